#include "core/adapters/postgres/pgserveradmin.h"

#include "core/adapters/postgres/catalogueseed.h"
#include "core/adapters/postgres/clusterquery.h"
#include "core/adapters/postgres/operationlock.h"
#include "core/adapters/postgres/pgregistrytransaction.h"
#include "core/adapters/postgres/schemadatabases.h"
#include "core/support/fingerprint.h"
#include "core/support/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

const QString maintenanceDatabase = u"postgres"_s;
const QString ownTheRegistry = u"SET LOCAL ROLE tm_owner"_s;
const QString databaseSql = u"SELECT 1 FROM pg_database WHERE datname::text = $1"_s;
const QString roleSql = u"SELECT 1 FROM pg_roles WHERE rolname::text = $1"_s;

const QString lockHolderSql = u"SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid"
                              " WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1"
                              " AND l.classid = (($1::bigint >> 32) & 4294967295)::oid AND l.objid = ($1::bigint & 4294967295)::oid"_s;

bool isMissing(const Error &error)
{
    return error.code == ErrorCode::RegistryMissing;
}

Error adminError(ErrorCode code, QStringList args)
{
    return {.code = code, .args = std::move(args), .source = ErrorSource::Postgres};
}

/// An applied migration is never changed: the same version with another text means another program wrote it.
Result<bool> isApplied(PgConnection &connection, const RegistryMigration &migration)
{
    TM_TRY(const PgRows table, connection.query(u"SELECT to_regclass('tm.schema_version') IS NOT NULL"_s));
    if (!table.flag(0, 0))
        return false;
    TM_TRY(const PgRows rows, connection.query(u"SELECT sha256 FROM tm.schema_version WHERE version = $1::integer"_s,
                                               {QString::number(migration.version)}));
    if (rows.size() == 0)
        return false;
    if (rows.text(0, 0) != migration.sha256)
        return fail(adminError(ErrorCode::VerificationFailed, {u"migration "_s + migration.name, migration.sha256, rows.text(0, 0)}));
    return true;
}

Result<void> refuseGaps(PgConnection &connection, const RegistryMigration &migration)
{
    if (migration.version == 1)
        return {};
    TM_TRY(const PgRows rows, connection.query(u"SELECT coalesce(max(version), 0) FROM tm.schema_version"_s));
    if (rows.number(0, 0) == migration.version - 1)
        return {};
    return fail(
        adminError(ErrorCode::VerificationFailed, {u"registry version"_s, QString::number(migration.version - 1), rows.text(0, 0)}));
}

} // namespace

PgServerAdmin::PgServerAdmin(PostgresAccess access, OperatorIdentity identity)
    : m_access(std::move(access)),
      m_identity(std::move(identity))
{
}

PgServerAdmin::~PgServerAdmin() = default;

Result<PgConnection *> PgServerAdmin::maintenance()
{
    if (m_maintenance && m_maintenance->isOpen())
        return m_maintenance.get();
    if (m_locked) {
        return fail(Error{.code = ErrorCode::PostgresConnectionLost,
                          .detail = u"the session that held the lock has ended"_s,
                          .source = ErrorSource::Postgres,
                          .retryable = true});
    }
    PgOptions options = pgOptions(m_access, m_identity, PgSessionClass::Administration);
    options.database = maintenanceDatabase;
    TM_TRY(m_maintenance, PgConnection::open(options, m_access.password));
    return m_maintenance.get();
}

Result<PgConnection *> PgServerAdmin::registry()
{
    if (!m_registry || !m_registry->isOpen()) {
        m_registry.reset();
        TM_TRY(m_registry, PgConnection::open(pgOptions(m_access, m_identity, PgSessionClass::Administration), m_access.password));
    }
    return m_registry.get();
}

Result<bool> PgServerAdmin::exists(const QString &sql, const QString &name)
{
    TM_TRY(PgConnection * connection, maintenance());
    TM_TRY(const PgRows rows, connection->query(sql, {name}));
    return rows.size() == 1;
}

Result<QStringList> PgServerAdmin::keysOf(const QString &sql)
{
    TM_TRY(PgConnection * connection, registry());
    TM_TRY(const PgRows rows, connection->query(sql));
    QStringList keys;
    for (std::size_t row = 0; row < rows.size(); ++row)
        keys.append(rows.text(row, 0));
    return keys;
}

