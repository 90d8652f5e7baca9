#include "core/domain/tablerestore.h"

#include "core/domain/sqlstatements.h"

#include <QHash>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qsizetype namedTables = 20;

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

QString listed(const std::vector<TableName> &tables)
{
    QStringList names;
    for (const TableName &table : tables)
        names.append(tableText(table));
    const qsizetype more = names.size() - namedTables;
    QString text = names.first(std::min(names.size(), namedTables)).join(u", "_s);
    return more > 0 ? text + u", … (+%1)"_s.arg(more) : text;
}

/// Takes one name off the beginning of `text`; none where there is no name or its quotes do not end.
std::optional<QString> takeName(QStringView &text)
{
    if (!text.startsWith(u'"')) {
        const qsizetype end = text.indexOf(u'.');
        const QString name = text.first(end < 0 ? text.size() : end).toString();
        text = text.sliced(name.size());
        return name.isEmpty() ? std::nullopt : std::optional(name);
    }
    QString name;
    for (qsizetype i = 1; i < text.size(); ++i) {
        const bool isQuote = text[i] == u'"';
        if (isQuote && (i + 1 == text.size() || text[i + 1] != u'"')) {
            text = text.sliced(i + 1);
            return name;
        }
        name += text[i];
        i += isQuote ? 1 : 0; // two of them are one in the name
    }
    return std::nullopt;
}

} // namespace

QString tableText(const TableName &table)
{
    return quotedForPeople(table.schema) + u'.' + quotedForPeople(table.name);
}

std::optional<TableName> tableFromText(const QString &text)
{
    QStringView left(text);
    const std::optional<QString> schema = takeName(left);
    if (!schema || !left.startsWith(u'.'))
        return std::nullopt;
    left = left.sliced(1);
    const std::optional<QString> name = takeName(left);
    return name && left.isEmpty() ? std::optional(TableName{.schema = *schema, .name = *name}) : std::nullopt;
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

std::vector<CopiedTable> withRows(const std::vector<TableName> &tables, const BackupContents &contents)
{
    QHash<std::pair<QString, QString>, std::optional<qint64>> rows;
    for (const BackedUpTable &table : contents.tables)
        if (const std::optional<TableName> name = tableFromText(table.name))
            rows.insert({name->schema, name->name}, table.rows);
    std::vector<CopiedTable> copied;
    copied.reserve(tables.size());
    for (const TableName &table : tables)
        copied.push_back({.name = table, .rows = rows.value({table.schema, table.name})});
    return copied;
}

std::vector<TableName> namesakesIn(const std::vector<TableName> &tables)
{
    QHash<QString, int> named;
    for (const TableName &table : tables)
        ++named[table.name];
    const auto first = std::ranges::find_if(tables, [&named](const TableName &table) { return named.value(table.name) > 1; });
    std::vector<TableName> namesakes;
    if (first != tables.end())
        std::ranges::copy_if(tables, std::back_inserter(namesakes),
                             [&first](const TableName &table) { return table.name == first->name; });
    return namesakes;
}

Result<void> checkRoomInOneSchema(const std::vector<TableName> &tables)
{
    const std::vector<TableName> namesakes = namesakesIn(tables);
    if (namesakes.empty())
        return {};
    return fail(ErrorCode::InvalidInput, {u"table"_s, listed(namesakes)}, u"two tables of one name do not fit into one schema"_s);
}

Result<std::vector<TableName>> chooseTables(const std::vector<TableName> &there, const QStringList &typed)
{
    std::vector<TableName> chosen;
    for (const QString &name : typed) {
        std::vector<TableName> meant;
        std::ranges::copy_if(there, std::back_inserter(meant), [&name](const TableName &table) { return isMeant(table, name); });
        if (meant.empty())
            return fail(ErrorCode::TableNotInCopy, {name, listed(there)});
        if (meant.size() > 1)
            return fail(ErrorCode::InvalidInput, {u"table"_s, listed(meant)}, u"more than one table has this name"_s);
        if (std::ranges::find(chosen, meant.front()) == chosen.end())
            chosen.push_back(meant.front());
    }
    TM_CHECK(checkRoomInOneSchema(chosen));
    return chosen;
}

} // namespace tmc
