#include "core/domain/masksql.h"

#include "core/domain/sqlstatements.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::sql {
namespace {

/// The longest text that fits into the column. Only a type like varchar(20) has an end.
QString roomOf(const QString &table, const QString &column)
{
    return u"coalesce((SELECT nullif(a.atttypmod, -1) - 4 FROM pg_catalog.pg_attribute a WHERE a.attrelid = %1::pg_catalog.regclass"
           " AND a.attname = %2), 1000)"_s.arg(quoteLiteral(table), quoteLiteral(column));
}

QString hashOf(const QString &value)
{
    return u"pg_catalog.md5(pg_catalog.current_setting('tenantmaster.mask') || %1)"_s.arg(value);
}

/// Masks that are counted rather than hashed: a hash that is short enough for such columns would be shared by different values.
bool isNumbered(const ColumnMask &mask)
{
    return mask.isNumber || mask.kind == MaskKind::Phone || mask.kind == MaskKind::TaxId;
}

QString numberedText(const QString &prefix, const QString &rank, const QString &room)
{
    return u"%1 || pg_catalog.lpad(%2::text, greatest(1, least(9, %3 - %4)), '0')"_s.arg(quoteLiteral(prefix), rank, room,
                                                                                         QString::number(prefix.size()));
}

const QString phonePrefix = u"000"_s; ///< no number in use begins so
const QString taxPrefix = u"X"_s;     ///< followed by digits only, which no real one is

struct MaskedColumn {
    QString quoted;
    QString value; ///< as text
    QString rank;  ///< name of the column with its number
};

Result<MaskedColumn> named(const ColumnMask &mask, std::size_t number)
{
    TM_TRY(const QString quoted, quoteIdentifier(mask.column));
    return MaskedColumn{.quoted = quoted, .value = u"tm_row.%1::text"_s.arg(quoted), .rank = u"tm_rank_%1"_s.arg(number)};
}

QString maskOf(const ColumnMask &mask, const MaskedColumn &column, const QString &table)
{
    const QString rank = u"tm_ranks."_s + column.rank;
    if (mask.isNumber)
        return u"CASE WHEN %1 IS NULL THEN NULL ELSE %2 END"_s.arg(column.value, rank);
    const QString room = roomOf(table, mask.column);
    QString text;
    switch (mask.kind) {
    case MaskKind::Email:
        text = u"pg_catalog.left('user' || pg_catalog.left(%1, 16) || '@example.invalid', %2)"_s.arg(hashOf(column.value), room);
        break;
    case MaskKind::Phone:
        text = numberedText(phonePrefix, rank, room);
        break;
    case MaskKind::TaxId:
        text = numberedText(taxPrefix, rank, room);
        break;
    case MaskKind::Name:
        text = u"pg_catalog.left('Name ' || pg_catalog.upper(pg_catalog.left(%1, 12)), %2)"_s.arg(hashOf(column.value), room);
        break;
    case MaskKind::Keep:
        text = column.value;
        break;
    }
    return u"CASE WHEN %1 IS NULL OR %1 = '' THEN %1 ELSE %2 END"_s.arg(column.value, text);
}

/// What a masked value looks like; nothing else passes.
QString shapeOf(MaskKind kind)
{
    switch (kind) {
    case MaskKind::Email:
        return u"^user[0-9a-f]{16}@example[.]invalid$"_s;
    case MaskKind::Phone:
        return u"^000[0-9]+$"_s;
    case MaskKind::TaxId:
        return u"^X[0-9]+$"_s;
    case MaskKind::Name:
        return u"^Name [0-9A-F]{1,12}$"_s;
    case MaskKind::Keep:
        break;
    }
    return u""_s;
}

using Columns = std::vector<ColumnMask>;

/// The columns of each table, in the order in which the tables first appear.
std::vector<Columns> byTable(const Columns &columns)
{
    std::vector<Columns> tables;
    for (const ColumnMask &mask : columns) {
        const auto found = std::ranges::find_if(
            tables, [&](const Columns &table) { return table.front().schema == mask.schema && table.front().table == mask.table; });
        if (found == tables.end())
            tables.push_back({mask});
        else
            found->push_back(mask);
    }
    return tables;
}

Result<QString> tableName(const ColumnMask &mask)
{
    TM_TRY(const QString schema, quoteIdentifier(mask.schema));
    TM_TRY(const QString table, quoteIdentifier(mask.table));
    return schema + u'.' + table;
}

Result<QString> maskTable(const Columns &columns)
{
    TM_TRY(const QString table, tableName(columns.front()));
    QStringList masks;
    QStringList ranks;
    for (std::size_t number = 0; number < columns.size(); ++number) {
        if (columns[number].kind == MaskKind::Keep) // it would count as masked
            return fail(ErrorCode::InvalidInput, {u"mask"_s, columnName(columns[number])});
        TM_TRY(const MaskedColumn column, named(columns[number], number + 1));
        masks.append(u"%1 = %2"_s.arg(column.quoted, maskOf(columns[number], column, table)));
        if (isNumbered(columns[number]))
            ranks.append(u"pg_catalog.dense_rank() OVER (ORDER BY %1) AS %2"_s.arg(hashOf(column.value), column.rank));
    }
    const QString update = u"UPDATE ONLY %1 AS tm_row SET %2"_s.arg(table, masks.join(u", "_s));
    if (ranks.isEmpty())
        return update;
    return update
           + u" FROM (SELECT tm_row.ctid AS tm_place, %1 FROM ONLY %2 AS tm_row) AS tm_ranks WHERE tm_row.ctid = tm_ranks.tm_place"_s
                 .arg(ranks.join(u", "_s), table);
}

/// What triggers write after a row was masked would be what it was before. Those that work on the row itself go on: they make what is derived
/// from it. Names and states are kept for the transaction, the table's name too: no text of the server stands between dollar quotes.
QStringList holdTriggers(const QString &table)
{
    return {u"SELECT pg_catalog.set_config('tenantmaster.table', %1, true)"_s.arg(quoteLiteral(table)),
            u"DO $tm$ DECLARE tm_off text; tm_on text; BEGIN"
            " SELECT pg_catalog.string_agg(pg_catalog.format('ALTER TABLE %s DISABLE TRIGGER %I', t.tgrelid::pg_catalog.regclass, "
            "t.tgname),"
            " '; '), pg_catalog.string_agg(pg_catalog.format('ALTER TABLE %s ENABLE TRIGGER %I', t.tgrelid::pg_catalog.regclass, "
            "t.tgname),"
            " '; ') INTO tm_off, tm_on FROM pg_catalog.pg_trigger t"
            " WHERE t.tgrelid = pg_catalog.current_setting('tenantmaster.table')::pg_catalog.regclass"
            " AND NOT t.tgisinternal AND t.tgenabled = 'O' AND (t.tgtype & 66) = 0;"
            " PERFORM pg_catalog.set_config('tenantmaster.triggers', coalesce(tm_on, ''), true);"
            " IF tm_off IS NOT NULL THEN EXECUTE tm_off; END IF; END $tm$"_s};
}

/// Checks that wait for the end of the transaction come first: no trigger is changed while they wait.
QStringList letGoOfTriggers()
{
    return {u"SET CONSTRAINTS ALL IMMEDIATE"_s, u"DO $tm$ BEGIN IF pg_catalog.current_setting('tenantmaster.triggers') <> '' THEN"
                                                " EXECUTE pg_catalog.current_setting('tenantmaster.triggers'); END IF; END $tm$"_s};
}

} // namespace

