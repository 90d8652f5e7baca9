#include "core/services/samplingservice.h"

#include "core/domain/loadseries.h"
#include "tests/ui/support/fakeserver.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <mutex>

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

/// Goes as the machine's clock does, and jumps when the test says so.
class JumpingClock final : public Clock {
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc().addMSecs(m_ahead); }
    void jump(qint64 milliseconds) { m_ahead += milliseconds; }

private:
    std::atomic<qint64> m_ahead = 0;
};

/// What was kept, whatever the number of histories.
struct Kept {
    std::mutex mutex;
    std::vector<std::map<QString, double>> samples;
    std::optional<Error> outage;
    std::size_t count()
    {
        const std::scoped_lock lock(mutex);
        return samples.size();
    }
};

class MemoryHistory final : public LoadHistory {
public:
    explicit MemoryHistory(Kept &kept) : m_kept(kept) {}
    Result<void> append(const QDateTime &, const std::map<QString, double> &figures) override
    {
        const std::scoped_lock lock(m_kept.mutex);
        if (m_kept.outage)
            return fail(*m_kept.outage);
        m_kept.samples.push_back(figures);
        return {};
    }
    Result<std::vector<LoadPoint>> read(const QString &series, LoadStep, const QDateTime &from, const QDateTime &) override
    {
        const std::scoped_lock lock(m_kept.mutex);
        std::vector<LoadPoint> points;
        for (const auto &sample : m_kept.samples)
            if (const auto found = sample.find(series); found != sample.end())
                points.push_back({from, found->second, found->second});
        return points;
    }

private:
    Kept &m_kept;
};

} // namespace

/// Samples come by themselves, and nothing is called fresh that is not.
class TestSamplingService final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void samplesComeOnceASecondWhileSomebodyLooks();
    void fewerComeWhileNobodyLooks();
    void whoeverLooksLastCounts();
    void aLostConnectionIsStaleAtOnce();
    void aSleepOfTheMachineIsStaleBeforeAnythingIsNoticed();
    void aClockThatWasSetBackIsNotFresh();
    void aReadingThatFailsIsTriedAgain();
    void postgresAloneMayFail();
    void figuresAreKeptAndRead();
    void aHistoryThatCannotBeWrittenIsTold();
    void anotherServersFiguresAreNotThisOnes();
    void itEndsInTheMiddleOfASample();

private:
    bool connectServer(const QString &name = u"vps"_s);
    bool sampleComes()
    {
        return QTest::qWaitFor([this] { return m_service->last() && m_service->isFresh(); }, patienceMs);
    }

    std::unique_ptr<tmtest::FakeServer> m_server;
    std::unique_ptr<tmtest::FakeAdapterFactory> m_factory;
    std::unique_ptr<ServerConnection> m_connection;
    std::unique_ptr<SnapshotService> m_snapshots;
    std::unique_ptr<SamplingService> m_service;
    JumpingClock m_clock;
    NoCache m_cache;
    Kept m_kept;
};

void TestSamplingService::init()
{
    m_kept.samples.clear();
    m_kept.outage.reset();
    m_server = std::make_unique<tmtest::FakeServer>();
    ContainerFacts container;
    container.id = ContainerId(QString(64, u'a'));
    container.name = u"erp-shared"_s;
    container.state = u"running"_s;
    m_server->change(
        [&](tmtest::ServerAnswers &answers) { answers.docker = DockerFacts{.engineVersion = u"20.10"_s, .containers = {container}}; });
    m_server->load->setUse(container.id, {.cores = 0.5, .memory = {1000}});
    m_server->load->cluster.maxConnections = 100;
    m_server->load->cluster.connections = 7;
    m_factory = std::make_unique<tmtest::FakeAdapterFactory>(*m_server);
    m_connection = std::make_unique<ServerConnection>(std::make_unique<tmtest::FakeServerLink>(*m_server), *m_factory);
    m_snapshots = std::make_unique<SnapshotService>(*m_connection, *m_factory, m_cache, m_clock);
    m_service = std::make_unique<SamplingService>(
        *m_connection, *m_snapshots, *m_factory, [this](const QString &) { return std::make_unique<MemoryHistory>(m_kept); }, m_clock);
    m_service->setWatched(this, true);
}

void TestSamplingService::cleanup()
{
    m_service.reset();
    m_snapshots.reset();
    m_connection.reset();
    m_factory.reset();
    m_server.reset();
}

bool TestSamplingService::connectServer(const QString &name)
{
    ServerProfile profile;
    profile.name = name;
    profile.ssh = {.host = u"vps.example.com"_s, .port = 22, .user = u"ops"_s, .identityFile = {}};
    profile.postgres.address = u"postgres"_s;
    m_connection->open(profile, {});
    return QTest::qWaitFor([this] { return m_connection->state() == ConnectionState::Connected; }, patienceMs);
}

void TestSamplingService::samplesComeOnceASecondWhileSomebodyLooks()
{
    QVERIFY(!m_service->isFresh());
    QVERIFY(!m_service->last());
    QSignalSpy sampled(m_service.get(), &SamplingService::sampled);
    QVERIFY(connectServer());
    QVERIFY(sampleComes());
    const QDateTime first = m_service->last()->at;
    m_server->load->pass(2);
    QTRY_VERIFY_WITH_TIMEOUT(m_service->last()->at > first, patienceMs);
    QVERIFY(first.msecsTo(m_service->last()->at) >= 900);
    const LoadSample &sample = *m_service->last();
    QCOMPARE(sample.resources.load.containers.front().cpuPercent, std::optional(50.0));
    QCOMPARE(sample.cluster->connections, 7);
    QCOMPARE(m_service->interval().count(), 1000);
    QVERIFY(!m_service->staleSince().isValid());
}

