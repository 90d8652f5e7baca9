// Trial restores: what they say of a copy, and that nothing of them stays.
#include "core/domain/trialcommands.h"
#include "core/domain/trialverdict.h"
#include "core/engine/backupproof.h"
#include "unit/smallworld.h"

#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

ServerProfile profile()
{
    ServerProfile profile{.name = u"vps"_s};
    profile.postgres = {.kind = PostgresTargetKind::Container, .address = u"postgres"_s};
    return profile;
}

BackupManifest manifest()
{
    BackupManifest manifest{.id = BackupId(u"copy"_s)};
    manifest.subject.slug = u"acme"_s;
    manifest.subject.role = u"inventario_acme"_s;
    manifest.contents.tables = {{u"public.a"_s, 10, u"77"_s}, {u"public.b"_s, 3, u"5"_s}, {u"public.c"_s, 0, u"0"_s}};
    manifest.contents.objects = {{u"table"_s, 3}, {u"index"_s, 2}};
    manifest.contents.definitions = {{u"table"_s, u"aa"_s}, {u"index"_s, u"bb"_s}};
    manifest.contents.roles = {u"inventario_acme"_s, u"pg_database_owner"_s};
    manifest.contents.extensions = {u"pgcrypto 1.3"_s, u"plpgsql 1.0"_s};
    manifest.figures.plainHash = u"hash"_s;
    return manifest;
}

StoredBackup copyWith(const BackupManifest &manifest)
{
    return {.id = manifest.id,
            .workspace = WorkspaceId(u"w"_s),
            .place = u"/copies/copy"_s,
            .manifest = manifest,
            .verifications = {},
            .damage = {}};
}

OperationId operation()
{
    return OperationId(QUuid::createUuidV5(QUuid(), u"proof"_s).toString(QUuid::WithoutBraces));
}

/// One proof on a small server.
struct Trial {
    Trial() { small.copies.add(copyWith(manifest())); }

    Result<StoredBackup> prove(const FaultHook &fault = {})
    {
        const auto executor = small.console(fault);
        BackupProof proof(*executor, small.copies.store(), profile(), [this](const BackupRun::Progress &progress) {
            if (stages.empty() || stages.back() != progress.stage)
                stages.push_back(progress.stage);
        });
        return proof.prove(copyWith(manifest()), operation(), control);
    }

    bool leftNothing() { return !small.docker.container(trialcommands::containerName(operation())); }

    tmtest::SmallWorld small;
    OperationControl control;
    std::vector<BackupRun::Stage> stages;
};

} // namespace

class BackupProofTest final : public QObject {
    Q_OBJECT
private slots:
    void aCopyThatComesBackWholeIsProven();
    void whatIsMissingOrOtherwiseIsDamage_data();
    void whatIsMissingOrOtherwiseIsDamage();
    void anotherDefinitionProvesNothingAndIsNoDamage();
    void ownersAreComparedOnlyWhereTheTenantIsTheOnlyOne();
    void anArchiveThatPostgresqlRefusesIsNotProven();
    void anotherCopyUnderTheSameNameIsNoticed();
    void aCancelledProofIsUndoneAtOnce();
    void whoeverHasNoCopiesUndoesWhatWasInterrupted();
    void aTrialThatWasLeftBehindDoesNotKeepTheCopyFromBeingProven();
    void aServerWithoutRoomIsLeftAlone();
    void postgresqlOutsideOfContainersIsRefused();
    void theNewestGoodCopyOfEachWorkspaceIsProven();
};

void BackupProofTest::aCopyThatComesBackWholeIsProven()
{
    Trial trial;
    const QStringList before = trial.small.inventory();
    const Result<StoredBackup> proven = trial.prove();
    QVERIFY(proven);
    QCOMPARE(proven->state(), BackupState::Proven);
    QCOMPARE(proven->verifications.size(), 2U);
    QCOMPARE(proven->verifications.front().reached, BackupState::Checked);
    QCOMPARE(proven->verifications.back().operation, operation());
    QCOMPARE(trial.small.copies.kept(), QStringList{u"copy"_s});
    QCOMPARE(trial.small.inventory(), before);
    using enum BackupRun::Stage;
    QCOMPARE(trial.stages, (std::vector{Preparing, Checking, Preparing, Restoring, Comparing}));
}

void BackupProofTest::whatIsMissingOrOtherwiseIsDamage_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("a table") << 0;
    QTest::newRow("a row") << 1;
    QTest::newRow("the contents of a row") << 2;
    QTest::newRow("an index") << 3;
    QTest::newRow("large objects") << 4;
    QTest::newRow("the newest migration") << 5;
    QTest::newRow("everything") << 6;
}

