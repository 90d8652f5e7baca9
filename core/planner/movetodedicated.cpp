#include "core/planner/movetodedicated.h"

#include "core/domain/names.h"
#include "core/planner/tenantcontainer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr int secondsWithoutPin = 15; ///< the proxy sends visitors to the new container before it is healthy

/// What the new container runs: the same code that works on the data now.
QString imageToRun(const PlanChangeDraft &draft, const ContainerFacts *shared)
{
    const bool named = shared && shared->image.contains(u':') && !shared->image.startsWith("sha256:"_L1);
    return named ? shared->image : draft.product.image;
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

/// Why the kept container cannot take over as it is; empty when it can.
QString differenceOf(const ContainerFacts &kept, const PlanChangeDraft &draft, const QString &image)
{
    if (kept.labels.value(names::label(u"workspace"_s)) != draft.workspace.slug
        || kept.labels.value(names::label(u"product"_s)) != draft.product.key.value())
        return u"labels"_s;
    if (kept.isRunning())
        return u"running"_s;
    if (kept.image != image)
        return kept.image;
    if (sorted(kept.virtualHosts) != sorted(draft.workspace.hosts))
        return kept.virtualHosts.join(u' ');
    const int port = draft.workspace.port.value_or(0);
    // A stopped container shows its port only where the engine was asked for its details.
    if (!kept.hostPorts.empty() && std::ranges::find(kept.hostPorts, port) == kept.hostPorts.end())
        return QString::number(kept.hostPorts.front());
    return {};
}

/// What the workspace had reserved for a kept container is used again. Its port may have been taken meanwhile, because a stopped
/// container holds none: then the kept container cannot start, and a new one gets another port.
void reserve(FactList &facts, PlanChangeDraft &draft, const ContainerFacts *kept, Runbook &runbook)
{
    const RoomQuestion question = roomQuestion(draft);
    Workspace &begun = draft.begun;
    const bool isTaken = begun.port && !facts.isPortFreeFor(*begun.port, draft.after.containerName);
    if (isTaken && kept)
        runbook.blockers.push_back(plannerError(ErrorCode::RetiredContainerDiffers, {kept->name, u"port %1"_s.arg(*begun.port)}));
    else if (!begun.port || isTaken)
        begun.port = choosePort(facts, question, runbook);
    if (!begun.redisIndex)
        begun.redisIndex = chooseRedisIndex(facts, question, runbook);
    draft.after.port = begun.port;
    draft.after.redisIndex = begun.redisIndex;
}

ContainerSpec newContainer(const PlanChangeDraft &draft, const QString &image)
{
    const CreateWorkspaceRequest request{
        .network = draft.request.network, .databaseHost = draft.request.databaseHost, .databasePort = draft.request.databasePort};
    Product product = draft.product;
    product.image = image;
    return dedicatedContainer(
        {.request = request, .product = product, .plan = draft.plan, .workspace = draft.after, .domain = {}, .webHosts = {}});
}

void addKeptContainer(const PlanChangeDraft &draft, const ContainerFacts &kept, Runbook &runbook)
{
    const action::OwnedContainer owned{.name = kept.name, .product = draft.product.key.value(), .workspace = draft.workspace.slug};
    runbook.notices.push_back({NoticeCode::KeptContainerWillStart, {kept.name}});
    runbook.steps.push_back({.key = u"update-container"_s,
                             .action = action::UpdateContainer{owned,
                                                               {.memory = kept.memoryLimit, .cpu = kept.cpuLimit},
                                                               {.memory = draft.after.limits.memory, .cpu = draft.after.limits.cpu}}});
    runbook.steps.push_back({.key = u"start-kept"_s, .action = action::StartKeptContainer{owned}, .expectedSeconds = 2});
}

void addNewContainer(const PlanChangeDraft &draft, const QString &image, Runbook &runbook)
{
    runbook.steps.push_back({.key = u"container"_s,
                             .action = action::CreateContainer{newContainer(draft, image), draft.workspace.roleName},
                             .expectedSeconds = 2});
    runbook.steps.push_back({.key = u"start"_s, .action = action::StartContainer{draft.after.containerName}, .expectedSeconds = 2});
}

void checkObjects(FactList &facts, const PlanChangeDraft &draft, const ContainerFacts *shared, Runbook &runbook)
{
    const Workspace &workspace = draft.workspace;
    if (!shared || !shared->isRunning())
        runbook.blockers.push_back(plannerError(ErrorCode::SharedContainerMissing, {workspace.containerName}));
    if (!facts.databaseExists(workspace.databaseName))
        runbook.blockers.push_back(plannerError(ErrorCode::NotFound, {u"database"_s, workspace.databaseName}));
    if (!facts.roleExists(workspace.roleName))
        runbook.blockers.push_back(plannerError(ErrorCode::NotFound, {u"role"_s, workspace.roleName}));
    if (!facts.networkExists(draft.request.network))
        runbook.blockers.push_back(plannerError(ErrorCode::NetworkMissing, {draft.request.network}));
    for (const QString &host : workspace.hosts)
        if (const QString claimant = facts.hostClaimant(host); claimant != workspace.slug && claimant != draft.after.containerName)
            runbook.blockers.push_back(plannerError(ErrorCode::HostTaken, {host, claimant}));
}

} // namespace

