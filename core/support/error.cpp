#include "core/support/error.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr std::array sourceNames = {"local"_L1, "ssh"_L1, "postgres"_L1, "docker"_L1, "proxy"_L1, "planner"_L1, "engine"_L1};
constexpr std::array effectNames = {"none"_L1, "applied"_L1, "unknown"_L1};

template <typename Enum, std::size_t size>
Enum enumFromName(const std::array<QLatin1StringView, size> &names, const QString &name, Enum fallback)
{
    for (std::size_t i = 0; i < size; ++i)
        if (name == names[i])
            return static_cast<Enum>(i);
    return fallback;
}

} // namespace

QString errorSourceName(ErrorSource source)
{
    return sourceNames.at(static_cast<std::size_t>(source));
}

QString effectName(Effect effect)
{
    return effectNames.at(static_cast<std::size_t>(effect));
}

QJsonObject errorToJson(const Error &error)
{
    QJsonObject json{
        {u"code"_s, errorCodeName(error.code)},
        {u"args"_s, QJsonArray::fromStringList(error.args)},
        {u"detail"_s, error.detail},
        {u"source"_s, errorSourceName(error.source)},
        {u"effect"_s, effectName(error.effect)},
        {u"retryable"_s, error.retryable},
    };
    if (!error.sqlState.isEmpty())
        json.insert(u"sqlState"_s, error.sqlState);
    if (error.httpStatus != 0)
        json.insert(u"httpStatus"_s, error.httpStatus);
    return json;
}

Error errorFromJson(const QJsonObject &json)
{
    Error error;
    error.code = errorCodeFromName(json.value(u"code"_s).toString());
    for (const QJsonValue &arg : json.value(u"args"_s).toArray())
        error.args.append(arg.toString());
    error.detail = json.value(u"detail"_s).toString();
    error.source = enumFromName(sourceNames, json.value(u"source"_s).toString(), ErrorSource::Local);
    error.effect = enumFromName(effectNames, json.value(u"effect"_s).toString(), Effect::Unknown);
    error.retryable = json.value(u"retryable"_s).toBool();
    error.sqlState = json.value(u"sqlState"_s).toString();
    error.httpStatus = json.value(u"httpStatus"_s).toInt();
    return error;
}

} // namespace tmc