void BackupProofTest::whatIsMissingOrOtherwiseIsDamage()
{
    QFETCH(int, what);
    BackupContents found = manifest().contents;
    if (what == 0)
        found.tables.pop_back();
    else if (what == 1)
        found.tables.front().rows = 9;
    else if (what == 2)
        found.tables.front().rowSum = u"78"_s;
    else if (what == 3)
        found.objects[u"index"_s] = 1;
    else if (what == 4)
        found.largeObjects = 1;
    else if (what == 5)
        found.migration = u"7 other"_s;
    else
        found = {};
    Trial trial;
    trial.small.copies.setRestored(found);
    const Result<StoredBackup> proven = trial.prove();
    QVERIFY(!proven);
    QCOMPARE(proven.error().code, ErrorCode::BackupNotProven);
    QVERIFY(!proven.error().detail.isEmpty());
    QCOMPARE(trial.small.copies.notes().back().verification.reached, BackupState::Damaged);
    QCOMPARE(trial.small.copies.notes().back().verification.detail, proven.error().detail);
    QVERIFY(trial.leftNothing());
}

void BackupProofTest::anotherDefinitionProvesNothingAndIsNoDamage()
{
    BackupContents found = manifest().contents;
    found.definitions[u"index"_s] = u"cc"_s;
    Trial trial;
    trial.small.copies.setRestored(found);
    QCOMPARE(trial.prove().error().code, ErrorCode::BackupNotProven);
    QCOMPARE(trial.small.copies.notes().back().verification.reached, BackupState::Checked);
    found = manifest().contents;
    found.extensions = {u"plpgsql 1.0"_s};
    QVERIFY(!trialVerdict(manifest(), found).isProof());
    QVERIFY(!trialVerdict(manifest(), found).isDamage);
    found.extensions = {u"plpgsql 1.0"_s, u"pgcrypto 1.4"_s}; // of a newer server
    QVERIFY(trialVerdict(manifest(), found).isProof());
}

void BackupProofTest::ownersAreComparedOnlyWhereTheTenantIsTheOnlyOne()
{
    BackupContents found = manifest().contents;
    found.definitions[u"table"_s] = u"dd"_s;
    QVERIFY(!trialVerdict(manifest(), found).isProof());
    BackupManifest shared = manifest();
    shared.contents.roles.append(u"reporting"_s);
    QVERIFY(trialVerdict(shared, found).isProof());
    found.definitions[u"index"_s] = u"ee"_s;
    QVERIFY(!trialVerdict(shared, found).isProof());
}

void BackupProofTest::anArchiveThatPostgresqlRefusesIsNotProven()
{
    Trial trial;
    trial.small.copies.setRefusal(u"pg_restore: error: could not execute query: ERROR:  permission denied"_s);
    const Result<StoredBackup> proven = trial.prove();
    QCOMPARE(proven.error().code, ErrorCode::BackupNotProven);
    QVERIFY(proven.error().detail.contains(u"permission denied"_s));
    QCOMPARE(trial.small.copies.notes().back().verification.reached, BackupState::Checked);
    QVERIFY(trial.small.copies.notes().back().verification.detail.contains(u"permission denied"_s));
    QVERIFY(trial.leftNothing());
}

void BackupProofTest::anotherCopyUnderTheSameNameIsNoticed()
{
    Trial trial;
    BackupManifest other = manifest();
    other.figures.plainHash = u"another hash"_s;
    trial.small.copies.loseAll();
    trial.small.copies.add(copyWith(other));
    QCOMPARE(trial.prove().error().code, ErrorCode::BackupDamaged);
    QVERIFY(trial.small.copies.notes().empty());
}

void BackupProofTest::aCancelledProofIsUndoneAtOnce()
{
    Trial trial;
    const Result<StoredBackup> proven = trial.prove([&trial](const QString &point, const QString &step) {
        if (step == "restore-trial"_L1 && point == "within-effect"_L1)
            trial.control.requestAbort();
    });
    QVERIFY(!proven);
    QCOMPARE(proven.error().code, ErrorCode::Cancelled);
    QVERIFY(trial.leftNothing());
    QCOMPARE(trial.small.registry.readOperation(operation())->state, OperationState::RolledBack);
}

