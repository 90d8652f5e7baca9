#include "ui/pages/routespage.h"

#include "core/services/routechecks.h"
#include "ui/actions/keymap.h"
#include "ui/models/routetablemodel.h"
#include "ui/pages/routedetail.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chipdelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/numberdelegate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tables.h"

#include <QAction>
#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// How the page is put together; what it says and does is in routespagestate.cpp.

namespace tmc::ui {
namespace {

using Model = RouteTableModel;

constexpr std::array columnWidths = {220, 144, 152, 136, 190, 124, 132, 120};
constexpr int narrowBelow = 860;
constexpr int allColumnsFrom = 1280;
const QString settingsKey = u"table.routes.columns"_s;

} // namespace

RoutesPage::RoutesPage(UiContext &ui, QWidget *parent)
    : Page(ui, parent),
      m_checks(new RouteChecks(ui.connection, ui.snapshots, ui.factory, ui.clock, this)),
      m_model(new RouteTableModel(ui.clock, this)),
      m_filter(new RouteFilter(*m_model, ui.clock, this)),
      m_header(new PageHeader(this)),
      m_checkListed(makeButton({}, ButtonRole::Primary, u"refresh"_s, this)),
      m_banner(new MessageBanner(this)),
      m_runCard(new Card(this)),
      m_runText(wrappedLabel({}, TextRole::Body, m_runCard)),
      m_runBar(new QProgressBar(m_runCard)),
      m_cancel(makeButton({}, ButtonRole::Normal, u"stop"_s, m_runCard)),
      m_tabs(new QTabBar(this)),
      m_search(new SearchField({}, this)),
      m_list(new QWidget(this)),
      m_stack(new QStackedWidget(m_list)),
      m_tableCard(new Card(m_stack)),
      m_table(new QTableView(m_tableCard)),
      m_empty(new EmptyState(m_stack)),
      m_detailScroll(new ScrollColumn(this))
{
    setObjectName(u"routesPage"_s);
    m_checkListed->setObjectName(u"routesCheckListed"_s);
    m_banner->setObjectName(u"routesBanner"_s);
    m_banner->setDismissible(false);
    m_runCard->setObjectName(u"routesRun"_s);
    m_runBar->setObjectName(u"routesProgress"_s);
    m_runBar->setTextVisible(false);
    m_cancel->setObjectName(u"routesCancel"_s);
    m_tabs->setObjectName(u"routesTabs"_s);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (int tab = 0; tab < 3; ++tab)
        m_tabs->addTab({});
    m_search->setObjectName(u"routesSearch"_s);
    m_empty->setObjectName(u"routesEmpty"_s);
    m_tick.setInterval(1min);
    makeActions();
    m_detail = new RouteDetail({.check = m_checkAction,
                                .workspace = m_workspaceAction,
                                .container = m_containerAction,
                                .companionLog = m_companionAction,
                                .renew = m_renewAction,
                                .reload = m_reloadAction});
    buildTable();
    buildLayout();
    connectParts();
    RoutesPage::retranslateUi();
}

RoutesPage::~RoutesPage()
{
    // It moves its sections once more while the window that it is in closes.
    m_table->horizontalHeader()->disconnect(this);
}

QString RoutesPage::id() const
{
    return navigation::routes;
}

QString RoutesPage::pageTitle()
{
    return tr("Routes");
}

QList<QAction *> RoutesPage::pageActions() const
{
    return m_menu->actions();
}

void RoutesPage::makeActions()
{
    const auto make = [this](const QString &name) {
        auto *action = new QAction(this);
        action->setObjectName(name);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        context().keys.add(action);
        return action;
    };
    m_checkAction = make(u"checkRoute"_s);
    m_checkListedAction = make(u"checkListedRoutes"_s);
    m_cancelAction = make(u"cancelRouteChecks"_s);
    m_workspaceAction = make(u"openRouteWorkspace"_s);
    m_containerAction = make(u"openRouteContainer"_s);
    m_companionAction = make(u"openCompanionLog"_s);
    m_renewAction = make(u"renewCertificate"_s);
    m_reloadAction = make(u"reloadProxy"_s);
    m_menu = new QMenu(this);
    m_menu->setObjectName(u"routesMenu"_s);
    m_menu->addActions({m_checkAction, m_checkListedAction, m_cancelAction});
    m_menu->addSeparator();
    m_menu->addActions({m_renewAction, m_reloadAction});
    m_menu->addSeparator();
    m_menu->addActions({m_workspaceAction, m_containerAction, m_companionAction});
}

void RoutesPage::buildTable()
{
    m_table->setObjectName(u"routesTable"_s);
    prepareTable(m_table, {});
    m_table->setModel(m_filter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(Model::Answers, Qt::DescendingOrder);
    for (const int column : {Model::Answers, Model::Probe, Model::Certificate})
        m_table->setItemDelegateForColumn(column, new ChipDelegate(m_table));
    m_table->setItemDelegateForColumn(Model::Ends, new NumberDelegate(m_table, Qt::AlignLeft));
    QHeaderView *header = m_table->horizontalHeader();
    for (std::size_t column = 0; column < columnWidths.size(); ++column)
        header->resizeSection(static_cast<int>(column), columnWidths[column]);
    if (const QByteArray state = context().settings.state(settingsKey); !state.isEmpty())
        header->restoreState(state);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(Model::Host, QHeaderView::Stretch);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &RoutesPage::rememberColumns);
    connect(header, &QHeaderView::sectionResized, this, &RoutesPage::rememberColumns);
}

void RoutesPage::buildLayout()
{
    m_header->addActionWidget(m_checkListed);
    auto *run = new QHBoxLayout;
    run->setSpacing(12);
    run->addWidget(m_runText, 1);
    run->addWidget(m_runBar, 1);
    run->addWidget(m_cancel);
    m_runCard->body()->addLayout(run);
    m_runCard->hide();
    m_tableCard->setFlush(true);
    m_tableCard->body()->addWidget(m_table);
    m_stack->addWidget(m_tableCard);
    m_stack->addWidget(m_empty);
    auto *list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(10);
    list->addWidget(m_tabs);
    list->addWidget(m_search);
    list->addWidget(m_stack, 1);
    m_detailScroll->setObjectName(u"routesDetailArea"_s);
    m_detailScroll->column()->addWidget(m_detail);
    m_detailScroll->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_list, 3);
    row->addWidget(m_detailScroll, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(14);
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    layout->addWidget(m_runCard);
    layout->addLayout(row, 1);
    setFocusProxy(m_table);
}

void RoutesPage::connectParts()
{
    connect(&context().snapshots, &SnapshotService::snapshotChanged, this, &RoutesPage::makeRows);
    connect(&context().connection, &ServerConnection::stateChanged, this, &RoutesPage::refreshState);
    connect(m_checks, &RouteChecks::changed, this, [this] {
        makeRows();
        refreshState();
    });
    connect(&m_tick, &QTimer::timeout, this, &RoutesPage::refreshState);
    connect(m_checkAction, &QAction::triggered, this, &RoutesPage::checkCurrent);
    connect(m_checkListedAction, &QAction::triggered, this, &RoutesPage::checkListed);
    connect(m_cancelAction, &QAction::triggered, m_checks, &RouteChecks::cancel);
    connect(m_workspaceAction, &QAction::triggered, this, &RoutesPage::openWorkspace);
    connect(m_containerAction, &QAction::triggered, this, &RoutesPage::openContainer);
    connect(m_companionAction, &QAction::triggered, this, &RoutesPage::openCompanionLog);
    connect(m_renewAction, &QAction::triggered, this, [this] { openCertificateWizard(OperationKind::RenewCertificate); });
    connect(m_reloadAction, &QAction::triggered, this, [this] { openCertificateWizard(OperationKind::ServeCertificate); });
    connect(m_checkListed, &QPushButton::clicked, m_checkListedAction, &QAction::trigger);
    connect(m_cancel, &QPushButton::clicked, m_cancelAction, &QAction::trigger);
    connect(m_banner, &MessageBanner::actionTriggered, &context().snapshots, &SnapshotService::refresh);
    connect(m_detail, &RouteDetail::backRequested, this, &RoutesPage::closeDetail);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_filter->setSection(static_cast<RouteFilter::Section>(tab));
        refreshState();
    });
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &text) {
        m_filter->setSearch(text);
        refreshState();
    });
    connect(m_table, &QTableView::activated, this, &RoutesPage::openDetail);
    connect(m_table, &QTableView::clicked, this, &RoutesPage::openDetail);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        // Where there is room the detail follows the arrow keys; in a narrow window it would hide the list.
        if (m_narrow)
            refreshDetail();
        else
            openDetail();
    });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QTableView::customContextMenuRequested, this, [this](QPoint place) {
        if (current())
            m_menu->popup(m_table->viewport()->mapToGlobal(place));
    });
}

