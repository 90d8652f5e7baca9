#include "core/planner/resourcechange.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

QJsonValue numberOrNull(std::optional<qint64> number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

std::optional<qint64> numberFrom(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

} // namespace

std::vector<ResourceChange> serverChanges(const Capacity &capacity, const std::vector<ResourceDemand> &demands)
{
    std::vector<ResourceChange> changes;
    for (const ResourceDemand &demand : demands) {
        const ResourceCapacity &present = resourceIn(capacity, demand.resource);
        changes.push_back({.resource = demand.resource,
                           .before = present.allotted,
                           .after = present.allotted + demand.amount,
                           .measured = present.measured,
                           .budget = present.budget});
    }
    return changes;
}

std::optional<ResourceDemand> firstShortage(const Capacity &capacity, const std::vector<ResourceDemand> &demands)
{
    const auto lacks = [&capacity](const ResourceDemand &demand) {
        const bool isCeiling = demand.resource == Resource::Cpu || demand.resource == Resource::Disk;
        const std::optional<qint64> spare = resourceIn(capacity, demand.resource).spare;
        return !isCeiling && spare && demand.amount > 0 && demand.amount > *spare;
    };
    const auto found = std::ranges::find_if(demands, lacks);
    return found == demands.end() ? std::nullopt : std::optional(*found);
}

QJsonObject resourceChangeToJson(const ResourceChange &change)
{
    return {{u"resource"_s, resourceName(change.resource)}, {u"container"_s, change.container},
            {u"before"_s, numberOrNull(change.before)},     {u"after"_s, numberOrNull(change.after)},
            {u"measured"_s, numberOrNull(change.measured)}, {u"budget"_s, numberOrNull(change.budget)}};
}

ResourceChange resourceChangeFromJson(const QJsonObject &json)
{
    return {.resource = resourceFromName(json.value(u"resource"_s).toString()).value_or(Resource::Memory),
            .container = json.value(u"container"_s).toString(),
            .before = numberFrom(json.value(u"before"_s)),
            .after = numberFrom(json.value(u"after"_s)),
            .measured = numberFrom(json.value(u"measured"_s)),
            .budget = numberFrom(json.value(u"budget"_s))};
}

} // namespace tmc
