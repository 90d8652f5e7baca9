#include "app/cli/tablerestoreverb.h"

#include "app/cli/backupoptions.h"
#include "app/cli/clitext.h"
#include "app/cli/newworkspace.h"
#include "app/cli/plannedrun.h"
#include "core/engine/restorechoice.h"

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

Result<Runbook> planTables(const Command &command, const PlannedBackups &backups, const ServerProfile &profile,
                           const SystemSnapshot &snapshot)
{
    const Invocation &typed = command.invocation;
    TM_TRY(const RestoreTablesRequest request,
           chooseRestoreOfTables(*backups.open(), typed.arguments.value(0), typed.repeated.value(u"table"_s), OperationId(newId()),
                                 profile, {}));
    return makeRestoreTablesRunbook(request, snapshot);
}

void reportTables(const Command &command, const Runbook &runbook)
{
    const BackupSubject subject = restoreTablesRequestFromJson(runbook.request).source.subject;
    for (const Step &step : runbook.steps)
        if (const auto *brought = std::get_if<action::BringSchema>(&step.action))
            command.output.line(
                CliText::tr("The tables are in the schema %1 of the database %2, beside the present ones. Copy what is needed "
                            "with SQL; drop them afterwards with: tenant-master backup drop-old %3 --product %4 "
                            "--environment %5 --database %1")
                    .arg(brought->place.schema, brought->place.database, subject.slug, subject.product.value(), subject.environment));
}

} // namespace

QCommandLineOption tableOption()
{
    return {
        u"table"_s,
        CliText::tr("Put only this table of the backup beside the present ones, in a schema of its own; NAME or SCHEMA.NAME, may be "
                    "given several times."),
        u"name"_s};
}

void restoreTables(Command &command, Finished finished)
{
    if (command.invocation.has(u"as"_s))
        return finished(command.output.failure({.code = ErrorCode::InvalidInput,
                                                .args = {u"as"_s, command.invocation.value(u"as"_s)},
                                                .detail = u"not together with --table"_s}));
    const PlannedBackups backups(command);
    const PlannedRun run{
        .kind = OperationKind::RestoreTables,
        .plan = [&command, backups](const ServerProfile &profile,
                                    const SystemSnapshot &snapshot) { return planTables(command, backups, profile, snapshot); },
        .connected = backups.connected(),
        .question =
            [](const ServerProfile &profile) {
                return CliText::tr("Put these tables of the backup beside the workspace's present ones on %1?").arg(profile.name);
            },
        .reportDone = [&command](const Runbook &runbook) { reportTables(command, runbook); }};
    runPlanned(command, run, std::move(finished));
}

} // namespace tmc::cli
