// What the page of the routes says about the state of things, and what it does when it is asked to.
#include "core/domain/acmecompanion.h"
#include "core/domain/sampleserver.h"
#include "core/services/background.h"
#include "core/services/routechecks.h"
#include "ui/actions/menucommands.h"
#include "ui/models/routetablemodel.h"
#include "ui/pages/routedetail.h"
#include "ui/pages/routespage.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/snapshotage.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/searchfield.h"
#include "ui/wizards/certificatewizard.h"

#include <QAction>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
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
void RoutesPage::makeRows()
{
    if (!isVisible())
        return;
    m_rowsOutdated = m_makingRows;
    if (m_makingRows)
        return;
    const SnapshotPtr snapshot = context().snapshots.current();
    if (!snapshot->registry.value || snapshot->registry.value->workspaces.size() <= rowsMadeAtOnce)
        return showRows(routeRows(*snapshot, m_checks->checks()));
    m_makingRows = true;
    runInBackground(
        m_pool, this, [snapshot = context().snapshots.current(), checks = m_checks->checks()] { return routeRows(*snapshot, checks); },
        [this](std::vector<RouteRow> rows) {
            m_makingRows = false;
            showRows(std::move(rows));
            if (m_rowsOutdated)
                makeRows();
        });
}

void RoutesPage::showRows(std::vector<RouteRow> rows)
{
    m_model->update(std::move(rows));
    if (!m_wanted.isEmpty())
        select(m_wanted);
    refreshState();
}

void RoutesPage::checkCurrent()
{
    if (const RouteRow *row = current())
        m_checks->start({row->route.host});
}

void RoutesPage::checkListed()
{
    QStringList hosts;
    hosts.reserve(m_filter->rowCount());
    for (int row = 0; row < m_filter->rowCount(); ++row)
        hosts.append(m_filter->rowAt(m_filter->index(row, 0)).route.host);
    m_checks->start(hosts);
}

void RoutesPage::openWorkspace()
{
    if (const RouteRow *row = current(); row && !row->workspace.isEmpty())
        emit requested(navigation::workspace(row->workspace));
}

void RoutesPage::openContainer()
{
    const RouteRow *row = current();
    const QStringList names = row ? row->route.containers + row->route.stopped : QStringList();
    if (!names.isEmpty())
        emit requested({.place = navigation::containers, .subject = names.constFirst()});
}

void RoutesPage::openCompanionLog()
{
    const SnapshotPtr snapshot = context().snapshots.current();
    if (const ContainerFacts *companion = snapshot->docker.value ? findAcmeCompanion(*snapshot->docker.value) : nullptr)
        emit requested({.place = navigation::logs, .subject = companion->name});
}

void RoutesPage::openCertificateWizard(OperationKind kind)
{
    const RouteRow *row = current();
    if (!row)
        return;
    auto *wizard = new CertificateWizard(context(), kind, row->route.host, this);
    connect(wizard, &OperationWizard::requested, this, &Page::requested);
    // What is there now is looked at, not taken from how the operation ended; the window may be closed before that.
    connect(
        &context().operations, &OperationService::ended, m_checks,
        [this, host = row->route.host] {
            if (checkObstacle().isEmpty())
                m_checks->start({host});
        },
        Qt::SingleShotConnection);
    wizard->open();
}

bool RoutesPage::isStale() const
{
    const SnapshotPtr snapshot = context().snapshots.current();
    return context().connection.state() != ConnectionState::Connected || snapshot->registry.error || snapshot->docker.error
           || isOld(snapshotReadAt(*snapshot), context().clock.now());
}

QString RoutesPage::checkObstacle() const
{
    if (context().connection.state() != ConnectionState::Connected)
        return tr("The server is not connected.");
    return m_checks->isRunning() ? tr("Hosts are being checked now.") : QString();
}

