#include "core/domain/copiedtables.h"

#include <QHash>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qsizetype namedTables = 20;

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

QString listedTables(const std::vector<TableName> &tables)
{
    QStringList names;
    for (const TableName &table : tables)
        names.append(tableText(table));
    const qsizetype more = names.size() - namedTables;
    QString text = names.first(std::min(names.size(), namedTables)).join(u", "_s);
    return more > 0 ? text + u", … (+%1)"_s.arg(more) : text;
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
    return fail(ErrorCode::InvalidInput, {u"table"_s, listedTables(namesakes)},
                u"two tables of one name do not fit into one schema"_s);
}

} // namespace tmc
