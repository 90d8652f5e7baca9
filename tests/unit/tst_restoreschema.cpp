// Restores of a schema product's tenant: the live schema answers unchanged or the restored one does, and nobody else of the database notices.
#include "core/domain/names.h"
#include "core/engine/restorechoice.h"
#include "core/planner/createworkspace.h"
#include "core/planner/keptdatabases.h"
#include "core/planner/previewcalls.h"
#include "core/planner/restoreworkspace.h"
#include "tests/support/utctime.h"
#include "unit/planchangeworld.h"

#include <QTest>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

const QString shared = u"chalan_tenant_db"_s;
const QString live = u"tenant_hut"_s;

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

/// One restore of the workspace "hut", whose database has another tenant.
struct Restore {
    Restore()
    {
        OperationControl control;
        const auto other =
            makeCreateWorkspaceRunbook(small.request(u"other"_s, u"starter"_s, u"chalan"_s), small.snapshot(), small.clock.now());
        small.console()->start(other.value(), control, {}).value();
        const Workspace &hut = small.workspace(u"hut"_s);
        copy.id = BackupId(u"copy"_s);
        copy.workspace = hut.id;
        copy.manifest.id = copy.id;
        copy.manifest.subject = {.workspace = hut.id,
                                 .slug = hut.slug,
                                 .product = hut.product,
                                 .environment = environmentName(hut.environment),
                                 .scope = BackupScope::Schema,
                                 .database = hut.databaseName,
                                 .schema = hut.schemaName,
                                 .role = hut.roleName};
        copy.manifest.startedAt = tmtest::utcTime(QDate(2026, 11, 20), QTime(4, 0));
        // Those of the archive that the fake hands out.
        copy.manifest.contents.tables = {{u"public.a"_s, 10, u"77"_s}, {u"public.b"_s, 3, u"5"_s}, {u"public.c"_s, 0, u"0"_s}};
        copy.manifest.contents.objects = {{u"table"_s, 3}};
        copy.manifest.figures.plainHash = u"hash"_s;
        copy.verifications = {
            {.at = small.clock.now(), .reached = BackupState::Proven, .by = u"ana"_s, .detail = {}, .operation = {}}};
    }

    Result<Runbook> plan(const OperationId &operation = operationOf(u"restore"_s))
    {
        small.copies.add(copy);
        TM_TRY(const RestoreWorkspaceRequest request, chooseRestore(small.copies.store(), u"copy"_s, operation, profile()));
        return makeRestoreWorkspaceRunbook(request, small.snapshot());
    }

    Result<OperationOutcome> start(const Runbook &runbook)
    {
        OperationControl control;
        return small.console()->start(runbook, control, {});
    }

    QStringList schemas()
    {
        QStringList names;
        for (const auto &[place, facts] : small.world->state.schemas)
            if (place.first == shared)
                names.append(place.second);
        names.sort();
        return names;
    }

    /// `stays`: schemas that are there afterwards and were not before.
    void expectRolledBack(const Runbook &runbook, ErrorCode code, const QStringList &stays = {})
    {
        const QStringList before = small.everything();
        const auto outcome = start(runbook);
        QVERIFY(outcome);
        QCOMPARE(outcome->kind, OutcomeKind::RolledBack);
        QCOMPARE(outcome->error->code, code);
        QStringList now = small.everything();
        for (const QString &schema : stays)
            QCOMPARE(now.removeAll(u"schema %1.%2"_s.arg(shared, schema)), 1);
        QCOMPARE(now, before);
    }

    tmtest::PlanChangeWorld small;
    StoredBackup copy;
};

qsizetype placeOf(const Runbook &runbook, const QString &key)
{
    const auto found = std::ranges::find(runbook.steps, key, &Step::key);
    return found == runbook.steps.end() ? -1 : found - runbook.steps.begin();
}

QString keptBy(const Runbook &runbook)
{
    const auto found = std::ranges::find(runbook.notices, NoticeCode::SchemaKept, &Notice::code);
    return found == runbook.notices.end() ? QString() : found->args.value(0);
}

bool blocks(const Runbook &runbook, ErrorCode code)
{
    return std::ranges::find(runbook.blockers, code, &Error::code) != runbook.blockers.end();
}

} // namespace

