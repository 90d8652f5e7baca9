#include "core/adapters/postgres/pgclusterload.h"

#include "contract/docker/contractchecks.h"
#include "contract/registry/postgresfixture.h"

#include <QCoreApplication>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {

/// Figures of the real PostgreSQL against what a superuser reads in its pg_stat_* views.
class PgClusterLoadTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void figuresAreThoseOfTheViews();
    void countersAgreeWithinTwoPercent();
    void theLongestQueryAndTransactionAreFound();
    void waitingLocksAreCounted();
    void whoBlocksWhomIsTold();
    void aRoleThatIsNotToldSeesTheRest();
    void rightsAreThoseOfTheCatalogues();
    void aDatabaseIsLookedInto();
    void aLostConnectionIsOpenedAgain();
    void aServerThatIsNotThereIsAnError();

private:
    std::unique_ptr<PgConnection> session() const;
    ClusterLoad read();
    qint64 number(const QString &sql) { return m_fixture->asSuperuser(sql).number(0, 0); }

    std::unique_ptr<PostgresFixture> m_fixture;
    std::unique_ptr<PgClusterLoad> m_reader;
};

void PgClusterLoadTest::initTestCase()
{
    m_fixture = std::make_unique<PostgresFixture>();
    m_reader = std::make_unique<PgClusterLoad>(m_fixture->consoleAccess());
}

void PgClusterLoadTest::cleanupTestCase()
{
    m_reader.reset();
    m_fixture.reset();
}

/// As another role than the reader's: its activity is what has to be found.
std::unique_ptr<PgConnection> PgClusterLoadTest::session() const
{
    const PostgresAccess access = m_fixture->superuserAccess(m_fixture->registryDatabase());
    auto opened = PgConnection::open(pgOptions(access, {}, PgSessionClass::Administration), access.password);
    return opened ? std::move(*opened) : nullptr;
}

ClusterLoad PgClusterLoadTest::read()
{
    const auto load = m_reader->readLoad();
    if (!load)
        qFatal("%s", qPrintable(wordsOf(load)));
    return *load;
}

