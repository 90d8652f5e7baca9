#pragma once

#include "core/ports/adapterfactory.h"
#include "core/ports/serverlink.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace tmc {

enum class ConnectionState {
    Disconnected,
    Connecting,
    Connected, ///< Docker and PostgreSQL answered; the registry may still be missing
    Lost,      ///< was connected; tries again by itself
    Failed,    ///< could not connect; waits for the operator
};

/// With which role PostgreSQL is used: the profile's own, or an administrator's while a server is prepared.
struct PostgresCredential {
    QString role;
    Secret password;
};

/// Takes one server from "profile" to "usable", stage by stage, and notices when it stops being usable. Lives in the GUI thread (or the
/// main thread of the command line), never blocks it. After a loss it reconnects by itself with growing pauses (1 s .. 30 s).
class ServerConnection final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerConnection)
public:
    ServerConnection(std::unique_ptr<ServerLink> link, const AdapterFactory &factory, QObject *parent = nullptr);
    ~ServerConnection() override;

    void open(const ServerProfile &profile, const PostgresCredential &credential);
    void close();

    ConnectionState state() const { return m_state; }
    const ServerProfile &profile() const { return m_profile; }
    const LinkEndpoints &endpoints() const { return m_endpoints; }
    PostgresAccess postgresAccess() const;
    /// Why the state is Lost or Failed.
    const std::optional<Error> &lastError() const { return m_lastError; }
    /// Set when connected but the registry cannot be used: RegistryMissing, RegistryTooOld or RegistryTooNew.
    const std::optional<Error> &registryError() const { return m_registryError; }

signals:
    void stageChanged(const tmc::StageReport &report);
    void stateChanged(tmc::ConnectionState state);

private:
    struct RegistryCheck {
        StageReport selectOne;
        StageReport registryVersion;
    };
    void start();
    void afterLink(Result<LinkEndpoints> endpoints);
    void askDocker();
    void forwardPostgres(const QString &remoteTarget);
    void askPostgres();
    void finish(const RegistryCheck &check);
    void giveUp(const Error &error);
    void report(StageReport report);
    void setState(ConnectionState state);

    std::unique_ptr<ServerLink> m_link;
    const AdapterFactory &m_factory;
    ServerProfile m_profile;
    PostgresCredential m_credential;
    LinkEndpoints m_endpoints;
    ConnectionState m_state = ConnectionState::Disconnected;
    std::optional<Error> m_lastError;
    std::optional<Error> m_registryError;
    QThreadPool m_pool;
    QTimer m_retry;
    int m_failures = 0;
    bool m_wasConnected = false;
    int m_generation = 0; ///< answers of an earlier attempt are dropped
};

QString connectionStateName(ConnectionState state);

} // namespace tmc

Q_DECLARE_METATYPE(tmc::StageReport)
Q_DECLARE_METATYPE(tmc::ConnectionState)
