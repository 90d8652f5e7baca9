#include "ui/models/backupcopymodel.h"

#include "ui/models/cells.h"
#include "ui/presentation/backuptext.h"
#include "ui/presentation/formatting.h"

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

QVariant sizeCell(const BackupCopyRow &row, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return row.bytes > 0 ? byteSize({row.bytes}) : u"\u2013"_s;
    case sortItemRole:
        return row.bytes;
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant madeCell(const BackupCopyRow &row, int role, const Clock &clock)
{
    if (role == Qt::DisplayRole && !row.madeAt.isValid())
        return BackupCopyModel::tr("not known");
    return cells::time(row.madeAt, role, clock);
}

} // namespace

std::vector<BackupCopyRow> backupCopyRows(const std::vector<StoredBackup> &copies)
{
    std::vector<BackupCopyRow> rows;
    for (const StoredBackup &copy : copies)
        rows.push_back({.id = copy.id,
                        .state = copy.state(),
                        .madeAt = copy.manifest.startedAt,
                        .bytes = copy.manifest.figures.fileBytes,
                        .place = copy.place});
    return rows;
}

BackupCopyModel::BackupCopyModel(const Clock &clock, QObject *parent)
    : SnapshotTableModel(
        makeColumns(clock), [](const BackupCopyRow &row) { return row.id; }, parent)
{
}

QList<BackupCopyModel::Column> BackupCopyModel::makeColumns(const Clock &clock)
{
    return {
        {u"made"_s, [] { return tr("Made"); }, [&clock](const BackupCopyRow &row, int role) { return madeCell(row, role, clock); }},
        {u"state"_s, [] { return tr("State"); },
         [](const BackupCopyRow &row, int role) {
             return role == sortItemRole ? QVariant(static_cast<int>(row.state)) : cells::chip(backupStateBadge(row.state), role);
         }},
        {u"size"_s, [] { return tr("Size"); }, sizeCell},
    };
}

} // namespace tmc::ui
