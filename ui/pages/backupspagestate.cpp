// What the page of the backups says about the state of things.
#include "core/domain/backuplayout.h"
#include "core/planner/keptdatabases.h"
#include "ui/actions/menucommands.h"
#include "ui/pages/backupdetail.h"
#include "ui/pages/backupspage.h"
#include "ui/presentation/backuptext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/backupprogressview.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {

bool BackupsPage::isConnected() const
{
    return context().connection.state() == ConnectionState::Connected && !context().connection.registryError();
}

const BackupRow *BackupsPage::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &m_filter->rowAt(index) : nullptr;
}

QList<WorkspaceId> BackupsPage::selected() const
{
    QList<WorkspaceId> ids;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows)
        ids.append(m_filter->rowAt(index).id);
    return ids;
}

const StoredBackup *BackupsPage::currentCopy() const
{
    const BackupRow *row = current();
    const WorkspaceBackups *backups = row ? context().backups.current()->workspace(row->id) : nullptr;
    if (!backups)
        return nullptr;
    const auto copy = std::ranges::find(backups->copies, m_detail->selectedCopy(), &StoredBackup::id);
    return copy == backups->copies.end() ? nullptr : &*copy;
}

void BackupsPage::showOverview()
{
    const BackupOverviewPtr overview = context().backups.current();
    m_model->update(backupRows(overview->workspaces));
    if (!m_wanted.isEmpty())
        select(m_wanted);
    refreshState();
    refreshDetail();
}

void BackupsPage::select(const WorkspaceId &id)
{
    const int row = m_model->rowOf(id);
    m_wanted = row < 0 ? id : WorkspaceId();
    if (row < 0)
        return;
    m_table->setCurrentIndex(m_filter->mapFromSource(m_model->index(row, 0)));
    openDetail();
}

void BackupsPage::openDetail()
{
    m_detailOpen = current() != nullptr;
    refreshDetail();
    arrange();
}

void BackupsPage::closeDetail()
{
    m_detailOpen = false;
    arrange();
    m_table->setFocus();
}

void BackupsPage::refreshDetail()
{
    const BackupRow *row = current();
    const BackupOverviewPtr overview = context().backups.current();
    if (const WorkspaceBackups *backups = row ? overview->workspace(row->id) : nullptr)
        m_detail->setBackups(*backups, overview->policy);
    showKept();
    refreshActions();
}

void BackupsPage::showKept()
{
    const std::optional<Workspace> workspace = currentWorkspace();
    m_detail->setKept(workspace ? keptDatabases(*context().snapshots.current(), *workspace) : std::vector<KeptDatabase>());
}

std::optional<Workspace> BackupsPage::currentWorkspace() const
{
    const auto snapshot = context().snapshots.current();
    const BackupRow *row = current();
    if (!row || !snapshot->registry.value)
        return std::nullopt;
    const std::vector<Workspace> &workspaces = snapshot->registry.value->workspaces;
    const auto found = std::ranges::find(workspaces, row->id, &Workspace::id);
    return found == workspaces.end() ? std::nullopt : std::optional(*found);
}

QString BackupsPage::restoreObstacle() const
{
    const StoredBackup *copy = currentCopy();
    if (!copy)
        return tr("No copy is selected.");
    if (!isConnected())
        return tr("The server is not connected.");
    if (context().backups.series().isRunning())
        return tr("Backups are being made now.");
    if (copy->state() == BackupState::Damaged)
        return tr("This copy is damaged.");
    return {};
}

