#pragma once

#include "core/services/operationservice.h"
#include "ui/uicontext.h"
#include "core/services/workerthreads.h"

#include <QObject>

#include <memory>
#include <optional>

namespace tmc::ui {

/// "Prepare server" without its widgets: an administrator's connection of its own, the plan, the console's password, the operation, and at
/// the end the proof that the console's own role can work. Thread: GUI; nothing blocks.
class PrepareSession final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PrepareSession)

public:
    enum class Phase { Idle, Connecting, Planning, Planned, FetchingPassword, Running, Verifying };

    explicit PrepareSession(UiContext &context, QObject *parent = nullptr);
    ~PrepareSession() override;

    /// Connects as administrator and plans what is missing; changes nothing. A session before it is given up.
    void plan(const ServerProfile &profile, const PostgresCredential &administrator, const QString &baseDomain);
    /// Runs what was planned. Only in phase Planned.
    void apply();
    /// Gives the plan and the administrator's connection up. Ignored while the operation runs.
    void cancel();

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const std::optional<Runbook> &runbook() const { return m_runbook; }
    /// True when the plan makes the console's role, so that its password may be generated.
    [[nodiscard]] bool createsConsoleRole() const;

signals:
    void phaseChanged();
    void stageChanged(const tmc::StageReport &report);
    void planned();
    /// Nothing was changed: no connection, no plan, or no password for the console's role.
    void failed(const tmc::Error &error);
    void ended(const tmc::OperationEnd &end);
    /// The console's role reached the registry and read its version.
    void verified(const QString &registryVersion);
    void verificationFailed(const tmc::Error &error);

private:
    void setPhase(Phase phase);
    void fail(const Error &error);
    void administratorChanged(ConnectionState state);
    void planNow();
    void start(const Secret &consolePassword);
    void operationEnded(const OperationEnd &end);
    void verify();
    void consoleChanged(ConnectionState state);
    void verificationEnded(const std::optional<Error> &error);

    UiContext &m_context;
    Phase m_phase = Phase::Idle;
    ServerProfile m_profile;
    PrepareServerRequest m_request;
    std::optional<Runbook> m_runbook;
    std::unique_ptr<ServerConnection> m_administrator;
    Secret m_consolePassword;
    QString m_registryVersion;
    int m_generation = 0; ///< answers for an earlier plan are dropped
    WorkerThreads m_pool{1};
};

} // namespace tmc::ui
