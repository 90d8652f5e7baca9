#include "core/engine/backupproof.h"

#include "core/planner/provebackup.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

using Stage = BackupRun::Stage;

Stage stageOf(const Action &action)
{
    if (std::holds_alternative<action::CheckCopy>(action))
        return Stage::Checking;
    if (std::holds_alternative<action::RestoreTrial>(action))
        return Stage::Restoring;
    if (std::holds_alternative<action::CompareTrial>(action))
        return Stage::Comparing;
    return Stage::Preparing;
}

} // namespace

Result<StoredBackup> BackupProof::prove(const StoredBackup &copy, const OperationId &operation, OperationControl &control)
{
    if (copy.damage)
        return fail(*copy.damage);
    m_listener({.stage = Stage::Preparing});
    TM_TRY(const ProveBackupRequest request, proveBackupRequestFor(operation, copy.manifest, m_profile));
    TM_TRY(const SystemSnapshot facts, factsWithoutLeftovers(proofTarget(copy.id), control));
    TM_TRY(const Runbook runbook, makeProveBackupRunbook(request, facts));
    TM_CHECK(run(runbook, copy.manifest.figures.plainBytes, control));
    return m_store.find(copy.id.value());
}

/// A trial is not resumed but made anew: one whose console died, or lost its connection, would keep this copy from being proven until somebody
/// came by, and timers have nobody.
Result<SystemSnapshot> BackupProof::factsWithoutLeftovers(const QString &target, OperationControl &control)
{
    SystemSnapshot facts = m_executor.readFacts(control.abortToken());
    if (!facts.registry.value)
        return facts;
    bool hasRolledBack = false;
    for (const OperationRecord &operation : facts.registry.value->operations) {
        if (operation.kind != OperationKind::ProveBackup || operation.target != target || !operation.isInterrupted())
            continue;
        TM_TRY(const OperationOutcome undone, m_executor.rollBack(operation.id, control, {}));
        if (undone.kind != OutcomeKind::RolledBack)
            return fail(undone.error.value_or(Error{.code = ErrorCode::Internal}));
        hasRolledBack = true;
    }
    return hasRolledBack ? m_executor.readFacts(control.abortToken()) : facts;
}

Result<void> BackupProof::run(const Runbook &runbook, qint64 expected, OperationControl &control)
{
    BackupRun::Progress progress{.stage = Stage::Preparing, .bytes = 0, .expected = expected, .isCertain = true};
    const auto listener = [&](const OperationEvent &event) {
        if (event.kind == OperationEventKind::StepStarted) {
            const Stage stage = stageOf(runbook.steps.at(static_cast<std::size_t>(event.sequence)).action);
            // What is cleaned up behind the comparison belongs to it.
            progress.stage = progress.stage == Stage::Comparing ? Stage::Comparing : stage;
            progress.bytes = 0;
        } else if (event.kind == OperationEventKind::StepTransferred) {
            progress.bytes = event.bytes;
        } else {
            return;
        }
        m_listener(progress);
    };
    TM_TRY(const OperationOutcome outcome, m_executor.start(runbook, control, listener));
    if (outcome.kind == OutcomeKind::Done)
        return {};
    const Error cause = outcome.error.value_or(Error{.code = ErrorCode::Internal});
    if (outcome.kind != OutcomeKind::Stopped)
        return fail(cause);
    // Nobody resumes a trial that was cancelled: what it made goes now.
    OperationControl undisturbed;
    TM_TRY(const OperationOutcome undone, m_executor.rollBack(runbook.operation, undisturbed, {}));
    if (undone.kind != OutcomeKind::RolledBack)
        return fail(undone.error.value_or(cause));
    return fail(cause);
}

} // namespace tmc
