#include "ui/models/loadcurves.h"

#include "core/support/csv.h"

#include <QPointer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc::ui {
namespace {

struct RangeFacts {
    int seconds;
    LoadStep step;
    int between; ///< samples that nobody looks at come every fifteen seconds
};
constexpr std::array ranges = {RangeFacts{600, LoadStep::Second, 15}, RangeFacts{2 * 86'400, LoadStep::Minute, 60},
                               RangeFacts{90 * 86'400, LoadStep::QuarterHour, 900}};

const RangeFacts &factsOf(LoadRange range)
{
    return ranges.at(static_cast<std::size_t>(range));
}

} // namespace

LoadCurves::LoadCurves(SamplingService &sampling, const SnapshotService &snapshots, const Clock &clock, QStringList series,
                       QObject *parent)
    : QObject(parent),
      m_sampling(sampling),
      m_snapshots(snapshots),
      m_clock(clock),
      m_series(std::move(series))
{
    m_again.setInterval(1min);
    connect(&m_again, &QTimer::timeout, this, &LoadCurves::read);
    connect(&m_sampling, &SamplingService::sampled, this, &LoadCurves::followSample);
}

int LoadCurves::seconds() const
{
    return factsOf(m_range).seconds;
}

int LoadCurves::secondsBetween() const
{
    return factsOf(m_range).between;
}

LoadStep LoadCurves::step() const
{
    return factsOf(m_range).step;
}

void LoadCurves::setFollowed(bool followed)
{
    if (std::exchange(m_isFollowed, followed) == followed)
        return;
    if (!followed)
        return m_again.stop();
    m_again.start();
    read();
}

void LoadCurves::setRange(LoadRange range)
{
    if (std::exchange(m_range, range) == range)
        return;
    m_points.clear();
    m_isRead = false;
    emit changed();
    if (m_isFollowed)
        read();
}

void LoadCurves::setHeld(bool held)
{
    if (std::exchange(m_isHeld, held) == held)
        return;
    if (!held && m_isFollowed)
        read();
}

void LoadCurves::read()
{
    if (m_isHeld)
        return;
    const QDateTime now = m_clock.now();
    // The answer may come when the page is gone; the service lives longer.
    m_sampling.readHistory(m_series, step(), now.addSecs(-seconds()), now,
                           [curves = QPointer(this), generation = ++m_generation](Result<std::vector<std::vector<LoadPoint>>> read) {
                               if (curves && generation == curves->m_generation)
                                   curves->take(std::move(read));
                           });
}

void LoadCurves::take(Result<std::vector<std::vector<LoadPoint>>> read)
{
    m_error = read ? std::nullopt : std::optional(read.error());
    for (std::size_t i = 0; read && i < read->size(); ++i) {
        std::vector<LoadPoint> &points = m_points[m_series[static_cast<qsizetype>(i)]];
        // Samples of the last moments that the file does not have yet, or never gets, stay.
        std::vector<LoadPoint> fresh = std::move((*read)[i]);
        const QDateTime last = fresh.empty() ? QDateTime() : fresh.back().at;
        if (m_range == LoadRange::TenMinutes)
            std::ranges::copy_if(points, std::back_inserter(fresh),
                                 [&last](const LoadPoint &point) { return !last.isValid() || point.at > last; });
        points = std::move(fresh);
    }
    m_isRead = true;
    forget();
    emit changed();
}

void LoadCurves::followSample()
{
    const LoadSample *sample = m_sampling.last();
    if (!sample) {
        // Another server's figures are not this one's.
        m_points.clear();
        m_isRead = false;
        m_isAnother = true;
        emit changed();
        return;
    }
    if (m_isFollowed && std::exchange(m_isAnother, false))
        read();
    if (!m_isFollowed || m_isHeld || m_range != LoadRange::TenMinutes || m_sampling.error())
        return;
    std::map<QString, double> figures = seriesOf(sample->resources.load, sample->containers);
    if (sample->cluster && !sample->clusterError)
        figures.merge(seriesOf(*sample->cluster, sample->earlierCluster ? &*sample->earlierCluster : nullptr));
    if (const SnapshotPtr snapshot = m_snapshots.current(); snapshot->host.value && !snapshot->host.error)
        figures.merge(seriesOf(*snapshot->host.value));
    for (const auto &[series, value] : figures) {
        if (!m_series.contains(series))
            continue;
        std::vector<LoadPoint> &points = m_points[series];
        if (points.empty() || points.back().at < sample->at)
            points.push_back({.at = sample->at, .mean = value, .highest = value});
    }
    forget();
    emit changed();
}

void LoadCurves::forget()
{
    const QDateTime oldest = m_clock.now().addSecs(-seconds());
    for (auto &[series, points] : m_points)
        points.erase(points.begin(), std::ranges::find_if(points, [&oldest](const LoadPoint &point) { return point.at >= oldest; }));
}

const std::vector<LoadPoint> &LoadCurves::points(const QString &series) const
{
    static const std::vector<LoadPoint> none;
    const auto found = m_points.find(series);
    return found == m_points.end() ? none : found->second;
}

QByteArray LoadCurves::csv(const std::optional<ChartSpan> &part) const
{
    std::map<QDateTime, QStringList> lines;
    for (qsizetype column = 0; column < m_series.size(); ++column) {
        for (const LoadPoint &point : points(m_series[column])) {
            if (part && (point.at < part->from || point.at > part->to))
                continue;
            QStringList &line = lines[point.at];
            line.resize(m_series.size());
            line[column] = QString::number(point.mean, 'f', 3);
        }
    }
    QList<QStringList> rows;
    for (auto &[at, line] : lines)
        rows.append(QStringList{at.toUTC().toString(Qt::ISODateWithMs)} + line);
    return csv::table(QStringList{u"time"_s} + m_series, rows);
}

} // namespace tmc::ui
