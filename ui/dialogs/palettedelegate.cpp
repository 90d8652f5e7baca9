#include "ui/dialogs/palettedelegate.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace tmc::ui {
namespace {

constexpr int rowHeight = 36;
constexpr int padding = 12;

} // namespace

PaletteDelegate::PaletteDelegate(QObject *parent) : QStyledItemDelegate(parent)
{
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, rowHeight};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const Tokens &tokens = Theme::current();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isEnabled = index.data(enabledRole).toBool();
    const QFontMetrics metrics(option.font);
    QRect room = option.rect.adjusted(padding, 0, -padding, 0);
    painter->save();
    painter->setFont(option.font);
    const QString shortcut = index.data(shortcutRole).toString();
    if (!shortcut.isEmpty()) {
        painter->setPen(tokens.muted);
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, shortcut);
        room.setRight(room.right() - metrics.horizontalAdvance(shortcut) - padding);
    }
    const QString title = index.data(Qt::DisplayRole).toString();
    const QString detail = index.data(detailRole).toString();
    const int titleWidth = std::min(metrics.horizontalAdvance(title) + 2, detail.isEmpty() ? room.width() : room.width() * 3 / 5);
    painter->setPen(!isEnabled ? tokens.muted : isSelected ? tokens.navSelected : tokens.text);
    painter->drawText(QRect(room.topLeft(), QSize(titleWidth, room.height())), Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(title, Qt::ElideRight, titleWidth));
    room.setLeft(room.left() + titleWidth + padding);
    painter->setPen(isEnabled ? tokens.muted : tokens.warn);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(detail, Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace tmc::ui