void BackupsPage::refreshActions()
{
    const BackupOverviewPtr overview = context().backups.current();
    const bool isRunning = context().backups.series().isRunning();
    const bool canBackUp = isConnected() && overview->hasKeys() && !isRunning && m_model->rowCount() > 0;
    const StoredBackup *copy = currentCopy();
    m_detail->setActions(
        {.canBackUp = canBackUp, .canChange = !isRunning, .canDropKept = isConnected(), .restoreObstacle = restoreObstacle()});
    m_backUpAction->setEnabled(canBackUp);
    m_backUp->setEnabled(canBackUp);
    m_dueAction->setEnabled(canBackUp && std::ranges::any_of(m_model->rows(), &BackupRow::isDue));
    m_checkAction->setEnabled(copy && !copy->damage && !isRunning);
    const bool canProve = copy && copy->state() != BackupState::Damaged && canBackUp;
    m_proveAction->setEnabled(canProve);
    const QString obstacle = restoreObstacle();
    m_restoreAction->setEnabled(obstacle.isEmpty());
    setDisabledReason(m_restoreAction, obstacle);
    m_folderAction->setEnabled(copy && !backuplayout::isOnServer(copy->place));
    m_discardAction->setEnabled(copy && !isRunning);
    m_cleanUpAction->setEnabled(!isRunning && !context().snapshots.current()->serverName.isEmpty());
    const QString reason = !isConnected()         ? tr("The server is not connected.")
                           : !overview->hasKeys() ? tr("There are no keys for backups yet.")
                           : isRunning            ? tr("Backups are being made now.")
                                                  : QString();
    setDisabledReason(m_backUpAction, canBackUp ? QString() : reason);
    setDisabledReason(m_proveAction, canProve || (copy && canBackUp) ? QString() : reason);
    setDisabledReason(m_dueAction, m_dueAction->isEnabled() ? QString() : canBackUp ? tr("Nothing is due.") : reason);
    m_backUp->setToolTip(plainToolTip(canBackUp ? QString() : reason));
}

void BackupsPage::refreshState()
{
    m_runCard->setVisible(context().backups.series().isRunning());
    m_cancel->setEnabled(!context().backups.series().isStopping());
    m_setUp->setEnabled(!context().snapshots.current()->serverName.isEmpty());
    m_setUpAction->setEnabled(m_setUp->isEnabled());
    m_model->setStale(context().backups.current()->error.has_value());
    refreshTabs();
    refreshBanner();
    refreshEmptyState();
    refreshAge();
    refreshActions();
    arrange();
}

void BackupsPage::refreshTabs()
{
    const auto number = std::ranges::count_if(m_model->rows(), needsWork);
    m_tabs->setTabText(0, tr("All"));
    m_tabs->setTabText(1, number > 0 ? u"%1 (%2)"_s.arg(tr("Needs attention"), count(number)) : tr("Needs attention"));
}

void BackupsPage::refreshBanner()
{
    const BackupOverviewPtr overview = context().backups.current();
    if (overview->error && !overview->readAt.isValid())
        return m_banner->hide(); // the empty page says it
    if (overview->error) {
        const ErrorText text = errorText(*overview->error);
        return m_banner->showMessage(StatusRole::Warn, tr("The backups could not be read; below is what was read before"),
                                     text.happened + u' ' + text.remedy);
    }
    const auto number =
        static_cast<int>(std::ranges::count_if(m_model->rows(), [](const BackupRow &row) { return needsAttention(row); }));
    if (number == 0 || !overview->hasKeys())
        return m_banner->hide();
    m_banner->showMessage(
        StatusRole::Bad, tr("%n workspace(s) have no recent good backup", nullptr, number),
        tr("They are overdue, have no copy that was read back, a proof is overdue, or their newest copy is damaged."),
        m_dueAction->isEnabled() ? tr("Back up what is due…") : QString());
}

BackupsPage::Emptiness BackupsPage::emptiness() const
{
    const BackupOverviewPtr overview = context().backups.current();
    if (context().snapshots.current()->serverName.isEmpty())
        return Emptiness::NoServer;
    if (!overview->readAt.isValid())
        return overview->error ? Emptiness::NotReachable : Emptiness::NotRead;
    const bool hasCopies =
        std::ranges::any_of(overview->workspaces, [](const WorkspaceBackups &backups) { return !backups.copies.empty(); });
    if (!overview->hasKeys() && !hasCopies)
        return Emptiness::NoKeys;
    if (m_model->rowCount() == 0)
        return Emptiness::NoWorkspaces;
    if (m_filter->rowCount() > 0)
        return Emptiness::None;
    return m_search->text().trimmed().isEmpty() ? Emptiness::AllWell : Emptiness::NoMatch;
}

