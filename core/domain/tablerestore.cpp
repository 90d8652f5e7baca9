#include "core/domain/tablerestore.h"

#include "core/domain/copiedtables.h"
#include "core/domain/sqlstatements.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// A name that is too long to be one of PostgreSQL's comes from a damaged archive and is only shown.
QString quotedForPeople(const QString &name)
{
    return sql::quoteIdentifier(name).value_or(name);
}

bool isMeant(const TableName &table, const QString &typed)
{
    const QString quoted = quotedForPeople(table.name);
    return typed == table.name || typed == table.schema + u'.' + table.name || typed == quoted || typed == tableText(table)
           || typed == table.schema + u'.' + quoted;
}

} // namespace

QString tableText(const TableName &table)
{
    return quotedForPeople(table.schema) + u'.' + quotedForPeople(table.name);
}

QJsonObject tableNameToJson(const TableName &table)
{
    return {{u"schema"_s, table.schema}, {u"name"_s, table.name}};
}

TableName tableNameFromJson(const QJsonObject &json)
{
    return {.schema = json.value(u"schema"_s).toString(), .name = json.value(u"name"_s).toString()};
}

std::vector<TableName> tablesIn(const std::vector<PgArchiveEntry> &entries)
{
    std::vector<TableName> tables;
    for (const PgArchiveEntry &entry : entries)
        if (entry.kind == "TABLE"_L1)
            tables.push_back({entry.schema, entry.name});
    return tables;
}

Result<std::vector<TableName>> chooseTables(const std::vector<TableName> &there, const QStringList &typed)
{
    std::vector<TableName> chosen;
    for (const QString &name : typed) {
        std::vector<TableName> meant;
        std::ranges::copy_if(there, std::back_inserter(meant), [&name](const TableName &table) { return isMeant(table, name); });
        if (meant.empty())
            return fail(ErrorCode::TableNotInCopy, {name, listedTables(there)});
        if (meant.size() > 1)
            return fail(ErrorCode::InvalidInput, {u"table"_s, listedTables(meant)}, u"more than one table has this name"_s);
        if (std::ranges::find(chosen, meant.front()) == chosen.end())
            chosen.push_back(meant.front());
    }
    TM_CHECK(checkRoomInOneSchema(chosen));
    return chosen;
}

} // namespace tmc
