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

/// What the ssh adapter needs to know about this machine.
struct SshSettings {
    QString configDirectory; ///< holds known_hosts.d; created when needed
    SshTimeouts timeouts = {};
};

} // namespace tmc
