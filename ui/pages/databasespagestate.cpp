// What the page of the databases says about the state of things, and what it does when it is asked to.
#include "core/services/background.h"
#include "core/services/growthservice.h"
#include "core/services/queryservice.h"
#include "ui/actions/menucommands.h"
#include "ui/models/databasetablemodel.h"
#include "ui/pages/databasedetail.h"
#include "ui/pages/databasespage.h"
#include "ui/pages/querydetail.h"
#include "ui/pages/slowstatementscard.h"
#include "ui/presentation/databasetext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/snapshotage.h"
#include "ui/widgets/card.h"
#include "ui/widgets/confirmation.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fourparterrorview.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr std::size_t rowsMadeAtOnce = 200; ///< workspaces; below it the first picture already has the rows

} // namespace

/// One making of rows at a time: what comes meanwhile makes them once more, so that a busy server cannot keep the page from ever showing any.
void DatabasesPage::makeRows()
{
    if (!isVisible())
        return;
    m_rowsOutdated = m_makingRows;
    if (m_makingRows)
        return;
    if (const ClusterAccess *access = m_service->access())
        m_access = *access;
    const SnapshotPtr snapshot = context().snapshots.current();
    const auto make = [snapshot, access = m_access, growths = m_growth->growths(),
                       registry = context().connection.profile().postgres.registryDatabase] {
        return databaseRows(*snapshot, registry, exposuresOf(access, *snapshot, {}), growths);
    };
    if (!snapshot->registry.value || snapshot->registry.value->workspaces.size() <= rowsMadeAtOnce)
        return showRows(make());
    m_makingRows = true;
    runInBackground(m_pool, this, make, [this](std::vector<DatabaseRow> rows) {
        m_makingRows = false;
        showRows(std::move(rows));
        if (m_rowsOutdated)
            makeRows();
    });
}

void DatabasesPage::showRows(std::vector<DatabaseRow> rows)
{
    m_model->update(std::move(rows));
    if (!m_wanted.isEmpty())
        select(m_wanted);
    if (const DatabaseRow *row = m_detailOpen && !m_look ? currentDatabase() : nullptr)
        lookInto(*row);
    refreshState();
}

void DatabasesPage::showQueries()
{
    if (!isVisible())
        return;
    if (const RunningQueries *running = m_service->queries())
        m_queryModel->update(running->queries);
    if (const ClusterAccess *access = m_service->access(); access && *access != m_access)
        makeRows();
    showStatements();
    refreshState();
}

void DatabasesPage::showStatements()
{
    const SlowStatements *statements = m_service->statements();
    if (statements && std::exchange(m_statementsAt, m_service->statementsReadAt()) != m_service->statementsReadAt())
        m_statements->setStatements(*statements);
}

/// Another section, with what is of the selected database only.
void DatabasesPage::showOfCurrent(Section section)
{
    const DatabaseRow *row = currentDatabase();
    if (!row)
        return;
    const QString database = row->database;
    m_tabs->setCurrentIndex(section);
    m_search->setText(database);
    table()->setFocus();
}

/// One look at a time: whoever goes through the list with the arrow keys asks for the last one only.
void DatabasesPage::lookInto(const DatabaseRow &row)
{
    if (m_lookedInto != row.name)
        m_look.reset();
    m_lookedInto = row.name;
    if (m_isLooking || row.state != PlaceState::Present || context().connection.state() != ConnectionState::Connected)
        return;
    m_isLooking = true;
    m_service->look(row.database, row.schema, [this, name = row.name](const Result<DatabaseLook> &look) {
        m_isLooking = false;
        if (name == m_lookedInto)
            m_look = look;
        else if (const DatabaseRow *current = currentDatabase(); current && m_detailOpen)
            lookInto(*current);
        refreshDetail();
    });
}

void DatabasesPage::openWorkspace()
{
    if (const DatabaseRow *row = currentDatabase(); row && !row->workspace.isEmpty())
        emit requested(navigation::workspace(row->workspace));
}

