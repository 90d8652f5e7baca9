#include "fakes/fakeproxyroutes.h"

#include "core/domain/names.h"
#include "core/support/json.h"
#include "support/utctime.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace tmtest {

tmc::Result<void> FakeProxyRoutes::checkRunning(const tmc::RouteTarget &target) const
{
    const auto container = m_docker.container(target.container);
    if (!container || !container->isRunning())
        return tmc::fail({.code = tmc::ErrorCode::ContainerNotFound, .args = {target.container}, .source = tmc::ErrorSource::Proxy});
    return {};
}

tmc::Result<void> FakeProxyRoutes::refuseOnce()
{
    if (refusesChanges)
        return tmc::fail({.code = tmc::ErrorCode::ProxyConfigRejected, .source = tmc::ErrorSource::Proxy});
    if (const std::optional<tmc::Error> refusal = std::exchange(nextRefusal, std::nullopt))
        return tmc::fail(*refusal);
    return {};
}

tmc::Result<std::optional<tmc::RoutePin>> FakeProxyRoutes::findPin(const QString &host, std::stop_token)
{
    TM_CHECK(tmc::names::checkedHostName(host));
    const std::scoped_lock lock(m_world->mutex);
    const auto found = m_world->routes.pins.find(host);
    return found == m_world->routes.pins.end() ? std::nullopt : std::optional(found->second);
}

tmc::Result<void> FakeProxyRoutes::setPin(const tmc::RoutePin &pin, std::stop_token)
{
    TM_CHECK(tmc::names::checkedHostName(pin.host));
    TM_CHECK(checkRunning(pin.serving));
    TM_CHECK(refuseOnce());
    const std::scoped_lock lock(m_world->mutex);
    m_world->routes.pins[pin.host] = pin;
    return {};
}

tmc::Result<void> FakeProxyRoutes::removePin(const QString &host, tmc::PinRemoval, std::stop_token)
{
    TM_CHECK(tmc::names::checkedHostName(host));
    TM_CHECK(refuseOnce());
    const std::scoped_lock lock(m_world->mutex);
    m_world->routes.pins.erase(host);
    return {};
}

tmc::Result<QStringList> FakeProxyRoutes::generatedTargets(const QString &host, std::stop_token stop)
{
    TM_TRY(const tmc::DockerFacts facts, m_docker.readFacts(stop));
    QStringList targets;
    for (const tmc::ContainerFacts &container : facts.containers)
        if (container.isRunning() && container.virtualHosts.contains(host))
            targets.append(container.name);
    return targets;
}

tmc::Result<tmc::ProxyReply> FakeProxyRoutes::getOverTls(const QString &host, const QString &, std::stop_token)
{
    return FakeProxy(m_world, m_docker).ask(host, {});
}

tmc::Result<tmc::RequestLimits> FakeProxyRoutes::requestLimits(const QStringList &hosts, std::stop_token)
{
    const std::scoped_lock lock(m_world->mutex);
    tmc::RequestLimits limits;
    for (const auto &[host, limit] : m_world->routes.requestLimits)
        if (hosts.contains(host))
            limits.insert(host, limit);
    return limits;
}

tmc::Result<void> FakeProxyRoutes::reload(std::stop_token)
{
    TM_CHECK(refuseOnce());
    const std::scoped_lock lock(m_world->mutex);
    if (m_world->certificates.isTakenUp)
        m_world->certificates.served = m_world->certificates.stored;
    return {};
}

tmc::Result<std::vector<tmc::HostCertificate>> FakeCertificateReader::read(const QStringList &hosts, std::stop_token)
{
    const std::scoped_lock lock(m_world->mutex);
    const auto numbered = [](const QString &host, int number) -> std::optional<tmc::Certificate> {
        if (number == 0)
            return std::nullopt;
        const QDateTime made = utcTime(QDate(2026, 9, 1), QTime(0, 0)).addDays(number);
        return tmc::Certificate{
            .names = {host}, .validFrom = made, .validUntil = made.addDays(90), .fingerprint = QString::number(number)};
    };
    std::vector<tmc::HostCertificate> certificates;
    for (const QString &host : hosts)
        certificates.push_back({.host = host,
                                .stored = numbered(host, m_world->certificates.stored),
                                .served = numbered(host, m_world->certificates.served)});
    return certificates;
}

tmc::Result<void> FakeProxyRoutes::setRequestLimit(const QStringList &hosts, const QString &workspace, int perMinute, tmc::LimitStart,
                                                   std::stop_token)
{
    if (workspace.isEmpty() || perMinute < 0 || perMinute > 1'000'000)
        return tmc::fail(tmc::ErrorCode::InvalidInput, {u"limit"_s, workspace});
    for (const QString &host : hosts)
        TM_CHECK(tmc::names::checkedHostName(host));
    TM_CHECK(refuseOnce());
    const std::scoped_lock lock(m_world->mutex);
    for (const QString &host : hosts) {
        if (perMinute > 0)
            m_world->routes.requestLimits[host] = perMinute;
        else
            m_world->routes.requestLimits.erase(host);
    }
    return {};
}

QString FakeProxy::containerFor(const QString &host, const QString &operation, const tmc::Workspace &workspace) const
{
    if (const auto pin = m_world->routes.pins.find(host); pin != m_world->routes.pins.end()) {
        const bool marked = pin->second.candidate && pin->second.operation == operation;
        return marked ? pin->second.candidate->container : pin->second.serving.container;
    }
    const auto facts = FakeDockerEngine(m_docker).readFacts({});
    for (const tmc::ContainerFacts &container : facts->containers)
        if (container.isRunning() && container.virtualHosts.contains(host))
            return container.name;
    const tmc::Product *product = m_world->state.registry.product(workspace.product);
    return product ? product->sharedContainer : QString();
}

tmc::Result<tmc::ProxyReply> FakeProxy::ask(const QString &host, const QString &operation) const
{
    for (const tmc::Workspace &workspace : m_world->state.registry.workspaces) {
        if (!workspace.hosts.contains(host))
            continue;
        const QString name = containerFor(host, operation, workspace);
        const auto container = m_docker.container(name);
        if (!container || !container->isRunning())
            return tmc::ProxyReply{.status = 502, .body = "{}"};
        const tmc::Product *product = m_world->state.registry.product(workspace.product);
        if (product && name == product->sharedContainer && !workspace.sharedReady)
            return tmc::ProxyReply{.status = 404, .body = "{}"};
        const QJsonObject json{{u"tenant"_s, tenantInstead.isEmpty() ? workspace.tenantId : tenantInstead},
                               {u"database"_s, workspace.databaseName},
                               {u"schema"_s, workspace.schemaName},
                               {u"container"_s, container->id.value().left(12)}};
        return tmc::ProxyReply{.status = status, .body = tmc::toCompactJson(json)};
    }
    return tmc::ProxyReply{.status = 404, .body = "{}"};
}

tmc::Result<tmc::ProxyReply> FakeProxy::get(const QString &host, const QString &path, std::stop_token)
{
    if (m_world->routes.sendsToTls)
        return tmc::ProxyReply{.status = 301, .body = "<html>", .location = u"https://"_s + host + path};
    return ask(host, {});
}

tmc::Result<tmc::ProxyReply> FakeProxy::getMarked(const QString &host, const QString &, const QString &operation, std::stop_token)
{
    return ask(host, operation);
}

} // namespace tmtest
