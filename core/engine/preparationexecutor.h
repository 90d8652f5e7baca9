#pragma once

#include "core/engine/operationrunner.h"
#include "core/planner/requests.h"
#include "core/support/clock.h"

namespace tmc {

/// Plans and runs "Prepare server". Its journal is local, because the registry does not exist yet; the lock is an advisory lock of the
/// administrator's session. Blocks; thread: any one.
class PreparationExecutor {
public:
    PreparationExecutor(ServerAdmin &admin, DockerEngine &docker, OperationStore &localOperations, const Clock &clock,
                        QString createdBy, FaultHook fault = {});

    /// Reads the server and plans what is missing; changes nothing.
    Result<Runbook> plan(const PrepareServerRequest &request, std::stop_token stop);

    /// Plans again and fails with StalePreview when the server has changed since `previewed`. `consolePassword` becomes the password of
    /// the console's own role when that role is made.
    Result<OperationOutcome> start(const Runbook &previewed, const PrepareServerRequest &request, const Secret &consolePassword,
                                   OperationControl &control, const OperationListener &listener);

private:
    ServerAdmin &m_admin;
    DockerEngine &m_docker;
    OperationStore &m_operations;
    const Clock &m_clock;
    QString m_createdBy;
    FaultHook m_fault;
    StepRegistry m_registry;
};

} // namespace tmc
