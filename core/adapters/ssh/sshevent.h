#pragma once

#include <QString>

namespace tmc {

/// What one line of ssh's error output says, as far as we want to know it.
enum class SshEventKind {
    Noise,        ///< a debug line without meaning for us
    Words,        ///< a line for people
    Connecting,   ///< first: host, second: address, port
    ProxyStarted, ///< ProxyJump or ProxyCommand instead of a TCP connection of our own
    Connected,    ///< TCP is there, or the server's version line came through the proxy
    ServerKey,    ///< first: key type, second: SHA256 fingerprint
    ServerKeyTrusted,
    ServerKeyRecorded, ///< written to the known_hosts file (accept-new)
    Authenticating,    ///< first: user
    Authenticated,     ///< first: method
    ForwardRequested,  ///< first: remote target as in SshForward
    ChannelNew,        ///< channel
    ChannelConfirmed,  ///< channel
    ChannelRefused,    ///< channel; first: reason
};

struct SshEvent {
    SshEventKind kind = SshEventKind::Noise;
    QString first;
    QString second;
    int port = 0;
    int channel = -1;
    bool operator==(const SshEvent &) const = default;
};

/// Reads one line (without its end) of the output of OpenSSH 8.7 .. 10 at LogLevel DEBUG2 in the C locale. Pure. The line is hostile: a
/// server can make ssh print text of its choice, even with line feeds (SSH_MSG_DEBUG, banner), so an event is a hint for progress and
/// for messages and never a reason to trust anything.
SshEvent parseSshLine(const QString &line);

} // namespace tmc
