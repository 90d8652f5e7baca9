// How workspaces stand with their backups, and what may be taken away.
#include "core/engine/backuprun.h"
#include "core/engine/restorechoice.h"
#include "fakes/fakebackups.h"
#include "tests/support/utctime.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using tmtest::FakeBackups;
using tmtest::madeCopy;

namespace {

const QDateTime now = tmtest::utcTime(QDate(2026, 3, 2), QTime(10, 0));

Workspace workspace(const QString &slug, WorkspaceState state = WorkspaceState::Active)
{
    Workspace made;
    made.id = WorkspaceId(u"w-"_s + slug);
    made.slug = slug;
    made.businessName = slug.toUpper();
    made.product = ProductKey(u"erp"_s);
    made.state = state;
    made.databaseName = u"erp_"_s + slug;
    made.roleName = made.databaseName;
    return made;
}

StoredBackup copyOf(const Workspace &of, int hoursAgo, BackupState state, const QString &server = u"vps"_s)
{
    return madeCopy(u"%1-%2"_s.arg(of.slug).arg(hoursAgo), backupSubjectOf(of, server), now.addSecs(-hoursAgo * 3600), state);
}

/// pg_dump's own output for a small database with three tables.
QByteArray archive()
{
    QFile file(QStringLiteral(TM_SOURCE_DIR "/tests/unit/archives/postgresql15.dump"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class FixedClock final : public Clock {
public:
    QDateTime now() const override { return ::now; }
};

} // namespace

class BackupOverviewTest final : public QObject {
    Q_OBJECT
private slots:
    void standingFollowsTheNewestGoodCopy_data();
    void standingFollowsTheNewestGoodCopy();
    void nothingIsUpToDateBeforeItIsProven();
    void aProofThatIsMissingForTwoIntervalsIsOverdue();
    void anUncheckedOrDamagedCopyDoesNotPutOffTheNextOne();
    void theNewestProvenCopyIsTheBestOne();
    void aWorkspaceOfItsOwnInterval();
    void whatIsNotThereYetIsNotMissed();
    void copiesOfAGoneWorkspaceAreShownAndThoseOfAnotherServerAreNot();
    void whatIsStillNeededCannotBeTakenAway();
    void theLastGoodCopiesStayWhateverThePolicy();
    void thePolicySurvivesBeingWritten();
    void aFolderOnTheServerIsThatServersOnly();
    void aRunMakesAndReadsBack();
    void aFullDiskIsNoticedBeforeTheDump();
    void aWorkspaceThatIsBeingChangedIsRefused();
    void aCancelledRunLeavesNothing();
};

void BackupOverviewTest::standingFollowsTheNewestGoodCopy_data()
{
    QTest::addColumn<int>("hoursAgo");
    QTest::addColumn<int>("standing");
    QTest::addColumn<bool>("isDue");
    QTest::newRow("fresh") << 1 << int(BackupStanding::Unproven) << false;
    QTest::newRow("almost a day") << 23 << int(BackupStanding::Unproven) << false;
    QTest::newRow("exactly a day") << 24 << int(BackupStanding::Due) << true;
    QTest::newRow("almost two days") << 47 << int(BackupStanding::Due) << true;
    QTest::newRow("two days") << 48 << int(BackupStanding::Overdue) << true;
    QTest::newRow("never") << -1 << int(BackupStanding::Never) << true;
}

void BackupOverviewTest::standingFollowsTheNewestGoodCopy()
{
    QFETCH(int, hoursAgo);
    QFETCH(int, standing);
    QFETCH(bool, isDue);
    const Workspace acme = workspace(u"acme"_s);
    std::vector<StoredBackup> copies;
    if (hoursAgo >= 0)
        copies = {copyOf(acme, hoursAgo, BackupState::Checked), copyOf(acme, hoursAgo + 24, BackupState::Proven)};
    const auto all = backupsByWorkspace({acme}, u"vps"_s, copies, {}, now);
    QCOMPARE(all.size(), 1U);
    QCOMPARE(int(all[0].standing), standing);
    QCOMPARE(all[0].isDue, isDue);
    if (hoursAgo < 0)
        return;
    QCOMPARE(all[0].lastChecked, now.addSecs(-hoursAgo * 3600));
    QCOMPARE(all[0].lastProven, now.addSecs(-(hoursAgo + 24) * 3600));
    QCOMPARE(all[0].nextDue, now.addSecs((24 - hoursAgo) * 3600));
    QCOMPARE(all[0].sizes().size(), 2U);
}

void BackupOverviewTest::nothingIsUpToDateBeforeItIsProven()
{
    const Workspace acme = workspace(u"acme"_s);
    const auto standing = [&acme](BackupState newest) {
        return backupsByWorkspace({acme}, u"vps"_s, {copyOf(acme, 1, newest), copyOf(acme, 25, BackupState::Proven)}, {}, now)[0]
            .standing;
    };
    QCOMPARE(standing(BackupState::Checked), BackupStanding::Unproven);
    QCOMPARE(standing(BackupState::Proven), BackupStanding::Current);
}

void BackupOverviewTest::aProofThatIsMissingForTwoIntervalsIsOverdue()
{
    const Workspace acme = workspace(u"acme"_s);
    const auto isOverdue = [&acme](const std::vector<StoredBackup> &copies, int hours) {
        return backupsByWorkspace({acme}, u"vps"_s, copies, {.everyHours = hours}, now)[0].isProofOverdue;
    };
    const std::vector<StoredBackup> waiting{copyOf(acme, 1, BackupState::Checked), copyOf(acme, 25, BackupState::Checked)};
    QVERIFY(!isOverdue(waiting, 24));
    QVERIFY(isOverdue(waiting, 12));
    QVERIFY2(!isOverdue({copyOf(acme, 1, BackupState::Proven), copyOf(acme, 99, BackupState::Checked)}, 12),
             "a younger one is proven: nobody needs a proof of the old one");
    QVERIFY2(isOverdue({copyOf(acme, 1, BackupState::Checked), copyOf(acme, 50, BackupState::Checked),
                        copyOf(acme, 75, BackupState::Proven)},
                       24),
             "the newest copy being young does not put off the proof");
    QVERIFY(!isOverdue({copyOf(acme, 99, BackupState::Made)}, 24));
}

void BackupOverviewTest::anUncheckedOrDamagedCopyDoesNotPutOffTheNextOne()
{
    const Workspace acme = workspace(u"acme"_s);
    const auto made =
        backupsByWorkspace({acme}, u"vps"_s, {copyOf(acme, 1, BackupState::Made), copyOf(acme, 30, BackupState::Checked)}, {}, now);
    QVERIFY(made[0].isDue);
    QCOMPARE(made[0].lastMade, now.addSecs(-3600));
    QCOMPARE(made[0].standing, BackupStanding::Due);
    const auto damaged =
        backupsByWorkspace({acme}, u"vps"_s, {copyOf(acme, 1, BackupState::Damaged), copyOf(acme, 2, BackupState::Checked)}, {}, now);
    QCOMPARE(damaged[0].standing, BackupStanding::Damaged);
    QVERIFY2(!damaged[0].isDue, "an older good copy is young enough; a timer must not make one each time it looks");
    StoredBackup unreadable = copyOf(acme, 5, BackupState::Made);
    unreadable.manifest = {};
    unreadable.damage = Error{.code = ErrorCode::BackupDamaged};
    const auto dateless = backupsByWorkspace({acme}, u"vps"_s, {copyOf(acme, 2, BackupState::Checked), unreadable}, {}, now);
    QCOMPARE(dateless[0].standing, BackupStanding::Damaged);
    QCOMPARE(dateless[0].copies.size(), 2U);
}

void BackupOverviewTest::theNewestProvenCopyIsTheBestOne()
{
    const Workspace acme = workspace(u"acme"_s);
    const auto best = [&acme](const std::vector<StoredBackup> &copies) {
        const auto all = backupsByWorkspace({acme}, u"vps"_s, copies, {}, now);
        const StoredBackup *copy = bestCopy(all[0].copies);
        return copy ? copy->id.value() : QString();
    };
    using enum BackupState;
    QCOMPARE(best({copyOf(acme, 1, Checked), copyOf(acme, 30, Proven), copyOf(acme, 60, Proven)}), u"acme-30"_s);
    QCOMPARE(best({copyOf(acme, 1, Damaged), copyOf(acme, 30, Made), copyOf(acme, 60, Checked)}), u"acme-30"_s);
    QCOMPARE(best({copyOf(acme, 1, Damaged)}), QString());
    QCOMPARE(best({}), QString());
}

void BackupOverviewTest::aWorkspaceOfItsOwnInterval()
{
    const Workspace often = workspace(u"often"_s);
    const Workspace seldom = workspace(u"seldom"_s);
    const Workspace never = workspace(u"never"_s);
    BackupPolicy policy;
    policy.workspaceHours = {{often.id.value(), 1}, {seldom.id.value(), 168}, {never.id.value(), 0}};
    const auto all =
        backupsByWorkspace({often, seldom, never}, u"vps"_s,
                           {copyOf(often, 3, BackupState::Checked), copyOf(seldom, 30, BackupState::Proven)}, policy, now);
    QCOMPARE(all[0].standing, BackupStanding::Overdue);
    QCOMPARE(all[1].standing, BackupStanding::Current);
    QCOMPARE(all[2].standing, BackupStanding::NotWanted);
    QVERIFY(!all[2].isDue);
}

void BackupOverviewTest::whatIsNotThereYetIsNotMissed()
{
    const auto all = backupsByWorkspace({workspace(u"new"_s, WorkspaceState::Creating), workspace(u"old"_s, WorkspaceState::Archived),
                                         workspace(u"ill"_s, WorkspaceState::Failed)},
                                        u"vps"_s, {}, {}, now);
    QVERIFY(!all[0].isDue);
    QVERIFY(!all[1].isDue);
    QCOMPARE(all[2].standing, BackupStanding::Never);
}

void BackupOverviewTest::copiesOfAGoneWorkspaceAreShownAndThoseOfAnotherServerAreNot()
{
    const Workspace gone = workspace(u"gone"_s);
    const Workspace elsewhere = workspace(u"elsewhere"_s);
    const auto all = backupsByWorkspace(
        {}, u"vps"_s, {copyOf(gone, 900, BackupState::Proven), copyOf(elsewhere, 1, BackupState::Checked, u"other"_s)}, {}, now);
    QCOMPARE(all.size(), 1U);
    QCOMPARE(all[0].standing, BackupStanding::Gone);
    QCOMPARE(all[0].slug, u"gone"_s);
    QVERIFY(!all[0].isDue);
}

void BackupOverviewTest::whatIsStillNeededCannotBeTakenAway()
{
    const Workspace acme = workspace(u"acme"_s);
    FakeBackups backups;
    backups.change([&](FakeBackups::World &world) {
        world.copies = {copyOf(acme, 1, BackupState::Checked), copyOf(acme, 25, BackupState::Checked),
                        copyOf(acme, 49, BackupState::Proven), copyOf(acme, 73, BackupState::Checked)};
    });
    const auto store = backups.store();
    for (const QString &id : {u"acme-1"_s, u"acme-25"_s, u"acme-49"_s}) {
        const Result<void> kept = discardBackup(*store, BackupId(id), now);
        QVERIFY2(!kept, qPrintable(id));
        QCOMPARE(kept.error().code, ErrorCode::BackupStillNeeded);
    }
    QVERIFY(discardBackup(*store, BackupId(u"acme-73"_s), now));
    QCOMPARE(backups.world().discarded, QList<BackupId>{BackupId(u"acme-73"_s)});
    backups.change([&](FakeBackups::World &world) {
        world.copies.insert(world.copies.begin(), copyOf(acme, 0, BackupState::Damaged));
        world.copies.push_back(copyOf(acme, 99, BackupState::Checked));
    });
    QVERIFY2(!discardBackup(*store, BackupId(u"acme-99"_s), now), "while the newest copy is not good nothing goes");
}

void BackupOverviewTest::theLastGoodCopiesStayWhateverThePolicy()
{
    const Workspace acme = workspace(u"acme"_s);
    const Workspace other = workspace(u"other"_s);
    std::vector<StoredBackup> copies;
    for (int day = 0; day < 40; ++day) {
        copies.push_back(copyOf(acme, day * 24, BackupState::Checked));
        copies.push_back(copyOf(other, day * 24, BackupState::Checked));
    }
    const RetentionPolicy policy{.last = 1, .daily = 3, .weekly = 0, .monthly = 0};
    const auto all = removableBackups(copies, policy, now);
    const auto one = removableBackups(copies, policy, now, QList<WorkspaceId>{acme.id});
    QCOMPARE(all.size(), 74U);
    QCOMPARE(one.size(), 37U);
    for (const StoredBackup &copy : one)
        QCOMPARE(copy.workspace, acme.id);
}

void BackupOverviewTest::aFolderOnTheServerIsThatServersOnly()
{
    BackupPolicy policy{.folder = u"/mnt/backups"_s};
    policy.setFolder(u"vps"_s, u"server:/srv/backups"_s);
    QCOMPARE(policy.folderFor(u"vps"_s), u"server:/srv/backups"_s);
    QCOMPARE(policy.folderFor(u"other"_s), u"/mnt/backups"_s);
    QCOMPARE(backupPolicyFromJson(backupPolicyToJson(policy)).value(), policy);
    policy.setFolder(u"other"_s, u"/mnt/disk"_s);
    QCOMPARE(policy.folderFor(u"vps"_s), u"server:/srv/backups"_s);
    policy.setFolder(u"vps"_s, u"/mnt/disk"_s);
    QCOMPARE(policy.folderFor(u"vps"_s), u"/mnt/disk"_s);
    for (const QString &wrong :
         {u"server:"_s, u"server:/"_s, u"server:srv"_s, u"server:/a/../b"_s, u"server:/a/"_s, u"server:/a\nb"_s}) {
        policy.setFolder(u"vps"_s, wrong);
        QCOMPARE(checkBackupPolicy(policy).error().code, ErrorCode::InvalidInput);
    }
    policy = BackupPolicy{.folder = u"server:/srv/backups"_s}; // of which one?
    QCOMPARE(backupPolicyFromJson(backupPolicyToJson(policy)).error().code, ErrorCode::InvalidInput);
}

void BackupOverviewTest::thePolicySurvivesBeingWritten()
{
    BackupPolicy policy{.folder = u"/mnt/backups"_s, .everyHours = 12, .workspaceHours = {{u"w-acme"_s, 1}}, .provesNewCopies = false};
    policy.retention.monthly = 24;
    QCOMPARE(backupPolicyFromJson(backupPolicyToJson(policy)).value(), policy);
    QCOMPARE(backupPolicyFromJson({}).value(), BackupPolicy());
    for (const int hours : {-1, BackupPolicy::mostHours + 1}) {
        policy.everyHours = hours;
        QCOMPARE(backupPolicyFromJson(backupPolicyToJson(policy)).error().code, ErrorCode::InvalidInput);
    }
}

namespace {

struct Run {
    explicit Run(FakeBackups &backups)
        : source(backups.source()),
          commands(backups.commands()),
          store(backups.store()),
          run({*source, *commands, *store}, server(), clock, [this](const BackupRun::Progress &progress) { told.push_back(progress); })
    {
        backups.change([](FakeBackups::World &world) {
            world.archive = archive();
            world.tables = 3;
            world.keys = {{.kind = BackupKeyKind::Team, .publicKey = QByteArray(32, 'a')}};
        });
    }
    static BackupRun::Server server()
    {
        ServerProfile profile;
        profile.name = u"vps"_s;
        profile.postgres.address = u"postgres"_s;
        return {.profile = profile, .madeBy = u"ana@laptop"_s, .madeWith = u"1.2.3"_s};
    }
    FixedClock clock;
    std::unique_ptr<BackupSource> source;
    std::unique_ptr<ContainerCommands> commands;
    std::unique_ptr<BackupStore> store;
    std::vector<BackupRun::Progress> told;
    BackupRun run;
};

} // namespace

void BackupOverviewTest::aRunMakesAndReadsBack()
{
    FakeBackups backups;
    Run one(backups);
    const Result<StoredBackup> made = one.run.backUp(workspace(u"acme"_s), BackupId(u"b1"_s), {});
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    QCOMPARE(made->state(), BackupState::Checked);
    QCOMPARE(made->manifest.madeBy, u"ana@laptop"_s);
    QCOMPARE(made->manifest.figures.plainBytes, archive().size());
    QCOMPARE(one.told.front().stage, BackupRun::Stage::Counting);
    QCOMPARE(one.told.back().stage, BackupRun::Stage::Checking);
    QCOMPARE(one.told.back().bytes, archive().size());
    QVERIFY(one.told.back().isCertain);
    const Result<StoredBackup> next = one.run.backUp(workspace(u"acme"_s), BackupId(u"b2"_s), {});
    QVERIFY(next);
    QCOMPARE(next->manifest.previous, BackupId(u"b1"_s));
    const auto dumping = std::find_if(one.told.rbegin(), one.told.rend(),
                                      [](const BackupRun::Progress &progress) { return progress.stage == BackupRun::Stage::Dumping; });
    QCOMPARE(dumping->expected, archive().size());
}

void BackupOverviewTest::aFullDiskIsNoticedBeforeTheDump()
{
    FakeBackups backups;
    Run one(backups);
    backups.change([](FakeBackups::World &world) {
        world.freeBytes = 3'999; // the tables have 4,000
        world.dumpError = Error{.code = ErrorCode::Internal};
    });
    const Result<StoredBackup> refused = one.run.backUp(workspace(u"acme"_s), BackupId(u"b1"_s), {});
    QCOMPARE(refused.error().code, ErrorCode::BackupSpace);
    QCOMPARE(refused.error().args.first(), u"/backups"_s);
    QVERIFY(backups.world().copies.empty());
}

void BackupOverviewTest::aWorkspaceThatIsBeingChangedIsRefused()
{
    FakeBackups backups;
    Run one(backups);
    const auto refused = one.run.backUp(workspace(u"acme"_s, WorkspaceState::Changing), BackupId(u"b1"_s), {});
    QCOMPARE(refused.error().code, ErrorCode::WorkspaceNotActive);
    QVERIFY(one.run.backUp(workspace(u"acme"_s, WorkspaceState::Suspended), BackupId(u"b1"_s), {}));
}

void BackupOverviewTest::aCancelledRunLeavesNothing()
{
    FakeBackups backups;
    Run one(backups);
    backups.hold();
    std::stop_source stop;
    stop.request_stop();
    const auto ended = one.run.backUp(workspace(u"acme"_s), BackupId(u"b1"_s), stop.get_token());
    QCOMPARE(ended.error().code, ErrorCode::Cancelled);
    QVERIFY(backups.world().copies.empty());
    QCOMPARE(backups.world().guards, 0);
}

QTEST_GUILESS_MAIN(BackupOverviewTest)
#include "tst_backupoverview.moc"
