#include "ui/widgets/chipdelegate.h"

#include "ui/theme/statusrole.h"
#include "ui/widgets/chippainter.h"
#include "ui/widgets/plaintext.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace tmc::ui {

namespace {

constexpr int cellPadding = 12;

StatusRole roleOf(const QModelIndex &index)
{
    const int value = index.data(chipStatusItemRole).toInt();
    return value > int(StatusRole::Neutral) && value <= int(StatusRole::Bad) ? StatusRole(value) : StatusRole::Neutral;
}

} // namespace

ChipDelegate::ChipDelegate(QObject *parent) : QStyledItemDelegate(parent)
{
}

void ChipDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    const QString text = inertLine(background.text);
    background.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);
    if (!text.isEmpty())
        paintChip(painter, option.rect.adjusted(cellPadding, 0, -cellPadding / 2, 0), text, roleOf(index), option.font,
                  option.direction);
}

QSize ChipDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize chip = chipSize(inertLine(index.data(Qt::DisplayRole).toString()), option.font);
    return {chip.width() + 2 * cellPadding, std::max(chip.height() + 10, 40)};
}

} // namespace tmc::ui
