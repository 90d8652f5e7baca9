#include "core/domain/sqlstatements.h"

#include "core/domain/schemarestore.h"

using namespace Qt::StringLiterals;

namespace tmc::sql {

Result<QString> quoteIdentifier(const QString &name)
{
    constexpr qsizetype limit = 63; // NAMEDATALEN - 1
    const qsizetype bytes = name.toUtf8().size();
    if (name.isEmpty() || name.contains(QChar(u'\0')))
        return fail(ErrorCode::InvalidInput, {u"identifier"_s, name});
    if (bytes > limit)
        return fail(ErrorCode::NameTooLong, {name, QString::number(bytes), QString::number(limit)});
    return u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
}

QString quoteLiteral(const QString &text)
{
    QString quoted = text;
    quoted.replace(u'\'', u"''"_s);
    if (!quoted.contains(u'\\'))
        return u'\'' + quoted + u'\'';
    return u" E'"_s + quoted.replace(u'\\', u"\\\\"_s) + u'\'';
}

Result<QStringList> createTenantRole(const QString &role, const QString &consoleRole)
{
    TM_TRY(const QString name, quoteIdentifier(role));
    TM_TRY(const QString console, quoteIdentifier(consoleRole));
    return QStringList{
        u"CREATE ROLE %1 LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS"_s.arg(name),
        u"GRANT %1 TO %2"_s.arg(name, console),
    };
}

Result<QStringList> dropTenantRole(const QString &role)
{
    TM_TRY(const QString name, quoteIdentifier(role));
    // DROP OWNED removes the grants on shared objects that would keep the role from being dropped.
    return QStringList{u"DROP OWNED BY %1"_s.arg(name), u"DROP ROLE %1"_s.arg(name)};
}

Result<QStringList> setRolePassword(const QString &role, const QString &verifier)
{
    TM_TRY(const QString name, quoteIdentifier(role));
    return QStringList{u"ALTER ROLE %1 PASSWORD %2"_s.arg(name, quoteLiteral(verifier))};
}

Result<QStringList> grantRole(const QString &role, const QString &member)
{
    TM_TRY(const QString name, quoteIdentifier(role));
    TM_TRY(const QString memberName, quoteIdentifier(member));
    return QStringList{u"GRANT %1 TO %2"_s.arg(name, memberName)};
}

Result<QStringList> admitSharedRole(const SharedAccess &access)
{
    TM_TRY(const QString database, quoteIdentifier(access.database));
    TM_TRY(const QString role, quoteIdentifier(access.role));
    TM_TRY(const QString member, quoteIdentifier(access.member));
    return QStringList{
        u"GRANT %1 TO %2"_s.arg(role, member),
        u"GRANT CONNECT, TEMPORARY ON DATABASE %1 TO %2"_s.arg(database, member),
    };
}

Result<QStringList> dismissSharedRole(const SharedAccess &access)
{
    TM_TRY(const QString database, quoteIdentifier(access.database));
    TM_TRY(const QString role, quoteIdentifier(access.role));
    TM_TRY(const QString member, quoteIdentifier(access.member));
    return QStringList{
        u"REVOKE CONNECT, TEMPORARY ON DATABASE %1 FROM %2"_s.arg(database, member),
        u"REVOKE %1 FROM %2"_s.arg(role, member),
    };
}

QStringList updateSubscription(const QString &tenantId, const QString &plan)
{
    return {
        u"UPDATE public.tenant_subscriptions SET plan = %1 WHERE tenant_id = %2"_s.arg(quoteLiteral(plan), quoteLiteral(tenantId))};
}

Result<QStringList> createDatabase(const QString &name, const QString &owner)
{
    TM_TRY(const QString database, quoteIdentifier(name));
    TM_TRY(const QString ownerName, quoteIdentifier(owner));
    return QStringList{u"CREATE DATABASE %1 OWNER %2 TEMPLATE template0 ENCODING 'UTF8'"_s.arg(database, ownerName)};
}

Result<QStringList> dropDatabase(const QString &name)
{
    TM_TRY(const QString database, quoteIdentifier(name));
    return QStringList{u"DROP DATABASE IF EXISTS %1 WITH (FORCE)"_s.arg(database)};
}

Result<QStringList> renameDatabase(const QString &from, const QString &to)
{
    TM_TRY(const QString oldName, quoteIdentifier(from));
    TM_TRY(const QString newName, quoteIdentifier(to));
    return QStringList{
        u"SELECT pg_catalog.pg_terminate_backend(pid, 5000) FROM pg_catalog.pg_stat_activity WHERE datname = %1"_s.arg(
            quoteLiteral(from)),
        u"ALTER DATABASE %1 RENAME TO %2"_s.arg(oldName, newName),
    };
}

Result<QStringList> createRestorer(const QString &role, const QString &tenant, const QString &consoleRole)
{
    TM_TRY(const QString name, quoteIdentifier(role));
    TM_TRY(const QString owner, quoteIdentifier(tenant));
    TM_TRY(const QString console, quoteIdentifier(consoleRole));
    return QStringList{
        u"CREATE ROLE %1 LOGIN NOINHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS CONNECTION LIMIT 4"_s.arg(name),
        u"GRANT %1 TO %2"_s.arg(owner, name),
        u"GRANT %1 TO %2"_s.arg(name, console),
    };
}

QString endSessionsIn(const QStringList &databases)
{
    QStringList names;
    for (const QString &database : databases)
        names.append(quoteLiteral(database));
    // Those of superusers, of roles that are not ours to act for, and PostgreSQL's own may not be ended by us; asking for it would end the
    // statement.
    return u"SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE datname IN (%1) AND usesysid IN"
           " (SELECT oid FROM pg_catalog.pg_roles WHERE NOT rolsuper AND (pg_catalog.pg_has_role(oid, 'USAGE')"
           " OR pg_catalog.pg_has_role('pg_signal_backend', 'USAGE')))"_s.arg(names.join(u", "_s));
}

Result<QStringList> swapDatabases(const QString &live, const QString &fresh, const QString &kept)
{
    TM_TRY(const QString liveName, quoteIdentifier(live));
    TM_TRY(const QString freshName, quoteIdentifier(fresh));
    TM_TRY(const QString keptName, quoteIdentifier(kept));
    return QStringList{
        endSessionsIn({live, fresh}),
        u"ALTER DATABASE %1 RENAME TO %2"_s.arg(liveName, keptName),
        u"ALTER DATABASE %1 RENAME TO %2"_s.arg(freshName, liveName),
    };
}

Result<QStringList> restrictDatabase(const QString &name, const QString &owner, const QStringList &otherRoles)
{
    TM_TRY(const QString database, quoteIdentifier(name));
    QStringList members;
    for (const QString &role : QStringList{owner} + otherRoles) {
        TM_TRY(const QString member, quoteIdentifier(role));
        members.append(member);
    }
    return QStringList{
        u"REVOKE ALL ON DATABASE %1 FROM PUBLIC"_s.arg(database),
        u"GRANT CONNECT, TEMPORARY ON DATABASE %1 TO %2"_s.arg(database, members.join(u", "_s)),
    };
}

Result<QStringList> createSchema(const SchemaPlace &place, const QString &operation)
{
    TM_TRY(const QString database, quoteIdentifier(place.database));
    TM_TRY(const QString schema, quoteIdentifier(place.schema));
    TM_TRY(const QString role, quoteIdentifier(place.role));
    return QStringList{
        u"CREATE SCHEMA %1 AUTHORIZATION %2"_s.arg(schema, role),
        u"COMMENT ON SCHEMA %1 IS %2"_s.arg(schema, quoteLiteral(schemaMark(operation))),
        u"GRANT CONNECT ON DATABASE %1 TO %2"_s.arg(database, role),
        u"ALTER ROLE %1 IN DATABASE %2 SET search_path TO %3"_s.arg(role, database, schema),
    };
}

Result<QStringList> dropSchema(const SchemaPlace &place)
{
    TM_TRY(const QString database, quoteIdentifier(place.database));
    TM_TRY(const QString schema, quoteIdentifier(place.schema));
    TM_TRY(const QString role, quoteIdentifier(place.role));
    return QStringList{
        u"DROP SCHEMA IF EXISTS %1 CASCADE"_s.arg(schema),
        u"REVOKE CONNECT ON DATABASE %1 FROM %2"_s.arg(database, role),
    };
}

QString schemaMark(const QString &operation)
{
    return u"tenantmaster:"_s + operation;
}

QStringList insertTenantRow(const TenantRow &row, const QString &operation)
{
    const QString tenant = quoteLiteral(row.tenantId);
    return {
        u"INSERT INTO public.tenants (name, schema_name, domain, tenant_id) VALUES (%1, %2, %3, %4)"_s.arg(
            quoteLiteral(row.name), quoteLiteral(row.schema), quoteLiteral(row.domain), tenant),
        u"INSERT INTO public.tenant_subscriptions (tenant_id, plan, status) VALUES (%1, %2, 'active')"_s.arg(tenant,
                                                                                                             quoteLiteral(row.plan)),
        u"INSERT INTO public.tenant_settings (tenant_id, key, value) VALUES (%1, %2, %3)"_s.arg(tenant, quoteLiteral(tenantRowMarkKey),
                                                                                                quoteLiteral(operation)),
    };
}

QStringList deleteTenantRow(const QString &tenantId)
{
    QStringList statements;
    for (const QString &table : {u"tenant_settings"_s, u"tenant_subscriptions"_s, u"tenants"_s})
        statements.append(u"DELETE FROM public.%1 WHERE tenant_id = %2"_s.arg(table, quoteLiteral(tenantId)));
    return statements;
}

Result<QStringList> grantSchemaDatabase(const QString &database, const QString &consoleRole)
{
    TM_TRY(const QString name, quoteIdentifier(database));
    TM_TRY(const QString role, quoteIdentifier(consoleRole));
    return QStringList{
        u"GRANT CONNECT, CREATE ON DATABASE %1 TO %2 WITH GRANT OPTION"_s.arg(name, role),
        u"GRANT USAGE ON SCHEMA public TO %1"_s.arg(role),
        u"GRANT SELECT, INSERT, UPDATE, DELETE ON public.tenants, public.tenant_subscriptions, public.tenant_settings TO %1"_s.arg(
            role),
        u"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %1"_s.arg(role),
    };
}

Result<QStringList> revokeSchemaDatabase(const QString &database, const QString &consoleRole)
{
    TM_TRY(const QString name, quoteIdentifier(database));
    TM_TRY(const QString role, quoteIdentifier(consoleRole));
    return QStringList{
        u"REVOKE USAGE ON ALL SEQUENCES IN SCHEMA public FROM %1"_s.arg(role),
        u"REVOKE ALL ON public.tenants, public.tenant_subscriptions, public.tenant_settings FROM %1"_s.arg(role),
        u"REVOKE USAGE ON SCHEMA public FROM %1"_s.arg(role),
        u"REVOKE ALL ON DATABASE %1 FROM %2"_s.arg(name, role),
    };
}

QString endSessionsNamed(const QString &applicationName)
{
    return u"SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE application_name = %1"_s.arg(
        quoteLiteral(applicationName));
}

Result<QString> becomeRole(const QString &role)
{
    TM_TRY(const QString name, quoteIdentifier(role));
    return u"SET ROLE "_s + name;
}

QString sayReady(const QString &word)
{
    return u"SELECT "_s + quoteLiteral(word);
}

Result<QString> grantStatistics(const QString &role)
{
    TM_TRY(const QString name, quoteIdentifier(role));
    return u"GRANT pg_read_all_stats TO %1"_s.arg(name);
}

Result<QStringList> createRegistryRole(const RegistryRole &role, const QString &verifier)
{
    TM_TRY(const QString name, quoteIdentifier(role.name));
    QString statement = u"CREATE ROLE %1 NOSUPERUSER NOREPLICATION NOBYPASSRLS"_s.arg(name);
    statement += role.createsRolesAndDatabases ? u" CREATEDB CREATEROLE"_s : u" NOCREATEDB NOCREATEROLE"_s;
    statement += role.canLogin ? u" LOGIN PASSWORD "_s + quoteLiteral(verifier) : u" NOLOGIN"_s;
    QStringList statements{statement};
    // Dropping or renaming a tenant's database has to end the sessions of the product's role first; which queries and transactions have
    // been running for long is told to nobody else.
    if (role.createsRolesAndDatabases) {
        TM_TRY(const QString statistics, grantStatistics(role.name));
        statements << u"GRANT pg_signal_backend TO %1"_s.arg(name) << statistics;
    }
    return statements;
}

Result<QStringList> dropRole(const QString &name)
{
    TM_TRY(const QString role, quoteIdentifier(name));
    return QStringList{u"DROP ROLE IF EXISTS %1"_s.arg(role)};
}

namespace {

Result<QString> grantRight(const QString &quotedSchema, const SchemaRight &right)
{
    // The privilege comes from PostgreSQL's own list of rights on schemas.
    if (right.privilege != "USAGE"_L1 && right.privilege != "CREATE"_L1)
        return fail(ErrorCode::InvalidInput, {u"privilege"_s, right.privilege});
    QString grantee = u"PUBLIC"_s;
    if (!right.grantee.isEmpty()) {
        TM_TRY(grantee, quoteIdentifier(right.grantee));
    }
    return u"GRANT %1 ON SCHEMA %2 TO %3%4"_s.arg(right.privilege, quotedSchema, grantee,
                                                  right.isGrantable ? u" WITH GRANT OPTION"_s : QString());
}

} // namespace

QString endSessionsHere(const QString &role)
{
    return u"SELECT pg_catalog.pg_terminate_backend(pid, 5000) FROM pg_catalog.pg_stat_activity"
           " WHERE datname = pg_catalog.current_database() AND usename = %1 AND pid <> pg_catalog.pg_backend_pid()"_s.arg(
               quoteLiteral(role));
}

Result<QStringList> prepareSchema(const SchemaPlace &place, const QString &operation, const QString &restorer)
{
    TM_TRY(const QString database, quoteIdentifier(place.database));
    TM_TRY(const QString schema, quoteIdentifier(place.schema));
    TM_TRY(const QString role, quoteIdentifier(place.role));
    TM_TRY(const QString filler, quoteIdentifier(restorer));
    return QStringList{
        endSessionsHere(restorer),
        u"DROP SCHEMA IF EXISTS %1 CASCADE"_s.arg(schema),
        u"CREATE SCHEMA %1 AUTHORIZATION %2"_s.arg(schema, role),
        u"COMMENT ON SCHEMA %1 IS %2"_s.arg(schema, quoteLiteral(schemaMark(operation))),
        u"GRANT USAGE, CREATE ON SCHEMA %1 TO %2"_s.arg(schema, filler),
        u"GRANT CONNECT ON DATABASE %1 TO %2"_s.arg(database, filler),
    };
}

Result<QStringList> renameSchema(const QString &from, const QString &to)
{
    TM_TRY(const QString before, quoteIdentifier(from));
    TM_TRY(const QString after, quoteIdentifier(to));
    return QStringList{u"ALTER SCHEMA %1 RENAME TO %2"_s.arg(before, after)};
}

Result<QStringList> moveToPublic(const QString &schema)
{
    TM_TRY(const QString place, quoteIdentifier(publicSchema));
    TM_TRY(const QStringList renaming, renameSchema(schema, publicSchema));
    // As PostgreSQL makes it (since 15) in every new database: what is restored without owners is compared with it later.
    return QStringList{u"DROP SCHEMA %1"_s.arg(place)} + renaming
           + QStringList{u"ALTER SCHEMA %1 OWNER TO pg_database_owner"_s.arg(place),
                         u"GRANT USAGE ON SCHEMA %1 TO PUBLIC"_s.arg(place)};
}

Result<QStringList> adoptSchema(const SchemaPlace &place, const QString &restorer)
{
    TM_TRY(const QString database, quoteIdentifier(place.database));
    TM_TRY(const QString schema, quoteIdentifier(place.schema));
    TM_TRY(const QString role, quoteIdentifier(place.role));
    TM_TRY(const QString filler, quoteIdentifier(restorer));
    return QStringList{
        u"REASSIGN OWNED BY %1 TO %2"_s.arg(filler, role),
        u"REVOKE ALL ON SCHEMA %1 FROM %2"_s.arg(schema, filler),
        u"REVOKE CONNECT ON DATABASE %1 FROM %2"_s.arg(database, filler),
    };
}

QString analyzeTable(const QString &quotedName)
{
    return u"ANALYZE "_s + quotedName;
}

Result<QStringList> discardSchema(const SchemaPlace &place, const QString &restorer)
{
    TM_TRY(const QString schema, quoteIdentifier(place.schema));
    QStringList statements;
    if (!restorer.isEmpty())
        statements.append(endSessionsHere(restorer));
    statements.append(u"DROP SCHEMA IF EXISTS %1 CASCADE"_s.arg(schema));
    return statements;
}

Result<QStringList> swapSchemas(const SchemaSwap &swap, const std::vector<SchemaRight> &rights, const QString &comment,
                                const QString &operation)
{
    TM_TRY(const QString live, quoteIdentifier(swap.live.schema));
    TM_TRY(const QString fresh, quoteIdentifier(swap.fresh));
    TM_TRY(const QString kept, quoteIdentifier(swap.kept));
    QStringList statements;
    for (const SchemaRight &right : rights) {
        TM_TRY(const QString grant, grantRight(fresh, right));
        statements.append(grant);
    }
    statements
        << endSessionsHere(swap.live.role) << u"ALTER SCHEMA %1 RENAME TO %2"_s.arg(live, kept)
        << u"ALTER SCHEMA %1 RENAME TO %2"_s.arg(fresh, live)
        << u"COMMENT ON SCHEMA %1 IS %2"_s.arg(live, comment.isEmpty() ? u"NULL"_s : quoteLiteral(comment))
        << u"COMMENT ON SCHEMA %1 IS %2"_s.arg(kept, quoteLiteral(schemaMark(operation)))
        // Whoever came in between the first look and here would see the new names in the middle of a transaction. PostgreSQL shows
        // the sessions of the first look for a whole transaction unless it is told to look again.
        << u"SELECT pg_catalog.pg_stat_clear_snapshot()"_s << endSessionsHere(swap.live.role);
    return statements;
}

} // namespace tmc::sql
