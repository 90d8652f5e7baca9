#pragma once

#include <QList>
#include <QString>

class QAction;
class QMenuBar;

namespace tmc::ui {

/// One command as the menu bar has it. The menu bar is the list of all commands: palette and overview of the shortcuts are made from it.
struct MenuCommand {
    QAction *action = nullptr;
    QString name; ///< the text without marks for the Alt key and without "…"
    QString menu; ///< the menus above it: "View › Theme"
};

/// Every action of the menus, in their order, without separators and submenus.
QList<MenuCommand> menuCommands(const QMenuBar &bar);

/// The text of a command without marks for the Alt key and without "…".
QString commandName(const QAction &action);

/// The stable name of a command, for what is remembered: the action's object name, or menu and data for choices that have none.
QString commandId(const MenuCommand &command);

/// Notes on an action why it is disabled now; an empty text when it is not. Shown by the palette and as the tool tip in the menu.
void setDisabledReason(QAction *action, const QString &reason);
QString disabledReason(const QAction &action);

} // namespace tmc::ui
