#pragma once

#include "ui/models/paletteindex.h"
#include "ui/uicontext.h"
#include "core/services/workerthreads.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;
class QMenuBar;
class QStandardItemModel;

namespace tmc::ui {

/// One field that finds everything: commands (the menu bar's, with shortcut or why they are disabled), pages, servers and workspaces.
/// Made for the keyboard: typing searches, the arrow keys choose, Enter does it, Escape leaves.
class CommandPalette final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandPalette)

public:
    /// Reads the commands from the menu bar now; the workspaces are those of the current snapshot.
    CommandPalette(UiContext &context, const QMenuBar &menuBar, QWidget *parent);
    ~CommandPalette() override;

signals:
    /// A command was chosen; the palette is closed already. Commands that are disabled are never reported.
    void commandChosen(QAction *command);
    void workspaceChosen(const QString &slug);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void readCommands(const QMenuBar &menuBar);
    void readWorkspaces();
    void buildLayout();
    void search();
    void move(int rows);
    void choose();
    void remember(const QString &id);
    [[nodiscard]] QStringList recent() const;

    UiContext &m_context;
    PaletteIndex m_index;
    std::vector<PaletteEntry> m_results;
    QHash<QString, QAction *> m_actions;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_hint;
    QStandardItemModel *m_model;
    WorkerThreads m_pool{1};
};

} // namespace tmc::ui
