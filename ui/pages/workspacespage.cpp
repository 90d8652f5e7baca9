#include "ui/pages/workspacespage.h"

#include "ui/pages/workspacecolumns.h"
#include "ui/pages/workspacedetails.h"
#include "ui/pages/workspacefilterbar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chipdelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/numberdelegate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tables.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr int narrowBelow = 720; ///< the page, without the sidebar
constexpr int filtersInOneRowFrom = 880;
constexpr int allColumnsFrom = 1180;
constexpr int detailsWidth = 380;

} // namespace

WorkspacesPage::WorkspacesPage(UiContext &ui, QWidget *parent)
    : Page(ui, parent),
      m_model(new WorkspaceTableModel(ui.clock, this)),
      m_filter(new WorkspaceFilter(*m_model, this)),
      m_header(new PageHeader(this)),
      m_create(makeButton({}, ButtonRole::Primary, u"plus"_s, this)),
      m_banner(new MessageBanner(this)),
      m_filters(new WorkspaceFilterBar(this)),
      m_tableCard(new Card(this)),
      m_table(new QTableView(this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this)),
      m_details(new WorkspaceDetails(ui.clock, this)),
      m_showDetails(new QAction(this)),
      m_copySlug(new QAction(this)),
      m_copyHost(new QAction(this))
{
    setObjectName(u"workspacesPage"_s);
    m_create->setObjectName(u"newWorkspace"_s);
    m_header->addActionWidget(m_create);
    m_banner->setObjectName(u"workspacesBanner"_s);
    m_banner->setDismissible(false);
    m_tick.setInterval(1000);
    buildTable();
    buildContextMenu();
    buildLayout();
    connectParts();
    closeDetails();
    WorkspacesPage::retranslateUi();
}

void WorkspacesPage::buildTable()
{
    m_table->setObjectName(u"workspaceTable"_s);
    prepareTable(m_table, {});
    m_table->setModel(m_filter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(WorkspaceTableModel::BusinessName, Qt::AscendingOrder);
    m_table->setItemDelegateForColumn(WorkspaceTableModel::State, new ChipDelegate(m_table));
    m_table->setItemDelegateForColumn(WorkspaceTableModel::DatabaseSize, new NumberDelegate(m_table));
    m_table->setItemDelegateForColumn(WorkspaceTableModel::Created, new NumberDelegate(m_table, Qt::AlignLeft));
    m_columns = new WorkspaceColumns(m_table, context().settings);
}

void WorkspacesPage::buildContextMenu()
{
    m_showDetails->setObjectName(u"showDetails"_s);
    m_copySlug->setObjectName(u"copySlug"_s);
    m_copyHost->setObjectName(u"copyHost"_s);
    m_copySlug->setShortcut(QKeySequence::Copy);
    for (QAction *action : {m_showDetails, m_copySlug, m_copyHost})
        action->setShortcutContext(Qt::WidgetShortcut);
    m_table->addActions({m_showDetails, m_copySlug, m_copyHost});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_showDetails, &QAction::triggered, this, &WorkspacesPage::openDetails);
    connect(m_copySlug, &QAction::triggered, this, [this] { copyFromCurrent(WorkspaceTableModel::Slug); });
    connect(m_copyHost, &QAction::triggered, this, [this] { copyFromCurrent(WorkspaceTableModel::Host); });
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
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(14);
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    layout->addWidget(m_filters);
    layout->addLayout(row, 1);
}

void WorkspacesPage::connectParts()
{
    connect(m_create, &QPushButton::clicked, this, [this] { emit requested({.place = navigation::createWorkspace, .subject = {}}); });
    connect(m_filters, &WorkspaceFilterBar::criteriaChanged, this, [this](const WorkspaceCriteria &criteria) {
        m_filter->setCriteria(criteria);
        refreshState();
    });
    connect(m_empty, &EmptyState::actionTriggered, this, &WorkspacesPage::performEmptyAction);
    connect(m_banner, &MessageBanner::actionTriggered, this, [this] { context().snapshots.refresh(); });
    connect(m_table, &QTableView::activated, this, &WorkspacesPage::openDetails);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &WorkspacesPage::refreshDetails);
    connect(m_details, &WorkspaceDetails::closeRequested, this, &WorkspacesPage::closeDetails);
    connect(&context().snapshots, &SnapshotService::snapshotChanged, this, &WorkspacesPage::showSnapshot);
    connect(&context().snapshots, &SnapshotService::refreshingChanged, this, &WorkspacesPage::refreshState);
    connect(&context().connection, &ServerConnection::stateChanged, this, &WorkspacesPage::refreshState);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        refreshAge();
        if (++m_ticks % 60 == 0)
            m_model->refreshTexts({Qt::DisplayRole});
    });
}

QString WorkspacesPage::id() const
{
    return navigation::workspaces;
}

QString WorkspacesPage::title() const
{
    return tr("Workspaces");
}

void WorkspacesPage::activate(const QString &subject)
{
    if (!subject.isEmpty())
        m_filters->searchField()->setText(subject);
    m_tick.start();
    refreshAge();
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
    m_model->update(workspaceRows(*snapshot));
    refreshState();
    refreshDetails();
}

void WorkspacesPage::openDetails()
{
    if (!m_table->currentIndex().isValid())
        return;
    m_detailsOpen = true;
    refreshDetails();
    arrange();
}

void WorkspacesPage::closeDetails()
{
    const bool hadFocus = m_details->isAncestorOf(focusWidget());
    m_detailsOpen = false;
    arrange();
    if (hadFocus)
        m_table->setFocus();
}

void WorkspacesPage::refreshDetails()
{
    if (!m_detailsOpen)
        return;
    if (const QModelIndex current = m_table->currentIndex(); current.isValid())
        m_details->setWorkspace(m_filter->rowAt(current));
    else
        closeDetails();
}

void WorkspacesPage::copyFromCurrent(int column) const
{
    if (const QModelIndex current = m_table->currentIndex(); current.isValid())
        QGuiApplication::clipboard()->setText(current.siblingAtColumn(column).data().toString());
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
    m_filters->setOneRow(width() >= filtersInOneRowFrom);
    m_narrow = width() < narrowBelow;
    arrange();
}

void WorkspacesPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_detailsOpen)
        return closeDetails();
    Page::keyPressEvent(event);
}

} // namespace tmc::ui
