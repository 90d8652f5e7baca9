#include "core/adapters/postgres/backupcontentssql.h"

#include "core/domain/sqlstatements.h"

using namespace Qt::StringLiterals;

namespace tmc::backupsql {
namespace {

// Members of extensions are made by CREATE EXTENSION and not dumped.
const QString places = uR"(
WITH place AS (SELECT n.oid, n.nspname, n.nspowner, n.nspacl FROM pg_namespace n
  WHERE CASE WHEN $1::text IS NULL THEN n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ELSE n.nspname::text = $1 END
    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_namespace'::regclass AND d.objid = n.oid AND d.deptype = 'e')),
relation AS (SELECT c.*, p.nspname FROM pg_class c JOIN place p ON p.oid = c.relnamespace
  WHERE NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')),
routine AS (SELECT f.*, p.nspname FROM pg_proc f JOIN place p ON p.oid = f.pronamespace
  WHERE NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = f.oid AND d.deptype = 'e')),
kind AS (SELECT t.*, p.nspname FROM pg_type t JOIN place p ON p.oid = t.typnamespace
  WHERE NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')))"_s;

/// Who may do what, in an order that does not depend on who granted first.
QString rights(const QString &acl, const QString &type, const QString &owner)
{
    return uR"((SELECT string_agg(concat_ws(':', CASE WHEN a.grantee = 0 THEN 'public' ELSE pg_get_userbyid(a.grantee) END,
       a.privilege_type, a.is_grantable), ',' ORDER BY pg_get_userbyid(a.grantee) COLLATE "C", a.privilege_type COLLATE "C")
       FROM aclexplode(coalesce(%1, acldefault(%2, %3))) a))"_s.arg(acl, sql::quoteLiteral(type), owner);
}

QString plain(const QString &definition)
{
    return uR"(regexp_replace(%1, '::("[^"]+"|[a-z_. ]+(\([0-9,]+\))?(\[\])?)|[()\[\]\s]', '', 'g'))"_s.arg(definition);
}

const QString relationLines = uR"(
SELECT CASE c.relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'partitioned table' WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'
         WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'foreign table' ELSE 'composite type' END,
       concat_ws('|', c.nspname, c.relname, pg_get_userbyid(c.relowner), c.relpersistence, c.reloptions::text, c.relrowsecurity,
         c.relforcerowsecurity, pg_get_partkeydef(c.oid), pg_get_expr(c.relpartbound, c.oid), %1,
         (SELECT string_agg(i.inhparent::regclass::text, ',' ORDER BY i.inhseqno) FROM pg_inherits i WHERE i.inhrelid = c.oid),
         CASE WHEN c.relkind IN ('v', 'm') THEN %2 END,
         (SELECT concat_ws(',', s.seqtypid::regtype, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle)
          FROM pg_sequence s WHERE s.seqrelid = c.oid))
FROM relation c WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f', 'c')
UNION ALL
SELECT 'column', concat_ws('|', c.nspname, c.relname, row_number() OVER (PARTITION BY a.attrelid ORDER BY a.attnum), a.attname,
         format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated, a.attcollation::regcollation,
         (SELECT %3 FROM pg_attrdef e WHERE e.adrelid = a.attrelid AND e.adnum = a.attnum))
FROM relation c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c')
UNION ALL
SELECT 'index', %4 FROM pg_index i JOIN relation c ON c.oid = i.indrelid WHERE c.relkind IN ('r', 'p', 'm')
UNION ALL
SELECT 'trigger', concat_ws('|', t.tgenabled, pg_get_triggerdef(t.oid)) FROM pg_trigger t JOIN relation c ON c.oid = t.tgrelid
WHERE NOT t.tgisinternal
UNION ALL
SELECT 'rule', concat_ws('|', c.nspname, c.relname, r.rulename, r.ev_enabled) FROM pg_rewrite r JOIN relation c ON c.oid = r.ev_class
WHERE r.rulename <> '_RETURN'
UNION ALL
SELECT 'policy', concat_ws('|', c.nspname, c.relname, p.polname, p.polcmd, p.polpermissive, %5, %6)
FROM pg_policy p JOIN relation c ON c.oid = p.polrelid)"_s;

const QString otherLines = uR"(
UNION ALL
SELECT 'constraint', concat_ws('|', p.nspname, n.conrelid::regclass, n.contypid::regtype, n.conname, n.convalidated, %1)
FROM pg_constraint n JOIN place p ON p.oid = n.connamespace WHERE n.contype <> 't'
UNION ALL
SELECT 'function', concat_ws('|', f.nspname, f.proname, pg_get_function_identity_arguments(f.oid), pg_get_function_result(f.oid), f.prokind,
         (SELECT l.lanname FROM pg_language l WHERE l.oid = f.prolang), f.prosecdef, f.provolatile, f.proisstrict, f.proconfig::text,
         f.prosrc, pg_get_userbyid(f.proowner), %2)
