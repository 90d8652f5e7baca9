#pragma once

#include "core/services/samplingservice.h"
#include "ui/presentation/chartzoom.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace tmc::ui {

/// How far back the charts look.
enum class LoadRange { TenMinutes, TwoDays, NinetyDays };

/// The history of one server's series for a page of charts: read when the range changes and now and then, gone on by each new sample in
/// between. Works only while it is followed. Thread: GUI; files are read elsewhere.
class LoadCurves final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LoadCurves)

public:
    /// All outlive the curves.
    LoadCurves(SamplingService &sampling, const SnapshotService &snapshots, const Clock &clock, QStringList series,
               QObject *parent = nullptr);

    /// False stops reading; what there is stays.
    void setFollowed(bool followed);
    void setRange(LoadRange range);
    /// True keeps the points as they are while somebody looks at a part of them; false reads what came meanwhile.
    void setHeld(bool held);
    [[nodiscard]] LoadRange range() const { return m_range; }
    [[nodiscard]] int seconds() const;
    /// Between two points where nothing is missing.
    [[nodiscard]] int secondsBetween() const;

    /// Oldest first, none older than the range.
    [[nodiscard]] const std::vector<LoadPoint> &points(const QString &series) const;
    /// True once the history of this range has been read.
    [[nodiscard]] bool isRead() const { return m_isRead; }
    /// Why the history could not be read.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    /// Every point of the range, or of a part of it: a line for each moment, a column for each series, times in UTC.
    [[nodiscard]] QByteArray csv(const std::optional<ChartSpan> &part = {}) const;

signals:
    void changed();

private:
    void read();
    void take(Result<std::vector<std::vector<LoadPoint>>> read);
    void followSample();
    void forget();
    [[nodiscard]] LoadStep step() const;

    SamplingService &m_sampling;
    const SnapshotService &m_snapshots; ///< has what samples do not: the disk's space
    const Clock &m_clock;
    QStringList m_series;
    std::map<QString, std::vector<LoadPoint>> m_points;
    std::optional<Error> m_error;
    QTimer m_again;
    LoadRange m_range = LoadRange::TenMinutes;
    int m_generation = 0; ///< answers for an earlier range are dropped
    bool m_isFollowed = false;
    bool m_isHeld = false;
    bool m_isRead = false;
    bool m_isAnother = false; ///< another server's history has to be read with its first sample
};

} // namespace tmc::ui
