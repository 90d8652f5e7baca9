#include "core/planner/certificateactions.h"

using namespace Qt::StringLiterals;

namespace tmc::action {
namespace {

QString text(const QJsonObject &json, QLatin1StringView key)
{
    return json.value(key).toString();
}

} // namespace

QJsonObject fields(const NoteCertificate &a)
{
    return {{u"host"_s, a.host}};
}
void read(NoteCertificate &a, const QJsonObject &json)
{
    a = {text(json, "host"_L1)};
}

QJsonObject fields(const PrepareRenewal &a)
{
    return {{u"host"_s, a.host},
            {u"container"_s, a.container.name},
            {u"id"_s, a.container.id},
            {u"limitSeconds"_s, a.limitSeconds},
            {u"operation"_s, a.operation}};
}
void read(PrepareRenewal &a, const QJsonObject &json)
{
    a = {.host = text(json, "host"_L1),
         .container = {.name = text(json, "container"_L1), .id = text(json, "id"_L1)},
         .limitSeconds = json.value("limitSeconds"_L1).toInt(600),
         .operation = text(json, "operation"_L1)};
}

QJsonObject fields(const CheckRenewed &a)
{
    return {{u"host"_s, a.host}};
}
void read(CheckRenewed &a, const QJsonObject &json)
{
    a = {text(json, "host"_L1)};
}

QJsonObject fields(const ReloadProxy &a)
{
    return {{u"host"_s, a.host}};
}
void read(ReloadProxy &a, const QJsonObject &json)
{
    a = {text(json, "host"_L1)};
}

QJsonObject fields(const SeeCertificate &a)
{
    return {{u"host"_s, a.host}, {u"timeoutSeconds"_s, a.timeoutSeconds}};
}
void read(SeeCertificate &a, const QJsonObject &json)
{
    a = {.host = text(json, "host"_L1), .timeoutSeconds = json.value("timeoutSeconds"_L1).toInt(30)};
}

} // namespace tmc::action