void DatabasesPage::openBackups()
{
    if (const DatabaseRow *row = currentDatabase(); row && !row->workspace.isEmpty())
        emit requested({.place = navigation::backups, .subject = row->workspace.value()});
}

void DatabasesPage::askToCancel()
{
    const RunningQuery *query = currentQuery();
    if (!query)
        return;
    const qint64 pid = query->pid;
    const RunningQuery asked = *query;
    askForConfirmation(
        this,
        {.objectName = u"confirmCancelQuery"_s,
         .title = filled(tr("Cancel what process %1 does in %2 as %3?"),
                         {QString::number(pid), quoted(query->database), quoted(query->role)}),
         .text =
             tr("What it has changed in its transaction is undone, and its application gets an error. The activity log keeps that you "
                "did it."),
         .accept = tr("&Cancel the query"),
         .acceptRole = ButtonRole::Danger},
        [this, pid, asked] {
            m_error->hide();
            m_notice->hide();
            if (!stillRuns(asked))
                return m_notice->showMessage(StatusRole::Info,
                                             filled(tr("The query of process %1 has ended meanwhile"), {QString::number(pid)}),
                                             tr("Nothing was cancelled."));
            m_service->cancel(pid, [this, pid](const Result<void> &done) { cancelled(pid, done); });
        });
}

/// While somebody reads the question, the same process may have begun something else.
bool DatabasesPage::stillRuns(const RunningQuery &asked) const
{
    const RunningQueries *running = m_service->queries();
    return running && std::ranges::any_of(running->queries, [&asked](const RunningQuery &query) {
               return query.pid == asked.pid && query.database == asked.database && query.role == asked.role
                      && query.statement == asked.statement && query.seconds >= asked.seconds;
           });
}

void DatabasesPage::cancelled(qint64 pid, const Result<void> &done)
{
    if (done)
        return m_notice->showMessage(StatusRole::Info,
                                     filled(tr("PostgreSQL was asked to cancel the query of process %1"), {QString::number(pid)}),
                                     tr("The activity log says so. The list shows whether it has ended."));
    const ErrorText text = errorText(done.error(), context().connection.profile().name);
    m_error->setError({.happened = text.happened, .meaning = text.meaning, .remedy = text.remedy, .technical = text.technical});
    m_error->show();
}

void DatabasesPage::refreshState()
{
    const SnapshotPtr snapshot = context().snapshots.current();
    const bool connected = context().connection.state() == ConnectionState::Connected;
    m_model->setStale(!connected || snapshot->cluster.error || isOld(snapshot->cluster.readAt, context().clock.now()));
    m_queryModel->setStale(!m_service->isFresh());
    m_statements->setStale(!m_service->isFresh() || m_service->statementsError());
    refreshTabs();
    refreshBanner();
    refreshDetail();
    refreshEmptyState();
    refreshAge();
}

void DatabasesPage::refreshTabs()
{
    const auto number = std::ranges::count_if(m_model->rows(), [](const DatabaseRow &row) { return needsAttention(row); });
    const int running = m_queryModel->rowCount();
    m_tabs->setTabText(All, tr("All"));
    m_tabs->setTabText(Attention, number > 0 ? u"%1 (%2)"_s.arg(tr("Needs attention"), count(number)) : tr("Needs attention"));
    m_tabs->setTabText(Queries, running > 0 ? u"%1 (%2)"_s.arg(tr("Running queries"), count(running)) : tr("Running queries"));
    m_tabs->setTabText(Statements, tr("Slow statements"));
}

