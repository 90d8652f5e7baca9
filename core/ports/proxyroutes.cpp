#include "core/ports/proxyroutes.h"

#include "core/support/fingerprint.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

QJsonObject targetToJson(const RouteTarget &target)
{
    return {{u"container"_s, target.container}, {u"port"_s, target.port}};
}

RouteTarget targetFromJson(const QJsonObject &json)
{
    return {.container = json.value(u"container"_s).toString(), .port = json.value(u"port"_s).toInt()};
}

} // namespace

QJsonObject routePinToJson(const RoutePin &pin)
{
    QJsonObject json{{u"host"_s, pin.host}, {u"operation"_s, pin.operation}, {u"serving"_s, targetToJson(pin.serving)}};
    if (pin.candidate)
        json.insert(u"candidate"_s, targetToJson(*pin.candidate));
    return json;
}

RoutePin routePinFromJson(const QJsonObject &json)
{
    RoutePin pin{.host = json.value(u"host"_s).toString(),
                 .operation = json.value(u"operation"_s).toString(),
                 .serving = targetFromJson(json.value(u"serving"_s).toObject()),
                 .candidate = std::nullopt};
    if (json.contains(u"candidate"_s))
        pin.candidate = targetFromJson(json.value(u"candidate"_s).toObject());
    return pin;
}

QString pinMarkPath(const QString &operation)
{
    return u"/.tenant-master/"_s + operation;
}

QString routePinMark(const RoutePin &pin)
{
    return u"pin "_s + fingerprintOf(routePinToJson(pin)).left(32);
}

QString pinProbePath(const QString &operation, const QString &path)
{
    return pinMarkPath(operation) + u"/candidate"_s + path;
}

} // namespace tmc
