#include "ui/widgets/numberdelegate.h"

#include "ui/theme/theme.h"

namespace tmc::ui {

NumberDelegate::NumberDelegate(QObject *parent, Qt::Alignment horizontal) : QStyledItemDelegate(parent), m_horizontal(horizontal)
{
}

void NumberDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->font = Theme::tabularFont(option->font);
    option->fontMetrics = QFontMetrics(option->font);
    option->displayAlignment = m_horizontal | Qt::AlignVCenter;
}

} // namespace tmc::ui
