#include "core/adapters/ssh/cgroupoutput.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {
namespace {

const QString first(64, u'a');
const QString second(64, u'b');

const QByteArray server = R"(uptime 36567.01 15664.64
load 11.04 6.39 4.15 11/499 27337
cpu cpu  100 20 30 4000 50 6 7 8 90 10
cpu cpu0 50 10 15 2000 25 3 3 4 45 5
cpu cpu1 50 10 15 2000 25 3 4 4 45 5
memory MemTotal:       24684084 kB
memory MemAvailable:   22809304 kB
memory SwapTotal:       1000 kB
memory SwapFree:         400 kB
link     lo: 7028701405 7321569    0    0    0     0          0         0 7028701405 7321569    0    0    0     0       0          0
link   eth0: 915797204   22345    0    0    0     0          0         0  1176299   14354    0    0    0     0       0          0
link   eth1:1 2 0 0 0 0 0 0 5 6 0 0 0 0 0 0
link veth2e99dd5:    3364      36    0    0    0     0          0         0     4850      57    0    0    0     0       0          0
link br-768e2e49d008: 9 9 0 0 0 0 0 0 9 9 0 0 0 0 0 0
disk  254       0 vda 3481081 138859 1000 9876905 7470655 3301153 3000 6405327 0 1096940 16819861
disk  254       1 vda1 3481081 138859 900 9876905 7470655 3301153 2900 6405327 0 1096940 16819861
disk    7       0 loop0 1 1 99 1 1 1 99 1 0 1 1
disk  259       0 nvme0n1 1 1 10 1 1 1 20 1 0 1 1
disk  259       1 nvme0n1p1 1 1 10 1 1 1 20 1 0 1 1
)";

const QByteArray ofVersion1 = R"(container 0
used 13160448
limit 9223372036854771712
stat total_inactive_file 4096
nanoseconds 1190386875
bfq Total 0
throttle 254:0 Read 8192
throttle 254:0 Write 100
throttle 254:16 Read 8
pids 4
net     lo:   87239     987    0    0    0     0          0         0    87239     987    0    0    0     0       0          0
net   eth0:    2766      35    0    0    0     0          0         0     1786      19    0    0    0     0       0          0
net   eth1:    1000      35    0    0    0     0          0         0      200      19    0    0    0     0       0          0
)";

const QByteArray ofVersion2 = R"(container 1
used 1000000
limit 67108864
stat inactive_file 400000
microseconds usage_usec 5000000
pids 2
io 254:0 rbytes=4096 wbytes=1024 rios=1 wios=2 dbytes=0 dios=0
io 259:0 rbytes=1 wbytes=2 rios=1 wios=2 dbytes=0 dios=0
net   eth0:    5 1 0 0 0 0 0 0 6 1 0 0 0 0 0 0
)";

std::vector<ReadingTarget> both()
{
    return {{ContainerId(first), true}, {ContainerId(second), true}};
}

CgroupPlaces places(bool isUnified)
{
    return {{ContainerId(first), {isUnified, u"/docker/"_s + first}}, {ContainerId(second), {isUnified, u"/docker/"_s + second}}};
}

} // namespace

class CgroupOutputTest final : public QObject {
    Q_OBJECT

private slots:
    void theServersFiguresAreRead();
    void containersOfVersion1();
    void containersOfVersion2();
    void aSchedulerThatCountsGoesBeforeTheThrottlingLayer();
    void theNetworkOfOthersIsNotItsOwn();
    void oneThatEndedMeanwhileIsLeftOut();
    void missingServerFiguresAreAnError_data();
    void missingServerFiguresAreAnError();
    void everyLayoutIsFound_data();
    void everyLayoutIsFound();
    void whatIsNoContainerIsNoPlace_data();
    void whatIsNoContainerIsNoPlace();
    void version1GoesBeforeItsShadow();
    void theInputNamesOnlyKnownPlaces();
    void theCommandsAreWhatAShellTakesForOneWordEach();
};

void CgroupOutputTest::theServersFiguresAreRead()
{
    const auto reading = readingFromOutput(server + "cost 21911185 157813570 11\n", {}, {});
    QVERIFY(reading.has_value());
    const HostCounters &host = *reading->host;
    QCOMPARE(host.at, 36'567'010'000'000);
    QCOMPARE(host.busyTicks, 163); // without idle, iowait and steal; guest times are part of user and nice
    QCOMPARE(host.totalTicks, 4221);
    QCOMPARE(host.stolenTicks, 8);
    QCOMPARE(host.cpus, 2);
    QCOMPARE(host.memoryTotal.value, qint64(24684084) * 1024);
    QCOMPARE(host.memoryAvailable.value, qint64(22809304) * 1024);
    QCOMPARE(host.swapTotal.value - host.swapFree.value, 600 * 1024);
    QCOMPARE(host.load5, 6.39);
    QCOMPARE(host.received.value, 915797205);
    QCOMPARE(host.sent.value, 1176304);
    QCOMPARE(host.diskRead.value, 1010 * 512);
    QCOMPARE(host.diskWritten.value, 3020 * 512);
    QCOMPARE(reading->serverNanoseconds, 21911185);
}

