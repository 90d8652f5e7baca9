#pragma once

#include "core/adapters/ssh/sshsettings.h"
#include "core/domain/serverprofile.h"
#include "core/support/result.h"

#include <QStringList>

#include <vector>

namespace tmc {

/// One forward: a unix socket here to a socket path or host:port there.
struct SshForward {
    QString localSocket;  ///< absolute path of the socket that ssh makes
    QString remoteTarget; ///< absolute path, "host:port" or "[address]:port", seen from the server
    bool operator==(const SshForward &) const = default;
};

/// Profile to argument lists of the OpenSSH client (8.7 or later). Pure: no files, no environment, no shell.
///
/// The operator's own ssh configuration is read, so that ProxyJump, agents, FIDO keys and certificates work as in a terminal, but every
/// option here stands on the command line, and ssh keeps the first value that it sees (ssh_config(5)). All functions fail with
/// InvalidInput for a target that checkSshTarget refuses or a path that ssh's own expansions cannot carry.
///
/// BatchMode=yes: nothing is ever asked, so a key with a passphrase must be in the agent; prompts through an askpass program come later.
class SshOptions final {
public:
    /// The line by which the remote side proves that the session channel works.
    static QString readyToken();

    /// The one connection. It multiplexes (ControlMaster), so that forwards can be added while it lives, and starts without any:
    /// ClearAllForwardings drops what the operator's configuration would add, which may be TCP listeners; our own come with addForwards.
    static Result<QStringList> master(const SshTarget &target, const QString &knownHostsFile, const QString &controlSocket,
                                      const SshPatience &patience = {});

    /// Asks a running master for forwards. Reads no configuration at all (-F none), because `ssh -O forward` would add its forwards too.
    static Result<QStringList> addForwards(const QString &controlSocket, const std::vector<SshForward> &forwards);
    static Result<QStringList> cancelForward(const QString &controlSocket, const SshForward &forward);

    /// What is read of the server itself: a closed list, each a command that is fixed.
    enum class HostFigure {
        Proc,            ///< memory, load, listening TCP ports
        Disk,            ///< the file system of Docker's data, or the root's where that is elsewhere
        ContainerPlaces, ///< the cgroup directories that are named like containers
        Counters,        ///< what server and containers have used; the containers' directories are its input (cgroupcommands.h)
    };
    /// One command over a running connection. Without that connection it fails: it has no way of its own to any host.
    static Result<QStringList> readHost(const QString &controlSocket, HostFigure figure);

    /// A command over a running connection that reads our input, e.g. on the folder of backups there. The user's login shell on the server gets
    /// its words quoted (posixCommand), so that each arrives as it is; words that quotes do not protect are refused with InvalidInput.
    static Result<QStringList> runOnHost(const QString &controlSocket, const QStringList &argv);

    /// A command of the operator's own over a running connection, with their terminal where there is one. `remote` is quoted for the
    /// server's shell already. Without that connection it fails, as above.
    static Result<QStringList> terminal(const QString &controlSocket, const QString &remote, bool hasTerminal);

    /// Connects, records the server's key in `newKnownHostsFile` and stops before any authentication method that could succeed.
    static Result<QStringList> hostKeyProbe(const SshTarget &target, const QString &newKnownHostsFile);

    /// "/path", "host:port" or "[address]:port". Fails with InvalidInput.
    static Result<void> checkRemoteTarget(const QString &remoteTarget);
};

} // namespace tmc
