#include "ui/widgets/loadchart.h"

#include "ui/presentation/formatting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plaintext.h"

#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QGraphicsLineItem>
#include <QGraphicsRectItem>
#include <QLabel>
#include <QLineSeries>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

// How a chart is drawn; what pointer and keys do is in loadchartinput.cpp.

namespace tmc::ui {
namespace {

constexpr int chartHeight = 168;
constexpr int missingSteps = 3;
constexpr int labelRoom = 16;
const char *const lineProperty = "line"; ///< of a series: which line it belongs to

/// The colour of a line, in the legend.
class LineDot final : public QWidget {
public:
    LineDot(std::size_t line, QWidget *parent) : QWidget(parent), m_line(line) { setFixedSize(8, 8); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::current().series.at(m_line));
        painter.drawEllipse(rect());
    }

private:
    std::size_t m_line;
};

QCategoryAxis *makeAxis(QChart *chart, Qt::Alignment side)
{
    auto *axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setTruncateLabels(false);
    chart->addAxis(axis, side);
    return axis;
}

/// Those of the span, with one neighbour on each side so that lines go on to the edges.
std::vector<LoadPoint> pointsIn(const std::vector<LoadPoint> &points, const ChartSpan &span)
{
    auto first = std::ranges::lower_bound(points, span.from, {}, &LoadPoint::at);
    auto last = std::ranges::upper_bound(points, span.to, {}, &LoadPoint::at);
    if (first != points.begin())
        --first;
    if (last != points.end())
        ++last;
    return {first, last};
}

} // namespace

LoadChart::LoadChart(ChartUnit unit, QWidget *parent)
    : QWidget(parent),
      m_unit(unit),
      m_card(new Card(this)),
      m_legend(new QWidget(m_card)),
      m_legendRow(new QHBoxLayout(m_legend)),
      m_time(plainLabel({}, TextRole::Caption, m_legend)),
      m_chart(new QChart),
      m_view(new QChartView(m_chart, m_card)),
      m_timeAxis(makeAxis(m_chart, Qt::AlignBottom)),
      m_valueAxis(makeAxis(m_chart, Qt::AlignLeft)),
      m_cursor(new QGraphicsLineItem(m_chart)),
      m_selection(new QGraphicsRectItem(m_chart))
{
    m_legendRow->setContentsMargins(0, 0, 0, 0);
    m_legendRow->setSpacing(6);
    m_legendRow->addWidget(m_time);
    m_card->addHeaderWidget(m_legend);
    m_card->body()->setContentsMargins(10, 6, 14, 10);
    m_card->body()->addWidget(m_view);
    m_view->setObjectName(u"chartView"_s);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFixedHeight(chartHeight);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setFocusPolicy(Qt::StrongFocus);
    m_view->viewport()->setMouseTracking(true);
    m_view->viewport()->setFocusPolicy(Qt::NoFocus); // the view has the focus, and the name
    m_view->viewport()->setAutoFillBackground(false);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    m_cursor->setZValue(20);
    m_cursor->hide();
    m_selection->setZValue(19);
    m_selection->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connect(&Theme::notifier(), &ThemeNotifier::themeChanged, this, &LoadChart::style);
}

void LoadChart::setTitle(const QString &title)
{
    m_title = title;
    m_card->setTitle(title);
    m_view->setAccessibleName(title);
}

void LoadChart::setLines(std::vector<ChartLine> lines, const ChartFrame &frame)
{
    m_lines = std::move(lines);
    m_frame = frame;
    if (m_pointed)
        m_pointed = std::clamp(*m_pointed, frame.span.from, frame.span.to);
    while (m_labels.size() < static_cast<qsizetype>(m_lines.size())) {
        m_legendRow->addSpacing(6);
        m_legendRow->addWidget(new LineDot(static_cast<std::size_t>(m_labels.size()), m_legend), 0, Qt::AlignVCenter);
        m_labels.append(plainLabel({}, TextRole::Caption, m_legend));
        m_legendRow->addWidget(m_labels.last());
    }
    draw();
    showLegend();
}

double LoadChart::xOf(const QDateTime &at) const
{
    return static_cast<double>(m_frame.span.to.msecsTo(at)) / 1000.0;
}

void LoadChart::draw()
{
    double highest = m_frame.limit.value_or(0);
    std::vector<std::pair<std::size_t, QList<QPointF>>> wanted;
    for (std::size_t line = 0; line < m_lines.size(); ++line) {
        for (const ChartStretch &stretch :
             chartStretches(pointsIn(m_lines[line].points, m_frame.span), m_frame.secondsBetween, mostPoints)) {
            QList<QPointF> points;
            for (const LoadPoint &point : stretch) {
                points.append({xOf(point.at), point.mean});
                highest = std::max(highest, point.mean);
            }
            // A lonely point would not be seen.
            if (points.size() == 1)
                points.append({points.constFirst().x() + m_frame.secondsBetween / 2.0, points.constFirst().y()});
            wanted.emplace_back(line, std::move(points));
        }
    }
    QList<QAbstractSeries *> series = m_chart->series();
    while (series.size() > static_cast<qsizetype>(wanted.size())) {
        QAbstractSeries *last = series.takeLast();
        m_chart->removeSeries(last);
        delete last;
    }
    while (series.size() < static_cast<qsizetype>(wanted.size())) {
        auto *fresh = new QLineSeries;
        m_chart->addSeries(fresh);
        fresh->attachAxis(m_timeAxis);
        fresh->attachAxis(m_valueAxis);
        series.append(fresh);
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        auto *line = static_cast<QLineSeries *>(series[static_cast<qsizetype>(i)]);
        line->setProperty(lineProperty, QVariant::fromValue(wanted[i].first));
        line->replace(wanted[i].second);
    }
    drawAxes(highest);
    style();
}

