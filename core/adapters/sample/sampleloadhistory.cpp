#include "core/adapters/sample/sampleloadhistory.h"

#include "core/adapters/sample/samplefigures.h"

namespace tmc {
namespace {

constexpr double secondsOfDay = 86'400;

} // namespace

Result<void> SampleLoadHistory::compute(const Question &question)
{
    const QDateTime now = m_clock.now();
    TM_TRY(const SampleWorld::Content world, m_world.content(now));
    const std::vector<ContainerFacts> containers = world.snapshot.docker.value.value_or(DockerFacts{}).containers;
    const ClusterFacts cluster = world.snapshot.cluster.value.value_or(ClusterFacts{});
    // Half of the quarters of an hour are enough for a line without gaps.
    const int step = secondsOf(question.step) * (question.step == LoadStep::QuarterHour ? 2 : 1);
    const qint64 oldest = now.addSecs(-keptSeconds(question.step)).toSecsSinceEpoch();
    const qint64 first = std::max(question.from.toSecsSinceEpoch(), oldest) / step * step + step;
    const qint64 last = std::min(question.to, now).toSecsSinceEpoch();
    const auto timeOf = [](qint64 seconds) { return QDateTime::fromSecsSinceEpoch(seconds).toUTC(); };
    m_points.clear();
    ResourceReading before = sampleReading(containers, sampleSeconds(timeOf(first - step)));
    ClusterLoad clusterBefore = sampleClusterLoad(cluster, sampleSeconds(timeOf(first - step)));
    for (qint64 at = first; at <= last; at += step) {
        const QDateTime time = timeOf(at);
        ResourceReading reading = sampleReading(containers, sampleSeconds(time));
        ClusterLoad clusterNow = sampleClusterLoad(cluster, sampleSeconds(time));
        std::map<QString, double> figures = seriesOf(loadBetween(&before, reading), {});
        figures.merge(seriesOf(clusterNow, &clusterBefore));
        figures[loadseries::diskUsed] = sampleDiskUsed(static_cast<double>(time.secsTo(now)));
        for (const auto &[series, mean] : figures)
            m_points[series].push_back({.at = time, .mean = mean, .highest = mean});
        before = std::move(reading);
        clusterBefore = std::move(clusterNow);
    }
    m_asked = question;
    return {};
}

Result<std::map<QString, std::vector<LoadPoint>>> SampleLoadHistory::readSizes(const QDateTime &from, const QDateTime &to)
{
    const QDateTime now = m_clock.now();
    TM_TRY(const SampleWorld::Content world, m_world.content(now));
    std::map<QString, std::vector<LoadPoint>> points;
    for (QDateTime at = from; at <= std::min(to, now); at = at.addDays(1))
        for (const DatabaseFacts &database : world.snapshot.cluster.value.value_or(ClusterFacts{}).databases) {
            const double size = sampleDatabaseSize(database, static_cast<double>(at.secsTo(now)) / secondsOfDay);
            if (database.size.value > 0)
                points[database.name].push_back({.at = at, .mean = size, .highest = size});
        }
    return points;
}

Result<std::vector<LoadPoint>> SampleLoadHistory::read(const QString &series, LoadStep step, const QDateTime &from,
                                                       const QDateTime &to)
{
    if (const Question question{.step = step, .from = from, .to = to}; m_points.empty() || m_asked != question)
        TM_CHECK(compute(question));
    const auto found = m_points.find(series);
    return found == m_points.end() ? std::vector<LoadPoint>() : found->second;
}

} // namespace tmc