Result<QStringList> maskColumns(const std::vector<ColumnMask> &columns)
{
    QStringList statements{u"SELECT pg_catalog.set_config('tenantmaster.mask', pg_catalog.gen_random_uuid()::text ||"
                           " pg_catalog.gen_random_uuid()::text, true)"_s};
    for (const Columns &table : byTable(columns)) {
        TM_TRY(const QString name, tableName(table.front()));
        TM_TRY(const QString statement, maskTable(table));
        statements << holdTriggers(name) << statement << letGoOfTriggers();
    }
    return statements;
}

Result<QStringList> forgetFormerRows(const std::vector<ColumnMask> &columns)
{
    QStringList statements;
    for (const Columns &table : byTable(columns)) {
        TM_TRY(const QString name, tableName(table.front()));
        statements.append(u"VACUUM (FULL) "_s + name);
    }
    // In the order in which they were made, because one may be made from another.
    statements.append(
        u"DO $tm$ DECLARE tm_view record; BEGIN FOR tm_view IN SELECT c.oid::pg_catalog.regclass AS name FROM pg_catalog.pg_class c"
        " WHERE c.relkind = 'm' AND c.relispopulated ORDER BY c.oid LOOP"
        " EXECUTE pg_catalog.format('REFRESH MATERIALIZED VIEW %s', tm_view.name); END LOOP; END $tm$"_s);
    statements.append(u"ANALYZE"_s);
    return statements;
}

Result<QString> countUnmasked(const std::vector<ColumnMask> &columns)
{
    QStringList counts;
    for (const ColumnMask &mask : columns) {
        TM_TRY(const QString table, tableName(mask));
        TM_TRY(const MaskedColumn column, named(mask, 1));
        // A number that is a mask is one of the first ones, as many as there are rows.
        const QString isOriginal =
            mask.isNumber ? u"tm_row.%1 < 1 OR tm_row.%1 > (SELECT pg_catalog.count(*) FROM ONLY %2)"_s.arg(column.quoted, table)
                          : u"%1 <> '' AND %1 !~ %2"_s.arg(column.value, quoteLiteral(shapeOf(mask.kind)));
        counts.append(u"(SELECT pg_catalog.count(*) FROM ONLY %1 AS tm_row WHERE %2)"_s.arg(table, isOriginal));
    }
    return u"SELECT "_s + (counts.isEmpty() ? u"0"_s : counts.join(u" + "_s));
}

} // namespace tmc::sql
