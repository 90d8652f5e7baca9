#include "services/connectionworld.h"

#include "core/adapters/local/sqliteloadhistory.h"
#include "core/services/samplingservice.h"
#include "support/sandbox.h"
#include "tests/support/helperprocess.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tmc;
using namespace tmtest;

/// Samples of the real server while the way to it is cut, freezes and comes back.
class TestSamplingDays final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
    void figuresOfTheRealServerAreKept();
    void aCutTunnelIsNeverFresh();
    void aSilentServerIsNeverFresh();

private:
    bool isFreshSoon(int seconds = 30)
    {
        return QTest::qWaitFor([this] { return m_sampling->isFresh(); }, 1000 * seconds);
    }

    /// As superuser in the database's container.
    static QByteArray sql(const QString &statement)
    {
        HelperProcess process;
        process.start(u"docker"_s, {u"-H"_s, u"unix://"_s + Sandbox::current().localDockerSocket(), u"exec"_s, u"postgres"_s,
                                    u"psql"_s, u"-XAtq"_s, u"-U"_s, u"postgres"_s, u"-c"_s, statement});
        process.waitForFinished();
        return process.readAllStandardOutput();
    }

    bool m_madeRegistry = false;
    ConnectionWorld m_world;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<CuttingRelay> m_relay;
    std::unique_ptr<ServerServices> m_services;
    std::unique_ptr<SamplingService> m_sampling;
};

/// PostgreSQL's figures are asked for in the registry's database, which a server has that was prepared.
void TestSamplingDays::initTestCase()
{
    m_madeRegistry = sql(u"SELECT 1 FROM pg_database WHERE datname = 'tenant_master'"_s).isEmpty();
    if (m_madeRegistry)
        sql(u"CREATE DATABASE tenant_master"_s);
}

void TestSamplingDays::cleanupTestCase()
{
    if (m_madeRegistry)
        sql(u"DROP DATABASE tenant_master WITH (FORCE)"_s);
}

void TestSamplingDays::init()
{
    m_relay = std::make_unique<CuttingRelay>(ConnectionWorld::sshPort());
    const ServerProfile profile = m_world.profile(u"vps"_s, *m_relay);
    m_services = m_world.services({.patience = {.aliveIntervalSeconds = 1, .aliveCount = 2}});
    m_services->connection.setTimes({.check = 300ms, .silence = 1s});
    m_sampling = std::make_unique<SamplingService>(
        m_services->connection, m_services->snapshots, m_world.factory(),
        [this](const QString &) { return std::make_unique<SqliteLoadHistory>(m_folder.filePath(u"vps.sqlite"_s)); }, m_clock);
    m_sampling->setWatched(this, true);
    QVERIFY(ConnectionWorld::connect(m_services->connection, profile));
    QVERIFY(isFreshSoon());
}

void TestSamplingDays::cleanup()
{
    m_sampling.reset();
    m_services.reset();
    m_relay.reset();
}

void TestSamplingDays::figuresOfTheRealServerAreKept()
{
    const QDateTime begin = m_clock.now();
    QTest::qWait(4000);
    const LoadSample &sample = *m_sampling->last();
    QVERIFY(sample.resources.load.source == ReadingSource::CgroupV1 || sample.resources.load.source == ReadingSource::CgroupV2);
    QVERIFY(sample.resources.load.seconds > 0.5);
    QVERIFY(sample.resources.load.containers.size() >= 7);
    QVERIFY(sample.cluster && sample.cluster->maxConnections > 0);
    QVERIFY(!sample.historyError);
    std::optional<std::vector<std::vector<LoadPoint>>> read;
    const auto hasTwoPoints = [&] { // a slow machine is asked less often
        read.reset();
        m_sampling->readHistory({loadseries::processor, loadseries::containerMemory(u"postgres"_s)}, LoadStep::Second,
                                begin.addSecs(-1), m_clock.now(), [&](const auto &points) { read = points.value(); });
        return QTest::qWaitFor([&read] { return read.has_value(); }, 10'000) && (*read)[0].size() >= 2;
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasTwoPoints(), 30'000);
    QVERIFY((*read)[1].back().mean > 1'000'000);
}

void TestSamplingDays::aCutTunnelIsNeverFresh()
{
    const QDateTime last = m_sampling->last()->at;
    m_relay->cut();
    QElapsedTimer timer;
    timer.start();
    QVERIFY(QTest::qWaitFor([this] { return !m_sampling->isFresh(); }, 10'000));
    qInfo("stale %lld ms after the cut", timer.elapsed());
    QVERIFY(m_sampling->staleSince() >= last);
    QTest::qWait(3000);
    QVERIFY(!m_sampling->isFresh());
    m_relay->heal();
    QVERIFY(isFreshSoon());
}

void TestSamplingDays::aSilentServerIsNeverFresh()
{
    m_services->connection.setTimes({.check = 1h, .silence = 1h}); // nobody but the samples notices
    m_relay->freeze();
    QElapsedTimer timer;
    timer.start();
    QVERIFY(QTest::qWaitFor([this] { return !m_sampling->isFresh(); }, 10'000));
    qInfo("stale %lld ms after the server went silent", timer.elapsed());
    QVERIFY(timer.elapsed() < 6000);
    m_relay->heal();
    QVERIFY(isFreshSoon());
}

QTEST_GUILESS_MAIN(TestSamplingDays)

#include "tst_samplingdays.moc"
