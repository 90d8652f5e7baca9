#pragma once

#include "core/services/samplingservice.h"
#include "core/domain/serveruse.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QTableView;

namespace tmc::ui {

class Card;
class FactGrid;
class ProductUseModel;
class TenantUseModel;

/// Who uses what of a server: PostgreSQL, containers, promised against used by product, the tenants that use most.
class OverviewUse final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewUse)

public:
    explicit OverviewUse(QWidget *parent = nullptr);

    void setColumns(int columns);
    /// A new snapshot: who owns which container.
    void setSnapshot(const SnapshotPtr &snapshot);
    /// `sample` may be null; one that is not fresh is shown in grey.
    void setSample(const LoadSample *sample, bool isFresh);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void refreshPostgres();
    void refreshTables();
    void refreshSource();
    void retranslate();

    QGridLayout *m_grid;
    Card *m_postgresCard;
    QLabel *m_postgres;
    FactGrid *m_databases;
    Card *m_containersCard;
    FactGrid *m_containers;
    Card *m_budgetCard;
    FactGrid *m_budget;
    QTableView *m_products;
    ProductUseModel *m_productModel;
    Card *m_tenantsCard;
    QTableView *m_tenants;
    QLabel *m_source; ///< where the figures come from, and what reading them costs
    TenantUseModel *m_tenantModel;
    SnapshotPtr m_snapshot;
    QHash<QString, ContainerOwner> m_owners;
    std::optional<LoadSample> m_sample;
    bool m_isFresh = false;
    int m_columns = 0;
};

} // namespace tmc::ui
