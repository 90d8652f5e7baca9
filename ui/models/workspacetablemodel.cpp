#include "ui/models/workspacetablemodel.h"

#include "ui/presentation/formatting.h"
#include "ui/presentation/workspacetext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chipdelegate.h"
#include "ui/widgets/plaintext.h"

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

using Cell = std::function<QVariant(const WorkspaceRow &, int)>;

/// A cell of text that is shown and sorted as it is; the whole of it is its tool tip, because columns can be narrow.
Cell textCell(QString (*read)(const WorkspaceRow &))
{
    return [read](const WorkspaceRow &row, int role) -> QVariant {
        switch (role) {
        case Qt::DisplayRole:
            return inertLine(read(row));
        case sortItemRole:
            return read(row); // never shown
        case Qt::ToolTipRole:
            return plainToolTip(inertLine(read(row)));
        default:
            return {};
        }
    };
}

QVariant planCell(const WorkspaceRow &row, int role)
{
    if (role == Qt::DisplayRole)
        return inertLine(row.planName);
    return role == sortItemRole ? QVariant(row.planRank) : QVariant();
}

QVariant stateCell(const WorkspaceRow &row, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return workspaceStateBadge(row.workspace.state).text;
    case chipStatusItemRole:
        return static_cast<int>(workspaceStateBadge(row.workspace.state).role);
    case sortItemRole:
        return static_cast<int>(row.workspace.state);
    default:
        return {};
    }
}

QVariant sizeCell(const WorkspaceRow &row, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return row.databaseSize ? byteSize(*row.databaseSize) : u"\u2013"_s;
    case sortItemRole:
        return row.databaseSize ? row.databaseSize->value : -1;
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant timeCell(const QDateTime &time, int role, const Clock &clock)
{
    switch (role) {
    case Qt::DisplayRole:
        return relativeTime(time, clock.now());
    case Qt::ToolTipRole:
        return plainToolTip(exactTime(time));
    case sortItemRole:
        return time;
    default:
        return {};
    }
}

} // namespace

WorkspaceTableModel::WorkspaceTableModel(const Clock &clock, QObject *parent)
    : SnapshotTableModel(
        makeColumns(clock), [](const WorkspaceRow &row) { return row.workspace.id; }, parent)
{
}

QList<WorkspaceTableModel::Column> WorkspaceTableModel::makeColumns(const Clock &clock)
{
    return {
        {u"business-name"_s, [] { return tr("Business name"); },
         textCell([](const WorkspaceRow &row) { return row.workspace.businessName; })},
        {u"slug"_s, [] { return tr("Slug"); }, textCell([](const WorkspaceRow &row) { return row.workspace.slug; })},
        {u"product"_s, [] { return tr("Product"); }, textCell([](const WorkspaceRow &row) { return row.productName; })},
        {u"plan"_s, [] { return tr("Plan"); }, planCell},
        {u"hosting"_s, [] { return tr("Hosting"); },
         textCell([](const WorkspaceRow &row) { return hostingText(row.workspace.hosting); })},
        {u"state"_s, [] { return tr("State"); }, stateCell},
        {u"host"_s, [] { return tr("Host name"); }, textCell([](const WorkspaceRow &row) { return row.workspace.primaryHost(); })},
        {u"database-size"_s, [] { return tr("Size"); }, sizeCell},
        {u"created"_s, [] { return tr("Created"); },
         [&clock](const WorkspaceRow &row, int role) { return timeCell(row.workspace.createdAt, role, clock); }},
        {u"environment"_s, [] { return tr("Environment"); },
         textCell([](const WorkspaceRow &row) { return environmentText(row.workspace.environment); })},
        {u"database"_s, [] { return tr("Database"); }, textCell([](const WorkspaceRow &row) { return row.workspace.databaseName; })},
        {u"changed"_s, [] { return tr("Changed"); },
         [&clock](const WorkspaceRow &row, int role) { return timeCell(row.workspace.updatedAt, role, clock); }},
    };
}

QVariant WorkspaceTableModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::ForegroundRole)
        return m_stale ? QVariant(Theme::current().muted) : QVariant();
    return SnapshotTableModel::data(index, role);
}

QVariant WorkspaceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool isSize = orientation == Qt::Horizontal && section == DatabaseSize;
    if (isSize && role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (isSize && role == Qt::ToolTipRole)
        return tr("Size of the workspace's own database");
    return SnapshotTableModel::headerData(section, orientation, role);
}

void WorkspaceTableModel::setStale(bool stale)
{
    if (std::exchange(m_stale, stale) != stale)
        refreshTexts({Qt::ForegroundRole});
}

} // namespace tmc::ui
