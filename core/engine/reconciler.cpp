#include "core/engine/reconciler.h"

#include "core/domain/names.h"

using namespace Qt::StringLiterals;

namespace tmc {

Result<QStringList> removeLateContainers(RegistryStore &registry, DockerEngine &docker, std::stop_token stop)
{
    TM_TRY(const RegistryFacts known, registry.readRegistry());
    TM_TRY(const DockerFacts facts, docker.readFacts(stop));
    QStringList removed;
    for (const ContainerFacts &container : facts.containers) {
        const QString operation = container.labels.value(names::label(u"operation"_s));
        if (operation.isEmpty())
            continue;
        const auto isRolledBack = [&](const OperationRecord &record) {
            return record.id.value() == operation && record.state == OperationState::RolledBack;
        };
        if (std::none_of(known.operations.begin(), known.operations.end(), isRolledBack))
            continue;
        TM_CHECK(docker.remove(container.id, stop));
        removed.append(container.name);
    }
    return removed;
}

} // namespace tmc
