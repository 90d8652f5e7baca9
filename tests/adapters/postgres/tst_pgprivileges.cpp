#include "contract/registry/contractsuite.h"
#include "contract/registry/postgresfixture.h"
#include "core/adapters/postgres/pgserveradmin.h"
#include "core/domain/sqlstatements.h"
#include "support/sandbox.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QUuid>

#include <thread>

using namespace Qt::StringLiterals;
using tmc::ErrorCode;

/// Who may do what in the registry, and what never leaves this machine.
class PgPrivilegesTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_fixture = std::make_unique<tmtest::PostgresFixture>(); }
    void cleanupTestCase() { m_fixture.reset(); }
    void theConsoleCannotChangeTheActivityLog_data();
    void theConsoleCannotChangeTheActivityLog();
    void theTriggerStopsEvenTheSuperuser();
    void theConsoleCannotForgeAHash();
    void concurrentActivitiesMakeOneChain();
    void theConsoleIsNoSuperuser();
    void publicHasNothing();
    void anApplicationSeesTheTenantsOfItsProductOnly();
    void anApplicationReadsNothingElse();
    void tenantsCannotConnectToTheRegistryNorToOneAnother();
    void passwordsDoNotReachTheServersLog();

private:
    std::unique_ptr<tmc::PgConnection> connect(const tmc::PostgresAccess &access);
    std::unique_ptr<tmtest::PostgresFixture> m_fixture;
};

namespace {

QByteArray hmac(const QByteArray &key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

/// RFC 5802 and 5803: SCRAM-SHA-256$<iterations>:<salt>$<StoredKey>:<ServerKey>, checked without the code under test.
bool provesPassword(const QByteArray &verifier, const QByteArray &password)
{
    const QList<QByteArray> parts = verifier.split('$');
    if (parts.size() != 3 || parts[0] != "SCRAM-SHA-256")
        return false;
    const int iterations = parts[1].split(':')[0].toInt();
    QByteArray block = hmac(password, QByteArray::fromBase64(parts[1].split(':')[1]) + QByteArray("\0\0\0\1", 4));
    QByteArray salted = block;
    for (int i = 1; i < iterations; ++i) {
        block = hmac(password, block);
        for (qsizetype byte = 0; byte < salted.size(); ++byte)
            salted[byte] = static_cast<char>(salted[byte] ^ block[byte]);
    }
    const QByteArray storedKey = QCryptographicHash::hash(hmac(salted, "Client Key"), QCryptographicHash::Sha256);
    return storedKey == QByteArray::fromBase64(parts[2].split(':')[0]);
}

} // namespace

std::unique_ptr<tmc::PgConnection> PgPrivilegesTest::connect(const tmc::PostgresAccess &access)
{
    auto opened = tmc::PgConnection::open(tmc::pgOptions(access, tmtest::consoleOf(u"ana"_s), tmc::PgSessionClass::Administration),
                                          access.password);
    return opened ? std::move(*opened) : nullptr;
}

void PgPrivilegesTest::theConsoleCannotChangeTheActivityLog_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("update") << u"UPDATE tm.activity_log SET subject = ''"_s;
    QTest::newRow("delete") << u"DELETE FROM tm.activity_log"_s;
    QTest::newRow("truncate") << u"TRUNCATE tm.activity_log"_s;
    QTest::newRow("trigger") << u"ALTER TABLE tm.activity_log DISABLE TRIGGER USER"_s;
    QTest::newRow("version") << u"UPDATE tm.schema_version SET version = 2"_s;
    QTest::newRow("version delete") << u"DELETE FROM tm.schema_version"_s;
    QTest::newRow("journal delete") << u"DELETE FROM tm.operations"_s;
    QTest::newRow("lease delete") << u"DELETE FROM tm.operation_leases"_s;
}

void PgPrivilegesTest::theConsoleCannotChangeTheActivityLog()
{
    QFETCH(QString, statement);
    const auto console = connect(m_fixture->consoleAccess());
    QVERIFY(console);
    const auto refused = console->query(statement);
    TM_VERIFY_FAILS(refused, ErrorCode::PermissionDenied);
    QCOMPARE(refused.error().sqlState, u"42501"_s);
}

void PgPrivilegesTest::theTriggerStopsEvenTheSuperuser()
{
    const auto superuser = connect(m_fixture->superuserAccess(m_fixture->registryDatabase()));
    QVERIFY(superuser);
    for (const QString &statement :
         {u"UPDATE tm.activity_log SET subject = ''"_s, u"DELETE FROM tm.activity_log"_s, u"TRUNCATE tm.activity_log"_s}) {
        const auto refused = superuser->query(statement);
        TM_VERIFY_FAILS(refused, ErrorCode::PermissionDenied);
        QCOMPARE(refused.error().sqlState, u"TM002"_s);
    }
}