class RestoreSchemaTest final : public QObject {
    Q_OBJECT
private slots:
    void theRestoredSchemaTakesThePlaceAndTheOtherIsKept();
    void theLiveSchemaIsNotTouchedBeforeBothComparisons();
    void onlyTheHostsOfTheContainerWithTheDataAreAsked();
    void theCopyOfAnotherSchemaIsRefused();
    void aDatabaseWithoutRoomForItIsNoticedBefore();
    void whatCameOverOtherwiseNeverTakesThePlace();
    void whatOthersAreBuiltOnIsNotReplaced();
    void whoCannotServeTheRestoredDataGetsTheOldOnesBack();
    void onlyAKeptSchemaCanBeDropped();
    void aSchemaThatTheConsoleDidNotPutAsideIsNotDropped();
};

void RestoreSchemaTest::theRestoredSchemaTakesThePlaceAndTheOtherIsKept()
{
    Restore restore;
    const QStringList roles = restore.small.world->state.cluster.roles;
    const SchemaFacts before = restore.small.world->state.schemas.at({shared, live});
    const auto rows = restore.small.world->state.tenantRows;
    const Result<Runbook> runbook = restore.plan();
    QVERIFY(runbook);
    QVERIFY(runbook->blockers.empty());
    const auto outcome = restore.start(*runbook);
    QVERIFY(outcome);
    QVERIFY2(outcome->kind == OutcomeKind::Done, outcome->error ? qPrintable(outcome->error->detail) : "");
    const QString kept = keptBy(*runbook);
    QCOMPARE(restore.schemas(), (QStringList{live, kept, u"tenant_other"_s}));
    const auto &schemas = restore.small.world->state.schemas;
    QCOMPARE(schemas.at({shared, live}), before);
    QCOMPARE(schemas.at({shared, kept}).operation, runbook->operation.value());
    QVERIFY(std::ranges::is_permutation(restore.small.world->state.cluster.roles, roles));
    QVERIFY(restore.small.world->state.tenantRows == rows);
    for (const DatabaseFacts &database : restore.small.world->state.cluster.databases)
        QVERIFY2(!database.name.startsWith(u"tmc_"_s), qPrintable(database.name));
    const SystemSnapshot snapshot = restore.small.snapshot();
    const std::vector<KeptDatabase> found = keptDatabases(snapshot, restore.small.workspace(u"hut"_s));
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found.front().name, kept);
    QVERIFY(!found.front().size);
    QVERIFY(found.front().since.isValid());
    QVERIFY(keptDatabases(snapshot, restore.small.workspace(u"other"_s)).empty());
}

void RestoreSchemaTest::theLiveSchemaIsNotTouchedBeforeBothComparisons()
{
    Restore restore;
    const Result<Runbook> runbook = restore.plan();
    QVERIFY(runbook);
    const qsizetype swap = placeOf(*runbook, u"swap"_s);
    QVERIFY(placeOf(*runbook, u"compare"_s) >= 0 && placeOf(*runbook, u"compare"_s) < placeOf(*runbook, u"bring"_s));
    QVERIFY(placeOf(*runbook, u"bring"_s) < placeOf(*runbook, u"compare-schema"_s));
    QVERIFY(placeOf(*runbook, u"compare-schema"_s) < swap);
    for (qsizetype i = 0; i < swap; ++i)
        for (const PreviewCall &call : previewCalls(runbook->steps.at(static_cast<std::size_t>(i)).action))
            if (call.kind == CallKind::Sql && call.text.contains(u"\"tenant_hut\""_s))
                QVERIFY2(call.text.startsWith(u"-- "_s + names::temporaryDatabaseName(runbook->operation)), qPrintable(call.text));
    QCOMPARE(runbook->steps.at(static_cast<std::size_t>(swap)).risk, Risk::ServiceRestart);
}

void RestoreSchemaTest::onlyTheHostsOfTheContainerWithTheDataAreAsked()
{
    Restore restore;
    QStringList asked;
    const Result<Runbook> runbook = restore.plan();
    QVERIFY(runbook);
    for (const Step &step : runbook->steps)
        if (const auto *probe = std::get_if<action::ProbeRoute>(&step.action)) {
            asked.append(probe->host);
            QCOMPARE(probe->schema, live);
        }
    QCOMPARE(asked, QStringList{u"api.hut.chalan.test"_s});
}

