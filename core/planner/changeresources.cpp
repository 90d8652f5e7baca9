#include "core/planner/changeresources.h"

namespace tmc {
namespace {

std::optional<qint64> limitOf(const Workspace &workspace, qint64 limit)
{
    return workspace.hosting == Hosting::Dedicated && limit > 0 ? std::optional(limit) : std::nullopt;
}

/// The container that has the limits: the one that is made or resized, or the one that is stopped.
QString ownContainer(const Workspace &before, const Workspace &after)
{
    return after.hosting == Hosting::Dedicated ? after.containerName : before.containerName;
}

} // namespace

std::vector<ResourceChange> changeResources(const SystemSnapshot &snapshot, const Product &product, const Workspace &before,
                                            const Workspace &after, const Plan *present, const Plan &target)
{
    std::vector<ResourceChange> changes;
    const QString container = ownContainer(before, after);
    const auto addLimit = [&](Resource resource, std::optional<qint64> was, std::optional<qint64> becomes) {
        if (was != becomes)
            changes.push_back(
                {.resource = resource, .container = container, .before = was, .after = becomes, .measured = {}, .budget = {}});
    };
    addLimit(Resource::Memory, limitOf(before, before.limits.memory.value), limitOf(after, after.limits.memory.value));
    addLimit(Resource::Cpu, limitOf(before, before.limits.cpu.value), limitOf(after, after.limits.cpu.value));
    for (const ResourceChange &change :
         serverChanges(capacityOf(snapshot, before.environment, product), changeDemands(before, product, present, target)))
        changes.push_back(change);
    return changes;
}

} // namespace tmc
