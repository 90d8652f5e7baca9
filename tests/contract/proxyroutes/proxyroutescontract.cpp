#include "contract/proxyroutes/proxyroutescontract.h"

#include "contract/docker/contractchecks.h"

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {

RoutePin ProxyRoutesContract::pin() const
{
    return {.host = m_fixture.host,
            .operation = u"0123456789abcdef0123456789abcdef"_s,
            .serving = m_fixture.shared,
            .candidate = m_fixture.other};
}

void ProxyRoutesContract::init()
{
    m_fixture.breakConfiguration(false);
}

void ProxyRoutesContract::cleanup()
{
    m_fixture.breakConfiguration(false);
    VERIFY_OK(m_fixture.routes->removePin(m_fixture.proxy, m_fixture.host, {}));
    VERIFY_OK(m_fixture.routes->setRequestLimit(m_fixture.proxy, m_fixture.host, u"tenant"_s, 0, {}));
}

void ProxyRoutesContract::pinReadsBackAsItWasSet()
{
    VERIFY_OK(m_fixture.routes->setPin(m_fixture.proxy, pin(), {}));
    const auto found = m_fixture.routes->findPin(m_fixture.proxy, m_fixture.host, {});
    VERIFY_OK(found);
    QCOMPARE(*found, std::optional(pin()));
}

void ProxyRoutesContract::pinWithoutCandidateReadsBackToo()
{
    RoutePin plain = pin();
    plain.candidate.reset();
    VERIFY_OK(m_fixture.routes->setPin(m_fixture.proxy, plain, {}));
    const auto found = m_fixture.routes->findPin(m_fixture.proxy, m_fixture.host, {});
    VERIFY_OK(found);
    QCOMPARE(*found, std::optional(plain));
}

void ProxyRoutesContract::laterPinTakesThePlaceOfTheEarlierOne()
{
    VERIFY_OK(m_fixture.routes->setPin(m_fixture.proxy, pin(), {}));
    RoutePin switched = pin();
    switched.serving = m_fixture.other;
    switched.candidate.reset();
    VERIFY_OK(m_fixture.routes->setPin(m_fixture.proxy, switched, {}));
    const auto found = m_fixture.routes->findPin(m_fixture.proxy, m_fixture.host, {});
    VERIFY_OK(found);
    QCOMPARE(*found, std::optional(switched));
}

void ProxyRoutesContract::removedPinIsGoneAndMayBeRemovedAgain()
{
    VERIFY_OK(m_fixture.routes->setPin(m_fixture.proxy, pin(), {}));
    for (int round = 0; round < 2; ++round) {
        VERIFY_OK(m_fixture.routes->removePin(m_fixture.proxy, m_fixture.host, {}));
        const auto found = m_fixture.routes->findPin(m_fixture.proxy, m_fixture.host, {});
        VERIFY_OK(found);
        QVERIFY(!found->has_value());
    }
}

void ProxyRoutesContract::refusedPinLeavesThePlaceAsItWas()
{
    m_fixture.breakConfiguration(true);
    VERIFY_ERROR(m_fixture.routes->setPin(m_fixture.proxy, pin(), {}), ErrorCode::ProxyConfigRejected);
    const auto found = m_fixture.routes->findPin(m_fixture.proxy, m_fixture.host, {});
    VERIFY_OK(found);
    QVERIFY(!found->has_value());
}

void ProxyRoutesContract::refusedPinKeepsTheEarlierPin()
{
    VERIFY_OK(m_fixture.routes->setPin(m_fixture.proxy, pin(), {}));
    m_fixture.breakConfiguration(true);
    RoutePin switched = pin();
    switched.serving = m_fixture.other;
    VERIFY_ERROR(m_fixture.routes->setPin(m_fixture.proxy, switched, {}), ErrorCode::ProxyConfigRejected);
    VERIFY_ERROR(m_fixture.routes->removePin(m_fixture.proxy, m_fixture.host, {}), ErrorCode::ProxyConfigRejected);
    const auto found = m_fixture.routes->findPin(m_fixture.proxy, m_fixture.host, {});
    VERIFY_OK(found);
    QCOMPARE(*found, std::optional(pin()));
}

void ProxyRoutesContract::hostsThatAreNoneAreRefused()
{
    RoutePin hostile = pin();
    hostile.host = u"a; include /etc/passwd"_s;
    VERIFY_ERROR(m_fixture.routes->setPin(m_fixture.proxy, hostile, {}), ErrorCode::InvalidHostName);
    VERIFY_ERROR(m_fixture.routes->findPin(m_fixture.proxy, u"../default"_s, {}), ErrorCode::InvalidHostName);
    VERIFY_ERROR(m_fixture.routes->removePin(m_fixture.proxy, u"a/b"_s, {}), ErrorCode::InvalidHostName);
    VERIFY_ERROR(m_fixture.routes->setRequestLimit(m_fixture.proxy, u"a b"_s, u"tenant"_s, 60, {}), ErrorCode::InvalidHostName);
}

void ProxyRoutesContract::generatedTargetsAreThoseOfTheExactHost()
{
    const auto claimed = m_fixture.routes->generatedTargets(m_fixture.proxy, m_fixture.claimedHost, {});
    VERIFY_OK(claimed);
    QCOMPARE(*claimed, m_fixture.claimedAt);
    const auto wildcard = m_fixture.routes->generatedTargets(m_fixture.proxy, m_fixture.host, {});
    VERIFY_OK(wildcard);
    QCOMPARE(*wildcard, QStringList());
}

void ProxyRoutesContract::limitReadsBackAndChangesAndEnds()
{
    for (const int limit : {0, 60, 600, 600, 0}) {
        VERIFY_OK(m_fixture.routes->setRequestLimit(m_fixture.proxy, m_fixture.host, u"tenant"_s, limit, {}));
        const auto found = m_fixture.routes->requestLimit(m_fixture.proxy, m_fixture.host, {});
        VERIFY_OK(found);
        QCOMPARE(*found, limit);
    }
}

void ProxyRoutesContract::limitOutOfRangeIsRefused()
{
    VERIFY_ERROR(m_fixture.routes->setRequestLimit(m_fixture.proxy, m_fixture.host, u"tenant"_s, -1, {}), ErrorCode::InvalidInput);
    VERIFY_ERROR(m_fixture.routes->setRequestLimit(m_fixture.proxy, m_fixture.host, u"tenant"_s, 1'000'001, {}), ErrorCode::InvalidInput);
    VERIFY_ERROR(m_fixture.routes->setRequestLimit(m_fixture.proxy, m_fixture.host, QString(), 60, {}), ErrorCode::InvalidInput);
}

void ProxyRoutesContract::unknownProxyIsAnError()
{
    VERIFY_ERROR(m_fixture.routes->setPin(u"no-such-proxy"_s, pin(), {}), ErrorCode::ContainerNotFound);
}

} // namespace tmtest
