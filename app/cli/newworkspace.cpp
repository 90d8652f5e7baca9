#include "app/cli/newworkspace.h"

#include "app/cli/backupoptions.h"
#include "app/cli/clitext.h"
#include "app/cli/plannedrun.h"
#include "core/domain/names.h"
#include "core/engine/restorechoice.h"
#include "core/planner/createworkspace.h"
#include "ui/presentation/runbooktext.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

NewWorkspaceWish wishFrom(const Invocation &typed)
{
    NewWorkspaceWish wish{.operation = OperationId(newId()),
                          .workspace = WorkspaceId(newId()),
                          .slug = typed.value(u"as"_s),
                          .businessName = typed.value(u"name"_s),
                          .plan = PlanKey(typed.value(u"plan"_s)),
                          .subdomain = typed.value(u"subdomain"_s),
                          .domains = typed.value(u"domains"_s).split(u',', Qt::SkipEmptyParts),
                          .product = ProductKey(typed.value(u"product"_s)),
                          .replaces = typed.has(u"replace"_s)};
    if (typed.has(u"environment"_s))
        wish.environment = environmentFromName(typed.value(u"environment"_s));
    return wish;
}

Result<Runbook> planNew(Command &command, const PlannedBackups &backups, const ServerProfile &profile, const SystemSnapshot &snapshot)
{
    const Invocation &typed = command.invocation;
    TM_TRY(const CreateWorkspaceRequest request,
           chooseNewWorkspace(*backups.open(), typed.arguments.value(0), wishFrom(typed), profile, snapshot));
    return makeCreateWorkspaceRunbook(request, snapshot, command.graph.clock().now());
}

} // namespace

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Result<void> checkTypedEnvironment(const Invocation &typed)
{
    const QString environment = typed.value(u"environment"_s, u"qa"_s);
    if (environment != "qa"_L1 && environment != "production"_L1)
        return fail(ErrorCode::InvalidInput, {u"environment"_s, environment});
    return {};
}

QList<QCommandLineOption> newWorkspaceOptions()
{
    return {
        {u"as"_s,
         CliText::tr("Make a new workspace of this short name with the backup's data; the one that the backup is of is not touched."),
         u"slug"_s},
        {u"name"_s, CliText::tr("With --as: business name of the customer; default: that of the backup's workspace."), u"text"_s},
        {u"plan"_s, CliText::tr("With --as: key of the plan; default: that of the backup's workspace."), u"key"_s},
        {u"subdomain"_s, CliText::tr("With --as: host label below the product's domain; default: the slug."), u"label"_s},
        {u"domains"_s, CliText::tr("With --as: the customer's own domains, separated by commas; needs containers of its own."),
         u"list"_s},
        {u"product"_s,
         CliText::tr("With --as: key of a product of the same application that keeps its customers apart in the other way; "
                     "default: that of the backup's workspace."),
         u"key"_s},
        {u"environment"_s, CliText::tr("With --as: production or qa; default: the server's."), u"name"_s},
        {u"replace"_s,
         CliText::tr("With --as SLUG --product: it takes the place of the backup's workspace, which has this slug and is kept "
                     "archived: slug, hosts and people become the new one's.")},
    };
}

void reportCreated(const Command &command, const Runbook &runbook)
{
    const CreateWorkspaceRequest request = createWorkspaceRequestFromJson(runbook.request);
    for (const Notice &notice : runbook.notices)
        if (notice.code == NoticeCode::FormerIsKept)
            command.output.line(ui::noticeText(notice));
    for (const Step &step : runbook.steps)
        if (const auto *probe = std::get_if<action::ProbeRoute>(&step.action))
            command.output.line(CliText::tr("%1 answers at http://%2 as tenant %3 with database %4.")
                                    .arg(request.businessName, probe->host, probe->tenantId, probe->database));
}

void restoreAsNew(Command &command, Finished finished)
{
    const Invocation &typed = command.invocation;
    if (!typed.has(u"runbook"_s)) {
        if (const Result<void> environment = checkTypedEnvironment(typed); !environment)
            return finished(command.output.failure(environment.error()));
        // What can be refused without asking the server is refused before connecting.
        if (const Result<QString> slug = names::checkedSlug(typed.value(u"as"_s)); !slug)
            return finished(command.output.failure(slug.error()));
    }
    const PlannedBackups backups(command);
    const PlannedRun run{
        .kind = typed.has(u"replace"_s) ? OperationKind::ConvertWorkspace : OperationKind::CreateWorkspace,
        .plan = [&command, backups](const ServerProfile &profile,
                                    const SystemSnapshot &snapshot) { return planNew(command, backups, profile, snapshot); },
        .connected = backups.connected(),
        .question =
            [replaces = typed.has(u"replace"_s)](const ServerProfile &profile) {
                if (replaces)
                    return CliText::tr("Put a workspace of the other product in the place of the backup's workspace on %1?")
                        .arg(profile.name);
                return CliText::tr("Create this workspace with the data of the backup on %1?").arg(profile.name);
            },
        .reportDone = [&command](const Runbook &runbook) { reportCreated(command, runbook); }};
    runPlanned(command, run, std::move(finished));
}

} // namespace tmc::cli
