#include "ui/theme/theme.h"

#include <QAbstractAxis>
#include <QApplication>
#include <QChart>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QPen>

namespace tmc::ui {

namespace {

void styleAxis(QAbstractAxis *axis, const QFont &font, const Tokens &tokens)
{
    axis->setLabelsFont(font);
    axis->setLabelsColor(tokens.muted);
    axis->setTitleFont(font);
    axis->setTitleBrush(tokens.muted);
    axis->setGridLinePen(QPen(tokens.border, 1));
    axis->setLinePen(QPen(tokens.borderStrong, 1));
    axis->setMinorGridLineVisible(false);
    if (axis->orientation() == Qt::Vertical)
        axis->setLineVisible(false);
    else
        axis->setGridLineVisible(false);
}

} // namespace

void Theme::styleChart(QChart *chart)
{
    const Tokens &tokens = Theme::current();
    chart->setBackgroundVisible(false); // the card behind it is the background
    chart->setPlotAreaBackgroundVisible(false);
    chart->setMargins({0, 0, 0, 0});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->hide(); // the legend is a row of labels in the header of the card
    QFont font = QApplication::font();
    font.setPixelSize(12);
    const auto axes = chart->axes();
    for (QAbstractAxis *axis : axes)
        styleAxis(axis, font, tokens);
    std::size_t index = 0;
    const auto allSeries = chart->series();
    for (QAbstractSeries *series : allSeries) {
        if (auto *line = qobject_cast<QLineSeries *>(series))
            line->setPen(QPen(tokens.series[index++ % tokens.series.size()], 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
}

} // namespace tmc::ui
