#include "core/services/attentionservice.h"

#include "tests/support/utctime.h"
#include "tests/ui/support/fakeserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

constexpr int patienceMs = 20'000;

class NoCache final : public SnapshotCache {
public:
    Result<SystemSnapshot> load(const QString &) const override { return fail(ErrorCode::NotFound); }
    Result<void> store(const SystemSnapshot &) override { return {}; }
    Result<void> remove(const QString &) override { return {}; }
};

class SetClock final : public Clock {
public:
    QDateTime now() const override { return m_now; }
    void set(const QDateTime &now) { m_now = now; }

private:
    QDateTime m_now = tmtest::utcTime(QDate(2026, 3, 2), QTime(10, 0));
};

/// A disk that fills within days.
class FillingDisk final : public LoadHistory {
public:
    Result<void> append(const QDateTime &, const std::map<QString, double> &) override { return {}; }
    Result<std::vector<LoadPoint>> read(const QString &, LoadStep, const QDateTime &, const QDateTime &to) override
    {
        std::vector<LoadPoint> points;
        for (int hour = 72; hour >= 0; --hour)
            points.push_back({.at = to.addSecs(-3600 * hour), .mean = 60e9 - 1e9 * hour, .highest = 0});
        return points;
    }
};

} // namespace

/// What needs attention is found again whenever something has news, without anybody asking.
class TestAttentionService final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aSnapshotMakesItLook();
    void aLostConnectionIsAFindingAtOnce();
    void aFindingKeepsTheTimeWhenItWasSeenFirst();
    void restartsAreCountedFromSampleToSample();
    void theHistoryTellsWhenTheDiskIsFull();
    void certificatesAndExposuresAreReadWhenAsked();
    void whatACheckUpCannotReadKeepsItsOldValue();
    void otherLimitsAreLookedAtAtOnce();

private:
    bool connectServer()
    {
        ServerProfile profile;
        profile.name = u"vps"_s;
        profile.ssh = {.host = u"vps.example.com"_s, .port = 22, .user = u"ops"_s, .identityFile = {}};
        profile.postgres.address = u"postgres"_s;
        m_connection->open(profile, {});
        m_snapshots->showServer(profile.name);
        return QTest::qWaitFor(
            [this] { return m_connection->state() == ConnectionState::Connected && m_attention->lookedAt().isValid(); }, patienceMs);
    }
    bool finds(const QString &key)
    {
        return QTest::qWaitFor([&] { return finding(key) != nullptr; }, patienceMs);
    }
    const Finding *finding(const QString &key) const
    {
        const auto found = std::ranges::find(m_attention->findings(), key, &Finding::key);
        return found == m_attention->findings().end() ? nullptr : &*found;
    }
    void setHealth(const QString &health)
    {
        m_server->change([&](tmtest::ServerAnswers &answers) { answers.docker->containers[0].health = health; });
        m_snapshots->refresh();
    }

    std::unique_ptr<tmtest::FakeServer> m_server;
    std::unique_ptr<tmtest::FakeAdapterFactory> m_factory;
    std::unique_ptr<ServerConnection> m_connection;
    std::unique_ptr<SnapshotService> m_snapshots;
    std::unique_ptr<BackupService> m_backups;
    std::unique_ptr<SamplingService> m_sampling;
    std::unique_ptr<AttentionService> m_attention;
    SetClock m_clock;
    NoCache m_cache;
};

void TestAttentionService::init()
{
    m_server = std::make_unique<tmtest::FakeServer>();
    ContainerFacts container;
    container.id = ContainerId(QString(64, u'a'));
    container.name = u"erp-shared"_s;
    container.state = u"running"_s;
    container.createdAt = m_clock.now().addDays(-9);
    m_server->change(
        [&](tmtest::ServerAnswers &answers) { answers.docker = DockerFacts{.engineVersion = u"20.10"_s, .containers = {container}}; });
    m_server->load->setUse(container.id, {.cores = 0.5, .memory = {1000}});
    m_factory = std::make_unique<tmtest::FakeAdapterFactory>(*m_server);
    m_connection = std::make_unique<ServerConnection>(std::make_unique<tmtest::FakeServerLink>(*m_server), *m_factory);
    m_snapshots = std::make_unique<SnapshotService>(*m_connection, *m_factory, m_cache, m_clock);
    const OperatorIdentity ana{.who = u"ana"_s, .origin = u"laptop"_s, .holder = u"h"_s};
    m_backups = std::make_unique<BackupService>(*m_connection, *m_snapshots, *m_factory, ana, m_clock);
    m_sampling = std::make_unique<SamplingService>(
        *m_connection, *m_snapshots, *m_factory, [this](const QString &) { return m_factory->makeLoadHistory(); }, m_clock);
    m_attention = std::make_unique<AttentionService>(*m_connection, *m_snapshots, *m_backups, *m_sampling, *m_factory, m_clock);
    m_sampling->setWatched(this, true);
}

void TestAttentionService::cleanup()
{
    m_attention.reset();
    m_sampling.reset();
    m_backups.reset();
    m_snapshots.reset();
    m_connection.reset();
    m_factory.reset();
    m_server.reset();
}

void TestAttentionService::aSnapshotMakesItLook()
{
    QVERIFY(!m_attention->lookedAt().isValid());
    QVERIFY(connectServer());
    setHealth(u"unhealthy"_s);
    QVERIFY(finds(u"container-unhealthy erp-shared"_s));
    setHealth(u"healthy"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!finding(u"container-unhealthy erp-shared"_s), patienceMs);
}

