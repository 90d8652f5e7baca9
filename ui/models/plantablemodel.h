#pragma once

#include "core/domain/systemsnapshot.h"
#include "ui/models/catalogueusers.h"
#include "ui/models/snapshottablemodel.h"

#include <QCoreApplication>

namespace tmc::ui {

/// One plan with who uses it.
struct PlanRow {
    Plan plan;
    CatalogueUsers users;
    bool operator==(const PlanRow &) const = default;
};

/// The plans of the catalogue, one a row. Thread: GUI.
class PlanTableModel final : public SnapshotTableModel<PlanRow, PlanKey> {
    Q_DECLARE_TR_FUNCTIONS(PlanTableModel)

public:
    enum ColumnNumber { Name, Key, UsedBy, HostingColumn, Memory, Cpu, Storage, Users, Requests };

    explicit PlanTableModel(QObject *parent = nullptr);

    /// The rows of a registry.
    void show(const RegistryFacts &registry);

private:
    static QList<Column> makeColumns();
};

} // namespace tmc::ui
