#include "app/cli/backupoptions.h"
#include "app/cli/clitext.h"
#include "app/cli/newworkspace.h"
#include "app/cli/plannedrun.h"
#include "app/cli/tablerestoreverb.h"
#include "app/cli/verbs.h"
#include "core/engine/restorechoice.h"
#include "core/planner/keptdatabases.h"
#include "core/planner/restoreworkspace.h"
#include "ui/presentation/formatting.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

OperationId newOperation()
{
    return OperationId(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

Result<Runbook> planRestore(const Command &command, const PlannedBackups &backups, const ServerProfile &profile,
                            const SystemSnapshot &snapshot)
{
    TM_TRY(const RestoreWorkspaceRequest request,
           chooseRestore(*backups.open(), command.invocation.arguments.value(0), newOperation(), profile));
    return makeRestoreWorkspaceRunbook(request, snapshot);
}

void reportRestored(const Command &command, const Runbook &runbook)
{
    const QString product = restoreWorkspaceRequestFromJson(runbook.request).subject.product.value();
    for (const Step &step : runbook.steps)
        if (const auto *swap = std::get_if<action::SwapDatabases>(&step.action))
            command.output.line(CliText::tr("%1 works with what the backup holds. The database before it is kept as %2; drop it with: "
                                            "tenant-master backup drop-old %1 --product %3")
                                    .arg(runbook.targetName, swap->kept, product));
        else if (const auto *schemas = std::get_if<action::SwapSchemas>(&step.action))
            command.output.line(CliText::tr("%1 works with what the backup holds. The schema before it is kept as %2; drop it with: "
                                            "tenant-master backup drop-old %1 --product %3")
                                    .arg(runbook.targetName, schemas->swap.kept, product));
}

void restoreWorkspace(Command &command, Finished finished)
{
    // Whoever means a new workspace must not restore over the present one because "--as" was forgotten.
    if (!command.invocation.has(u"as"_s))
        for (const QCommandLineOption &option : newWorkspaceOptions())
            if (const QString name = option.names().constFirst(); command.invocation.has(name))
                return finished(command.output.failure({.code = ErrorCode::InvalidInput,
                                                        .args = {name, command.invocation.value(name)},
                                                        .detail = u"only together with --as"_s}));
    if (command.invocation.has(u"table"_s))
        return restoreTables(command, std::move(finished));
    if (command.invocation.has(u"as"_s))
        return restoreAsNew(command, std::move(finished));
    const PlannedBackups backups(command);
    const PlannedRun run{
        .kind = OperationKind::RestoreWorkspace,
        .plan = [&command, backups](const ServerProfile &profile,
                                    const SystemSnapshot &snapshot) { return planRestore(command, backups, profile, snapshot); },
        .connected = backups.connected(),
        .question =
            [](const ServerProfile &profile) {
                return CliText::tr("Put what the backup holds in the place of the workspace's present data on %1?").arg(profile.name);
            },
        .reportDone = [&command](const Runbook &runbook) { reportRestored(command, runbook); }};
    runPlanned(command, run, std::move(finished));
}

/// The one that was named, or the only one there is.
Result<Runbook> planDrop(const Command &command, const ServerProfile &profile, const SystemSnapshot &snapshot)
{
    const Invocation &typed = command.invocation;
    DropKeptRequest request{.operation = newOperation(),
                            .product = ProductKey(typed.value(u"product"_s)),
                            .slug = typed.arguments.value(0),
                            .environment =
                                typed.has(u"environment"_s) ? environmentFromName(typed.value(u"environment"_s)) : profile.environment,
                            .database = typed.value(u"database"_s)};
    if (request.database.isEmpty() && snapshot.registry.value) {
        const Workspace *workspace = snapshot.registry.value->workspace(request.slug, request.product, request.environment);
        QStringList kept;
        if (workspace)
            for (const KeptDatabase &database : keptDatabases(snapshot, *workspace))
                kept.append(database.name);
        if (kept.size() > 1)
            return fail(ErrorCode::InvalidInput, {u"database"_s, kept.join(u' ')});
        request.database = kept.value(0, workspace ? workspace->databaseName + u"__old_…"_s : QString());
    }
    return makeDropKeptRunbook(request, snapshot);
}

void dropOld(Command &command, Finished finished)
{
    const Invocation &typed = command.invocation;
    if (const Result<void> environment = checkTypedEnvironment(typed); !environment)
        return finished(command.output.failure(environment.error()));
    if (typed.value(u"product"_s).isEmpty() && !typed.has(u"runbook"_s))
        return finished(command.output.failure({.code = ErrorCode::InvalidInput, .args = {u"product"_s, QString()}}));
    const PlannedRun run{
        .kind = OperationKind::DropKeptDatabase,
        .plan = [&command](const ServerProfile &profile,
                           const SystemSnapshot &snapshot) { return planDrop(command, profile, snapshot); },
        .question =
            [](const ServerProfile &profile) {
                return CliText::tr("Drop what a restore has put aside on %1, for good?").arg(profile.name);
            },
        .reportDone =
            [&command](const Runbook &runbook) { command.output.line(CliText::tr("%1 is gone.").arg(runbook.touched.value(0))); }};
    runPlanned(command, run, std::move(finished));
}

} // namespace

QList<Verb> restoreVerbs()
{
    return {
        {{u"restore"_s},
         {u"ID"_s},
         QList<QCommandLineOption>{repositoryOption(), tableOption()} + newWorkspaceOptions() + plannedRunOptions(),
         CliText::tr("Bring a workspace's data back to what a backup holds; the present ones are kept beside it."),
         restoreWorkspace},
        {{u"backup"_s, u"drop-old"_s},
         {u"SLUG"_s},
         QList<QCommandLineOption>{{u"product"_s, CliText::tr("Key of the product."), u"key"_s},
                                   {u"environment"_s, CliText::tr("production or qa; default: the server's."), u"name"_s},
                                   {u"database"_s, CliText::tr("Which one, where a workspace has several."), u"name"_s}}
             + plannedRunOptions(),
         CliText::tr("Drop what a restore has put aside."),
         dropOld},
    };
}

} // namespace tmc::cli