void TestSamplingService::fewerComeWhileNobodyLooks()
{
    m_service->setWatched(this, false);
    QVERIFY(connectServer());
    QVERIFY(sampleComes());
    QCOMPARE(m_service->interval().count(), 15'000);
    const QDateTime first = m_service->last()->at;
    QTest::qWait(2500);
    QCOMPARE(m_service->last()->at, first);
    // Whoever begins to look does not wait for the rest of the pause.
    m_service->setWatched(this, true);
    QTRY_VERIFY_WITH_TIMEOUT(m_service->last()->at > first, 3000);
}

void TestSamplingService::whoeverLooksLastCounts()
{
    auto other = std::make_unique<QObject>();
    m_service->setWatched(other.get(), true);
    m_service->setWatched(this, false);
    QVERIFY(m_service->isWatched());
    other.reset();
    QVERIFY(!m_service->isWatched());
}

void TestSamplingService::aLostConnectionIsStaleAtOnce()
{
    QVERIFY(connectServer());
    QVERIFY(sampleComes());
    QSignalSpy changed(m_service.get(), &SamplingService::freshnessChanged);
    const QDateTime last = m_service->last()->at;
    m_server->hold();
    m_server->dropLinks({.code = ErrorCode::SshConnectionLost, .source = ErrorSource::Ssh});
    QVERIFY(!m_service->isFresh());
    QVERIFY(m_service->staleSince() >= last);
    QCOMPARE(changed.size(), 1);
    QVERIFY(m_service->last()); // the figures stay, with their age
    m_server->release();
    QVERIFY(sampleComes());
}

void TestSamplingService::aSleepOfTheMachineIsStaleBeforeAnythingIsNoticed()
{
    QVERIFY(connectServer());
    QVERIFY(sampleComes());
    const QDateTime last = m_service->last()->at;
    m_clock.jump(60'000);
    // No timer has run since.
    QVERIFY(!m_service->isFresh());
    QCOMPARE(m_service->staleSince(), last);
    QVERIFY(sampleComes());
}

void TestSamplingService::aClockThatWasSetBackIsNotFresh()
{
    QVERIFY(connectServer());
    QVERIFY(sampleComes());
    m_clock.jump(-3'600'000);
    QVERIFY(!m_service->isFresh());
    QVERIFY(sampleComes());
}

void TestSamplingService::aReadingThatFailsIsTriedAgain()
{
    QVERIFY(connectServer());
    QVERIFY(sampleComes());
    m_server->load->setKernelOutage(Error{.code = ErrorCode::TimedOut, .source = ErrorSource::Ssh});
    QTRY_VERIFY_WITH_TIMEOUT(m_service->error().has_value(), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!m_service->isFresh(), patienceMs);
    m_server->load->setKernelOutage({});
    QVERIFY(sampleComes());
    QVERIFY(!m_service->error());
}

void TestSamplingService::postgresAloneMayFail()
{
    m_server->load->clusterOutage = Error{.code = ErrorCode::PostgresUnreachable, .source = ErrorSource::Postgres};
    QVERIFY(connectServer());
    QVERIFY(sampleComes());
    QVERIFY(m_service->last()->clusterError.has_value());
    QVERIFY(!m_service->last()->cluster);
    QVERIFY(!m_service->last()->resources.load.containers.empty());
}

void TestSamplingService::figuresAreKeptAndRead()
{
    QVERIFY(connectServer());
    QTRY_VERIFY_WITH_TIMEOUT(m_kept.count() >= 1, patienceMs);
    m_server->load->pass(1);
    QTRY_VERIFY_WITH_TIMEOUT(m_kept.count() >= 3, patienceMs);
    std::optional<std::vector<std::vector<LoadPoint>>> read;
    const QDateTime now = m_clock.now();
    m_service->readHistory({loadseries::connections, loadseries::containerProcessor(u"erp-shared"_s), u"nothing"_s}, LoadStep::Second,
                           now.addSecs(-60), now, [&](const auto &points) { read = points.value(); });
    QTRY_VERIFY_WITH_TIMEOUT(read.has_value(), patienceMs);
    QCOMPARE(read->size(), std::size_t(3));
    QCOMPARE((*read)[0].front().mean, 7.0);
    QVERIFY(!(*read)[1].empty());
    QVERIFY((*read)[2].empty());
}

void TestSamplingService::aHistoryThatCannotBeWrittenIsTold()
{
    m_kept.outage = Error{.code = ErrorCode::LocalFile, .args = {u"history"_s}};
    QVERIFY(connectServer());
    QVERIFY(sampleComes());
    QVERIFY(m_service->last()->historyError.has_value());
}

void TestSamplingService::anotherServersFiguresAreNotThisOnes()
{
    QVERIFY(connectServer());
    QVERIFY(sampleComes());
    m_server->hold();
    ServerProfile other = m_connection->profile();
    other.name = u"other"_s;
    m_connection->open(other, {});
    QTRY_VERIFY_WITH_TIMEOUT(!m_service->last(), patienceMs);
    QVERIFY(!m_service->isFresh());
    m_server->release();
}

void TestSamplingService::itEndsInTheMiddleOfASample()
{
    QVERIFY(connectServer());
    QVERIFY(sampleComes());
    m_service->setWatched(this, false);
    m_service->setWatched(this, true);
    QTest::qWait(1); // a sample may be under way
    m_service.reset();
    QTest::qWait(50);
}

QTEST_GUILESS_MAIN(TestSamplingService)

#include "tst_samplingservice.moc"
