#include "contract/registry/contractsuite.h"
#include "contract/registry/postgresfixture.h"
#include "core/adapters/postgres/leasekeeper.h"

#include <QElapsedTimer>
#include <QProcess>

using namespace Qt::StringLiterals;
using tmc::ErrorCode;

/// What happens to an operation when its console is killed, loses its session, or comes back too late.
class PgTakeOverTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_fixture = std::make_unique<tmtest::PostgresFixture>(); }
    void cleanupTestCase() { m_fixture.reset(); }
    void anOperationOfAKilledConsoleIsTakenOverWithinSeconds();
    void aDatabaseThatAKilledConsoleWasMakingIsSettledBeforeTheLockIsHad();
    void aHolderThatIsConnectedKeepsItsLeaseWhateverItsLockSessionDoes();
    void aLostLockSessionIsReplacedWhileTheLeaseIsOurs();
    void aLostLockSessionIsNotReplacedOnceAnotherConsoleTookOver();
    void takingOverEndsEverySessionOfTheEarlierHolder();
    void aReleasedLeaseDoesNotEndItsFormerHoldersSessions();
    void tokensOnlyGrow();
    void theKeeperRenewsOnAConnectionOfItsOwn();
    void aSessionGoesQuicklyWhenTheServerHasGoneSilent();

private:
    std::unique_ptr<QProcess> startHolder(const tmc::OperationId &operation, const QJsonObject &more = {});
    qint64 endSessions(const QString &condition);
    std::unique_ptr<tmtest::PostgresFixture> m_fixture;
};

