#include "ui/pages/operationspage.h"

#include "ui/pages/operationdetail.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chipdelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messagebanner.h"
#include "ui/widgets/numberdelegate.h"
#include "ui/widgets/operationprogressview.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tables.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>

#include <array>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc::ui {
namespace {

constexpr std::array columnWidths = {230, 186, 150, 156, 90}; // the longest state in Spanish fits

} // namespace

OperationsPage::OperationsPage(UiContext &ui, QWidget *parent)
    : Page(ui, parent),
      m_model(new OperationTableModel(ui.clock, this)),
      m_filter(new OperationFilter(*m_model, this)),
      m_header(new PageHeader(this)),
      m_refresh(makeButton({}, ButtonRole::Normal, u"refresh"_s, this)),
      m_banner(new MessageBanner(this)),
      m_endBanner(new MessageBanner(this)),
      m_tabs(new QTabBar(this)),
      m_search(new SearchField({}, this)),
      m_list(new QWidget(this)),
      m_stack(new QStackedWidget(m_list)),
      m_tableCard(new Card(m_stack)),
      m_table(new QTableView(m_tableCard)),
      m_empty(new EmptyState(m_stack)),
      m_detailScroll(new ScrollColumn(this)),
      m_detail(new OperationDetail)
{
    setObjectName(u"operationsPage"_s);
    m_refresh->setObjectName(u"operationsRefresh"_s);
    m_header->addActionWidget(m_refresh);
    m_banner->setObjectName(u"operationsBanner"_s);
    m_banner->setDismissible(false);
    m_endBanner->setObjectName(u"operationsEndBanner"_s);
    m_tabs->setObjectName(u"operationsTabs"_s);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (int tab = 0; tab < 4; ++tab)
        m_tabs->addTab({});
    m_search->setObjectName(u"operationsSearch"_s);
    m_tick.setInterval(5s);
    buildTable();
    buildLayout();
    connectParts();
    connectServices();
    OperationsPage::retranslateUi();
    showSnapshot();
}

void OperationsPage::buildTable()
{
    m_table->setObjectName(u"operationsTable"_s);
    prepareTable(m_table, {});
    m_table->setModel(m_filter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(OperationTableModel::Started, Qt::DescendingOrder);
    m_table->setItemDelegateForColumn(OperationTableModel::State, new ChipDelegate(m_table));
    m_table->setItemDelegateForColumn(OperationTableModel::Started, new NumberDelegate(m_table, Qt::AlignLeft));
    m_table->setItemDelegateForColumn(OperationTableModel::Took, new NumberDelegate(m_table, Qt::AlignLeft));
    for (std::size_t column = 0; column < columnWidths.size(); ++column)
        m_table->horizontalHeader()->resizeSection(static_cast<int>(column), columnWidths[column]);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(OperationTableModel::Title, QHeaderView::Stretch);
}

void OperationsPage::buildLayout()
{
    m_tableCard->setObjectName(u"operationsCard"_s);
    m_tableCard->setFlush(true);
    m_tableCard->body()->addWidget(m_table);
    m_stack->addWidget(m_tableCard);
    m_stack->addWidget(m_empty);
    auto *listColumn = new QVBoxLayout(m_list);
    listColumn->setContentsMargins(0, 0, 0, 0);
    listColumn->setSpacing(10);
    listColumn->addWidget(m_tabs);
    listColumn->addWidget(m_search);
    listColumn->addWidget(m_stack, 1);
    m_detailScroll->setObjectName(u"operationsDetailArea"_s);
    m_detailScroll->column()->addWidget(m_detail);
    m_detailScroll->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_list, 1);
    row->addWidget(m_detailScroll, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(14);
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    layout->addWidget(m_endBanner);
    layout->addLayout(row, 1);
}

void OperationsPage::connectParts()
{
    connect(m_refresh, &QPushButton::clicked, &context().snapshots, &SnapshotService::refresh);
    connect(m_tabs, &QTabBar::currentChanged, this, &OperationsPage::chooseSection);
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &text) {
        m_filter->setSearch(text);
        refreshEmptyState();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OperationsPage::selectionChanged);
    connect(m_table, &QTableView::activated, this, &OperationsPage::openDetail);
    connect(m_table, &QTableView::clicked, this, &OperationsPage::openDetail);
    connect(m_detail, &OperationDetail::backRequested, this, &OperationsPage::closeDetail);
    connect(m_detail, &OperationDetail::resumeRequested, this, &OperationsPage::resumeSelected);
    connect(m_detail, &OperationDetail::rollBackRequested, this, &OperationsPage::rollBackSelected);
    connect(m_detail->progressView(), &OperationProgressView::stopRequested, &context().operations, &OperationService::requestStop);
    connect(m_detail->progressView(), &OperationProgressView::abortRequested, &context().operations, &OperationService::requestAbort);
    connect(m_empty, &EmptyState::actionTriggered, this,
            [this] { emit requested({.place = navigation::createWorkspace, .subject = {}}); });
    connect(&m_tick, &QTimer::timeout, this, [this] {
        refreshAge();
        m_model->refreshTexts({Qt::DisplayRole});
    });
}

