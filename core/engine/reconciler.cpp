#include "core/engine/reconciler.h"

#include "core/domain/names.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// The operation that made the container and would have removed it, too. A successor that has taken its predecessor's name stays.
QString makerOf(const ContainerFacts &container)
{
    const QString redeployment = container.labels.value(names::label(u"successor"_s));
    if (redeployment.isEmpty())
        return container.labels.value(names::label(u"operation"_s));
    return container.name.endsWith(names::successorName({}, OperationId(redeployment))) ? redeployment : QString();
}

/// `known` has the newest operations only, so an old one is asked for.
Result<bool> isRolledBack(const QString &operation, const RegistryFacts &known, RegistryStore &registry)
{
    for (const OperationRecord &record : known.operations)
        if (record.id.value() == operation)
            return record.state == OperationState::RolledBack;
    const Result<OperationRecord> record = registry.readOperation(OperationId(operation));
    if (!record && record.error().code != ErrorCode::NotFound)
        return fail(record.error());
    return record && record->state == OperationState::RolledBack;
}

} // namespace

Result<std::vector<ContainerFacts>> findLateContainers(RegistryStore &registry, DockerEngine &docker, std::stop_token stop)
{
    TM_TRY(const DockerFacts facts, docker.readFacts(stop));
    TM_TRY(const RegistryFacts known, registry.readRegistry());
    return lateContainersAmong(facts, known, registry);
}

Result<std::vector<ContainerFacts>> lateContainersAmong(const DockerFacts &docker, const RegistryFacts &known, RegistryStore &registry)
{
    std::vector<ContainerFacts> late;
    for (const ContainerFacts &container : docker.containers) {
        const QUuid operation = QUuid::fromString(makerOf(container));
        if (operation.isNull())
            continue;
        TM_TRY(const bool rolledBack, isRolledBack(operation.toString(QUuid::WithoutBraces), known, registry));
        if (rolledBack)
            late.push_back(container);
    }
    return late;
}

Result<std::vector<ContainerFacts>> removeLateContainers(RegistryStore &registry, DockerEngine &docker, std::stop_token stop)
{
    TM_TRY(std::vector<ContainerFacts> late, findLateContainers(registry, docker, stop));
    for (const ContainerFacts &container : late)
        TM_CHECK(docker.remove(container.id, stop));
    return late;
}

} // namespace tmc
