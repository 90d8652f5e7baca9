#include "ui/pages/databasespage.h"

#include "core/services/growthservice.h"
#include "core/services/queryservice.h"
#include "ui/actions/keymap.h"
#include "ui/models/databasetablemodel.h"
#include "ui/pages/databasedetail.h"
#include "ui/pages/querydetail.h"
#include "ui/pages/slowstatementscard.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chipdelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fourparterrorview.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/numberdelegate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tables.h"

#include <QAction>
#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>

#include <array>
#include <span>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// How the page is put together; what it says and does is in databasespagestate.cpp.

namespace tmc::ui {
namespace {

using DatabaseModel = DatabaseTableModel;
using QueryModel = QueryTableModel;

constexpr std::array databaseWidths = {260, 170, 150, 110, 170, 112, 180};
constexpr std::array queryWidths = {190, 160, 146, 156, 140, 260, 160, 90};
constexpr int narrowBelow = 860;
constexpr int growthFrom = 1000; ///< below it the name has no room beside it
constexpr int allColumnsFrom = 1280;

void setUp(QTableView *table, QSortFilterProxyModel *model, const std::span<const int> widths, int stretched)
{
    prepareTable(table, {});
    table->setModel(model);
    const int column = model->sortColumn();
    const Qt::SortOrder order = model->sortOrder();
    table->setSortingEnabled(true); // sorts by the first column
    table->sortByColumn(column, order);
    QHeaderView *header = table->horizontalHeader();
    for (std::size_t section = 0; section < widths.size(); ++section)
        header->resizeSection(static_cast<int>(section), widths[section]);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(stretched, QHeaderView::Stretch);
}

} // namespace

DatabasesPage::DatabasesPage(UiContext &ui, QWidget *parent)
    : Page(ui, parent),
      m_service(new QueryService(ui.connection, ui.factory, ui.clock, this)),
      m_growth(new GrowthService(ui.snapshots, ui.factory, ui.clock, this)),
      m_model(new DatabaseTableModel(this)),
      m_filter(new DatabaseFilter(*m_model, this)),
      m_queryModel(new QueryTableModel(this)),
      m_queryFilter(new QueryFilter(*m_queryModel, this)),
      m_header(new PageHeader(this)),
      m_banner(new MessageBanner(this)),
      m_notice(new MessageBanner(this)),
      m_error(new FourPartErrorView(this)),
      m_tabs(new QTabBar(this)),
      m_search(new SearchField({}, this)),
      m_list(new QWidget(this)),
      m_stack(new QStackedWidget(m_list)),
      m_tableCard(new Card(m_stack)),
      m_table(new QTableView(m_tableCard)),
      m_queryCard(new Card(m_stack)),
      m_queryTable(new QTableView(m_queryCard)),
      m_statements(new SlowStatementsCard(m_stack)),
      m_empty(new EmptyState(m_stack)),
      m_detailScroll(new ScrollColumn(this))
{
    setObjectName(u"databasesPage"_s);
    m_banner->setObjectName(u"databasesBanner"_s);
    m_banner->setDismissible(false);
    m_notice->setObjectName(u"databasesNotice"_s);
    m_error->setObjectName(u"databasesError"_s);
    m_error->hide();
    m_tabs->setObjectName(u"databasesTabs"_s);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (int tab = All; tab <= Statements; ++tab)
        m_tabs->addTab({});
    m_search->setObjectName(u"databasesSearch"_s);
    m_empty->setObjectName(u"databasesEmpty"_s);
    m_tick.setInterval(1min);
    makeActions();
    m_detail = new DatabaseDetail(
        {.queries = m_queriesAction, .statements = m_statementsAction, .workspace = m_workspaceAction, .backups = m_backupsAction});
    m_queryDetail = new QueryDetail(m_cancelAction);
    buildTables();
    buildLayout();
    connectParts();
    DatabasesPage::retranslateUi();
}

DatabasesPage::~DatabasesPage() = default;

QString DatabasesPage::id() const
{
    return navigation::databases;
}

QString DatabasesPage::pageTitle()
{
    return tr("Databases");
}

QList<QAction *> DatabasesPage::pageActions() const
{
    return m_menu->actions();
}

void DatabasesPage::readAgain()
{
    Page::readAgain();
    if (showsStatements())
        watchStatements();
    else
        m_service->read();
}

void DatabasesPage::makeActions()
{
    const auto make = [this](const QString &name) {
        auto *action = new QAction(this);
        action->setObjectName(name);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        context().keys.add(action);
        return action;
    };
    m_queriesAction = make(u"showDatabaseQueries"_s);
    m_statementsAction = make(u"showDatabaseStatements"_s);
    m_workspaceAction = make(u"openDatabaseWorkspace"_s);
    m_backupsAction = make(u"openDatabaseBackups"_s);
    m_cancelAction = make(u"cancelQuery"_s);
    m_menu = new QMenu(this);
    m_menu->setObjectName(u"databasesMenu"_s);
    m_menu->addActions({m_queriesAction, m_statementsAction, m_workspaceAction, m_backupsAction});
    m_menu->addSeparator();
    m_menu->addAction(m_cancelAction);
}

void DatabasesPage::buildTables()
{
    m_table->setObjectName(u"databasesTable"_s);
    setUp(m_table, m_filter, databaseWidths, DatabaseModel::Name);
    m_table->setItemDelegateForColumn(DatabaseModel::State, new ChipDelegate(m_table));
    for (const int column : {DatabaseModel::Size, DatabaseModel::Growth, DatabaseModel::Connections})
        m_table->setItemDelegateForColumn(column, new NumberDelegate(m_table));
    m_queryTable->setObjectName(u"queriesTable"_s);
    setUp(m_queryTable, m_queryFilter, queryWidths, QueryModel::Statement);
    m_queryTable->setItemDelegateForColumn(QueryModel::State, new ChipDelegate(m_queryTable));
    for (const int column : {QueryModel::Since, QueryModel::Transaction, QueryModel::Process})
        m_queryTable->setItemDelegateForColumn(column, new NumberDelegate(m_queryTable));
}

void DatabasesPage::buildLayout()
{
    m_tableCard->setFlush(true);
    m_tableCard->body()->addWidget(m_table);
    m_queryCard->setFlush(true);
    m_queryCard->body()->addWidget(m_queryTable);
    for (QWidget *each : std::initializer_list<QWidget *>{m_tableCard, m_queryCard, m_statements, m_empty})
        m_stack->addWidget(each);
    auto *list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(10);
    list->addWidget(m_tabs);
    list->addWidget(m_search);
    list->addWidget(m_stack, 1);
    m_detailScroll->setObjectName(u"databasesDetailArea"_s);
    m_detailScroll->column()->addWidget(m_detail);
    m_detailScroll->column()->addWidget(m_queryDetail);
    m_queryDetail->hide();
    m_detailScroll->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_list, 3);
    row->addWidget(m_detailScroll, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(14);
    for (QWidget *each : std::initializer_list<QWidget *>{m_header, m_banner, m_notice, m_error})
        layout->addWidget(each);
    layout->addLayout(row, 1);
    setFocusProxy(m_table);
}

void DatabasesPage::connectParts()
{
    connect(&context().snapshots, &SnapshotService::snapshotChanged, this, &DatabasesPage::makeRows);
    connect(&context().connection, &ServerConnection::stateChanged, this, &DatabasesPage::refreshState);
    connect(&context().backups, &BackupService::overviewChanged, this, &DatabasesPage::refreshDetail);
    connect(m_service, &QueryService::changed, this, &DatabasesPage::showQueries);
    connect(m_growth, &GrowthService::changed, this, &DatabasesPage::makeRows);
    connect(&m_tick, &QTimer::timeout, this, &DatabasesPage::refreshState);
    connect(m_queriesAction, &QAction::triggered, this, [this] { showOfCurrent(Queries); });
    connect(m_statementsAction, &QAction::triggered, this, [this] { showOfCurrent(Statements); });
    connect(m_workspaceAction, &QAction::triggered, this, &DatabasesPage::openWorkspace);
    connect(m_backupsAction, &QAction::triggered, this, &DatabasesPage::openBackups);
    connect(m_cancelAction, &QAction::triggered, this, &DatabasesPage::askToCancel);
    connect(m_banner, &MessageBanner::actionTriggered, this, &DatabasesPage::readAgain);
    connect(m_detail, &DatabaseDetail::backRequested, this, &DatabasesPage::closeDetail);
    connect(m_queryDetail, &QueryDetail::backRequested, this, &DatabasesPage::closeDetail);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_filter->setAttentionOnly(tab == Attention);
        m_detail->setVisible(tab != Queries);
        m_queryDetail->setVisible(tab == Queries);
        m_detailOpen = false;
        watchStatements();
        setFocusProxy(table());
        refreshState();
        arrange();
    });
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &text) {
        m_filter->setSearch(text);
        m_queryFilter->setSearch(text);
        m_statements->setSearch(text);
        refreshState();
    });
    connectTable(m_table);
    connectTable(m_queryTable);
}

