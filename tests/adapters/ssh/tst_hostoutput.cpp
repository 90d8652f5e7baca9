#include "core/adapters/ssh/hostoutput.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {
namespace {

const QByteArray proc = R"(MemTotal:       24689164 kB
MemFree:         1246772 kB
MemAvailable:   20480000 kB
0.42 1.10 1.51 3/412 12345
  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 101 1 0 100 0 0 10 0
   1: 00000000:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 102 1 0 100 0 0 10 0
   2: 0100007F:9999 0100007F:0016 01 00000000:00000000 00:00000000 00000000     0        0 103 1 0 100 0 0 10 0
  sl  local_address                         remote_address                        st
   0: 00000000000000000000000000000000:0050 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 0 0 0 104
   1: 00000000000000000000000000000000:0016 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 0 0 0 105
)";
const QByteArray df = R"(Filesystem     1024-blocks     Used Available Capacity Mounted on
/dev/vda         100000000 40000000  60000000      40% /
/dev/vdb         200000000 50000000 150000000      25% /var/lib/docker
)";

} // namespace

class HostOutputTest final : public QObject {
    Q_OBJECT

private slots:
    void figuresAreRead();
    void portsAreThoseThatListen();
    void dockersOwnFileSystemGoesBeforeTheRoots();
    void missingFiguresAreAnError_data();
    void missingFiguresAreAnError();
    void nonsenseIsLeftOut();
};

void HostOutputTest::figuresAreRead()
{
    const auto facts = hostFactsFromOutput(proc, df);
    QVERIFY(facts.has_value());
    QCOMPARE(facts->memoryTotal.value, 24110);
    QCOMPARE(facts->memoryAvailable.value, 20000);
    QCOMPARE(facts->load1, 0.42);
    QCOMPARE(hostFactsFromJson(hostFactsToJson(*facts)), *facts);
}

void HostOutputTest::portsAreThoseThatListen()
{
    const auto facts = hostFactsFromOutput(proc, df);
    QVERIFY(facts.has_value());
    QCOMPARE(facts->listeningPorts, (std::vector<int>{22, 80, 8080}));
    QVERIFY(facts->listens(80));
    QVERIFY(!facts->listens(0x9999));
}

void HostOutputTest::dockersOwnFileSystemGoesBeforeTheRoots()
{
    QCOMPARE(hostFactsFromOutput(proc, df)->diskFree.value, qint64(150000000) * 1024);
    const QByteArray rootOnly = df.left(df.indexOf("/dev/vdb"));
    QCOMPARE(hostFactsFromOutput(proc, rootOnly)->diskTotal.value, qint64(100000000) * 1024);
    QCOMPARE(hostFactsFromOutput(proc, {})->diskTotal.value, 0);
}

void HostOutputTest::missingFiguresAreAnError_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no load") << QByteArray(proc).replace("0.42 1.10", "none");
    QTest::newRow("no memory") << QByteArray(proc).replace("MemTotal", "Total");
    QTest::newRow("not a number") << QByteArray(proc).replace("20480000", "-1");
}

void HostOutputTest::missingFiguresAreAnError()
{
    QFETCH(QByteArray, output);
    const auto facts = hostFactsFromOutput(output, df);
    QVERIFY(!facts.has_value());
    QCOMPARE(errorCodeName(facts.error().code), errorCodeName(ErrorCode::HostUnreadable));
}

void HostOutputTest::nonsenseIsLeftOut()
{
    const auto facts = hostFactsFromOutput(proc + "  9: ZZ:1F90 0:0 0A \n  9: 0100007F:0000 00000000:0000 0A \n\xff\xfe\n",
                                           "a 99999999999999999999 1 1 1% /\n");
    QVERIFY(facts.has_value());
    QCOMPARE(facts->listeningPorts.size(), std::size_t(3));
    QCOMPARE(facts->diskTotal.value, 0);
}

} // namespace tmtest

QTEST_APPLESS_MAIN(tmtest::HostOutputTest)

#include "tst_hostoutput.moc"
