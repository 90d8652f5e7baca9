#pragma once

#include "core/support/clock.h"
#include "ui/models/snapshottablemodel.h"
#include "ui/models/workspacerow.h"

#include <QCoreApplication>

namespace tmc::ui {

/// All workspaces of a snapshot, one a row. Texts from the server are made inert here. Thread: GUI.
class WorkspaceTableModel final : public SnapshotTableModel<WorkspaceRow, WorkspaceId> {
    Q_DECLARE_TR_FUNCTIONS(WorkspaceTableModel)

public:
    /// The columns in their first order.
    enum ColumnNumber {
        BusinessName,
        Slug,
        Product,
        Plan,
        Hosting,
        State,
        Host,
        DatabaseSize,
        Created,
        Environment,
        Database,
        Changed,
        ProvenBackup
    };

    /// `clock` decides how long ago something was, and outlives the model.
    explicit WorkspaceTableModel(const Clock &clock, QObject *parent = nullptr);

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QList<Column> makeColumns(const Clock &clock);
};

} // namespace tmc::ui
