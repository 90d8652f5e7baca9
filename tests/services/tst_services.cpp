#include "core/planner/createworkspace.h"
#include "core/services/operationservice.h"
#include "core/services/snapshotservice.h"
#include "tests/ui/support/fakeserver.h"
#include "unit/smallworld.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

constexpr int patienceMs = 20'000;

/// Remembers the newest snapshot of each server; any thread.
class MemoryCache final : public SnapshotCache {
public:
    Result<SystemSnapshot> load(const QString &) const override { return fail(ErrorCode::NotFound); }
    Result<void> store(const SystemSnapshot &) override
    {
        ++stored;
        return {};
    }
    Result<void> remove(const QString &) override { return {}; }
    std::atomic<int> stored = 0;
};

} // namespace

/// Work in threads of its own: values come back, errors stay beside old values, and nobody is called after the end.
class TestServices final : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_small = std::make_unique<tmtest::SmallWorld>();
        m_server = std::make_unique<tmtest::FakeServer>();
        m_factory = std::make_unique<tmtest::FakeAdapterFactory>(*m_server);
        m_connection = std::make_unique<ServerConnection>(std::make_unique<tmtest::FakeServerLink>(*m_server), *m_factory);
        m_snapshots = std::make_unique<SnapshotService>(*m_connection, *m_factory, m_cache, m_small->clock);
    }

    void cleanup()
    {
        m_snapshots.reset();
        m_connection.reset();
        m_factory.reset();
        m_server.reset();
        m_small.reset();
    }

    void aConnectionBringsASnapshotAndTheCacheGetsIt()
    {
        const int before = m_cache.stored;
        QVERIFY(connectServer());
        QTRY_VERIFY_WITH_TIMEOUT(m_snapshots->current()->docker.value.has_value(), patienceMs);
        QVERIFY(m_snapshots->current()->registry.value.has_value());
        QVERIFY(m_cache.stored > before);
    }

    void aFailedSectionKeepsItsOldValueBesideTheError()
    {
        QVERIFY(connectServer());
        QTRY_VERIFY_WITH_TIMEOUT(m_snapshots->current()->docker.value.has_value(), patienceMs);
        m_server->change([](tmtest::ServerAnswers &answers) { answers.docker = fail(ErrorCode::DockerUnreachable); });
        m_snapshots->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(m_snapshots->current()->docker.error.has_value(), patienceMs);
        QVERIFY(m_snapshots->current()->docker.value.has_value());
    }

    void overlappingRefreshesEndWithTheNewest()
    {
        QVERIFY(connectServer());
        for (int version = 1; version <= 20; ++version) {
            m_server->change(
                [version](tmtest::ServerAnswers &answers) { answers.registry = RegistryFacts{.schemaVersion = version}; });
            m_snapshots->refresh();
        }
        QTRY_VERIFY_WITH_TIMEOUT(!m_snapshots->isRefreshing(), patienceMs);
        QCOMPARE(m_snapshots->current()->registry.value->schemaVersion, 20);
    }

    void aServiceThatEndsDuringARefreshIsNotCalledAnyMore()
    {
        QVERIFY(connectServer());
        m_snapshots->refresh();
        m_snapshots.reset();
        m_snapshots = std::make_unique<SnapshotService>(*m_connection, *m_factory, m_cache, m_small->clock);
        QCoreApplication::processEvents();
        QVERIFY(!m_snapshots->isRefreshing());
    }

    void aLostConnectionComesBackByItself()
    {
        QVERIFY(connectServer());
        m_server->dropLinks({.code = ErrorCode::SshConnectionLost, .source = ErrorSource::Ssh});
        QCOMPARE(m_connection->state(), ConnectionState::Lost);
        QTRY_COMPARE_WITH_TIMEOUT(m_connection->state(), ConnectionState::Connected, patienceMs);
    }

    void anOperationRunsInItsThreadAndTellsEveryStep()
    {
        useSmallWorld();
        QVERIFY(connectServer());
        OperationService operations(*m_connection, *m_factory, {}, m_small->clock);
        QSignalSpy ended(&operations, &OperationService::ended);
        QSignalSpy events(&operations, &OperationService::eventHappened);
        const Runbook runbook = plan(u"beta"_s);
        operations.start(runbook);
        QCOMPARE(operations.running(), runbook.operation);
        operations.start(plan(u"gamma"_s));
        QCOMPARE(ended.size(), 1);
        QCOMPARE(ended.front().front().value<OperationEnd>().refused->code, ErrorCode::OperationLocked);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2, patienceMs);
        QCOMPARE(ended.back().front().value<OperationEnd>().outcome->kind, OutcomeKind::Done);
        QVERIFY(events.size() >= static_cast<qsizetype>(runbook.steps.size()));
        QVERIFY(operations.running().isEmpty());
        QVERIFY(m_small->inventory().contains(u"workspace beta active"_s));
    }

    void anOperationThatIsStoppedStaysOpenAndCanBeRolledBack()
    {
        useSmallWorld();
        QVERIFY(connectServer());
        const QStringList before = m_small->inventory();
        OperationService operations(*m_connection, *m_factory, {}, m_small->clock);
        QSignalSpy ended(&operations, &OperationService::ended);
        const Runbook runbook = plan(u"beta"_s);
        operations.start(runbook);
        operations.requestStop();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patienceMs);
        QCOMPARE(ended.front().front().value<OperationEnd>().outcome->kind, OutcomeKind::Stopped);
        operations.rollBack(runbook.operation);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2, patienceMs);
        QCOMPARE(ended.back().front().value<OperationEnd>().outcome->kind, OutcomeKind::RolledBack);
        QCOMPARE(m_small->inventory(), before);
    }

