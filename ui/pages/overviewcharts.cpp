#include "ui/pages/overviewcharts.h"

#include "ui/presentation/errortext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/loadchart.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/savefiledialog.h"

#include <QBuffer>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>

#include <array>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr int leastPoints = 4; ///< between the ends of a chart, however close one looks

enum ChartNumber { Processor, Memory, Load, Network, DiskTraffic, DiskUsed, Connections, CacheHits, ChartCount };

struct ChartFacts {
    ChartUnit unit;
    QStringList series;
};

const std::array<ChartFacts, ChartCount> &chartFacts()
{
    static const std::array<ChartFacts, ChartCount> facts = {
        {{ChartUnit::Percent, {loadseries::processor}},
         {ChartUnit::Bytes, {loadseries::memory}},
         {ChartUnit::Plain, {loadseries::load1}},
         {ChartUnit::BytesPerSecond, {loadseries::received, loadseries::sent}},
         {ChartUnit::BytesPerSecond, {loadseries::diskRead, loadseries::diskWritten}},
         {ChartUnit::Bytes, {loadseries::diskUsed}},
         {ChartUnit::Plain, {loadseries::connections}},
         {ChartUnit::Percent, {loadseries::cacheHits}}}};
    return facts;
}

QStringList allSeries()
{
    QStringList series;
    for (const ChartFacts &facts : chartFacts())
        series += facts.series;
    return series;
}

QString titleOf(std::size_t chart)
{
    switch (static_cast<ChartNumber>(chart)) {
    case Processor:
        return OverviewCharts::tr("Processor");
    case Memory:
        return OverviewCharts::tr("Memory");
    case Load:
        return OverviewCharts::tr("Load");
    case Network:
        return OverviewCharts::tr("Network");
    case DiskTraffic:
        return OverviewCharts::tr("Disk traffic");
    case DiskUsed:
        return OverviewCharts::tr("Disk space");
    case Connections:
        return OverviewCharts::tr("PostgreSQL connections");
    case CacheHits:
        return OverviewCharts::tr("PostgreSQL cache hits");
    case ChartCount:
        break;
    }
    return {};
}

/// Only lines that share a chart need a name.
QString lineName(const QString &series)
{
    if (series == loadseries::received)
        return OverviewCharts::tr("in", "network traffic");
    if (series == loadseries::sent)
        return OverviewCharts::tr("out", "network traffic");
    if (series == loadseries::diskRead)
        return OverviewCharts::tr("read", "disk traffic");
    if (series == loadseries::diskWritten)
        return OverviewCharts::tr("written", "disk traffic");
    return {};
}

} // namespace

