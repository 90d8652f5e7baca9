#pragma once

#include <QColor>

class QPainter;
class QRectF;

namespace tmc::ui {

/// How long one turn of a spinner takes, and how often it is painted.
inline constexpr int spinnerTurnMs = 1000;
inline constexpr int spinnerFrameMs = 60;

/// Paints a turning arc; \a elapsedMs decides its angle.
void paintSpinner(QPainter *painter, const QRectF &rect, const QColor &color, qint64 elapsedMs);

} // namespace tmc::ui
