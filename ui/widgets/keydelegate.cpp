#include "ui/widgets/keydelegate.h"

#include "ui/widgets/keyfield.h"

#include <QKeyEvent>

namespace tmc::ui {

QWidget *KeyDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *field = new KeyField(parent);
    auto *delegate = const_cast<KeyDelegate *>(this); // Qt makes editors in a const function and ends them by signals of the delegate
    connect(field, &KeyField::pressed, delegate, [delegate, field] {
        emit delegate->commitData(field);
        emit delegate->closeEditor(field);
    });
    return field;
}

void KeyDelegate::setEditorData(QWidget *, const QModelIndex &) const
{
    // The field begins empty: its placeholder says what to do.
}

void KeyDelegate::setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &index) const
{
    if (const std::optional<QKeySequence> &key = static_cast<const KeyField *>(editor)->key())
        emit keyPressed(index, *key);
}

bool KeyDelegate::eventFilter(QObject *editor, QEvent *event)
{
    const bool isPress = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (isPress && KeyField::takes(*static_cast<QKeyEvent *>(event)))
        return false; // Qt's own filter would take Alt+Return and Ctrl+Tab for its own
    return QStyledItemDelegate::eventFilter(editor, event);
}

} // namespace tmc::ui
