#pragma once

#include "ui/uicontext.h"
#include "core/services/workerthreads.h"

#include <optional>

namespace tmc::ui {

/// One opened server: its services, and how it becomes connected: its cached snapshot at once, then password and connection in the
/// background. Asks for what only the operator can give by signals. Thread: GUI.
class ServerSession final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerSession)

public:
    /// Does nothing before open(), so that pages can be made for it first. `console` must outlive the session.
    ServerSession(const UiContext &console, const ServerProfile &profile, QObject *parent = nullptr);
    ~ServerSession() override;

    /// Shows what the cache has of the server and connects. `typed` is a password that the operator gave just now; without it the secret store is asked.
    void open(const std::optional<Secret> &typed = {});
    /// Takes over a changed profile of the same name and connects again.
    void reopen(const ServerProfile &profile, const std::optional<Secret> &typed);
    /// Connects again with the same server and, unless it was refused, the same password; closes what there is.
    void reconnect();
    void connectWith(const Secret &password);
    /// Does at once what would be tried later; a connection that could not be made is tried again.
    void tryNow();

    [[nodiscard]] const ServerProfile &profile() const { return m_profile; }
    [[nodiscard]] const QString &name() const { return m_profile.name; }
    /// For the pages and wizards of this server.
    [[nodiscard]] UiContext &context() { return m_context; }
    [[nodiscard]] bool hasRunningOperation() const { return !m_context.operations.running().isEmpty(); }
    [[nodiscard]] bool isMakingBackups() const { return m_context.backups.series().isRunning(); }
    /// The connection's state; Connecting already while the password is looked up.
    [[nodiscard]] ConnectionState state() const;
    /// Why there is no connection.
    [[nodiscard]] std::optional<Error> problem() const;
    /// What is known of each stage of the present connection, or of the attempt to get it; pending before the first.
    [[nodiscard]] const QList<StageReport> &stages() const { return m_stages; }
    /// The stage that is being worked on; no value when none is.
    [[nodiscard]] std::optional<LinkStage> runningStage() const;
    /// Since when it is connected; no value unless it is.
    [[nodiscard]] std::optional<QDateTime> connectedSince() const { return m_connectedSince; }
    [[nodiscard]] std::optional<std::chrono::milliseconds> roundTrip() const { return m_context.connection.roundTrip(); }
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextTryIn() const { return m_context.connection.nextTryIn(); }
    /// The operation of this console that was interrupted last and is still open; empty when there is none.
    [[nodiscard]] OperationId interrupted() const { return m_interrupted; }
    /// When the connection was lost; no value unless the state is Lost.
    [[nodiscard]] std::optional<QDateTime> lostSince() const { return m_lostSince; }
    /// How many times it was tried to get a lost connection back.
    [[nodiscard]] int attempts() const { return m_attempts; }

signals:
    /// state(), problem(), attempts() or interrupted() may have changed.
    void stateChanged();
    void stageChanged(const tmc::StageReport &report);
    void passwordNeeded(const tmc::Error &reason);
    void hostKeyUnknown();
    void hostKeyChanged(const tmc::Error &error);

private:
    void drop();
    void lookUpPassword();
    void fail(const Error &error);
    void follow(ConnectionState state);
    void followEnd(const OperationEnd &end);
    void forgetClosedOperation();
    void followStage(const StageReport &report);
    void askOperator(const Error &error);

    std::unique_ptr<ServerServices> m_services;
    UiContext m_context;
    ServerProfile m_profile;
    std::optional<Secret> m_password;
    std::optional<Error> m_secretError;
    QList<StageReport> m_stages;
    std::optional<QDateTime> m_connectedSince;
    std::optional<QDateTime> m_lostSince;
    OperationId m_interrupted;
    int m_attempts = 0;
    bool m_lookingUp = false;
    int m_generation = 0; ///< passwords that arrive for an earlier attempt are dropped
    WorkerThreads m_pool{1};
};

} // namespace tmc::ui
