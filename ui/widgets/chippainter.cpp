#include "ui/widgets/chippainter.h"

#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace tmc::ui {

namespace {

constexpr int chipHeight = 22;
constexpr int sidePadding = 8;
constexpr int dotSize = 6;
constexpr int dotGap = 5;
constexpr int furniture = 2 * sidePadding + dotSize + dotGap;

QFont chipFont(const QFont &base)
{
    QFont font = base;
    font.setPixelSize(12);
    font.setWeight(QFont::Medium);
    return font;
}

} // namespace

QSize chipSize(const QString &text, const QFont &base)
{
    return {QFontMetrics(chipFont(base)).horizontalAdvance(text) + furniture + 2, chipHeight};
}

void paintChip(QPainter *painter, const QRect &rect, const QString &text, StatusRole role, const QFont &base,
               Qt::LayoutDirection direction)
{
    if (text.isEmpty() || rect.width() < furniture)
        return;
    const Tokens &tokens = Theme::current();
    const QColor color = statusColor(tokens, role);
    const QFont font = chipFont(base);
    const QSize size(std::min(chipSize(text, base).width(), rect.width()), chipHeight);
    const QRect chip = QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter, size, rect);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(tokens.highContrast ? QPen(color, 1) : QPen(Qt::NoPen));
    painter->setBrush(statusSoftColor(tokens, role));
    painter->drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), chipHeight / 2.0, chipHeight / 2.0);

    const QRect dotArea = chip.adjusted(sidePadding, 0, -sidePadding, 0);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawEllipse(QRectF(QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter, QSize(dotSize, dotSize), dotArea)));

    const QSize textSize(chip.width() - furniture, chipHeight);
    const QRect textArea = QStyle::alignedRect(direction, Qt::AlignRight | Qt::AlignVCenter, textSize, dotArea);
    painter->setPen(color);
    painter->setFont(font);
    painter->drawText(textArea.adjusted(-1, 0, 1, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, textArea.width() + 2));
    painter->restore();
}

} // namespace tmc::ui