void BackupsPage::refreshEmptyState()
{
    const Emptiness now = emptiness();
    m_stack->setCurrentIndex(now == Emptiness::None ? 0 : 1);
    m_tabs->setVisible(now == Emptiness::None || now == Emptiness::AllWell || now == Emptiness::NoMatch);
    m_search->setVisible(m_tabs->isVisibleTo(this));
    switch (now) {
    case Emptiness::None:
        return;
    case Emptiness::NoServer:
        return m_empty->setContents(u"server"_s, tr("No server is open"), tr("Open a server to see the backups of its workspaces."));
    case Emptiness::NotRead:
        return m_empty->setContents(u"backups"_s, tr("Reading the backups…"), {});
    case Emptiness::NotReachable: {
        const ErrorText text = errorText(*context().backups.current()->error);
        return m_empty->setContents(u"server"_s, tr("The backups are not reachable"), text.happened + u' ' + text.remedy);
    }
    case Emptiness::NoKeys:
        return m_empty->setContents(u"lock"_s, tr("Make the keys for backups first"),
                                    tr("Backups are only made encrypted. Making the keys takes a moment; you will be given a recovery "
                                       "key to keep on paper, and "
                                       "you can choose the folder and how often backups are made."),
                                    tr("Set up backups…"));
    case Emptiness::NoWorkspaces:
        return m_empty->setContents(u"backups"_s, tr("There is nothing to back up yet"),
                                    tr("Workspaces appear here with their backups as soon as the server has some."));
    case Emptiness::NoMatch:
        return m_empty->setContents(u"search"_s, tr("No workspace matches"), tr("Change the search or choose another section."));
    case Emptiness::AllWell:
        return m_empty->setContents(
            u"success"_s, tr("Nothing needs attention"),
            tr("Every workspace that is backed up regularly has a recent copy that a trial restore has proven."));
    }
}

void BackupsPage::refreshAge()
{
    const BackupOverviewPtr overview = context().backups.current();
    if (overview->folder.isEmpty())
        m_header->setSubtitle(tr("Encrypted copies of the workspaces' databases"));
    else if (overview->freeBytes)
        m_header->setSubtitle(
            filled(tr("In %1, %2 free"), {inertLine(backupFolderText(overview->folder)), byteSize({*overview->freeBytes})}));
    else
        m_header->setSubtitle(filled(tr("In %1"), {inertLine(backupFolderText(overview->folder))}));
    m_header->setAge(overview->readAt.isValid() ? readAge(overview->readAt, context().clock.now()) : QString(),
                     overview->error.has_value());
}

void BackupsPage::retranslateUi()
{
    setAccessibleName(title());
    m_header->setTitle(title());
    setButtonText(m_setUp, tr("&Set up…"));
    setButtonText(m_backUp, tr("Back &up…"));
    setButtonText(m_cancel, tr("&Cancel"));
    m_setUp->setToolTip(plainToolTip(tr("Keys, folder, and how often backups are made")));
    m_backUpAction->setText(tr("Back &up…"));
    m_dueAction->setText(tr("Back up what is &due…"));
    m_checkAction->setText(tr("&Check this copy"));
    m_restoreAction->setText(tr("&Restore this copy…"));
    m_proveAction->setText(tr("&Prove this copy by a trial restore"));
    m_folderAction->setText(tr("Show the copy's &folder"));
    m_discardAction->setText(tr("&Move this copy to the trash…"));
    m_cleanUpAction->setText(tr("Clean up &old copies…"));
    m_setUpAction->setText(tr("&Set up backups…"));
    m_search->setPlaceholder(tr("Search workspaces"));
    m_tabs->setAccessibleName(tr("Sections"));
    m_table->setAccessibleName(tr("Workspaces and their backups"));
    m_tableCard->setAccessibleName(tr("Workspaces and their backups"));
    m_runCard->setAccessibleName(tr("Backups that are being made"));
    m_model->refreshTexts();
    refreshState();
}

} // namespace tmc::ui
