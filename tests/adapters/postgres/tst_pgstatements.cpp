#include "core/adapters/docker/httpdockerengine.h"
#include "core/adapters/postgres/pgclusterload.h"

#include "contract/docker/contractchecks.h"
#include "contract/registry/postgresfixture.h"
#include "support/sandbox.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {

/// What statements took, on the real PostgreSQL: before its extension is loaded, before it is made, and with it.
class PgStatementsTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void whatIsMissingIsToldStepByStep();
    void statementsAreThoseThatWereRun();
    void onlyTheWantedDatabaseAndRoleIsTold();
    void aRoleThatIsNotToldSeesNoTexts();
    void anExtensionOfAnOldVersionIsNotRead();

private:
    std::unique_ptr<PgConnection> session(const PostgresAccess &access) const;
    void asSuperuser(const QString &sql);
    void restartPostgres();
    SlowStatements read(const std::vector<StatementFilter> &filters = {});
    /// Runs a statement that can be recognised, as the console's role, this many times.
    void run(const QString &sql, int times);
    static const SlowStatement *find(const SlowStatements &found, const QString &part)
    {
        const auto statement =
            std::ranges::find_if(found.statements, [&part](const SlowStatement &each) { return each.text.contains(part); });
        return statement == found.statements.end() ? nullptr : &*statement;
    }

    std::unique_ptr<PostgresFixture> m_fixture;
    PostgresAccess m_application; ///< of a role that is told of itself only
    bool m_isLoaded = false;
};

void PgStatementsTest::initTestCase()
{
    m_fixture = std::make_unique<PostgresFixture>();
    // The fixture's own session ends with the first restart.
    m_application = m_fixture->accessAs(m_fixture->appRole(), m_fixture->registryDatabase());
}

void PgStatementsTest::cleanupTestCase()
{
    if (m_isLoaded) {
        asSuperuser(u"ALTER SYSTEM RESET shared_preload_libraries"_s);
        restartPostgres();
    }
    m_fixture.reset();
}

std::unique_ptr<PgConnection> PgStatementsTest::session(const PostgresAccess &access) const
{
    auto opened = PgConnection::open(pgOptions(access, {}, PgSessionClass::Administration), access.password);
    return opened ? std::move(*opened) : nullptr;
}

void PgStatementsTest::asSuperuser(const QString &sql)
{
    const auto superuser = session(m_fixture->superuserAccess(m_fixture->registryDatabase()));
    if (!superuser)
        qFatal("no session as superuser");
    if (const auto done = superuser->query(sql); !done)
        qFatal("%s", qPrintable(wordsOf(done)));
}

