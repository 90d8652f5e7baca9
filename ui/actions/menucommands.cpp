#include "ui/actions/menucommands.h"

#include "ui/widgets/plaintext.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr const char *reasonProperty = "tmDisabledReason";

/// A text of a menu as it reads: "&File" is "File", "R&&D" is "R&D".
QString withoutMarks(const QString &text)
{
    QString plain;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text.at(at) == u'&' && ++at >= text.size())
            break;
        plain += text.at(at);
    }
    return plain.endsWith(u'…') ? plain.chopped(1) : plain;
}

void collect(const QList<QAction *> &actions, const QString &path, QList<MenuCommand> &found)
{
    for (QAction *action : actions) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        const QString name = commandName(*action);
        if (const QMenu *menu = action->menu())
            collect(menu->actions(), path.isEmpty() ? name : path + u" › "_s + name, found);
        else
            found.append({action, name, path});
    }
}

} // namespace

QList<MenuCommand> menuCommands(const QMenuBar &bar)
{
    QList<MenuCommand> found;
    collect(bar.actions(), {}, found);
    return found;
}

QString commandName(const QAction &action)
{
    return withoutMarks(action.text());
}

QString commandId(const MenuCommand &command)
{
    if (!command.action->objectName().isEmpty())
        return command.action->objectName();
    const QObject *owner = command.action->parent();
    return (owner ? owner->objectName() : QString()) + u'/' + command.action->data().toString();
}

void setDisabledReason(QAction *action, const QString &reason)
{
    action->setProperty(reasonProperty, reason);
    action->setToolTip(reason.isEmpty() ? QString() : plainToolTip(reason));
}

QString disabledReason(const QAction &action)
{
    return action.property(reasonProperty).toString();
}

} // namespace tmc::ui