void PgPrivilegesTest::theConsoleCannotForgeAHash()
{
    const auto console = connect(m_fixture->consoleAccess());
    QVERIFY(console);
    TM_VERIFY_FAILS(console->query(u"INSERT INTO tm.activity_log (sequence, who, origin, action, subject, hash)"
                                   " VALUES (1000, 'a', 'b', 'c', 'd', 'e')"_s),
                    ErrorCode::PermissionDenied);
    TM_VERIFY(console->query(
        u"INSERT INTO tm.activity_log (who, origin, action, subject) VALUES ('a', 'b', 'c', 'd'), ('a', 'b', 'c', 'e')"_s));
    const auto tampered = m_fixture->registry()->firstTamperedActivity();
    TM_VERIFY(tampered);
    QVERIFY(!*tampered);
}

void PgPrivilegesTest::concurrentActivitiesMakeOneChain()
{
    constexpr int writers = 6;
    constexpr int rows = 20;
    {
        std::vector<std::jthread> threads;
        for (int w = 0; w < writers; ++w) {
            threads.emplace_back([this] {
                const auto admin = m_fixture->admin(tmtest::consoleOf(u"writer"_s));
                for (int i = 0; i < rows; ++i)
                    static_cast<void>(admin->appendActivity(u"test.chain"_s, QString::number(i), {}));
            });
        }
    }
    QCOMPARE(m_fixture->asSuperuser(u"SELECT count(*) FROM tm.activity_log WHERE action = 'test.chain'"_s).number(0, 0),
             writers * rows);
    const auto tampered = m_fixture->registry()->firstTamperedActivity();
    TM_VERIFY(tampered);
    QVERIFY(!*tampered);
}

void PgPrivilegesTest::theConsoleIsNoSuperuser()
{
    const tmc::PgRows role = m_fixture->asSuperuser(u"SELECT rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls"
                                                    " FROM pg_roles WHERE rolname = 'tm_operator'"_s);
    QVERIFY(!role.flag(0, 0) && role.flag(0, 1) && role.flag(0, 2) && !role.flag(0, 3) && !role.flag(0, 4));
    QCOMPARE(m_fixture->asSuperuser(u"SELECT count(*) FROM pg_roles WHERE rolname = 'tm_owner' AND rolcanlogin"_s).number(0, 0), 0);
    // A definer's function must not be led astray by the caller's search_path.
    QCOMPARE(m_fixture
                 ->asSuperuser(u"SELECT count(*) FROM pg_proc p WHERE p.pronamespace = 'tm'::regnamespace"
                               " AND NOT coalesce(array_to_string(p.proconfig, ',') LIKE 'search_path=pg_catalog%', false)"_s)
                 .number(0, 0),
             0);
}

void PgPrivilegesTest::publicHasNothing()
{
    const tmc::PgRows rights = m_fixture->asSuperuser(
        u"SELECT (SELECT count(*) FROM pg_class c, aclexplode(c.relacl) a WHERE c.relnamespace = 'tm'::regnamespace AND a.grantee = 0)"
        " + (SELECT count(*) FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a"
        "    WHERE p.pronamespace = 'tm'::regnamespace AND a.grantee = 0)"
        " + (SELECT count(*) FROM pg_namespace n, aclexplode(n.nspacl) a WHERE n.nspname IN ('tm', 'public') AND a.grantee = 0)"
        " + (SELECT count(*) FROM pg_database d, aclexplode(d.datacl) a WHERE d.datname = current_database() AND a.grantee = 0)"_s);
    QCOMPARE(rights.number(0, 0), 0);
}

void PgPrivilegesTest::anApplicationSeesTheTenantsOfItsProductOnly()
{
    const QString other = m_fixture->prefix() + u"_otherapp"_s;
    const auto admin = m_fixture->admin(tmtest::consoleOf(u"admin"_s));
    TM_VERIFY(admin->createRole({.name = other, .canLogin = true}, tmc::Secret::generate()));
    tmc::Product erp = tmtest::sampleProduct(*m_fixture);
    erp.key = tmc::ProductKey(u"erp"_s);
    erp.appRole = other;
    TM_VERIFY(admin->seedCatalogue({erp}, {}));
    tmc::Workspace mine = tmtest::sampleWorkspace(*m_fixture, 1);
    tmc::Workspace theirs = tmtest::sampleWorkspace(*m_fixture, 2);
    theirs.product = erp.key;
    tmc::Workspace archived = tmtest::sampleWorkspace(*m_fixture, 3);
    archived.state = tmc::WorkspaceState::Archived;
    const auto session = m_fixture->operations(tmtest::consoleOf(u"ana"_s))->begin(tmtest::sampleOperation());
    TM_VERIFY(session);
    TM_VERIFY((*session)->commitStep(1, [&](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
        for (const tmc::Workspace &workspace : {mine, theirs, archived})
            TM_CHECK(registry.reserveWorkspace(workspace));
        return QJsonObject();
    }));
    const QString sql = u"SELECT DISTINCT workspace FROM tm.tenant_directory"_s;
    const auto application = connect(m_fixture->accessAs(m_fixture->appRole(), m_fixture->registryDatabase()));
    QVERIFY(application);
    const auto seen = application->query(sql);
    TM_VERIFY(seen);
    QCOMPARE(seen->size(), std::size_t(1));
    QCOMPARE(seen->text(0, 0), mine.slug);
    const auto otherApplication = connect(m_fixture->accessAs(other, m_fixture->registryDatabase()));
    QVERIFY(otherApplication);
    QCOMPARE(otherApplication->query(sql)->text(0, 0), theirs.slug);
    QCOMPARE(connect(m_fixture->consoleAccess())->query(sql)->size(), std::size_t(2));
    TM_VERIFY(application->query(u"SELECT host, product, workspace, tenant_id, database_name, schema_name, role_name, state"
                                 " FROM tm.tenant_directory"_s));
}

