#include "ui/models/backuptablemodel.h"

#include "ui/models/cells.h"
#include "ui/models/searchform.h"
#include "ui/presentation/backuptext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/widgets/plaintext.h"

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr qsizetype trendSizes = 12;

const QString nothing = u"\u2013"_s;

QVariant timeCell(const QDateTime &time, int role, const Clock &clock)
{
    if (role == Qt::DisplayRole && !time.isValid())
        return nothing;
    return cells::time(time, role, clock);
}

QVariant standingCell(const BackupRow &row, int role)
{
    if (role == sortItemRole)
        return static_cast<int>(row.standing);
    if (role == Qt::ToolTipRole)
        return plainToolTip(backupStandingMeaning(row.standing));
    return cells::chip(backupStandingBadge(row.standing), role);
}

QVariant sizeCell(const BackupRow &row, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return row.sizes.isEmpty() ? nothing : byteSize({row.sizes.last()});
    case sortItemRole:
        return row.sizes.isEmpty() ? qint64(-1) : row.sizes.last();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

/// In percent, from the oldest size that is shown to the newest one.
std::optional<qint64> growth(const QList<qint64> &sizes)
{
    const QList<qint64> shown = sizes.last(std::min(trendSizes, sizes.size()));
    if (shown.size() < 2 || shown.first() <= 0)
        return {};
    return (shown.last() - shown.first()) * 100 / shown.first();
}

QVariant trendCell(const BackupRow &row, int role)
{
    const std::optional<qint64> percent = growth(row.sizes);
    switch (role) {
    case Qt::DisplayRole:
        if (!percent)
            return QString();
        return filled(*percent > 0 ? u"+%1 %"_s : u"%1 %"_s, {count(*percent)});
    case sortItemRole:
        return percent.value_or(0);
    case sparklineItemRole: {
        QVariantList values;
        for (const qint64 size : row.sizes.last(std::min(trendSizes, row.sizes.size())))
            values.append(size);
        return values;
    }
    default:
        return {};
    }
}

QVariant dueCell(const BackupRow &row, int role, const Clock &clock)
{
    if (role == Qt::DisplayRole && row.isDue)
        return BackupTableModel::tr("now");
    if (role == sortItemRole && row.isDue)
        return QDateTime::fromSecsSinceEpoch(0);
    return timeCell(row.nextDue, role, clock);
}

} // namespace

std::vector<BackupRow> backupRows(const std::vector<WorkspaceBackups> &workspaces)
{
    std::vector<BackupRow> rows;
    rows.reserve(workspaces.size());
    for (const WorkspaceBackups &backups : workspaces) {
        const std::vector<qint64> sizes = backups.sizes();
        rows.push_back({.id = backups.workspace,
                        .name = backups.businessName.isEmpty() ? backups.slug : backups.businessName,
                        .slug = backups.slug,
                        .product = backups.product.value(),
                        .standing = backups.standing,
                        .isDue = backups.isDue,
                        .isProofOverdue = backups.isProofOverdue,
                        .lastMade = backups.lastMade,
                        .lastChecked = backups.lastChecked,
                        .lastProven = backups.lastProven,
                        .nextDue = backups.nextDue,
                        .sizes = QList<qint64>(sizes.begin(), sizes.end())});
        BackupRow &row = rows.back();
        row.searchText = searchForm(row.name + u' ' + row.slug + u' ' + row.product);
    }
    return rows;
}

namespace {

bool isUnreliable(BackupStanding standing, bool isProofOverdue)
{
    return standing == BackupStanding::Overdue || standing == BackupStanding::Damaged || standing == BackupStanding::Never
           || (isProofOverdue && standing != BackupStanding::Gone);
}

} // namespace

bool needsAttention(const WorkspaceBackups &backups)
{
    return isUnreliable(backups.standing, backups.isProofOverdue);
}

bool needsAttention(const BackupRow &row)
{
    return isUnreliable(row.standing, row.isProofOverdue);
}

bool needsWork(const BackupRow &row)
{
    return needsAttention(row) || row.isDue || row.standing == BackupStanding::Unproven;
}

BackupTableModel::BackupTableModel(const Clock &clock, QObject *parent)
    : SnapshotTableModel(
        makeColumns(clock), [](const BackupRow &row) { return row.id; }, parent)
{
}

QList<BackupTableModel::Column> BackupTableModel::makeColumns(const Clock &clock)
{
    const auto time = [&clock](QDateTime BackupRow::*field) {
        return [field, &clock](const BackupRow &row, int role) { return timeCell(row.*field, role, clock); };
    };
    return {
        {u"name"_s, [] { return tr("Workspace"); }, [](const BackupRow &row, int role) { return cells::text(row.name, role); }},
        {u"product"_s, [] { return tr("Product"); }, [](const BackupRow &row, int role) { return cells::text(row.product, role); }},
        {u"state"_s, [] { return tr("State"); }, standingCell},
        {u"made"_s, [] { return tr("Last backup"); }, time(&BackupRow::lastMade)},
        {u"checked"_s, [] { return tr("Last checked"); }, time(&BackupRow::lastChecked)},
        {u"proven"_s, [] { return tr("Last proven"); }, time(&BackupRow::lastProven)},
        {u"size"_s, [] { return tr("Size"); }, sizeCell},
        {u"trend"_s, [] { return tr("Trend"); }, trendCell},
        {u"next-due"_s, [] { return tr("Next due"); }, [&clock](const BackupRow &row, int role) { return dueCell(row, role, clock); }},
    };
}

QVariant BackupTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (section == Size && role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::ToolTipRole)
        return SnapshotTableModel::headerData(section, orientation, role);
    switch (section) {
    case Checked:
        return tr("From when the newest copy is that was read back and compared");
    case Proven:
        return tr("From when the newest copy is that was restored on trial and compared");
    case Trend:
        return tr("How the size of the last copies has changed");
    default:
        return {};
    }
}

int BackupTableModel::rowOf(const WorkspaceId &id) const
{
    for (int number = 0; number < rowCount(); ++number)
        if (row(number).id == id)
            return number;
    return -1;
}

} // namespace tmc::ui
