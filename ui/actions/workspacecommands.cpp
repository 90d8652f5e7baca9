#include "ui/actions/workspacecommands.h"

#include <QAction>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

using enum WorkspaceCommand;

const QList<QList<WorkspaceCommand>> groups{{Open, QuickView},
                                            {ChangePlan, SwitchBack, RemoveRetired, Restore},
                                            {CopySlug, CopyHost, CopyDatabase, CopyPsql, CopyDocker},
                                            {SelectAll, SelectNone, InvertSelection},
                                            {CopyRows, ExportShown, ExportSelected},
                                            {Columns}};

QString nameOf(WorkspaceCommand command)
{
    static const QStringList names{
        u"openWorkspace"_s,  u"quickView"_s,     u"copySlug"_s,   u"copyHost"_s,   u"copyDatabase"_s,    u"copyPsql"_s,
        u"copyDocker"_s,     u"copyRows"_s,      u"selectAll"_s,  u"selectNone"_s, u"invertSelection"_s, u"exportShown"_s,
        u"exportSelected"_s, u"chooseColumns"_s, u"changePlan"_s, u"switchBack"_s, u"removeRetired"_s,   u"restoreWorkspace"_s};
    return names.at(static_cast<int>(command));
}

} // namespace

bool isEnabled(WorkspaceCommand command, const WorkspaceCommandState &state)
{
    switch (command) {
    case Open:
    case QuickView:
        return state.selected > 0 && !state.isOpen;
    case CopySlug:
    case CopyHost:
    case CopyDatabase:
    case CopyPsql:
    case CopyDocker:
    case CopyRows:
    case ExportSelected:
    case ChangePlan:
        return state.selected > 0;
    case SwitchBack:
    case RemoveRetired:
        return state.hasRetired;
    case Restore:
        return state.canBeRestored;
    case SelectAll:
        return !state.isOpen && state.selected < state.shown;
    case SelectNone:
        return !state.isOpen && state.selected > 0;
    case InvertSelection:
    case ExportShown:
    case Columns:
        return !state.isOpen && state.shown > 0;
    }
    return false;
}

WorkspaceCommands::WorkspaceCommands(QWidget *owner) : QObject(owner)
{
    for (const QList<WorkspaceCommand> &group : groups) {
        if (!m_menu.isEmpty()) {
            auto *separator = new QAction(this);
            separator->setSeparator(true);
            m_menu.append(separator);
        }
        for (const WorkspaceCommand command : group) {
            auto *made = new QAction(this);
            made->setObjectName(nameOf(command));
            made->setShortcutContext(Qt::WidgetShortcut);
            connect(made, &QAction::triggered, this, [this, command] { emit triggered(command); });
            m_actions.insert(command, made);
            m_menu.append(made);
        }
    }
    action(QuickView)->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Return));
    action(CopySlug)->setShortcut(QKeySequence::Copy);
    action(CopyRows)->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    action(SelectAll)->setShortcut(QKeySequence::SelectAll);
    action(SelectNone)->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    action(InvertSelection)->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_I));
    action(ExportShown)->setShortcut(QKeySequence::Save);
    owner->addActions(m_menu);
    setState({});
    retranslateUi();
}

QList<QAction *> WorkspaceCommands::copying() const
{
    return {action(CopySlug), action(CopyHost), action(CopyDatabase), action(CopyPsql), action(CopyDocker)};
}

QList<QAction *> WorkspaceCommands::bulk() const
{
    return {action(ChangePlan), action(CopyRows), action(ExportSelected)};
}

void WorkspaceCommands::setState(const WorkspaceCommandState &state)
{
    for (auto made = m_actions.begin(); made != m_actions.end(); ++made)
        made.value()->setEnabled(isEnabled(made.key(), state));
}

void WorkspaceCommands::retranslateUi()
{
    action(Open)->setText(tr("&Open"));
    action(QuickView)->setText(tr("&Quick view"));
    action(CopySlug)->setText(tr("Copy &slug"));
    action(CopyHost)->setText(tr("Copy &host name"));
    action(CopyDatabase)->setText(tr("Copy &database name"));
    action(CopyPsql)->setText(tr("Copy ps&ql command"));
    action(CopyDocker)->setText(tr("Copy doc&ker command"));
    action(CopyRows)->setText(tr("&Copy as table"));
    action(SelectAll)->setText(tr("Select &all"));
    action(SelectNone)->setText(tr("Select &none"));
    action(InvertSelection)->setText(tr("&Invert the selection"));
    action(ExportShown)->setText(tr("&Export what is shown…"));
    action(ExportSelected)->setText(tr("Export the se&lected…"));
    action(ChangePlan)->setText(tr("Change &plan…"));
    action(SwitchBack)->setText(tr("S&witch back…"));
    action(RemoveRetired)->setText(tr("&Remove the old container…"));
    action(Restore)->setText(tr("Res&tore from a backup…"));
    action(Columns)->setText(tr("Colu&mns…"));
}

} // namespace tmc::ui