Result<PreparationFacts> PgServerAdmin::readFacts(const QString &consoleRole, const QStringList &schemaDatabases)
{
    PreparationFacts facts;
    TM_TRY(PgConnection * connection, maintenance());
    TM_TRY(facts.cluster, readClusterFacts(*connection));
    facts.registryDatabaseExists = facts.cluster.database(m_access.registryDatabase) != nullptr;
    if (facts.registryDatabaseExists) {
        TM_TRY(facts.schemaVersion, schemaVersion());
    }
    QStringList names = schemaDatabases;
    if (facts.schemaVersion > 0) {
        TM_TRY(PgConnection * registered, registry());
        TM_TRY(const PgRows known, registered->query(u"SELECT "_s + schemaDatabaseNamesSql()));
        TM_TRY(const QJsonArray array, parseJsonArray(known.bytes(0, 0)));
        names += stringsFromJson(array);
    }
    TM_CHECK(readSchemaDatabases(consoleRole, names, facts));
    if (facts.schemaVersion == 0)
        return facts;
    TM_TRY(facts.productKeys, keysOf(u"SELECT key FROM tm.products ORDER BY position, key"_s));
    TM_TRY(facts.planKeys, keysOf(u"SELECT key FROM tm.plans ORDER BY rank, key"_s));
    return facts;
}

Result<bool> PgServerAdmin::roleExists(const QString &name)
{
    return exists(roleSql, name);
}

Result<bool> PgServerAdmin::databaseExists(const QString &name)
{
    return exists(databaseSql, name);
}

Result<void> PgServerAdmin::createRole(const sql::RegistryRole &role, const Secret &password)
{
    TM_TRY(PgConnection * connection, maintenance());
    QString verifier;
    if (role.canLogin) {
        if (password.isEmpty())
            return fail(adminError(ErrorCode::SecretMissing, {role.name}));
        TM_TRY(verifier, connection->scramVerifier(role.name, password));
    }
    return runStatements(*connection, sql::createRegistryRole(role, verifier), IfLost::Unknown);
}

Result<void> PgServerAdmin::dropRole(const QString &name)
{
    TM_TRY(PgConnection * connection, maintenance());
    return runStatements(*connection, sql::dropRole(name), IfLost::Unknown);
}

Result<void> PgServerAdmin::createDatabase(const QString &name, const QString &owner)
{
    TM_TRY(PgConnection * connection, maintenance());
    return runStatements(*connection, sql::createDatabase(name, owner), IfLost::Unknown);
}

Result<void> PgServerAdmin::dropDatabase(const QString &name)
{
    TM_TRY(PgConnection * connection, maintenance());
    if (name == m_access.registryDatabase)
        m_registry.reset();
    return runStatements(*connection, sql::dropDatabase(name), IfLost::Unknown);
}

Result<int> PgServerAdmin::schemaVersion()
{
    const auto connection = registry();
    if (!connection)
        return isMissing(connection.error()) ? Result<int>(0) : fail(connection.error());
    const auto rows = (*connection)->query(u"SELECT coalesce(max(version), 0) FROM tm.schema_version"_s);
    if (!rows)
        return isMissing(rows.error()) ? Result<int>(0) : fail(rows.error());
    return static_cast<int>(rows->number(0, 0));
}

Result<void> PgServerAdmin::applyMigration(const RegistryMigration &migration)
{
    if (fingerprintOfText(migration.sql) != migration.sha256)
        return fail(adminError(ErrorCode::VerificationFailed,
                               {u"migration "_s + migration.name, migration.sha256, fingerprintOfText(migration.sql)}));
    TM_TRY(PgConnection * connection, registry());
    return connection->transaction([&](PgConnection &within) -> Result<void> {
        TM_CHECK(within.query(u"SELECT pg_advisory_xact_lock(1414351171, 2)"_s));
        TM_TRY(const bool applied, isApplied(within, migration));
        if (applied)
            return {};
        TM_CHECK(refuseGaps(within, migration));
        TM_CHECK(within.query(ownTheRegistry));
        TM_CHECK(within.query(migration.sql));
        TM_CHECK(within.query(
            u"INSERT INTO tm.schema_version (version, name, sha256, applied_by) VALUES ($1::integer, $2, $3, $4)"_s,
            {QString::number(migration.version), migration.name, migration.sha256, m_identity.who + u'@' + m_identity.origin}));
        return {};
    });
}

