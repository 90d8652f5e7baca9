#include "core/adapters/postgres/schemafacts.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

// Rules, constraints, defaults, triggers and policies are in no schema themselves: what counts is where their table is.
const QString outsidersSql = uR"(
WITH live AS (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname::text = $1),
inside AS (
  SELECT 'pg_catalog.pg_class'::regclass AS classid, c.oid AS objid FROM pg_catalog.pg_class c JOIN live ON c.relnamespace = live.oid
  UNION ALL SELECT 'pg_catalog.pg_type'::regclass, t.oid FROM pg_catalog.pg_type t JOIN live ON t.typnamespace = live.oid
  UNION ALL SELECT 'pg_catalog.pg_proc'::regclass, f.oid FROM pg_catalog.pg_proc f JOIN live ON f.pronamespace = live.oid
  UNION ALL SELECT 'pg_catalog.pg_operator'::regclass, o.oid FROM pg_catalog.pg_operator o JOIN live ON o.oprnamespace = live.oid
  UNION ALL SELECT 'pg_catalog.pg_collation'::regclass, l.oid FROM pg_catalog.pg_collation l JOIN live ON l.collnamespace = live.oid
  UNION ALL SELECT 'pg_catalog.pg_opclass'::regclass, k.oid FROM pg_catalog.pg_opclass k JOIN live ON k.opcnamespace = live.oid
  UNION ALL SELECT 'pg_catalog.pg_opfamily'::regclass, m.oid FROM pg_catalog.pg_opfamily m JOIN live ON m.opfnamespace = live.oid
  UNION ALL SELECT 'pg_catalog.pg_ts_config'::regclass, s.oid FROM pg_catalog.pg_ts_config s JOIN live ON s.cfgnamespace = live.oid
  UNION ALL SELECT 'pg_catalog.pg_ts_dict'::regclass, i.oid FROM pg_catalog.pg_ts_dict i JOIN live ON i.dictnamespace = live.oid
  UNION ALL SELECT 'pg_catalog.pg_constraint'::regclass, n.oid FROM pg_catalog.pg_constraint n JOIN live ON n.connamespace = live.oid),
built AS (
  SELECT DISTINCT d.classid, d.objid, CASE d.classid
    WHEN 'pg_catalog.pg_class'::regclass THEN (SELECT c.relnamespace FROM pg_catalog.pg_class c WHERE c.oid = d.objid)
    WHEN 'pg_catalog.pg_type'::regclass THEN (SELECT t.typnamespace FROM pg_catalog.pg_type t WHERE t.oid = d.objid)
    WHEN 'pg_catalog.pg_proc'::regclass THEN (SELECT f.pronamespace FROM pg_catalog.pg_proc f WHERE f.oid = d.objid)
    WHEN 'pg_catalog.pg_operator'::regclass THEN (SELECT o.oprnamespace FROM pg_catalog.pg_operator o WHERE o.oid = d.objid)
    WHEN 'pg_catalog.pg_constraint'::regclass THEN (SELECT n.connamespace FROM pg_catalog.pg_constraint n WHERE n.oid = d.objid)
    WHEN 'pg_catalog.pg_rewrite'::regclass THEN (SELECT c.relnamespace FROM pg_catalog.pg_rewrite r
      JOIN pg_catalog.pg_class c ON c.oid = r.ev_class WHERE r.oid = d.objid)
    WHEN 'pg_catalog.pg_attrdef'::regclass THEN (SELECT c.relnamespace FROM pg_catalog.pg_attrdef a
      JOIN pg_catalog.pg_class c ON c.oid = a.adrelid WHERE a.oid = d.objid)
    WHEN 'pg_catalog.pg_trigger'::regclass THEN (SELECT c.relnamespace FROM pg_catalog.pg_trigger t
      JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid WHERE t.oid = d.objid)
    WHEN 'pg_catalog.pg_policy'::regclass THEN (SELECT c.relnamespace FROM pg_catalog.pg_policy p
      JOIN pg_catalog.pg_class c ON c.oid = p.polrelid WHERE p.oid = d.objid) END AS place
  FROM inside JOIN pg_catalog.pg_depend d ON d.refclassid = inside.classid AND d.refobjid = inside.objid)
SELECT pg_catalog.pg_describe_object(b.classid, b.objid, 0) FROM built b JOIN pg_catalog.pg_namespace n ON n.oid = b.place
WHERE b.place <> (SELECT oid FROM live) AND n.nspname !~ '^pg_' ORDER BY 1 LIMIT 3)"_s;

