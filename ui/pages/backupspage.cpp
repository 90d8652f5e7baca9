#include "ui/pages/backupspage.h"

#include "ui/actions/keymap.h"
#include "ui/pages/backupdetail.h"
#include "ui/widgets/backupprogressview.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chipdelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/numberdelegate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sparklinedelegate.h"
#include "ui/widgets/tables.h"

#include <QAction>
#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>

#include <algorithm>
#include <array>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// How the page is put together; what it says is in backupspagestate.cpp, what it does in backupspagecommands.cpp.

namespace tmc::ui {
namespace {

using Model = BackupTableModel;

constexpr std::array columnWidths = {200, 104, 156, 140, 140, 140, 92, 118, 120};
constexpr int narrowBelow = 860;
constexpr int allColumnsFrom = 1240;
constexpr int mostColumnsFrom = 1120; ///< below it names would be cut
const QString settingsKey = u"table.backups.columns"_s;

} // namespace

BackupsPage::BackupsPage(UiContext &ui, QWidget *parent)
    : Page(ui, parent),
      m_model(new BackupTableModel(ui.clock, this)),
      m_filter(new BackupFilter(*m_model, this)),
      m_header(new PageHeader(this)),
      m_setUp(makeButton({}, ButtonRole::Normal, u"settings"_s, this)),
      m_backUp(makeButton({}, ButtonRole::Primary, u"backups"_s, this)),
      m_banner(new MessageBanner(this)),
      m_notice(new MessageBanner(this)),
      m_runCard(new Card(this)),
      m_run(new BackupProgressView(ui.backups.series(), m_runCard)),
      m_cancel(makeButton({}, ButtonRole::Normal, u"stop"_s, m_runCard)),
      m_tabs(new QTabBar(this)),
      m_search(new SearchField({}, this)),
      m_list(new QWidget(this)),
      m_stack(new QStackedWidget(m_list)),
      m_tableCard(new Card(m_stack)),
      m_table(new QTableView(m_tableCard)),
      m_empty(new EmptyState(m_stack)),
      m_detailScroll(new ScrollColumn(this)),
      m_detail(new BackupDetail(ui.clock))
{
    setObjectName(u"backupsPage"_s);
    m_setUp->setObjectName(u"backupsSetUp"_s);
    m_backUp->setObjectName(u"backupsBackUp"_s);
    m_banner->setObjectName(u"backupsBanner"_s);
    m_banner->setDismissible(false);
    m_notice->setObjectName(u"backupsNotice"_s);
    m_runCard->setObjectName(u"backupsRun"_s);
    m_cancel->setObjectName(u"backupsCancel"_s);
    m_tabs->setObjectName(u"backupsTabs"_s);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_search->setObjectName(u"backupsSearch"_s);
    m_empty->setObjectName(u"backupsEmpty"_s);
    m_tick.setInterval(1min);
    makeActions();
    buildTable();
    buildLayout();
    connectParts();
    connectDetail();
    connectServices();
    BackupsPage::retranslateUi();
    showOverview();
}

BackupsPage::~BackupsPage()
{
    // It moves its sections once more while the window that it is in closes.
    m_table->horizontalHeader()->disconnect(this);
}

void BackupsPage::makeActions()
{
    const auto make = [this](const QString &name, const QKeySequence &keys = {}) {
        auto *action = new QAction(this);
        action->setObjectName(name);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        context().keys.add(action);
        return action;
    };
    m_backUpAction = make(u"backUpWorkspaces"_s, QKeySequence(Qt::CTRL | Qt::Key_B));
    m_dueAction = make(u"backUpDue"_s);
    m_checkAction = make(u"checkBackup"_s);
    m_proveAction = make(u"proveBackup"_s);
    m_restoreAction = make(u"restoreBackup"_s);
    m_folderAction = make(u"showBackupFolder"_s);
    m_discardAction = make(u"discardBackup"_s);
    m_cleanUpAction = make(u"cleanUpBackups"_s);
    m_setUpAction = make(u"setUpBackups"_s);
    auto *menu = new QMenu(this);
    menu->setObjectName(u"backupCopyMenu"_s);
    menu->addActions({m_checkAction, m_proveAction, m_restoreAction, m_folderAction, m_discardAction});
    m_detail->setCopyMenu(menu);
}

void BackupsPage::buildTable()
{
    m_table->setObjectName(u"backupsTable"_s);
    prepareTable(m_table, {});
    m_table->setModel(m_filter);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(Model::State, Qt::DescendingOrder);
    m_table->setItemDelegateForColumn(Model::State, new ChipDelegate(m_table));
    for (const int column : {Model::Made, Model::Checked, Model::Proven, Model::NextDue})
        m_table->setItemDelegateForColumn(column, new NumberDelegate(m_table, Qt::AlignLeft));
    m_table->setItemDelegateForColumn(Model::Size, new NumberDelegate(m_table));
    m_table->setItemDelegateForColumn(Model::Trend, new SparklineDelegate(sparklineItemRole, m_table));
    QHeaderView *header = m_table->horizontalHeader();
    for (std::size_t column = 0; column < columnWidths.size(); ++column)
        header->resizeSection(static_cast<int>(column), columnWidths[column]);
    if (const QByteArray state = context().settings.state(settingsKey); !state.isEmpty())
        header->restoreState(state);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(Model::Name, QHeaderView::Stretch);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &BackupsPage::rememberColumns);
    connect(header, &QHeaderView::sectionResized, this, &BackupsPage::rememberColumns);
}

