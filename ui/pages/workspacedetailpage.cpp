#include "ui/pages/workspacedetailpage.h"

#include "ui/pages/changetimeline.h"
#include "ui/pages/retiredcontainercard.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chipdelegate.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/numberdelegate.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/statuschip.h"
#include "ui/widgets/tables.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {

WorkspaceDetailPage::WorkspaceDetailPage(UiContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_back(makeButton({}, ButtonRole::Normal, u"arrow-left"_s, this)),
      m_title(new ElidedLabel(this)),
      m_state(new StatusChip(this)),
      m_environment(new StatusChip(this)),
      m_menuButton(makeButton({}, ButtonRole::Normal, u"more"_s, this)),
      m_banner(new MessageBanner(this)),
      m_tabs(new QTabBar(this)),
      m_stack(new QStackedWidget(this)),
      m_overviewColumn(new ScrollColumn),
      m_factsCard(new Card),
      m_limitsCard(new Card),
      m_databaseCard(new Card),
      m_retired(new RetiredContainerCard),
      m_facts(new FactGrid),
      m_limits(new FactGrid),
      m_database(new FactGrid),
      m_containerColumn(new ScrollColumn),
      m_routes(makeRouteTable(this)),
      m_members(makeMemberTable(context.clock, this)),
      m_history(makeHistoryTable(context.clock, this)),
      m_showOperation(makeButton({}, ButtonRole::Normal, u"operations"_s, this)),
      m_timeline(new ChangeTimeline(context)),
      m_databaseSection(new DataSection(m_database))
{
    setObjectName(u"workspaceDetailPage"_s);
    m_banner->setObjectName(u"detailBanner"_s);
    m_banner->setDismissible(false);
    buildHead();
    buildTabs();
    connectServices();
    retranslateUi();
}

void WorkspaceDetailPage::buildHead()
{
    m_back->setObjectName(u"detailBack"_s);
    m_title->setObjectName(u"detailTitle"_s);
    m_title->setProperty("role", u"pageTitle"_s);
    m_state->setObjectName(u"detailState"_s);
    m_environment->setObjectName(u"detailEnvironment"_s);
    m_menuButton->setObjectName(u"detailMenu"_s);
    m_menuButton->setMenu(new QMenu(m_menuButton));
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_back);
    head->addWidget(m_title, 1);
    head->addWidget(m_menuButton);
    // In a row of their own, so that a narrow window still has room for the name.
    auto *marks = new QHBoxLayout;
    marks->setSpacing(10);
    marks->addWidget(m_state);
    marks->addWidget(m_environment);
    marks->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addLayout(head);
    layout->addLayout(marks);
    layout->addWidget(m_banner);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_tabs);
    connect(m_back, &QPushButton::clicked, this, &WorkspaceDetailPage::backRequested);
}

