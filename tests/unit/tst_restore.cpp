// Restores: the live database answers unchanged or the restored one does, and both are there whatever happens.
#include "core/domain/names.h"
#include "core/engine/restorechoice.h"
#include "core/planner/keptdatabases.h"
#include "core/planner/restoreworkspace.h"
#include "tests/support/utctime.h"
#include "unit/smallworld.h"

#include <QTest>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

const QString live = u"inventario_acme"_s;

ServerProfile profile()
{
    ServerProfile profile{.name = u"vps"_s};
    profile.postgres = {.kind = PostgresTargetKind::Container, .address = u"postgres"_s};
    return profile;
}

OperationId operationOf(const QString &name)
{
    return OperationId(QUuid::createUuidV5(QUuid(), name).toString(QUuid::WithoutBraces));
}

/// One restore of the workspace "acme" of a small server.
struct Restore {
    Restore()
    {
        const Workspace &acme = small.world->state.registry.workspaces.front();
        copy.id = BackupId(u"copy"_s);
        copy.workspace = acme.id;
        copy.manifest.id = copy.id;
        copy.manifest.subject = {.workspace = acme.id,
                                 .slug = acme.slug,
                                 .product = acme.product,
                                 .environment = environmentName(acme.environment),
                                 .database = acme.databaseName,
                                 .role = acme.roleName};
        copy.manifest.startedAt = tmtest::utcTime(QDate(2026, 11, 20), QTime(4, 0));
        copy.manifest.contents.tables = {{u"public.a"_s, 10, u"77"_s}, {u"public.b"_s, 3, u"5"_s}, {u"public.c"_s, 0, u"0"_s}};
        copy.manifest.contents.objects = {{u"table"_s, 3}};
        copy.manifest.contents.migration = u"public.app_migrations 7"_s;
        copy.manifest.figures.plainHash = u"hash"_s;
    }

    void noteProven()
    {
        copy.verifications = {
            {.at = small.clock.now(), .reached = BackupState::Proven, .by = u"ana"_s, .detail = {}, .operation = {}}};
    }

    Result<Runbook> plan(const OperationId &operation = operationOf(u"restore"_s))
    {
        small.copies.add(copy);
        TM_TRY(const RestoreWorkspaceRequest request, chooseRestore(small.copies.store(), u"copy"_s, operation, profile()));
        return makeRestoreWorkspaceRunbook(request, small.snapshot());
    }

    Result<OperationOutcome> run(const Runbook &runbook)
    {
        OperationControl control;
        return small.console()->start(runbook, control, {});
    }

    QStringList databases()
    {
        QStringList names;
        for (const DatabaseFacts &database : small.world->state.cluster.databases)
            if (database.owner == live)
                names.append(database.name);
        names.sort();
        return names;
    }

    tmtest::SmallWorld small;
    StoredBackup copy;
};

QStringList keysOf(const Runbook &runbook)
{
    QStringList keys;
    for (const Step &step : runbook.steps)
        keys.append(step.key);
    return keys;
}

QStringList argsOf(const Runbook &runbook, NoticeCode code)
{
    const auto found = std::ranges::find(runbook.notices, code, &Notice::code);
    return found == runbook.notices.end() ? QStringList() : found->args;
}

bool blocks(const Runbook &runbook, ErrorCode code)
{
    return std::ranges::find(runbook.blockers, code, &Error::code) != runbook.blockers.end();
}

} // namespace

class RestoreTest final : public QObject {
    Q_OBJECT
private slots:
    void theRestoredDatabaseTakesThePlaceAndTheOtherIsKept();
    void anUnprovenCopyIsProvenFirst();
    void theMomentOfTheCopyIsTold();
    void aCopyThatTheApplicationHasOutgrownIsTold();
    void aToolWithAKnownHoleIsTold();
    void theCopyOfAnotherWorkspaceIsRefused();
    void theCopyOfASchemaIsRefused();
    void aDamagedCopyIsRefused();
    void aFullDiskIsNoticedBefore();
    void whatDoesNotCompareNeverTakesThePlace();
    void anArchiveThatPostgresqlRefusesChangesNothing();
    void whoCannotServeTheRestoredDataGetsTheOldOnesBack();
    void anOldPreviewIsRefused();
    void onlyAKeptDatabaseCanBeDropped();
    void anotherTenantsDatabaseIsNeverTakenForAKeptOne();
};