// References are shown with the name that the schema has now, so a former one is text. A name that only begins so is another word;
// in another case it may be the same.
const QString namingSql = uR"(
WITH place AS (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname::text = $1),
relation AS (SELECT c.oid, c.relkind FROM pg_catalog.pg_class c JOIN place ON c.relnamespace = place.oid),
said (classid, objid, text) AS (
  SELECT 'pg_catalog.pg_proc'::regclass, f.oid, concat_ws(' ', f.prosrc, f.proconfig::text, pg_catalog.pg_get_expr(f.proargdefaults, 0))
  FROM pg_catalog.pg_proc f JOIN place ON f.pronamespace = place.oid
  UNION ALL SELECT 'pg_catalog.pg_class'::regclass, r.oid, pg_catalog.pg_get_viewdef(r.oid) FROM relation r WHERE r.relkind IN ('v', 'm')
  UNION ALL SELECT 'pg_catalog.pg_class'::regclass, i.indexrelid, pg_catalog.pg_get_indexdef(i.indexrelid)
  FROM pg_catalog.pg_index i JOIN relation r ON r.oid = i.indrelid
  UNION ALL SELECT 'pg_catalog.pg_attrdef'::regclass, e.oid, pg_catalog.pg_get_expr(e.adbin, e.adrelid)
  FROM pg_catalog.pg_attrdef e JOIN relation r ON r.oid = e.adrelid
  UNION ALL SELECT 'pg_catalog.pg_constraint'::regclass, n.oid, pg_catalog.pg_get_constraintdef(n.oid)
  FROM pg_catalog.pg_constraint n JOIN place ON n.connamespace = place.oid
  UNION ALL SELECT 'pg_catalog.pg_trigger'::regclass, t.oid, pg_catalog.pg_get_triggerdef(t.oid)
  FROM pg_catalog.pg_trigger t JOIN relation r ON r.oid = t.tgrelid WHERE NOT t.tgisinternal
  UNION ALL SELECT 'pg_catalog.pg_rewrite'::regclass, w.oid, pg_catalog.pg_get_ruledef(w.oid)
  FROM pg_catalog.pg_rewrite w JOIN relation r ON r.oid = w.ev_class WHERE w.rulename <> '_RETURN'
  UNION ALL SELECT 'pg_catalog.pg_policy'::regclass, p.oid,
    concat_ws(' ', pg_catalog.pg_get_expr(p.polqual, p.polrelid), pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid))
  FROM pg_catalog.pg_policy p JOIN relation r ON r.oid = p.polrelid
  UNION ALL SELECT 'pg_catalog.pg_type'::regclass, t.oid, t.typdefault FROM pg_catalog.pg_type t JOIN place ON t.typnamespace = place.oid)
SELECT pg_catalog.pg_describe_object(s.classid, s.objid, 0) FROM said s
WHERE s.text ~* ('\m' || pg_catalog.regexp_replace($2, '\W', '\\\&', 'g') || '\M') ORDER BY 1 LIMIT 3)"_s;

const QString rightsSql = uR"(
SELECT coalesce(g.rolname, ''), a.privilege_type, a.is_grantable
FROM pg_catalog.pg_namespace n, LATERAL pg_catalog.aclexplode(n.nspacl) a LEFT JOIN pg_catalog.pg_roles g ON g.oid = a.grantee
WHERE n.nspname::text = $1 AND a.grantee <> n.nspowner ORDER BY 1, 2)"_s;

const QString commentSql = u"SELECT coalesce(pg_catalog.obj_description(n.oid, 'pg_namespace'), '') FROM pg_catalog.pg_namespace n"
                           " WHERE n.nspname::text = $1"_s;

const QString tablesSql = u"SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) FROM pg_catalog.pg_class c"
                          " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname::text = $1"
                          " AND c.relkind IN ('r', 'm', 'p') ORDER BY 1"_s;

Result<QStringList> texts(PgConnection &connection, const QString &sql, const PgParameters &names)
{
    TM_TRY(const PgRows rows, connection.query(sql, names));
    QStringList found;
    for (std::size_t row = 0; row < rows.size(); ++row)
        found.append(rows.text(row, 0));
    return found;
}

} // namespace

Result<void> checkNobodyIsBuiltOn(PgConnection &connection, const QString &schema)
{
    TM_TRY(const QStringList outsiders, texts(connection, outsidersSql, {schema}));
    if (outsiders.isEmpty())
        return {};
    return fail(
        {.code = ErrorCode::SchemaInUse, .args = {schema, outsiders.join(u", "_s)}, .detail = {}, .source = ErrorSource::Postgres});
}

Result<void> checkNothingNames(PgConnection &connection, const QString &schema, const QString &former)
{
    TM_TRY(const QStringList naming, texts(connection, namingSql, {schema, former}));
    if (naming.isEmpty())
        return {};
    return fail(
        {.code = ErrorCode::SchemaNamedInText, .args = {former, naming.join(u", "_s)}, .detail = {}, .source = ErrorSource::Postgres});
}

Result<std::vector<SchemaRight>> rightsOn(PgConnection &connection, const QString &schema)
{
    TM_TRY(const PgRows rows, connection.query(rightsSql, {schema}));
    std::vector<SchemaRight> rights;
    for (std::size_t row = 0; row < rows.size(); ++row)
        rights.push_back({.grantee = rows.text(row, 0), .privilege = rows.text(row, 1), .isGrantable = rows.flag(row, 2)});
    return rights;
}

Result<QString> commentOn(PgConnection &connection, const QString &schema)
{
    TM_TRY(const QStringList comments, texts(connection, commentSql, {schema}));
    return comments.value(0);
}

Result<QStringList> tablesOf(PgConnection &connection, const QString &schema)
{
    return texts(connection, tablesSql, {schema});
}

} // namespace tmc