OverviewCharts::OverviewCharts(UiContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_curves(new LoadCurves(context.sampling, context.snapshots, context.clock, allSeries(), this)),
      m_title(new SectionTitle({}, this)),
      m_ranges(new QTabBar(this)),
      m_hint(wrappedLabel({}, TextRole::Caption, this)),
      m_whole(makeButton({}, ButtonRole::Quiet, {}, this)),
      m_picture(makeButton({}, ButtonRole::Quiet, u"download"_s, this)),
      m_table(makeButton({}, ButtonRole::Quiet, u"download"_s, this)),
      m_area(new QWidget(this)),
      m_grid(new QGridLayout(m_area))
{
    setObjectName(u"overviewCharts"_s);
    buildLayout();
    m_draw.setInterval(0);
    connect(&m_draw, &QTimer::timeout, this, &OverviewCharts::drawNext);
    connect(m_ranges, &QTabBar::currentChanged, this, [this](int range) {
        showWhole();
        m_curves->setRange(static_cast<LoadRange>(range));
    });
    connect(m_whole, &QPushButton::clicked, this, &OverviewCharts::showWhole);
    connect(m_picture, &QPushButton::clicked, this, &OverviewCharts::savePicture);
    connect(m_table, &QPushButton::clicked, this, &OverviewCharts::saveTable);
    connect(m_curves, &LoadCurves::changed, this, &OverviewCharts::refresh);
    connect(&m_context.sampling, &SamplingService::sampled, this, [this] {
        if (!m_context.sampling.last()) // another server's time is not this one's
            showWhole();
    });
    setColumns(2);
    retranslate();
}

void OverviewCharts::buildLayout()
{
    m_ranges->setObjectName(u"overviewRanges"_s);
    m_ranges->setExpanding(false);
    m_ranges->setDrawBase(false);
    for (int range = 0; range <= static_cast<int>(LoadRange::NinetyDays); ++range)
        m_ranges->addTab({});
    m_picture->setObjectName(u"overviewPicture"_s);
    m_table->setObjectName(u"overviewTable"_s);
    m_hint->setObjectName(u"overviewZoomHint"_s);
    m_whole->setObjectName(u"overviewWhole"_s);
    // Charts stay where they are under the pointer when a zoom begins.
    QSizePolicy policy = m_whole->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_whole->setSizePolicy(policy);
    m_whole->hide();
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(12);
    for (const ChartFacts &facts : chartFacts())
        addChart(new LoadChart(facts.unit, m_area));
    m_title->addActionWidget(m_picture);
    m_title->addActionWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    auto *time = new QHBoxLayout;
    time->addWidget(m_ranges);
    time->addStretch();
    time->addWidget(m_whole);
    layout->addLayout(time);
    layout->addWidget(m_hint);
    layout->addWidget(m_area);
}

void OverviewCharts::addChart(LoadChart *chart)
{
    m_charts.append(chart);
    connect(chart, &LoadChart::spanWanted, this, [this](const ChartSpan &span) {
        m_zoom.show(whole(), span, leastSpan());
        showZoom();
    });
    connect(chart, &LoadChart::zoomWanted, this, [this](double factor, const QDateTime &around) {
        m_zoom.zoom(whole(), factor, around, leastSpan());
        showZoom();
    });
    connect(chart, &LoadChart::moveWanted, this, [this](double share) {
        m_zoom.move(share);
        showZoom();
    });
    connect(chart, &LoadChart::wholeWanted, this, &OverviewCharts::showWhole);
}

ChartSpan OverviewCharts::whole() const
{
    const QDateTime now = m_context.clock.now();
    return {.from = now.addSecs(-m_curves->seconds()), .to = now};
}

qint64 OverviewCharts::leastSpan() const
{
    return qint64(leastPoints) * m_curves->secondsBetween() * 1000;
}

void OverviewCharts::showWhole()
{
    if (!m_zoom.isZoomed())
        return;
    m_zoom.reset();
    showZoom();
}

void OverviewCharts::showZoom()
{
    const bool isZoomed = m_zoom.isZoomed();
    m_curves->setHeld(isZoomed);
    if (!isZoomed && m_whole->hasFocus()) // the focus does not get lost with the button
        m_ranges->setFocus();
    m_whole->setVisible(isZoomed);
    //: %1 is "5 Mar 2026, 14:03:09 to 5 Mar 2026, 14:05:00".
    setPlainText(m_hint, isZoomed
                             ? tr("%1. New figures wait until the whole range is shown again.").arg(spanText(m_zoom.shown()))
                             : tr("To look closer, drag over a chart, turn the wheel with Ctrl held down, or press + in a chart."));
    refresh();
    m_left = chartFacts().size(); // those that were drawn in this round have another time
}

void OverviewCharts::setFollowed(bool followed)
{
    m_isFollowed = followed;
    m_curves->setFollowed(followed);
    if (followed)
        refresh();
    else
        m_draw.stop();
}

void OverviewCharts::setColumns(int columns)
{
    if (std::exchange(m_columns, columns) == columns)
        return;
    for (int column = 0; column < 2; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    for (int chart = 0; chart < m_charts.size(); ++chart)
        m_grid->addWidget(m_charts[chart], chart / columns, chart % columns);
}

void OverviewCharts::refresh()
{
    if (!m_isFollowed || m_draw.isActive())
        return;
    m_left = chartFacts().size();
    m_draw.start();
}

void OverviewCharts::drawNext()
{
    const std::size_t chart = m_next;
    m_next = (m_next + 1) % chartFacts().size();
    if (--m_left == 0)
        m_draw.stop();
    std::vector<ChartLine> lines;
    for (const QString &series : chartFacts().at(chart).series)
        lines.push_back({.name = lineName(series), .points = m_curves->points(series)});
    m_charts[static_cast<qsizetype>(chart)]->setLines(std::move(lines), {.span = m_zoom.isZoomed() ? m_zoom.shown() : whole(),
                                                                         .isZoomed = m_zoom.isZoomed(),
                                                                         .secondsBetween = m_curves->secondsBetween(),
                                                                         .limit = limitOf(chart)});
}

std::optional<double> OverviewCharts::limitOf(std::size_t chart) const
{
    const LoadSample *sample = m_context.sampling.last();
    const SnapshotPtr snapshot = m_context.snapshots.current();
    if (chart == Processor || chart == CacheHits)
        return 100;
    if (chart == Memory && sample && sample->resources.load.host)
        return static_cast<double>(sample->resources.load.host->memoryTotal.value);
    if (chart == DiskUsed && snapshot->host.value && snapshot->host.value->diskTotal.value > 0)
        return static_cast<double>(snapshot->host.value->diskTotal.value);
    if (chart == Connections && sample && sample->cluster && sample->cluster->maxConnections > 0)
        return sample->cluster->maxConnections;
    return std::nullopt;
}

QString OverviewCharts::fileName() const
{
    return m_context.connection.profile().name + m_context.clock.now().toLocalTime().toString(u"-yyyyMMdd-HHmm"_s);
}

void OverviewCharts::savePicture()
{
    saveToFile(this, tr("Save the charts as a picture"), fileName(),
               {{tr("Picture"), u"png"_s, [this] {
                     QByteArray bytes;
                     QBuffer buffer(&bytes);
                     buffer.open(QIODevice::WriteOnly);
                     // With the page's background behind the cards.
                     QPixmap picture(m_area->size() * m_area->devicePixelRatioF());
                     picture.setDevicePixelRatio(m_area->devicePixelRatioF());
                     picture.fill(palette().color(QPalette::Window));
                     m_area->render(&picture, {}, {}, QWidget::DrawChildren);
                     picture.save(&buffer, "PNG");
                     return bytes;
                 }}});
}

void OverviewCharts::saveTable()
{
    saveToFile(
        this, tr("Save the figures as a table"), fileName(),
        {{tr("Table"), u"csv"_s, [this] { return m_curves->csv(m_zoom.isZoomed() ? std::optional(m_zoom.shown()) : std::nullopt); }}});
}

void OverviewCharts::retranslate()
{
    m_title->setTitle(tr("History"));
    const QStringList ranges{tr("10 minutes"), tr("2 days"), tr("90 days")};
    for (int range = 0; range < m_ranges->count(); ++range)
        m_ranges->setTabText(range, ranges.value(range));
    m_ranges->setAccessibleName(tr("Time that the charts show"));
    m_picture->setText(tr("Picture"));
    m_picture->setAccessibleName(tr("Save the charts as a picture"));
    m_table->setText(tr("Table"));
    m_table->setAccessibleName(tr("Save the figures as a table"));
    m_picture->setToolTip(plainToolTip(tr("Saves the time that the charts show now")));
    m_table->setToolTip(m_picture->toolTip());
    m_whole->setText(tr("Whole range"));
    m_whole->setToolTip(plainToolTip(tr("Show the whole range again (double click on a chart, or Home)")));
    for (std::size_t chart = 0; chart < chartFacts().size(); ++chart)
        m_charts[static_cast<qsizetype>(chart)]->setTitle(titleOf(chart));
    showZoom();
}

void OverviewCharts::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace tmc::ui