void PgClusterLoadTest::figuresAreThoseOfTheViews()
{
    const ClusterLoad load = read();
    QVERIFY(load.seesAll);
    QCOMPARE(load.maxConnections, number(u"SELECT current_setting('max_connections')"_s));
    QCOMPARE(load.reservedConnections, number(u"SELECT current_setting('superuser_reserved_connections')"_s));
    QCOMPARE(qint64(load.databases.size()), number(u"SELECT count(*) FROM pg_database"_s));
    QCOMPARE(load.replicas.size(), std::size_t(0));
    QVERIFY(!load.behindSeconds);
    const auto sessions = [this] { return number(u"SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'"_s); };
    // The sandbox's applications come and go.
    QTRY_COMPARE_WITH_TIMEOUT(qint64(read().connections), sessions(), 10'000);
    const auto more = session();
    QVERIFY(more);
    QTRY_COMPARE_WITH_TIMEOUT(qint64(read().connections), sessions(), 10'000);
}

void PgClusterLoadTest::countersAgreeWithinTwoPercent()
{
    const auto writer = session();
    QVERIFY(writer);
    VERIFY_OK(writer->query(u"CREATE TEMP TABLE t AS SELECT n, repeat('x', 200) AS filler FROM generate_series(1, 60000) n"_s));
    for (int i = 0; i < 5; ++i)
        VERIFY_OK(writer->query(u"SELECT count(*) FROM t"_s));
    VERIFY_OK(writer->query(u"SELECT pg_stat_force_next_flush()"_s));
    VERIFY_OK(writer->query(u"SELECT 1"_s));
    const auto sum = [this](const QString &column) {
        return number(u"SELECT sum(%1) FROM pg_stat_database WHERE datname IS NOT NULL"_s.arg(column));
    };
    const auto wal = [this] { return number(u"SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint"_s); };
    const qint64 hitBefore = sum(u"blks_hit"_s);
    const qint64 commitsBefore = sum(u"xact_commit"_s);
    const qint64 walBefore = wal();
    const ClusterLoad load = read();
    const qint64 hitAfter = sum(u"blks_hit"_s);
    const qint64 commitsAfter = sum(u"xact_commit"_s);
    const qint64 walAfter = wal();
    qint64 hit = 0;
    qint64 commits = 0;
    for (const DatabaseLoad &database : load.databases) {
        hit += database.blocksHit;
        commits += database.committed;
    }
    // Counters only grow: what was read lies between the two other readings, which are themselves close together.
    QVERIFY2(hitBefore <= hit && hit <= hitAfter, qPrintable(u"%1 %2 %3"_s.arg(hitBefore).arg(hit).arg(hitAfter)));
    QVERIFY(commitsBefore <= commits && commits <= commitsAfter);
    QVERIFY(walBefore <= load.wal.value && load.wal.value <= walAfter);
    QVERIFY(double(hitAfter - hitBefore) <= 0.02 * double(hitAfter));
    const double ratio = 100.0
                         * double(number(u"SELECT (sum(blks_hit) * 1000000 / sum(blks_hit + blks_read))::bigint FROM pg_stat_database"
                                         " WHERE datname IS NOT NULL"_s))
                         / 1e6;
    QVERIFY2(std::abs(*load.cacheHitPercent() - ratio) <= 0.02 * ratio, qPrintable(QString::number(ratio)));
}

void PgClusterLoadTest::theLongestQueryAndTransactionAreFound()
{
    const auto idle = session();
    QVERIFY(idle);
    VERIFY_OK(idle->query(u"BEGIN"_s));
    VERIFY_OK(idle->query(u"SELECT 1"_s));
    auto busy = session();
    QVERIFY(busy);
    const qint64 pid = busy->query(u"SELECT pg_backend_pid()"_s)->number(0, 0);
    auto sleeping = std::async(std::launch::async, [&busy] { return busy->query(u"SELECT pg_sleep(600)"_s); });
    ClusterLoad load;
    const auto hasRunAWhile = [&] {
        load = read();
        return load.longestQuery && load.longestQuery->seconds > 1.2;
    };
    const bool seen = QTest::qWaitFor(hasRunAWhile, 60'000);
    VERIFY_OK(idle->query(u"SELECT pg_cancel_backend(%1)"_s.arg(pid)));
    QVERIFY(!sleeping.get());
    QVERIFY(seen);
    QCOMPARE(load.longestQuery->pid, pid);
    QCOMPARE(load.longestQuery->database, m_fixture->registryDatabase());
    QVERIFY(load.longestTransaction.has_value());
    QVERIFY(load.longestTransaction->seconds >= load.longestQuery->seconds);
    QVERIFY(load.idleInTransaction.value_or(0) >= 1);
    QVERIFY(load.active.value_or(0) >= 1);
    VERIFY_OK(idle->query(u"ROLLBACK"_s));
}

void PgClusterLoadTest::waitingLocksAreCounted()
{
    const auto holder = session();
    auto waiter = session();
    QVERIFY(holder && waiter);
    VERIFY_OK(holder->query(u"SELECT pg_advisory_lock(4711)"_s));
    auto waiting = std::async(std::launch::async, [&waiter] { return waiter->query(u"SELECT pg_advisory_lock(4711)"_s); });
    QTRY_VERIFY_WITH_TIMEOUT(read().waitingLocks >= 1, 5'000);
    VERIFY_OK(holder->query(u"SELECT pg_advisory_unlock(4711)"_s));
    VERIFY_OK(waiting.get());
    VERIFY_OK(waiter->query(u"SELECT pg_advisory_unlock(4711)"_s));
    QTRY_COMPARE_WITH_TIMEOUT(read().waitingLocks, 0, 5'000);
}

void PgClusterLoadTest::whoBlocksWhomIsTold()
{
    const auto holder = session();
    auto waiter = session();
    QVERIFY(holder && waiter);
    const qint64 holding = holder->query(u"SELECT pg_backend_pid()"_s)->number(0, 0);
    const qint64 pid = waiter->query(u"SELECT pg_backend_pid()"_s)->number(0, 0);
    VERIFY_OK(holder->query(u"BEGIN"_s));
    VERIFY_OK(holder->query(u"SELECT pg_advisory_xact_lock(4712)"_s));
    auto waiting = std::async(std::launch::async, [&waiter] { return waiter->query(u"SELECT pg_advisory_lock(4712)"_s); });
    const auto find = [this](qint64 process) -> std::optional<RunningQuery> {
        const auto running = m_reader->readQueries();
        if (!running)
            qFatal("%s", qPrintable(wordsOf(running)));
        const auto found = std::ranges::find(running->queries, process, &RunningQuery::pid);
        return found == running->queries.end() ? std::nullopt : std::optional(*found);
    };
    QTRY_VERIFY_WITH_TIMEOUT(find(pid) && !find(pid)->blockedBy.empty(), 5'000);
    const RunningQuery query = *find(pid);
    QCOMPARE(query.blockedBy, std::vector<qint64>{holding});
    QCOMPARE(query.state, u"active"_s);
    QCOMPARE(query.waitingFor, u"Lock: advisory"_s);
    QCOMPARE(query.database, m_fixture->registryDatabase());
    QVERIFY(query.statement.contains(u"4712"_s));
    const auto idle = find(holding);
    QVERIFY(idle.has_value());
    QCOMPARE(idle->state, u"idle in transaction"_s);
    QVERIFY(idle->transactionSeconds.has_value());
    VERIFY_OK(holder->query(u"ROLLBACK"_s));
    VERIFY_OK(waiting.get());
    VERIFY_OK(waiter->query(u"SELECT pg_advisory_unlock(4712)"_s));
    QVERIFY(!find(holding));
}

void PgClusterLoadTest::aRoleThatIsNotToldSeesTheRest()
{
    PgClusterLoad application(m_fixture->accessAs(m_fixture->appRole(), m_fixture->registryDatabase()));
    const auto load = application.readLoad();
    VERIFY_OK(load);
    QVERIFY(!load->seesAll);
    QCOMPARE(load->role, m_fixture->appRole());
    QVERIFY(!load->active);
    QVERIFY(!load->longestQuery);
    QVERIFY(!load->longestTransaction);
    QVERIFY(load->connections > 0);
    QVERIFY(load->cacheHitPercent().has_value());
    QCOMPARE(load->maxConnections, read().maxConnections);
    const auto running = application.readQueries();
    VERIFY_OK(running);
    QVERIFY(!running->seesAll);
}

/// Every role may read the catalogues, so that the warning does not depend on who asks.
void PgClusterLoadTest::rightsAreThoseOfTheCatalogues()
{
    const QString role = m_fixture->appRole();
    const QString database = m_fixture->registryDatabase();
    PgClusterLoad application(m_fixture->accessAs(role, database));
    const auto before = application.readAccess();
    VERIFY_OK(before);
    QVERIFY(!before->superusers.isEmpty());
    QVERIFY(!before->superusers.contains(role));
    const bool wasOpen = before->publicDatabases.contains(database);
    QCOMPARE(wasOpen,
             m_fixture->asSuperuser(u"SELECT has_database_privilege('public', current_database(), 'CONNECT')::integer"_s).number(0, 0)
                 == 1);
    m_fixture->asSuperuser(u"ALTER ROLE %1 SUPERUSER"_s.arg(role));
    m_fixture->asSuperuser(
        (wasOpen ? u"REVOKE CONNECT ON DATABASE %1 FROM PUBLIC"_s : u"GRANT CONNECT ON DATABASE %1 TO PUBLIC"_s).arg(database));
    const auto after = m_reader->readAccess();
    m_fixture->asSuperuser(u"ALTER ROLE %1 NOSUPERUSER"_s.arg(role));
    m_fixture->asSuperuser(
        (wasOpen ? u"GRANT CONNECT ON DATABASE %1 TO PUBLIC"_s : u"REVOKE CONNECT ON DATABASE %1 FROM PUBLIC"_s).arg(database));
    VERIFY_OK(after);
    QVERIFY(after->superusers.contains(role));
    QCOMPARE(after->publicDatabases.contains(database), !wasOpen);
}

void PgClusterLoadTest::aDatabaseIsLookedInto()
{
    const QString database = m_fixture->registryDatabase();
    const auto before = m_reader->look(database, {});
    VERIFY_OK(before);
    QCOMPARE(before->tables,
             number(u"SELECT count(*) FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema NOT IN"
                    " ('pg_catalog', 'information_schema')"_s));
    QCOMPARE(before->migration, QString());
    m_fixture->asSuperuser(u"CREATE SCHEMA look"_s);
    m_fixture->asSuperuser(u"CREATE TABLE look.django_migrations AS SELECT 1 AS id, 'stock' AS app, '0047_x' AS name"_s);
    const auto refused = m_reader->look(database, {});
    m_fixture->asSuperuser(u"GRANT USAGE ON SCHEMA look TO tm_operator"_s);
    m_fixture->asSuperuser(u"GRANT SELECT ON look.django_migrations TO tm_operator"_s);
    const auto whole = m_reader->look(database, {});
    const auto schema = m_reader->look(database, u"look"_s);
    m_fixture->asSuperuser(u"DROP SCHEMA look CASCADE"_s);
    VERIFY_ERROR(refused, ErrorCode::PermissionDenied);
    VERIFY_OK(whole);
    QCOMPARE(whole->tables, before->tables + 1);
    QCOMPARE(whole->migration, u"look.django_migrations (1,stock,0047_x)"_s);
    VERIFY_OK(schema);
    QCOMPARE(schema->tables, qint64(1));
    QCOMPARE(schema->migration, whole->migration);
    QVERIFY(!m_reader->look(u"no_such_database"_s, {}));
}

void PgClusterLoadTest::aLostConnectionIsOpenedAgain()
{
    read();
    m_fixture->asSuperuser(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'tmc/load'"_s);
    QVERIFY(read().maxConnections > 0);
}

void PgClusterLoadTest::aServerThatIsNotThereIsAnError()
{
    PostgresAccess nowhere = m_fixture->consoleAccess();
    nowhere.directory = u"/nonexistent"_s;
    PgClusterLoad reader(nowhere);
    VERIFY_ERROR(reader.readLoad(), ErrorCode::PostgresUnreachable);
}

} // namespace tmtest

QTEST_GUILESS_MAIN(tmtest::PgClusterLoadTest)

#include "tst_pgclusterload.moc"
