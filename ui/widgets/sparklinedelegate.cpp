#include "ui/widgets/sparklinedelegate.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace tmc::ui {
namespace {

constexpr int cellPadding = 12;
constexpr int lineWidth = 44;
constexpr int lineHeight = 16;

/// From the left to the right, the largest number at the top. Numbers that hardly differ stay near the middle.
QPolygonF lineOf(const QVariantList &values, const QRectF &place)
{
    double least = values.first().toDouble();
    double most = least;
    for (const QVariant &value : values) {
        least = std::min(least, value.toDouble());
        most = std::max(most, value.toDouble());
    }
    const double span = std::max(most - least, most * 0.05);
    const double floor = (most + least - span) / 2;
    QPolygonF line;
    for (qsizetype number = 0; number < values.size(); ++number) {
        const double right = values.size() > 1 ? double(number) / double(values.size() - 1) : 1;
        const double up = span > 0 ? (values.at(number).toDouble() - floor) / span : 0.5;
        line.append({place.left() + right * place.width(), place.bottom() - up * place.height()});
    }
    return line;
}

} // namespace

SparklineDelegate::SparklineDelegate(int valuesRole, QObject *parent) : QStyledItemDelegate(parent), m_valuesRole(valuesRole)
{
}

void SparklineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = cell.text;
    cell.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
    const QVariantList values = index.data(m_valuesRole).toList();
    if (values.size() < 2)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF place(option.rect.left() + cellPadding, option.rect.center().y() - lineHeight / 2.0, lineWidth, lineHeight);
    const QPolygonF line = lineOf(values, place);
    painter->setPen(QPen(Theme::current().series[0], 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(line);
    painter->setBrush(Theme::current().series[0]);
    painter->setPen(Qt::NoPen);
    painter->drawEllipse(line.last(), 2.25, 2.25);
    painter->setFont(Theme::tabularFont(option.font));
    painter->setPen(Theme::current().muted);
    const QRect words = option.rect.adjusted(cellPadding + lineWidth + 8, 0, -4, 0);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(painter->font()).elidedText(text, Qt::ElideRight, words.width()));
    painter->restore();
}

} // namespace tmc::ui