void PgStatementsTest::restartPostgres()
{
    HttpDockerEngine docker(Sandbox::current().localDockerSocket());
    VERIFY_OK(docker.restart(u"postgres"_s, 10, {}));
    const PostgresAccess access = m_fixture->superuserAccess(m_fixture->registryDatabase());
    QTRY_VERIFY_WITH_TIMEOUT(session(access) != nullptr, 30'000);
}

SlowStatements PgStatementsTest::read(const std::vector<StatementFilter> &filters)
{
    PgClusterLoad reader(m_fixture->consoleAccess());
    const auto found = reader.readStatements(filters);
    if (!found)
        qFatal("%s", qPrintable(wordsOf(found)));
    return *found;
}

void PgStatementsTest::run(const QString &sql, int times)
{
    const auto console = session(m_fixture->consoleAccess());
    QVERIFY(console);
    for (int i = 0; i < times; ++i)
        VERIFY_OK(console->query(sql));
}

void PgStatementsTest::whatIsMissingIsToldStepByStep()
{
    const SlowStatements before = read();
    QCOMPARE(before.statistics, StatementStatistics::NotLoaded);
    QCOMPARE(before.database, m_fixture->registryDatabase());
    QVERIFY(before.statements.empty());
    asSuperuser(u"ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'"_s);
    m_isLoaded = true;
    restartPostgres();
    QCOMPARE(read().statistics, StatementStatistics::NotInstalled);
    // In a schema of its own, whose name has to be quoted.
    asSuperuser(u"CREATE SCHEMA \"Statistik \"\"1\"\"\""_s);
    asSuperuser(u"GRANT USAGE ON SCHEMA \"Statistik \"\"1\"\"\" TO PUBLIC"_s);
    asSuperuser(u"CREATE EXTENSION pg_stat_statements SCHEMA \"Statistik \"\"1\"\"\""_s);
    const SlowStatements after = read();
    QCOMPARE(after.statistics, StatementStatistics::Available);
    QVERIFY(after.seesAll);
    QVERIFY(!after.version.isEmpty());
    QVERIFY(after.since.isValid());
}

void PgStatementsTest::statementsAreThoseThatWereRun()
{
    run(u"SELECT pg_sleep(0.05) AS counted_naps"_s, 4);
    const SlowStatements found = read();
    const SlowStatement *naps = find(found, u"counted_naps"_s);
    QVERIFY(naps);
    QCOMPARE(naps->calls, qint64(4));
    QCOMPARE(naps->rows, qint64(4));
    QCOMPARE(naps->database, m_fixture->registryDatabase());
    QCOMPARE(naps->role, m_fixture->consoleRole());
    QVERIFY2(naps->text.contains(u"pg_sleep($1)"_s), qPrintable(naps->text)); // normalised
    QVERIFY2(naps->meanMilliseconds >= 50 && naps->meanMilliseconds < 1000, qPrintable(QString::number(naps->meanMilliseconds)));
    QVERIFY(std::abs(naps->totalMilliseconds - 4 * naps->meanMilliseconds) < 0.01);
    QVERIFY(std::ranges::is_sorted(found.statements, std::ranges::greater(), &SlowStatement::totalMilliseconds));
    QStringList ids;
    for (const SlowStatement &statement : found.statements)
        ids.append(statement.id);
    QCOMPARE(ids.removeDuplicates(), qsizetype(0));
    QCOMPARE(find(read(), u"counted_naps"_s)->id, naps->id); // the same at the next reading
}

void PgStatementsTest::onlyTheWantedDatabaseAndRoleIsTold()
{
    asSuperuser(u"SELECT 1 AS of_the_superuser"_s);
    const QString database = m_fixture->registryDatabase();
    QVERIFY(find(read({{.database = database, .role = {}}}), u"of_the_superuser"_s));
    const SlowStatements own = read({{.database = database, .role = m_fixture->consoleRole()}});
    QVERIFY(find(own, u"counted_naps"_s));
    QVERIFY(!find(own, u"of_the_superuser"_s));
    QVERIFY(read({{.database = u"it's \"nowhere\""_s, .role = {}}}).statements.empty());
    const SlowStatements both =
        read({{.database = u"nowhere"_s, .role = {}}, {.database = database, .role = m_fixture->consoleRole()}});
    QVERIFY(find(both, u"counted_naps"_s));
}

void PgStatementsTest::aRoleThatIsNotToldSeesNoTexts()
{
    PgClusterLoad application(m_application);
    const auto found = application.readStatements({});
    VERIFY_OK(found);
    QVERIFY(!found->seesAll);
    QVERIFY(!find(*found, u"counted_naps"_s));
    QVERIFY(!found->statements.empty());
}

void PgStatementsTest::anExtensionOfAnOldVersionIsNotRead()
{
    asSuperuser(u"DROP EXTENSION pg_stat_statements"_s);
    asSuperuser(u"CREATE EXTENSION pg_stat_statements SCHEMA \"Statistik \"\"1\"\"\" VERSION '1.7'"_s);
    const SlowStatements old = read();
    QCOMPARE(old.statistics, StatementStatistics::Outdated);
    QCOMPARE(old.version, u"1.7"_s);
    asSuperuser(u"ALTER EXTENSION pg_stat_statements UPDATE TO '1.8'"_s); // PostgreSQL 13: nothing tells since when
    const SlowStatements thirteen = read();
    QCOMPARE(thirteen.statistics, StatementStatistics::Available);
    QVERIFY(!thirteen.since.isValid());
    QVERIFY(find(thirteen, u"counted_naps"_s));
}

} // namespace tmtest

QTEST_GUILESS_MAIN(tmtest::PgStatementsTest)

#include "tst_pgstatements.moc"
