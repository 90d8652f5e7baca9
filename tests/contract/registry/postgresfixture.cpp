#include "contract/registry/postgresfixture.h"

#include "core/adapters/postgres/pgoperationstore.h"
#include "core/adapters/postgres/pgregistrystore.h"
#include "core/adapters/postgres/pgserveradmin.h"
#include "core/adapters/postgres/pgtenantdatabase.h"
#include "core/adapters/postgres/registrymigrations.h"
#include "core/support/json.h"
#include "support/sandbox.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace tmtest {
namespace {

const QList<tmc::sql::RegistryRole> registryRoles{
    {.name = u"tm_owner"_s}, {.name = u"tm_operator"_s, .canLogin = true, .createsRolesAndDatabases = true}, {.name = u"tm_viewer"_s}};

template <typename T>
T must(tmc::Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: %s", what, tmc::toCompactJson(tmc::errorToJson(result.error())).constData());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

std::unique_ptr<tmc::PgConnection> connected(const tmc::PostgresAccess &access)
{
    const auto options = tmc::pgOptions(access, consoleOf(u"test"_s), tmc::PgSessionClass::Administration);
    return must(tmc::PgConnection::open(options, access.password), "connect as superuser");
}

} // namespace

PostgresFixture::PostgresFixture()
    : m_prefix(u"tmt"_s + QUuid::createUuid().toString(QUuid::Id128).left(8)),
      m_consolePassword(tmc::Secret::generate())
{
    createRoles();
    const auto preparing = admin(consoleOf(u"administrator"_s));
    must(preparing->createDatabase(registryDatabase(), u"tm_owner"_s), "create the registry database");
    for (const tmc::RegistryMigration &migration : migrations())
        must(preparing->applyMigration(migration), "apply a migration");
    must(preparing->seedCatalogue({sampleProduct(*this)}, samplePlans()), "seed the catalogue");
    m_superuser = connected(superuserAccess(registryDatabase()));
    asSuperuser(u"CREATE DATABASE %1 OWNER chalan_user TEMPLATE chalan_tenant_db"_s.arg(schemaDatabase()));
}

void PostgresFixture::createRoles()
{
    const auto preparing = admin(consoleOf(u"administrator"_s));
    for (const tmc::sql::RegistryRole &role : registryRoles) {
        if (must(preparing->roleExists(role.name), "look for a role"))
            continue;
        must(preparing->createRole(role, tmc::Secret::generate()), "create a role");
        m_createdRoles.append(role.name);
    }
    must(preparing->createRole({.name = m_prefix + u"_console"_s, .canLogin = true, .createsRolesAndDatabases = true},
                               m_consolePassword),
         "create the console's role");
    must(preparing->createRole({.name = appRole(), .canLogin = true}, tmc::Secret::generate()), "create the application's role");
    const auto superuser = connected(superuserAccess(u"postgres"_s));
    must(superuser->query(u"GRANT tm_operator TO %1_console"_s.arg(m_prefix)), "grant the console's role");
}

PostgresFixture::~PostgresFixture()
{
    m_superuser.reset();
    removeEverything();
}

void PostgresFixture::removeEverything()
{
    const auto superuser = connected(superuserAccess(u"postgres"_s));
    const auto namesOf = [&](const QString &sql) {
        const tmc::PgRows rows = must(superuser->query(sql, {m_prefix + u"%"_s}), "look for what is left");
        QStringList names;
        for (std::size_t row = 0; row < rows.size(); ++row)
            names.append(rows.text(row, 0));
        return names;
    };
    const auto runAll = [&](const tmc::Result<QStringList> &statements) {
        for (const QString &statement : must(statements, "quote a name"))
            must(superuser->query(statement), "clean up");
    };
    // Temporary names of databases (tmc_...) are recognised by their owners.
    for (const QString &name : namesOf(u"SELECT d.datname FROM pg_database d JOIN pg_roles r ON r.oid = d.datdba"
                                       " WHERE d.datname LIKE $1 OR r.rolname LIKE $1"_s))
        runAll(tmc::sql::dropDatabase(name));
    const QStringList roles = namesOf(u"SELECT rolname FROM pg_roles WHERE rolname LIKE $1"_s);
    for (const QString &role : roles)
        runAll(tmc::sql::dropTenantRole(role));
    for (const QString &role : m_createdRoles)
        runAll(tmc::sql::dropRole(role));
}

tmc::PostgresAccess PostgresFixture::superuserAccess(const QString &database) const
{
    const Sandbox &sandbox = Sandbox::current();
    return {.directory = sandbox.postgresSocketDirectory(),
            .role = sandbox.superuser(),
            .password = sandbox.superuserPassword(),
            .registryDatabase = database};
}

tmc::PostgresAccess PostgresFixture::consoleAccess() const
{
    return {.directory = Sandbox::current().postgresSocketDirectory(),
            .role = m_prefix + u"_console"_s,
            .password = m_consolePassword,
            .registryDatabase = registryDatabase()};
}

tmc::PostgresAccess PostgresFixture::accessAs(const QString &role, const QString &database)
{
    tmc::PostgresAccess access = superuserAccess(database);
    access.role = role;
    access.password = tmc::Secret::generate();
    const QString verifier = must(m_superuser->scramVerifier(role, access.password), "make a verifier");
    for (const QString &statement : must(tmc::sql::setRolePassword(role, verifier), "quote a name"))
        asSuperuser(statement);
    return access;
}

std::unique_ptr<tmc::OperationStore> PostgresFixture::operations(const tmc::OperatorIdentity &identity)
{
    return std::make_unique<tmc::PgOperationStore>(consoleAccess(), identity);
}

std::unique_ptr<tmc::RegistryStore> PostgresFixture::registry()
{
    return std::make_unique<tmc::PgRegistryStore>(consoleAccess());
}

std::unique_ptr<tmc::ServerAdmin> PostgresFixture::admin(const tmc::OperatorIdentity &identity)
{
    return std::make_unique<tmc::PgServerAdmin>(superuserAccess(registryDatabase()), identity);
}

std::unique_ptr<tmc::TenantDatabase> PostgresFixture::tenants(const tmc::OperatorIdentity &identity)
{
    return std::make_unique<tmc::PgTenantDatabase>(consoleAccess(), identity);
}

std::vector<tmc::RegistryMigration> PostgresFixture::migrations()
{
    return tmc::registryMigrations();
}

tmc::PgRows PostgresFixture::asSuperuser(const QString &sql)
{
    return must(m_superuser->query(sql), "statement as superuser");
}

void PostgresFixture::expireLeases()
{
    asSuperuser(
        u"UPDATE tm.operation_leases SET expires_at = clock_timestamp() - interval '1 second' WHERE expires_at > '-infinity'"_s);
}

void PostgresFixture::tamperWithActivity(qint64 sequence)
{
    asSuperuser(u"ALTER TABLE tm.activity_log DISABLE TRIGGER USER;"
                "UPDATE tm.activity_log SET subject = subject || ' (changed)' WHERE sequence = %1;"
                "ALTER TABLE tm.activity_log ENABLE TRIGGER USER"_s.arg(sequence));
}

bool PostgresFixture::mayActAs(const tmc::sql::SharedAccess &access)
{
    const tmc::PgRows rows = must(m_superuser->query(u"SELECT pg_has_role($1::name, $2::name, 'MEMBER')"
                                                     " AND EXISTS (SELECT 1 FROM pg_database d, aclexplode(d.datacl) a"
                                                     " WHERE d.datname = $3::name AND a.privilege_type = 'CONNECT'"
                                                     " AND a.grantee = $1::regrole)"_s,
                                                     {access.member, access.role, access.database}),
                                  "ask for the shared role's rights");
    return rows.text(0, 0) == "t"_L1;
}

bool PostgresFixture::mayLogIn(const QString &role)
{
    const tmc::PgRows rows = must(m_superuser->query(u"SELECT rolcanlogin FROM pg_roles WHERE rolname = $1::name"_s, {role}),
                                  "ask whether a role may log in");
    return rows.size() == 1 && rows.text(0, 0) == "t"_L1;
}

void PostgresFixture::addMember(const tmc::WorkspaceId &workspace, const tmc::WorkspaceMember &member)
{
    must(m_superuser->query(u"WITH person AS (INSERT INTO tm.users (email, full_name, is_active) VALUES ($1, $2, $3::boolean)"
                            " RETURNING id)"
                            " INSERT INTO tm.memberships (user_id, workspace_id, role, created_at)"
                            " SELECT id, $4::uuid, $5, $6::timestamptz FROM person"_s,
                            {member.email, member.fullName, member.isActive ? u"true"_s : u"false"_s, workspace.value(), member.role,
                             member.since.toString(Qt::ISODateWithMs)}),
         "add a member");
}

void PostgresFixture::addPlanChange(const tmc::WorkspaceId &workspace, const tmc::PlanChange &change)
{
    must(m_superuser->query(u"INSERT INTO tm.plan_changes (workspace_id, from_plan, to_plan, from_hosting, to_hosting, operation_id,"
                            " who, at) VALUES ($1::uuid, $2, $3, $4, $5, nullif($6, '')::uuid, $7, $8::timestamptz)"_s,
                            {workspace.value(), change.fromPlan, change.toPlan, change.fromHosting, change.toHosting,
                             change.operation.value(), change.who, change.at.toString(Qt::ISODateWithMs)}),
         "add a change of plan");
}

} // namespace tmtest
