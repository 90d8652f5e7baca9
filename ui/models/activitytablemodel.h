#pragma once

#include "core/domain/operation.h"
#include "core/support/clock.h"
#include "ui/models/snapshottablemodel.h"

#include <QCoreApplication>

namespace tmc::ui {

/// The activity log, one entry a row. Texts from the server are made inert here. Thread: GUI.
class ActivityTableModel final : public SnapshotTableModel<ActivityEntry, qint64> {
    Q_DECLARE_TR_FUNCTIONS(ActivityTableModel)

public:
    enum ColumnNumber { When, Action, Event, Who, Origin };

    /// `clock` decides how long ago something was, and outlives the model.
    explicit ActivityTableModel(const Clock &clock, QObject *parent = nullptr);

private:
    static QList<Column> makeColumns(const Clock &clock);
};

} // namespace tmc::ui