void BackupsPage::buildLayout()
{
    m_header->addActionWidget(m_setUp);
    m_header->addActionWidget(m_backUp);
    auto *run = new QHBoxLayout;
    run->setSpacing(16);
    run->addWidget(m_run, 1);
    run->addWidget(m_cancel, 0, Qt::AlignVCenter);
    m_runCard->body()->addLayout(run);
    m_tableCard->setObjectName(u"backupsCard"_s);
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
    m_detailScroll->setObjectName(u"backupsDetailArea"_s);
    m_detailScroll->column()->addWidget(m_detail);
    m_detailScroll->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_list, 1);
    row->addWidget(m_detailScroll, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(14);
    for (QWidget *part : std::initializer_list<QWidget *>{m_header, m_banner, m_notice, m_runCard})
        layout->addWidget(part);
    layout->addLayout(row, 1);
    setFocusProxy(m_table);
}

void BackupsPage::connectParts()
{
    connect(m_backUpAction, &QAction::triggered, this, [this] { backUp(selected()); });
    connect(m_dueAction, &QAction::triggered, this, &BackupsPage::backUpDue);
    connect(m_checkAction, &QAction::triggered, this, &BackupsPage::checkCopy);
    connect(m_proveAction, &QAction::triggered, this, &BackupsPage::proveCopy);
    connect(m_restoreAction, &QAction::triggered, this, &BackupsPage::restoreCopy);
    connect(m_folderAction, &QAction::triggered, this, &BackupsPage::showFolder);
    connect(m_discardAction, &QAction::triggered, this, &BackupsPage::discardCopy);
    connect(m_cleanUpAction, &QAction::triggered, this, &BackupsPage::cleanUp);
    connect(m_setUpAction, &QAction::triggered, this, &BackupsPage::setUp);
    connect(m_backUp, &QPushButton::clicked, m_backUpAction, &QAction::trigger);
    connect(m_setUp, &QPushButton::clicked, m_setUpAction, &QAction::trigger);
    connect(m_banner, &MessageBanner::actionTriggered, m_dueAction, &QAction::trigger);
    connect(m_cancel, &QPushButton::clicked, &context().backups.series(), &BackupSeries::cancel);
    connect(m_empty, &EmptyState::actionTriggered, this, &BackupsPage::performEmptyAction);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_filter->setAttentionOnly(tab == 1);
        refreshEmptyState();
    });
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &text) {
        m_filter->setSearch(text);
        refreshEmptyState();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        // Where there is room the detail follows the arrow keys; in a narrow window it would hide the list.
        if (!m_narrow && current())
            m_detailOpen = true;
        refreshDetail();
        arrange();
    });
    connect(m_table, &QTableView::activated, this, &BackupsPage::openDetail);
    connect(m_table, &QTableView::clicked, this, &BackupsPage::openDetail);
}

