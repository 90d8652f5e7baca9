#include "app/cli/backupoptions.h"
#include "app/cli/clitext.h"
#include "app/cli/newworkspace.h"
#include "app/cli/plannedrun.h"
#include "app/cli/verbs.h"
#include "core/adapters/local/maskrulesfile.h"
#include "core/engine/restorechoice.h"
#include "core/planner/createworkspace.h"

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

/// What the rules mean, or nothing where the new workspace's name was typed for that.
Result<std::vector<ColumnMask>> chosenMasks(Command &command, FolderBackups &backups, const BackupId &copy, const QString &slug)
{
    const Invocation &typed = command.invocation;
    if (typed.has(u"no-mask"_s)) {
        if (typed.value(u"no-mask"_s) != slug)
            return fail(ErrorCode::InvalidInput, {u"no-mask"_s, typed.value(u"no-mask"_s)}, u"expected: "_s + slug);
        return std::vector<ColumnMask>();
    }
    MaskRulesFile file(command.graph.paths());
    TM_TRY(const std::vector<MaskRule> rules, file.readOrMake());
    command.output.note(CliText::tr("The rules for masking are in %1.").arg(file.path()));
    return masksFor(backups, copy, rules, {});
}

Result<Runbook> planClone(Command &command, const PlannedBackups &place, const ServerProfile &profile, const SystemSnapshot &snapshot)
{
    const Invocation &typed = command.invocation;
    const auto backups = place.open();
    TM_TRY(const StoredBackup copy, typed.has(u"backup"_s)
                                        ? backups->find(typed.value(u"backup"_s))
                                        : newestProven(*backups, typed.arguments.value(0), ProductKey(typed.value(u"product"_s))));
    if (copy.damage)
        return fail(*copy.damage);
    if (copy.manifest.subject.slug != typed.arguments.value(0))
        return fail(ErrorCode::BackupOfAnother, {copy.id.value(), typed.arguments.value(0)});
    const NewWorkspaceWish wish{.operation = OperationId(newId()),
                                .workspace = WorkspaceId(newId()),
                                .slug = typed.value(u"as"_s, slugForTests(copy.manifest.subject, snapshot)),
                                .businessName = typed.value(u"name"_s),
                                .plan = PlanKey(typed.value(u"plan"_s)),
                                .environment = Environment::Qa};
    TM_TRY(CreateWorkspaceRequest request, chooseNewWorkspace(*backups, copy.id.value(), wish, profile, snapshot));
    TM_TRY(request.masks, chosenMasks(command, *backups, copy.id, wish.slug));
    request.isForTests = true;
    return makeCreateWorkspaceRunbook(request, snapshot, command.graph.clock().now());
}

void cloneToQa(Command &command, Finished finished)
{
    const PlannedBackups backups(command);
    const PlannedRun run{
        .kind = OperationKind::CreateWorkspace,
        .plan = [&command, backups](const ServerProfile &profile,
                                    const SystemSnapshot &snapshot) { return planClone(command, backups, profile, snapshot); },
        .connected = backups.connected(),
        .question = [](const ServerProfile &profile) { return CliText::tr("Create this copy for tests on %1?").arg(profile.name); },
        .reportDone = [&command](const Runbook &runbook) { reportCreated(command, runbook); },
        .showsFirst = true};
    runPlanned(command, run, std::move(finished));
}

} // namespace

QList<Verb> cloneVerbs()
{
    const QList<QCommandLineOption> options{
        {u"product"_s, CliText::tr("Key of the product."), u"key"_s},
        {u"backup"_s, CliText::tr("The backup to use; default: the newest one that is proven."), u"id"_s},
        {u"as"_s, CliText::tr("Short name of the copy; default: the same, with -qa behind it where that is taken."), u"slug"_s},
        {u"name"_s, CliText::tr("Business name of the customer; default: that of the backup's workspace."), u"text"_s},
        {u"plan"_s, CliText::tr("Key of the plan; default: that of the backup's workspace."), u"key"_s},
        {u"no-mask"_s, CliText::tr("Keep the real data; the copy's short name has to be typed here."), u"slug"_s},
        repositoryOption(),
    };
    return {{{u"clone-to-qa"_s},
             {u"SLUG"_s},
             options + plannedRunOptions(),
             CliText::tr("Make a copy of a workspace for tests from a backup, with personal data masked."),
             cloneToQa}};
}

} // namespace tmc::cli
