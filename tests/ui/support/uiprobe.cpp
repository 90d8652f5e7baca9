#include "tests/ui/support/uiprobe.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tmtest {
namespace {

QString describe(const QWidget &widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
}

QList<QWidget *> visibleChildren(const QWidget &root)
{
    QList<QWidget *> visible;
    const auto children = root.findChildren<QWidget *>();
    for (QWidget *child : children)
        if (child->isVisible() && child->window() == root.window())
            visible.append(child);
    return visible;
}

void addTexts(const QWidget &widget, QStringList &texts)
{
    texts << widget.accessibleName() << widget.toolTip();
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        texts << label->text();
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        texts << button->text();
    else if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        texts << box->currentText();
    else if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        texts << line->placeholderText();
    else if (const auto *list = qobject_cast<const QListWidget *>(&widget))
        for (int row = 0; row < list->count(); ++row)
            texts << list->item(row)->text();
    else if (const auto *bar = qobject_cast<const QMenuBar *>(&widget))
        for (const QAction *action : bar->actions())
            texts << action->text();
    else if (const auto *table = qobject_cast<const QTableView *>(&widget))
        for (int column = 0; column < table->model()->columnCount(); ++column)
            texts << table->model()->headerData(column, Qt::Horizontal).toString();
}

} // namespace

QString MarkingTranslator::translate(const char *, const char *source, const char *, int) const
{
    return u'\u00AB' + QString::fromUtf8(source) + u'\u00BB';
}

QStringList visibleTexts(const QWidget &root)
{
    QStringList texts{root.windowTitle()};
    for (const QWidget *widget : visibleChildren(root))
        addTexts(*widget, texts);
    texts.removeAll(QString());
    texts.removeDuplicates();
    return texts;
}

QStringList clippedWidgets(const QWidget &root)
{
    QStringList clipped;
    for (const QWidget *widget : visibleChildren(root)) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool elides = label && QByteArray(label->metaObject()->className()) == "tmc::ui::ElidedLabel";
        const bool isText =
            qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget) || (label && !elides);
        if (!isText || qobject_cast<const QToolButton *>(widget) || widget->objectName().startsWith(u"qt_"_s))
            continue;
        const QSize needed = widget->hasHeightForWidth() ? QSize(0, widget->heightForWidth(widget->width())) : widget->sizeHint();
        const bool isSwitcher = QByteArray(widget->metaObject()->className()) == "tmc::ui::ServerSwitcher";
        if (!isSwitcher && (widget->width() < needed.width() || widget->height() < needed.height()))
            clipped << u"%1 is %2x%3 and needs %4x%5"_s.arg(describe(*widget))
                           .arg(widget->width())
                           .arg(widget->height())
                           .arg(needed.width())
                           .arg(needed.height());
    }
    return clipped;
}

QStringList namelessWidgets(const QWidget &root)
{
    QStringList nameless;
    for (QWidget *widget : visibleChildren(root)) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"_s))
            continue;
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (widget->objectName().isEmpty() || !accessible || accessible->text(QAccessible::Name).isEmpty())
            nameless << describe(*widget);
    }
    return nameless;
}

QStringList interpretingLabels(const QWidget &root)
{
    QStringList found;
    const auto labels = root.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        if (label->textFormat() != Qt::PlainText && label->pixmap(Qt::ReturnByValue).isNull() && !label->text().isEmpty())
            found << describe(*label);
    return found;
}

} // namespace tmtest
