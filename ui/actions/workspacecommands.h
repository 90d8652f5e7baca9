#pragma once

#include <QMap>
#include <QObject>

class QAction;
class QWidget;

namespace tmc::ui {

/// Everything that can be asked of workspaces in the table or of the one that is open.
enum class WorkspaceCommand {
    Open,
    QuickView,
    CopySlug,
    CopyHost,
    CopyDatabase,
    CopyPsql,
    CopyDocker,
    CopyRows,
    SelectAll,
    SelectNone,
    InvertSelection,
    ExportShown,
    ExportSelected,
    Columns,
    ChangePlan,
    SwitchBack,    ///< to the container that is kept
    RemoveRetired, ///< that container
    Restore,       ///< a copy of it: in its place, or into another workspace
};

/// What decides which commands make sense.
struct WorkspaceCommandState {
    int shown = 0;    ///< rows in the table
    int selected = 0; ///< of them; 1 while a workspace is open
    bool isOpen = false;
    bool hasRetired = false;    ///< exactly one is selected, and a container is kept for its way back
    bool canBeRestored = false; ///< exactly one is selected, there is a copy of it, and the server is connected
    bool operator==(const WorkspaceCommandState &) const = default;
};

/// The rule of each command, in one place.
bool isEnabled(WorkspaceCommand command, const WorkspaceCommandState &state);

/// The actions of the workspaces with their texts and shortcuts, for the context menu, the menu bar and buttons. Shortcuts work while
/// `owner` has the focus.
class WorkspaceCommands final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspaceCommands)

public:
    explicit WorkspaceCommands(QWidget *owner);

    [[nodiscard]] QAction *action(WorkspaceCommand command) const { return m_actions.value(command); }
    /// Every action in groups, with separators between them.
    [[nodiscard]] QList<QAction *> menu() const { return m_menu; }
    /// What can be copied of a workspace.
    [[nodiscard]] QList<QAction *> copying() const;
    /// What works on all selected workspaces; later operations on several workspaces belong here.
    [[nodiscard]] QList<QAction *> bulk() const;
    void setState(const WorkspaceCommandState &state);
    void retranslateUi();

signals:
    void triggered(tmc::ui::WorkspaceCommand command);

private:
    QMap<WorkspaceCommand, QAction *> m_actions;
    QList<QAction *> m_menu;
};

} // namespace tmc::ui