void RoutesPage::refreshState()
{
    m_model->setStale(isStale());
    const auto number = std::ranges::count_if(m_model->rows(),
                                              [now = context().clock.now()](const RouteRow &row) { return needsAttention(row, now); });
    m_tabs->setTabText(0, tr("All"));
    m_tabs->setTabText(1, number > 0 ? u"%1 (%2)"_s.arg(tr("Needs attention"), count(number)) : tr("Needs attention"));
    m_tabs->setTabText(2, tr("Not in the registry"));
    refreshRun();
    refreshBanner();
    refreshDetail();
    refreshEmptyState();
    refreshAge();
}

void RoutesPage::refreshRun()
{
    m_runCard->setVisible(m_checks->isRunning());
    if (!m_checks->isRunning())
        return;
    m_runBar->setRange(0, m_checks->total());
    m_runBar->setValue(m_checks->done());
    setPlainText(m_runText, m_checks->isCancelled()
                                ? tr("Stopping when the host that is being asked has answered…")
                                : tr("Checked %1 of %2 hosts").arg(count(m_checks->done()), count(m_checks->total())));
    m_cancel->setEnabled(!m_checks->isCancelled());
}

void RoutesPage::refreshBanner()
{
    const SnapshotPtr snapshot = context().snapshots.current();
    const bool connected = context().connection.state() == ConnectionState::Connected;
    const auto &failed = snapshot->docker.error ? snapshot->docker.error : snapshot->registry.error;
    QString title;
    QString text;
    QString action;
    if (connected && failed && m_model->rowCount() > 0) {
        title = tr("The hosts could not be read again; below is what was read before");
        text = errorLine(*failed);
        action = tr("Read again");
    } else if (m_checks->error() && !m_checks->isRunning()) {
        title = tr("The check ended early: not every host was asked");
        text = errorLine(*m_checks->error());
    }
    if (std::exchange(m_bannerText, title + u'\n' + text) == m_bannerText)
        return; // nothing new to announce
    if (title.isEmpty())
        m_banner->hide();
    else
        m_banner->showMessage(StatusRole::Warn, title, text, action);
}

void RoutesPage::refreshActions()
{
    const RouteRow *row = current();
    const QString obstacle = checkObstacle();
    m_checkAction->setEnabled(row && obstacle.isEmpty() && RouteChecks::canAsk(row->route.host));
    setDisabledReason(m_checkAction, obstacle);
    m_checkListedAction->setEnabled(obstacle.isEmpty() && m_filter->rowCount() > 0);
    setDisabledReason(m_checkListedAction, obstacle);
    m_checkListed->setEnabled(m_checkListedAction->isEnabled());
    m_checkListed->setToolTip(plainToolTip(obstacle));
    m_cancelAction->setEnabled(m_checks->isRunning() && !m_checks->isCancelled());
    const SnapshotPtr snapshot = context().snapshots.current();
    const ContainerFacts *companion = snapshot->docker.value ? findAcmeCompanion(*snapshot->docker.value) : nullptr;
    const bool isConnected = context().connection.state() == ConnectionState::Connected;
    const bool isHost = row && RouteChecks::canAsk(row->route.host);
    m_companionAction->setEnabled(companion != nullptr);
    QString renewObstacle;
    if (!isConnected)
        renewObstacle = tr("The server is not connected.");
    else if (!companion || !companion->isRunning())
        renewObstacle = tr("No container that renews certificates (acme-companion) runs on this server.");
    m_renewAction->setEnabled(isHost && renewObstacle.isEmpty());
    setDisabledReason(m_renewAction, renewObstacle);
    m_reloadAction->setEnabled(isHost && isConnected);
    setDisabledReason(m_reloadAction, isConnected ? QString() : tr("The server is not connected."));
    m_workspaceAction->setEnabled(row && !row->workspace.isEmpty());
    m_containerAction->setEnabled(row && (!row->route.containers.isEmpty() || !row->route.stopped.isEmpty()));
}

void RoutesPage::refreshDetail()
{
    refreshActions();
    const RouteRow *row = current();
    if (!row)
        return arrange();
    const SnapshotPtr snapshot = context().snapshots.current();
    RouteSurroundings around{.proxy = {}, .companion = {}, .isSample = isSample(context().connection.profile())};
    if (const auto &docker = snapshot->docker.value) {
        around.proxy = docker->proxy ? docker->proxy->container : QString();
        if (const ContainerFacts *companion = findAcmeCompanion(*docker)) {
            around.companion = companion->name;
            around.isCompanionRunning = companion->isRunning();
        }
    }
    m_detail->setRoute(*row, around, context().clock.now());
}