void TestAttentionService::aLostConnectionIsAFindingAtOnce()
{
    QVERIFY(connectServer());
    QTRY_VERIFY_WITH_TIMEOUT(!finding(u"not-connected vps"_s), patienceMs);
    m_server->failAt(LinkStage::Connect, {.code = ErrorCode::SshUnreachable});
    m_server->dropLinks({.code = ErrorCode::SshConnectionLost});
    QVERIFY(finds(u"not-connected vps"_s));
    QCOMPARE(finding(u"not-connected vps"_s)->since, m_clock.now());
    QVERIFY(hasUnknown(m_attention->findings()));
    m_server->heal();
    m_connection->tryNow();
    QTRY_VERIFY_WITH_TIMEOUT(!finding(u"not-connected vps"_s), patienceMs);
}

void TestAttentionService::aFindingKeepsTheTimeWhenItWasSeenFirst()
{
    QVERIFY(connectServer());
    setHealth(u"unhealthy"_s);
    QVERIFY(finds(u"container-unhealthy erp-shared"_s));
    const QDateTime first = m_clock.now();
    m_clock.set(first.addSecs(600));
    m_snapshots->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(m_attention->lookedAt(), m_clock.now(), patienceMs);
    QCOMPARE(m_attention->knownSince(*finding(u"container-unhealthy erp-shared"_s)), first);
}

void TestAttentionService::restartsAreCountedFromSampleToSample()
{
    QVERIFY(connectServer());
    const ContainerId id(QString(64, u'a'));
    QTRY_VERIFY_WITH_TIMEOUT(m_sampling->last(), patienceMs);
    for (int restarts = 1; restarts <= loopRestarts; ++restarts) {
        // Its counters grow, and then begin anew.
        m_server->load->pass(10);
        QSignalSpy sampled(m_sampling.get(), &SamplingService::sampled);
        QTRY_VERIFY_WITH_TIMEOUT(sampled.size() >= 2, patienceMs);
        m_server->load->restart(id);
        m_server->load->pass(1);
        m_clock.set(m_clock.now().addSecs(20));
        QTRY_COMPARE_WITH_TIMEOUT(m_sampling->last()->resources.restarts.value(id), restarts, patienceMs);
    }
    QVERIFY(finds(u"container-restarting erp-shared"_s));
    QCOMPARE(*finding(u"container-restarting erp-shared"_s)->used, loopRestarts);
}

void TestAttentionService::theHistoryTellsWhenTheDiskIsFull()
{
    m_factory->makeLoadHistory = [] { return std::make_unique<FillingDisk>(); };
    m_factory->makeHostReader = [] {
        auto host = std::make_unique<tmtest::FakeHostReader>();
        host->outage.reset();
        return host;
    };
    QVERIFY(connectServer());
    QVERIFY(finds(u"disk-full "_s));
    QVERIFY(finding(u"disk-full "_s)->expected > m_clock.now());
}

void TestAttentionService::certificatesAndExposuresAreReadWhenAsked()
{
    QVERIFY(connectServer());
    QVERIFY(!m_attention->checkup().current());
    m_server->change([](tmtest::ServerAnswers &answers) {
        answers.exposures = {{.container = u"redis"_s, .image = u"redis:7"_s, .ports = {{6379, 6379, u"0.0.0.0"_s}}}};
    });
    QTRY_VERIFY_WITH_TIMEOUT(m_snapshots->current()->registry.value, patienceMs);
    m_attention->checkup().refresh();
    QVERIFY(m_attention->checkup().isReading());
    QVERIFY(finds(u"port-published redis"_s));
    QVERIFY(!m_attention->checkup().isReading());
    QCOMPARE(m_attention->checkup().current()->exposures.readAt, m_clock.now());
    const auto check = std::ranges::find(m_attention->checks(), CheckSubject::Exposure, &Check::subject);
    QCOMPARE(check->state, CheckState::Attention);
    QCOMPARE(check->findings.size(), 1U);
}

void TestAttentionService::whatACheckUpCannotReadKeepsItsOldValue()
{
    QVERIFY(connectServer());
    m_server->change([](tmtest::ServerAnswers &answers) {
        answers.exposures = {{.container = u"redis"_s, .image = u"redis:7"_s, .ports = {{6379, 6379, u"0.0.0.0"_s}}}};
    });
    QTRY_VERIFY_WITH_TIMEOUT(m_snapshots->current()->registry.value, patienceMs);
    m_attention->checkup().refresh();
    QVERIFY(finds(u"port-published redis"_s));
    const QDateTime first = m_clock.now();
    m_clock.set(first.addSecs(60));
    m_server->change([](tmtest::ServerAnswers &answers) {
        answers.exposures = fail({.code = ErrorCode::DockerUnreachable, .source = ErrorSource::Docker});
    });
    m_attention->checkup().refresh();
    QVERIFY(finds(u"part-unread exposures"_s));
    QVERIFY(finding(u"port-published redis"_s));
    QCOMPARE(finding(u"part-unread exposures"_s)->since, first);
}

void TestAttentionService::otherLimitsAreLookedAtAtOnce()
{
    m_factory->makeHostReader = [] {
        auto host = std::make_unique<tmtest::FakeHostReader>();
        host->outage.reset();
        return host;
    };
    QVERIFY(connectServer());
    QTRY_VERIFY_WITH_TIMEOUT(m_snapshots->current()->host.value, patienceMs);
    QVERIFY(!finding(u"memory-full "_s));
    m_attention->setLimits({.memory = {1, 2}});
    QVERIFY(finds(u"memory-full "_s));
    m_attention->setLimits({});
    QTRY_VERIFY_WITH_TIMEOUT(!finding(u"memory-full "_s), patienceMs);
}

QTEST_GUILESS_MAIN(TestAttentionService)
#include "tst_attentionservice.moc"
