#include "core/domain/fieldchange.h"

using namespace Qt::StringLiterals;

namespace tmc {

std::vector<FieldChange> changedFields(const QJsonObject &before, const QJsonObject &after)
{
    std::vector<FieldChange> changes;
    for (auto it = after.constBegin(); it != after.constEnd(); ++it)
        if (before.value(it.key()) != it.value())
            changes.push_back({it.key(), before.value(it.key()), it.value()});
    return changes;
}

QJsonObject changesToJson(const std::vector<FieldChange> &changes)
{
    QJsonObject json;
    for (const FieldChange &change : changes)
        json.insert(change.field, QJsonObject{{u"before"_s, change.before}, {u"after"_s, change.after}});
    return json;
}

} // namespace tmc
