#include "ui/models/workspacefacts.h"
#include "ui/pages/changetimeline.h"
#include "ui/pages/retiredcontainercard.h"
#include "ui/pages/workspacedetailpage.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/presentation/workspacetext.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/statuschip.h"

#include <QPushButton>
#include <QTabBar>
#include <QTableView>

using namespace Qt::StringLiterals;

// What the parts of the page show; how it is put together and read is in workspacedetailpage.cpp.

namespace tmc::ui {

void WorkspaceDetailPage::present()
{
    if (!m_snapshot)
        return;
    presentHead();
    presentOverview();
    presentContainers();
    presentRoutes();
    presentUsers();
    presentHistory();
}

void WorkspaceDetailPage::refreshAges()
{
    if (m_snapshot)
        present();
}

void WorkspaceDetailPage::presentHead()
{
    m_title->setFullText(m_row.workspace.businessName);
    setAccessibleName(filled(tr("Workspace %1"), {quoted(m_row.workspace.businessName)}));
    const Badge state = workspaceStateBadge(m_row.workspace.state);
    m_state->setStatus(state.text, state.role);
    const Badge environment = environmentBadge(m_row.workspace.environment);
    m_environment->setStatus(environment.text, environment.role);
    if (!m_isGone)
        m_banner->hide();
    else if (!m_banner->isVisible())
        m_banner->showMessage(StatusRole::Warn, tr("The registry no longer has this workspace."),
                              tr("Below is what was known of it last."));
}

void WorkspaceDetailPage::presentOverview()
{
    const QDateTime now = m_context.clock.now();
    m_facts->setFacts(workspaceFacts(m_row, now) + backupFacts(m_context.backups.current()->workspace(m_row.workspace.id), now));
    m_retired->show(m_row.workspace, now);
    const Plan *plan = m_snapshot->registry.value ? m_snapshot->registry.value->plan(m_row.workspace.plan) : nullptr;
    m_limitsCard->setVisible(plan);
    if (plan) {
        m_limitsCard->setTitle(filled(tr("Limits of the plan %1"), {quoted(plan->name)}));
        m_limits->setFacts(planLimitFacts(*plan));
    }
    m_sections.at(Overview)->showContents(ageOf(m_snapshot->registry), now);
    const Section<ClusterFacts> &cluster = m_snapshot->cluster;
    const ClusterFacts *facts = cluster.value ? &*cluster.value : nullptr;
    m_database->setFacts(databaseFacts(m_row, facts));
    const QString &name = m_row.workspace.databaseName;
    if (!facts && name.isEmpty())
        m_databaseSection->showUnread(ageOf(cluster), tr("The database is not known yet"));
    else if (facts && !facts->database(name))
        m_databaseSection->showNothing(ageOf(cluster), now, u"databases"_s, tr("The server has no such database"),
                                       name.isEmpty()
                                           ? tr("The workspace has not been given a database yet.")
                                           : filled(tr("The registry names %1, but PostgreSQL does not have it."), {quoted(name)}));
    else
        m_databaseSection->showContents(ageOf(cluster), now);
}

void WorkspaceDetailPage::presentContainers()
{
    const Section<DockerFacts> &docker = m_snapshot->docker;
    DataSection *section = m_sections.at(Containers);
    if (!docker.value)
        return section->showUnread(ageOf(docker), tr("The containers have not been read"));
    const QDateTime now = m_context.clock.now();
    const std::vector<ContainerFacts> containers = containersOf(m_row.workspace, *docker.value);
    for (std::size_t number = 0; number < containers.size(); ++number) {
        const ContainerFacts &facts = containers[number];
        ContainerCard &shown = containerCard(static_cast<qsizetype>(number));
        const bool isOwn = isOwnContainer(facts, m_row.workspace);
        shown.card->setTitle(isOwn ? facts.name : filled(tr("%1 (shared with other workspaces)"), {quoted(facts.name)}));
        const Badge badge = containerBadge(facts);
        shown.state->setStatus(badge.text, badge.role);
        shown.facts->setFacts(containerFacts(facts, now));
        shown.card->setVisible(true);
    }
    for (auto number = static_cast<qsizetype>(containers.size()); number < m_containerCards.size(); ++number)
        m_containerCards[number].card->setVisible(false);
    if (!containers.empty())
        return section->showContents(ageOf(docker), now);
    const QString &name = m_row.workspace.containerName;
    section->showNothing(ageOf(docker), now, u"containers"_s, tr("No container serves this workspace"),
                         name.isEmpty() ? tr("The registry does not name one.")
                                        : filled(tr("The registry names %1, but Docker does not have it."), {quoted(name)}));
}

void WorkspaceDetailPage::presentRoutes()
{
    const Section<DockerFacts> &docker = m_snapshot->docker;
    DataSection *section = m_sections.at(Routes);
    if (!docker.value)
        return section->showUnread(ageOf(docker), tr("Who claims the host names has not been read"));
    m_routes->update(routesOf(m_row.workspace, *docker.value));
    const QDateTime now = m_context.clock.now();
    if (m_row.workspace.hosts.isEmpty())
        return section->showNothing(ageOf(docker), now, u"routes"_s, tr("No host name leads to this workspace"),
                                    tr("A workspace gets its first host name when it is created."));
    section->showContents(ageOf(docker), now);
}

void WorkspaceDetailPage::presentUsers()
{
    DataSection *section = m_sections.at(Users);
    const DataAge age = ageOf(m_recordReadAt, m_recordError);
    m_members->update(m_record ? m_record->members : std::vector<WorkspaceMember>());
    if (!m_record)
        return section->showUnread(age, tr("The users have not been read"));
    const QDateTime now = m_context.clock.now();
    if (m_record->members.empty())
        return section->showNothing(age, now, u"info"_s, tr("The registry knows no users of this workspace"),
                                    tr("Users that the application manages by itself are not listed here."));
    section->showContents(age, now);
    m_members->refreshTexts({Qt::DisplayRole});
}

void WorkspaceDetailPage::presentHistory()
{
    DataSection *section = m_sections.at(History);
    std::vector<OperationRecord> newest;
    if (m_snapshot->registry.value)
        for (const OperationRecord &operation : m_snapshot->registry.value->operations)
            if (operation.target == m_id.value())
                newest.push_back(operation);
    // Without the record there are still the operations of the snapshot, also offline.
    const DataAge age = m_record ? ageOf(m_recordReadAt, m_recordError)
                                 : ageOf(m_snapshot->registry.readAt, m_recordError ? m_recordError : m_snapshot->registry.error);
    const std::vector<HistoryEntry> history = workspaceHistory(m_record.value_or(WorkspaceRecord()), newest);
    m_history->update(history);
    std::vector<OperationRecord> operations = newest;
    if (m_record)
        operations.insert(operations.begin(), m_record->operations.begin(), m_record->operations.end());
    m_timeline->show(operations);
    historySelectionChanged();
    const QDateTime now = m_context.clock.now();
    if (history.empty() && !m_record)
        return section->showUnread(age, tr("The history has not been read"));
    if (history.empty())
        return section->showNothing(age, now, u"clock"_s, tr("Nothing has been done with this workspace yet"),
                                    tr("Operations and activity appear here, the newest first."));
    section->showContents(age, now);
    m_history->refreshTexts({Qt::DisplayRole});
}

/// In a narrow window the arrow alone leaves room for the workspace's name.
void WorkspaceDetailPage::nameBack()
{
    constexpr int narrowBelow = 640;
    m_back->setText(width() < narrowBelow ? QString() : tr("&Workspaces"));
    m_back->setAccessibleName(tr("Back to the workspaces"));
    m_back->setToolTip(plainToolTip(m_back->accessibleName()));
}

void WorkspaceDetailPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    nameBack();
}

void WorkspaceDetailPage::retranslateUi()
{
    nameBack();
    setButtonText(m_menuButton, tr("&Actions"));
    setButtonText(m_showOperation, tr("Show the &operation"));
    m_tabs->setAccessibleName(tr("Parts of the workspace"));
    const QStringList titles{tr("Overview"), tr("Containers"), tr("Routes"), tr("Users"), tr("History")};
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        m_tabs->setTabText(tab, titles.at(tab));
        m_sections.at(tab)->setAccessibleName(titles.at(tab));
        for (auto *table : m_sections.at(tab)->findChildren<QTableView *>())
            table->setAccessibleName(titles.at(tab));
    }
    m_factsCard->setTitle(tr("Workspace"));
    m_databaseCard->setTitle(tr("Database"));
    m_retired->retranslate();
    m_timeline->retranslate();
    present();
}

} // namespace tmc::ui
