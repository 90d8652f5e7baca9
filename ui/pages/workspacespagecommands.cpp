#include "core/domain/operatorcommands.h"
#include "core/engine/restorechoice.h"
#include "ui/actions/menucommands.h"
#include "ui/models/workspacecsv.h"
#include "ui/pages/workspacecolumns.h"
#include "ui/pages/workspacedetailpage.h"
#include "ui/pages/workspaceselectionbar.h"
#include "ui/pages/workspacespage.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/savefiledialog.h"
#include "ui/wizards/restorewizard.h"
#include "ui/wizards/selectedprofile.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>
#include <QTableView>

#include <set>

using namespace Qt::StringLiterals;

// What the commands do with the selected workspaces; how the page is put together is in workspacespage.cpp.

namespace tmc::ui {
namespace {

struct ShownColumns {
    QList<int> columns;
    QStringList titles;
};

ShownColumns shownColumns(const WorkspaceColumns &columns)
{
    ShownColumns shown;
    for (const ColumnChoice &choice : columns.choices()) {
        if (!choice.isShown)
            continue;
        shown.columns.append(choice.column);
        shown.titles.append(choice.title);
    }
    return shown;
}

} // namespace

void WorkspacesPage::perform(WorkspaceCommand command)
{
    switch (command) {
    case WorkspaceCommand::Open:
        if (const QModelIndex current = m_table->currentIndex(); current.isValid())
            openWorkspace(m_filter->rowAt(current).workspace.id);
        return;
    case WorkspaceCommand::QuickView:
        return openQuickView();
    case WorkspaceCommand::CopySlug:
        return copyValues([](const WorkspaceRow &row) { return row.workspace.slug; });
    case WorkspaceCommand::CopyHost:
        return copyValues([](const WorkspaceRow &row) { return row.workspace.primaryHost(); });
    case WorkspaceCommand::CopyDatabase:
        return copyValues([](const WorkspaceRow &row) { return row.workspace.databaseName; });
    case WorkspaceCommand::CopyPsql:
    case WorkspaceCommand::CopyDocker:
        return copyCommands(command);
    case WorkspaceCommand::CopyRows: {
        const ShownColumns shown = shownColumns(*m_columns);
        return QGuiApplication::clipboard()->setText(workspacesAsTabs(targets(), shown.columns, shown.titles));
    }
    case WorkspaceCommand::SelectAll:
        return m_table->selectAll();
    case WorkspaceCommand::SelectNone:
        return m_table->clearSelection();
    case WorkspaceCommand::InvertSelection:
        return invertSelection();
    case WorkspaceCommand::ExportShown:
        return exportRows(shownRows());
    case WorkspaceCommand::ExportSelected:
        return exportRows(targets());
    case WorkspaceCommand::Columns:
        return chooseColumns();
    case WorkspaceCommand::ChangePlan:
        return changePlan();
    case WorkspaceCommand::SwitchBack:
        return switchBack();
    case WorkspaceCommand::RemoveRetired:
        return removeRetired();
    case WorkspaceCommand::Restore:
        return restore();
    }
}

void WorkspacesPage::selectionChanged()
{
    const bool isOpen = isWorkspaceOpen();
    const int selected = isOpen ? 1 : selectedCount();
    const bool hasRetired = selected == 1 && targets().constFirst().workspace.retired.has_value();
    m_commands->setState({.shown = m_filter->rowCount(),
                          .selected = selected,
                          .isOpen = isOpen,
                          .hasRetired = hasRetired,
                          .canBeRestored = restoreObstacle(selected).isEmpty()});
    setDisabledReason(m_commands->action(WorkspaceCommand::Restore), restoreObstacle(selected));
    m_selectionBar->setCount(selected);
    m_selectionBar->setVisible(selected > 1);
}

QString WorkspacesPage::restoreObstacle(int selected) const
{
    if (selected != 1)
        return tr("Select one workspace.");
    if (context().connection.state() != ConnectionState::Connected || context().connection.registryError())
        return tr("The server is not connected.");
    if (context().backups.series().isRunning())
        return tr("Backups are being made now.");
    return copyToRestore() ? QString() : tr("There is no copy of this workspace that was read back.");
}

int WorkspacesPage::selectedCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        count += range.height(); // whole rows are selected, so each range is as wide as the table
    return count;
}

