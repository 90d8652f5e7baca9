#pragma once

#include "core/ports/proxyprobe.h"
#include "core/ports/proxyroutes.h"

#include <QObject>

#include <functional>
#include <memory>

namespace tmtest {

struct ProxyRoutesFixture {
    std::unique_ptr<tmc::ProxyRoutes> routes;
    QString host;        ///< claimed by a wildcard only
    QString claimedHost; ///< claimed by the other container by its exact name
    tmc::RouteTarget shared;
    tmc::RouteTarget other;
    std::function<void(bool)> breakConfiguration; ///< true: nginx -t fails from now on, whatever is added
};

/// What every proxy's routes promise.
class ProxyRoutesContract : public QObject {
    Q_OBJECT

public:
    explicit ProxyRoutesContract(ProxyRoutesFixture &fixture) : m_fixture(fixture) {}

private slots:
    void init();
    void cleanup();
    void pinReadsBackAsItWasSet();
    void pinWithoutCandidateReadsBackToo();
    void laterPinTakesThePlaceOfTheEarlierOne();
    void removedPinIsGoneAndMayBeRemovedAgain();
    void refusedPinLeavesThePlaceAsItWas();
    void refusedPinKeepsTheEarlierPin();
    void hostsThatAreNoneAreRefused();
    void generatedTargetsAreThoseOfTheExactHost();
    void limitReadsBackAndChangesAndEnds();
    void limitIsSetAfterALookAtTheSameHosts();
    void limitOutOfRangeIsRefused();
    void pinToAContainerThatDoesNotRunIsRefused();

private:
    tmc::RoutePin pin() const;
    ProxyRoutesFixture &m_fixture;
};

} // namespace tmtest
