#pragma once

#include "ui/presentation/charttext.h"

#include <QWidget>

class QCategoryAxis;
class QChart;
class QChartView;
class QGraphicsLineItem;
class QHBoxLayout;
class QLabel;

namespace tmc::ui {

class Card;

/// One line of a chart; at most as many as the theme has colours.
struct ChartLine {
    QString name; ///< translated
    std::vector<LoadPoint> points;
};

/// A card with one chart over time, that ends now. The legend in its header tells each line's newest value, or the one under the pointer (or
/// under the cursor that the arrow keys move) with its time. A time in which nothing was read is left empty.
class LoadChart final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LoadChart)

public:
    explicit LoadChart(ChartUnit unit, QWidget *parent = nullptr);

    /// Translated; the accessible name too.
    void setTitle(const QString &title);
    [[nodiscard]] QString title() const { return m_title; }
    /// `secondsBetween` two points where nothing is missing; `limit` is the highest value that there can be, none where that is not known.
    void setLines(std::vector<ChartLine> lines, const QDateTime &now, int seconds, int secondsBetween, std::optional<double> limit);
    /// What the legend says now, a line each.
    [[nodiscard]] QStringList legend() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void draw();
    void drawAxes(double highest);
    void style();
    void showLegend();
    void moveCursor(int points);
    void pointAt(double x);
    void clearPointer();
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
    std::vector<ChartLine> m_lines;
    QDateTime m_now;
    int m_seconds = 600;
    int m_between = 15;
    std::optional<double> m_limit;
    std::optional<QDateTime> m_pointed; ///< the moment under the pointer
    std::vector<std::pair<double, QString>> m_marks;
    int m_markedSeconds = 0;
};

} // namespace tmc::ui
