#pragma once

#include "core/domain/schematenant.h"
#include "core/domain/systemsnapshot.h"
#include "core/support/result.h"

#include <QString>
#include <QStringList>

/// The text of every SQL statement that changes roles and databases. Previews show it and the PostgreSQL adapter runs it, so the two
/// cannot differ. No other file puts an identifier into SQL.
namespace tmc::sql {

/// `name` in double quotes, inner quotes doubled. Fails with NameTooLong above 63 bytes (PostgreSQL would cut it silently and hit
/// another object) and with InvalidInput when it is empty or holds a NUL. The only identifier-quoting function of the program.
Result<QString> quoteIdentifier(const QString &name);

/// `text` as a standard-conforming string literal; backslashes make it an E'' literal.
QString quoteLiteral(const QString &text);

/// Stands in previews where the SCRAM verifier goes.
inline const QString maskedVerifier = QStringLiteral("SCRAM-SHA-256$•••");

/// The tenant's login role (no password yet) and the console's membership in it, which CREATE DATABASE … OWNER needs.
Result<QStringList> createTenantRole(const QString &role, const QString &consoleRole);
Result<QStringList> dropTenantRole(const QString &role);
Result<QStringList> setRolePassword(const QString &role, const QString &verifier);

/// Lets the product's shared container act as the tenant.
Result<QStringList> grantRole(const QString &role, const QString &member);

/// A product's shared container in a tenant's database: it connects as its own role and acts as the tenant's.
struct SharedAccess {
    QString database;
    QString role;   ///< the tenant's
    QString member; ///< the shared container's
    bool operator==(const SharedAccess &) const = default;
};
Result<QStringList> admitSharedRole(const SharedAccess &access);
Result<QStringList> dismissSharedRole(const SharedAccess &access);

/// Who comes to a tenant's data: its own role, and the product's shared container where that is let in.
struct TenantAccess {
    QString database;
    QString role;     ///< the tenant's
    QString member{}; ///< the shared container's; empty = it is not let in
    bool operator==(const TenantAccess &) const = default;
};
/// Neither may begin a session in the tenant's data any more; sessions that there are go on. Passwords and what belongs to the tenant's role stay as they are.
Result<QStringList> closeTenant(const TenantAccess &access);
Result<QStringList> openTenant(const TenantAccess &access);
/// Ends the sessions of both, and waits for the end of each.
QString endTenantSessions(const TenantAccess &access);

/// What the application reads about a tenant's plan, run in the product's database.
QStringList updateSubscription(const QString &tenantId, const QString &plan);

Result<QStringList> createDatabase(const QString &name, const QString &owner);
Result<QStringList> dropDatabase(const QString &name);
/// Ends the sessions that would keep the database from being renamed, then renames it.
Result<QStringList> renameDatabase(const QString &from, const QString &to);

/// A role that may log in and become the tenant's, and has none of its rights before it does.
Result<QStringList> createRestorer(const QString &role, const QString &tenant, const QString &consoleRole);
/// Ends every session in these databases, without waiting for the end of any.
QString endSessionsIn(const QStringList &databases);
/// `live` gets the name `kept`, `fresh` gets the name `live`.
Result<QStringList> swapDatabases(const QString &live, const QString &fresh, const QString &kept);

/// Nobody but the owner and `otherRoles` may connect.
Result<QStringList> restrictDatabase(const QString &name, const QString &owner, const QStringList &otherRoles);

/// A tenant's schema, run in `place.database`: owned by the tenant's role, which may connect and finds its tables without naming the
/// schema. The comment says which operation made it, so that only that one ever drops it.
Result<QStringList> createSchema(const SchemaPlace &place, const QString &operation);
/// With everything in it, and the role's right to connect.
Result<QStringList> dropSchema(const SchemaPlace &place);
/// What the comment of a schema made by `operation` says.
QString schemaMark(const QString &operation);

/// What the application reads about a tenant, run in `row.database`. tenant_settings notes the operation under tenantRowMarkKey.
QStringList insertTenantRow(const TenantRow &row, const QString &operation);
QStringList deleteTenantRow(const QString &tenantId);
inline const QString tenantRowMarkKey = QStringLiteral("tenantmaster.operation");

/// What the console's role needs in a schema product's database, run there as the database's owner.
Result<QStringList> grantSchemaDatabase(const QString &database, const QString &consoleRole);
Result<QStringList> revokeSchemaDatabase(const QString &database, const QString &consoleRole);

/// Ends the sessions that call themselves so: what a dump's guard does when nobody waits for the dump any more.
QString endSessionsNamed(const QString &applicationName);
/// The session acts as this role from now on.
Result<QString> becomeRole(const QString &role);
/// Says one line, for who waits until a session works.
QString sayReady(const QString &word);

/// Registry roles; each text is one statement. `verifier` is used for a role that logs in.
struct RegistryRole {
    QString name;
    bool canLogin = false;
    bool createsRolesAndDatabases = false;
    bool operator==(const RegistryRole &) const = default;
};
/// Lets a role know what other roles' sessions are doing (pg_stat_activity).
Result<QString> grantStatistics(const QString &role);
Result<QStringList> createRegistryRole(const RegistryRole &role, const QString &verifier);
Result<QStringList> dropRole(const QString &name);

} // namespace tmc::sql
