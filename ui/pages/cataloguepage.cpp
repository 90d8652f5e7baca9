#include "ui/pages/cataloguepage.h"

#include "ui/models/plantablemodel.h"
#include "ui/models/producttablemodel.h"
#include "ui/pages/planusers.h"
#include "ui/pages/whatifpanel.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/snapshotage.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/tables.h"
#include "ui/wizards/saveplanwizard.h"
#include "ui/wizards/saveproductwizard.h"

#include <QHeaderView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr int narrowBelow = 900; ///< the page, without the sidebar

/// As high as its rows: the page scrolls as a whole.
void fitToRows(QTableView *table)
{
    const int rows = qMax(1, table->model()->rowCount());
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height() + rows * table->verticalHeader()->defaultSectionSize() + 16);
}

} // namespace

CataloguePage::CataloguePage(UiContext &ui, QWidget *parent)
    : Page(ui, parent),
      m_productModel(new ProductTableModel(this)),
      m_planModel(new PlanTableModel(this)),
      m_header(new PageHeader(this)),
      m_stack(new QStackedWidget(this)),
      m_contents(new ScrollColumn(this)),
      m_empty(new EmptyState(this)),
      m_products(makePart(u"product"_s, m_productModel)),
      m_plans(makePart(u"plan"_s, m_planModel)),
      m_planUsers(new PlanUsers(this)),
      m_whatIf(new WhatIfPanel(this))
{
    setObjectName(u"cataloguePage"_s);
    m_tick.setInterval(1000);
    m_products.table->sortByColumn(ProductTableModel::Name, Qt::AscendingOrder);
    m_plans.table->sortByColumn(PlanTableModel::Name, Qt::AscendingOrder);
    buildLayout();
    connectParts();
    CataloguePage::retranslateUi();
    showSnapshot();
}

CataloguePage::Part CataloguePage::makePart(const QString &name, QAbstractItemModel *model)
{
    Part part{.card = new Card(this),
              .table = new QTableView(this),
              .sorted = new QSortFilterProxyModel(this),
              .add = makeButton({}, ButtonRole::Normal, u"plus"_s, this),
              .edit = makeButton({}, ButtonRole::Normal, {}, this)};
    part.card->setObjectName(name + u"Card"_s);
    part.card->setFlush(true);
    part.card->addHeaderWidget(part.edit);
    part.card->addHeaderWidget(part.add);
    part.add->setObjectName(name + u"Add"_s);
    part.edit->setObjectName(name + u"Edit"_s);
    part.sorted->setSourceModel(model);
    part.sorted->setSortRole(sortItemRole);
    part.sorted->setSortLocaleAware(true);
    part.table->setObjectName(name + u"Table"_s);
    prepareTable(part.table, {});
    part.table->setModel(part.sorted);
    part.table->setSortingEnabled(true);
    part.table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    part.card->body()->addWidget(part.table);
    return part;
}

void CataloguePage::buildLayout()
{
    m_contents->column()->setSpacing(14);
    m_contents->column()->addWidget(m_products.card);
    for (QWidget *part : std::initializer_list<QWidget *>{m_plans.card, m_planUsers, m_whatIf})
        m_contents->column()->addWidget(part);
    m_stack->addWidget(m_contents);
    m_stack->addWidget(m_empty);
    setFocusProxy(m_products.table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(14);
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);
}

void CataloguePage::connectParts()
{
    connect(m_products.add, &QPushButton::clicked, this, [this] { openWizard(new SaveProductWizard(context(), std::nullopt, this)); });
    connect(m_plans.add, &QPushButton::clicked, this, [this] { openWizard(new SavePlanWizard(context(), std::nullopt, this)); });
    connect(m_products.edit, &QPushButton::clicked, this, &CataloguePage::editProduct);
    connect(m_plans.edit, &QPushButton::clicked, this, &CataloguePage::editPlan);
    connect(m_products.table, &QTableView::activated, this, &CataloguePage::editProduct);
    connect(m_plans.table, &QTableView::activated, this, &CataloguePage::editPlan);
    for (const Part &part : {m_products, m_plans})
        connect(part.table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CataloguePage::refreshState);
    connect(m_plans.table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CataloguePage::showPlanUsers);
    connect(m_planUsers, &PlanUsers::requested, this, &CataloguePage::requested);
    connect(m_empty, &EmptyState::actionTriggered, this, &CataloguePage::performEmptyAction);
    connect(&context().snapshots, &SnapshotService::snapshotChanged, this, &CataloguePage::showSnapshot);
    connect(&context().snapshots, &SnapshotService::refreshingChanged, this, &CataloguePage::refreshState);
    connect(&context().connection, &ServerConnection::stateChanged, this, &CataloguePage::refreshState);
    connect(&m_tick, &QTimer::timeout, this, &CataloguePage::refreshAge);
}

QString CataloguePage::id() const
{
    return navigation::catalogue;
}

QString CataloguePage::pageTitle()
{
    return tr("Plans and products");
}

void CataloguePage::activate(const QString &)
{
    m_tick.start();
    refreshAge();
}

void CataloguePage::deactivate()
{
    m_tick.stop();
}

void CataloguePage::showSnapshot()
{
    const SnapshotPtr snapshot = context().snapshots.current();
    const RegistryFacts nothing;
    const RegistryFacts &registry = snapshot->registry.value ? *snapshot->registry.value : nothing;
    m_productModel->show(registry);
    m_planModel->show(registry);
    for (const Part &part : {m_products, m_plans})
        fitToRows(part.table);
    showPlanUsers();
    m_whatIf->setSnapshot(snapshot);
    arrange();
    refreshState();
}

