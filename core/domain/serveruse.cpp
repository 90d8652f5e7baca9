#include "core/domain/serveruse.h"

#include "core/domain/containerindex.h"

#include <QSet>

#include <algorithm>
#include <map>
#include <tuple>

namespace tmc {
namespace {

bool isLouder(const TenantUse &a, const TenantUse &b)
{
    // Unknown is quieter than nothing.
    return std::tuple(a.cpuPercent.value_or(-1), a.memory, b.name) > std::tuple(b.cpuPercent.value_or(-1), b.memory, a.name);
}

template <typename T>
void add(std::optional<T> &sum, const std::optional<T> &more)
{
    if (more)
        sum = sum.value_or(T{}) + *more;
}

void addLoad(TenantUse &tenant, const ContainerLoad &load)
{
    add(tenant.cpuPercent, load.cpuPercent);
    tenant.memory = tenant.memory + load.memoryUsed;
    add(tenant.bytesPerSecond, load.receivedPerSecond);
    add(tenant.bytesPerSecond, load.sentPerSecond);
}

TenantUse tenantOf(const ContainerFacts &container, const ContainerOwner &owner)
{
    const bool isOwn = !owner.slug.isEmpty();
    return {.name = isOwn ? owner.slug : container.name,
            .workspace = isOwn ? owner.workspaces.front() : WorkspaceId(),
            .product = owner.product,
            .environment = owner.environment,
            .served = static_cast<int>(owner.workspaces.size())};
}

} // namespace

QHash<QString, ContainerOwner> containerOwners(const SystemSnapshot &snapshot)
{
    QHash<QString, ContainerOwner> owners;
    if (!snapshot.registry.value || !snapshot.docker.value)
        return owners;
    for (const Product &product : snapshot.registry.value->products)
        if (!product.sharedContainer.isEmpty())
            owners.insert(product.sharedContainer, {.product = product.key});
    const ContainerIndex index(*snapshot.docker.value);
    for (const Workspace &workspace : snapshot.registry.value->workspaces) {
        if (workspace.state == WorkspaceState::Archived)
            continue;
        for (const ContainerFacts *container : index.containersOf(workspace)) {
            const bool isOwn = isOwnContainer(*container, workspace);
            ContainerOwner &owner = owners[container->name];
            owner.product = workspace.product;
            owner.workspaces.push_back(workspace.id);
            if (isOwn) {
                owner.environment = workspace.environment;
                owner.slug = workspace.slug;
            }
        }
    }
    return owners;
}

ServerUse serverUseOf(const SystemSnapshot &snapshot, const QHash<QString, ContainerOwner> &owners, const ResourceLoad *load)
{
    ServerUse use;
    if (!snapshot.docker.value)
        return use;
    std::map<std::pair<QString, Environment>, ProductUse> products;
    std::map<QString, TenantUse> tenants;
    std::map<std::pair<QString, Environment>, QSet<QString>> workspaces;
    for (const ContainerFacts &container : snapshot.docker.value->containers) {
        const ContainerOwner owner = owners.value(container.name);
        const auto place = std::pair(owner.product.value(), owner.environment);
        ProductUse &product = products[place];
        product.product = owner.product;
        product.environment = owner.environment;
        for (const WorkspaceId &id : owner.workspaces)
            workspaces[place].insert(id.value());
        // As in capacityOf(): what stands still is promised only where it belongs to somebody.
        if (container.isRunning() || !owner.slug.isEmpty()) {
            product.memoryAllotted = product.memoryAllotted + container.memoryLimit;
            product.cpuAllotted = product.cpuAllotted + container.cpuLimit;
        }
        const ContainerLoad *used = load ? load->container(container.id) : nullptr;
        if (!used)
            continue;
        add(product.memoryUsed, std::optional(used->memoryUsed));
        add(product.cpuPercent, used->cpuPercent);
        if (owner.workspaces.empty())
            continue;
        TenantUse tenant = tenantOf(container, owner);
        const QString key = tenant.product.value() + u'/' + environmentName(tenant.environment) + u'/' + tenant.name;
        addLoad(tenants.try_emplace(key, std::move(tenant)).first->second, *used);
    }
    for (auto &[key, tenant] : tenants)
        use.tenants.push_back(std::move(tenant));
    std::ranges::sort(use.tenants, isLouder);
    for (auto &[place, product] : products) {
        product.workspaces = static_cast<int>(workspaces[place].size());
        use.products.push_back(std::move(product));
    }
    const std::vector<Product> catalogue = snapshot.registry.value ? snapshot.registry.value->products : std::vector<Product>();
    const auto position = [&catalogue](const ProductUse &product) {
        return std::ranges::find(catalogue, product.product, &Product::key) - catalogue.begin();
    };
    std::ranges::stable_sort(use.products, [&position](const ProductUse &a, const ProductUse &b) {
        return std::pair(position(a), a.environment) < std::pair(position(b), b.environment);
    });
    return use;
}

} // namespace tmc
