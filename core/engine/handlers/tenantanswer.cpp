#include "core/engine/handlers/tenantanswer.h"

#include "core/support/json.h"

using namespace Qt::StringLiterals;

namespace tmc {

Result<QString> tenantAnswer(const ProxyReply &reply, const QString &host, bool withSchema)
{
    if (reply.status != 200)
        return fail({.code = ErrorCode::ProbeFailed,
                     .args = {host, QString::number(reply.status)},
                     .detail = QString::fromUtf8(reply.body.left(2048)),
                     .source = ErrorSource::Proxy,
                     .httpStatus = reply.status});
    TM_TRY(const QJsonObject json, parseJsonObject(reply.body, 256 * 1024));
    QString place = json.value(u"database"_s).toString();
    if (withSchema)
        place += u'.' + json.value(u"schema"_s).toString();
    return u"%1 / %2 / %3"_s.arg(json.value(u"tenant"_s).toString(), place, json.value(u"container"_s).toString());
}

QString expectedTenantAnswer(const QString &tenantId, const QString &database, const QString &schema, const ContainerFacts &container)
{
    const QString place = schema.isEmpty() ? database : database + u'.' + schema;
    return u"%1 / %2 / %3"_s.arg(tenantId, place, container.id.value().left(12));
}

} // namespace tmc