void CgroupOutputTest::containersOfVersion1()
{
    const auto reading = readingFromOutput(server + ofVersion1, both(), places(false));
    QVERIFY(reading.has_value());
    QCOMPARE(reading->source, ReadingSource::CgroupV1);
    const ContainerCounters wanted{.id = ContainerId(first),
                                   .at = 36'567'010'000'000,
                                   .cpuNanoseconds = 1190386875,
                                   .memoryUsed = {13156352},
                                   .memoryLimit = {},
                                   .received = Bytes{3766},
                                   .sent = Bytes{1986},
                                   .blockRead = Bytes{8200},
                                   .blockWritten = Bytes{100},
                                   .processes = 4};
    QVERIFY(reading->containers == std::vector{wanted});
}

void CgroupOutputTest::containersOfVersion2()
{
    const auto reading = readingFromOutput(server + ofVersion2, both(), places(true));
    QVERIFY(reading.has_value());
    QCOMPARE(reading->source, ReadingSource::CgroupV2);
    const ContainerCounters wanted{.id = ContainerId(second),
                                   .at = 36'567'010'000'000,
                                   .cpuNanoseconds = 5'000'000'000,
                                   .memoryUsed = {600000},
                                   .memoryLimit = Bytes{67108864},
                                   .received = Bytes{5},
                                   .sent = Bytes{6},
                                   .blockRead = Bytes{4097},
                                   .blockWritten = Bytes{1026},
                                   .processes = 2};
    QVERIFY(reading->containers == std::vector{wanted});
    // "max" is what version 2 writes for no limit.
    const auto unlimited = readingFromOutput(server + QByteArray(ofVersion2).replace("67108864", "max"), both(), places(true));
    QVERIFY(!unlimited->containers.front().memoryLimit);
}

void CgroupOutputTest::aSchedulerThatCountsGoesBeforeTheThrottlingLayer()
{
    const auto reading = readingFromOutput(server + QByteArray(ofVersion1).replace("bfq Total 0", "bfq 254:0 Read 77"), both(), {});
    QCOMPARE(reading->containers.front().blockRead, std::optional(Bytes{77}));
    QCOMPARE(reading->containers.front().blockWritten, std::optional(Bytes{0}));
}

void CgroupOutputTest::theNetworkOfOthersIsNotItsOwn()
{
    std::vector<ReadingTarget> targets = both();
    targets[0].hasOwnNetwork = false;
    const auto reading = readingFromOutput(server + ofVersion1, targets, {});
    QVERIFY(!reading->containers.front().received);
    QVERIFY(reading->containers.front().blockRead);
}

void CgroupOutputTest::oneThatEndedMeanwhileIsLeftOut()
{
    const auto reading = readingFromOutput(server + "container 0\n" + ofVersion2, both(), places(true));
    QVERIFY(reading.has_value());
    QCOMPARE(reading->containers.size(), std::size_t(1));
    QCOMPARE(reading->containers.front().id.value(), second);
    // A second block of the same container, and one that nobody asked for, change nothing.
    const auto strange = readingFromOutput(
        server + ofVersion2 + "container 1\nused 1\nnanoseconds 1\ncontainer 9\nused 1\ncontainer x\nused 5\n", both(), places(true));
    QVERIFY(strange->containers == reading->containers);
}

void CgroupOutputTest::missingServerFiguresAreAnError_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QString>("detail");
    QTest::newRow("no awk") << QByteArray() << u"awk"_s;
    QTest::newRow("no time") << QByteArray(server).replace("uptime", "up") << u"/proc"_s;
    QTest::newRow("no processors") << QByteArray(server).replace("cpu cpu  ", "cpu cpu9 ") << u"/proc"_s;
    QTest::newRow("no memory") << QByteArray(server).replace("MemAvailable", "MemFree") << u"/proc"_s;
}

void CgroupOutputTest::missingServerFiguresAreAnError()
{
    QFETCH(const QByteArray, output);
    QFETCH(const QString, detail);
    const auto reading = readingFromOutput(output, {}, {});
    QVERIFY(!reading.has_value());
    QVERIFY(reading.error().code == ErrorCode::HostUnreadable);
    QCOMPARE(reading.error().detail, detail);
}

