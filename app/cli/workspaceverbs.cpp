#include "app/cli/clitext.h"
#include "app/cli/newworkspace.h"
#include "app/cli/plannedrun.h"
#include "app/cli/verbs.h"
#include "core/domain/names.h"
#include "core/planner/createworkspace.h"

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

CreateWorkspaceRequest requestFrom(const Invocation &typed, const ServerProfile &profile)
{
    CreateWorkspaceRequest request{.operation = OperationId(newId()),
                                   .workspace = WorkspaceId(newId()),
                                   .businessName = typed.value(u"name"_s),
                                   .slug = typed.value(u"slug"_s),
                                   .subdomain = typed.value(u"subdomain"_s),
                                   .product = ProductKey(typed.value(u"product"_s)),
                                   .plan = PlanKey(typed.value(u"plan"_s)),
                                   .domains = typed.value(u"domains"_s).split(u',', Qt::SkipEmptyParts)};
    applyProfile(request, profile);
    if (typed.has(u"environment"_s))
        request.environment = environmentFromName(typed.value(u"environment"_s));
    return request;
}

void createWorkspace(Command &command, Finished finished)
{
    const Invocation &typed = command.invocation;
    if (!typed.has(u"runbook"_s)) {
        for (const QString &required : {u"name"_s, u"slug"_s, u"product"_s, u"plan"_s})
            if (!typed.has(required))
                return finished(command.output.failure({.code = ErrorCode::InvalidInput, .args = {required, QString()}}));
        if (const Result<void> environment = checkTypedEnvironment(typed); !environment)
            return finished(command.output.failure(environment.error()));
        // What can be refused without asking the server is refused before connecting.
        if (const Result<QString> slug = names::checkedSlug(typed.value(u"slug"_s)); !slug)
            return finished(command.output.failure(slug.error()));
    }
    const PlannedRun run{
        .kind = OperationKind::CreateWorkspace,
        .plan =
            [&command](const ServerProfile &profile, const SystemSnapshot &snapshot) {
                return makeCreateWorkspaceRunbook(requestFrom(command.invocation, profile), snapshot, command.graph.clock().now());
            },
        .question = [](const ServerProfile &profile) { return CliText::tr("Create this workspace on %1?").arg(profile.name); },
        .reportDone = [&command](const Runbook &runbook) { reportCreated(command, runbook); }};
    runPlanned(command, run, std::move(finished));
}

} // namespace

QList<Verb> workspaceVerbs()
{
    const QList<QCommandLineOption> options{
        {u"name"_s, CliText::tr("Business name of the customer."), u"text"_s},
        {u"slug"_s, CliText::tr("Short name: lower-case letters, digits and hyphens, 3 to 40 characters."), u"slug"_s},
        {u"product"_s, CliText::tr("Key of the product."), u"key"_s},
        {u"plan"_s, CliText::tr("Key of the plan."), u"key"_s},
        {u"subdomain"_s, CliText::tr("Host label below the product's domain; default: the slug."), u"label"_s},
        {u"domains"_s, CliText::tr("The customer's own domains, separated by commas; needs containers of its own."), u"list"_s},
        {u"environment"_s, CliText::tr("production or qa; default: the server's."), u"name"_s},
    };
    return {{{u"workspace"_s, u"create"_s},
             {},
             options + plannedRunOptions(),
             CliText::tr("Create a customer's workspace."),
             createWorkspace}};
}

} // namespace tmc::cli
