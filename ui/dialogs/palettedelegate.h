#pragma once

#include <QStyledItemDelegate>

namespace tmc::ui {

/// One line of the command palette: the name, where it belongs in a quieter colour, the shortcut at the right.
class PaletteDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaletteDelegate)

public:
    enum Role { detailRole = Qt::UserRole + 300, shortcutRole, enabledRole };

    explicit PaletteDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace tmc::ui