void CgroupOutputTest::everyLayoutIsFound_data()
{
    QTest::addColumn<QString>("directory");
    QTest::addColumn<bool>("isUnified");
    QTest::addColumn<QString>("path");
    QTest::newRow("v1 cgroupfs") << u"/memory/docker/"_s + first << false << u"/docker/"_s + first;
    QTest::newRow("v1 systemd") << u"/memory/system.slice/docker-%1.scope"_s.arg(first) << false
                                << u"/system.slice/docker-%1.scope"_s.arg(first);
    QTest::newRow("v1 parent of its own") << u"/memory/tm-sandbox/"_s + first << false << u"/tm-sandbox/"_s + first;
    QTest::newRow("v2 systemd") << u"/system.slice/docker-%1.scope"_s.arg(first) << true
                                << u"/system.slice/docker-%1.scope"_s.arg(first);
    QTest::newRow("v2 cgroupfs") << u"/docker/"_s + first << true << u"/docker/"_s + first;
    QTest::newRow("v2 rootless") << u"/user.slice/user-1000.slice/user@1000.service/user.slice/docker-%1.scope"_s.arg(first) << true
                                 << u"/user.slice/user-1000.slice/user@1000.service/user.slice/docker-%1.scope"_s.arg(first);
    QTest::newRow("v2 escaped slice") << u"/a\\x2db.slice/docker-%1.scope"_s.arg(first) << true
                                      << u"/a\\x2db.slice/docker-%1.scope"_s.arg(first);
}

void CgroupOutputTest::everyLayoutIsFound()
{
    QFETCH(const QString, directory);
    QFETCH(const bool, isUnified);
    QFETCH(const QString, path);
    const CgroupPlaces found = cgroupPlacesFromOutput("/sys/fs/cgroup" + directory.toUtf8() + '\n');
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.value(ContainerId(first)).isUnified, isUnified);
    QCOMPARE(found.value(ContainerId(first)).path, path);
}

void CgroupOutputTest::whatIsNoContainerIsNoPlace_data()
{
    QTest::addColumn<QByteArray>("line");
    const QByteArray id = first.toUtf8();
    QTest::newRow("other hierarchy") << "/sys/fs/cgroup/pids/docker/" + id;
    QTest::newRow("joined hierarchies") << "/sys/fs/cgroup/cpu,cpuacct/docker/" + id;
    QTest::newRow("unified of a hybrid") << "/sys/fs/cgroup/unified/docker/" + id;
    QTest::newRow("longer name") << "/sys/fs/cgroup/docker/" + id + "0";
    QTest::newRow("space") << "/sys/fs/cgroup/my docker/" + id;
    QTest::newRow("quote") << "/sys/fs/cgroup/do'cker/" + id;
    QTest::newRow("upwards") << "/sys/fs/cgroup/a/../../../etc/" + id;
    QTest::newRow("elsewhere") << "/tmp/sys/fs/cgroup/docker/" + id;
    QTest::newRow("below a container") << "/sys/fs/cgroup/docker/" + id + "/init";
    QTest::newRow("capital letters") << "/sys/fs/cgroup/docker/" + id.toUpper();
}

void CgroupOutputTest::whatIsNoContainerIsNoPlace()
{
    QFETCH(const QByteArray, line);
    QVERIFY(cgroupPlacesFromOutput(line + '\n').isEmpty());
}

void CgroupOutputTest::version1GoesBeforeItsShadow()
{
    const QByteArray id = first.toUtf8();
    const CgroupPlaces found = cgroupPlacesFromOutput("/sys/fs/cgroup/docker/" + id + "\n/sys/fs/cgroup/memory/docker/deeper/" + id
                                                      + "\n/sys/fs/cgroup/memory/docker/" + id + '\n');
    QCOMPARE(found.value(ContainerId(first)), (CgroupPlace{false, u"/docker/"_s + first}));
}

void CgroupOutputTest::theInputNamesOnlyKnownPlaces()
{
    CgroupPlaces known = places(true);
    known.remove(ContainerId(first));
    std::vector<ReadingTarget> targets = both();
    targets[1].hasOwnNetwork = false;
    QCOMPARE(cgroupcommands::counterInput(targets, known), "1 2 0 /docker/" + second.toUtf8() + '\n');
}

void CgroupOutputTest::theCommandsAreWhatAShellTakesForOneWordEach()
{
    for (const QStringList &command : {cgroupcommands::readCounters(), cgroupcommands::findPlaces()}) {
        for (const QString &word : command) {
            const bool isQuoted = word.size() > 2 && word.startsWith(u'\'') && word.endsWith(u'\'');
            const QString inside = isQuoted ? word.mid(1, word.size() - 2) : word;
            QVERIFY2(!inside.contains(u'\''), qPrintable(word));
            QVERIFY2(!inside.contains(u'!') && !inside.contains(u'\n'), qPrintable(word)); // csh looks for these within quotes
            if (!isQuoted)
                QVERIFY2(!inside.contains(QRegularExpression(u"[^A-Za-z0-9/_=.-]"_s)), qPrintable(word));
        }
    }
}

} // namespace tmtest

QTEST_APPLESS_MAIN(tmtest::CgroupOutputTest)

#include "tst_cgroupoutput.moc"
