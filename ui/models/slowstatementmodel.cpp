#include "ui/models/slowstatementmodel.h"

#include "ui/models/cells.h"
#include "ui/models/searchform.h"
#include "ui/presentation/databasetext.h"
#include "ui/presentation/formatting.h"

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr qsizetype statementLength = 200;

QList<SlowStatementModel::Column> statementColumns()
{
    return {
        {u"statement"_s, [] { return SlowStatementModel::tr("Statement"); },
         [](const SlowStatement &row, int role) { return cells::text(statementText(row, statementLength), role); }},
        {u"total"_s, [] { return SlowStatementModel::tr("In all"); },
         [](const SlowStatement &row, int role) {
             return cells::number(statementTime(row.totalMilliseconds), row.totalMilliseconds, role);
         }},
        {u"mean"_s, [] { return SlowStatementModel::tr("Mean"); },
         [](const SlowStatement &row, int role) {
             return cells::number(statementTime(row.meanMilliseconds), row.meanMilliseconds, role);
         }},
        {u"calls"_s, [] { return SlowStatementModel::tr("Calls"); },
         [](const SlowStatement &row, int role) { return cells::number(count(row.calls), row.calls, role); }},
        {u"rows"_s, [] { return SlowStatementModel::tr("Rows"); },
         [](const SlowStatement &row, int role) { return cells::number(count(row.rows), row.rows, role); }},
        {u"database"_s, [] { return SlowStatementModel::tr("Database"); },
         [](const SlowStatement &row, int role) { return cells::text(row.database, role); }},
        {u"role"_s, [] { return SlowStatementModel::tr("Role"); },
         [](const SlowStatement &row, int role) { return cells::text(row.role, role); }},
    };
}

} // namespace

SlowStatementModel::SlowStatementModel(QObject *parent)
    : SnapshotTableModel(
        statementColumns(), [](const SlowStatement &row) { return row.id; }, parent)
{
}

QVariant SlowStatementModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return section >= Total && section <= Rows ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    return SnapshotTableModel::headerData(section, orientation, role);
}

SlowStatementFilter::SlowStatementFilter(SlowStatementModel &model, QObject *parent) : ModelFilter(model, parent)
{
    start(model, SlowStatementModel::Total, Qt::DescendingOrder);
}

QString SlowStatementFilter::searched(int sourceRow) const
{
    const SlowStatement &statement = row(sourceRow);
    return searchForm(statement.database + u' ' + statement.role + u' ' + statement.text);
}

} // namespace tmc::ui
