#include "core/domain/catalogue.h"
#include "core/engine/preparationexecutor.h"
#include "core/support/fingerprint.h"
#include "fakes/fakeserveradmin.h"
#include "unit/smallworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

const auto password = "correct horse battery staple";

QStringList sorted(QStringList names)
{
    names.sort();
    return names;
}

} // namespace

/// "Prepare server" over fakes: everything or nothing, never over somebody else's change.
class TestPreparation final : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_world = tmtest::unpreparedWorld();
        m_journal = std::make_shared<tmtest::FakeWorld>();
        m_docker = std::make_unique<tmtest::FakeDockerEngine>();
        m_admin = std::make_unique<tmtest::FakeServerAdmin>(m_world);
        m_store = std::make_unique<tmtest::FakeOperationStore>(m_journal);
    }

    void aBareServerIsPreparedAndTheConsoleGetsItsPassword()
    {
        const Result<OperationOutcome> outcome = prepare();
        QVERIFY(outcome);
        QCOMPARE(outcome->kind, OutcomeKind::Done);
        QCOMPARE(m_world->state.registry.schemaVersion, 1);
        QCOMPARE(m_world->state.passwords.value(u"tm_operator"_s).revealed(), QByteArray(password));
        QCOMPARE(m_world->state.passwords.size(), 1);
        QCOMPARE(m_world->state.registry.products.size(), request().products.size());
        QVERIFY(m_docker->networkExists(u"nginx-proxy"_s, {}).value());
        QCOMPARE(m_world->state.activity.back().action, u"server.prepared"_s);
        QCOMPARE(m_journal->state.operations.begin()->second.state, OperationState::Done);
    }

    void aPreparedServerHasNothingToDoAndNothingIsWritten()
    {
        QVERIFY(prepare());
        const std::size_t operations = m_journal->state.operations.size();
        const std::size_t activity = m_world->state.activity.size();
        QCOMPARE(prepare()->kind, OutcomeKind::Done);
        QCOMPARE(m_journal->state.operations.size(), operations);
        QCOMPARE(m_world->state.activity.size(), activity);
    }

    void aSchemaDatabaseIsOpenedToTheConsole()
    {
        m_world->state.cluster.databases.push_back({.name = u"chalan_tenant_db"_s, .owner = u"chalan_user"_s});
        QCOMPARE(prepare()->kind, OutcomeKind::Done);
        QCOMPARE(m_world->state.grantedSchemaDatabases, QStringList{u"chalan_tenant_db"_s});
    }

    void whatFailsInTheMiddleIsTakenBack()
    {
        m_world->state.cluster.databases.push_back({.name = u"chalan_tenant_db"_s, .owner = u"chalan_user"_s});
        m_docker->failNext(u"createNetwork"_s, {.code = ErrorCode::DockerRejected, .source = ErrorSource::Docker, .httpStatus = 500});
        const Result<OperationOutcome> outcome = prepare();
        QVERIFY(outcome);
        QCOMPARE(outcome->kind, OutcomeKind::RolledBack);
        QCOMPARE(outcome->error->code, ErrorCode::DockerRejected);
        QCOMPARE(sorted(m_world->state.cluster.roles), QStringList{u"postgres"_s});
        QVERIFY(!m_world->state.registryDatabaseExists);
        QVERIFY(m_world->state.activity.empty());
        QCOMPARE(m_journal->state.operations.begin()->second.state, OperationState::RolledBack);
    }

    void aLostReplyIsAskedForAndTheRestGoesOn()
    {
        m_docker->failNextAfterEffect(u"createNetwork"_s,
                                      {.code = ErrorCode::TimedOut, .source = ErrorSource::Docker, .effect = Effect::Unknown});
        QCOMPARE(prepare()->kind, OutcomeKind::Done);
        QCOMPARE(m_docker->calls().filter(u"createNetwork"_s).size(), 1);
    }

    void everythingIsTakenBackFromTheEnd()
    {
        m_world->state.cluster.databases.push_back({.name = u"chalan_tenant_db"_s, .owner = u"chalan_user"_s});
        const Runbook preview = *executor().plan(request(), {});
        QCOMPARE(preview.steps.back().key, u"schema-database-chalan_tenant_db"_s);
        OperationControl control;
        // The journal's last line cannot be written; once it can, the operation is taken back as a whole.
        const auto loseTheJournal = [this, &preview](const OperationEvent &event) {
            if (event.kind == OperationEventKind::StepDone && event.stepKey == preview.steps.back().key)
                m_journal->outage = Error{.code = ErrorCode::PostgresConnectionLost};
        };
        QCOMPARE(executor().start(preview, request(), secret(), control, loseTheJournal)->kind, OutcomeKind::Interrupted);
        m_journal->outage.reset();
        const auto session = m_store->takeOver(preview.operation);
        QVERIFY(session);
        StepContext context{.session = **session,
                            .docker = m_docker.get(),
                            .admin = m_admin.get(),
                            .operation = preview.operation,
                            .progress = [](const QString &) {}};
        const StepRegistry registry;
        QCOMPARE(OperationRunner(registry, control, {}).rollBack(context, preview).kind, OutcomeKind::RolledBack);
        QCOMPARE(sorted(m_world->state.cluster.roles), QStringList{u"postgres"_s});
        QVERIFY(m_world->state.grantedSchemaDatabases.isEmpty());
        QVERIFY(!m_docker->networkExists(u"nginx-proxy"_s, {}).value());
    }

    void aStalePreviewWritesNothing()
    {
        const Runbook preview = *executor().plan(request(), {});
        m_world->state.cluster.roles.append(u"tm_viewer"_s);
        OperationControl control;
        const auto outcome = executor().start(preview, request(), secret(), control, {});
        QCOMPARE(outcome.error().code, ErrorCode::StalePreview);
        QVERIFY(m_journal->state.operations.empty());
        QVERIFY(!m_world->state.registryDatabaseExists);
    }

    void twoAdministratorsCannotPrepareAtOnce()
    {
        const Runbook preview = *executor().plan(request(), {});
        tmtest::FakeServerAdmin other(m_world, {.who = u"berta"_s, .origin = {}, .holder = {}});
        QVERIFY(other.lock());
        OperationControl control;
        const auto outcome = executor().start(preview, request(), secret(), control, {});
        QCOMPARE(outcome.error().code, ErrorCode::OperationLocked);
        QCOMPARE(outcome.error().args.value(0), u"berta"_s);
    }

    void aServerThatCannotBeReadIsNotPlanned()
    {
        m_docker->failNext(u"readFacts"_s, {.code = ErrorCode::DockerUnreachable, .source = ErrorSource::Docker});
        QCOMPARE(executor().plan(request(), {}).error().code, ErrorCode::DockerUnreachable);
        m_world->outage = Error{.code = ErrorCode::PostgresConnectionLost, .source = ErrorSource::Postgres};
        QCOMPARE(executor().plan(request(), {}).error().code, ErrorCode::PostgresConnectionLost);
    }

