#pragma once

#include "ui/theme/statusrole.h"

#include <QFont>
#include <QSize>
#include <QString>

class QPainter;
class QRect;

namespace tmc::ui {

/// The size of a chip: 22 px high, as wide as its text.
[[nodiscard]] QSize chipSize(const QString &text, const QFont &base);

/// Paints a rounded chip with a dot at the left (right in right-to-left layouts) of \a rect, centred vertically; long texts are elided.
void paintChip(QPainter *painter, const QRect &rect, const QString &text, StatusRole role, const QFont &base,
               Qt::LayoutDirection direction);

} // namespace tmc::ui
