#include "core/adapters/postgres/tabletaking.h"

#include "core/adapters/postgres/pgregistrytransaction.h"
#include "core/domain/tablesql.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr int mostLevels = 64; ///< of types that are made of types

// The tables that were chosen ($1) and everything that is below them: parts of partitioned tables and heirs hold rows of theirs.
const QString tree = uR"(
WITH RECURSIVE chosen AS (
  SELECT c.oid FROM jsonb_to_recordset($1::jsonb) AS t (schema text, name text)
  JOIN pg_namespace n ON n.nspname::text = t.schema
  JOIN pg_class c ON c.relnamespace = n.oid AND c.relname::text = t.name AND c.relkind IN ('r', 'p')),
tree (oid) AS (SELECT oid FROM chosen UNION SELECT i.inhrelid FROM tree JOIN pg_inherits i ON i.inhparent = tree.oid),
member AS (SELECT c.*, n.nspname FROM tree JOIN pg_class c ON c.oid = tree.oid JOIN pg_namespace n ON n.oid = c.relnamespace))"_s;

const QString countSql =
    tree + u"SELECT (SELECT count(*) FROM chosen), (SELECT min(relname::text) FROM member WHERE relkind NOT IN ('r', 'p'))"_s;

const QString parentsSql = tree + uR"(
SELECT CASE WHEN c.relispartition THEN 'detach' ELSE 'no-inherit' END, c.nspname, c.relname, n.nspname, p.relname
FROM member c JOIN pg_inherits i ON i.inhrelid = c.oid JOIN pg_class p ON p.oid = i.inhparent JOIN pg_namespace n ON n.oid = p.relnamespace
WHERE i.inhparent NOT IN (SELECT oid FROM tree) ORDER BY 2, 3)"_s;

// A part does not leave a whole that other tables refer to.
const QString referencesSql = tree + uR"(,
above (oid) AS (
  SELECT i.inhparent FROM tree JOIN pg_inherits i ON i.inhrelid = tree.oid
  UNION SELECT i.inhparent FROM above JOIN pg_inherits i ON i.inhrelid = above.oid)
SELECT 'drop-constraint', n.nspname, r.relname, f.conname::text, ''
FROM pg_constraint f JOIN pg_class r ON r.oid = f.conrelid JOIN pg_namespace n ON n.oid = r.relnamespace
WHERE f.contype = 'f' AND f.conparentid = 0 AND f.confrelid IN (SELECT oid FROM above EXCEPT SELECT oid FROM tree) ORDER BY 2, 3, 4)"_s;

// What runs something, or hides rows.
const QString behaviourSql = tree + uR"(
SELECT 'drop-trigger', c.nspname, c.relname, t.tgname::text, '' FROM member c JOIN pg_trigger t ON t.tgrelid = c.oid
WHERE NOT t.tgisinternal AND t.tgparentid = 0
UNION ALL SELECT 'drop-rule', c.nspname, c.relname, r.rulename::text, '' FROM member c JOIN pg_rewrite r ON r.ev_class = c.oid
UNION ALL SELECT 'drop-policy', c.nspname, c.relname, p.polname::text, '' FROM member c JOIN pg_policy p ON p.polrelid = c.oid
UNION ALL SELECT 'show-all-rows', c.nspname, c.relname, '', '' FROM member c WHERE c.relrowsecurity OR c.relforcerowsecurity)"_s;

const QString moveSql = tree + u"SELECT 'move-table', c.nspname, c.relname, '', '' FROM member c ORDER BY 2, 3"_s;

// What is in the schema ($1), and what of it needs something elsewhere that neither PostgreSQL nor an extension brings. An array stands for what it is
// made of.
const QString outward = uR"(
WITH side AS (SELECT oid FROM pg_namespace WHERE nspname::text = $1),
relation AS (SELECT c.* FROM pg_class c JOIN side ON c.relnamespace = side.oid),
ours AS (
  SELECT 'pg_class'::regclass AS classid, oid AS objid FROM relation
  UNION ALL SELECT 'pg_type'::regclass, t.oid FROM pg_type t JOIN side ON t.typnamespace = side.oid
  UNION ALL SELECT 'pg_constraint'::regclass, n.oid FROM pg_constraint n JOIN side ON n.connamespace = side.oid
  UNION ALL SELECT 'pg_attrdef'::regclass, a.oid FROM pg_attrdef a JOIN relation ON relation.oid = a.adrelid),
needed AS (
  SELECT o.classid, o.objid, d.objsubid, d.refclassid, coalesce(e.oid, d.refobjid) AS refobjid
  FROM ours o JOIN pg_depend d ON d.classid = o.classid AND d.objid = o.objid
  LEFT JOIN pg_type e ON d.refclassid = 'pg_type'::regclass AND e.typarray = d.refobjid AND e.typarray <> 0),
outward AS (
  SELECT n.* FROM needed n, LATERAL pg_identify_object(n.refclassid, n.refobjid, 0) AS i
  WHERE i.schema IS NOT NULL AND i.schema NOT IN ('pg_catalog', 'information_schema', 'pg_toast', quote_ident($1))
    AND NOT EXISTS (SELECT FROM pg_depend x WHERE x.classid = n.refclassid AND x.objid = n.refobjid AND x.deptype = 'e')))"_s;