void OperationsPage::connectServices()
{
    connect(&context().snapshots, &SnapshotService::snapshotChanged, this, &OperationsPage::showSnapshot);
    connect(&context().connection, &ServerConnection::stateChanged, this, &OperationsPage::refreshState);
    connect(&context().operations, &OperationService::started, this, &OperationsPage::operationStarted);
    connect(&context().operations, &OperationService::eventHappened, this, &OperationsPage::operationHappened);
    connect(&context().operations, &OperationService::ended, this, &OperationsPage::operationEnded);
}

QString OperationsPage::id() const
{
    return navigation::operations;
}

QString OperationsPage::pageTitle()
{
    return tr("Operations");
}

bool OperationsPage::isConnected() const
{
    return context().connection.state() == ConnectionState::Connected;
}

void OperationsPage::activate(const QString &subject)
{
    m_tick.start();
    refreshAge();
    if (subject.isEmpty())
        return;
    m_tabs->setCurrentIndex(0);
    m_search->clear();
    select(OperationId(subject));
}

void OperationsPage::deactivate()
{
    m_tick.stop();
}

void OperationsPage::showSnapshot()
{
    const SnapshotPtr snapshot = context().snapshots.current();
    m_model->update(snapshot->registry.value ? snapshot->registry.value->operations : std::vector<OperationRecord>{});
    if (!m_wanted.isEmpty())
        select(m_wanted);
    refreshState();
}

void OperationsPage::select(const OperationId &id)
{
    const int row = m_model->rowOf(id);
    m_wanted = row < 0 ? id : OperationId();
    if (row < 0)
        return;
    const QModelIndex index = m_filter->mapFromSource(m_model->index(row, 0));
    m_table->setCurrentIndex(index);
    openDetail();
}

const OperationRecord *OperationsPage::selected() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? &m_filter->rowAt(current) : nullptr;
}

void OperationsPage::selectionChanged()
{
    // Where there is room the detail follows the arrow keys; in a narrow window it would hide the list.
    if (!m_narrow && selected())
        m_detailOpen = true;
    refreshDetail();
    if (const OperationRecord *operation = selected())
        readJournal(operation->id);
    arrange();
}

void OperationsPage::openDetail()
{
    m_detailOpen = selected() != nullptr;
    refreshDetail();
    arrange();
}

void OperationsPage::closeDetail()
{
    m_detailOpen = false;
    arrange();
    m_table->setFocus();
}

void OperationsPage::readJournal(const OperationId &id)
{
    if (!isConnected())
        return m_detail->setJournalError({.code = ErrorCode::SectionUnavailable, .args = {u"registry"_s}});
    context().operations.readOperation(id, [page = QPointer(this), id](const Result<OperationRecord> &record) {
        if (!page)
            return;
        const bool shown = page->m_detail->operation() && page->m_detail->operation()->id == id;
        if (shown && record)
            page->m_detail->setJournal(*record);
        else if (shown)
            page->m_detail->setJournalError(record.error());
        const Result<Runbook> runbook = record ? runbookFromJson(record->runbook) : fail(ErrorCode::NotFound);
        if (!runbook || id != page->m_liveId)
            return;
        page->m_live.setRunbook(*runbook);
        page->m_live.setJournal(*record);
        page->m_detail->progressView()->update(page->m_live);
    });
}

void OperationsPage::refreshDetail()
{
    const OperationRecord *operation = selected();
    if (!operation)
        return;
    m_detail->setOperation(*operation, operationActions(*operation, context().operations.running(), isConnected()));
    m_detail->setLive(!m_liveId.isEmpty() && operation->id == m_liveId);
}

void OperationsPage::arrange()
{
    const bool open = m_detailOpen && selected();
    m_detailScroll->setVisible(open);
    m_list->setVisible(!open || !m_narrow);
    m_detail->setBackVisible(open && m_narrow);
    for (const int column : {OperationTableModel::StartedBy, OperationTableModel::Took})
        m_table->setColumnHidden(column, m_narrow || open);
}

void OperationsPage::chooseSection(int tab)
{
    static constexpr std::array<std::optional<OperationSection>, 4> sections{std::nullopt, OperationSection::Attention,
                                                                             OperationSection::Running, OperationSection::Finished};
    m_filter->setSection(sections.at(static_cast<std::size_t>(std::max(tab, 0))));
    refreshEmptyState();
    refreshDetail();
    arrange();
}

void OperationsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_narrow = width() < 860;
    arrange();
}

void OperationsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_detailOpen)
        return closeDetail();
    Page::keyPressEvent(event);
}

} // namespace tmc::ui
