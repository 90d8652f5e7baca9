#pragma once

#include <QString>

#include <chrono>

namespace tmc {

/// How long a stage may take before the attempt is given up. Zero is not allowed.
struct SshTimeouts {
    std::chrono::milliseconds connect{25'000};       ///< name, TCP and key exchange together (ssh itself gives up TCP after 10 s)
    std::chrono::milliseconds authenticate{120'000}; ///< long enough to touch a hardware key
    std::chrono::milliseconds session{15'000};       ///< from "authenticated" to the ready token
    std::chrono::milliseconds forward{15'000};       ///< adding a forward and opening one connection through it
    std::chrono::milliseconds closeGrace{2'000};     ///< from SIGTERM to SIGKILL
};

/// How patient ssh itself is; whole seconds, at least 1.
struct SshPatience {
    int connectSeconds = 10;      ///< for TCP and the server's greeting, for each address of the host
    int aliveIntervalSeconds = 4; ///< of silence, after which the server is asked for a sign of life
    int aliveCount = 3;           ///< unanswered questions that end the connection: with the default after 12 to 16 s of silence
};

/// What the ssh adapter needs to know about this machine.
struct SshSettings {
    QString configDirectory; ///< holds known_hosts.d; created when needed
    SshTimeouts timeouts = {};
    SshPatience patience = {};
    /// In place of patience.connectSeconds where a lost connection is opened again and the last attempt got no answer to its TCP
    /// connection: a packet sent into a broken path is repeated ever more rarely, a new attempt sends a fresh one.
    int reconnectSeconds = 3;
};

} // namespace tmc