FROM routine f
UNION ALL
SELECT CASE t.typtype WHEN 'e' THEN 'enum' WHEN 'd' THEN 'domain' WHEN 'r' THEN 'range' ELSE 'base type' END,
       concat_ws('|', t.nspname, t.typname, pg_get_userbyid(t.typowner), format_type(t.typbasetype, t.typtypmod), t.typnotnull, t.typdefault,
         (SELECT string_agg(quote_literal(e.enumlabel), ',' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid))
FROM kind t WHERE t.typtype IN ('e', 'd', 'r') OR (t.typtype = 'b' AND t.typelem = 0)
UNION ALL
SELECT 'schema', concat_ws('|', p.nspname, pg_get_userbyid(p.nspowner), %3) FROM place p
UNION ALL
SELECT 'operator', concat_ws('|', p.nspname, o.oid::regoperator) FROM pg_operator o JOIN place p ON p.oid = o.oprnamespace
WHERE NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_operator'::regclass AND d.objid = o.oid AND d.deptype = 'e')
UNION ALL
SELECT 'statistics', concat_ws('|', p.nspname, s.stxname) FROM pg_statistic_ext s JOIN place p ON p.oid = s.stxnamespace
UNION ALL
SELECT 'collation', concat_ws('|', p.nspname, l.collname) FROM pg_collation l JOIN place p ON p.oid = l.collnamespace)"_s;

QString objectLines()
{
    return places + u", line (what, text) AS ("_s
           + relationLines.arg(rights(u"c.relacl"_s, u"r"_s, u"c.relowner"_s), plain(u"pg_get_viewdef(c.oid)"_s),
                               plain(u"pg_get_expr(e.adbin, e.adrelid)"_s), plain(u"pg_get_indexdef(i.indexrelid)"_s),
                               plain(u"pg_get_expr(p.polqual, p.polrelid)"_s), plain(u"pg_get_expr(p.polwithcheck, p.polrelid)"_s))
           + otherLines.arg(plain(u"pg_get_constraintdef(n.oid)"_s), rights(u"f.proacl"_s, u"f"_s, u"f.proowner"_s),
                            rights(u"p.nspacl"_s, u"n"_s, u"p.nspowner"_s))
           + u")\n"_s;
}

} // namespace

const QString relations = places + uR"(
SELECT format('%I.%I', c.nspname, c.relname), c.relkind, pg_total_relation_size(c.oid)
FROM relation c WHERE c.relkind IN ('r', 'm', 'p', 'f') ORDER BY format('%I.%I', c.nspname, c.relname) COLLATE "C")"_s;

const QString objects = objectLines() + uR"(SELECT what, count(*),
  encode(sha256(convert_to(string_agg(text, chr(10) ORDER BY text COLLATE "C"), 'UTF8')), 'hex') FROM line GROUP BY what ORDER BY what)"_s;

const QString sequences = places + uR"(
SELECT format('%I.%I', c.nspname, c.relname), q.last_value
FROM relation c JOIN pg_sequences q ON q.schemaname = c.nspname AND q.sequencename = c.relname
WHERE c.relkind = 'S' ORDER BY format('%I.%I', c.nspname, c.relname) COLLATE "C")"_s;

const QString roles = places + uR"(
SELECT DISTINCT pg_get_userbyid(who) AS name FROM (
  SELECT relowner AS who FROM relation UNION SELECT proowner FROM routine UNION SELECT typowner FROM kind UNION SELECT nspowner FROM place
  UNION SELECT a.grantee FROM relation c, aclexplode(c.relacl) a UNION SELECT a.grantee FROM routine f, aclexplode(f.proacl) a
  UNION SELECT a.grantee FROM place p, aclexplode(p.nspacl) a
  UNION SELECT unnest(o.polroles) FROM pg_policy o JOIN relation c ON c.oid = o.polrelid) owners
WHERE who <> 0 AND EXISTS (SELECT 1 FROM pg_roles r WHERE r.oid = who) ORDER BY name)"_s;

const QString extensions = u"SELECT extname || ' ' || extversion FROM pg_extension WHERE $1::text IS NULL OR true ORDER BY 1"_s;

const QString database = uR"(
SELECT pg_encoding_to_char(d.encoding), d.datcollate,
       (SELECT count(*) FROM pg_largeobject_metadata l WHERE $1::text IS NULL OR pg_get_userbyid(l.lomowner)::text = $2)
FROM pg_database d WHERE d.datname = current_database())"_s;

const QString migrationTable = places + uR"(
SELECT format('%I.%I', c.nspname, c.relname), a.attname FROM relation c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = 1
WHERE c.relkind = 'r' AND NOT a.attisdropped
  AND c.relname IN ('app_migrations', 'django_migrations', 'alembic_version', 'schema_migrations', 'flyway_schema_history')
ORDER BY format('%I.%I', c.nspname, c.relname) COLLATE "C" LIMIT 1)"_s;

// Not a cast: whoever owns a table may define one of its rows to text, and with it what is executed here.
QString countsOf(const QStringList &tables, bool withSums)
{
    QStringList parts;
    for (const QString &table : tables)
        parts.append(u"SELECT %1, count(*), %2 FROM ONLY %3 AS tm_row"_s.arg(
            sql::quoteLiteral(table),
            withSums ? u"coalesce(sum(hashtextextended(textin(record_out(tm_row.*)), 0)), 0)"_s : u"NULL::numeric"_s, table));
    return parts.join(u"\nUNION ALL "_s);
}

QString newestMigration(const QString &table, const QString &column)
{
    const Result<QString> quoted = sql::quoteIdentifier(column);
    return u"SELECT textin(record_out(tm_row.*)) FROM %1 AS tm_row ORDER BY tm_row.%2 DESC LIMIT 1"_s.arg(table,
                                                                                                          quoted.value_or(u"ctid"_s));
}

} // namespace tmc::backupsql
