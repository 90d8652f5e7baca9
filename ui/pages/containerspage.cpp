#include "ui/pages/containerspage.h"

#include "ui/actions/keymap.h"
#include "ui/pages/containerdetail.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chipdelegate.h"
#include "ui/widgets/emptystate.h"
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
#include <QStackedWidget>
#include <QTableView>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc::ui {
namespace {

using Model = ContainerTableModel;

constexpr std::array columnWidths = {200, 190, 140, 112, 176, 100, 106, 150, 120};
constexpr int narrowBelow = 860;
constexpr int allColumnsFrom = 1280;
constexpr int allColumnsBesideDetail = 1600;
const QString settingsKey = u"table.containers.columns"_s;

} // namespace

ContainersPage::ContainersPage(UiContext &ui, QWidget *parent)
    : Page(ui, parent),
      m_model(new ContainerTableModel(ui.clock, this)),
      m_filter(new ContainerFilter(*m_model, this)),
      m_header(new PageHeader(this)),
      m_search(new SearchField({}, this)),
      m_list(new QWidget(this)),
      m_stack(new QStackedWidget(m_list)),
      m_tableCard(new Card(m_stack)),
      m_table(new QTableView(m_tableCard)),
      m_empty(new EmptyState(m_stack)),
      m_notice(new MessageBanner(this)),
      m_detailScroll(new ScrollColumn(this)),
      m_detail(new ContainerDetail),
      m_logAction(new QAction(this))
{
    setObjectName(u"containersPage"_s);
    m_search->setObjectName(u"containersSearch"_s);
    m_empty->setObjectName(u"containersEmpty"_s);
    m_notice->setObjectName(u"containersNotice"_s);
    m_notice->hide();
    m_logAction->setObjectName(u"openContainerLog"_s);
    m_logAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_logAction);
    ui.keys.add(m_logAction);
    makeCommands();
    m_tick.setInterval(1s);
    buildTable();
    buildLayout();
    connectParts();
    ContainersPage::retranslateUi();
}

ContainersPage::~ContainersPage()
{
    // It moves its sections once more while the window that it is in closes.
    m_table->horizontalHeader()->disconnect(this);
}

QString ContainersPage::id() const
{
    return navigation::containers;
}

QString ContainersPage::pageTitle()
{
    return tr("Containers");
}

QList<QAction *> ContainersPage::pageActions() const
{
    return m_menu->actions();
}

void ContainersPage::buildTable()
{
    m_table->setObjectName(u"containersTable"_s);
    prepareTable(m_table, {});
    m_table->setModel(m_filter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(Model::Serves, Qt::AscendingOrder);
    m_table->setItemDelegateForColumn(Model::State, new ChipDelegate(m_table));
    for (const int column : {Model::Processor, Model::Memory, Model::Network, Model::Restarts})
        m_table->setItemDelegateForColumn(column, new NumberDelegate(m_table));
    m_table->setItemDelegateForColumn(Model::Age, new NumberDelegate(m_table, Qt::AlignLeft));
    QHeaderView *header = m_table->horizontalHeader();
    for (std::size_t column = 0; column < columnWidths.size(); ++column)
        header->resizeSection(static_cast<int>(column), columnWidths[column]);
    if (const QByteArray state = context().settings.state(settingsKey); !state.isEmpty())
        header->restoreState(state);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(Model::Name, QHeaderView::Stretch);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ContainersPage::rememberColumns);
    connect(header, &QHeaderView::sectionResized, this, &ContainersPage::rememberColumns);
}

void ContainersPage::buildLayout()
{
    m_tableCard->setFlush(true);
    m_tableCard->body()->addWidget(m_table);
    m_stack->addWidget(m_tableCard);
    m_stack->addWidget(m_empty);
    auto *list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(10);
    list->addWidget(m_search);
    list->addWidget(m_stack, 1);
    m_detailScroll->setObjectName(u"containersDetailArea"_s);
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
    layout->addWidget(m_notice);
    layout->addLayout(row, 1);
    setFocusProxy(m_table);
}

void ContainersPage::connectParts()
{
    connect(&context().snapshots, &SnapshotService::snapshotChanged, this, &ContainersPage::showSnapshot);
    connect(&context().sampling, &SamplingService::sampled, this, &ContainersPage::showSample);
    connect(&context().sampling, &SamplingService::freshnessChanged, this, &ContainersPage::showSample);
    connect(&m_tick, &QTimer::timeout, this, &ContainersPage::refreshAge);
    connect(m_logAction, &QAction::triggered, this, &ContainersPage::openLog);
    connect(m_detail, &ContainerDetail::logRequested, m_logAction, &QAction::trigger);
    connect(m_detail, &ContainerDetail::backRequested, this, [this] {
        m_detailOpen = false;
        arrange();
        m_table->setFocus();
    });
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &text) {
        m_filter->setSearch(text);
        refreshEmptyState();
    });
    const auto open = [this] {
        m_detailOpen = current() != nullptr;
        refreshDetail();
        arrange();
    };
    connect(m_table, &QTableView::activated, this, open);
    connect(m_table, &QTableView::clicked, this, open);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this, open] {
        // Where there is room the detail follows the arrow keys; in a narrow window it would hide the list.
        if (m_narrow)
            refreshDetail();
        else
            open();
    });
}

