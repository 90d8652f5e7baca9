#pragma once

#include <QJsonObject>

#include <vector>

namespace tmc {

/// One field of a row that shall get another value.
struct FieldChange {
    QString field; ///< as in the row's JSON form, e.g. "baseDomain"
    QJsonValue before;
    QJsonValue after;
    bool operator==(const FieldChange &) const = default;
};

/// The fields that differ between two rows in JSON form, in the order of their names.
std::vector<FieldChange> changedFields(const QJsonObject &before, const QJsonObject &after);

/// {"field": {"before": …, "after": …}, …}, for the activity log.
QJsonObject changesToJson(const std::vector<FieldChange> &changes);

} // namespace tmc
