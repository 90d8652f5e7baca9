#include "core/support/json.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

Result<QJsonDocument> parse(const QByteArray &bytes, qsizetype maximumBytes)
{
    if (bytes.size() > maximumBytes)
        return fail(ErrorCode::InvalidInput, {u"json"_s, QString::number(bytes.size())}, u"the JSON text is too large"_s);
    QJsonParseError problem;
    QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError)
        return fail(ErrorCode::InvalidInput, {u"json"_s, {}}, problem.errorString());
    return document;
}

} // namespace

Result<QJsonObject> parseJsonObject(const QByteArray &bytes, qsizetype maximumBytes)
{
    TM_TRY(const QJsonDocument document, parse(bytes, maximumBytes));
    if (!document.isObject())
        return fail(ErrorCode::InvalidInput, {u"json"_s, {}}, u"expected a JSON object"_s);
    return document.object();
}

Result<QJsonArray> parseJsonArray(const QByteArray &bytes, qsizetype maximumBytes)
{
    TM_TRY(const QJsonDocument document, parse(bytes, maximumBytes));
    if (!document.isArray())
        return fail(ErrorCode::InvalidInput, {u"json"_s, {}}, u"expected a JSON array"_s);
    return document.array();
}

QByteArray toCompactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QStringList stringsFromJson(const QJsonValue &array)
{
    QStringList strings;
    for (const QJsonValue &value : array.toArray())
        strings.append(value.toString());
    return strings;
}

QJsonValue timeToJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue(QJsonValue::Null);
}

QDateTime timeFromJson(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
    // Hours and offsets can lead out of the years that ISO 8601 can write, and such a time would be lost when it is written again.
    const int year = time.date().year();
    return year >= 1 && year <= 9999 ? time : QDateTime();
}

} // namespace tmc