void BackupsPage::connectDetail()
{
    connect(m_detail, &BackupDetail::backRequested, this, &BackupsPage::closeDetail);
    connect(m_detail, &BackupDetail::backUpRequested, this, [this] { backUp({m_detail->workspace()}); });
    connect(m_detail, &BackupDetail::checkRequested, m_checkAction, &QAction::trigger);
    connect(m_detail, &BackupDetail::proveRequested, m_proveAction, &QAction::trigger);
    connect(m_detail, &BackupDetail::restoreRequested, m_restoreAction, &QAction::trigger);
    connect(m_detail, &BackupDetail::dropKeptRequested, this, &BackupsPage::dropKept);
    connect(m_detail, &BackupDetail::folderRequested, m_folderAction, &QAction::trigger);
    connect(m_detail, &BackupDetail::discardRequested, m_discardAction, &QAction::trigger);
    connect(m_detail, &BackupDetail::intervalChosen, this, &BackupsPage::setInterval);
    connect(m_detail, &BackupDetail::copySelected, this, [this](const BackupId &id) {
        refreshActions();
        context().backups.readCopy(id, [page = QPointer(this)](const Result<StoredBackup> &copy) {
            if (page && copy)
                page->m_detail->setCopy(*copy, page->context().backups.current()->keys);
        });
    });
}

void BackupsPage::connectServices()
{
    connect(&context().backups, &BackupService::overviewChanged, this, &BackupsPage::showOverview);
    connect(&context().snapshots, &SnapshotService::snapshotChanged, this, &BackupsPage::showKept);
    connect(&context().backups.series(), &BackupSeries::changed, this, &BackupsPage::refreshState);
    connect(&context().backups.series(), &BackupSeries::finished, this, &BackupsPage::showFailures);
    connect(&context().connection, &ServerConnection::stateChanged, this, &BackupsPage::refreshState);
    connect(&m_tick, &QTimer::timeout, &context().backups, &BackupService::refresh);
}

QString BackupsPage::id() const
{
    return navigation::backups;
}

QString BackupsPage::pageTitle()
{
    return tr("Backups");
}

void BackupsPage::activate(const QString &subject)
{
    m_tick.start();
    context().backups.refresh();
    if (subject.isEmpty())
        return;
    m_tabs->setCurrentIndex(0);
    m_search->clear();
    select(WorkspaceId(subject));
}

void BackupsPage::deactivate()
{
    m_tick.stop();
}

void BackupsPage::readAgain()
{
    Page::readAgain();
    context().backups.refresh();
}

QList<QAction *> BackupsPage::pageActions() const
{
    return {m_backUpAction, m_dueAction,     m_checkAction,   m_proveAction, m_restoreAction,
            m_folderAction, m_discardAction, m_cleanUpAction, m_setUpAction};
}

void BackupsPage::rememberColumns()
{
    if (isVisible() && !m_narrow && !m_detailOpen)
        context().settings.setState(settingsKey, m_table->horizontalHeader()->saveState());
}

void BackupsPage::arrange()
{
    const bool open = m_detailOpen && current();
    m_detailScroll->setVisible(open);
    m_list->setVisible(!open || !m_narrow);
    m_detail->setBackVisible(open && m_narrow);
    const int room = open || m_narrow ? 0 : width();
    for (const int column : {Model::Made, Model::Size, Model::Trend, Model::NextDue})
        m_table->setColumnHidden(column, room == 0);
    m_table->setColumnHidden(Model::Product, room < mostColumnsFrom);
    m_table->setColumnHidden(Model::Checked, room < allColumnsFrom);
}

void BackupsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_narrow = width() < narrowBelow;
    arrange();
}

void BackupsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_detailOpen)
        return closeDetail();
    Page::keyPressEvent(event);
}

} // namespace tmc::ui