void RestoreTest::theRestoredDatabaseTakesThePlaceAndTheOtherIsKept()
{
    Restore restore;
    restore.noteProven();
    const auto roles = [&restore] {
        QStringList names = restore.small.world->state.cluster.roles;
        names.sort();
        return names;
    };
    const QStringList before = roles();
    const Result<Runbook> runbook = restore.plan();
    QVERIFY(runbook);
    QVERIFY(runbook->blockers.empty());
    QVERIFY(!keysOf(*runbook).contains(u"restore-trial"_s));
    QCOMPARE(runbook->expectedInterruptionSeconds, 1);
    const auto outcome = restore.run(*runbook);
    QVERIFY(outcome);
    QCOMPARE(outcome->kind, OutcomeKind::Done);
    const QString kept = argsOf(*runbook, NoticeCode::DatabaseKept).value(0);
    QCOMPARE(restore.databases(), (QStringList{live, kept}));
    QCOMPARE(roles(), before);
    const SystemSnapshot snapshot = restore.small.snapshot();
    const std::vector<KeptDatabase> found = keptDatabases(snapshot, snapshot.registry.value->workspaces.front());
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found.front().name, kept);
    QVERIFY(found.front().since.isValid());
}

void RestoreTest::anUnprovenCopyIsProvenFirst()
{
    Restore restore;
    const Result<Runbook> runbook = restore.plan();
    QVERIFY(runbook);
    const QStringList keys = keysOf(*runbook);
    QVERIFY(keys.indexOf(u"note-proof"_s) >= 0);
    QVERIFY(keys.indexOf(u"note-proof"_s) < keys.indexOf(u"restorer-role"_s));
    QCOMPARE(argsOf(*runbook, NoticeCode::CopyIsUnproven), QStringList{u"copy"_s});
    QCOMPARE(restore.run(*runbook)->kind, OutcomeKind::Done);
    QCOMPARE(restore.small.copies.notes().back().verification.reached, BackupState::Proven);
}

void RestoreTest::theMomentOfTheCopyIsTold()
{
    Restore restore;
    QCOMPARE(argsOf(*restore.plan(), NoticeCode::DataGoesBack), QStringList{u"2026-11-20T04:00:00Z"_s});
}

void RestoreTest::aCopyThatTheApplicationHasOutgrownIsTold()
{
    Restore same;
    QVERIFY(argsOf(*same.plan(), NoticeCode::CopyIsBehind).isEmpty());

    Restore outgrown;
    StoredBackup newer = outgrown.copy;
    newer.id = BackupId(u"newer"_s);
    newer.manifest.contents.migration = u"public.app_migrations 8"_s;
    outgrown.small.copies.add(newer);
    QCOMPARE(argsOf(*outgrown.plan(), NoticeCode::CopyIsBehind),
             (QStringList{u"public.app_migrations 7"_s, u"public.app_migrations 8"_s}));
}

void RestoreTest::aToolWithAKnownHoleIsTold()
{
    Restore restore;
    restore.small.world->state.cluster.serverVersion = 150018;
    QCOMPARE(argsOf(*restore.plan(), NoticeCode::RestoreToolIsOld), (QStringList{u"15.18"_s, u"15.20"_s}));
    restore.small.world->state.cluster.serverVersion = 150020;
    QVERIFY(argsOf(*restore.plan(), NoticeCode::RestoreToolIsOld).isEmpty());
}

void RestoreTest::theCopyOfAnotherWorkspaceIsRefused()
{
    Restore restore;
    restore.copy.manifest.subject.workspace = WorkspaceId(u"an earlier acme"_s);
    QVERIFY(blocks(*restore.plan(), ErrorCode::BackupOfAnother));
}

void RestoreTest::theCopyOfASchemaIsRefused()
{
    Restore restore;
    restore.copy.manifest.subject.scope = BackupScope::Schema;
    QVERIFY(blocks(*restore.plan(), ErrorCode::BackupOfAnother));
}

void RestoreTest::aDamagedCopyIsRefused()
{
    Restore restore;
    restore.copy.verifications = {
        {.at = restore.small.clock.now(), .reached = BackupState::Damaged, .by = {}, .detail = {}, .operation = {}}};
    QCOMPARE(restore.plan().error().code, ErrorCode::BackupDamaged);
}

