#include "ui/pages/workspacespage.h"

#include "core/services/background.h"
#include "ui/actions/keymap.h"
#include "ui/pages/savedfiltermenu.h"
#include "ui/pages/workspacecolumns.h"
#include "ui/pages/workspacedetailpage.h"
#include "ui/pages/workspacedetails.h"
#include "ui/pages/workspacefilterbar.h"
#include "ui/pages/workspaceselectionbar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chipdelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/numberdelegate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tables.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr int narrowBelow = 720; ///< the page, without the sidebar
constexpr int filtersInOneRowFrom = 1240;
constexpr int filtersInTwoRowsFrom = 800;
constexpr int allColumnsFrom = 1180;
constexpr int detailsWidth = 380;
constexpr std::size_t rowsMadeAtOnce = 2000; ///< about 3 ms; more would be felt while typing

} // namespace

WorkspacesPage::WorkspacesPage(UiContext &ui, QWidget *parent)
    : Page(ui, parent),
      m_model(new WorkspaceTableModel(ui.clock, this)),
      m_filter(new WorkspaceFilter(*m_model, this)),
      m_views(new QStackedWidget(this)),
      m_list(new QWidget(m_views)),
      m_header(new PageHeader(m_list)),
      m_create(makeButton({}, ButtonRole::Primary, u"plus"_s, this)),
      m_banner(new MessageBanner(m_list)),
      m_notice(new MessageBanner(this)),
      m_filters(new WorkspaceFilterBar(ui.settings, m_list)),
      m_tableCard(new Card(this)),
      m_table(new QTableView(this)),
      m_commands(new WorkspaceCommands(m_table)),
      m_selectionBar(
          new WorkspaceSelectionBar({m_commands->action(WorkspaceCommand::SelectAll), m_commands->action(WorkspaceCommand::SelectNone),
                                     m_commands->action(WorkspaceCommand::InvertSelection)},
                                    m_commands->bulk(), m_list)),
      m_stack(new QStackedWidget(m_list)),
      m_empty(new EmptyState(m_stack)),
      m_details(new WorkspaceDetails(ui.clock, m_list))
{
    setObjectName(u"workspacesPage"_s);
    m_create->setObjectName(u"newWorkspace"_s);
    m_header->addActionWidget(m_create);
    m_banner->setObjectName(u"workspacesBanner"_s);
    m_banner->setDismissible(false);
    m_notice->setObjectName(u"workspacesNotice"_s);
    m_tick.setInterval(1000);
    buildTable();
    buildLayout();
    connectParts();
    connectServices();
    closeQuickView();
    selectionChanged();
    WorkspacesPage::retranslateUi();
    showSnapshot();
}

