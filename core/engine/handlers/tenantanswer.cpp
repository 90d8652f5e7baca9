#include "core/engine/handlers/tenantanswer.h"

#include "core/support/json.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// As nginx-proxy does for a host with a certificate: to the same host, on the usual port.
bool leadsToTls(const ProxyReply &reply, const QString &host)
{
    const bool isRedirection = reply.status == 301 || reply.status == 302 || reply.status == 307 || reply.status == 308;
    const QUrl target(reply.location);
    return isRedirection && target.scheme() == "https"_L1 && target.host() == host && target.port(443) == 443;
}

} // namespace

Result<ProxyReply> askAsVisitor(const QString &host, const QString &path, ProxyProbe &proxy, ProxyRoutes *routes, std::stop_token stop)
{
    TM_TRY(ProxyReply reply, proxy.get(host, path, stop));
    if (leadsToTls(reply, host) && routes)
        return routes->getOverTls(host, path, stop);
    return reply;
}

Result<ProxyReply> askAsVisitor(const QString &host, const QString &path, StepContext &context)
{
    return askAsVisitor(host, path, *context.proxy, context.routes, context.abort);
}

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
