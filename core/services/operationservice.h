#pragma once

#include "core/engine/operationexecutor.h"
#include "core/engine/preparationexecutor.h"
#include "core/services/serverconnection.h"
#include "core/services/workerthreads.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace tmc {

/// How an operation that this console ran has ended: an outcome, or the error that kept it from starting.
struct OperationEnd {
    OperationId id;
    std::optional<OperationOutcome> outcome;
    std::optional<Error> refused; ///< nothing was written
};

/// Runs one operation at a time on the operation thread and tells about it by signals. Thread: GUI; the work is done elsewhere.
class OperationService final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationService)
public:
    OperationService(ServerConnection &connection, const AdapterFactory &factory, const OperatorIdentity &identity, const Clock &clock,
                     QObject *parent = nullptr);
    ~OperationService() override;

    /// The operation that is running now; empty when there is none.
    OperationId running() const { return m_running; }

    /// `input`: what its commands get that the runbook must not hold.
    void start(const Runbook &previewed, const CommandInput &input = {});
    void resume(const OperationId &id);
    void rollBack(const OperationId &id);

    /// Preparation works through an administrator's connection, which the caller keeps open until it ends.
    void planPreparation(ServerConnection &administrator, const PrepareServerRequest &request,
                         std::function<void(Result<Runbook>)> done);
    void startPreparation(ServerConnection &administrator, const Runbook &previewed, const PrepareServerRequest &request,
                          const Secret &consolePassword);

    void requestStop();
    void requestAbort();

    /// The journal of one operation with its runbook, read in the background. A read that breaks with the connection is done once more
    /// on the next one.
    void readOperation(const OperationId &id, std::function<void(Result<OperationRecord>)> done);
    /// Users and history of one workspace, read in the background.
    void readWorkspaceRecord(const WorkspaceId &id, std::function<void(Result<WorkspaceRecord>)> done);
    /// How a container is configured, read in the background. Fails with ContainerNotFound.
    void readConfiguration(const QString &container, std::function<void(Result<ContainerConfiguration>)> done);
    /// One value of a container's environment in the clear; the activity log says so before it is read. Fails with NotFound.
    void revealValue(const QString &container, const QString &variable, std::function<void(Result<QString>)> done);
    void readActivity(int limit, std::function<void(Result<std::vector<ActivityEntry>>)> done);

signals:
    void started(const tmc::OperationId &id);
    void eventHappened(const tmc::OperationId &id, const tmc::OperationEvent &event);
    void ended(const tmc::OperationEnd &end);

private:
    using Job = std::function<Result<OperationOutcome>(OperationExecutor &, OperationControl &, const OperationListener &)>;
    bool claim(const OperationId &id);
    OperationListener listenerFor(const OperationId &id);
    void run(const OperationId &id, const Job &job);
    void runInOperationThread(const OperationId &id, std::function<Result<OperationOutcome>()> work);

    ServerConnection &m_connection;
    const AdapterFactory &m_factory;
    OperatorIdentity m_identity;
    const Clock &m_clock;
    WorkerThreads m_operationThread{1}; ///< exactly one thread: operations run one after the other
    WorkerThreads m_readPool{2};
    OperationId m_running;
    std::shared_ptr<OperationControl> m_control;
};

} // namespace tmc

Q_DECLARE_METATYPE(tmc::OperationId)
Q_DECLARE_METATYPE(tmc::OperationEvent)
Q_DECLARE_METATYPE(tmc::OperationEnd)
