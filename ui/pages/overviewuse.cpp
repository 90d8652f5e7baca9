#include "ui/pages/overviewuse.h"

#include "ui/models/usetablemodels.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/loadtext.h"
#include "ui/presentation/overviewtext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/numberdelegate.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/tables.h"

#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr std::size_t loudest = 10;
constexpr std::size_t largestDatabases = 5;

/// A table as tall as its rows: the page scrolls, not the table.
QTableView *makeTable(const QString &name, QAbstractItemModel *model, int firstNumber, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(name);
    prepareTable(table, {});
    auto *sorted = new QSortFilterProxyModel(table);
    sorted->setSourceModel(model);
    sorted->setSortRole(sortItemRole);
    table->setModel(sorted);
    for (int column = firstNumber; column < model->columnCount(); ++column)
        table->setItemDelegateForColumn(column, new NumberDelegate(table));
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->horizontalHeader()->setStretchLastSection(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setMinimumSectionSize(88);
    return table;
}

void fitHeight(QTableView *table)
{
    const int rows = table->model()->rowCount();
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height() + rows * table->verticalHeader()->defaultSectionSize() + 2);
}

QList<NamedFact> factsOf(const std::vector<OverviewLine> &lines)
{
    QList<NamedFact> facts;
    for (const auto &[name, value] : lines)
        facts.append({.name = name, .value = value, .toolTip = {}});
    return facts;
}

} // namespace

OverviewUse::OverviewUse(QWidget *parent)
    : QWidget(parent),
      m_grid(new QGridLayout(this)),
      m_postgresCard(new Card(this)),
      m_postgres(wrappedLabel({}, TextRole::Body, m_postgresCard)),
      m_databases(new FactGrid(m_postgresCard)),
      m_containersCard(new Card(this)),
      m_containers(new FactGrid(m_containersCard)),
      m_budgetCard(new Card(this)),
      m_budget(new FactGrid(m_budgetCard)),
      m_products(nullptr),
      m_productModel(new ProductUseModel(this)),
      m_tenantsCard(new Card(this)),
      m_tenants(nullptr),
      m_source(wrappedLabel({}, TextRole::Caption, this)),
      m_tenantModel(new TenantUseModel(this))
{
    setObjectName(u"overviewUse"_s);
    m_postgres->setObjectName(u"overviewPostgres"_s);
    m_products = makeTable(u"overviewProducts"_s, m_productModel, ProductUseModel::Workspaces, m_budgetCard);
    m_tenants = makeTable(u"overviewTenants"_s, m_tenantModel, TenantUseModel::Processor, m_tenantsCard);
    m_tenants->setSortingEnabled(true);
    m_tenants->sortByColumn(TenantUseModel::Processor, Qt::DescendingOrder);
    m_postgresCard->body()->addWidget(m_postgres);
    m_postgresCard->body()->addWidget(m_databases);
    m_postgresCard->body()->addStretch();
    m_containersCard->body()->addWidget(m_containers);
    m_containersCard->body()->addStretch();
    m_budgetCard->body()->addWidget(m_budget);
    m_budgetCard->body()->addWidget(m_products);
    m_tenantsCard->setFlush(true);
    m_tenantsCard->body()->addWidget(m_tenants);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(12);
    setColumns(2);
    retranslate();
}

void OverviewUse::setColumns(int columns)
{
    if (std::exchange(m_columns, columns) == columns)
        return;
    for (int column = 0; column < 2; ++column)
        m_grid->setColumnStretch(column, column < columns ? 2 - column : 0);
    const bool isWide = columns > 1;
    m_grid->addWidget(m_postgresCard, 0, 0);
    m_grid->addWidget(m_containersCard, isWide ? 0 : 1, isWide ? 1 : 0);
    m_grid->addWidget(m_budgetCard, isWide ? 1 : 2, 0, 1, columns);
    m_grid->addWidget(m_tenantsCard, isWide ? 2 : 3, 0, 1, columns);
    m_grid->addWidget(m_source, isWide ? 3 : 4, 0, 1, columns);
    for (const int column :
         {ProductUseModel::Environment, ProductUseModel::Workspaces, ProductUseModel::CpuAllotted, ProductUseModel::CpuUsed})
        m_products->setColumnHidden(column, !isWide);
    m_tenants->setColumnHidden(TenantUseModel::Product, !isWide);
    m_tenants->setColumnHidden(TenantUseModel::Network, !isWide);
}