void DatabasesPage::connectTable(QTableView *table)
{
    connect(table, &QTableView::activated, this, &DatabasesPage::openDetail);
    connect(table, &QTableView::clicked, this, &DatabasesPage::openDetail);
    connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this, table] {
        if (table != this->table())
            return;
        // Where there is room the detail follows the arrow keys; in a narrow window it would hide the list.
        if (m_narrow)
            refreshDetail();
        else
            openDetail();
    });
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table, &QTableView::customContextMenuRequested, this, [this, table](QPoint place) {
        if (table->currentIndex().isValid())
            m_menu->popup(table->viewport()->mapToGlobal(place));
    });
}

void DatabasesPage::activate(const QString &subject)
{
    if (subject.isEmpty())
        return;
    // Whoever asks for it from elsewhere does not know what the list leaves out.
    m_search->clear();
    select(subject);
}

void DatabasesPage::select(const QString &database)
{
    m_wanted = database;
    m_tabs->setCurrentIndex(All);
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        if (m_filter->rowAt(m_filter->index(row, 0)).name != database)
            continue;
        m_wanted.clear();
        m_table->setCurrentIndex(m_filter->index(row, 0));
        return openDetail();
    }
}

bool DatabasesPage::showsQueries() const
{
    return m_tabs->currentIndex() == Queries;
}

