#include "core/adapters/postgres/trialsql.h"

#include "core/domain/sqlstatements.h"
#include "core/domain/trialcommands.h"

using namespace Qt::StringLiterals;

namespace tmc::trialsql {
namespace {

/// Those that PostgreSQL or the server's making has brought along.
bool isThereAlready(const QString &role)
{
    return role.startsWith("pg_"_L1) || role == trialcommands::bootstrapRole;
}

} // namespace

const QString untrustedExtensions =
    u"SELECT DISTINCT v.name FROM pg_catalog.pg_available_extension_versions v WHERE v.superuser AND NOT v.trusted"_s;

Result<QStringList> roles(const BackupManifest &manifest)
{
    if (isThereAlready(manifest.subject.role))
        return fail(ErrorCode::InvalidInput, {u"role"_s, manifest.subject.role});
    TM_TRY(const QString tenant, sql::quoteIdentifier(manifest.subject.role));
    QStringList statements{u"CREATE ROLE %1 LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION BYPASSRLS"_s.arg(tenant)};
    for (const QString &role : manifest.contents.roles) {
        if (isThereAlready(role) || role == manifest.subject.role)
            continue;
        TM_TRY(const QString name, sql::quoteIdentifier(role));
        statements.append(u"CREATE ROLE %1 NOLOGIN NOSUPERUSER"_s.arg(name));
    }
    return statements;
}

Result<QString> scratchDatabase(const BackupManifest &manifest)
{
    TM_TRY(const QString name, sql::quoteIdentifier(trialcommands::scratchDatabase));
    TM_TRY(const QString owner, sql::quoteIdentifier(manifest.subject.role));
    QString statement = u"CREATE DATABASE %1 OWNER %2 TEMPLATE template0"_s.arg(name, owner);
    if (!manifest.contents.encoding.isEmpty())
        statement += u" ENCODING "_s + sql::quoteLiteral(manifest.contents.encoding);
    if (!manifest.contents.collation.isEmpty())
        statement += u" LC_COLLATE %1 LC_CTYPE %1"_s.arg(sql::quoteLiteral(manifest.contents.collation));
    return statement;
}

QStringList extensionsToMake(const BackupManifest &manifest, const QStringList &untrusted)
{
    QStringList wanted;
    for (const QString &extension : manifest.contents.extensions) {
        const QString name = extension.section(u' ', 0, 0);
        if (name != "plpgsql"_L1 && (manifest.subject.scope == BackupScope::Schema || untrusted.contains(name)))
            wanted.append(name);
    }
    return wanted;
}

Result<QString> raise(const QString &role)
{
    TM_TRY(const QString name, sql::quoteIdentifier(role));
    return u"ALTER ROLE %1 SUPERUSER"_s.arg(name);
}

Result<QString> lower(const QString &role)
{
    TM_TRY(const QString name, sql::quoteIdentifier(role));
    return u"ALTER ROLE %1 NOSUPERUSER"_s.arg(name);
}

Result<QString> makeExtension(const QString &name)
{
    TM_TRY(const QString quoted, sql::quoteIdentifier(name));
    return u"CREATE EXTENSION IF NOT EXISTS %1 CASCADE"_s.arg(quoted);
}

QString markDone()
{
    return u"CREATE ROLE %1 NOLOGIN"_s.arg(sql::quoteIdentifier(trialcommands::doneRole).value_or(QString()));
}

QString isDone()
{
    return u"SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = "_s + sql::quoteLiteral(trialcommands::doneRole);
}

} // namespace tmc::trialsql