void OverviewUse::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_owners = containerOwners(*snapshot);
    refresh();
}

void OverviewUse::setSample(const LoadSample *sample, bool isFresh)
{
    m_sample = sample ? std::optional(*sample) : std::nullopt;
    m_isFresh = isFresh;
    refresh();
}

void OverviewUse::refresh()
{
    if (!m_snapshot)
        return;
    refreshPostgres();
    const QHash<ContainerId, int> none;
    m_containers->setFacts(m_snapshot->docker.value
                               ? factsOf(containerLines(*m_snapshot->docker.value, m_sample ? m_sample->resources.restarts : none))
                               : QList<NamedFact>());
    std::vector<Environment> environments{Environment::Production};
    if (m_snapshot->registry.value && std::ranges::any_of(m_snapshot->registry.value->workspaces, [](const Workspace &each) {
            return each.environment == Environment::Qa;
        }))
        environments.push_back(Environment::Qa);
    m_budget->setFacts(factsOf(budgetLines(*m_snapshot, environments)));
    refreshTables();
    refreshSource();
}

void OverviewUse::refreshSource()
{
    QStringList sentences;
    if (m_sample)
        sentences.append(sampleLine(m_sample->resources.load));
    if (m_sample && m_sample->resources.whyNotKernel)
        sentences.append(whyNotKernelText(*m_sample->resources.whyNotKernel));
    if (m_sample && m_sample->historyError)
        sentences.append(tr("The history is not kept: %1").arg(errorLine(*m_sample->historyError)));
    setPlainText(m_source, sentences.join(u' '));
}

void OverviewUse::refreshPostgres()
{
    QString text = tr("Nothing is known of PostgreSQL yet.");
    if (m_sample && m_sample->clusterError)
        text = errorLine(*m_sample->clusterError);
    else if (m_sample && m_sample->cluster)
        text =
            clusterLines(*m_sample->cluster, m_sample->earlierCluster ? &*m_sample->earlierCluster : nullptr, m_sample->clusterSeconds)
                .join(u'\n');
    setPlainText(m_postgres, text);
    setTextRole(m_postgres, m_isFresh ? TextRole::Body : TextRole::Muted);
    m_databases->setFacts(m_snapshot->cluster.value ? factsOf(databaseLines(*m_snapshot->cluster.value, largestDatabases))
                                                    : QList<NamedFact>());
}

void OverviewUse::refreshTables()
{
    ServerUse use = serverUseOf(*m_snapshot, m_owners, m_sample ? &m_sample->resources.load : nullptr);
    if (use.tenants.size() > loudest)
        use.tenants.resize(loudest);
    m_tenantModel->update(std::move(use.tenants));
    m_productModel->update(std::move(use.products));
    m_tenantModel->setStale(!m_isFresh);
    m_productModel->setStale(!m_isFresh);
    fitHeight(m_tenants);
    fitHeight(m_products);
    m_tenantsCard->setVisible(m_tenantModel->rowCount() > 0);
    m_budgetCard->setVisible(m_snapshot->registry.value.has_value());
}

void OverviewUse::retranslate()
{
    m_postgresCard->setTitle(u"PostgreSQL"_s);
    m_containersCard->setTitle(tr("Containers"));
    m_budgetCard->setTitle(tr("Promised and used"));
    m_tenantsCard->setTitle(tr("Loudest tenants"));
    m_products->setAccessibleName(tr("Promised and used"));
    m_tenants->setAccessibleName(tr("Loudest tenants"));
    refresh();
}

void OverviewUse::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace tmc::ui