void WorkspaceDetailPage::buildTabs()
{
    m_tabs->setObjectName(u"detailTabs"_s);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_stack->setObjectName(u"detailStack"_s);
    m_factsCard->body()->addWidget(m_facts);
    m_limitsCard->body()->addWidget(m_limits);
    m_databaseCard->body()->addWidget(m_databaseSection);
    m_databaseSection->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_overviewColumn->setObjectName(u"detailOverview"_s);
    m_overviewColumn->column()->setSpacing(12);
    for (QWidget *card : std::initializer_list<QWidget *>{m_retired, m_factsCard, m_databaseCard, m_limitsCard})
        m_overviewColumn->column()->addWidget(card);
    m_overviewColumn->column()->addStretch();
    m_containerColumn->setObjectName(u"detailContainers"_s);
    m_containerColumn->column()->setSpacing(12);
    m_containerColumn->column()->addStretch();
    QTableView *routes = makeTable(u"detailRoutes"_s, m_routes, {int(RouteColumn::Host), int(RouteColumn::Claim)});
    routes->setItemDelegateForColumn(static_cast<int>(RouteColumn::Verdict), new ChipDelegate(routes));
    QTableView *members = makeTable(u"detailUsers"_s, m_members, {int(MemberColumn::Email), int(MemberColumn::Name)});
    members->setItemDelegateForColumn(static_cast<int>(MemberColumn::State), new ChipDelegate(members));
    members->setItemDelegateForColumn(static_cast<int>(MemberColumn::Since), new NumberDelegate(members, Qt::AlignLeft));
    m_historyTable = makeTable(u"detailHistory"_s, m_history, {int(HistoryColumn::What)});
    m_historyTable->setItemDelegateForColumn(static_cast<int>(HistoryColumn::When), new NumberDelegate(m_historyTable, Qt::AlignLeft));
    m_historyTable->setItemDelegateForColumn(static_cast<int>(HistoryColumn::State), new ChipDelegate(m_historyTable));
    m_historyTable->sortByColumn(static_cast<int>(HistoryColumn::When), Qt::DescendingOrder);
    m_showOperation->setObjectName(u"detailShowOperation"_s);
    auto *history = new QWidget;
    auto *historyLayout = new QVBoxLayout(history);
    historyLayout->setContentsMargins(0, 0, 0, 0);
    historyLayout->addWidget(m_historyTable->parentWidget(), 1);
    historyLayout->addWidget(m_showOperation, 0, Qt::AlignLeft);
    historyLayout->addWidget(m_timeline, 1);
    connect(m_retired, &RetiredContainerCard::switchBackRequested, this, &WorkspaceDetailPage::switchBackRequested);
    connect(m_retired, &RetiredContainerCard::removeRequested, this, &WorkspaceDetailPage::removeRetiredRequested);
    for (QWidget *contents : {static_cast<QWidget *>(m_overviewColumn), static_cast<QWidget *>(m_containerColumn),
                              routes->parentWidget(), members->parentWidget(), history}) {
        m_sections.append(new DataSection(contents));
        m_stack->addWidget(m_sections.constLast());
        m_tabs->addTab({});
    }
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_historyTable, &QTableView::activated, this, &WorkspaceDetailPage::openHistoryEntry);
    connect(m_historyTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &WorkspaceDetailPage::historySelectionChanged);
    connect(m_showOperation, &QPushButton::clicked, this, [this] { openHistoryEntry(m_historyTable->currentIndex()); });
}

/// A sortable table in a card of its own; the card is its parent. `longColumns`: the columns that share what the others leave.
QTableView *WorkspaceDetailPage::makeTable(const QString &name, QAbstractItemModel *model, const QList<int> &longColumns)
{
    auto *card = new Card;
    card->setFlush(true);
    auto *table = new QTableView(card);
    table->setObjectName(name);
    prepareTable(table, {});
    auto *sorted = new QSortFilterProxyModel(table);
    sorted->setSortRole(sortItemRole);
    sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    sorted->setSourceModel(model);
    table->setModel(sorted);
    table->setSortingEnabled(true);
    table->sortByColumn(0, Qt::AscendingOrder);
    table->horizontalHeader()->setStretchLastSection(false);
    for (int column = 0; column < model->columnCount(); ++column)
        table->horizontalHeader()->setSectionResizeMode(column, longColumns.contains(column) ? QHeaderView::Stretch
                                                                                             : QHeaderView::ResizeToContents);
    card->body()->addWidget(table);
    return table;
}

WorkspaceDetailPage::ContainerCard &WorkspaceDetailPage::containerCard(qsizetype number)
{
    while (m_containerCards.size() <= number) {
        ContainerCard made{.card = new Card, .state = new StatusChip, .facts = new FactGrid};
        made.card->setObjectName(u"containerCard%1"_s.arg(m_containerCards.size()));
        made.card->addHeaderWidget(made.state);
        made.card->body()->addWidget(made.facts);
        m_containerColumn->column()->insertWidget(static_cast<int>(m_containerCards.size()), made.card);
        m_containerCards.append(made);
    }
    return m_containerCards[number];
}

