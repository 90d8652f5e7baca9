#include "core/planner/runcommand.h"

#include "core/domain/shownarguments.h"
#include "core/domain/tenantcommands.h"
#include "core/planner/servednotices.h"
#include "core/planner/tenantcontainer.h"
#include "core/planner/workspacedraft.h"
#include "core/support/redact.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr int longestSeconds = 24 * 60 * 60;

Result<void> checkRequest(const CommandRequest &request)
{
    static const QRegularExpression variable(u"\\A[A-Za-z_][A-Za-z0-9_]*\\z"_s);
    if (request.limitSeconds < 1 || request.limitSeconds > longestSeconds)
        return fail(ErrorCode::InvalidInput, {u"limit"_s, QString::number(request.limitSeconds)});
    if (!request.secretVariable.isEmpty() && !variable.match(request.secretVariable).hasMatch())
        return fail(ErrorCode::InvalidInput, {u"secret"_s, request.secretVariable});
    if (request.purpose == CommandPurpose::Own && request.argv.value(0).isEmpty())
        return fail(ErrorCode::InvalidInput, {u"command"_s, QString()});
    return {};
}

/// The product's own commands work on the one tenant; what was typed says by itself whom it means.
Result<QStringList> commandOf(const CommandRequest &request, const Workspace *workspace, const Product *product)
{
    if (request.purpose == CommandPurpose::Own)
        return workspace ? tenantcommands::addressed(request.argv, *workspace) : request.argv;
    if (!workspace)
        return fail(ErrorCode::WorkspaceUnknown, {request.slug});
    if (!product)
        return fail(ErrorCode::ProductUnknown, {request.product.value()});
    if (request.purpose == CommandPurpose::CreateSuperuser) {
        TM_TRY(const QStringList argv, tenantcommands::createSuperuser(*product, {request.user, request.email}));
        return argv + tenantcommands::tenantArguments(*workspace);
    }
    if (product->migrateCommand.isEmpty())
        return fail(ErrorCode::CommandMissing, {product->name, u"migrate"_s});
    return migrateCommand(*workspace, *product);
}

bool isMasked(const QStringList &argv)
{
    return std::ranges::any_of(argv, [](const QString &argument) { return argument.contains(secretMask()); });
}

void note(FactList &facts, const SystemSnapshot &snapshot, const CommandRequest &request, const ContainerFacts &container,
          const Workspace *workspace, Runbook &runbook)
{
    runbook.notices.push_back({NoticeCode::CommandNotUndone, {}});
    const ServedBy served = facts.servedBy(container.name);
    const bool isForOne = workspace && (request.purpose != CommandPurpose::Own || tenantcommands::namesTenant(request.argv));
    if (workspace)
        runbook.touched.append(workspace->slug);
    if (!isForOne)
        noteServed(facts, snapshot, container, served, runbook);
    if (workspace && !isForOne && served.workspaces.size() > 1)
        runbook.notices.push_back({NoticeCode::CommandForNoTenant, {container.name, workspace->slug}});
    if (isMasked(request.argv))
        runbook.notices.push_back({NoticeCode::ArgumentsMasked, {}});
}

void addSteps(const CommandRequest &request, const ContainerFacts &container, const QStringList &argv, Runbook &runbook)
{
    const action::ContainerReference reference{.name = container.name, .id = container.id.value()};
    const QString variable =
        request.purpose == CommandPurpose::CreateSuperuser ? tenantcommands::superuserPassword : request.secretVariable;
    runbook.steps = {{.key = u"prepare-command"_s,
                      .action = action::PrepareCommand{.container = reference,
                                                       .argv = argv,
                                                       .secretVariable = variable,
                                                       .limitSeconds = request.limitSeconds,
                                                       .operation = request.operation.value()}},
                     {.key = u"run-command"_s,
                      .action = action::RunCommand{.container = reference,
                                                   .command = shownArguments(argv).join(u' '),
                                                   .limitSeconds = request.limitSeconds,
                                                   .operation = request.operation.value()},
                      .expectedSeconds = 5}};
}

} // namespace

Result<Runbook> makeCommandRunbook(const CommandRequest &request, const SystemSnapshot &snapshot)
{
    TM_CHECK(requireSections(snapshot));
    TM_CHECK(checkRequest(request));
    FactList facts(snapshot);
    const bool isOfWorkspace = !request.slug.isEmpty();
    const Workspace *workspace = isOfWorkspace ? facts.workspace(request.slug, request.product, request.environment) : nullptr;
    if (isOfWorkspace && !workspace)
        return fail(ErrorCode::WorkspaceUnknown, {request.slug});
    const Product *product = workspace ? facts.product(workspace->product) : nullptr;
    TM_TRY(const QStringList argv, commandOf(request, workspace, product));
    const QString name = request.container.isEmpty() && workspace ? workspace->containerName : request.container;
    const ContainerFacts *container = facts.container(name);
    if (!container)
        return fail(ErrorCode::ContainerNotFound, {name.isEmpty() ? request.slug : name});
    Runbook runbook{.kind = OperationKind::RunCommand,
                    .operation = request.operation,
                    .target = workspace ? workspace->id.value() : u"container:"_s + container->name,
                    .targetName = workspace ? workspace->slug : container->name,
                    .request = commandRequestToJson(request),
                    .plannedAt = snapshot.collectedAt,
                    .readAt = oldestReadAt(snapshot)};
    if (workspace && workspace->state == WorkspaceState::Archived)
        runbook.blockers.push_back(plannerError(ErrorCode::WorkspaceArchived, {workspace->slug}));
    else if (!container->isRunning())
        runbook.blockers.push_back(plannerError(ErrorCode::ContainerNotRunning, {container->name, container->state}));
    note(facts, snapshot, request, *container, workspace, runbook);
    addSteps(request, *container, argv, runbook);
    runbook.facts = std::move(facts).taken();
    return runbook;
}

} // namespace tmc