void LoadChart::drawAxes(double highest)
{
    const auto mark = [](QCategoryAxis *axis, const std::vector<std::pair<double, QString>> &marks, double sign) {
        const QStringList old = axis->categoriesLabels();
        for (const QString &label : old)
            axis->remove(label);
        for (const auto &[value, label] : marks)
            axis->append(label, sign * value);
    };
    m_timeAxis->setRange(-seconds(), 0);
    std::vector<std::pair<double, QString>> times =
        m_frame.isZoomed ? spanMarks(m_frame.span) : timeMarks(static_cast<int>(seconds()));
    if (times != m_timeMarks) {
        m_timeMarks = std::move(times);
        mark(m_timeAxis, m_timeMarks, -1);
    }
    std::vector<std::pair<double, QString>> marks = chartMarks(highest, m_unit);
    if (marks == m_marks)
        return;
    m_marks = std::move(marks);
    m_valueAxis->setRange(0, m_marks.back().first);
    mark(m_valueAxis, m_marks, 1);
}

void LoadChart::style()
{
    const Tokens &tokens = Theme::current();
    Theme::styleChart(m_chart);
    m_chart->setMargins({0, labelRoom / 2, labelRoom, 0}); // half of the topmost and of the last mark's text stands outside
    const auto all = m_chart->series();
    for (QAbstractSeries *series : all) {
        const std::size_t line = series->property(lineProperty).value<std::size_t>();
        static_cast<QLineSeries *>(series)->setPen(
            QPen(tokens.series.at(line % tokens.series.size()), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    m_cursor->setPen(QPen(tokens.muted, 1));
    m_selection->setPen(QPen(tokens.accent, 1));
    QColor selected = tokens.accent;
    selected.setAlphaF(0.2F);
    m_selection->setBrush(selected);
}

const LoadPoint *LoadChart::shownPoint(const ChartLine &line) const
{
    const QDateTime wanted = m_pointed.value_or(m_frame.span.to);
    const LoadPoint *nearest = nullptr;
    // The points of a range are many, and in order.
    const auto after = std::ranges::lower_bound(line.points, wanted, {}, &LoadPoint::at);
    if (after != line.points.end())
        nearest = &*after;
    if (after != line.points.begin()) {
        const LoadPoint *before = &*std::prev(after);
        if (!nearest || before->at.msecsTo(wanted) <= wanted.msecsTo(nearest->at))
            nearest = before;
    }
    return nearest && std::abs(nearest->at.secsTo(wanted)) <= missingSteps * m_frame.secondsBetween ? nearest : nullptr;
}

void LoadChart::showLegend()
{
    QString time;
    for (std::size_t line = 0; line < m_lines.size(); ++line) {
        const LoadPoint *point = shownPoint(m_lines[line]);
        const QString value = chartValue(point ? std::optional(point->mean) : std::nullopt, m_unit);
        const QString &name = m_lines[line].name;
        setPlainText(m_labels[static_cast<qsizetype>(line)], name.isEmpty() ? value : name + u' ' + value);
        if (point && (m_pointed || m_frame.isZoomed)) // a value of the past never looks like one of now
            time = exactTime(point->at);
    }
    setPlainText(m_time, time);
    m_time->setVisible(!time.isEmpty());
    const QString shown = m_frame.isZoomed      ? spanText(m_frame.span)
                          : m_timeMarks.empty() ? QString()
                                                : tr("The last %1").arg(m_timeMarks.front().second);
    m_view->setAccessibleDescription((legend() << shown).join(u", "_s));
    m_cursor->setVisible(m_pointed.has_value());
    if (!m_pointed)
        return;
    const QRectF area = m_chart->plotArea();
    const double share = std::clamp(1 + xOf(*m_pointed) / seconds(), 0.0, 1.0);
    const double x = area.left() + share * area.width();
    m_cursor->setLine(x, area.top(), x, area.bottom());
}

QStringList LoadChart::legend() const
{
    QStringList texts;
    if (m_time->isVisibleTo(this))
        texts.append(m_time->text());
    for (const QLabel *label : m_labels)
        texts.append(label->text());
    return texts;
}

void LoadChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_marks.clear();
        m_timeMarks.clear();
        if (!m_frame.span.to.isValid()) // nothing to draw yet
            return;
        draw();
        showLegend();
    }
}

} // namespace tmc::ui
