#pragma once

#include "core/domain/serveruse.h"
#include "ui/models/snapshottablemodel.h"

#include <QCoreApplication>

namespace tmc::ui {

/// The tenants that use most, and the containers that several of them share. Thread: GUI.
class TenantUseModel final : public SnapshotTableModel<TenantUse, QString> {
    Q_DECLARE_TR_FUNCTIONS(TenantUseModel)

public:
    enum ColumnNumber { Name, Product, Processor, Memory, Network };

    explicit TenantUseModel(QObject *parent = nullptr);
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

/// What each product was promised and uses. Thread: GUI.
class ProductUseModel final : public SnapshotTableModel<ProductUse, QString> {
    Q_DECLARE_TR_FUNCTIONS(ProductUseModel)

public:
    enum ColumnNumber { Product, Environment, Workspaces, MemoryAllotted, MemoryUsed, CpuAllotted, CpuUsed };

    explicit ProductUseModel(QObject *parent = nullptr);
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace tmc::ui