RoutesPage::Emptiness RoutesPage::emptiness() const
{
    const SnapshotPtr snapshot = context().snapshots.current();
    if (m_filter->rowCount() > 0)
        return Emptiness::None;
    if (snapshot->serverName.isEmpty())
        return Emptiness::NoServer;
    if (!snapshot->docker.value || !snapshot->registry.value || (m_makingRows && m_model->rowCount() == 0))
        return Emptiness::NotRead;
    if (m_model->rowCount() == 0)
        return Emptiness::NoHosts;
    if (!m_search->text().trimmed().isEmpty())
        return Emptiness::NoMatch;
    return m_tabs->currentIndex() == 1 ? Emptiness::AllWell : Emptiness::AllRegistered;
}

void RoutesPage::refreshEmptyState()
{
    const Emptiness now = emptiness();
    m_stack->setCurrentIndex(now == Emptiness::None ? 0 : 1);
    m_tabs->setVisible(m_model->rowCount() > 0);
    m_search->setVisible(m_model->rowCount() > 0);
    switch (now) {
    case Emptiness::None:
        return;
    case Emptiness::NoServer:
        return m_empty->setContents(u"server"_s, tr("No server is open"), tr("Open a server to see its hosts."));
    case Emptiness::NotRead:
        return m_empty->setContents(u"routes"_s, tr("The hosts have not been read"),
                                    tr("They appear as soon as the registry and Docker have answered."));
    case Emptiness::NoHosts:
        return m_empty->setContents(u"routes"_s, tr("There are no hosts yet"),
                                    tr("Each workspace brings at least one. They appear here with who answers for them."));
    case Emptiness::NoMatch:
        return m_empty->setContents(u"search"_s, tr("No host matches"), tr("Change the search or choose another section."));
    case Emptiness::AllWell:
        return m_empty->setContents(
            u"success"_s, tr("Nothing needs attention"),
            tr("As far as is known, every host is answered by exactly one right container. The check finds out the rest."));
    case Emptiness::AllRegistered:
        return m_empty->setContents(u"success"_s, tr("Every host belongs to a workspace"),
                                    tr("No container claims a host that the registry does not know."));
    }
}

void RoutesPage::refreshAge()
{
    const QDateTime readAt = snapshotReadAt(*context().snapshots.current());
    m_header->setAge(readAge(readAt, context().clock.now()), m_model->isStale() && readAt.isValid());
}

void RoutesPage::retranslateUi()
{
    setAccessibleName(title());
    m_header->setTitle(title());
    m_header->setSubtitle(tr("Who answers for each host, and with which certificate"));
    setButtonText(m_checkListed, tr("&Check the listed hosts"));
    setButtonText(m_cancel, tr("Ca&ncel"));
    m_checkAction->setText(tr("&Check this host"));
    m_checkListedAction->setText(tr("Check the &listed hosts"));
    m_cancelAction->setText(tr("Ca&ncel the check"));
    m_workspaceAction->setText(tr("Open the &workspace"));
    m_containerAction->setText(tr("Open the c&ontainer"));
    m_companionAction->setText(tr("Open the log of the certificates' co&mpanion"));
    m_renewAction->setText(tr("&Renew the certificate…"));
    m_reloadAction->setText(tr("Reloa&d the proxy for its certificate…"));
    m_search->setPlaceholder(tr("Search hosts, containers, tenants"));
    m_tabs->setAccessibleName(tr("Sections"));
    m_table->setAccessibleName(tr("Hosts"));
    m_tableCard->setAccessibleName(tr("Hosts"));
    m_runCard->setAccessibleName(tr("Check of the hosts"));
    m_runBar->setAccessibleName(tr("Checked hosts"));
    m_model->refreshTexts();
    m_bannerText.clear();
    refreshState();
}

} // namespace tmc::ui