void RestoreTest::aFullDiskIsNoticedBefore()
{
    Restore restore;
    restore.small.host.outage.reset();
    QVERIFY(!blocks(*restore.plan(), ErrorCode::NoSpace));
    restore.copy.manifest.contents.bytes = 1LL << 40;
    QVERIFY(blocks(*restore.plan(), ErrorCode::NoSpace));
}

void RestoreTest::whatDoesNotCompareNeverTakesThePlace()
{
    Restore restore;
    restore.noteProven();
    BackupContents fewer = restore.copy.manifest.contents;
    fewer.tables.front().rows = 9;
    restore.small.copies.setRestored(fewer);
    const QStringList before = restore.small.inventory();
    const auto outcome = restore.run(*restore.plan());
    QVERIFY(outcome);
    QCOMPARE(outcome->kind, OutcomeKind::RolledBack);
    QCOMPARE(outcome->error->code, ErrorCode::BackupNotProven);
    QCOMPARE(restore.small.inventory(), before);
}

void RestoreTest::anArchiveThatPostgresqlRefusesChangesNothing()
{
    Restore restore;
    restore.noteProven();
    restore.small.copies.setRefusal(u"no"_s);
    const QStringList before = restore.small.inventory();
    QCOMPARE(restore.run(*restore.plan())->kind, OutcomeKind::RolledBack);
    QCOMPARE(restore.small.inventory(), before);
}

void RestoreTest::whoCannotServeTheRestoredDataGetsTheOldOnesBack()
{
    Restore restore;
    restore.noteProven();
    restore.small.proxy.tenantInstead = u"somebody_else"_s;
    const QStringList before = restore.small.inventory();
    Result<Runbook> runbook = restore.plan();
    for (Step &step : runbook->steps)
        if (auto *probe = std::get_if<action::ProbeRoute>(&step.action))
            probe->timeoutSeconds = 0;
    const auto outcome = restore.run(*runbook);
    QVERIFY(outcome);
    QCOMPARE(outcome->kind, OutcomeKind::RolledBack);
    // What was restored was live for a moment, and somebody may have entered something.
    const QString undone = u"database "_s + names::undoneDatabaseName(names::keptDatabaseName(live, runbook->operation));
    QStringList now = restore.small.inventory();
    QCOMPARE(now.removeAll(undone), 1);
    QCOMPARE(now, before);
}

void RestoreTest::anOldPreviewIsRefused()
{
    Restore restore;
    restore.noteProven();
    const Result<Runbook> runbook = restore.plan();
    restore.small.world->state.registry.workspaces.front().containerName = u"inventario-acme"_s;
    const auto outcome = restore.run(*runbook);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::StalePreview);
    QCOMPARE(restore.databases(), QStringList{live});
}

void RestoreTest::onlyAKeptDatabaseCanBeDropped()
{
    Restore restore;
    restore.noteProven();
    const Result<Runbook> restored = restore.plan();
    QCOMPARE(restore.run(*restored)->kind, OutcomeKind::Done);
    DropKeptRequest request{.operation = operationOf(u"drop"_s), .product = ProductKey(u"inventario"_s), .slug = u"acme"_s};
    for (const QString &other : {live, u"tenant_master"_s, u"chalan_tenant_db"_s, QString()}) {
        request.database = other;
        QCOMPARE(makeDropKeptRunbook(request, restore.small.snapshot()).error().code, ErrorCode::NotFound);
    }
    request.database = argsOf(*restored, NoticeCode::DatabaseKept).value(0);
    const Result<Runbook> drop = makeDropKeptRunbook(request, restore.small.snapshot());
    QVERIFY(drop);
    QCOMPARE(drop->steps.front().risk, Risk::DataLoss);
    QCOMPARE(restore.run(*drop)->kind, OutcomeKind::Done);
    QCOMPARE(restore.databases(), QStringList{live});
}

void RestoreTest::anotherTenantsDatabaseIsNeverTakenForAKeptOne()
{
    Restore restore;
    auto &databases = restore.small.world->state.cluster.databases;
    databases.push_back({.name = u"inventario_acme__old_0123abcd"_s, .owner = u"inventario_other"_s});
    databases.push_back({.name = u"inventario_acme__old_0123abcd_more"_s, .owner = live});
    databases.push_back({.name = u"inventario_acme2"_s, .owner = live});
    const SystemSnapshot snapshot = restore.small.snapshot();
    QVERIFY(keptDatabases(snapshot, snapshot.registry.value->workspaces.front()).empty());
}

QTEST_APPLESS_MAIN(RestoreTest)
#include "tst_restore.moc"
