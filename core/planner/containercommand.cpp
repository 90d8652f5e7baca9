#include "core/planner/containercommand.h"

#include "core/domain/containerstate.h"
#include "core/domain/names.h"
#include "core/planner/servednotices.h"
#include "core/planner/workspacedraft.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr int healthSeconds = 60;
constexpr int startSeconds = 8;
constexpr int graceSeconds = 10;

bool interrupts(OperationKind kind)
{
    return kind != OperationKind::StartContainer;
}

Step awaitHealthy(const action::ContainerReference &container)
{
    return {.key = u"await-healthy"_s, .action = action::AwaitHealthy{container, healthSeconds}, .expectedSeconds = startSeconds};
}

bool claims(const ContainerFacts &container, const QString &host)
{
    return std::ranges::any_of(container.virtualHosts, [&host](const QString &claim) {
        return claim.compare(host, Qt::CaseInsensitive) == 0
               || (claim.startsWith("*."_L1) && host.endsWith(QStringView(claim).sliced(1), Qt::CaseInsensitive));
    });
}

/// The image that the product of whom the container serves has now; empty where it serves nobody whose image that could be.
QString productImage(FactList &facts, const ContainerFacts &container, const ServedBy &served)
{
    const auto &products = facts.catalogue().products;
    if (const auto shared = std::ranges::find(products, container.name, &Product::sharedContainer); shared != products.end())
        return facts.product(shared->key)->image;
    for (const Workspace *workspace : served.workspaces) {
        const Product *product = facts.product(workspace->product);
        if (!product)
            continue;
        const bool isQa = workspace->environment == Environment::Qa;
        if (workspace->containerName == container.name)
            return product->imageFor(isQa);
        if (!workspace->schemaName.isEmpty()
            && names::frontendContainerName(Product{.key = workspace->product}, workspace->slug, isQa) == container.name)
            return product->frontendImage;
    }
    return {};
}

/// The image that it gets instead of its own; empty: it keeps its own.
QString otherImage(const ContainerRequest &request, FactList &facts, const ContainerFacts &container, const ServedBy &served,
                   Runbook &runbook)
{
    if (request.kind != OperationKind::RedeployContainer || !request.productImage)
        return {};
    const QString image = productImage(facts, container, served);
    if (image.isEmpty()) {
        if (served.isKnown)
            runbook.blockers.push_back(plannerError(ErrorCode::ContainerOfNobody, {container.name}));
        return {};
    }
    if (!facts.imageExists(image) && !request.pull)
        runbook.blockers.push_back(plannerError(ErrorCode::DockerImageMissing, {image}));
    if (image != container.image)
        runbook.notices.push_back({NoticeCode::ImageDiffers, {image, container.image}});
    return image;
}

/// Healthy is not yet served: the proxy sees a moment later that a container is there again. Of a container that serves several workspaces
/// nobody is asked: what is wrong with one of them is no reason to undo what was done for all.
std::vector<Step> visitsOf(FactList &facts, const ContainerFacts &container, const ServedBy &served)
{
    if (served.workspaces.size() > 1)
        return {};
    for (const Workspace *workspace : served.workspaces) {
        const auto host =
            std::ranges::find_if(workspace->hosts, [&container](const QString &each) { return claims(container, each); });
        const Product *product = facts.product(workspace->product);
        if (workspace->state != WorkspaceState::Active || host == workspace->hosts.end() || !product)
            continue;
        const bool isOwn = workspace->containerName == container.name;
        if (!isOwn && workspace->schemaName.isEmpty())
            continue; // kept since a change of plan: another container answers
        if (!isOwn)
            return {{.key = u"probe"_s,
                     .action = action::ProbeFrontend{.host = *host, .container = container.name},
                     .expectedSeconds = 2}};
        return {{.key = u"probe"_s,
                 .action = action::ProbeRoute{.host = *host,
                                              .path = product->healthPath,
                                              .tenantId = workspace->tenantId,
                                              .database = workspace->databaseName,
                                              .container = container.name,
                                              .schema = workspace->schemaName},
                 .expectedSeconds = 2}};
    }
    return {};
}

void planStart(const ContainerFacts &container, const action::ContainerReference &reference, const std::vector<Step> &visits,
               Runbook &runbook)
{
    if (container.isRunning())
        return runbook.notices.push_back({NoticeCode::NothingToDo, {}});
    runbook.steps = {{.key = u"start-existing"_s, .action = action::StartExisting{reference}}, awaitHealthy(reference)};
    runbook.steps.insert(runbook.steps.end(), visits.begin(), visits.end());
}

Step stop(const action::ContainerReference &reference)
{
    return {.key = u"stop-existing"_s,
            .action = action::StopExisting{reference, graceSeconds},
            .risk = Risk::ServiceRestart,
            .expectedSeconds = 2};
}

