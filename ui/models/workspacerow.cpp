#include "ui/models/workspacerow.h"

#include "ui/models/searchform.h"

#include <QHash>

#include <algorithm>

namespace tmc::ui {
namespace {

QHash<QString, Bytes> databaseSizes(const SystemSnapshot &snapshot)
{
    QHash<QString, Bytes> sizes;
    if (snapshot.cluster.value)
        for (const DatabaseFacts &database : snapshot.cluster.value->databases)
            sizes.insert(database.name, database.size);
    return sizes;
}

WorkspaceRow rowOf(const Workspace &workspace, const RegistryFacts &registry, std::optional<Bytes> size)
{
    WorkspaceRow row{.workspace = workspace};
    const Product *product = registry.product(workspace.product);
    const Plan *plan = registry.plan(workspace.plan);
    row.productName = product ? product->name : workspace.product.value();
    row.planName = plan ? plan->name : workspace.plan.value();
    row.planRank = plan ? plan->rank : 0;
    if (workspace.schemaName.isEmpty())
        row.databaseSize = size;
    const QStringList searched{workspace.businessName, workspace.slug, workspace.hosts.join(u' '), workspace.databaseName};
    row.searchText = searchForm(searched.join(u'\n'));
    return row;
}

} // namespace

std::vector<WorkspaceRow> workspaceRows(const SystemSnapshot &snapshot)
{
    std::vector<WorkspaceRow> rows;
    if (!snapshot.registry.value)
        return rows;
    const RegistryFacts &registry = *snapshot.registry.value;
    const QHash<QString, Bytes> sizes = databaseSizes(snapshot);
    rows.reserve(registry.workspaces.size());
    for (const Workspace &workspace : registry.workspaces) {
        const auto size = sizes.find(workspace.databaseName);
        rows.push_back(rowOf(workspace, registry, size != sizes.end() ? std::optional(*size) : std::nullopt));
    }
    return rows;
}

std::optional<WorkspaceRow> workspaceRow(const SystemSnapshot &snapshot, const WorkspaceId &id)
{
    if (!snapshot.registry.value)
        return {};
    const RegistryFacts &registry = *snapshot.registry.value;
    const auto found = std::ranges::find(registry.workspaces, id, &Workspace::id);
    if (found == registry.workspaces.end())
        return {};
    const DatabaseFacts *database = snapshot.cluster.value ? snapshot.cluster.value->database(found->databaseName) : nullptr;
    return rowOf(*found, registry, database ? std::optional(database->size) : std::nullopt);
}

} // namespace tmc::ui
