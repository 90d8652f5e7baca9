#include "core/engine/preparationexecutor.h"

#include "core/planner/prepareserver.h"

using namespace Qt::StringLiterals;

namespace tmc {

PreparationExecutor::PreparationExecutor(ServerAdmin &admin, DockerEngine &docker, OperationStore &localOperations, const Clock &clock,
                                         QString createdBy, FaultHook fault)
    : m_admin(admin),
      m_docker(docker),
      m_operations(localOperations),
      m_clock(clock),
      m_createdBy(std::move(createdBy)),
      m_fault(std::move(fault))
{
}

Result<Runbook> PreparationExecutor::plan(const PrepareServerRequest &request, std::stop_token stop)
{
    QStringList schemaDatabases;
    for (const Product &product : request.products)
        schemaDatabases << product.schemaDatabase << product.qaSchemaDatabase;
    schemaDatabases.removeAll(QString());
    TM_TRY(const PreparationFacts facts, m_admin.readFacts(request.consoleRole, schemaDatabases));
    TM_TRY(DockerFacts docker, m_docker.readFacts(stop));
    const Section<DockerFacts> section{.value = std::move(docker), .readAt = m_clock.now()};
    return makePrepareServerRunbook(request, facts, section, m_clock.now());
}

Result<OperationOutcome> PreparationExecutor::start(const Runbook &previewed, const PrepareServerRequest &request,
                                                    const Secret &consolePassword, OperationControl &control,
                                                    const OperationListener &listener)
{
    TM_CHECK(m_admin.lock());
    TM_TRY(const Runbook fresh, plan(request, control.abortToken()));
    const QStringList changed = changedFacts(previewed, fresh);
    if (!changed.isEmpty())
        return fail({.code = ErrorCode::StalePreview, .args = changed, .source = ErrorSource::Engine});
    if (fresh.steps.empty())
        return OperationOutcome{OutcomeKind::Done, std::nullopt};
    TM_TRY(const std::unique_ptr<OperationSession> session,
           m_operations.begin(operationRecordFor(previewed, m_createdBy, QStringLiteral(TM_VERSION))));
    StepContext context{.session = *session,
                        .docker = &m_docker,
                        .admin = &m_admin,
                        .operation = previewed.operation,
                        .consolePassword = consolePassword,
                        .abort = control.abortToken(),
                        .progress = [](const QString &) {}};
    OperationOutcome outcome = OperationRunner(m_registry, control, listener, m_fault).run(context, previewed);
    if (outcome.kind == OutcomeKind::Done)
        TM_CHECK(m_admin.appendActivity(u"server.prepared"_s, request.serverName, {{u"operation"_s, previewed.operation.value()}}));
    return outcome;
}

} // namespace tmc
