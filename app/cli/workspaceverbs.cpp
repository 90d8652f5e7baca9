#include "app/cli/clitext.h"
#include "app/cli/runbookverbs.h"
#include "app/cli/verbs.h"
#include "core/domain/names.h"
#include "core/planner/createworkspace.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

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

Result<Runbook> planFor(const Command &command, const ServerProfile &profile, const SystemSnapshot &snapshot)
{
    if (command.invocation.has(u"runbook"_s))
        return savedRunbook(command.invocation.value(u"runbook"_s));
    return makeCreateWorkspaceRunbook(requestFrom(command.invocation, profile), snapshot, command.graph.clock().now());
}

void reportCreated(const Command &command, const Runbook &runbook)
{
    const CreateWorkspaceRequest request = createWorkspaceRequestFromJson(runbook.request);
    for (const Step &step : runbook.steps)
        if (const auto *probe = std::get_if<action::ProbeRoute>(&step.action))
            command.output.line(CliText::tr("%1 answers at http://%2 as tenant %3 with database %4.")
                                    .arg(request.businessName, probe->host, probe->tenantId, probe->database));
}

ExitCode create(const Command &command, const ConnectedServer &server)
{
    if (server.registryError)
        return command.output.failure(*server.registryError);
    const Result<Runbook> runbook = planFor(command, server.profile, readSnapshot(command, server));
    if (!runbook)
        return command.output.failure(runbook.error());
    const bool dryRun = command.invocation.has(u"dry-run"_s);
    if (dryRun) {
        command.output.runbook(*runbook);
        return runbook->blockers.empty() ? ExitCode::Done : exitCodeFor(runbook->blockers.front());
    }
    return runRunbook(command, server, *runbook, CliText::tr("Create this workspace on %1?").arg(server.profile.name),
                      [&] { reportCreated(command, *runbook); });
}

/// The preview on the cached snapshot; needs no connection and changes nothing.
ExitCode previewOffline(const Command &command)
{
    const Result<ServerProfile> profile = chosenProfile(command);
    if (!profile)
        return command.output.failure(profile.error());
    const Result<SystemSnapshot> cached = command.graph.cache().load(profile->name);
    if (!cached)
        return command.output.failure(cached.error());
    const Result<Runbook> runbook = planFor(command, *profile, *cached);
    if (!runbook)
        return command.output.failure(runbook.error());
    command.output.runbook(*runbook);
    return runbook->blockers.empty() ? ExitCode::Done : exitCodeFor(runbook->blockers.front());
}

void createWorkspace(Command &command, Finished finished)
{
    const Invocation &typed = command.invocation;
    if (!typed.has(u"runbook"_s)) {
        for (const QString &required : {u"name"_s, u"slug"_s, u"product"_s, u"plan"_s})
            if (!typed.has(required))
                return finished(command.output.failure({.code = ErrorCode::InvalidInput, .args = {required, QString()}}));
        if (const QString environment = typed.value(u"environment"_s, u"qa"_s);
            environment != "qa"_L1 && environment != "production"_L1)
            return finished(command.output.failure({.code = ErrorCode::InvalidInput, .args = {u"environment"_s, environment}}));
        // What can be refused without asking the server is refused before connecting.
        if (const Result<QString> slug = names::checkedSlug(typed.value(u"slug"_s)); !slug)
            return finished(command.output.failure(slug.error()));
    }
    if (typed.has(u"offline"_s)) {
        if (!typed.has(u"dry-run"_s))
            return finished(command.output.failure({.code = ErrorCode::InvalidInput, .args = {u"offline"_s, QString()}}));
        return finished(previewOffline(command));
    }
    connectAndRun(
        command, {}, [&command](const ConnectedServer &server) { return create(command, server); }, std::move(finished));
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
        {u"dry-run"_s, CliText::tr("Print the runbook with every SQL statement and Docker call; change nothing.")},
        {u"offline"_s, CliText::tr("With --dry-run: plan on the last snapshot, without a connection.")},
        {u"runbook"_s, CliText::tr("Run what an earlier --dry-run --json printed; refused when the server has changed since."),
         u"file"_s},
    };
    return {{{u"workspace"_s, u"create"_s}, {}, options, CliText::tr("Create a customer's workspace."), createWorkspace}};
}

} // namespace tmc::cli