void WorkspaceDetailPage::connectServices()
{
    connect(&m_context.snapshots, &SnapshotService::snapshotChanged, this, &WorkspaceDetailPage::showSnapshot);
    const auto presentOpen = [this] {
        if (!m_id.isEmpty())
            present();
    };
    connect(&m_context.connection, &ServerConnection::stateChanged, this, presentOpen);
    connect(&m_context.backups, &BackupService::overviewChanged, this, presentOpen);
}

void WorkspaceDetailPage::open(const WorkspaceId &id)
{
    const SnapshotPtr snapshot = m_context.snapshots.current();
    const auto row = workspaceRow(*snapshot, id);
    if (!row)
        return;
    if (id != m_id) {
        ++m_reads;
        m_reading = false;
        m_record.reset();
        m_recordReadAt = {};
        m_recordError.reset();
        m_tabs->setCurrentIndex(Overview);
        m_overviewColumn->scrollToTop();
    }
    m_id = id;
    m_row = *row;
    m_snapshot = snapshot;
    m_isGone = false;
    readRecord();
    present();
}

void WorkspaceDetailPage::close()
{
    m_id = {};
    ++m_reads;
    m_reading = false;
    m_snapshot.reset();
}

void WorkspaceDetailPage::setActions(const QList<QAction *> &actions)
{
    m_menuButton->menu()->addActions(actions);
}

void WorkspaceDetailPage::showSnapshot()
{
    if (m_id.isEmpty())
        return;
    const SnapshotPtr snapshot = m_context.snapshots.current();
    if (m_snapshot && snapshot->serverName != m_snapshot->serverName) {
        close();
        return emit backRequested(); // another server's workspaces
    }
    m_snapshot = snapshot;
    const auto row = workspaceRow(*snapshot, m_id);
    m_isGone = !row && snapshot->registry.value;
    if (row)
        m_row = *row;
    readRecord();
    present();
}

void WorkspaceDetailPage::readRecord()
{
    if (m_reading || !isVisible() || m_context.connection.state() != ConnectionState::Connected)
        return;
    m_reading = true;
    m_context.operations.readWorkspaceRecord(m_id, [page = QPointer(this), number = ++m_reads](Result<WorkspaceRecord> record) {
        if (!page || number != page->m_reads)
            return;
        page->m_reading = false;
        if (record) {
            page->m_record = std::move(*record);
            page->m_recordReadAt = page->m_context.clock.now();
            page->m_recordError.reset();
        } else {
            page->m_recordError = record.error();
        }
        page->present();
    });
}

std::optional<PlanKey> WorkspaceDetailPage::planBefore() const
{
    if (!m_record || !m_row.workspace.retired)
        return std::nullopt;
    for (const PlanChange &change : m_record->planChanges)
        if (change.operation == m_row.workspace.retired->operation)
            return PlanKey(change.fromPlan);
    return std::nullopt;
}

DataAge WorkspaceDetailPage::ageOf(const QDateTime &readAt, const std::optional<Error> &error) const
{
    return {.readAt = readAt, .error = error, .isConnected = m_context.connection.state() == ConnectionState::Connected};
}

const HistoryEntry *WorkspaceDetailPage::historyEntry(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const auto *sorted = static_cast<const QSortFilterProxyModel *>(m_historyTable->model());
    return &m_history->row(sorted->mapToSource(index).row());
}

void WorkspaceDetailPage::openHistoryEntry(const QModelIndex &index)
{
    if (const HistoryEntry *entry = historyEntry(index); entry && !entry->operation.isEmpty())
        emit requested(navigation::operation(entry->operation));
}

void WorkspaceDetailPage::historySelectionChanged()
{
    const HistoryEntry *entry = historyEntry(m_historyTable->currentIndex());
    m_showOperation->setEnabled(entry && !entry->operation.isEmpty());
}

void WorkspaceDetailPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->matches(QKeySequence::Back))
        return emit backRequested();
    QWidget::keyPressEvent(event);
}

} // namespace tmc::ui