std::unique_ptr<QProcess> PgTakeOverTest::startHolder(const tmc::OperationId &operation, const QJsonObject &more)
{
    const tmc::PostgresAccess access = m_fixture->consoleAccess();
    QJsonObject order{{u"directory"_s, access.directory},
                      {u"role"_s, access.role},
                      {u"password"_s, QString::fromUtf8(access.password.revealed())},
                      {u"database"_s, access.registryDatabase},
                      {u"operation"_s, operation.value()}};
    for (auto it = more.begin(); it != more.end(); ++it)
        order.insert(it.key(), it.value());
    auto process = std::make_unique<QProcess>();
    process->start(QStringLiteral(TM_PGHOLDER), {});
    process->write(tmc::toCompactJson(order) + '\n');
    if (!process->waitForReadyRead(20'000) || process->readLine() != "ready\n")
        qFatal("the holder did not start: exit code %d", process->exitCode());
    return process;
}

qint64 PgTakeOverTest::endSessions(const QString &condition)
{
    return m_fixture
        ->asSuperuser(u"SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity WHERE usename = '%1' AND %2"_s.arg(
            m_fixture->consoleAccess().role, condition))
        .number(0, 0);
}

void PgTakeOverTest::anOperationOfAKilledConsoleIsTakenOverWithinSeconds()
{
    const tmc::OperationId id = tmtest::sampleOperation().id;
    const auto holder = startHolder(id);
    const auto store = m_fixture->operations(tmtest::consoleOf(u"bob"_s));
    TM_VERIFY_FAILS(store->takeOver(id), ErrorCode::OperationLocked);
    holder->kill();
    QVERIFY(holder->waitForFinished());
    QElapsedTimer timer;
    timer.start();
    auto taken = store->takeOver(id);
    while (!taken && timer.elapsed() < 10'000)
        taken = store->takeOver(id);
    TM_VERIFY(taken);
    QVERIFY2(timer.elapsed() < 3000, QByteArray::number(timer.elapsed()));
    QCOMPARE((*taken)->load()->steps.front().state, tmc::StepState::Intent);
    TM_VERIFY((*taken)->recordDone(1, {}));
}

void PgTakeOverTest::aDatabaseThatAKilledConsoleWasMakingIsSettledBeforeTheLockIsHad()
{
    const tmc::OperationId id = tmtest::sampleOperation().id;
    const QString database = m_fixture->prefix() + u"_halfmade"_s;
    const auto holder = startHolder(id, {{u"createDatabase"_s, database}, {u"owner"_s, m_fixture->consoleAccess().role}});
    holder->kill();
    QVERIFY(holder->waitForFinished());
    const auto store = m_fixture->operations(tmtest::consoleOf(u"bob"_s));
    QElapsedTimer timer;
    timer.start();
    auto taken = store->takeOver(id);
    while (!taken && timer.elapsed() < 20'000)
        taken = store->takeOver(id);
    TM_VERIFY(taken);
    // Whatever became of it, nothing of the killed console is at work any more.
    QCOMPARE(m_fixture
                 ->asSuperuser(u"SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'CREATE DATABASE \"%1\"%'"
                               " AND state = 'active'"_s.arg(database))
                 .number(0, 0),
             0);
    const auto found = (*taken)->findDatabase(database);
    TM_VERIFY(found);
    TM_VERIFY((*taken)->dropDatabase(database));
    TM_VERIFY((*taken)->createDatabase(database, m_fixture->consoleAccess().role));
    TM_VERIFY((*taken)->dropDatabase(database));
}

void PgTakeOverTest::aHolderThatIsConnectedKeepsItsLeaseWhateverItsLockSessionDoes()
{
    const tmc::OperatorIdentity ana = tmtest::consoleOf(u"ana"_s);
    const tmc::OperationRecord operation = tmtest::sampleOperation();
    const auto session = m_fixture->operations(ana)->begin(operation);
    TM_VERIFY(session);
    TM_VERIFY((*session)->renew()); // its keeper is connected now
    const QString lockSession = u"pid = (SELECT backend_pid FROM tm.operation_leases WHERE target = '%1')"_s.arg(operation.target);
    QCOMPARE(endSessions(lockSession), 1);
    TM_VERIFY_FAILS(m_fixture->operations(tmtest::consoleOf(u"bob"_s))->takeOver(operation.id), ErrorCode::OperationLocked);
    TM_VERIFY((*session)->recordIntent(1));
}

void PgTakeOverTest::aLostLockSessionIsReplacedWhileTheLeaseIsOurs()
{
    const tmc::OperatorIdentity ana = tmtest::consoleOf(u"ana"_s);
    const tmc::OperationRecord operation = tmtest::sampleOperation();
    const auto session = m_fixture->operations(ana)->begin(operation);
    TM_VERIFY(session);
    QCOMPARE(endSessions(u"application_name = 'tmc/%1'"_s.arg(ana.holder.left(8))), 1);
    TM_VERIFY((*session)->recordIntent(1));
    QCOMPARE((*session)->load()->leaseHolder, ana.holder);
    const auto locks = m_fixture->asSuperuser(u"SELECT count(*) FROM pg_locks k JOIN tm.operation_leases l ON l.backend_pid = k.pid"
                                              " WHERE k.locktype = 'advisory' AND l.target = '%1'"_s.arg(operation.target));
    QCOMPARE(locks.number(0, 0), 1);
    TM_VERIFY_FAILS(m_fixture->operations(tmtest::consoleOf(u"bob"_s))->takeOver(operation.id), ErrorCode::OperationLocked);
}

void PgTakeOverTest::aLostLockSessionIsNotReplacedOnceAnotherConsoleTookOver()
{
    const tmc::OperatorIdentity ana = tmtest::consoleOf(u"ana"_s);
    const tmc::OperationRecord operation = tmtest::sampleOperation();
    const auto earlier = m_fixture->operations(ana)->begin(operation);
    TM_VERIFY(earlier);
    QCOMPARE(endSessions(u"application_name = 'tmc/%1'"_s.arg(ana.holder.left(8))), 1);
    const auto later = m_fixture->operations(tmtest::consoleOf(u"bob"_s))->takeOver(operation.id);
    TM_VERIFY(later);
    TM_VERIFY_FAILS((*earlier)->recordIntent(1), ErrorCode::OperationFenced);
    TM_VERIFY_FAILS((*earlier)->dropDatabase(m_fixture->prefix() + u"_x"_s), ErrorCode::OperationFenced);
    TM_VERIFY((*later)->recordIntent(1));
}

void PgTakeOverTest::takingOverEndsEverySessionOfTheEarlierHolder()
{
    const tmc::OperatorIdentity ana = tmtest::consoleOf(u"ana"_s);
    const tmc::OperationRecord operation = tmtest::sampleOperation();
    const auto earlier = m_fixture->operations(ana)->begin(operation);
    TM_VERIFY(earlier);
    const tmc::PostgresAccess access = m_fixture->consoleAccess();
    auto zombie = tmc::PgConnection::open(tmc::pgOptions(access, ana, tmc::PgSessionClass::Administration), access.password);
    TM_VERIFY(zombie);
    TM_VERIFY((*zombie)->query(u"BEGIN; SELECT tm.fence('%1', 1)"_s.arg(operation.target))); // an open transaction in the way
    TM_VERIFY((*zombie)->query(u"COMMIT"_s));
    m_fixture->expireLeases();
    const auto later = m_fixture->operations(tmtest::consoleOf(u"bob"_s))->takeOver(operation.id);
    TM_VERIFY(later);
    TM_VERIFY_FAILS((*zombie)->query(u"SELECT 1"_s), ErrorCode::PostgresConnectionLost);
}

void PgTakeOverTest::aReleasedLeaseDoesNotEndItsFormerHoldersSessions()
{
    const tmc::OperatorIdentity ana = tmtest::consoleOf(u"ana"_s);
    const tmc::OperationRecord operation = tmtest::sampleOperation();
    const auto other = m_fixture->operations(ana)->begin(tmtest::sampleOperation());
    TM_VERIFY(other);
    const qint64 before =
        m_fixture->asSuperuser(u"SELECT count(*) FROM pg_stat_activity WHERE application_name = 'tmc/%1'"_s.arg(ana.holder.left(8)))
            .number(0, 0);
    TM_VERIFY(m_fixture->operations(ana)->begin(operation));
    TM_VERIFY(m_fixture->operations(tmtest::consoleOf(u"bob"_s))->takeOver(operation.id));
    QTRY_COMPARE(
        m_fixture->asSuperuser(u"SELECT count(*) FROM pg_stat_activity WHERE application_name = 'tmc/%1'"_s.arg(ana.holder.left(8)))
            .number(0, 0),
        before);
    TM_VERIFY((*other)->recordIntent(1));
}

void PgTakeOverTest::tokensOnlyGrow()
{
    const tmc::OperationRecord operation = tmtest::sampleOperation();
    const auto token = [&] {
        return m_fixture->asSuperuser(u"SELECT token FROM tm.operation_leases WHERE target = '%1'"_s.arg(operation.target))
            .number(0, 0);
    };
    TM_VERIFY(m_fixture->operations(tmtest::consoleOf(u"ana"_s))->begin(operation));
    qint64 last = token();
    for (int i = 0; i < 3; ++i) {
        TM_VERIFY(m_fixture->operations(tmtest::consoleOf(u"bob"_s))->takeOver(operation.id));
        QVERIFY(token() > last);
        last = token();
    }
}

void PgTakeOverTest::theKeeperRenewsOnAConnectionOfItsOwn()
{
    const tmc::OperatorIdentity ana = tmtest::consoleOf(u"ana"_s);
    const tmc::OperationRecord operation = tmtest::sampleOperation();
    const auto session = m_fixture->operations(ana)->begin(operation);
    TM_VERIFY(session);
    const auto expiry = [&] {
        return m_fixture
            ->asSuperuser(u"SELECT extract(epoch FROM expires_at)::bigint * 1000 FROM tm.operation_leases WHERE target = '%1'"_s.arg(
                operation.target))
            .number(0, 0);
    };
    m_fixture->expireLeases();
    const qint64 before = expiry();
    TM_VERIFY((*session)->renew());
    QVERIFY(expiry() >= before + 25'000);
    QCOMPARE(
        m_fixture->asSuperuser(u"SELECT count(*) FROM pg_stat_activity WHERE application_name = 'tmc/%1'"_s.arg(ana.holder.left(8)))
            .number(0, 0),
        2);
    // And by itself, every ten seconds.
    m_fixture->expireLeases();
    const qint64 expired = expiry();
    QTRY_VERIFY_WITH_TIMEOUT(expiry() > expired + 20'000, 20'000);
}

void PgTakeOverTest::aSessionGoesQuicklyWhenTheServerHasGoneSilent()
{
    const tmc::OperatorIdentity ana = tmtest::consoleOf(u"ana"_s);
    const tmc::OperationRecord operation = tmtest::sampleOperation();
    auto session = m_fixture->operations(ana)->begin(operation);
    TM_VERIFY(session);
    // Somebody sits on the lease's row, so giving it back has to wait.
    m_fixture->asSuperuser(u"BEGIN; SELECT 1 FROM tm.operation_leases WHERE target = '%1' FOR UPDATE"_s.arg(operation.target));
    QElapsedTimer timer;
    timer.start();
    session->reset();
    const qint64 elapsed = timer.elapsed();
    m_fixture->asSuperuser(u"ROLLBACK"_s);
    QVERIFY2(elapsed < 5000, QByteArray::number(elapsed));
}

QTEST_GUILESS_MAIN(PgTakeOverTest)
#include "tst_pgtakeover.moc"