private:
    bool connectServer()
    {
        ServerProfile profile;
        profile.name = u"vps"_s;
        profile.ssh = {.host = u"vps.example.com"_s, .port = 22, .user = u"ops"_s, .identityFile = {}};
        profile.postgres.address = u"postgres"_s;
        m_connection->open(profile, {});
        return QTest::qWaitFor([this] { return m_connection->state() == ConnectionState::Connected; }, patienceMs);
    }

    /// Adapters on the small world, in which operations really run.
    void useSmallWorld()
    {
        m_small->docker.addContainer(
            {.name = u"postgres"_s, .state = u"running"_s, .addresses = {{u"nginx-proxy"_s, u"172.18.0.5"_s}}});
        m_factory->makeDockerEngine = [this] { return std::make_unique<tmtest::FakeDockerEngine>(m_small->docker); };
        m_factory->makeRegistryStore = [this] { return std::make_unique<tmtest::FakeRegistryStore>(m_small->world); };
        m_factory->makeProxyProbe = [this] { return std::make_unique<tmtest::FakeProxy>(m_small->world, m_small->docker); };
        m_factory->makeProxyRoutes = [this](tmc::DockerEngine &) {
            return std::make_unique<tmtest::FakeProxyRoutes>(m_small->world, m_small->docker);
        };
        m_factory->makeOperationStore = [this] { return std::make_unique<tmtest::FakeOperationStore>(m_small->world); };
    }

    Runbook plan(const QString &slug)
    {
        return *makeCreateWorkspaceRunbook(m_small->request(slug), m_small->snapshot(), m_small->clock.now());
    }

    MemoryCache m_cache;
    std::unique_ptr<tmtest::SmallWorld> m_small;
    std::unique_ptr<tmtest::FakeServer> m_server;
    std::unique_ptr<tmtest::FakeAdapterFactory> m_factory;
    std::unique_ptr<ServerConnection> m_connection;
    std::unique_ptr<SnapshotService> m_snapshots;
};

QTEST_GUILESS_MAIN(TestServices)
#include "tst_services.moc"
