#include "ui/models/slowstatementmodel.h"

#include "ui/models/cells.h"
#include "ui/presentation/databasetext.h"
#include "ui/presentation/formatting.h"

#include <algorithm>

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

SlowStatementFilter::SlowStatementFilter(SlowStatementModel &model, QObject *parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setSortRole(sortItemRole);
    setDynamicSortFilter(true);
    setSourceModel(&m_model);
    sort(SlowStatementModel::Total, Qt::DescendingOrder);
}

void SlowStatementFilter::setSearch(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

const SlowStatement &SlowStatementFilter::rowAt(const QModelIndex &proxyIndex) const
{
    return m_model.row(mapToSource(proxyIndex).row());
}

bool SlowStatementFilter::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const SlowStatement &row = m_model.row(sourceRow);
    const QString text = row.database + u' ' + row.role + u' ' + row.text;
    return std::ranges::all_of(m_words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace tmc::ui
