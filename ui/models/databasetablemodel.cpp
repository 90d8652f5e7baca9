#include "ui/models/databasetablemodel.h"

#include "ui/models/cells.h"
#include "ui/models/searchform.h"
#include "ui/presentation/databasetext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/loadtext.h"
#include "ui/widgets/plaintext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr qsizetype statementLength = 200;
constexpr double unknownGrowth = -1e300; ///< is sorted below everything

QVariant headerAlignment(bool isNumber)
{
    return isNumber ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
}

QVariant stateCell(const DatabaseRow &row, int role)
{
    const Badge badge = databaseBadge(row);
    return role == sortItemRole ? QVariant(static_cast<int>(badge.role)) : cells::chip(badge, role);
}

QList<DatabaseTableModel::Column> databaseColumns()
{
    return {
        {u"name"_s, [] { return DatabaseTableModel::tr("Database"); },
         [](const DatabaseRow &row, int role) { return cells::text(row.name, role); }},
        {u"whose"_s, [] { return DatabaseTableModel::tr("Workspace"); },
         [](const DatabaseRow &row, int role) { return cells::text(tenantText(row.slugs), role, row.slugs.value(0)); }},
        {u"state"_s, [] { return DatabaseTableModel::tr("State"); }, stateCell},
        {u"size"_s, [] { return DatabaseTableModel::tr("Size"); },
         [](const DatabaseRow &row, int role) {
             return cells::number(row.size ? byteSize(*row.size) : unknownFigure(), row.size.value_or(Bytes{-1}).value, role);
         }},
        {u"growth"_s, [] { return DatabaseTableModel::tr("Growth per day"); },
         [](const DatabaseRow &row, int role) {
             return cells::number(growthText(row.growth), row.growth ? row.growth->bytesPerDay : unknownGrowth, role);
         }},
        {u"connections"_s, [] { return DatabaseTableModel::tr("Connections"); },
         [](const DatabaseRow &row, int role) {
             return cells::number(row.connections ? count(*row.connections) : unknownFigure(), row.connections.value_or(-1), role);
         }},
        {u"owner"_s, [] { return DatabaseTableModel::tr("Owner"); },
         [](const DatabaseRow &row, int role) {
             return cells::text(row.owner.isEmpty() ? unknownFigure() : row.owner, role, row.owner);
         }},
    };
}

QString blockersText(const RunningQuery &query)
{
    QStringList pids;
    for (const qint64 pid : query.blockedBy)
        pids.append(QString::number(pid));
    return pids.isEmpty() ? query.waitingFor : QueryTableModel::tr("process %1").arg(pids.join(u", "_s));
}

QList<QueryTableModel::Column> queryColumns()
{
    return {
        {u"database"_s, [] { return QueryTableModel::tr("Database"); },
         [](const RunningQuery &query, int role) { return cells::text(query.database, role); }},
        {u"state"_s, [] { return QueryTableModel::tr("State"); },
         [](const RunningQuery &query, int role) {
             const bool isBlocked = !query.blockedBy.empty();
             const StatusRole status = isBlocked ? StatusRole::Bad : query.state == "active"_L1 ? StatusRole::Ok : StatusRole::Warn;
             return cells::chip({isBlocked ? QueryTableModel::tr("Blocked") : queryStateText(query.state), status}, role);
         }},
        {u"since"_s, [] { return QueryTableModel::tr("Statement since"); },
         [](const RunningQuery &query, int role) { return cells::number(secondsText(query.seconds), query.seconds, role); }},
        {u"transaction"_s, [] { return QueryTableModel::tr("Transaction since"); },
         [](const RunningQuery &query, int role) {
             return cells::number(query.transactionSeconds ? secondsText(*query.transactionSeconds) : unknownFigure(),
                                  query.transactionSeconds.value_or(-1), role);
         }},
        {u"waits"_s, [] { return QueryTableModel::tr("Waits for"); },
         [](const RunningQuery &query, int role) {
             const QString text = blockersText(query);
             return cells::text(text.isEmpty() ? unknownFigure() : text, role, text);
         }},
        {u"statement"_s, [] { return QueryTableModel::tr("Statement"); },
         [](const RunningQuery &query, int role) { return cells::text(statementText(query, statementLength), role); }},
        {u"role"_s, [] { return QueryTableModel::tr("Role"); },
         [](const RunningQuery &query, int role) { return cells::text(query.role, role); }},
        {u"process"_s, [] { return QueryTableModel::tr("Process"); },
         [](const RunningQuery &query, int role) { return cells::number(QString::number(query.pid), query.pid, role); }},
    };
}

} // namespace

