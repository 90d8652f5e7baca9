#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

namespace tmtest {

/// The widget of that name below `parent`; nullptr, with a warning that makes the test fail, when there is none.
template <typename Widget>
Widget *named(const QWidget &parent, const QString &name)
{
    auto *found = parent.findChild<Widget *>(name);
    if (!found)
        qCritical("there is no widget %s", qPrintable(name));
    return found;
}

/// Text of a label, a button or an input.
QString textOf(const QWidget &parent, const QString &name);

/// Visible buttons whose text does not fit, and labels that are cut although they may not be: one line for each.
QStringList clippedTexts(const QWidget &root);

/// Visible widgets that take the focus but have no name for a screen reader.
QStringList silentWidgets(const QWidget &root);

/// True when some label shows its text as markup.
bool interpretsMarkup(const QWidget &root);

/// Something that tries to be markup, to move the cursor and to reverse a sentence.
QString hostileText();

} // namespace tmtest