void RoutesPage::activate(const QString &subject)
{
    if (subject.isEmpty())
        return;
    // Whoever asks for it from elsewhere does not know what the list leaves out.
    m_tabs->setCurrentIndex(0);
    m_search->clear();
    select(subject);
}

void RoutesPage::select(const QString &host)
{
    m_wanted = host;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        if (m_filter->rowAt(m_filter->index(row, 0)).route.host != host)
            continue;
        m_wanted.clear();
        m_table->setCurrentIndex(m_filter->index(row, 0));
        return openDetail();
    }
}

void RoutesPage::openDetail()
{
    m_detailOpen = current() != nullptr;
    refreshDetail();
    arrange();
}

void RoutesPage::closeDetail()
{
    m_detailOpen = false;
    arrange();
    m_table->setFocus();
}

void RoutesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_tick.start();
    makeRows();
    refreshState();
}

void RoutesPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_tick.stop();
}

void RoutesPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !m_detailOpen)
        return Page::keyPressEvent(event);
    closeDetail();
}

const RouteRow *RoutesPage::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &m_filter->rowAt(index) : nullptr;
}

void RoutesPage::rememberColumns()
{
    if (isVisible() && !m_narrow && !m_detailOpen)
        context().settings.setState(settingsKey, m_table->horizontalHeader()->saveState());
}

void RoutesPage::arrange()
{
    const bool open = m_detailOpen && current();
    m_detailScroll->setVisible(open);
    m_list->setVisible(!open || !m_narrow);
    m_detail->setBackVisible(open && m_narrow);
    const bool isRoomy = !open && !m_narrow;
    m_table->setColumnHidden(Model::Probe, !isRoomy && !m_narrow);
    for (const int column : {Model::Container, Model::Workspace, Model::Certificate})
        m_table->setColumnHidden(column, !isRoomy);
    for (const int column : {Model::Data, Model::Ends})
        m_table->setColumnHidden(column, !isRoomy || width() < allColumnsFrom);
}

void RoutesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_narrow = width() < narrowBelow;
    arrange();
}

} // namespace tmc::ui