void DatabasesPage::refreshBanner()
{
    const SnapshotPtr snapshot = context().snapshots.current();
    const bool connected = context().connection.state() == ConnectionState::Connected;
    const PostgresTarget &target = context().connection.profile().postgres;
    const auto published = publishedPort(*snapshot, target.kind == PostgresTargetKind::Container ? target.address : QString());
    const RunningQueries *running = m_service->queries();
    const SlowStatements *statements = showsStatements() ? m_service->statements() : nullptr;
    StatusRole kind = StatusRole::Warn;
    QString title;
    QString text;
    QString action;
    if (connected && m_service->error() && (showsQueries() || !snapshot->cluster.error)) {
        title = tr("The running queries could not be read");
        text = errorLine(*m_service->error());
        action = tr("Read again");
    } else if (connected && showsStatements() && m_service->statementsError()) {
        title = tr("What statements took could not be read");
        text = errorLine(*m_service->statementsError());
        action = tr("Read again");
    } else if (connected && snapshot->cluster.error && snapshot->cluster.value) {
        title = tr("The databases could not be read again; below is what was read before");
        text = errorLine(*snapshot->cluster.error);
        action = tr("Read again");
    } else if (showsQueries() && running && !running->seesAll) {
        kind = StatusRole::Info;
        title = tr("Other roles' queries are not shown");
        text = seesOwnOnlyText(running->role);
    } else if (statements && statements->statistics == StatementStatistics::Available && !statements->seesAll) {
        kind = StatusRole::Info;
        title = tr("Other roles' statements are counted without their text");
        text = seesOwnOnlyText(statements->role);
    } else if (m_tabs->currentIndex() <= Attention && published) {
        title = exposureText(*published);
        text = exposureAdvice(published->kind);
    }
    if (std::exchange(m_bannerText, title + u'\n' + text) == m_bannerText)
        return; // nothing new to announce
    if (title.isEmpty())
        m_banner->hide();
    else
        m_banner->showMessage(kind, title, text, action);
}

void DatabasesPage::refreshActions()
{
    const DatabaseRow *row = showsQueries() ? nullptr : currentDatabase();
    const RunningQuery *query = showsQueries() ? currentQuery() : nullptr;
    m_queriesAction->setEnabled(row && row->state == PlaceState::Present);
    m_statementsAction->setEnabled(row && row->state == PlaceState::Present);
    m_workspaceAction->setEnabled(row && !row->workspace.isEmpty());
    m_backupsAction->setEnabled(row && !row->workspace.isEmpty());
    // Cancelling ends a statement, not a transaction that is only held open.
    const bool works = query && query->state == "active"_L1;
    m_cancelAction->setEnabled(works && m_service->isFresh() && !context().connection.registryError());
    setDisabledReason(m_cancelAction, !query                                 ? QString()
                                      : !m_service->isFresh()                ? tr("The server is not connected.")
                                      : context().connection.registryError() ? tr("The server must be prepared first")
                                      : works                                ? QString()
                                                                             : tr("It does nothing that could be cancelled."));
}

void DatabasesPage::refreshDetail()
{
    refreshActions();
    const RunningQueries *running = m_service->queries();
    if (const RunningQuery *query = showsQueries() ? currentQuery() : nullptr) {
        QString slug;
        if (const auto &registry = context().snapshots.current()->registry.value) {
            const auto owner = std::ranges::find(registry->workspaces, query->role, &Workspace::roleName);
            slug = owner == registry->workspaces.end() ? QString() : owner->slug;
        }
        return m_queryDetail->setQuery(*query, slug);
    }
    const DatabaseRow *row = showsQueries() ? nullptr : currentDatabase();
    if (!row)
        return arrange();
    DatabaseDetail::Known known;
    if (running && running->seesAll)
        known.running = static_cast<int>(std::ranges::count(running->queries, row->database, &RunningQuery::database));
    if (m_lookedInto == row->name)
        known.look = m_look;
    known.growthError = m_growth->error();
    const BackupOverviewPtr overview = context().backups.current();
    const WorkspaceBackups *backups = row->workspace.isEmpty() ? nullptr : overview->workspace(row->workspace);
    const bool hasCopy = backups && !backups->copies.empty();
    known.newest = hasCopy ? &backups->copies.front().manifest : nullptr;
    m_detail->setDatabase(*row, known, context().clock.now());
}

