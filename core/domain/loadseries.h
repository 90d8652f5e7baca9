#pragma once

#include "core/domain/clusterload.h"
#include "core/domain/hostfacts.h"
#include "core/domain/resourceload.h"

#include <QDateTime>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace tmc {

/// One figure of one moment, or of a stretch of time in the down-sampled parts of a history.
struct LoadPoint {
    QDateTime at; ///< UTC; the beginning of the stretch
    double mean = 0;
    double highest = 0; ///< the same as the mean where it is one moment
    bool operator==(const LoadPoint &) const = default;
};

/// How much time one point of a history stands for.
enum class LoadStep { Second, Minute, QuarterHour };
int secondsOf(LoadStep step);
/// For how long points of this step are kept: ten minutes, two days, ninety days.
int keptSeconds(LoadStep step);
/// The finest step that still reaches back so far.
LoadStep stepFor(int seconds);

/// Names of series; those of containers go by the container's name, so that one which is made anew goes on.
namespace loadseries {

inline const QString processor = QStringLiteral("host/cpu"); ///< percent of all processors
inline const QString memory = QStringLiteral("host/memory"); ///< bytes
inline const QString load1 = QStringLiteral("host/load1");
inline const QString received = QStringLiteral("host/received"); ///< bytes per second, as the next three
inline const QString sent = QStringLiteral("host/sent");
inline const QString diskRead = QStringLiteral("host/disk-read");
inline const QString diskWritten = QStringLiteral("host/disk-written");
inline const QString diskUsed = QStringLiteral("host/disk-used"); ///< bytes of the file system that holds Docker's data
inline const QString connections = QStringLiteral("postgres/connections");
inline const QString cacheHits = QStringLiteral("postgres/cache-hits"); ///< percent
QString containerProcessor(const QString &container);                   ///< percent of one processor
QString containerMemory(const QString &container);                      ///< bytes

} // namespace loadseries

/// The figures of one sample by series. Rates that are not known yet are left out.
std::map<QString, double> seriesOf(const ResourceLoad &load, const std::vector<ContainerFacts> &containers);
std::map<QString, double> seriesOf(const ClusterLoad &load, const ClusterLoad *earlier);
std::map<QString, double> seriesOf(const HostFacts &host);

} // namespace tmc
