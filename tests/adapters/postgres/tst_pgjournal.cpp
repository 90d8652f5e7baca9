#include "contract/registry/contractsuite.h"
#include "contract/registry/postgresfixture.h"
#include "core/adapters/postgres/operationlock.h"

using namespace Qt::StringLiterals;
using tmc::ErrorCode;

namespace {

using Call = std::function<std::optional<tmc::Error>(tmc::OperationSession &)>;

template <typename T>
std::optional<tmc::Error> errorOf(const tmc::Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

std::vector<std::pair<const char *, Call>> calls()
{
    const QString name = u"tmc_never_made"_s;
    return {
        {"load", [](auto &session) { return errorOf(session.load()); }},
        {"recordIntent", [](auto &session) { return errorOf(session.recordIntent(1)); }},
        {"setState", [](auto &session) { return errorOf(session.setState(tmc::OperationState::Done, {})); }},
        {"createDatabase", [name](auto &session) { return errorOf(session.createDatabase(name, u"nobody"_s)); }},
        {"findDatabase", [name](auto &session) { return errorOf(session.findDatabase(name)); }},
        {"roleExists", [name](auto &session) { return errorOf(session.roleExists(name)); }},
        {"setRolePassword", [name](auto &session) { return errorOf(session.setRolePassword(name, tmc::Secret::generate(20))); }},
    };
}

} // namespace

/// The journal on a server that goes away, is no registry, or has something left of an earlier console.
class PgJournalTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_fixture = std::make_unique<tmtest::PostgresFixture>(); }
    void cleanupTestCase() { m_fixture.reset(); }
    void aServerThatIsGoneIsNeverAnAnswer_data();
    void aServerThatIsGoneIsNeverAnAnswer();
    void aLockThatNobodyHasALeaseForIsTaken();
    void whoWorksWithTheLeasesIsWaitedForOnlySoLong();
    void aLockOfSomebodyElsesRoleIsRespected();
    void anOperationThatWasDeletedIsNotFound();
    void aServerWithoutAVersionIsNotPrepared();
    void aFailureIsKeptWithItsState();

private:
    std::unique_ptr<tmtest::PostgresFixture> m_fixture;
};

void PgJournalTest::aServerThatIsGoneIsNeverAnAnswer_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const auto &[name, call] : calls())
        QTest::newRow(name) << index++;
}

void PgJournalTest::aServerThatIsGoneIsNeverAnAnswer()
{
    QFETCH(int, index);
    const Call call = calls().at(static_cast<std::size_t>(index)).second;
    const auto session = m_fixture->operations(tmtest::consoleOf(u"ana"_s))->begin(tmtest::sampleOperation());
    TM_VERIFY(session);
    const QString role = m_fixture->consoleRole();
    m_fixture->asSuperuser(u"ALTER ROLE \"%1\" NOLOGIN"_s.arg(role));
    m_fixture->asSuperuser(u"SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity WHERE usename = '%1'"_s.arg(role));
    const std::optional<tmc::Error> error = call(**session);
    m_fixture->asSuperuser(u"ALTER ROLE \"%1\" LOGIN"_s.arg(role));
    QVERIFY2(error, "answered without a server");
    QCOMPARE(error->source, tmc::ErrorSource::Postgres);
    // The lease is still ours, so the session goes on when the server is back.
    TM_VERIFY((*session)->load());
    TM_VERIFY((*session)->recordIntent(1));
}

void PgJournalTest::aLockThatNobodyHasALeaseForIsTaken()
{
    const tmc::OperationRecord operation = tmtest::sampleOperation();
    const QString system = m_fixture->asSuperuser(u"SELECT system_identifier::text FROM pg_control_system()"_s).text(0, 0);
    const tmc::PostgresAccess access = m_fixture->consoleAccess();
    auto left = tmc::openOperationConnection(access, tmtest::consoleOf(u"ana"_s));
    TM_VERIFY(left);
    TM_VERIFY(left->connection->query(u"SELECT pg_advisory_lock($1::bigint)"_s,
                                      {QString::number(tmc::advisoryKey(system, operation.target))}));
    TM_VERIFY(m_fixture->operations(tmtest::consoleOf(u"bob"_s))->begin(operation));
    QVERIFY(!left->connection->query(u"SELECT 1"_s));
}

