#pragma once

#include "core/domain/serverprofile.h"
#include "core/support/result.h"

#include <functional>
#include <optional>

namespace tmc {

/// The stages of a connection in their order. The first six are the link's, the rest are asked through it.
enum class LinkStage {
    Resolve,
    Connect,
    HostKey,
    Authenticate,
    ForwardDocker,
    DockerPing,
    ForwardPostgres,
    SelectOne,
    RegistryVersion,
};
enum class StageState { Pending, Running, Done, Failed, Skipped };

struct StageReport {
    LinkStage stage = LinkStage::Resolve;
    StageState state = StageState::Pending;
    qint64 milliseconds = 0;
    QString detail; ///< e.g. address, fingerprint, version; hostile text
    std::optional<Error> error;
};

QString linkStageName(LinkStage stage);
QString stageStateName(StageState state);

/// Paths of the unix sockets, in a 0700 directory, that lead to the server.
struct LinkEndpoints {
    QString dockerSocket;
    QString proxySocket;
    QString controlSocket;     ///< the connection itself, for commands on the server
    QString postgresDirectory; ///< libpq "host": the directory that holds .s.PGSQL.<postgresPort>; empty until forwarded
    int postgresPort = 5432;
};

/// One SSH connection to one server. Lives in the thread that made it (it owns a process and needs that thread's event loop), never
/// blocks, and calls back in that thread.
class ServerLink {
public:
    using StageListener = std::function<void(const StageReport &)>;

    virtual ~ServerLink() = default;

    /// Resolve .. ForwardDocker; also forwards the proxy. `opened` is called once.
    virtual void open(const ServerProfile &profile, StageListener listener, std::function<void(Result<LinkEndpoints>)> opened) = 0;

    /// Adds the PostgreSQL forward to host:port or to an absolute socket path on the server.
    virtual void forwardPostgres(const QString &remoteTarget, std::function<void(Result<LinkEndpoints>)> done) = 0;

    /// Called when an open link ends by itself.
    virtual void setLostHandler(std::function<void(const Error &)> handler) = 0;
    virtual void close() = 0;
};

struct HostKeyOffer {
    QString keyType;     ///< e.g. "ssh-ed25519"
    QString fingerprint; ///< "SHA256:…"
    QString knownHostsLine;
};

/// The trusted host key of each profile, in a known_hosts file of our own. Same threading as ServerLink.
class HostKeys {
public:
    virtual ~HostKeys() = default;
    /// Asks the server for its key without authenticating.
    virtual void fetch(const ServerProfile &profile, std::function<void(Result<HostKeyOffer>)> done) = 0;
    virtual std::optional<QString> trustedFingerprint(const QString &profileName) const = 0;
    virtual Result<void> trust(const QString &profileName, const HostKeyOffer &offer) = 0;
    virtual Result<void> forget(const QString &profileName) = 0;
};

} // namespace tmc