void planMoveToDedicated(FactList &facts, PlanChangeDraft &draft, Runbook &runbook)
{
    const Workspace &workspace = draft.workspace;
    Workspace &after = draft.after;
    after.containerName = names::containerName(draft.product, workspace.slug);
    after.sharedReady = false;
    after.retired.reset();
    const ContainerFacts *present = facts.container(after.containerName);
    const bool isKept = present && workspace.retired && workspace.retired->container == present->name;
    reserve(facts, draft, isKept ? present : nullptr, runbook);
    const ContainerFacts *shared = facts.container(workspace.containerName);
    checkObjects(facts, draft, shared, runbook);
    const QString image = imageToRun(draft, shared);
    if (image != draft.product.image)
        runbook.notices.push_back({NoticeCode::ImageDiffers, {image, draft.product.image}});
    if (present && !isKept)
        runbook.blockers.push_back(plannerError(ErrorCode::NameTaken, {u"container"_s, present->name}));
    if (isKept)
        if (const QString difference = differenceOf(*present, draft, image); !difference.isEmpty())
            runbook.blockers.push_back(plannerError(ErrorCode::RetiredContainerDiffers, {present->name, difference}));
    if (!isKept && !facts.imageExists(image))
        runbook.blockers.push_back(plannerError(ErrorCode::DockerImageMissing, {image}));
    checkRoom(facts, roomQuestion(draft), runbook);
    expectInterruption(facts, draft, secondsWithoutPin, runbook);

    addBegin(draft, runbook);
    addPins(draft, workspace.containerName, after.containerName, false, runbook);
    if (isKept)
        addKeptContainer(draft, *present, runbook);
    else
        addNewContainer(draft, image, runbook);
    runbook.steps.push_back({.key = u"healthy"_s, .action = action::WaitHealthy{after.containerName, 90}, .expectedSeconds = 5});
    addCandidateProbes(draft, workspace.containerName, after.containerName, runbook);
    addRequestLimit(draft, runbook);
    // Both containers serve this customer's data, so letting go of the pin is the switch: the proxy knows the new one by its name already.
    addRelease(draft, workspace.containerName, after.containerName, true, runbook);
    addProbes(draft, u"probe"_s, after.containerName, workspace.hosts, runbook);
    runbook.steps.push_back({.key = u"dismiss-role"_s,
                             .action = action::DismissSharedRole{
                                 {.database = workspace.databaseName, .role = workspace.roleName, .member = draft.product.appRole}}});
    addComplete(draft, runbook);
    runbook.touched = QStringList{workspace.databaseName, after.containerName} + workspace.hosts;
}

} // namespace tmc
