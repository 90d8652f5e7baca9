#include "core/engine/muting.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {
namespace {

const QDateTime now = QDateTime::fromSecsSinceEpoch(1'790'000'000).toUTC();
const Finding stopped{.kind = FindingKind::ContainerStopped, .subject = u"erp"_s};
const Finding otherStopped{.kind = FindingKind::ContainerStopped, .subject = u"shop"_s};
const Finding unread{.kind = FindingKind::PartUnread, .subject = u"docker"_s};

} // namespace

class MutingTest final : public QObject {
    Q_OBJECT

private slots:
    void oneSubjectOrAllOfAKind();
    void whatGetsWorseOrConcernsOthersIsToldAgain();
    void whatIsOverIsToldAgain();
    void whatNobodyKnowsIsNeverMuted();
    void liftingTellsItAgain();
    void theLongestDecides();
    void itSurvivesJson();
    void nonsenseMutesNothing();
};

void MutingTest::oneSubjectOrAllOfAKind()
{
    Mutings mutings;
    mutings.add({.kind = FindingKind::ContainerStopped, .subject = u"erp"_s, .until = {}});
    const MutedFindings one = mutings.sorted({stopped, otherStopped, unread}, now);
    QCOMPARE(one.told, (std::vector<Finding>{otherStopped, unread}));
    QCOMPARE(one.muted, std::vector<Finding>{stopped});
    mutings.add({.kind = FindingKind::ContainerStopped, .subject = {}, .until = {}});
    QCOMPARE(mutings.sorted({stopped, otherStopped, unread}, now).told, std::vector<Finding>{unread});
    // The finding without a subject is one of its own, not all of its kind.
    Mutings keys;
    keys.add({.kind = FindingKind::ContainerStopped, .subject = QString(), .until = {}});
    QVERIFY(!keys.of(stopped, now));
}

void MutingTest::whatGetsWorseOrConcernsOthersIsToldAgain()
{
    Finding damaged{
        .kind = FindingKind::BackupDamaged, .severity = FindingSeverity::Warning, .workspaces = {{.id = WorkspaceId(u"w1"_s)}}};
    Mutings mutings;
    mutings.add(Muting::ofFinding(damaged, false, {}));
    mutings = Mutings::fromJson(mutings.toJson(now));
    QVERIFY(mutings.of(damaged, now));
    Finding worse = damaged;
    worse.severity = FindingSeverity::Critical;
    QVERIFY(!mutings.of(worse, now));
    damaged.workspaces.push_back({.id = WorkspaceId(u"w2"_s)});
    QVERIFY(!mutings.of(damaged, now));
    // All of a kind: whomever it concerns, but not when it gets worse.
    mutings.add(Muting::ofFinding(damaged, true, {}));
    QVERIFY(mutings.of(damaged, now));
    QVERIFY(!mutings.of(worse, now));
    mutings.add(Muting::ofFinding(worse, true, {}));
    QVERIFY(mutings.of(worse, now));
}

void MutingTest::whatIsOverIsToldAgain()
{
    Mutings mutings;
    mutings.add({.kind = FindingKind::ContainerStopped, .subject = u"erp"_s, .until = now.addSecs(60)});
    QVERIFY(mutings.of(stopped, now));
    QVERIFY(!mutings.of(stopped, now.addSecs(60)));
    QVERIFY(mutings.toJson(now.addSecs(61)).value(u"muted"_s).toArray().isEmpty());
}

void MutingTest::whatNobodyKnowsIsNeverMuted()
{
    Mutings mutings;
    mutings.add({.kind = FindingKind::PartUnread, .subject = {}, .until = {}});
    mutings.add({.kind = FindingKind::NotConnected, .subject = {}, .until = {}});
    QVERIFY(mutings.list().empty());
    QVERIFY(!mutableKindFromName(u"part-unread"_s));
    QVERIFY(!mutableKindFromName(u"not-connected"_s));
    QVERIFY(!mutableKindFromName(u"nonsense"_s));
    QCOMPARE(mutableKindFromName(u"disk-full"_s), std::optional(FindingKind::DiskFull));
}

void MutingTest::liftingTellsItAgain()
{
    Mutings mutings;
    mutings.add({.kind = FindingKind::ContainerStopped, .subject = {}, .until = {}});
    mutings.add({.kind = FindingKind::ContainerStopped, .subject = u"erp"_s, .until = {}});
    mutings.add({.kind = FindingKind::ContainerStopped, .subject = u"shop"_s, .until = {}});
    mutings.lift(stopped);
    QVERIFY(!mutings.of(stopped, now));
    QVERIFY(mutings.of(otherStopped, now));
    QVERIFY(mutings.remove(FindingKind::ContainerStopped, u"shop"_s));
    QVERIFY(!mutings.remove(FindingKind::ContainerStopped, u"shop"_s));
}

void MutingTest::theLongestDecides()
{
    Mutings mutings;
    mutings.add({.kind = FindingKind::ContainerStopped, .subject = u"erp"_s, .until = now.addDays(1)});
    mutings.add({.kind = FindingKind::ContainerStopped, .subject = {}, .until = now.addDays(30)});
    QCOMPARE(mutings.of(stopped, now)->until, now.addDays(30));
    mutings.add({.kind = FindingKind::ContainerStopped, .subject = u"erp"_s, .until = {}}); // takes the other one's place
    QCOMPARE(mutings.list().size(), std::size_t(2));
    QVERIFY(!mutings.of(stopped, now)->until.isValid());
}

void MutingTest::itSurvivesJson()
{
    Mutings mutings;
    mutings.add({.kind = FindingKind::ContainerStopped, .subject = u"erp"_s, .until = now.addDays(1)});
    mutings.add({.kind = FindingKind::DiskFull, .subject = {}, .until = {}});
    mutings.add({.kind = FindingKind::BackupKeysMissing, .subject = QString(u""_s), .until = {}});
    QCOMPARE(Mutings::fromJson(mutings.toJson(now)), mutings);
}

void MutingTest::nonsenseMutesNothing()
{
    const QJsonArray nonsense{QJsonObject{{u"kind"_s, u"part-unread"_s}, {u"until"_s, QJsonValue::Null}},
                              QJsonObject{{u"kind"_s, u"disk-full"_s}, {u"until"_s, u"tomorrow"_s}}, QJsonObject{{u"kind"_s, 7}},
                              u"disk-full"_s};
    QVERIFY(Mutings::fromJson({{u"muted"_s, nonsense}}).list().empty());
}

} // namespace tmtest

QTEST_APPLESS_MAIN(tmtest::MutingTest)

#include "tst_muting.moc"
