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
    VERIFY_OK(m_fixture.routes->removePin(m_fixture.host, PinRemoval::MovesVisitors, {}));
    VERIFY_OK(m_fixture.routes->setRequestLimit({m_fixture.host}, u"tenant"_s, 0, tmc::LimitStart::Now, {}));
}

void ProxyRoutesContract::pinReadsBackAsItWasSet()
{
    VERIFY_OK(m_fixture.routes->setPin(pin(), {}));
    const auto found = m_fixture.routes->findPin(m_fixture.host, {});
    VERIFY_OK(found);
    QCOMPARE(*found, std::optional(pin()));
}

void ProxyRoutesContract::pinWithoutCandidateReadsBackToo()
{
    RoutePin plain = pin();
    plain.candidate.reset();
    VERIFY_OK(m_fixture.routes->setPin(plain, {}));
    const auto found = m_fixture.routes->findPin(m_fixture.host, {});
    VERIFY_OK(found);
    QCOMPARE(*found, std::optional(plain));
}

void ProxyRoutesContract::laterPinTakesThePlaceOfTheEarlierOne()
{
    VERIFY_OK(m_fixture.routes->setPin(pin(), {}));
    RoutePin switched = pin();
    switched.serving = m_fixture.other;
    switched.candidate.reset();
    VERIFY_OK(m_fixture.routes->setPin(switched, {}));
    const auto found = m_fixture.routes->findPin(m_fixture.host, {});
    VERIFY_OK(found);
    QCOMPARE(*found, std::optional(switched));
}

void ProxyRoutesContract::removedPinIsGoneAndMayBeRemovedAgain()
{
    VERIFY_OK(m_fixture.routes->setPin(pin(), {}));
    for (int round = 0; round < 2; ++round) {
        VERIFY_OK(m_fixture.routes->removePin(m_fixture.host, PinRemoval::MovesVisitors, {}));
        const auto found = m_fixture.routes->findPin(m_fixture.host, {});
        VERIFY_OK(found);
        QVERIFY(!found->has_value());
    }
}

void ProxyRoutesContract::refusedPinLeavesThePlaceAsItWas()
{
    m_fixture.breakConfiguration(true);
    VERIFY_ERROR(m_fixture.routes->setPin(pin(), {}), ErrorCode::ProxyConfigRejected);
    const auto found = m_fixture.routes->findPin(m_fixture.host, {});
    VERIFY_OK(found);
    QVERIFY(!found->has_value());
}

void ProxyRoutesContract::refusedPinKeepsTheEarlierPin()
{
    VERIFY_OK(m_fixture.routes->setPin(pin(), {}));
    m_fixture.breakConfiguration(true);
    RoutePin switched = pin();
    switched.serving = m_fixture.other;
    VERIFY_ERROR(m_fixture.routes->setPin(switched, {}), ErrorCode::ProxyConfigRejected);
    VERIFY_ERROR(m_fixture.routes->removePin(m_fixture.host, PinRemoval::MovesVisitors, {}), ErrorCode::ProxyConfigRejected);
    const auto found = m_fixture.routes->findPin(m_fixture.host, {});
    VERIFY_OK(found);
    QCOMPARE(*found, std::optional(pin()));
}

void ProxyRoutesContract::hostsThatAreNoneAreRefused()
{
    RoutePin hostile = pin();
    hostile.host = u"a; include /etc/passwd"_s;
    VERIFY_ERROR(m_fixture.routes->setPin(hostile, {}), ErrorCode::InvalidHostName);
    VERIFY_ERROR(m_fixture.routes->findPin(u"../default"_s, {}), ErrorCode::InvalidHostName);
    VERIFY_ERROR(m_fixture.routes->removePin(u"a/b"_s, PinRemoval::MovesVisitors, {}), ErrorCode::InvalidHostName);
    VERIFY_ERROR(m_fixture.routes->setRequestLimit({u"a b"_s}, u"tenant"_s, 60, tmc::LimitStart::Now, {}), ErrorCode::InvalidHostName);
}

void ProxyRoutesContract::generatedTargetsAreThoseOfTheExactHost()
{
    const auto claimed = m_fixture.routes->generatedTargets(m_fixture.claimedHost, {});
    VERIFY_OK(claimed);
    QCOMPARE(*claimed, QStringList{m_fixture.other.container});
    const auto wildcard = m_fixture.routes->generatedTargets(m_fixture.host, {});
    VERIFY_OK(wildcard);
    QCOMPARE(*wildcard, QStringList());
}

void ProxyRoutesContract::limitReadsBackAndChangesAndEnds()
{
    using tmc::LimitStart;
    const std::vector<std::pair<int, LimitStart>> steps{{0, LimitStart::Now},
                                                        {60, LimitStart::WithTheHosts},
                                                        {600, LimitStart::Now},
                                                        {600, LimitStart::WithTheHosts},
                                                        {0, LimitStart::Now}};
    const QStringList hosts{u"nobody.example.test"_s, m_fixture.host, m_fixture.claimedHost};
    for (const auto &[limit, start] : steps) {
        VERIFY_OK(m_fixture.routes->setRequestLimit({m_fixture.host}, u"tenant"_s, limit, start, {}));
        const auto found = m_fixture.routes->requestLimits(hosts, {});
        VERIFY_OK(found);
        QCOMPARE(*found, limit == 0 ? RequestLimits() : RequestLimits({{m_fixture.host, limit}}));
    }
}

void ProxyRoutesContract::limitIsSetAfterALookAtTheSameHosts()
{
    const auto both = QStringList{m_fixture.host, m_fixture.claimedHost};
    for (const int limit : {60, 600, 0}) {
        VERIFY_OK(m_fixture.routes->requestLimits(both, {}));
        VERIFY_OK(m_fixture.routes->setRequestLimit(both, u"tenant"_s, limit, tmc::LimitStart::Now, {}));
        const auto found = m_fixture.routes->requestLimits(both, {});
        VERIFY_OK(found);
        QCOMPARE(*found, limit == 0 ? RequestLimits() : RequestLimits({{m_fixture.host, limit}, {m_fixture.claimedHost, limit}}));
        // A look at other hosts says nothing about these.
        VERIFY_OK(m_fixture.routes->requestLimits({u"nobody.example.test"_s}, {}));
    }
}

void ProxyRoutesContract::limitOutOfRangeIsRefused()
{
    VERIFY_ERROR(m_fixture.routes->setRequestLimit({m_fixture.host}, u"tenant"_s, -1, tmc::LimitStart::Now, {}),
                 ErrorCode::InvalidInput);
    VERIFY_ERROR(m_fixture.routes->setRequestLimit({m_fixture.host}, u"tenant"_s, 1'000'001, tmc::LimitStart::Now, {}),
                 ErrorCode::InvalidInput);
    VERIFY_ERROR(m_fixture.routes->setRequestLimit({m_fixture.host}, QString(), 60, tmc::LimitStart::Now, {}),
                 ErrorCode::InvalidInput);
}

void ProxyRoutesContract::pinToAContainerThatDoesNotRunIsRefused()
{
    RoutePin missing = pin();
    missing.serving.container = u"no-such-container"_s;
    VERIFY_ERROR(m_fixture.routes->setPin(missing, {}), ErrorCode::ContainerNotFound);
    const auto found = m_fixture.routes->findPin(m_fixture.host, {});
    VERIFY_OK(found);
    QVERIFY(!found->has_value());
}

} // namespace tmtest
