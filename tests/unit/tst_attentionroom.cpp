// What runs out and which copies are missing, as findings.
#include "tests/unit/attentionworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmtest::attention;

class AttentionRoomTest final : public QObject {
    Q_OBJECT
private slots:
    void backupsThatAreLateOrMissingMakeOneFindingEach();
    void aNewWorkspaceMayWaitForItsFirstBackup();
    void whatRunsOut_data();
    void whatRunsOut();
    void portsAndIndexesAreToldBeforeTheLastOneIsGone();
    void aDiskThatFillsIsToldWithItsDate();
    void aDiskThatDoesNotGrowHasNoDate();
};

void AttentionRoomTest::backupsThatAreLateOrMissingMakeOneFindingEach()
{
    AttentionFacts facts = factsOf(wellServer());
    facts.backups =
        BackupFacts{.workspaces = {backupsOf(u"acme"_s, BackupStanding::Overdue), backupsOf(u"bodega"_s, BackupStanding::Overdue),
                                   backupsOf(u"cafe"_s, BackupStanding::Never), backupsOf(u"old"_s, BackupStanding::Gone)},
                    .hasKeys = true};
    facts.backups->workspaces[1].nextDue = now.addDays(-3);
    facts.backups->workspaces[2].lastChecked = {};
    facts.backups->workspaces[1].lastProven = {};
    auto findings = findingsOf(facts, now);
    QCOMPARE(findings.size(), 3U);
    QCOMPARE(findings[0].kind, FindingKind::BackupMissing);
    QCOMPARE(slugs(findings[0]), QStringList({u"cafe"_s}));
    QCOMPARE(findings[1].kind, FindingKind::BackupOverdue);
    QCOMPARE(slugs(findings[1]), QStringList({u"acme"_s, u"bodega"_s}));
    QCOMPARE(findings[1].since, now.addDays(-3));
    QCOMPARE(findings[2].kind, FindingKind::BackupUnproven);
    QCOMPARE(findings[2].severity, FindingSeverity::Notice);
    facts.backups->workspaces[0].isProofOverdue = true;
    findings = findingsOf(facts, now);
    QCOMPARE(slugs(findings[2]), QStringList({u"acme"_s, u"bodega"_s}));
    QVERIFY2(findings[2].severity == FindingSeverity::Warning, "one that is only waiting does not make the other one less urgent");
    facts.backups->hasKeys = false;
    QCOMPARE(findingsOf(facts, now)[0].kind, FindingKind::BackupKeysMissing);
    facts.backups = BackupFacts{.error = Error{.code = ErrorCode::LocalFile}};
    findings = findingsOf(facts, now);
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].key(), u"part-unread backups"_s);
    QVERIFY(hasUnknown(findings));
}

void AttentionRoomTest::aNewWorkspaceMayWaitForItsFirstBackup()
{
    SystemSnapshot snapshot = wellServer();
    snapshot.registry.value->workspaces[0].createdAt = now.addSecs(-23 * 3600);
    AttentionFacts facts = factsOf(snapshot);
    facts.backups = BackupFacts{.workspaces = {backupsOf(u"acme"_s, BackupStanding::Never)}, .hasKeys = true};
    QVERIFY(findingsOf(facts, now).empty());
    QCOMPARE(findingsOf(facts, now.addSecs(3600)).size(), 1U);
}

void AttentionRoomTest::whatRunsOut_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("severity"); // -1: none
    QTest::newRow("half") << 50 << -1;
    QTest::newRow("84 %") << 84 << -1;
    QTest::newRow("85 %") << 85 << int(FindingSeverity::Warning);
    QTest::newRow("94 %") << 94 << int(FindingSeverity::Warning);
    QTest::newRow("95 %") << 95 << int(FindingSeverity::Critical);
    QTest::newRow("full") << 100 << int(FindingSeverity::Critical);
}

