#pragma once

#include <QStyledItemDelegate>

namespace tmc::ui {

/// The item data role that holds the StatusRole (as int) of a cell, for ChipDelegate.
inline constexpr int chipStatusItemRole = Qt::UserRole + 200;

/// Paints the text of a cell as a status chip. The text stays Qt::DisplayRole, so sorting, copying and screen readers see it.
class ChipDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChipDelegate)

public:
    explicit ChipDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace tmc::ui