private:
    static PrepareServerRequest request()
    {
        const QString sql = u"CREATE SCHEMA tm;"_s;
        return {.operation = OperationId(u"0b1e6c1e-0000-4000-8000-000000000001"_s),
                .serverName = u"vps"_s,
                .migrations = {{.version = 1, .name = u"0001_registry"_s, .sql = sql, .sha256 = fingerprintOfText(sql)}},
                .products = catalogue::products(u"test"_s),
                .plans = catalogue::plans()};
    }
    static Secret secret()
    {
        QByteArray bytes = password;
        return Secret::fromBytes(bytes);
    }
    PreparationExecutor executor() { return PreparationExecutor(*m_admin, *m_docker, *m_store, m_clock, u"ana@laptop"_s); }
    Result<OperationOutcome> prepare()
    {
        TM_TRY(const Runbook preview, executor().plan(request(), {}));
        OperationControl control;
        return executor().start(preview, request(), secret(), control, {});
    }

    std::shared_ptr<tmtest::FakeWorld> m_world;
    std::shared_ptr<tmtest::FakeWorld> m_journal;
    std::unique_ptr<tmtest::FakeDockerEngine> m_docker;
    std::unique_ptr<tmtest::FakeServerAdmin> m_admin;
    std::unique_ptr<tmtest::FakeOperationStore> m_store;
    tmtest::FixedClock m_clock;
};

QTEST_APPLESS_MAIN(TestPreparation)
#include "tst_preparation.moc"
