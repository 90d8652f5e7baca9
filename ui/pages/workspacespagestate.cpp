#include "ui/pages/workspacecolumns.h"
#include "ui/pages/workspacedetailpage.h"
#include "ui/pages/workspacefilterbar.h"
#include "ui/pages/workspacespage.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/snapshotage.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/pageheader.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

#include <utility>

using namespace Qt::StringLiterals;

// What the page says about the state of its data; how it is put together is in workspacespage.cpp.

namespace tmc::ui {

void WorkspacesPage::showBackups()
{
    m_model->update(withBackups(m_model->rows()));
    selectionChanged();
}

std::vector<WorkspaceRow> WorkspacesPage::withBackups(std::vector<WorkspaceRow> rows) const
{
    QHash<WorkspaceId, QDateTime> proven;
    for (const WorkspaceBackups &backups : context().backups.current()->workspaces)
        proven.insert(backups.workspace, backups.lastProven);
    for (WorkspaceRow &row : rows)
        row.provenBackup = proven.value(row.workspace.id);
    return rows;
}

void WorkspacesPage::refreshState()
{
    const SnapshotPtr snapshot = context().snapshots.current();
    const ConnectionState state = context().connection.state();
    const bool connected = state == ConnectionState::Connected;
    const bool usable = connected && !context().connection.registryError();
    m_create->setEnabled(usable);
    m_model->setStale(!connected || snapshot->registry.error || isOld(snapshotReadAt(*snapshot), context().clock.now()));
    m_filters->setCounts(m_filter->rowCount(), m_model->rowCount());
    m_filters->setVisible(m_model->rowCount() > 0);
    refreshBanner();
    refreshEmptyState();
    refreshAge();
}

void WorkspacesPage::refreshBanner()
{
    const SnapshotPtr snapshot = context().snapshots.current();
    const bool connected = context().connection.state() == ConnectionState::Connected;
    QString title;
    QString text;
    StatusRole kind = StatusRole::Warn;
    if (connected && snapshot->registry.value && snapshot->registry.error) {
        title = tr("The workspaces could not be read again.");
        text = errorLine(*snapshot->registry.error) + u' ' + tr("The table shows what was read last.");
    } else if (connected && snapshot->registry.value && snapshot->cluster.error) {
        kind = StatusRole::Info;
        title = tr("The sizes of the databases could not be read.");
        text = errorLine(*snapshot->cluster.error);
    }
    if (std::exchange(m_bannerText, title + u'\n' + text) == m_bannerText)
        return; // nothing new to announce
    if (title.isEmpty())
        m_banner->hide();
    else
        m_banner->showMessage(kind, title, text, tr("Try again"));
}

WorkspacesPage::Emptiness WorkspacesPage::emptiness() const
{
    if (m_filter->rowCount() > 0)
        return Emptiness::None;
    if (m_model->rowCount() > 0)
        return Emptiness::NoMatch;
    const SnapshotPtr snapshot = context().snapshots.current();
    if (snapshot->serverName.isEmpty())
        return Emptiness::NoServer;
    if (snapshot->registry.value)
        return m_makingRows ? Emptiness::Reading : Emptiness::NoWorkspaces;
    const ConnectionState state = context().connection.state();
    std::optional<Error> error = context().connection.registryError();
    if (!error)
        error = snapshot->registry.error;
    if (state == ConnectionState::Connected && error) {
        const bool curable = error->code == ErrorCode::RegistryMissing || error->code == ErrorCode::RegistryTooOld;
        return curable ? Emptiness::NotPrepared : Emptiness::Unreadable;
    }
    if (state == ConnectionState::Connecting || state == ConnectionState::Connected)
        return Emptiness::Reading;
    return Emptiness::NeverRead;
}

void WorkspacesPage::refreshEmptyState()
{
    const Emptiness why = emptiness();
    m_stack->setCurrentWidget(why == Emptiness::None ? static_cast<QWidget *>(m_tableCard) : m_empty);
    switch (why) {
    case Emptiness::None:
        return;
    case Emptiness::NoServer:
        return m_empty->setContents(u"server"_s, tr("No server is chosen"), tr("Choose a server in the sidebar, or add one."),
                                    tr("Add server…"));
    case Emptiness::NotPrepared:
        return m_empty->setContents(
            u"shield"_s, tr("This server is not prepared yet"),
            tr("The console keeps its registry in a database of its own on the server. Prepare the server to make it; "
               "you see every step before anything is changed."),
            tr("Prepare server…"));
    case Emptiness::Unreadable: {
        const SnapshotPtr snapshot = context().snapshots.current();
        const auto &error = snapshot->registry.error ? snapshot->registry.error : context().connection.registryError();
        return m_empty->setContents(u"warning"_s, tr("The workspaces could not be read"), error ? errorLine(*error) : QString(),
                                    tr("Try again"));
    }
    case Emptiness::Reading:
        return m_empty->setContents(u"clock"_s, tr("Reading the workspaces…"),
                                    m_makingRows ? tr("There are many of them.") : tr("This server is read for the first time."));
    case Emptiness::NeverRead:
        return m_empty->setContents(u"server"_s, tr("Nothing has been read from this server yet"),
                                    tr("The workspaces appear here as soon as there is a connection."));
    case Emptiness::NoWorkspaces:
        return m_empty->setContents(u"workspaces"_s, tr("No workspaces yet"),
                                    tr("A workspace is one customer's own database, container and address of one product."),
                                    m_create->isEnabled() ? tr("New workspace…") : QString());
    case Emptiness::NoMatch:
        return m_empty->setContents(u"search"_s, tr("No workspace fits these filters"), tr("Try fewer words or other filters."),
                                    tr("Clear the filters"));
    }
}

void WorkspacesPage::performEmptyAction()
{
    switch (emptiness()) {
    case Emptiness::NoServer:
        return emit requested({.place = navigation::addServer, .subject = {}});
    case Emptiness::NotPrepared:
        return emit requested({.place = navigation::prepare, .subject = {}});
    case Emptiness::Unreadable:
        return context().snapshots.refresh();
    case Emptiness::NoWorkspaces:
        return emit requested({.place = navigation::createWorkspace, .subject = {}});
    case Emptiness::NoMatch:
        return m_filters->clear();
    case Emptiness::None:
    case Emptiness::Reading:
    case Emptiness::NeverRead:
        return;
    }
}

void WorkspacesPage::refreshAge()
{
    const SnapshotPtr snapshot = context().snapshots.current();
    const QDateTime readAt = snapshot->registry.value ? snapshot->registry.readAt : QDateTime();
    m_header->setAge(readAge(readAt, context().clock.now()), m_model->isStale() && readAt.isValid());
}

void WorkspacesPage::retranslateUi()
{
    setAccessibleName(title());
    m_header->setTitle(title());
    m_header->setSubtitle(tr("Every customer's tenant on this server"));
    m_create->setText(tr("&New workspace"));
    m_create->setAccessibleName(tr("New workspace"));
    m_table->setAccessibleName(tr("Workspaces"));
    m_tableCard->setAccessibleName(tr("Workspaces"));
    m_commands->retranslateUi();
    if (m_detailPage)
        m_detailPage->retranslateUi();
    m_model->refreshTexts();
    m_columns->retranslate();
    m_bannerText.clear();
    refreshState();
}

} // namespace tmc::ui