bool DatabasesPage::showsStatements() const
{
    return m_tabs->currentIndex() == Statements;
}

void DatabasesPage::watchStatements()
{
    m_service->setStatementsWatched(isVisible() && showsStatements());
}

QTableView *DatabasesPage::table() const
{
    return showsQueries() ? m_queryTable : showsStatements() ? m_statements->table() : m_table;
}

void DatabasesPage::openDetail()
{
    m_detailOpen = table()->currentIndex().isValid();
    if (const DatabaseRow *row = showsQueries() ? nullptr : currentDatabase())
        lookInto(*row);
    refreshDetail();
    arrange();
}

void DatabasesPage::closeDetail()
{
    m_detailOpen = false;
    arrange();
    table()->setFocus();
}

void DatabasesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_tick.start();
    m_service->setWatched(true);
    watchStatements();
    makeRows();
    refreshState();
}

void DatabasesPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_tick.stop();
    m_service->setWatched(false);
    m_service->setStatementsWatched(false);
}

void DatabasesPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !m_detailOpen)
        return Page::keyPressEvent(event);
    closeDetail();
}

const DatabaseRow *DatabasesPage::currentDatabase() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() && !showsStatements() ? &m_filter->rowAt(index) : nullptr;
}

const RunningQuery *DatabasesPage::currentQuery() const
{
    const QModelIndex index = m_queryTable->currentIndex();
    return index.isValid() ? &m_queryFilter->rowAt(index) : nullptr;
}

void DatabasesPage::arrange()
{
    const bool open = m_detailOpen && table()->currentIndex().isValid();
    m_detailScroll->setVisible(open);
    m_list->setVisible(!open || !m_narrow);
    m_detail->setBackVisible(open && m_narrow);
    m_queryDetail->setBackVisible(open && m_narrow);
    const bool isRoomy = !open && !m_narrow;
    // The name tells the workspace where there is no room for both, and the detail says it.
    for (const int column : {DatabaseModel::Whose, DatabaseModel::Connections})
        m_table->setColumnHidden(column, !isRoomy);
    m_table->setColumnHidden(DatabaseModel::Growth, !isRoomy || width() < growthFrom);
    m_table->setColumnHidden(DatabaseModel::Owner, !isRoomy || width() < allColumnsFrom);
    for (const int column : {QueryModel::Transaction, QueryModel::Waits})
        m_queryTable->setColumnHidden(column, !isRoomy);
    for (const int column : {QueryModel::Role, QueryModel::Process})
        m_queryTable->setColumnHidden(column, !isRoomy || width() < allColumnsFrom);
    m_queryTable->setColumnHidden(QueryModel::Statement, open);
    m_queryTable->horizontalHeader()->setSectionResizeMode(open ? QueryModel::Database : QueryModel::Statement, QHeaderView::Stretch);
    m_queryTable->horizontalHeader()->setSectionResizeMode(open ? QueryModel::Statement : QueryModel::Database,
                                                           QHeaderView::Interactive);
}

void DatabasesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_narrow = width() < narrowBelow;
    arrange();
}

} // namespace tmc::ui
