#include "core/engine/operationexecutor.h"

#include "core/engine/factcollector.h"
#include "core/engine/reconciler.h"
#include "core/planner/planagain.h"
#include "core/support/logging.h"

using namespace Qt::StringLiterals;

namespace tmc {

OperationExecutor::OperationExecutor(ExecutionPorts ports, QString createdBy, FaultHook fault)
    : m_ports(ports),
      m_createdBy(std::move(createdBy)),
      m_fault(std::move(fault))
{
}

SystemSnapshot OperationExecutor::freshSnapshot(const std::stop_token &stop)
{
    const auto collect = [&] { return collectSnapshot({}, m_ports.registry, m_ports.docker, m_ports.host, m_ports.clock, stop); };
    SystemSnapshot snapshot = collect();
    if (!snapshot.docker.value || !snapshot.registry.value)
        return snapshot;
    const auto late = lateContainersAmong(*snapshot.docker.value, *snapshot.registry.value, m_ports.registry);
    if (!late || late->empty())
        return snapshot;
    if (const auto removed = removeLateContainers(m_ports.registry, m_ports.docker, stop); removed)
        logger("tm.engine")->warn("removed {} container(s) of rolled back operations", removed->size());
    return collect();
}

Result<void> OperationExecutor::checkNotStale(const Runbook &previewed, const std::stop_token &stop)
{
    const SystemSnapshot snapshot = freshSnapshot(stop);
    TM_TRY(const Runbook fresh, planAgain(previewed.kind, previewed.request, snapshot, m_ports.clock.now()));
    const QStringList changed = changedFacts(previewed, fresh);
    if (!changed.isEmpty())
        return fail({.code = ErrorCode::StalePreview, .args = changed, .source = ErrorSource::Engine});
    if (!fresh.blockers.empty())
        return fail(fresh.blockers.front());
    return {};
}

StepContext OperationExecutor::contextFor(OperationSession &session, const OperationId &id, const std::stop_token &abort,
                                          const OperationListener &listener) const
{
    return {.session = session,
            .docker = &m_ports.docker,
            .proxy = &m_ports.proxy,
            .routes = &m_ports.routes,
            .certificates = &m_ports.certificates,
            .tenants = &m_ports.tenants,
            .copies = {&m_ports.backups, &m_ports.trials, &m_ports.source, &m_ports.clock, m_createdBy},
            .operation = id,
            .abort = abort,
            .progress =
                [listener](const QString &text) {
                    if (listener && !text.isEmpty())
                        listener({.kind = OperationEventKind::StepProgress, .text = text});
                },
            .transferred =
                [listener](qint64 bytes, qint64 expected) {
                    if (listener)
                        listener({.kind = OperationEventKind::StepTransferred, .bytes = bytes, .expectedBytes = expected});
                }};
}

Result<OperationOutcome> OperationExecutor::start(const Runbook &previewed, OperationControl &control,
                                                  const OperationListener &listener, const CommandInput &input)
{
    if (!previewed.blockers.empty())
        return fail(previewed.blockers.front());
    TM_CHECK(checkNotStale(previewed, control.abortToken()));
    TM_TRY(const std::unique_ptr<OperationSession> session,
           m_ports.operations.begin(operationRecordFor(previewed, m_createdBy, QStringLiteral(TM_VERSION))));
    const EitherStop abort(control.abortToken(), session->doubt());
    StepContext context = contextFor(*session, previewed.operation, abort.token(), listener);
    context.command = input;
    return OperationRunner(m_registry, control, listener, m_fault).run(context, previewed);
}

Result<OperationOutcome> OperationExecutor::resume(const OperationId &id, OperationControl &control, const OperationListener &listener)
{
    TM_TRY(const std::unique_ptr<OperationSession> session, m_ports.operations.takeOver(id));
    TM_TRY(const OperationRecord record, session->load());
    TM_TRY(const Runbook runbook, runbookFromJson(record.runbook));
    TM_CHECK(checkJournalFits(record, runbook));
    const EitherStop abort(control.abortToken(), session->doubt());
    StepContext context = contextFor(*session, id, abort.token(), listener);
    return OperationRunner(m_registry, control, listener, m_fault).run(context, runbook);
}

Result<OperationOutcome> OperationExecutor::rollBack(const OperationId &id, OperationControl &control,
                                                     const OperationListener &listener)
{
    TM_TRY(const std::unique_ptr<OperationSession> session, m_ports.operations.takeOver(id));
    TM_TRY(const OperationRecord record, session->load());
    TM_TRY(const Runbook runbook, runbookFromJson(record.runbook));
    TM_CHECK(checkJournalFits(record, runbook));
    const EitherStop abort(control.abortToken(), session->doubt());
    StepContext context = contextFor(*session, id, abort.token(), listener);
    return OperationRunner(m_registry, control, listener, m_fault).rollBack(context, runbook);
}

} // namespace tmc