void PgPrivilegesTest::anApplicationReadsNothingElse()
{
    const auto application = connect(m_fixture->accessAs(m_fixture->appRole(), m_fixture->registryDatabase()));
    QVERIFY(application);
    for (const QString &table : {u"workspaces"_s, u"operations"_s, u"users"_s, u"activity_log"_s, u"settings"_s, u"products"_s})
        TM_VERIFY_FAILS(application->query(u"SELECT 1 FROM tm."_s + table), ErrorCode::PermissionDenied);
    TM_VERIFY_FAILS(application->query(u"SELECT tm.release_lease('x', 1)"_s), ErrorCode::PermissionDenied);
    TM_VERIFY_FAILS(application->query(u"SELECT tm.grant_directory('postgres')"_s), ErrorCode::PermissionDenied);
    QVERIFY(!application->query(u"UPDATE tm.tenant_directory SET state = 'active'"_s));
}

void PgPrivilegesTest::tenantsCannotConnectToTheRegistryNorToOneAnother()
{
    const QString one = m_fixture->prefix() + u"_one"_s;
    const QString two = m_fixture->prefix() + u"_two"_s;
    const auto session = m_fixture->operations(tmtest::consoleOf(u"ana"_s))->begin(tmtest::sampleOperation());
    TM_VERIFY(session);
    for (const QString &tenant : {one, two}) {
        TM_VERIFY((*session)->commitStep(1, [&](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
            TM_CHECK(registry.createTenantRole(tenant));
            return QJsonObject();
        }));
        TM_VERIFY((*session)->createDatabase(tenant, tenant));
        TM_VERIFY((*session)->commitStep(2, [&](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
            TM_CHECK(registry.restrictDatabase(tenant, tenant, {m_fixture->appRole()}));
            return QJsonObject();
        }));
    }
    const auto refusal = [this](const QString &role, const QString &database) {
        const tmc::PostgresAccess access = m_fixture->accessAs(role, database);
        return tmc::PgConnection::open(tmc::pgOptions(access, {}, tmc::PgSessionClass::Read), access.password);
    };
    TM_VERIFY(refusal(one, one));
    TM_VERIFY_FAILS(refusal(one, two), ErrorCode::PermissionDenied);
    TM_VERIFY_FAILS(refusal(one, m_fixture->registryDatabase()), ErrorCode::PermissionDenied);
    TM_VERIFY(refusal(m_fixture->appRole(), one));
    for (const QString &tenant : {one, two})
        TM_VERIFY((*session)->dropDatabase(tenant));
}

void PgPrivilegesTest::passwordsDoNotReachTheServersLog()
{
    const auto console = m_fixture->consoleAccess();
    const QString marker = u"marker_"_s + QUuid::createUuid().toString(QUuid::Id128);
    const QString role = m_fixture->prefix() + u"_logged"_s;
    m_fixture->asSuperuser(u"ALTER ROLE \"%1\" SET log_statement = 'all'"_s.arg(console.role));
    const tmc::Secret password = tmc::Secret::generate();
    {
        const auto session = m_fixture->operations(tmtest::consoleOf(u"ana"_s))->begin(tmtest::sampleOperation());
        TM_VERIFY(session);
        TM_VERIFY((*session)->commitStep(1, [&](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
            TM_CHECK(registry.createTenantRole(role));
            return QJsonObject();
        }));
        TM_VERIFY((*session)->setRolePassword(role, password));
        TM_VERIFY((*session)->roleExists(marker));
    }
    const tmtest::Sandbox &sandbox = tmtest::Sandbox::current();
    const QString container = sandbox.profile().postgres.address;
    const auto serverLog = [&] {
        return sandbox.run({u"exec"_s, u"--"_s, u"/bin/sh"_s, u"-c"_s, u"docker logs --since 120s \"$0\" 2>&1"_s, container});
    };
    QTRY_VERIFY_WITH_TIMEOUT(serverLog().contains(marker), 10'000); // proves that statements are logged
    QVERIFY(!serverLog().contains(QString::fromUtf8(password.revealed())));
    const QString verifier = m_fixture->asSuperuser(u"SELECT rolpassword FROM pg_authid WHERE rolname = '%1'"_s.arg(role)).text(0, 0);
    QVERIFY2(provesPassword(verifier.toLatin1(), password.revealed()), "the verifier is not that of the password");
    QVERIFY(!provesPassword(verifier.toLatin1(), "another password"));
}

QTEST_GUILESS_MAIN(PgPrivilegesTest)
#include "tst_pgprivileges.moc"
