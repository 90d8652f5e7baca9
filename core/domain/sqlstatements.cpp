#include "core/domain/sqlstatements.h"

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

Result<QStringList> createRegistryRole(const RegistryRole &role, const QString &verifier)
{
    TM_TRY(const QString name, quoteIdentifier(role.name));
    QString statement = u"CREATE ROLE %1 NOSUPERUSER NOREPLICATION NOBYPASSRLS"_s.arg(name);
    statement += role.createsRolesAndDatabases ? u" CREATEDB CREATEROLE"_s : u" NOCREATEDB NOCREATEROLE"_s;
    statement += role.canLogin ? u" LOGIN PASSWORD "_s + quoteLiteral(verifier) : u" NOLOGIN"_s;
    QStringList statements{statement};
    // Dropping or renaming a tenant's database has to end the sessions of the product's role first.
    if (role.createsRolesAndDatabases)
        statements.append(u"GRANT pg_signal_backend TO %1"_s.arg(name));
    return statements;
}

Result<QStringList> dropRole(const QString &name)
{
    TM_TRY(const QString role, quoteIdentifier(name));
    return QStringList{u"DROP ROLE IF EXISTS %1"_s.arg(role)};
}

} // namespace tmc::sql