void RestoreSchemaTest::theCopyOfAnotherSchemaIsRefused()
{
    Restore restore;
    restore.copy.manifest.subject.schema = u"tenant_other"_s;
    QVERIFY(blocks(*restore.plan(), ErrorCode::BackupOfAnother));

    Restore ofDatabase;
    ofDatabase.copy.manifest.subject.scope = BackupScope::Database;
    QVERIFY(blocks(*ofDatabase.plan(), ErrorCode::BackupOfAnother));
}

void RestoreSchemaTest::aDatabaseWithoutRoomForItIsNoticedBefore()
{
    Restore restore;
    restore.small.host.outage.reset();
    QVERIFY(restore.plan()->blockers.empty());
    restore.small.world->state.grantedSchemaDatabases.clear();
    QVERIFY(blocks(*restore.plan(), ErrorCode::SchemaDatabaseNotReady));
    Restore full;
    full.small.host.outage.reset();
    full.copy.manifest.contents.bytes = 1LL << 40;
    QVERIFY(blocks(*full.plan(), ErrorCode::NoSpace));
}

void RestoreSchemaTest::whatCameOverOtherwiseNeverTakesThePlace()
{
    Restore restore;
    BackupContents fewer = restore.copy.manifest.contents;
    fewer.tables.front().rows = 9;
    restore.small.copies.setBrought(fewer);
    restore.expectRolledBack(*restore.plan(), ErrorCode::VerificationFailed);
}

void RestoreSchemaTest::whatOthersAreBuiltOnIsNotReplaced()
{
    Restore restore;
    restore.small.tenants.outsider = u"view public.all_tenants"_s;
    restore.expectRolledBack(*restore.plan(), ErrorCode::SchemaInUse);
}

void RestoreSchemaTest::whoCannotServeTheRestoredDataGetsTheOldOnesBack()
{
    Restore restore;
    restore.small.proxy.tenantInstead = u"somebody_else"_s;
    Result<Runbook> runbook = restore.plan();
    for (Step &step : runbook->steps)
        if (auto *probe = std::get_if<action::ProbeRoute>(&step.action))
            probe->timeoutSeconds = 0;
    // What was restored was live for a moment, and somebody may have entered something.
    const QString undone = names::undoneDatabaseName(names::keptDatabaseName(live, runbook->operation));
    restore.expectRolledBack(*runbook, ErrorCode::ProbeWrongTenant, {undone});
}

void RestoreSchemaTest::onlyAKeptSchemaCanBeDropped()
{
    Restore restore;
    const Result<Runbook> restored = restore.plan();
    QCOMPARE(restore.start(*restored)->kind, OutcomeKind::Done);
    DropKeptRequest request{.operation = operationOf(u"drop"_s), .product = ProductKey(u"chalan"_s), .slug = u"hut"_s};
    for (const QString &other : {live, u"tenant_other"_s, u"public"_s, shared, QString()}) {
        request.database = other;
        QCOMPARE(makeDropKeptRunbook(request, restore.small.snapshot()).error().code, ErrorCode::NotFound);
    }
    request.database = keptBy(*restored);
    const Result<Runbook> drop = makeDropKeptRunbook(request, restore.small.snapshot());
    QVERIFY(drop);
    QCOMPARE(drop->steps.front().risk, Risk::DataLoss);
    QCOMPARE(restore.start(*drop)->kind, OutcomeKind::Done);
    QCOMPARE(restore.schemas(), (QStringList{live, u"tenant_other"_s}));
}

void RestoreSchemaTest::aSchemaThatTheConsoleDidNotPutAsideIsNotDropped()
{
    for (const SchemaFacts &foreign : {SchemaFacts{u"chalan_hut"_s, {}}, SchemaFacts{u"somebody"_s, u"operation"_s}}) {
        Restore restore;
        const QString name = live + u"__old_0123abcd"_s;
        restore.small.world->state.schemas[{shared, name}] = foreign;
        const DropKeptRequest request{
            .operation = operationOf(u"drop"_s), .product = ProductKey(u"chalan"_s), .slug = u"hut"_s, .database = name};
        const Result<Runbook> drop = makeDropKeptRunbook(request, restore.small.snapshot());
        QVERIFY(drop);
        const auto outcome = restore.start(*drop);
        QVERIFY(outcome);
        QCOMPARE(outcome->error->code, ErrorCode::ForeignObject);
        QVERIFY(restore.schemas().contains(name));
    }
}

QTEST_APPLESS_MAIN(RestoreSchemaTest)
#include "tst_restoreschema.moc"
