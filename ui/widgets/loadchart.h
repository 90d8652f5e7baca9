#pragma once

#include "ui/presentation/charttext.h"
#include "ui/presentation/chartzoom.h"

#include <QWidget>

class QCategoryAxis;
class QChart;
class QChartView;
class QGraphicsLineItem;
class QGraphicsRectItem;
class QHBoxLayout;
class QLabel;
class QMouseEvent;
class QWheelEvent;

namespace tmc::ui {

class Card;

/// One line of a chart; at most as many as the theme has colours.
struct ChartLine {
    QString name; ///< translated
    std::vector<LoadPoint> points;
};

/// What a chart shows of its lines.
struct ChartFrame {
    ChartSpan span;
    bool isZoomed = false;       ///< false: the span ends now
    int secondsBetween = 15;     ///< two points where nothing is missing
    std::optional<double> limit; ///< the highest value that there can be, none where that is not known
};

/// A card with one chart over time, that ends now or is zoomed to a part. The legend in its header tells each line's newest value, or the one under the pointer (or
/// under the cursor that the arrow keys move) with its time. A time in which nothing was read is left empty.
/// Wheel, dragging and keys ask for another part; who owns the chart decides, so that several of them can show the same one.
class LoadChart final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LoadChart)

public:
    explicit LoadChart(ChartUnit unit, QWidget *parent = nullptr);

    /// Translated; the accessible name too.
    void setTitle(const QString &title);
    [[nodiscard]] QString title() const { return m_title; }
    void setLines(std::vector<ChartLine> lines, const ChartFrame &frame);
    /// What the legend says now, a line each.
    [[nodiscard]] QStringList legend() const;
    [[nodiscard]] const ChartFrame &frame() const { return m_frame; }

signals:
    /// See ChartZoom for what they mean.
    void spanWanted(const tmc::ui::ChartSpan &span);
    void zoomWanted(double factor, const QDateTime &around);
    void moveWanted(double share);
    void wholeWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    static constexpr std::size_t mostPoints = 360; ///< of a line; more are not told apart in the width of a card

    void draw();
    void drawAxes(double highest);
    void style();
    void showLegend();
    void moveCursor(int points);
    void pointAt(double x);
    void clearPointer();
    void dragTo(double x);
    void endDrag();
    void cancelDrag();
    bool wheel(QWheelEvent &event);
    bool key(int key, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] double chartX(const QPointF &inViewport) const;
    [[nodiscard]] QDateTime timeAt(double x) const;
    [[nodiscard]] double seconds() const { return static_cast<double>(m_frame.span.milliseconds()) / 1000; }
    [[nodiscard]] double xOf(const QDateTime &at) const;
    [[nodiscard]] const LoadPoint *shownPoint(const ChartLine &line) const;

    ChartUnit m_unit;
    QString m_title;
    Card *m_card;
    QWidget *m_legend;
    QHBoxLayout *m_legendRow;
    QLabel *m_time;
    QList<QLabel *> m_labels;
    QChart *m_chart;
    QChartView *m_view;
    QCategoryAxis *m_timeAxis;
    QCategoryAxis *m_valueAxis;
    QGraphicsLineItem *m_cursor;
    QGraphicsRectItem *m_selection; ///< while a part is chosen by dragging
    std::vector<ChartLine> m_lines;
    ChartFrame m_frame;
    std::optional<QDateTime> m_pointed; ///< the moment under the pointer
    std::optional<double> m_dragFrom;   ///< where dragging began
    std::vector<std::pair<double, QString>> m_marks;
    std::vector<std::pair<double, QString>> m_timeMarks;
};

} // namespace tmc::ui
