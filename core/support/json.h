#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

namespace tmc {

/// Parses one JSON object from bytes of another machine. Fails with DockerProtocol-neutral ErrorCode::InvalidInput when it is larger
/// than `maximumBytes`, not JSON, or not an object. Depth is bounded by Qt (1024 levels).
Result<QJsonObject> parseJsonObject(const QByteArray &bytes, qsizetype maximumBytes = 64 * 1024 * 1024);
Result<QJsonArray> parseJsonArray(const QByteArray &bytes, qsizetype maximumBytes = 64 * 1024 * 1024);

QByteArray toCompactJson(const QJsonObject &object);

QStringList stringsFromJson(const QJsonValue &array);

/// ISO 8601 with milliseconds in UTC, or null for an invalid time.
QJsonValue timeToJson(const QDateTime &time);
QDateTime timeFromJson(const QJsonValue &value);

template <typename T, typename Convert>
QJsonArray arrayToJson(const std::vector<T> &values, Convert convert)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(convert(value));
    return array;
}

template <typename T, typename Convert>
std::vector<T> arrayFromJson(const QJsonValue &value, Convert convert)
{
    std::vector<T> values;
    const QJsonArray array = value.toArray();
    values.reserve(static_cast<std::size_t>(array.size()));
    for (const QJsonValue &item : array)
        values.push_back(convert(item.toObject()));
    return values;
}

} // namespace tmc
