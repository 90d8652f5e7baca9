#pragma once

#include <QStringList>
#include <QTranslator>

class QWidget;

/// Questions that tests ask of widgets.
namespace tmtest {

/// Marks every text that goes through tr(), so that a text which does not is found: "Save" becomes "«Save»".
class MarkingTranslator final : public QTranslator {
public:
    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;
    bool isEmpty() const override { return false; }
};

/// Every text that the widget and its visible children show or say: labels, buttons, menus, headers, accessible names.
QStringList visibleTexts(const QWidget &root);

/// Buttons, labels and combo boxes that are smaller than their text needs, with what is wrong. Labels that elide or wrap by design are
/// left out.
QStringList clippedWidgets(const QWidget &root);

/// Focusable visible widgets without an object name or without a name for screen readers.
QStringList namelessWidgets(const QWidget &root);

/// Visible labels that would interpret their text.
QStringList interpretingLabels(const QWidget &root);

/// The widget of that name, or a failed test with an empty pointer.
template <typename T>
T *part(const QObject &root, const char *name)
{
    T *found = root.findChild<T *>(QString::fromLatin1(name));
    if (!found)
        qWarning("there is no %s", name);
    return found;
}

} // namespace tmtest
