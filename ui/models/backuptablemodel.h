#pragma once

#include "core/engine/backupoverview.h"
#include "core/support/clock.h"
#include "ui/models/snapshottablemodel.h"

#include <QCoreApplication>

namespace tmc::ui {

/// One workspace and how it stands with its backups.
struct BackupRow {
    WorkspaceId id;
    QString name; ///< business name, or the slug of one that is gone
    QString slug;
    QString product;
    BackupStanding standing = BackupStanding::NotWanted;
    bool isDue = false;
    bool isProofOverdue = false;
    QDateTime lastMade;
    QDateTime lastChecked;
    QDateTime lastProven;
    QDateTime nextDue;
    QList<qint64> sizes; ///< bytes, oldest first
    QString searchText;  ///< see searchForm(): name, slug, product
    bool operator==(const BackupRow &) const = default;
};

std::vector<BackupRow> backupRows(const std::vector<WorkspaceBackups> &workspaces);

/// Whether there is no recent copy that anybody could rely on.
bool needsAttention(const WorkspaceBackups &backups);
bool needsAttention(const BackupRow &row);
/// The same, and what is to be backed up or proven in the usual course.
bool needsWork(const BackupRow &row);

/// The role of the sizes in the column of the trend, for SparklineDelegate: QVariantList of numbers.
inline constexpr int sparklineItemRole = Qt::UserRole + 210;

/// The workspaces with their backups, one a row. Thread: GUI.
class BackupTableModel final : public SnapshotTableModel<BackupRow, WorkspaceId> {
    Q_DECLARE_TR_FUNCTIONS(BackupTableModel)

public:
    enum ColumnNumber { Name, Product, State, Made, Checked, Proven, Size, Trend, NextDue };

    /// `clock` decides how long ago something was, and outlives the model.
    explicit BackupTableModel(const Clock &clock, QObject *parent = nullptr);

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// The row of a workspace, or -1.
    [[nodiscard]] int rowOf(const WorkspaceId &id) const;

private:
    static QList<Column> makeColumns(const Clock &clock);
};

} // namespace tmc::ui