void CataloguePage::showPlanUsers()
{
    const SnapshotPtr snapshot = context().snapshots.current();
    m_planUsers->show(currentPlan(), snapshot->registry.value ? snapshot->registry.value->workspaces : std::vector<Workspace>());
}

std::optional<Product> CataloguePage::currentProduct() const
{
    const QModelIndex current = m_products.sorted->mapToSource(m_products.table->currentIndex());
    return current.isValid() ? std::optional(m_productModel->row(current.row()).product) : std::nullopt;
}

std::optional<Plan> CataloguePage::currentPlan() const
{
    const QModelIndex current = m_plans.sorted->mapToSource(m_plans.table->currentIndex());
    return current.isValid() ? std::optional(m_planModel->row(current.row()).plan) : std::nullopt;
}

void CataloguePage::editProduct()
{
    if (const std::optional<Product> product = currentProduct())
        openWizard(new SaveProductWizard(context(), product, this));
}

void CataloguePage::editPlan()
{
    if (const std::optional<Plan> plan = currentPlan())
        openWizard(new SavePlanWizard(context(), plan, this));
}

void CataloguePage::openWizard(OperationWizard *wizard)
{
    connect(wizard, &OperationWizard::requested, this, &CataloguePage::requested);
    wizard->open();
}

void CataloguePage::refreshState()
{
    const SnapshotPtr snapshot = context().snapshots.current();
    const bool connected = context().connection.state() == ConnectionState::Connected;
    const bool stale = !connected || snapshot->registry.error || isOld(snapshotReadAt(*snapshot), context().clock.now());
    m_productModel->setStale(stale);
    m_planModel->setStale(stale);
    m_products.edit->setEnabled(m_products.table->currentIndex().isValid());
    m_plans.edit->setEnabled(m_plans.table->currentIndex().isValid());
    refreshEmptyState();
    refreshAge();
}

bool CataloguePage::isCurable() const
{
    std::optional<Error> error = context().connection.registryError();
    if (!error)
        error = context().snapshots.current()->registry.error;
    const bool connected = context().connection.state() == ConnectionState::Connected;
    return connected && error && (error->code == ErrorCode::RegistryMissing || error->code == ErrorCode::RegistryTooOld);
}

void CataloguePage::refreshEmptyState()
{
    const SnapshotPtr snapshot = context().snapshots.current();
    m_stack->setCurrentWidget(snapshot->registry.value ? static_cast<QWidget *>(m_contents) : m_empty);
    if (snapshot->registry.value)
        return;
    if (snapshot->serverName.isEmpty())
        return m_empty->setContents(u"server"_s, tr("No server is chosen"), tr("Choose a server in the sidebar, or add one."),
                                    tr("Add server…"));
    if (isCurable())
        return m_empty->setContents(u"shield"_s, tr("This server has no catalogue yet"),
                                    tr("Products and plans are kept in the server's registry. Prepare the server to make it; you see "
                                       "every step before anything is changed."),
                                    tr("Prepare server…"));
    const QString why =
        snapshot->registry.error ? errorLine(*snapshot->registry.error) : tr("They appear here as soon as there is a connection.");
    m_empty->setContents(u"plans"_s, tr("Products and plans have not been read from this server yet"), why);
}

void CataloguePage::performEmptyAction()
{
    const QString place = isCurable() ? navigation::prepare : navigation::addServer;
    emit requested({.place = place, .subject = {}});
}

void CataloguePage::refreshAge()
{
    const SnapshotPtr snapshot = context().snapshots.current();
    const QDateTime readAt = snapshot->registry.value ? snapshot->registry.readAt : QDateTime();
    const bool connected = context().connection.state() == ConnectionState::Connected;
    m_header->setAge(readAge(readAt, context().clock.now()), !connected && readAt.isValid());
}

void CataloguePage::arrange()
{
    const bool isNarrow = width() < narrowBelow;
    for (const int column : {ProductTableModel::Image, ProductTableModel::Isolation})
        m_products.table->setColumnHidden(column, isNarrow);
    for (const int column : {PlanTableModel::Storage, PlanTableModel::Users, PlanTableModel::Requests})
        m_plans.table->setColumnHidden(column, isNarrow);
    m_products.table->resizeColumnsToContents();
    m_plans.table->resizeColumnsToContents();
}

void CataloguePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void CataloguePage::retranslateUi()
{
    setAccessibleName(title());
    m_header->setTitle(title());
    m_header->setSubtitle(tr("What is sold, and who uses it"));
    m_products.card->setTitle(tr("Products"));
    m_products.table->setAccessibleName(tr("Products"));
    setButtonText(m_products.add, tr("New &product…"));
    setButtonText(m_products.edit, tr("&Edit product…"));
    m_plans.card->setTitle(tr("Plans"));
    m_plans.table->setAccessibleName(tr("Plans"));
    setButtonText(m_plans.add, tr("&New plan…"));
    setButtonText(m_plans.edit, tr("E&dit plan…"));
    m_productModel->refreshTexts();
    m_planModel->refreshTexts();
    for (const Part &part : {m_products, m_plans})
        part.table->horizontalHeader()->viewport()->update();
    arrange();
    refreshState();
}

} // namespace tmc::ui
