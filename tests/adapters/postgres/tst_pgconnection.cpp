#include "contract/registry/contractsuite.h"
#include "contract/registry/postgresfixture.h"
#include "core/adapters/postgres/pgoperationstore.h"
#include "core/adapters/postgres/pgregistrystore.h"
#include "core/adapters/postgres/rawconnection.h"
#include "core/domain/sqlstatements.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <libpq-fe.h>

#include <thread>

using namespace Qt::StringLiterals;
using tmc::ErrorCode;
using tmc::PgSessionClass;

/// Connections to a real server: who gets one, with which settings, and what their loss means.
class PgConnectionTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_fixture = std::make_unique<tmtest::PostgresFixture>(); }
    void cleanupTestCase() { m_fixture.reset(); }
    void everySessionClassHasItsTimers_data();
    void everySessionClassHasItsTimers();
    void readingSessionsCannotWrite();
    void databasesWithHostileNamesAreReachedAsThemselves_data();
    void databasesWithHostileNamesAreReachedAsThemselves();
    void quotingIsWhatPostgresqlItselfWouldDo();
    void refusalsHaveTheirOwnCodes();
    void aServerThatOnlyReadsIsRefusedForOperations();
    void registryAndClusterAreOneRoundTripEach();
    void anotherVersionOfTheRegistryIsNamed();
    void aReaderConnectsAgainAfterItsSessionWasEnded();
    void aStatementThatBlocksIsBrokenOffFromOutside();
    void aFailedStatementCannotBeCommittedOver();
    void parametersWithANulAreRefused();

private:
    tmc::Result<std::unique_ptr<tmc::PgConnection>> connect(PgSessionClass sessionClass, const QString &database = {});
    std::unique_ptr<tmtest::PostgresFixture> m_fixture;
};

tmc::Result<std::unique_ptr<tmc::PgConnection>> PgConnectionTest::connect(PgSessionClass sessionClass, const QString &database)
{
    tmc::PostgresAccess access = m_fixture->consoleAccess();
    if (!database.isEmpty())
        access = m_fixture->superuserAccess(database);
    return tmc::PgConnection::open(tmc::pgOptions(access, tmtest::consoleOf(u"ana"_s), sessionClass), access.password);
}

void PgConnectionTest::everySessionClassHasItsTimers_data()
{
    QTest::addColumn<int>("sessionClass");
    QTest::addColumn<QString>("statementTimeout");
    QTest::addColumn<QString>("idleTimeout");
    QTest::newRow("read") << int(PgSessionClass::Read) << u"15s"_s << u"0"_s;
    QTest::newRow("operation") << int(PgSessionClass::Operation) << u"2min"_s << u"1min"_s;
    QTest::newRow("administration") << int(PgSessionClass::Administration) << u"2min"_s << u"0"_s;
}

void PgConnectionTest::everySessionClassHasItsTimers()
{
    QFETCH(int, sessionClass);
    const auto connection = connect(static_cast<PgSessionClass>(sessionClass));
    TM_VERIFY(connection);
    const auto show = [&connection](const char *name) {
        return (*connection)->query(u"SHOW "_s + QLatin1StringView(name))->text(0, 0);
    };
    QTEST(show("statement_timeout"), "statementTimeout");
    QTEST(show("idle_session_timeout"), "idleTimeout");
    QCOMPARE(show("lock_timeout"), u"5s"_s);
    QCOMPARE(show("idle_in_transaction_session_timeout"), u"10s"_s);
    QCOMPARE(show("client_connection_check_interval"), u"1s"_s);
    QCOMPARE(show("search_path"), u"pg_catalog"_s);
    QCOMPARE(show("client_encoding"), u"UTF8"_s);
    QVERIFY(show("application_name").startsWith(u"tmc/"_s));
    QCOMPARE(show("application_name").size(), 12);
}

void PgConnectionTest::readingSessionsCannotWrite()
{
    const auto connection = connect(PgSessionClass::Read);
    TM_VERIFY(connection);
    TM_VERIFY_FAILS((*connection)->query(u"DELETE FROM tm.settings"_s), ErrorCode::PostgresReadOnly);
}

void PgConnectionTest::databasesWithHostileNamesAreReachedAsThemselves_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::newRow("option") << u" port=1 host=/x"_s;
    QTest::newRow("address") << u"postgresql://evil/x"_s;
    QTest::newRow("quotes") << u"'\"\\ $x; DROP"_s;
}

