#include "fakes/fakeproxyroutes.h"

#include "core/domain/names.h"

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {

Result<void> FakeProxyRoutes::admit(const QString &proxy, const QString &host, bool changes)
{
    TM_CHECK(names::checkedHostName(host));
    const auto container = m_docker.container(proxy);
    if (!container || !container->isRunning())
        return fail({.code = ErrorCode::ContainerNotFound, .args = {proxy}, .source = ErrorSource::Docker});
    if (changes && m_state->refusesChanges)
        return fail({.code = ErrorCode::ProxyConfigRejected, .args = {host}, .source = ErrorSource::Proxy});
    return {};
}

Result<std::optional<RoutePin>> FakeProxyRoutes::findPin(const QString &proxy, const QString &host, std::stop_token)
{
    const std::scoped_lock lock(m_state->mutex);
    TM_CHECK(admit(proxy, host, false));
    const auto found = m_state->pins.find(host);
    return found == m_state->pins.end() ? std::nullopt : std::optional(found->second);
}

Result<void> FakeProxyRoutes::setPin(const QString &proxy, const RoutePin &pin, std::stop_token)
{
    const std::scoped_lock lock(m_state->mutex);
    TM_CHECK(admit(proxy, pin.host, true));
    m_state->pins[pin.host] = pin;
    return {};
}

Result<void> FakeProxyRoutes::removePin(const QString &proxy, const QString &host, std::stop_token)
{
    const std::scoped_lock lock(m_state->mutex);
    TM_CHECK(admit(proxy, host, true));
    m_state->pins.erase(host);
    return {};
}

Result<QStringList> FakeProxyRoutes::generatedTargets(const QString &proxy, const QString &host, std::stop_token stop)
{
    TM_CHECK(admit(proxy, host, false));
    TM_TRY(const DockerFacts facts, m_docker.readFacts(stop));
    QStringList targets;
    for (const ContainerFacts &each : facts.containers) {
        if (!each.isRunning() || !each.virtualHosts.contains(host))
            continue;
        const QString port = m_docker.environment(each.name).value(u"VIRTUAL_PORT"_s, u"80"_s);
        for (const QString &address : each.addresses)
            targets.append(address + u':' + port);
    }
    targets.sort();
    return targets;
}

Result<int> FakeProxyRoutes::requestLimit(const QString &proxy, const QString &host, std::stop_token)
{
    const std::scoped_lock lock(m_state->mutex);
    TM_CHECK(admit(proxy, host, false));
    const auto found = m_state->limits.find(host);
    return found == m_state->limits.end() ? 0 : found->second;
}

Result<void> FakeProxyRoutes::setRequestLimit(const QString &proxy, const QString &host, const QString &key, int perMinute,
                                              std::stop_token)
{
    const std::scoped_lock lock(m_state->mutex);
    if (key.isEmpty() || perMinute < 0 || perMinute > 1'000'000)
        return fail(ErrorCode::InvalidInput, {u"limit"_s, key});
    TM_CHECK(admit(proxy, host, true));
    if (perMinute == 0)
        m_state->limits.erase(host);
    else
        m_state->limits[host] = perMinute;
    return {};
}

} // namespace tmtest