Result<void> PgServerAdmin::seedCatalogue(const std::vector<Product> &products, const std::vector<Plan> &plans)
{
    TM_TRY(PgConnection * connection, registry());
    return connection->transaction([&](PgConnection &within) -> Result<void> {
        TM_CHECK(within.query(ownTheRegistry));
        return seedCatalogueRows(within, products, plans);
    });
}

Result<bool> PgServerAdmin::catalogueHolds(const QStringList &productKeys, const QStringList &planKeys)
{
    TM_TRY(const QStringList products, keysOf(u"SELECT key FROM tm.products"_s));
    TM_TRY(const QStringList plans, keysOf(u"SELECT key FROM tm.plans"_s));
    const auto holds = [](const QStringList &present, const QStringList &wanted) {
        return std::all_of(wanted.begin(), wanted.end(), [&present](const QString &key) { return present.contains(key); });
    };
    return holds(products, productKeys) && holds(plans, planKeys);
}

Result<std::unique_ptr<PgConnection>> PgServerAdmin::openDatabase(const QString &name) const
{
    PgOptions options = pgOptions(m_access, m_identity, PgSessionClass::Administration);
    options.database = name;
    return PgConnection::open(options, m_access.password);
}

Result<void> PgServerAdmin::readSchemaDatabases(const QString &consoleRole, QStringList names, PreparationFacts &facts)
{
    names.removeDuplicates();
    for (const QString &name : std::as_const(names)) {
        if (!facts.cluster.database(name))
            continue;
        TM_TRY(const std::unique_ptr<PgConnection> connection, openDatabase(name));
        TM_TRY(SchemaDatabaseFacts database, readSchemaDatabase(*connection, name));
        facts.schemaDatabases.push_back(std::move(database));
        TM_TRY(const bool granted, mayMakeTenants(*connection, consoleRole, name));
        if (granted)
            facts.grantedSchemaDatabases.append(name);
    }
    return {};
}

Result<bool> PgServerAdmin::schemaDatabaseGranted(const QString &database, const QString &consoleRole)
{
    TM_TRY(PgConnection * connection, maintenance());
    return mayMakeTenants(*connection, consoleRole, database);
}

/// Nothing of the console runs as a superuser beside the tenants' own functions: the session becomes the database's owner first.
Result<void> PgServerAdmin::asOwnerOf(const QString &database, const Result<QStringList> &statements)
{
    TM_TRY(const std::unique_ptr<PgConnection> connection, openDatabase(database));
    return connection->transaction([&](PgConnection &within) -> Result<void> {
        TM_CHECK(within.query(u"SELECT pg_catalog.set_config('role', pg_catalog.pg_get_userbyid(datdba), true)"
                              " FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()"_s));
        return runStatements(within, statements);
    });
}

Result<void> PgServerAdmin::grantSchemaDatabase(const QString &database, const QString &consoleRole)
{
    return asOwnerOf(database, sql::grantSchemaDatabase(database, consoleRole));
}

Result<void> PgServerAdmin::revokeSchemaDatabase(const QString &database, const QString &consoleRole)
{
    return asOwnerOf(database, sql::revokeSchemaDatabase(database, consoleRole));
}

Result<void> PgServerAdmin::appendActivity(const QString &action, const QString &subject, const QJsonObject &details)
{
    TM_TRY(PgConnection * connection, registry());
    return connection->transaction([&](PgConnection &within) -> Result<void> {
        TM_CHECK(within.query(ownTheRegistry));
        return insertActivity(within, m_identity, OperationId(), action, subject, details);
    });
}

Result<void> PgServerAdmin::lock()
{
    if (m_locked)
        return {};
    TM_TRY(PgConnection * connection, maintenance());
    TM_TRY(const PgRows identifier, connection->query(u"SELECT system_identifier::text FROM pg_control_system()"_s));
    const PgParameters key{QString::number(advisoryKey(identifier.text(0, 0), u"server:"_s + m_access.registryDatabase))};
    TM_TRY(const PgRows locked, connection->query(u"SELECT pg_try_advisory_lock($1::bigint)"_s, key));
    if (!locked.flag(0, 0)) {
        TM_TRY(const PgRows holder, connection->query(lockHolderSql, key));
        return fail(adminError(ErrorCode::OperationLocked, {holder.text(0, 0), u"0"_s}));
    }
    m_locked = true;
    return {};
}

} // namespace tmc