void BackupProofTest::whoeverHasNoCopiesUndoesWhatWasInterrupted()
{
    Trial trial;
    QVERIFY_THROWS_EXCEPTION(tmtest::CrashException, trial.prove([](const QString &point, const QString &step) {
        if (step == "restore-trial"_L1 && point == "within-effect"_L1)
            throw tmtest::CrashException{point, 0};
    }));
    QVERIFY(!trial.leftNothing());
    trial.small.world->expireLeases();
    trial.small.copies.loseAll();
    OperationControl control;
    const auto outcome = trial.small.console({}, u"berta"_s)->resume(operation(), control, {});
    QVERIFY(outcome);
    QCOMPARE(outcome->kind, OutcomeKind::RolledBack);
    QCOMPARE(outcome->error->code, ErrorCode::NotFound);
    QVERIFY(trial.leftNothing());
}

void BackupProofTest::aTrialThatWasLeftBehindDoesNotKeepTheCopyFromBeingProven()
{
    Trial trial;
    QVERIFY_THROWS_EXCEPTION(tmtest::CrashException, trial.prove([](const QString &point, const QString &step) {
        if (step == "restore-trial"_L1 && point == "within-effect"_L1)
            throw tmtest::CrashException{point, 0};
    }));
    const OperationId next(QUuid::createUuidV5(QUuid(), u"another proof"_s).toString(QUuid::WithoutBraces));
    const auto executor = trial.small.console({}, u"berta"_s);
    BackupProof proof(*executor, trial.small.copies.store(), profile(), [](const BackupRun::Progress &) {});
    trial.small.world->expireLeases();
    const Result<StoredBackup> proven = proof.prove(copyWith(manifest()), next, trial.control);
    QVERIFY2(proven, proven ? "" : qPrintable(proven.error().detail));
    QCOMPARE(proven->state(), BackupState::Proven);
    QCOMPARE(trial.small.registry.readOperation(operation())->state, OperationState::RolledBack);
    QVERIFY(trial.leftNothing());
}

void BackupProofTest::aServerWithoutRoomIsLeftAlone()
{
    Trial trial;
    trial.small.host.outage.reset();
    BackupManifest large = manifest();
    large.contents.bytes = qint64(1) << 42;
    const auto executor = trial.small.console();
    BackupProof proof(*executor, trial.small.copies.store(), profile(), [](const BackupRun::Progress &) {});
    const Result<StoredBackup> proven = proof.prove(copyWith(large), operation(), trial.control);
    QCOMPARE(proven.error().code, ErrorCode::TrialRoom);
    QVERIFY(!trial.small.registry.readOperation(operation()));
}

void BackupProofTest::postgresqlOutsideOfContainersIsRefused()
{
    Trial trial;
    ServerProfile elsewhere = profile();
    elsewhere.postgres.kind = PostgresTargetKind::HostPort;
    const auto executor = trial.small.console();
    BackupProof proof(*executor, trial.small.copies.store(), elsewhere, [](const BackupRun::Progress &) {});
    QCOMPARE(proof.prove(copyWith(manifest()), operation(), trial.control).error().code, ErrorCode::PostgresNotInContainer);
}

void BackupProofTest::theNewestGoodCopyOfEachWorkspaceIsProven()
{
    const auto copy = [](const QString &id, const QString &workspace, int hoursAgo, std::optional<BackupState> state) {
        BackupManifest made = manifest();
        made.id = BackupId(id);
        made.subject.server = u"vps"_s;
        made.startedAt = tmtest::FixedClock().now().addSecs(-3600 * hoursAgo);
        StoredBackup stored = copyWith(made);
        stored.id = made.id;
        stored.workspace = WorkspaceId(workspace);
        if (state)
            stored.verifications.push_back({.at = made.startedAt, .reached = *state});
        return stored;
    };
    std::vector<StoredBackup> all{copy(u"old"_s, u"a"_s, 30, BackupState::Checked), copy(u"new"_s, u"a"_s, 2, BackupState::Checked),
                                  copy(u"unchecked"_s, u"a"_s, 1, {}), copy(u"proven"_s, u"b"_s, 3, BackupState::Proven),
                                  copy(u"damaged"_s, u"c"_s, 3, BackupState::Damaged)};
    const auto ids = [&all](bool onlyUnproven) {
        QStringList chosen;
        for (const StoredBackup &each : copiesToProve(all, u"vps"_s, onlyUnproven))
            chosen.append(each.id.value());
        return chosen;
    };
    QCOMPARE(ids(true), QStringList{u"new"_s});
    QCOMPARE(ids(false), (QStringList{u"new"_s, u"proven"_s}));
    QVERIFY(copiesToProve(all, u"another"_s, false).empty());
}

QTEST_APPLESS_MAIN(BackupProofTest)
#include "tst_backupproof.moc"