std::vector<DatabaseRow> databaseRows(const SystemSnapshot &snapshot, const QString &registryDatabase,
                                      const std::vector<Exposure> &exposures, const DatabaseGrowths &growths)
{
    QHash<QString, std::vector<Exposure>> byDatabase;
    for (const Exposure &exposure : exposures)
        byDatabase[exposure.database].push_back(exposure);
    std::vector<DatabaseRow> rows;
    for (const DataPlace &place : databaseMap(snapshot, registryDatabase)) {
        DatabaseRow row{.database = place.database,
                        .schema = place.schema,
                        .name = dataPlaceName(place),
                        .owner = place.owner,
                        .size = place.size,
                        .connections = place.connections,
                        .state = place.state,
                        .isRegistry = place.isRegistry};
        for (const Workspace *workspace : place.workspaces)
            row.slugs.append(workspace->slug);
        if (place.workspaces.size() == 1)
            row.workspace = place.workspaces.front()->id;
        if (place.schema.isEmpty()) {
            row.exposures = byDatabase.value(place.database);
            if (const auto growth = growths.constFind(place.database); growth != growths.cend())
                row.growth = *growth;
        }
        row.searchText = searchForm(row.name + u' ' + row.owner + u' ' + row.slugs.join(u' '));
        rows.push_back(std::move(row));
    }
    return rows;
}

bool needsAttention(const DatabaseRow &row)
{
    return row.state != PlaceState::Present || !row.exposures.empty();
}

Badge databaseBadge(const DatabaseRow &row)
{
    if (row.state == PlaceState::Present && !row.exposures.empty())
        return exposureBadge(row.exposures.front().kind);
    return dataPlaceBadge(row.state, row.isRegistry, !row.slugs.isEmpty());
}

QStringList databaseAdvice(const DatabaseRow &row)
{
    QStringList paragraphs{dataPlaceAdvice(row.state, row.isRegistry, !row.slugs.isEmpty())};
    for (const Exposure &exposure : row.exposures)
        paragraphs.append(exposureText(exposure) + u". "_s + exposureAdvice(exposure.kind));
    paragraphs.removeAll(QString());
    return paragraphs;
}

DatabaseTableModel::DatabaseTableModel(QObject *parent)
    : SnapshotTableModel(
        databaseColumns(), [](const DatabaseRow &row) { return row.database + u'\n' + row.schema; }, parent)
{
}

QVariant DatabaseTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return headerAlignment(section == Size || section == Growth || section == Connections);
    return SnapshotTableModel::headerData(section, orientation, role);
}

DatabaseFilter::DatabaseFilter(DatabaseTableModel &model, QObject *parent) : ModelFilter(model, parent)
{
    start(model, DatabaseTableModel::Size, Qt::DescendingOrder);
}

void DatabaseFilter::setAttentionOnly(bool only)
{
    if (std::exchange(m_attentionOnly, only) != only)
        invalidateFilter();
}

QString DatabaseFilter::searched(int sourceRow) const
{
    return row(sourceRow).searchText;
}

bool DatabaseFilter::isWanted(int sourceRow) const
{
    return !m_attentionOnly || needsAttention(row(sourceRow));
}

QueryTableModel::QueryTableModel(QObject *parent)
    : SnapshotTableModel(
        queryColumns(), [](const RunningQuery &query) { return query.pid; }, parent)
{
}

QVariant QueryTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return headerAlignment(section == Since || section == Transaction || section == Process);
    return SnapshotTableModel::headerData(section, orientation, role);
}

QueryFilter::QueryFilter(QueryTableModel &model, QObject *parent) : ModelFilter(model, parent)
{
    start(model, QueryTableModel::Since, Qt::DescendingOrder);
}

QString QueryFilter::searched(int sourceRow) const
{
    const RunningQuery &query = row(sourceRow);
    return searchForm(query.database + u' ' + query.role + u' ' + query.statement);
}

} // namespace tmc::ui
