#pragma once

#include "core/domain/operation.h"
#include "core/support/clock.h"
#include "ui/models/snapshottablemodel.h"

#include <QCoreApplication>

namespace tmc::ui {

/// Where an operation belongs on the page: somebody works on it, it waits for somebody, or it is over.
enum class OperationSection { Attention, Running, Finished };
OperationSection operationSection(const OperationRecord &operation);

/// The operations of the journal, one a row. Texts from the server are made inert here. Thread: GUI.
class OperationTableModel final : public SnapshotTableModel<OperationRecord, OperationId> {
    Q_DECLARE_TR_FUNCTIONS(OperationTableModel)

public:
    enum ColumnNumber { Title, State, StartedBy, Started, Took };

    /// `clock` decides how long ago something was, and outlives the model.
    explicit OperationTableModel(const Clock &clock, QObject *parent = nullptr);

    /// The row of an operation, or -1.
    [[nodiscard]] int rowOf(const OperationId &id) const;
    [[nodiscard]] int countIn(OperationSection section) const;

private:
    static QList<Column> makeColumns(const Clock &clock);
};

} // namespace tmc::ui