void PgConnectionTest::databasesWithHostileNamesAreReachedAsThemselves()
{
    QFETCH(QString, suffix);
    // The hostile words come first, as an attacker would have them; the prefix behind them is what the fixture cleans up by owner.
    const QString name = suffix.trimmed() + m_fixture->prefix();
    const auto admin = m_fixture->admin(tmtest::consoleOf(u"admin"_s));
    TM_VERIFY(admin->createDatabase(name, m_fixture->appRole()));
    {
        const auto connection = connect(PgSessionClass::Read, name);
        TM_VERIFY(connection);
        QCOMPARE((*connection)->query(u"SELECT current_database()"_s)->text(0, 0), name);
    }
    TM_VERIFY(admin->dropDatabase(name));
    QCOMPARE(*admin->databaseExists(name), false);
}

void PgConnectionTest::quotingIsWhatPostgresqlItselfWouldDo()
{
    const tmc::PostgresAccess access = m_fixture->consoleAccess();
    const auto raw = tmc::openRawConnection(tmc::pgOptions(access, {}, PgSessionClass::Read), access.password);
    TM_VERIFY(raw);
    QRandomGenerator random(20260302);
    const QString alphabet = u"ab'\"\\;-$ %_.()\n\t\u00e9\u4e2d\U0001F984\u202e"_s;
    int compared = 0;
    for (int i = 0; i < 10'000; ++i) {
        QString name;
        const int length = random.bounded(1, 40);
        for (int c = 0; c < length; ++c)
            name.append(alphabet.at(random.bounded(int(alphabet.size()))));
        const QByteArray utf8 = name.toUtf8();
        if (QString::fromUtf8(utf8) != name)
            continue; // half a character: no text at all
        const auto quoted = tmc::sql::quoteIdentifier(name);
        if (utf8.size() > 63) {
            TM_VERIFY_FAILS(quoted, ErrorCode::NameTooLong);
            continue;
        }
        const std::unique_ptr<char, void (*)(void *)> expected(
            PQescapeIdentifier(raw->get(), utf8.constData(), static_cast<std::size_t>(utf8.size())), PQfreemem);
        QCOMPARE(*quoted, QString::fromUtf8(expected.get()));
        ++compared;
    }
    QVERIFY(compared > 1000);
}

void PgConnectionTest::refusalsHaveTheirOwnCodes()
{
    tmc::PostgresAccess access = m_fixture->consoleAccess();
    access.role = u"tm_owner"_s; // may not log in
    const auto refused = tmc::PgRegistryStore(access).readRegistry();
    TM_VERIFY_FAILS(refused, ErrorCode::PostgresAuthenticationFailed);
    QCOMPARE(refused.error().args, (QStringList{u"tm_owner"_s, access.registryDatabase}));
    QCOMPARE(refused.error().sqlState, u"28000"_s);

    access = m_fixture->consoleAccess();
    access.registryDatabase = m_fixture->prefix() + u"_not_there"_s;
    TM_VERIFY_FAILS(tmc::PgRegistryStore(access).readRegistry(), ErrorCode::RegistryMissing);
    TM_VERIFY_FAILS(tmc::PgOperationStore(access, tmtest::consoleOf(u"ana"_s)).begin(tmtest::sampleOperation()),
                    ErrorCode::RegistryMissing);

    access.registryDatabase = u"postgres"_s;
    TM_VERIFY_FAILS(tmc::PgRegistryStore(access).readRegistry(), ErrorCode::RegistryMissing);
    TM_VERIFY_FAILS(tmc::PgOperationStore(access, tmtest::consoleOf(u"ana"_s)).begin(tmtest::sampleOperation()),
                    ErrorCode::RegistryMissing);

    const QTemporaryDir empty;
    access = m_fixture->consoleAccess();
    access.directory = empty.path();
    const auto unreachable = tmc::PgRegistryStore(access).readRegistry();
    TM_VERIFY_FAILS(unreachable, ErrorCode::PostgresUnreachable);
    QVERIFY(unreachable.error().retryable);
    TM_VERIFY_FAILS(tmc::PgOperationStore(access, tmtest::consoleOf(u"ana"_s)).begin(tmtest::sampleOperation()),
                    ErrorCode::PostgresUnreachable);
}

