#pragma once

#include "core/ports/adapterfactory.h"
#include "core/services/serverprobe.h"
#include "core/services/workerthreads.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
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

/// How a connection watches over itself. Zero is not allowed.
struct ConnectionTimes {
    std::chrono::milliseconds check{10'000};  ///< between two questions to a server that is connected
    std::chrono::milliseconds silence{3'000}; ///< after the path may have changed: no answer for so long means that the link is dead
};

/// Takes one server from "profile" to "usable", stage by stage, and notices when it stops being usable. Lives in the GUI thread (or the
/// main thread of the command line), never blocks it.
///
/// After a loss it tries again by itself (see retryPause). What was lost decides how: a dead link is opened again; where only Docker or
/// PostgreSQL stopped answering, the link is kept, because an operation may be working through it, and is asked again. The address of a
/// PostgreSQL in a container is looked up with every check; the forward follows it.
class ServerConnection final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerConnection)
public:
    ServerConnection(std::unique_ptr<ServerLink> link, const AdapterFactory &factory, QObject *parent = nullptr);
    ~ServerConnection() override;

    void setTimes(const ConnectionTimes &times);
    void open(const ServerProfile &profile, const PostgresCredential &credential);
    /// The same without PostgreSQL, which is neither forwarded nor asked: why it does not start is in its container's log.
    void openForDocker(const ServerProfile &profile);
    void close();

    ConnectionState state() const { return m_state; }
    const ServerProfile &profile() const { return m_profile; }
    const LinkEndpoints &endpoints() const { return m_endpoints; }
    PostgresAccess postgresAccess() const;
    /// Why the state is Lost or Failed.
    const std::optional<Error> &lastError() const { return m_lastError; }
    /// Set when connected but the registry cannot be used: RegistryMissing, RegistryTooOld or RegistryTooNew.
    const std::optional<Error> &registryError() const { return m_registryError; }
    /// How long the last question to the Docker Engine took; no value while not connected.
    std::optional<std::chrono::milliseconds> roundTrip() const { return m_roundTrip; }
    /// When it is tried again; no value while an attempt is under way and unless the state is Lost.
    std::optional<std::chrono::milliseconds> nextTryIn() const;

public slots:
    /// Asks a connected server whether it still answers, PostgreSQL included: for those whose call has failed. Answers with answered(),
    /// or the state becomes Lost.
    void check();
    /// Does now what would be tried later.
    void tryNow();
    /// This machine has slept or its network has changed: nothing that was known before is trusted. A connection that answers is kept;
    /// one that is lost, or could not be made for want of a path, is tried at once.
    void mistrustPath();

signals:
    /// The connected server has answered a check; roundTrip() is new.
    void answered();
    void stageChanged(const tmc::StageReport &report);
    void stateChanged(tmc::ConnectionState state);

private:
    void start();
    void openLink();
    void afterLink(Result<LinkEndpoints> endpoints);
    void enquire();
    void followDocker(const DockerAnswer &answer);
    void forwardPostgres(const QString &remoteTarget);
    void enquirePostgres();
    void finish(const RegistryAnswer &answer);
    void becomeConnected();
    void checkDocker(bool registryToo);
    void followCheck(const DockerAnswer &answer, const std::optional<RegistryAnswer> &registry);
    void loseLink(const Error &error);
    void lose(const Error &error);
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
    WorkerThreads m_pool{4}; ///< one that waits in vain must not keep the next one waiting
    ConnectionTimes m_times;
    QTimer m_retry;
    QTimer m_check;
    QTimer m_silence;        ///< runs while an answer decides whether the link lives
    QElapsedTimer m_loss;    ///< since the loss
    QElapsedTimer m_attempt; ///< since the attempt began
    QString m_postgresTarget;
    std::optional<std::chrono::milliseconds> m_roundTrip;
    bool m_linkOpen = false;
    bool m_withPostgres = true;
    bool m_isChecking = false;
    bool m_wasConnected = false;
    int m_generation = 0; ///< answers of an earlier attempt are dropped
};

QString connectionStateName(ConnectionState state);

} // namespace tmc

Q_DECLARE_METATYPE(tmc::StageReport)
Q_DECLARE_METATYPE(tmc::ConnectionState)
