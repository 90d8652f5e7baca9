#include "core/domain/backupcontents.h"

#include "core/support/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

QJsonObject tableToJson(const BackedUpTable &table)
{
    QJsonObject json{{u"name"_s, table.name}};
    if (table.rows)
        json.insert(u"rows"_s, *table.rows);
    if (!table.rowSum.isEmpty())
        json.insert(u"rowSum"_s, table.rowSum);
    return json;
}

std::optional<qint64> optionalNumber(const QJsonObject &json, const QString &key)
{
    return json.contains(key) ? std::optional(json.value(key).toInteger()) : std::nullopt;
}

BackedUpTable tableFromJson(const QJsonObject &json)
{
    return {json.value(u"name"_s).toString(), optionalNumber(json, u"rows"_s), json.value(u"rowSum"_s).toString()};
}

QJsonObject sequenceToJson(const BackedUpSequence &sequence)
{
    QJsonObject json{{u"name"_s, sequence.name}};
    if (sequence.before)
        json.insert(u"before"_s, *sequence.before);
    if (sequence.after)
        json.insert(u"after"_s, *sequence.after);
    return json;
}

BackedUpSequence sequenceFromJson(const QJsonObject &json)
{
    return {json.value(u"name"_s).toString(), optionalNumber(json, u"before"_s), optionalNumber(json, u"after"_s)};
}

template <typename Item>
const Item *named(const std::vector<Item> &items, const QString &name)
{
    const auto found = std::find_if(items.begin(), items.end(), [&name](const Item &item) { return item.name == name; });
    return found == items.end() ? nullptr : &*found;
}

const QString absent = u"absent"_s;
const QString present = u"present"_s;

QString rowsText(const BackedUpTable &table)
{
    return table.rows ? QString::number(*table.rows) : present;
}

void compareTable(const BackedUpTable &expected, const BackedUpTable *found, std::vector<ContentsDifference> &differences)
{
    if (found == nullptr)
        differences.push_back({expected.name, rowsText(expected), absent});
    else if (expected.rows && expected.rows != found->rows)
        differences.push_back({expected.name, rowsText(expected), rowsText(*found)});
    else if (!expected.rowSum.isEmpty() && !found->rowSum.isEmpty() && expected.rowSum != found->rowSum)
        differences.push_back({expected.name, expected.rowSum, found->rowSum});
}

QString valueText(const std::optional<qint64> &value)
{
    return value ? QString::number(*value) : QString();
}

bool isBetween(const BackedUpSequence &found, const BackedUpSequence &expected)
{
    if (found.before == expected.before || found.before == expected.after)
        return true;
    if (!found.before || !expected.after)
        return false;
    const qint64 before = expected.before.value_or(*expected.after);
    // A sequence may count down. One that was first used meanwhile may hold anything up to its newest value.
    return !expected.before
           || (*found.before >= std::min(before, *expected.after) && *found.before <= std::max(before, *expected.after));
}

void compareText(const QString &what, const QString &expected, const QString &found, std::vector<ContentsDifference> &differences)
{
    if (expected != found)
        differences.push_back({what, expected, found});
}

} // namespace

bool isUnsummed(const BackedUpTable &table)
{
    return !table.rows || (*table.rows > 0 && table.rowSum.isEmpty());
}

QJsonObject backupContentsToJson(const BackupContents &contents)
{
    QJsonObject objects;
    for (auto kind = contents.objects.begin(); kind != contents.objects.end(); ++kind)
        objects.insert(kind.key(), kind.value());
    QJsonObject definitions;
    for (auto kind = contents.definitions.begin(); kind != contents.definitions.end(); ++kind)
        definitions.insert(kind.key(), kind.value());
    return {{u"tables"_s, arrayToJson(contents.tables, tableToJson)},
            {u"sequences"_s, arrayToJson(contents.sequences, sequenceToJson)},
            {u"objects"_s, objects},
            {u"definitions"_s, definitions},
            {u"extensions"_s, QJsonArray::fromStringList(contents.extensions)},
            {u"roles"_s, QJsonArray::fromStringList(contents.roles)},
            {u"migration"_s, contents.migration},
            {u"encoding"_s, contents.encoding},
            {u"collation"_s, contents.collation},
            {u"largeObjects"_s, contents.largeObjects},
            {u"bytes"_s, contents.bytes}};
}

BackupContents backupContentsFromJson(const QJsonObject &json)
{
    BackupContents contents;
    contents.tables = arrayFromJson<BackedUpTable>(json.value(u"tables"_s), tableFromJson);
    contents.sequences = arrayFromJson<BackedUpSequence>(json.value(u"sequences"_s), sequenceFromJson);
    const QJsonObject objects = json.value(u"objects"_s).toObject();
    for (auto kind = objects.begin(); kind != objects.end(); ++kind)
        contents.objects.insert(kind.key(), kind.value().toInteger());
    const QJsonObject definitions = json.value(u"definitions"_s).toObject();
    for (auto kind = definitions.begin(); kind != definitions.end(); ++kind)
        contents.definitions.insert(kind.key(), kind.value().toString());
    contents.extensions = stringsFromJson(json.value(u"extensions"_s));
    contents.roles = stringsFromJson(json.value(u"roles"_s));
    contents.migration = json.value(u"migration"_s).toString();
    contents.encoding = json.value(u"encoding"_s).toString();
    contents.collation = json.value(u"collation"_s).toString();
    contents.largeObjects = json.value(u"largeObjects"_s).toInteger();
    contents.bytes = json.value(u"bytes"_s).toInteger();
    return contents;
}

std::vector<ContentsDifference> differencesOf(const BackupContents &expected, const BackupContents &found)
{
    std::vector<ContentsDifference> differences;
    for (const BackedUpTable &table : expected.tables)
        compareTable(table, named(found.tables, table.name), differences);
    for (const BackedUpTable &table : found.tables)
        if (named(expected.tables, table.name) == nullptr)
            differences.push_back({table.name, absent, rowsText(table)});
    for (const BackedUpSequence &sequence : expected.sequences) {
        const BackedUpSequence *other = named(found.sequences, sequence.name);
        if (other == nullptr)
            differences.push_back({sequence.name, present, absent});
        else if (!isBetween(*other, sequence))
            differences.push_back({sequence.name, valueText(sequence.before), valueText(other->before)});
    }
    QMap<QString, qint64> kinds = expected.objects;
    kinds.insert(found.objects);
    for (auto kind = kinds.begin(); kind != kinds.end(); ++kind) {
        const QString &name = kind.key();
        if (expected.objects.value(name) != found.objects.value(name))
            differences.push_back({name, QString::number(expected.objects.value(name)), QString::number(found.objects.value(name))});
        else
            compareText(name, expected.definitions.value(name), found.definitions.value(name), differences);
    }
    compareText(u"migration"_s, expected.migration, found.migration, differences);
    compareText(u"largeObjects"_s, QString::number(expected.largeObjects), QString::number(found.largeObjects), differences);
    return differences;
}

} // namespace tmc