void PgConnectionTest::aServerThatOnlyReadsIsRefusedForOperations()
{
    // To libpq a role without write transactions is what a standby is.
    const QString role = m_fixture->consoleAccess().role;
    m_fixture->asSuperuser(u"ALTER ROLE \"%1\" SET default_transaction_read_only = on"_s.arg(role));
    const auto begun = m_fixture->operations(tmtest::consoleOf(u"ana"_s))->begin(tmtest::sampleOperation());
    m_fixture->asSuperuser(u"ALTER ROLE \"%1\" RESET default_transaction_read_only"_s.arg(role));
    TM_VERIFY_FAILS(begun, ErrorCode::PostgresReadOnly);
    TM_VERIFY(m_fixture->operations(tmtest::consoleOf(u"ana"_s))->begin(tmtest::sampleOperation()));
}

void PgConnectionTest::registryAndClusterAreOneRoundTripEach()
{
    tmc::PgRegistryStore store(m_fixture->consoleAccess());
    TM_VERIFY(store.readRegistry());
    QCOMPARE(store.roundTrips(), 1);
    TM_VERIFY(store.readCluster());
    QCOMPARE(store.roundTrips(), 2);
    TM_VERIFY(store.readRegistry());
    QCOMPARE(store.roundTrips(), 3);
}

void PgConnectionTest::anotherVersionOfTheRegistryIsNamed()
{
    tmc::PgRegistryStore store(m_fixture->consoleAccess());
    m_fixture->asSuperuser(
        u"INSERT INTO tm.schema_version (version, name, sha256, applied_by) VALUES (99, 'x', repeat('0', 64), 'x')"_s);
    const auto newer = store.readRegistry();
    const auto begun = m_fixture->operations(tmtest::consoleOf(u"ana"_s))->begin(tmtest::sampleOperation());
    m_fixture->asSuperuser(u"DELETE FROM tm.schema_version WHERE version = 99"_s);
    TM_VERIFY_FAILS(newer, ErrorCode::RegistryTooNew);
    QCOMPARE(newer.error().args.value(0), u"99"_s);
    TM_VERIFY_FAILS(begun, ErrorCode::RegistryTooNew);
    TM_VERIFY(store.readRegistry());
}

void PgConnectionTest::aReaderConnectsAgainAfterItsSessionWasEnded()
{
    tmc::PgRegistryStore store(m_fixture->consoleAccess());
    TM_VERIFY(store.readRegistry());
    const auto ended =
        m_fixture->asSuperuser(u"SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity WHERE usename = '%1'"
                               " AND application_name = 'tmc/read'"_s.arg(m_fixture->consoleAccess().role));
    QCOMPARE(ended.number(0, 0), 1);
    TM_VERIFY(store.readRegistry());
    TM_VERIFY(store.readCluster());
}

void PgConnectionTest::aStatementThatBlocksIsBrokenOffFromOutside()
{
    const auto connection = connect(PgSessionClass::Operation);
    TM_VERIFY(connection);
    QElapsedTimer timer;
    timer.start();
    tmc::Result<tmc::PgRows> outcome;
    {
        const std::jthread worker([&] { outcome = (*connection)->query(u"SELECT pg_sleep(60)"_s, {}, tmc::IfLost::Unknown); });
        QTRY_VERIFY_WITH_TIMEOUT(
            m_fixture->asSuperuser(u"SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep(60)'"_s).number(0, 0)
                == 1,
            10'000);
        (*connection)->interrupt();
    }
    QVERIFY(timer.elapsed() < 20'000);
    TM_VERIFY_FAILS(outcome, ErrorCode::PostgresConnectionLost);
    QCOMPARE(outcome.error().effect, tmc::Effect::Unknown);
    QVERIFY(!(*connection)->isOpen());
}

void PgConnectionTest::aFailedStatementCannotBeCommittedOver()
{
    const auto connection = connect(PgSessionClass::Administration);
    TM_VERIFY(connection);
    const auto outcome = (*connection)->transaction([](tmc::PgConnection &within) -> tmc::Result<void> {
        static_cast<void>(within.query(u"SELECT 1/0"_s)); // the failure is not passed on
        return {};
    });
    TM_VERIFY_FAILS(outcome, ErrorCode::Internal);
    TM_VERIFY((*connection)->query(u"SELECT 1"_s));
}

void PgConnectionTest::parametersWithANulAreRefused()
{
    const auto connection = connect(PgSessionClass::Read);
    TM_VERIFY(connection);
    TM_VERIFY_FAILS((*connection)->query(u"SELECT $1"_s, {u"a"_s + QChar(u'\0') + u"b"_s}), ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(PgConnectionTest)
#include "tst_pgconnection.moc"