// The row of another table is a type as well, which does not move without its table.
const QString typesSql = outward + uR"(
SELECT DISTINCT CASE t.typtype WHEN 'd' THEN 'move-domain' ELSE 'move-type' END, n.nspname::text, t.typname::text, '', ''
FROM outward o JOIN pg_type t ON t.oid = o.refobjid JOIN pg_namespace n ON n.oid = t.typnamespace
WHERE o.refclassid = 'pg_type'::regclass
  AND (t.typtype IN ('e', 'd') OR (t.typtype = 'c' AND (SELECT relkind FROM pg_class WHERE oid = t.typrelid) = 'c')))"_s;

// Those of a part come and go with those of the whole.
const QString tiesSql = outward + uR"(
SELECT DISTINCT CASE WHEN a.attgenerated = '' THEN 'drop-default' ELSE 'drop-expression' END, $1::text, c.relname::text, a.attname::text, ''
FROM outward o LEFT JOIN pg_attrdef f ON o.classid = 'pg_attrdef'::regclass AND f.oid = o.objid
JOIN pg_attribute a ON a.attrelid = coalesce(f.adrelid, o.objid) AND a.attnum = coalesce(f.adnum, o.objsubid)
JOIN relation c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
WHERE (f.oid IS NOT NULL OR (o.classid = 'pg_class'::regclass AND a.attgenerated <> '' AND o.refclassid = 'pg_proc'::regclass))
  AND (a.attgenerated = '' OR a.attinhcount = 0)
UNION SELECT 'drop-constraint', $1::text, c.relname::text, n.conname::text, ''
FROM outward o JOIN pg_constraint n ON o.classid = 'pg_constraint'::regclass AND n.oid = o.objid JOIN relation c ON c.oid = n.conrelid
WHERE n.conparentid = 0 AND n.coninhcount = 0
UNION SELECT CASE WHEN n.oid IS NULL THEN 'drop-index' ELSE 'drop-constraint' END, $1::text, coalesce(c.relname, i.relname)::text,
  coalesce(n.conname, '')::text, ''
FROM outward o JOIN relation i ON o.classid = 'pg_class'::regclass AND i.oid = o.objid AND i.relkind IN ('i', 'I')
LEFT JOIN pg_constraint n ON n.conindid = i.oid AND n.contype IN ('p', 'u', 'x') LEFT JOIN relation c ON c.oid = n.conrelid
WHERE NOT EXISTS (SELECT FROM pg_inherits h WHERE h.inhrelid = i.oid) ORDER BY 1, 3, 4)"_s;

const QString remainingSql = outward + uR"(
SELECT pg_describe_object(o.classid, o.objid, o.objsubid), pg_describe_object(o.refclassid, o.refobjid, 0)
FROM outward o ORDER BY 1, 2 LIMIT 1)"_s;

QString parameterOf(const std::vector<TableName> &tables)
{
    QJsonArray array;
    for (const TableName &table : tables)
        array.append(tableNameToJson(table));
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

/// Does what the catalogue says is to be done; the number of things.
Result<std::size_t> severAll(PgConnection &within, const QString &question, const QString &parameter, const QString &side)
{
    TM_TRY(const PgRows rows, within.query(question, {parameter}));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        TM_TRY(const QString statement, sql::sever({.what = rows.text(row, 0),
                                                    .schema = rows.text(row, 1),
                                                    .object = rows.text(row, 2),
                                                    .part = rows.text(row, 3),
                                                    .other = rows.text(row, 4)},
                                                   side));
        TM_CHECK(within.query(statement));
    }
    return rows.size();
}

Result<void> checkThere(PgConnection &within, const std::vector<TableName> &tables, const QString &parameter)
{
    TM_TRY(const PgRows found, within.query(countSql, {parameter}));
    if (found.number(0, 0) != static_cast<qint64>(tables.size()))
        return fail({.code = ErrorCode::NotFound, .args = {u"table"_s, parameter}, .source = ErrorSource::Postgres});
    if (!found.isNull(0, 1))
        return fail({.code = ErrorCode::TableNotSeparable,
                     .args = {tableText(tables.front()), found.text(0, 1)},
                     .detail = u"a part of it is a foreign table"_s,
                     .source = ErrorSource::Postgres});
    return {};
}

/// Types come along, and what they are made of; a type that is already in the schema may need others.
Result<void> bringTypes(PgConnection &within, const QString &side)
{
    for (int level = 0; level < mostLevels; ++level) {
        TM_TRY(const std::size_t moved, severAll(within, typesSql, side, side));
        if (moved == 0)
            break;
    }
    return {};
}

Result<void> checkAlone(PgConnection &within, const QString &side)
{
    TM_TRY(const PgRows remaining, within.query(remainingSql, {side}));
    if (remaining.size() == 0)
        return {};
    return fail(
        {.code = ErrorCode::TableNotSeparable, .args = {remaining.text(0, 0), remaining.text(0, 1)}, .source = ErrorSource::Postgres});
}

} // namespace

Result<void> takeTables(PgConnection &within, const SchemaPlace &side, const std::vector<TableName> &tables, const QString &operation)
{
    const QString chosen = parameterOf(tables);
    TM_CHECK(checkThere(within, tables, chosen));
    TM_CHECK(severAll(within, referencesSql, chosen, side.schema));
    TM_CHECK(severAll(within, parentsSql, chosen, side.schema));
    TM_CHECK(severAll(within, behaviourSql, chosen, side.schema));
    TM_CHECK(runStatements(within, sql::makeSideSchema(side, operation)));
    TM_CHECK(severAll(within, moveSql, chosen, side.schema));
    TM_CHECK(bringTypes(within, side.schema));
    TM_CHECK(severAll(within, tiesSql, side.schema, side.schema));
    return checkAlone(within, side.schema);
}

} // namespace tmc