void DatabasesPage::refreshEmptyState()
{
    const SnapshotPtr snapshot = context().snapshots.current();
    const bool isSearched = !m_search->text().trimmed().isEmpty();
    const int rows = showsQueries() ? m_queryFilter->rowCount() : m_filter->rowCount();
    m_tabs->setVisible(!snapshot->serverName.isEmpty());
    m_search->setVisible(m_tabs->isVisibleTo(this));
    if (showsStatements() && m_tabs->isVisibleTo(this))
        return m_stack->setCurrentWidget(m_statements);
    if (rows > 0)
        return m_stack->setCurrentWidget(showsQueries() ? m_queryCard : m_tableCard);
    m_stack->setCurrentWidget(m_empty);
    if (snapshot->serverName.isEmpty())
        m_empty->setContents(u"server"_s, tr("No server is open"), tr("Open a server to see its databases."));
    else if (showsQueries() ? !m_service->queries() : (!snapshot->cluster.value || (m_makingRows && m_model->rowCount() == 0)))
        m_empty->setContents(u"databases"_s,
                             showsQueries() ? tr("The queries have not been read") : tr("The databases have not been read"),
                             tr("They appear as soon as PostgreSQL answers."));
    else if (isSearched)
        m_empty->setContents(u"search"_s, showsQueries() ? tr("No running query matches") : tr("No database matches"),
                             tr("Change the search or choose another section."));
    else if (showsQueries() && !m_service->isFresh())
        m_empty->setContents(u"clock"_s, tr("What runs now is not known"),
                             tr("When it was read last, no client was running a query."));
    else if (showsQueries())
        m_empty->setContents(u"success"_s, tr("Nothing is running"), tr("No client is running a query or holds a transaction open."));
    else if (m_tabs->currentIndex() == Attention)
        m_empty->setContents(u"success"_s, tr("Nothing needs attention"),
                             tr("Every database is there, and open to nobody but its own tenant as far as could be read."));
    else
        m_empty->setContents(u"databases"_s, tr("There are no databases"), {});
}

void DatabasesPage::refreshAge()
{
    const SnapshotPtr snapshot = context().snapshots.current();
    const bool isStale = m_tabs->currentIndex() <= Attention ? m_model->isStale() : !m_service->isFresh();
    const QDateTime readAt = showsQueries()      ? m_service->readAt()
                             : showsStatements() ? m_service->statementsReadAt()
                                                 : snapshot->cluster.readAt;
    if (showsQueries() && !isStale)
        m_header->setAge(tr("live"));
    else
        m_header->setAge(readAge(readAt, context().clock.now()), isStale && readAt.isValid());
}

void DatabasesPage::retranslateUi()
{
    setAccessibleName(title());
    m_header->setTitle(title());
    m_header->setSubtitle(tr("Whose each is, how large and how open, and what runs in it"));
    m_queriesAction->setText(tr("Show its &queries"));
    m_statementsAction->setText(tr("Show its &slow statements"));
    m_workspaceAction->setText(tr("Open the &workspace"));
    m_backupsAction->setText(tr("Open the &backups"));
    m_cancelAction->setText(tr("&Cancel query…"));
    m_search->setPlaceholder(tr("Search databases, tenants, statements"));
    m_tabs->setAccessibleName(tr("Sections"));
    m_table->setAccessibleName(tr("Databases"));
    m_tableCard->setAccessibleName(tr("Databases"));
    m_queryTable->setAccessibleName(tr("Running queries"));
    m_queryCard->setAccessibleName(tr("Running queries"));
    m_model->refreshTexts();
    m_queryModel->refreshTexts();
    m_bannerText.clear();
    refreshState();
}

} // namespace tmc::ui
