#include "ui/widgets/spinner.h"

#include <QPainter>

#include <algorithm>

namespace tmc::ui {

void paintSpinner(QPainter *painter, const QRectF &rect, const QColor &color, qint64 elapsedMs)
{
    const double width = std::max(1.5, rect.width() / 9.0);
    const QRectF circle = rect.adjusted(width, width, -width, -width);
    const int angle = int((elapsedMs % spinnerTurnMs) * 360 / spinnerTurnMs);
    QColor rail = color;
    rail.setAlphaF(0.22F);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(rail, width));
    painter->drawEllipse(circle);
    painter->setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap));
    painter->drawArc(circle, (90 - angle) * 16, -100 * 16);
    painter->restore();
}

} // namespace tmc::ui