void PgJournalTest::whoWorksWithTheLeasesIsWaitedForOnlySoLong()
{
    m_fixture->asSuperuser(u"BEGIN"_s);
    m_fixture->asSuperuser(u"LOCK TABLE tm.operation_leases IN ACCESS EXCLUSIVE MODE"_s);
    const auto refused = m_fixture->operations(tmtest::consoleOf(u"ana"_s))->begin(tmtest::sampleOperation());
    m_fixture->asSuperuser(u"ROLLBACK"_s);
    TM_VERIFY_FAILS(refused, ErrorCode::OperationLocked);
}

void PgJournalTest::aLockOfSomebodyElsesRoleIsRespected()
{
    const tmc::OperationRecord operation = tmtest::sampleOperation();
    const QString system = m_fixture->asSuperuser(u"SELECT system_identifier::text FROM pg_control_system()"_s).text(0, 0);
    const QString key = QString::number(tmc::advisoryKey(system, operation.target));
    m_fixture->asSuperuser(u"SELECT pg_advisory_lock(%1)"_s.arg(key));
    const auto refused = m_fixture->operations(tmtest::consoleOf(u"ana"_s))->begin(operation);
    m_fixture->asSuperuser(u"SELECT pg_advisory_unlock(%1)"_s.arg(key));
    TM_VERIFY_FAILS(refused, ErrorCode::OperationLocked);
    // Nothing of the attempt is left.
    TM_VERIFY(m_fixture->operations(tmtest::consoleOf(u"bob"_s))->begin(operation));
}

void PgJournalTest::anOperationThatWasDeletedIsNotFound()
{
    const tmc::OperationRecord operation = tmtest::sampleOperation();
    const auto session = m_fixture->operations(tmtest::consoleOf(u"ana"_s))->begin(operation);
    TM_VERIFY(session);
    for (const QString &table : {u"operation_steps WHERE operation_id"_s, u"operations WHERE id"_s})
        m_fixture->asSuperuser(u"DELETE FROM tm.%1 = '%2'"_s.arg(table, operation.id.value()));
    TM_VERIFY_FAILS((*session)->load(), ErrorCode::NotFound);
    TM_VERIFY_FAILS((*session)->setState(tmc::OperationState::Done, {}), ErrorCode::NotFound);
}

void PgJournalTest::aServerWithoutAVersionIsNotPrepared()
{
    m_fixture->asSuperuser(u"CREATE TABLE public.saved AS SELECT * FROM tm.schema_version"_s);
    m_fixture->asSuperuser(u"DELETE FROM tm.schema_version"_s);
    const auto refused = m_fixture->operations(tmtest::consoleOf(u"ana"_s))->begin(tmtest::sampleOperation());
    m_fixture->asSuperuser(u"INSERT INTO tm.schema_version SELECT * FROM public.saved"_s);
    m_fixture->asSuperuser(u"DROP TABLE public.saved"_s);
    TM_VERIFY_FAILS(refused, ErrorCode::RegistryMissing);
    TM_VERIFY(m_fixture->operations(tmtest::consoleOf(u"ana"_s))->begin(tmtest::sampleOperation()));
}

void PgJournalTest::aFailureIsKeptWithItsState()
{
    const auto session = m_fixture->operations(tmtest::consoleOf(u"ana"_s))->begin(tmtest::sampleOperation());
    TM_VERIFY(session);
    TM_VERIFY((*session)->setState(tmc::OperationState::Compensating, {}));
    TM_VERIFY(
        (*session)->setState(tmc::OperationState::RolledBack, tmc::Error{.code = ErrorCode::DockerImageMissing, .args = {u"x"_s}}));
    const auto record = (*session)->load();
    TM_VERIFY(record);
    QVERIFY(record->error && record->error->code == ErrorCode::DockerImageMissing);
    QCOMPARE(m_fixture->asSuperuser(u"SELECT details->>'error' FROM tm.activity_log ORDER BY sequence DESC LIMIT 1"_s).text(0, 0),
             tmc::errorCodeName(ErrorCode::DockerImageMissing));
}

QTEST_GUILESS_MAIN(PgJournalTest)
#include "tst_pgjournal.moc"