void WorkspacesPage::invertSelection()
{
    const int rows = m_filter->rowCount();
    const QItemSelection all(m_filter->index(0, 0), m_filter->index(rows - 1, m_filter->columnCount() - 1));
    m_table->selectionModel()->select(all, QItemSelectionModel::Toggle);
}

QList<WorkspaceRow> WorkspacesPage::targets() const
{
    if (isWorkspaceOpen())
        return {m_detailPage->row()};
    std::set<int> numbers;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        for (int number = range.top(); number <= range.bottom(); ++number)
            numbers.insert(number);
    QList<WorkspaceRow> rows;
    for (const int number : numbers)
        rows.append(m_filter->rowAt(m_filter->index(number, 0)));
    return rows;
}

QList<WorkspaceRow> WorkspacesPage::shownRows() const
{
    QList<WorkspaceRow> rows;
    rows.reserve(m_filter->rowCount());
    for (int number = 0; number < m_filter->rowCount(); ++number)
        rows.append(m_filter->rowAt(m_filter->index(number, 0)));
    return rows;
}

void WorkspacesPage::copyValues(QString (*value)(const WorkspaceRow &)) const
{
    QStringList lines;
    for (const WorkspaceRow &row : targets())
        lines.append(inertLine(value(row)));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void WorkspacesPage::copyCommands(WorkspaceCommand command)
{
    const SnapshotPtr snapshot = context().snapshots.current();
    const Result<ServerProfile> profile = context().profiles.find(snapshot->serverName);
    if (!profile)
        return tell(tr("The command was not copied."), errorLine(profile.error()));
    QStringList commands;
    for (const WorkspaceRow &row : targets()) {
        const Product *product = snapshot->registry.value ? snapshot->registry.value->product(row.workspace.product) : nullptr;
        const Result<QString> made = command == WorkspaceCommand::CopyPsql
                                         ? operatorcommands::psql(*profile, row.workspace)
                                         : operatorcommands::containerShell(*profile, row.workspace, product);
        if (!made)
            return tell(filled(tr("No command was copied: there is none for %1."), {quoted(row.workspace.slug)}),
                        errorLine(made.error()));
        commands.append(*made);
    }
    QGuiApplication::clipboard()->setText(commands.join(u'\n'));
    m_notice->hide();
}

void WorkspacesPage::exportRows(const QList<WorkspaceRow> &rows)
{
    const ShownColumns shown = shownColumns(*m_columns);
    const QString name = u"%1-%2-%3"_s.arg(tr("workspaces", "name of a file"), context().snapshots.current()->serverName,
                                           context().clock.now().toString(u"yyyy-MM-dd"_s));
    saveToFile(this, tr("Export workspaces"), name,
               {{.name = tr("Table for spreadsheets"), .suffix = u"csv"_s, .content = [rows, shown] {
                     return workspacesAsCsv(rows, shown.columns, shown.titles);
                 }}});
}

void WorkspacesPage::chooseColumns()
{
    auto *dialog = new ColumnsDialog(m_columns->choices(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, m_columns, [this, dialog] { m_columns->choose(dialog->choices()); });
    connect(dialog, &ColumnsDialog::standardRequested, m_columns, &WorkspaceColumns::reset);
    dialog->open();
}

/// The best one; another one is chosen on the page of the backups.
const StoredBackup *WorkspacesPage::copyToRestore() const
{
    const QList<WorkspaceRow> rows = targets();
    const WorkspaceBackups *backups =
        rows.size() == 1 ? context().backups.current()->workspace(rows.constFirst().workspace.id) : nullptr;
    return backups ? bestCopy(backups->copies) : nullptr;
}

void WorkspacesPage::restore()
{
    const StoredBackup *copy = copyToRestore();
    const std::optional<ServerProfile> profile = selectedProfile(context());
    if (!copy || !profile)
        return;
    context().backups.prepareRestore(copy->id, *profile, [page = QPointer(this)](const Result<RestoreWorkspaceRequest> &request) {
        if (!page)
            return;
        if (!request)
            return page->tell(tr("The copy cannot be restored."), errorLine(request.error()));
        page->m_notice->hide();
        auto *wizard = new RestoreWizard(page->context(), *request, page);
        // A copy may have been proven on the way.
        connect(wizard, &QDialog::finished, &page->context().backups, &BackupService::refresh);
        page->openWizard(wizard);
    });
}

void WorkspacesPage::tell(const QString &title, const QString &text)
{
    m_notice->showMessage(StatusRole::Warn, title, text);
}

} // namespace tmc::ui
