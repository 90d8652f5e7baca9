#pragma once

#include "core/domain/slowstatement.h"
#include "ui/models/rowfilter.h"

#include <QCoreApplication>

namespace tmc::ui {

/// What statements took, one statement of one role in one database a row. Thread: GUI.
class SlowStatementModel final : public SnapshotTableModel<SlowStatement, QString> {
    Q_DECLARE_TR_FUNCTIONS(SlowStatementModel)

public:
    enum ColumnNumber { Statement, Total, Mean, Calls, Rows, Database, Role };

    explicit SlowStatementModel(QObject *parent = nullptr);

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

/// Those whose database, role or text hold all words of a search; what took most in all first.
class SlowStatementFilter final : public ModelFilter<SlowStatementModel> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SlowStatementFilter)

public:
    explicit SlowStatementFilter(SlowStatementModel &model, QObject *parent = nullptr);

protected:
    [[nodiscard]] QString searched(int sourceRow) const override;
};

} // namespace tmc::ui
