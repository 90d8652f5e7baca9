#include "core/planner/exampleparts.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::exampleparts {

QString idFrom(const QString &seed, const QString &name)
{
    return QUuid::createUuidV5(QUuid(), seed + u'/' + name).toString(QUuid::WithoutBraces);
}

CreateWorkspaceRequest exampleWorkspace(const QString &seed, const Product &product, const Plan &plan)
{
    return {.operation = OperationId(idFrom(seed, u"operation"_s)),
            .workspace = WorkspaceId(idFrom(seed, u"workspace"_s)),
            .businessName = u"Ñandú's \"%1\" & Co."_s.arg(seed),
            .slug = seed,
            .product = product.key,
            .plan = plan.key};
}

const Plan *planOf(const RegistryFacts &registry, Hosting hosting, int number)
{
    const Plan *found = nullptr;
    for (const Plan &plan : registry.plans)
        if (plan.hosting == hosting && number-- >= 0)
            found = &plan;
    return found;
}

const Product *productOf(const RegistryFacts &registry, Isolation isolation)
{
    const auto found =
        std::ranges::find_if(registry.products, [isolation](const Product &product) { return product.isolation == isolation; });
    return found == registry.products.end() ? nullptr : &*found;
}

} // namespace tmc::exampleparts