void WorkspacesPage::buildTable()
{
    m_table->setObjectName(u"workspaceTable"_s);
    prepareTable(m_table, {});
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setModel(m_filter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(WorkspaceTableModel::BusinessName, Qt::AscendingOrder);
    m_table->setItemDelegateForColumn(WorkspaceTableModel::State, new ChipDelegate(m_table));
    m_table->setItemDelegateForColumn(WorkspaceTableModel::DatabaseSize, new NumberDelegate(m_table));
    for (const int column : {WorkspaceTableModel::Created, WorkspaceTableModel::Changed, WorkspaceTableModel::ProvenBackup})
        m_table->setItemDelegateForColumn(column, new NumberDelegate(m_table, Qt::AlignLeft));
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (QAction *command : m_commands->menu())
        if (!command->isSeparator())
            context().keys.add(command);
    m_columns = new WorkspaceColumns(m_table, context().settings);
}

void WorkspacesPage::buildLayout()
{
    m_tableCard->setObjectName(u"workspaceCard"_s);
    m_tableCard->setFlush(true);
    m_tableCard->body()->addWidget(m_table);
    m_stack->setObjectName(u"workspaceStack"_s);
    m_stack->addWidget(m_tableCard);
    m_stack->addWidget(m_empty);
    m_stack->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // in a low window the table gives way first
    m_stack->setMinimumHeight(100);
    setFocusProxy(m_table);
    m_details->setMinimumWidth(240);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_stack, 1);
    row->addWidget(m_details);
    auto *list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(14);
    list->addWidget(m_header);
    list->addWidget(m_banner);
    list->addWidget(m_filters);
    list->addWidget(m_selectionBar);
    list->addLayout(row, 1);
    m_views->setObjectName(u"workspaceViews"_s);
    m_views->addWidget(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(14);
    layout->addWidget(m_notice);
    layout->addWidget(m_views, 1);
}

void WorkspacesPage::connectParts()
{
    connect(m_create, &QPushButton::clicked, this, [this] { emit requested({.place = navigation::createWorkspace, .subject = {}}); });
    connect(m_filters, &WorkspaceFilterBar::criteriaChanged, this, [this](const WorkspaceCriteria &criteria) {
        m_filter->setCriteria(criteria);
        refreshState();
        selectionChanged();
    });
    connect(m_filters->savedFilters(), &SavedFilterMenu::refused, this, [this](const QString &why) { tell({}, why); });
    connect(m_empty, &EmptyState::actionTriggered, this, &WorkspacesPage::performEmptyAction);
    connect(m_banner, &MessageBanner::actionTriggered, this, [this] { context().snapshots.refresh(); });
    connect(m_table, &QTableView::activated, this, [this] { perform(WorkspaceCommand::Open); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &WorkspacesPage::refreshQuickView);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &WorkspacesPage::selectionChanged);
    connect(m_commands, &WorkspaceCommands::triggered, this, &WorkspacesPage::perform);
    connect(m_details, &WorkspaceDetails::closeRequested, this, &WorkspacesPage::closeQuickView);
    connect(m_details, &WorkspaceDetails::openRequested, this, [this] { perform(WorkspaceCommand::Open); });
    connect(&m_tick, &QTimer::timeout, this, [this] {
        refreshAge();
        if (isWorkspaceOpen())
            m_detailPage->refreshAges();
        if (++m_ticks % 60 == 0)
            m_model->refreshTexts({Qt::DisplayRole});
    });
}

void WorkspacesPage::connectServices()
{
    connect(&context().snapshots, &SnapshotService::snapshotChanged, this, &WorkspacesPage::showSnapshot);
    connect(&context().snapshots, &SnapshotService::refreshingChanged, this, &WorkspacesPage::refreshState);
    connect(&context().connection, &ServerConnection::stateChanged, this, &WorkspacesPage::refreshState);
    connect(&context().connection, &ServerConnection::stateChanged, this, &WorkspacesPage::selectionChanged);
    connect(&context().backups, &BackupService::overviewChanged, this, &WorkspacesPage::showBackups);
}

QString WorkspacesPage::id() const
{
    return navigation::workspaces;
}

QString WorkspacesPage::pageTitle()
{
    return tr("Workspaces");
}

void WorkspacesPage::activate(const QString &subject)
{
    m_tick.start();
    refreshAge();
    if (!subject.isEmpty() && workspaceRow(*context().snapshots.current(), WorkspaceId(subject)))
        return openWorkspace(WorkspaceId(subject));
    if (!subject.isEmpty()) {
        backToList();
        m_filters->searchField()->setText(subject);
    } else if (isWorkspaceOpen()) {
        m_detailPage->open(m_detailPage->workspace());
    }
}

void WorkspacesPage::deactivate()
{
    m_tick.stop();
}

void WorkspacesPage::showSnapshot()
{
    const SnapshotPtr snapshot = context().snapshots.current();
    if (snapshot->registry.value)
        m_filters->setCatalogue(snapshot->registry.value->products, snapshot->registry.value->plans);
    const int number = ++m_newestRows;
    m_makingRows = snapshot->registry.value && snapshot->registry.value->workspaces.size() > rowsMadeAtOnce;
    if (!m_makingRows)
        return showRows(workspaceRows(*snapshot));
    refreshState();
    runInBackground(
        m_pool, this, [snapshot] { return workspaceRows(*snapshot); },
        [this, number](std::vector<WorkspaceRow> rows) {
            if (number != m_newestRows)
                return;
            m_makingRows = false;
            showRows(std::move(rows));
        });
}

void WorkspacesPage::showRows(std::vector<WorkspaceRow> rows)
{
    m_model->update(withBackups(std::move(rows)));
    refreshState();
    refreshQuickView();
    selectionChanged();
}

void WorkspacesPage::makeDetailPage()
{
    m_detailPage = new WorkspaceDetailPage(context(), m_views);
    m_views->addWidget(m_detailPage);
    m_detailPage->setActions(QList<QAction *>{m_commands->action(WorkspaceCommand::Restore)} + m_commands->copying());
    connect(m_detailPage, &WorkspaceDetailPage::backRequested, this, &WorkspacesPage::backToList);
    connect(m_detailPage, &WorkspaceDetailPage::switchBackRequested, this, &WorkspacesPage::switchBack);
    connect(m_detailPage, &WorkspaceDetailPage::removeRetiredRequested, this, &WorkspacesPage::removeRetired);
    connect(m_detailPage, &WorkspaceDetailPage::requested, this, &WorkspacesPage::requested);
}

void WorkspacesPage::openWorkspace(const WorkspaceId &id)
{
    if (!m_detailPage)
        makeDetailPage();
    m_views->setCurrentWidget(m_detailPage);
    m_detailPage->open(id);
    m_detailPage->setFocus(Qt::OtherFocusReason);
    selectionChanged();
}

void WorkspacesPage::backToList()
{
    if (!isWorkspaceOpen())
        return;
    m_detailPage->close();
    m_views->setCurrentWidget(m_list);
    m_table->setFocus(Qt::OtherFocusReason);
    selectionChanged();
}

bool WorkspacesPage::isWorkspaceOpen() const
{
    return m_detailPage && m_views->currentWidget() == m_detailPage;
}

void WorkspacesPage::openQuickView()
{
    if (!m_table->currentIndex().isValid())
        return;
    m_detailsOpen = true;
    refreshQuickView();
    arrange();
}

void WorkspacesPage::closeQuickView()
{
    const bool hadFocus = m_details->isAncestorOf(focusWidget());
    m_detailsOpen = false;
    arrange();
    if (hadFocus)
        m_table->setFocus();
}

void WorkspacesPage::refreshQuickView()
{
    if (!m_detailsOpen)
        return;
    if (const QModelIndex current = m_table->currentIndex(); current.isValid())
        m_details->setWorkspace(m_filter->rowAt(current));
    else
        closeQuickView();
}

void WorkspacesPage::arrange()
{
    m_details->setVisible(m_detailsOpen);
    m_details->setMaximumWidth(m_narrow ? QWIDGETSIZE_MAX : detailsWidth);
    m_details->setMinimumWidth(m_narrow ? 240 : detailsWidth);
    m_stack->setVisible(!(m_narrow && m_detailsOpen)); // there is no room for both
    const bool isLittle = m_narrow || m_detailsOpen;
    m_columns->setRoom(isLittle                   ? WorkspaceColumns::Room::Little
                       : width() < allColumnsFrom ? WorkspaceColumns::Room::Medium
                                                  : WorkspaceColumns::Room::Full);
}

void WorkspacesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_filters->setRows(width() >= filtersInOneRowFrom    ? WorkspaceFilterBar::Rows::One
                       : width() >= filtersInTwoRowsFrom ? WorkspaceFilterBar::Rows::Two
                                                         : WorkspaceFilterBar::Rows::Three);
    m_narrow = width() < narrowBelow;
    arrange();
}

void WorkspacesPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_detailsOpen)
        return closeQuickView();
    Page::keyPressEvent(event);
}

} // namespace tmc::ui
