#pragma once

#include "core/ports/backupstore.h"
#include "core/support/clock.h"
#include "ui/models/snapshottablemodel.h"

#include <QCoreApplication>

namespace tmc::ui {

/// One copy of a workspace.
struct BackupCopyRow {
    BackupId id;
    BackupState state = BackupState::Made;
    QDateTime madeAt; ///< the moment that it is from; invalid when it does not say any more
    qint64 bytes = 0; ///< of the encrypted file
    QString place;
    bool operator==(const BackupCopyRow &) const = default;
};

std::vector<BackupCopyRow> backupCopyRows(const std::vector<StoredBackup> &copies);

/// The copies of one workspace, one a row. Thread: GUI.
class BackupCopyModel final : public SnapshotTableModel<BackupCopyRow, BackupId> {
    Q_DECLARE_TR_FUNCTIONS(BackupCopyModel)

public:
    enum ColumnNumber { Made, State, Size };

    /// `clock` outlives the model.
    explicit BackupCopyModel(const Clock &clock, QObject *parent = nullptr);

private:
    static QList<Column> makeColumns(const Clock &clock);
};

} // namespace tmc::ui
