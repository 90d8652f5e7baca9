#include "core/planner/provebackup.h"

#include "core/domain/trialcommands.h"
#include "core/planner/factlist.h"
#include "core/planner/workspacedraft.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qint64 bytesInASecond = 20'000'000; ///< of tables, read, restored and compared

void checkRoom(FactList &facts, const SystemSnapshot &snapshot, Megabytes needed, Runbook &runbook)
{
    if (facts.memoryIsFree(needed))
        return;
    const qint64 available = snapshot.host.value ? snapshot.host.value->memoryAvailable.value : 0;
    runbook.blockers.push_back(plannerError(ErrorCode::TrialRoom, {QString::number(needed.value), QString::number(available)}));
}

} // namespace

int secondsForTables(qint64 tableBytes)
{
    return static_cast<int>(1 + tableBytes / bytesInASecond);
}

void addProof(const ProveBackupRequest &request, const QString &image, FactList &facts, const SystemSnapshot &snapshot,
              Runbook &runbook)
{
    checkRoom(facts, snapshot, trialcommands::scratchSize(request.tableBytes), runbook);
    const ContainerSpec trial = trialcommands::container(image, request.operation, request.copy.backup, request.tableBytes);
    const int seconds = secondsForTables(request.tableBytes);
    const std::vector<Step> steps{
        {.key = u"check-copy"_s, .action = action::CheckCopy{request.copy}, .expectedSeconds = seconds},
        {.key = u"start-trial"_s, .action = action::StartTrial{trial}},
        {.key = u"restore-trial"_s,
         .action = action::RestoreTrial{request.copy, trial.name, request.role},
         .expectedSeconds = seconds + 4},
        {.key = u"compare-trial"_s,
         .action = action::CompareTrial{request.copy, trial.name, request.role},
         .expectedSeconds = seconds},
        {.key = u"remove-trial"_s, .action = action::RemoveTrial{trial.name}},
        {.key = u"note-proof"_s, .action = action::NoteProof{request.copy}},
    };
    runbook.steps.insert(runbook.steps.end(), steps.begin(), steps.end());
}

QString proofTarget(const BackupId &copy)
{
    return u"backup:"_s + copy.value();
}

Result<Runbook> makeProveBackupRunbook(const ProveBackupRequest &request, const SystemSnapshot &snapshot)
{
    TM_CHECK(requireSections(snapshot));
    FactList facts(snapshot);
    Runbook runbook{.kind = OperationKind::ProveBackup,
                    .operation = request.operation,
                    .target = proofTarget(request.copy.backup),
                    .targetName = request.slug,
                    .request = proveBackupRequestToJson(request),
                    .plannedAt = snapshot.collectedAt,
                    .readAt = oldestReadAt(snapshot)};
    const ContainerFacts *database = facts.container(request.container);
    if (!database)
        runbook.blockers.push_back(plannerError(ErrorCode::ContainerNotFound, {request.container}));
    addProof(request, database ? database->image : QString(), facts, snapshot, runbook);
    runbook.touched = {trialcommands::containerName(request.operation)};
    runbook.facts = std::move(facts).taken();
    return runbook;
}

} // namespace tmc