void AttentionRoomTest::whatRunsOut()
{
    QFETCH(int, percent);
    QFETCH(int, severity);
    SystemSnapshot snapshot = wellServer();
    snapshot.host.value = HostFacts{.memoryTotal = {10'000},
                                    .memoryAvailable = {10'000 - 100LL * percent},
                                    .diskTotal = {104'857'600'000},
                                    .diskFree = {1'048'576'000LL * (100 - percent)}};
    AttentionFacts facts = factsOf(snapshot);
    facts.cluster = ClusterLoad{.maxConnections = 103, .reservedConnections = 3, .connections = percent};
    const auto findings = findingsOf(facts, now);
    if (severity < 0) {
        QVERIFY(findings.empty());
        return;
    }
    QCOMPARE(findings.size(), 3U);
    const FindingKind kinds[] = {FindingKind::DiskFull, FindingKind::MemoryFull, FindingKind::ConnectionsFull};
    for (std::size_t i = 0; i < findings.size(); ++i) {
        QCOMPARE(findings[i].kind, kinds[i]);
        QCOMPARE(int(findings[i].severity), severity);
    }
    QCOMPARE(*findings[2].used, percent);
    QCOMPARE(*findings[2].limit, 100);
}

void AttentionRoomTest::portsAndIndexesAreToldBeforeTheLastOneIsGone()
{
    SystemSnapshot snapshot = wellServer();
    snapshot.registry.value->products[0].lastDedicatedPort = 8203;
    snapshot.registry.value->redisIndexCount = 4;
    QVERIFY(findingsIn(snapshot).empty());
    for (int i = 0; i < 2; ++i) {
        snapshot.registry.value->workspaces[static_cast<std::size_t>(i)].port = 8201 + i;
        snapshot.registry.value->workspaces[static_cast<std::size_t>(i)].redisIndex = 1 + i;
    }
    const auto findings = findingsIn(snapshot);
    QCOMPARE(findings.size(), 2U);
    QCOMPARE(findings[0].key(), u"ports-full erp"_s);
    QCOMPARE(*findings[0].used, 2);
    QCOMPARE(*findings[0].limit, 3);
    QCOMPARE(findings[1].kind, FindingKind::RedisFull);
    QCOMPARE(findings[1].severity, FindingSeverity::Warning);
}

void AttentionRoomTest::aDiskThatFillsIsToldWithItsDate()
{
    // 40 of 100 GB are used: nothing to say, but for where it is going.
    AttentionFacts facts = factsOf(wellServer());
    facts.diskUsed = growth(7, 6e9, 40e9);
    auto findings = findingsOf(facts, now);
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].kind, FindingKind::DiskFull);
    QCOMPARE(findings[0].severity, FindingSeverity::Warning);
    QVERIFY(std::abs(findings[0].expected.secsTo(now.addDays(10))) < 3600);
    facts.diskUsed = growth(2, 40e9, 40e9);
    QCOMPARE(findingsOf(facts, now)[0].severity, FindingSeverity::Critical);
    // A clean-up in between does not hide the growth.
    facts.diskUsed = growth(7, 6e9, 40e9);
    for (std::size_t i = 0; i < 300; ++i)
        facts.diskUsed[i].mean += 5e9;
    findings = findingsOf(facts, now);
    QCOMPARE(findings.size(), 1U);
    QVERIFY(findings[0].expected < now.addDays(14));
}

void AttentionRoomTest::aDiskThatDoesNotGrowHasNoDate()
{
    for (const auto &points : {growth(7, 0, 40e9), growth(7, -1e9, 40e9), growth(7, 1e8, 40e9), std::vector<LoadPoint>()}) {
        AttentionFacts facts = factsOf(wellServer());
        facts.diskUsed = points;
        QVERIFY(findingsOf(facts, now).empty());
    }
    std::vector<LoadPoint> hours = growth(1, 50e9, 40e9);
    hours.erase(hours.begin(), hours.begin() + 48);
    QVERIFY2(!whenReached(hours, 100e9), "half a day says nothing about days");
}

QTEST_GUILESS_MAIN(AttentionRoomTest)
#include "tst_attentionroom.moc"
