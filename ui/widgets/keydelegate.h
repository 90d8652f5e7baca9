#pragma once

#include <QKeySequence>
#include <QStyledItemDelegate>

namespace tmc::ui {

/// Lets the operator press new keys in the cell that shows the old ones. Writes nothing itself: it tells what was pressed.
class KeyDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

signals:
    /// An empty key is "no key".
    void keyPressed(const QPersistentModelIndex &index, const QKeySequence &key) const;

protected:
    bool eventFilter(QObject *editor, QEvent *event) override;
};

} // namespace tmc::ui
