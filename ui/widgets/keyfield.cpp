#include "ui/widgets/keyfield.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

bool isModifier(int key)
{
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_Meta || key == Qt::Key_AltGr
           || key == Qt::Key_Super_L || key == Qt::Key_Super_R || key == Qt::Key_CapsLock || key == Qt::Key_NumLock
           || key == Qt::Key_unknown || key == 0;
}

/// Shift that is needed only to type the character is not part of the key: "?" instead of "Shift+?".
Qt::KeyboardModifiers modifiersOf(const QKeyEvent &press)
{
    Qt::KeyboardModifiers modifiers = press.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    const QString text = press.text();
    const bool isSign = !text.isEmpty() && text.front().isPrint() && !text.front().isLetter() && !text.front().isSpace();
    return isSign ? modifiers & ~Qt::KeyboardModifiers(Qt::ShiftModifier) : modifiers;
}

} // namespace

KeyField::KeyField(QWidget *parent) : QLineEdit(parent)
{
    setObjectName(u"keyField"_s);
    setReadOnly(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    setPlaceholderText(tr("Press the keys"));
    setAccessibleName(tr("New keys"));
    setAccessibleDescription(tr("Press the keys together. Backspace: no key. Escape: leave it as it was."));
}

bool KeyField::takes(const QKeyEvent &press)
{
    const bool alone = (press.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == 0;
    const int key = press.key();
    const bool leaves =
        key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab;
    return !(alone && leaves);
}

bool KeyField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) { // no shortcut of the window takes what is pressed here
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QLineEdit::event(event);
    const auto &press = static_cast<const QKeyEvent &>(*event);
    if (!takes(press))
        return QLineEdit::event(event);
    if (!isModifier(press.key()))
        take(press);
    event->accept();
    return true;
}

void KeyField::take(const QKeyEvent &press)
{
    const bool clears = press.modifiers() == Qt::NoModifier && (press.key() == Qt::Key_Backspace || press.key() == Qt::Key_Delete);
    m_key = clears ? QKeySequence() : QKeySequence(QKeyCombination(modifiersOf(press), static_cast<Qt::Key>(press.key())));
    setText(m_key->toString(QKeySequence::NativeText));
    emit pressed();
}

} // namespace tmc::ui
