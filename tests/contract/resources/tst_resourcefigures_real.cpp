#include "contract/docker/contractchecks.h"
#include "contract/resources/sandboxcontainers.h"
#include "core/adapters/docker/httpresourcereader.h"
#include "core/adapters/ssh/sshresourcereader.h"
#include "core/domain/resourceload.h"
#include "support/sandbox.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {
namespace {

constexpr double tolerance = 0.02;

/// What `docker stats` prints: "12.5MiB", "1.45kB", "0B".
double bytesOf(const QString &text)
{
    static const QRegularExpression pattern(u"\\A\\s*([0-9.]+)([a-zA-Z]+)\\s*\\z"_s);
    static const QHash<QString, double> units{{u"B"_s, 1},
                                              {u"kB"_s, 1e3},
                                              {u"MB"_s, 1e6},
                                              {u"GB"_s, 1e9},
                                              {u"KiB"_s, 1024},
                                              {u"MiB"_s, 1024 * 1024.0},
                                              {u"GiB"_s, 1073741824.0}};
    const QRegularExpressionMatch match = pattern.match(text);
    return match.captured(1).toDouble() * units.value(match.captured(2), std::nan(""));
}

/// Close, or apart by no more than half of the last digit that the other side prints.
bool agrees(double ours, double theirs, double roundedTo)
{
    return std::abs(ours - theirs) <= std::max(tolerance * std::abs(theirs), roundedTo);
}

/// One line of `docker stats --no-stream`.
QJsonObject dockerStats(const QString &container)
{
    QProcess docker;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DOCKER_HOST"_s, u"unix://"_s + Sandbox::current().localDockerSocket());
    docker.setProcessEnvironment(environment);
    docker.start(u"docker"_s, {u"stats"_s, u"--no-stream"_s, u"--format"_s, u"{{json .}}"_s, container});
    if (!docker.waitForFinished(60'000) || docker.exitCode() != 0)
        qFatal("docker stats: %s", docker.readAllStandardError().constData());
    return QJsonDocument::fromJson(docker.readAllStandardOutput()).object();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Our figures of a container at work against what `docker stats`, the engine and this machine's own /proc say at the same moment.
class ResourceFigures final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void countersLieBetweenTheEnginesBeforeAndAfter();
    void amountsAreThoseOfDockerStats();
    void processorShareIsThatOfDockerStats();
    void bothWaysGiveTheSameRates();
    void theServersFiguresAreThoseOfProc();

private:
    ContainerCounters kernel() { return readBy(*m_kernel); }
    ContainerCounters engine() { return readBy(*m_engine); }
    ContainerCounters readBy(ResourceReader &reader)
    {
        const auto reading = reader.read({{m_busy, true}}, {});
        if (!reading || reading->containers.size() != 1)
            qFatal("not read: %s", qPrintable(wordsOf(reading)));
        return reading->containers.front();
    }

    std::unique_ptr<SandboxLink> m_link;
    std::unique_ptr<SandboxContainers> m_containers;
    std::unique_ptr<SshResourceReader> m_kernel;
    std::unique_ptr<HttpResourceReader> m_engine;
    ContainerId m_busy;
};

void ResourceFigures::initTestCase()
{
    m_link = std::make_unique<SandboxLink>();
    m_containers = std::make_unique<SandboxContainers>();
    // Half a processor, memory that stays, disk without the page cache in between, and traffic.
    m_busy = m_containers->run(
        {u"sh"_s, u"-c"_s,
         u"redis-server --save '' --appendonly no --enable-debug-command local > /dev/null & sleep 1; "
         "dd if=/dev/zero of=/tmp/file bs=1M count=24 oflag=direct; dd if=/tmp/file of=/dev/null bs=1M count=16 iflag=direct; "
         "gateway=$(ip route | sed -n 's/^default via \\([0-9.]*\\) .*/\\1/p'); "
         "for i in $(seq 50); do wget -q -O /dev/null http://$gateway/; done; "
         "redis-cli debug populate 100000 k 100 > /dev/null; while :; do :; done"_s},
        {.memory = {192}, .cpu = {500}});
    m_kernel = std::make_unique<SshResourceReader>(m_link->endpoints().controlSocket);
    m_engine = std::make_unique<HttpResourceReader>(Sandbox::current().localDockerSocket());
    QTRY_VERIFY_WITH_TIMEOUT(m_containers->in(m_busy, {u"redis-cli"_s, u"dbsize"_s}).startsWith("100000"), 60'000);
    QTest::qWait(3000);
}

void ResourceFigures::cleanupTestCase()
{
    m_containers.reset();
    m_link.reset();
}

void ResourceFigures::countersLieBetweenTheEnginesBeforeAndAfter()
{
    for (int i = 0; i < 5; ++i) {
        const ContainerCounters before = engine();
        const ContainerCounters ours = kernel();
        const ContainerCounters after = engine();
        QVERIFY2(before.cpuNanoseconds <= ours.cpuNanoseconds && ours.cpuNanoseconds <= after.cpuNanoseconds, "processor time");
        QVERIFY2(before.received <= ours.received && ours.received <= after.received, "received");
        QVERIFY2(before.sent <= ours.sent && ours.sent <= after.sent, "sent");
        QVERIFY2(before.blockRead <= ours.blockRead && ours.blockRead <= after.blockRead, "read from disk");
        QVERIFY2(before.blockWritten <= ours.blockWritten && ours.blockWritten <= after.blockWritten, "written to disk");
        QCOMPARE(ours.processes, after.processes);
        QCOMPARE(ours.memoryLimit, after.memoryLimit);
        QVERIFY(agrees(double(ours.memoryUsed.value), double(after.memoryUsed.value), 0));
    }
}

void ResourceFigures::amountsAreThoseOfDockerStats()
{
    const QJsonObject theirs = dockerStats(m_containers->nameOf(m_busy));
    const ContainerCounters ours = kernel();
    const QStringList memory = theirs.value(u"MemUsage"_s).toString().split(u'/');
    const QStringList network = theirs.value(u"NetIO"_s).toString().split(u'/');
    const QStringList block = theirs.value(u"BlockIO"_s).toString().split(u'/');
    qInfo("docker stats: %s %s %s %s", qPrintable(theirs.value(u"MemUsage"_s).toString()),
          qPrintable(theirs.value(u"NetIO"_s).toString()), qPrintable(theirs.value(u"BlockIO"_s).toString()),
          qPrintable(theirs.value(u"PIDs"_s).toString()));
    qInfo("ours: %lld of %lld, %lld / %lld, %lld / %lld, %d", ours.memoryUsed.value, ours.memoryLimit->value, ours.received->value,
          ours.sent->value, ours.blockRead->value, ours.blockWritten->value, *ours.processes);
    QVERIFY(agrees(double(ours.memoryUsed.value), bytesOf(memory[0]), 0));
    QVERIFY(agrees(double(ours.memoryLimit->value), bytesOf(memory[1]), 0));
    QVERIFY(agrees(double(ours.received->value), bytesOf(network[0]), 5));
    QVERIFY(agrees(double(ours.sent->value), bytesOf(network[1]), 5));
    QVERIFY(agrees(double(ours.blockRead->value), bytesOf(block[0]), 5));
    QVERIFY(agrees(double(ours.blockWritten->value), bytesOf(block[1]), 5));
    QCOMPARE(QString::number(*ours.processes), theirs.value(u"PIDs"_s).toString());
    QVERIFY(ours.memoryUsed.value > 8 * 1024 * 1024);
    QVERIFY(ours.received->value > 5000 && ours.sent->value > 2000);
    // Since Linux 6.10 cgroups v1 count no disk traffic of a disk without throttling rules; then both sides say 0.
    if (ours.blockWritten->value == 0)
        qInfo("this kernel counts no disk traffic of containers");
}

/// `docker stats` looks for about two seconds and does not say which; on a machine with other work some of its looks hit another share.
void ResourceFigures::processorShareIsThatOfDockerStats()
{
    QStringList seen;
    for (int i = 0; i < 30; ++i) { // its window is not ours, and on a busy machine the container misses its half in some
        const auto earlier = m_kernel->read({{m_busy, true}}, {});
        VERIFY_OK(earlier);
        const QString printed = dockerStats(m_containers->nameOf(m_busy)).value(u"CPUPerc"_s).toString();
        const auto later = m_kernel->read({{m_busy, true}}, {});
        VERIFY_OK(later);
        const double ours = loadBetween(&*earlier, *later).containers.front().cpuPercent.value_or(0);
        const double theirs = printed.chopped(1).toDouble();
        seen.append(u"%1 (docker %2)"_s.arg(ours, 0, 'f', 2).arg(theirs));
        QVERIFY2(ours > 1 && ours < 60, qPrintable(seen.last()));
        if (agrees(ours, theirs, 0.005)) {
            qInfo("processor: %s", qPrintable(seen.join(u", "_s)));
            return;
        }
    }
    QFAIL(qPrintable(seen.join(u", "_s)));
}

void ResourceFigures::bothWaysGiveTheSameRates()
{
    QStringList seen;
    for (int i = 0; i < 5; ++i) {
        const auto kernelEarlier = m_kernel->read({{m_busy, true}}, {});
        const auto engineEarlier = m_engine->read({{m_busy, true}}, {});
        QTest::qWait(4000);
        const auto kernelLater = m_kernel->read({{m_busy, true}}, {});
        const auto engineLater = m_engine->read({{m_busy, true}}, {});
        QVERIFY(kernelEarlier && engineEarlier && kernelLater && engineLater);
        const double ours = *loadBetween(&*kernelEarlier, *kernelLater).containers.front().cpuPercent;
        const double theirs = *loadBetween(&*engineEarlier, *engineLater).containers.front().cpuPercent;
        seen.append(u"%1 (engine %2)"_s.arg(ours, 0, 'f', 2).arg(theirs, 0, 'f', 2));
        if (agrees(ours, theirs, 0)) {
            qInfo("processor: %s", qPrintable(seen.join(u", "_s)));
            return;
        }
    }
    QFAIL(qPrintable(seen.join(u", "_s)));
}

void ResourceFigures::theServersFiguresAreThoseOfProc()
{
    const auto busyTicks = [] {
        const QByteArrayList words = contentOf(u"/proc/stat"_s).split('\n').constFirst().simplified().split(' ');
        return words[1].toLongLong() + words[2].toLongLong() + words[3].toLongLong() + words[6].toLongLong() + words[7].toLongLong();
    };
    const auto available = [] {
        static const QRegularExpression pattern(u"MemAvailable:\\s+([0-9]+) kB"_s);
        return pattern.match(QString::fromLatin1(contentOf(u"/proc/meminfo"_s))).captured(1).toDouble() * 1024;
    };
    // The sandbox server has this machine's kernel.
    const qint64 before = busyTicks();
    const double availableBefore = available();
    const auto reading = m_kernel->read({}, {});
    const double availableAfter = available();
    const qint64 after = busyTicks();
    VERIFY_OK(reading);
    QVERIFY2(before <= reading->host->busyTicks && reading->host->busyTicks <= after,
             qPrintable(QString::number(reading->host->busyTicks)));
    const double ours = double(reading->host->memoryAvailable.value);
    QVERIFY(agrees(ours, availableBefore, 0) || agrees(ours, availableAfter, 0));
    QCOMPARE(reading->host->cpus, contentOf(u"/proc/cpuinfo"_s).count("\nprocessor") + 1);
    const QByteArrayList load = contentOf(u"/proc/loadavg"_s).split(' ');
    QVERIFY(agrees(reading->host->load15, load[2].toDouble(), 0.05));
}

} // namespace tmtest

QTEST_GUILESS_MAIN(tmtest::ResourceFigures)

#include "tst_resourcefigures_real.moc"