void planStop(const ContainerFacts &container, const action::ContainerReference &reference, Runbook &runbook)
{
    if (hasStopped(container))
        return runbook.notices.push_back({NoticeCode::NothingToDo, {}});
    runbook.steps = {stop(reference)};
    runbook.notices.push_back({NoticeCode::StaysStopped, {container.name}});
}

void planRestart(const action::ContainerReference &reference, const std::vector<Step> &visits, Runbook &runbook)
{
    runbook.steps = {{.key = u"note-start"_s, .action = action::NoteStart{reference}},
                     {.key = u"restart-container"_s,
                      .action = action::RestartContainer{reference, graceSeconds},
                      .risk = Risk::ServiceRestart,
                      .expectedSeconds = 3},
                     awaitHealthy(reference)};
    runbook.steps.insert(runbook.steps.end(), visits.begin(), visits.end());
    runbook.expectedInterruptionSeconds = startSeconds;
}

void planRedeploy(const ContainerRequest &request, const ContainerFacts &container, const QString &image,
                  const std::vector<Step> &visits, Runbook &runbook)
{
    const QString temporary = names::successorName(container.name, request.operation);
    const QString kept = names::predecessorName(container.name, request.operation);
    const QString operation = request.operation.value();
    const action::ContainerReference reference{.name = container.name, .id = container.id.value()};
    const action::ContainerReference successor{.name = container.name, .id = {}};
    const bool runs = !hasStopped(container);
    if (request.pull)
        runbook.steps.push_back({.key = u"pull-image"_s,
                                 .action = action::PullImage{reference, image.isEmpty() ? container.image : image, !image.isEmpty()},
                                 .expectedSeconds = 30});
    // What can fail without harm comes before the interruption: configuration and image prove themselves by this step.
    runbook.steps.push_back({.key = u"create-successor"_s,
                             .action = action::CreateSuccessor{reference, temporary, operation, image},
                             .expectedSeconds = 2});
    if (runs)
        runbook.steps.push_back(stop(reference));
    runbook.steps.push_back({.key = u"swap-successor"_s, .action = action::SwapSuccessor{reference, temporary, kept, operation}});
    if (runs) {
        runbook.steps.push_back({.key = u"start-existing"_s, .action = action::StartExisting{successor}});
        runbook.steps.push_back(awaitHealthy(successor));
        runbook.steps.insert(runbook.steps.end(), visits.begin(), visits.end());
        runbook.expectedInterruptionSeconds = startSeconds + 2;
    }
    runbook.steps.push_back({.key = u"remove-predecessor"_s, .action = action::RemovePredecessor{reference, kept}});
}

} // namespace

Result<Runbook> makeContainerRunbook(const ContainerRequest &request, const SystemSnapshot &snapshot)
{
    TM_CHECK(requireSections(snapshot));
    FactList facts(snapshot);
    const ContainerFacts *container = facts.container(request.container);
    if (!container)
        return fail(ErrorCode::ContainerNotFound, {request.container});
    Runbook runbook{.kind = request.kind,
                    .operation = request.operation,
                    .target = u"container:"_s + container->name,
                    .targetName = container->name,
                    .request = containerRequestToJson(request),
                    .plannedAt = snapshot.collectedAt,
                    .readAt = oldestReadAt(snapshot)};
    const ServedBy served = facts.servedBy(container->name);
    if (interrupts(request.kind) && container->name == request.registryContainer)
        runbook.blockers.push_back(plannerError(ErrorCode::ContainerHoldsRegistry, {container->name}));
    else if (request.kind == OperationKind::RedeployContainer && !served.isKnown)
        runbook.blockers.push_back(plannerError(ErrorCode::ContainerOfNobody, {container->name}));
    // Another workspace answers for its hosts by now.
    if (const Workspace *archived = request.kind == OperationKind::StopContainer ? nullptr : facts.archivedOwner(container->name))
        runbook.blockers.push_back(plannerError(ErrorCode::WorkspaceArchived, {archived->slug}));
    noteServed(facts, snapshot, *container, served, runbook);
    const action::ContainerReference reference{.name = container->name, .id = container->id.value()};
    const std::vector<Step> visits = visitsOf(facts, *container, served);
    if (request.kind == OperationKind::StartContainer)
        planStart(*container, reference, visits, runbook);
    else if (request.kind == OperationKind::StopContainer)
        planStop(*container, reference, runbook);
    else if (request.kind == OperationKind::RestartContainer)
        planRestart(reference, visits, runbook);
    else
        planRedeploy(request, *container, otherImage(request, facts, *container, served, runbook), visits, runbook);
    runbook.facts = std::move(facts).taken();
    return runbook;
}

bool needsTypedName(const Runbook &runbook)
{
    return interrupts(runbook.kind) && std::ranges::any_of(runbook.notices, [](const Notice &notice) {
               if (notice.code == NoticeCode::ServesWorkspaces)
                   return notice.args.value(1).toInt() > 1;
               return notice.code == NoticeCode::ServesNobody || notice.code == NoticeCode::ServesEveryHost;
           });
}

} // namespace tmc
