#include "ui/models/workspacetablemodel.h"

#include "ui/models/cells.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/workspacetext.h"

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

using Cell = std::function<QVariant(const WorkspaceRow &, int)>;

/// A cell of text that is shown and sorted as it is.
Cell textCell(QString (*read)(const WorkspaceRow &))
{
    return [read](const WorkspaceRow &row, int role) { return cells::text(read(row), role); };
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
        {u"plan"_s, [] { return tr("Plan"); },
         [](const WorkspaceRow &row, int role) { return cells::text(row.planName, role, row.planRank); }},
        {u"hosting"_s, [] { return tr("Hosting"); },
         textCell([](const WorkspaceRow &row) { return hostingText(row.workspace.hosting); })},
        {u"state"_s, [] { return tr("State"); },
         [](const WorkspaceRow &row, int role) {
             const WorkspaceState state = row.workspace.state;
             return role == sortItemRole ? QVariant(static_cast<int>(state)) : cells::chip(workspaceStateBadge(state), role);
         }},
        {u"host"_s, [] { return tr("Host name"); }, textCell([](const WorkspaceRow &row) { return row.workspace.primaryHost(); })},
        {u"database-size"_s, [] { return tr("Size"); }, sizeCell},
        {u"created"_s, [] { return tr("Created"); },
         [&clock](const WorkspaceRow &row, int role) { return cells::time(row.workspace.createdAt, role, clock); }},
        {u"environment"_s, [] { return tr("Environment"); },
         textCell([](const WorkspaceRow &row) { return environmentText(row.workspace.environment); })},
        {u"database"_s, [] { return tr("Database"); }, textCell([](const WorkspaceRow &row) { return row.workspace.databaseName; })},
        {u"changed"_s, [] { return tr("Changed"); },
         [&clock](const WorkspaceRow &row, int role) { return cells::time(row.workspace.updatedAt, role, clock); }},
        {u"proven-backup"_s, [] { return tr("Last proven backup"); },
         [&clock](const WorkspaceRow &row, int role) { return cells::time(row.provenBackup, role, clock); }},
    };
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

} // namespace tmc::ui
