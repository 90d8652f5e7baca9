#include "tests/ui/wizards/screens.h"

#include "ui/widgets/elidedlabel.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace tmtest {

QString textOf(const QWidget &parent, const QString &name)
{
    const auto *widget = named<QWidget>(parent, name);
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return QString(button->text()).remove(u'&');
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
        return edit->text();
    return {};
}

QStringList clippedTexts(const QWidget &root)
{
    QStringList clipped;
    const auto buttons = root.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons)
        if (button->isVisible() && !button->text().isEmpty()
            && (button->width() < button->sizeHint().width() - 1 || button->height() < button->fontMetrics().height()))
            clipped.append(u"button %1 '%2'"_s.arg(button->objectName(), button->text()));
    const auto labels = root.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (!label->isVisible() || label->text().isEmpty() || qobject_cast<const tmc::ui::ElidedLabel *>(label))
            continue;
        const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        const bool tooNarrow = !label->wordWrap() && label->width() < label->sizeHint().width() - 1;
        if (tooNarrow || label->height() < needed - 1)
            clipped.append(u"label %1 '%2'"_s.arg(label->objectName(), label->text()));
    }
    return clipped;
}

QStringList silentWidgets(const QWidget &root)
{
    QStringList nameless;
    const auto widgets = root.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
            continue;
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
            nameless.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName());
    }
    return nameless;
}

bool interpretsMarkup(const QWidget &root)
{
    const auto labels = root.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        if (label->textFormat() != Qt::PlainText && !label->text().isEmpty() && Qt::mightBeRichText(label->text()))
            return true;
    return false;
}

QString hostileText()
{
    return u"<b>x</b><img src='http://evil/'>\u001B[2J\u202Egpj.exe"_s;
}

} // namespace tmtest
