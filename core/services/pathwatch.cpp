#include "core/services/pathwatch.h"

#include "core/support/logging.h"

#include <QNetworkInformation>

namespace tmc {

PathWatch::PathWatch(const UptimeClock &clock, std::chrono::milliseconds interval, QObject *parent) : QObject(parent), m_sleep(clock)
{
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const std::chrono::milliseconds slept = m_sleep.look();
        if (slept == std::chrono::milliseconds(0))
            return;
        logger("tm.app")->info("this machine slept for {} s", slept.count() / 1000);
        emit changed();
    });
    m_timer.start(interval);
    watchNetwork();
}

void PathWatch::watchNetwork()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reachability) {
                if (reachability != QNetworkInformation::Reachability::Disconnected)
                    emit changed();
            });
}

} // namespace tmc