void ContainersPage::activate(const QString &subject)
{
    if (!subject.isEmpty())
        select(subject);
}

void ContainersPage::select(const QString &name)
{
    m_wanted = name;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        if (m_filter->rowAt(m_filter->index(row, 0)).facts.name != name)
            continue;
        m_wanted.clear();
        m_table->setCurrentIndex(m_filter->index(row, 0));
        m_detailOpen = true;
        refreshDetail();
        return arrange();
    }
}

void ContainersPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    context().sampling.setWatched(this, true);
    m_tick.start();
    showSnapshot();
}

void ContainersPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    context().sampling.setWatched(this, false);
    m_tick.stop();
}

void ContainersPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !m_detailOpen)
        return Page::keyPressEvent(event);
    m_detailOpen = false;
    arrange();
    m_table->setFocus();
}

const ContainerRow *ContainersPage::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &m_filter->rowAt(index) : nullptr;
}

void ContainersPage::openLog()
{
    if (const ContainerRow *row = current())
        emit requested({.place = navigation::logs, .subject = row->facts.name});
}

void ContainersPage::showSnapshot()
{
    if (!isVisible())
        return;
    m_owners = containerOwners(*context().snapshots.current());
    showSample();
    if (!m_wanted.isEmpty())
        select(m_wanted);
}

void ContainersPage::showSample()
{
    if (!isVisible())
        return;
    const SnapshotPtr snapshot = context().snapshots.current();
    const LoadSample *sample = context().sampling.last();
    const QHash<ContainerId, int> none;
    if (snapshot->docker.value)
        m_model->update(containerRows(*snapshot->docker.value, m_owners, sample ? &sample->resources.load : nullptr,
                                      sample ? sample->resources.restarts : none));
    m_model->setStale(!context().sampling.isFresh());
    refreshAge();
    refreshDetail();
    refreshEmptyState();
}

void ContainersPage::refreshDetail()
{
    const ContainerRow *row = current();
    m_logAction->setEnabled(row);
    refreshCommands();
    if (!row)
        return arrange();
    QStringList names;
    const SnapshotPtr snapshot = context().snapshots.current();
    const std::vector<WorkspaceId> served = m_owners.value(row->facts.name).workspaces;
    if (snapshot->registry.value)
        for (const Workspace &workspace : snapshot->registry.value->workspaces)
            if (std::ranges::find(served, workspace.id) != served.end())
                names.append(workspace.slug);
    m_detail->setContainer(*row, names, context().clock.now());
}

void ContainersPage::refreshAge()
{
    const SamplingService &sampling = context().sampling;
    if (sampling.isFresh())
        m_header->setAge(tr("live, every %1").arg(duration(sampling.interval().count())));
    else if (sampling.staleSince().isValid())
        m_header->setAge(filled(tr("figures of %1"), {relativeTime(sampling.staleSince(), context().clock.now())}), true);
    else
        m_header->setAge(tr("no figures yet"), true);
}

void ContainersPage::refreshEmptyState()
{
    m_stack->setCurrentIndex(m_filter->rowCount() > 0 ? 0 : 1);
    const SnapshotPtr snapshot = context().snapshots.current();
    if (snapshot->serverName.isEmpty())
        m_empty->setContents(u"server"_s, tr("No server is open"), tr("Open a server to see its containers."));
    else if (!snapshot->docker.value)
        m_empty->setContents(u"containers"_s, tr("The containers have not been read"), tr("They appear as soon as Docker answers."));
    else if (m_model->rowCount() == 0)
        m_empty->setContents(u"containers"_s, tr("There are no containers"), {});
    else
        m_empty->setContents(u"search"_s, tr("No container matches"), tr("Change the search."));
}

void ContainersPage::rememberColumns()
{
    if (isVisible() && !m_narrow && !m_detailOpen)
        context().settings.setState(settingsKey, m_table->horizontalHeader()->saveState());
}

void ContainersPage::arrange()
{
    const bool open = m_detailOpen && current();
    m_detailScroll->setVisible(open);
    m_list->setVisible(!open || !m_narrow);
    m_detail->setBackVisible(open && m_narrow);
    const bool isRoomy = !open && !m_narrow;
    for (const int column : {Model::Memory, Model::Serves})
        m_table->setColumnHidden(column, !isRoomy && !(open && !m_narrow && width() >= allColumnsBesideDetail));
    for (const int column : {Model::Network, Model::Restarts})
        m_table->setColumnHidden(column, !isRoomy);
    for (const int column : {Model::Image, Model::Age})
        m_table->setColumnHidden(column, !isRoomy || width() < allColumnsFrom);
}

void ContainersPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_narrow = width() < narrowBelow;
    arrange();
}

void ContainersPage::retranslateUi()
{
    m_header->setTitle(title());
    m_header->setSubtitle(tr("Whom each serves, what it uses, and how it is"));
    m_search->setPlaceholder(tr("Search containers, products, tenants"));
    m_table->setAccessibleName(tr("Containers"));
    m_logAction->setText(tr("Open log"));
    retranslateCommands();
    m_model->refreshTexts();
    refreshAge();
    refreshEmptyState();
    refreshDetail();
}

} // namespace tmc::ui
