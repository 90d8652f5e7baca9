#pragma once

#include "core/adapters/ssh/sshsettings.h"
#include "core/ports/serverlink.h"

#include <QObject>
#include <QPointer>

#include <deque>

namespace tmc {

class SshForwarder;
class SshMaster;
struct SshForward;

/// ServerLink with the system's OpenSSH client (8.7 or later) as a process. Nothing listens on TCP: docker.sock, proxy.sock and
/// .s.PGSQL.5432 are unix sockets (0600) in a directory (0700) that exists as long as the link.
///
/// Every callback comes from the event loop, never from within a call, and never after destruction; a callback may destroy the link.
/// - open() while opening or open: `opened` fails with AlreadyExists, the running link is not touched. After close(), a failure or a
///   loss the same object can be opened again.
/// - close() while opening: `opened` fails with Cancelled; waiting forwardPostgres() calls fail with Cancelled; no lost handler.
/// - forwardPostgres() without an open link fails with SshConnectionLost; calls are worked off one after the other. A new target
///   replaces the old one, connections to the old one live on.
/// - Destruction kills ssh at once; nobody is called.
/// Thread: the one that made it, which must have an event loop and must not end before the link does.
class OpenSshLink final : public QObject, public ServerLink {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OpenSshLink)

public:
    explicit OpenSshLink(SshSettings settings, QObject *parent = nullptr);
    ~OpenSshLink() override;

    void open(const ServerProfile &profile, StageListener listener, std::function<void(Result<LinkEndpoints>)> opened) override;
    void forwardPostgres(const QString &remoteTarget, std::function<void(Result<LinkEndpoints>)> done) override;
    void setLostHandler(std::function<void(const Error &)> handler) override;
    void close() override;

private:
    enum class State { Closed, Opening, Open };
    using Answer = std::function<void(Result<LinkEndpoints>)>;
    struct PostgresRequest {
        QString remoteTarget;
        Answer answer;
    };

    Result<void> begin();
    SshPatience patience() const;
    void forwardDocker();
    void becomeOpen();
    void abandon(const Error &error);
    void loseOrFail(const Error &error);
    void nextPostgresRequest();
    void addPostgresForward();
    void finishPostgres(const Result<void> &result);
    void failPostgresRequests(const Error &error);
    void letGo();
    SshForward postgresForward(const QString &remoteTarget) const;
    void later(std::function<void()> callback);
    StageListener queuedListener();

    SshSettings m_settings;
    State m_state = State::Closed;
    int m_connection = 0;   ///< counts open() and close(): news of an older connection are not delivered
    bool m_hurries = false; ///< it was open before: short attempts notice the return of the path sooner
    ServerProfile m_profile;
    StageListener m_listener;
    Answer m_opened;
    std::function<void(const Error &)> m_lost;
    QPointer<SshMaster> m_master; ///< the current connection; closing ones look after themselves
    QPointer<SshForwarder> m_forwarder;
    LinkEndpoints m_endpoints;
    std::deque<PostgresRequest> m_postgresRequests;
    QString m_postgresTarget; ///< of the forward that exists
};

} // namespace tmc
