// Tables of a copy beside the live ones: the live ones answer unchanged, and what was put beside them can be dropped.
#include "core/domain/copiedtables.h"
#include "core/domain/names.h"
#include "core/domain/sideschemas.h"
#include "core/domain/tablesql.h"
#include "core/engine/restorechoice.h"
#include "core/planner/createworkspace.h"
#include "core/planner/keptdatabases.h"
#include "core/planner/previewcalls.h"
#include "core/planner/restoretables.h"
#include "core/planner/restoreworkspace.h"
#include "tests/support/utctime.h"
#include "unit/planchangeworld.h"

#include <QTest>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

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

/// Tables of one workspace: "acme" has a database of its own, "hut" a schema in a database with others.
struct Restore {
    explicit Restore(const QString &slug = u"acme"_s) : whose(small.workspace(slug))
    {
        copy.id = BackupId(u"copy"_s);
        copy.workspace = whose.id;
        copy.manifest.id = copy.id;
        copy.manifest.subject = {.workspace = whose.id,
                                 .slug = whose.slug,
                                 .product = whose.product,
                                 .environment = environmentName(whose.environment),
                                 .scope = whose.schemaName.isEmpty() ? BackupScope::Database : BackupScope::Schema,
                                 .database = whose.databaseName,
                                 .schema = whose.schemaName,
                                 .role = whose.roleName};
        copy.manifest.startedAt = tmtest::utcTime(QDate(2026, 11, 20), QTime(4, 0));
        copy.manifest.contents.tables = {{u"public.a"_s, 10, u"77"_s}, {u"public.b"_s, 3, u"5"_s}, {u"public.c"_s, 0, u"0"_s}};
        copy.manifest.contents.objects = {{u"table"_s, 3}};
        copy.manifest.figures.plainHash = u"hash"_s;
        copy.verifications = {
            {.at = small.clock.now(), .reached = BackupState::Proven, .by = u"ana"_s, .detail = {}, .operation = {}}};
    }

    Result<RestoreTablesRequest> request(const QStringList &typed)
    {
        small.copies.add(copy);
        return chooseRestoreOfTables(small.copies.store(), u"copy"_s, typed, operationOf(u"restore"_s), profile(), {});
    }

    Result<Runbook> plan(const QStringList &typed = {u"t"_s})
    {
        TM_TRY(const RestoreTablesRequest wanted, request(typed));
        return makeRestoreTablesRunbook(wanted, small.snapshot());
    }

    Result<OperationOutcome> start(const Runbook &runbook)
    {
        OperationControl control;
        return small.console()->start(runbook, control, {});
    }

    Result<Runbook> planDrop(const QString &name)
    {
        return makeDropKeptRunbook({.operation = operationOf(u"drop"_s),
                                    .product = whose.product,
                                    .slug = whose.slug,
                                    .environment = whose.environment,
                                    .database = name},
                                   small.snapshot());
    }

    QString side() const { return names::sideSchemaName(whose.schemaName, operationOf(u"restore"_s)); }

    bool hasSide() { return small.world->state.schemas.contains({whose.databaseName, side()}); }

    void expectRolledBack(const Runbook &runbook, ErrorCode code)
    {
        const QStringList before = small.everything();
        const auto outcome = start(runbook);
        QVERIFY(outcome);
        QCOMPARE(outcome->kind, OutcomeKind::RolledBack);
        QCOMPARE(outcome->error->code, code);
        QCOMPARE(small.everything(), before);
    }

    tmtest::PlanChangeWorld small;
    Workspace whose;
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

class RestoreTablesTest final : public QObject {
    Q_OBJECT
private slots:
    void theTablesComeBesideTheLiveOnes_data() { workspaces(); }
    void theTablesComeBesideTheLiveOnes();
    void whatIsBesideCanBeDroppedAndNothingElse_data() { workspaces(); }
    void whatIsBesideCanBeDroppedAndNothingElse();
    void noStatementNamesALiveTable_data() { workspaces(); }
    void noStatementNamesALiveTable();
    void aTableThatTheCopyHasNotIsRefusedWithThoseItHas();
    void tablesAreMeantAsTheyAreWritten();
    void tablesOfOneNameHaveNoRoomTogether();
    void aManifestTellsTheRowsOfTheTablesOfItsCopy();
    void theCopyOfAnotherIsRefused();
    void anUnprovenCopyIsProvenFirst();
    void noRoomIsNoticedBefore();
    void aTableThatCannotBeAloneLeavesNothingBehind_data() { workspaces(); }
    void aTableThatCannotBeAloneLeavesNothingBehind();
    void whatCameOverOtherwiseIsTakenAwayAgain_data() { workspaces(); }
    void whatCameOverOtherwiseIsTakenAwayAgain();
    void aSchemaOfThatNameThatIsNotOursIsNotTouched();
    void whatWasDroppedIsForgottenAndWhatWasNotIsKept();
    void theRequestSurvivesTheJournal();
    void hostileNamesStayNames();

private:
    static void workspaces()
    {
        QTest::addColumn<QString>("slug");
        QTest::newRow("database") << u"acme"_s;
        QTest::newRow("schema") << u"hut"_s;
    }
};

void RestoreTablesTest::theTablesComeBesideTheLiveOnes()
{
    QFETCH(QString, slug);
    Restore restore(slug);
    const QStringList roles = restore.small.world->state.cluster.roles;
    const auto databases = restore.small.world->state.cluster.databases.size();
    const auto schemas = restore.small.world->state.schemas;
    const Result<Runbook> runbook = restore.plan({u"t"_s, u"public.Ünï q"_s});
    QVERIFY(runbook);
    QVERIFY(runbook->blockers.empty());
    QCOMPARE(runbook->expectedInterruptionSeconds, 0);
    QCOMPARE(keysOf(*runbook),
             (QStringList{u"check-copy"_s, u"restorer-role"_s, u"start-restorer"_s, u"fill"_s, u"compare"_s, u"take"_s, u"bring"_s,
                          u"remove-restorer"_s, u"drop-restorer-role"_s, u"compare-schema"_s, u"drop-scratch"_s}));
    QCOMPARE(argsOf(*runbook, NoticeCode::TablesAside),
             (QStringList{restore.side(), restore.whose.databaseName, u"2026-11-20T04:00:00Z"_s, u"\"public\".\"t\""_s,
                          u"\"public\".\"Ünï q\""_s}));
    const auto outcome = restore.start(*runbook);
    QVERIFY(outcome);
    QVERIFY2(outcome->kind == OutcomeKind::Done, outcome->error ? qPrintable(outcome->error->detail) : "");
    // One schema more, of the tenant's role, and nothing else.
    auto expected = schemas;
    expected[{restore.whose.databaseName, restore.side()}] = {restore.whose.roleName, runbook->operation.value()};
    QVERIFY(restore.small.world->state.schemas == expected);
    QCOMPARE(restore.small.world->state.cluster.databases.size(), databases);
    QVERIFY(std::ranges::is_permutation(restore.small.world->state.cluster.roles, roles));
    const std::vector<KeptDatabase> kept = keptDatabases(restore.small.snapshot(), restore.whose);
    QCOMPARE(kept.size(), 1U);
    QCOMPARE(kept.front().name, restore.side());
    QVERIFY(kept.front().since.isValid());
}

void RestoreTablesTest::whatIsBesideCanBeDroppedAndNothingElse()
{
    QFETCH(QString, slug);
    Restore restore(slug);
    QCOMPARE(restore.start(*restore.plan())->kind, OutcomeKind::Done);
    for (const QString &other : {restore.whose.databaseName, restore.whose.schemaName, u"public"_s, u"restored_00000000"_s,
                                 u"tenant_hut__tables_00000000"_s, QString()})
        QCOMPARE(restore.planDrop(other).error().code, ErrorCode::NotFound);
    const Result<Runbook> drop = restore.planDrop(restore.side());
    QVERIFY(drop);
    QVERIFY(drop->blockers.empty());
    QCOMPARE(drop->steps.size(), std::size_t(1));
    QCOMPARE(drop->steps.front().risk, Risk::DataLoss);
    QCOMPARE(restore.start(*drop)->kind, OutcomeKind::Done);
    QVERIFY(!restore.hasSide());
    QVERIFY(keptDatabases(restore.small.snapshot(), restore.whose).empty());
    QCOMPARE(restore.planDrop(restore.side()).error().code, ErrorCode::NotFound);
}

void RestoreTablesTest::noStatementNamesALiveTable()
{
    QFETCH(QString, slug);
    Restore restore(slug);
    const Result<Runbook> runbook = restore.plan();
    QVERIFY(runbook);
    int inLiveDatabase = 0;
    for (const Step &step : runbook->steps)
        for (const PreviewCall &call : previewCalls(step.action)) {
            if (call.kind != CallKind::Sql || !call.text.contains(restore.whose.databaseName))
                continue;
            ++inLiveDatabase;
            QVERIFY2(!call.text.contains(u"\"t\""_s), qPrintable(call.text));
        }
    QVERIFY(inLiveDatabase > 0);
}

void RestoreTablesTest::aTableThatTheCopyHasNotIsRefusedWithThoseItHas()
{
    Restore restore;
    const Result<Runbook> runbook = restore.plan({u"t"_s, u"missing"_s});
    QVERIFY(!runbook);
    QCOMPARE(runbook.error().code, ErrorCode::TableNotInCopy);
    QCOMPARE(runbook.error().args.value(0), u"missing"_s);
    QVERIFY(runbook.error().args.value(1).contains(u"\"public\".\"t\""_s));
    QCOMPARE(restore.plan({}).error().code, ErrorCode::InvalidInput);
}

void RestoreTablesTest::tablesAreMeantAsTheyAreWritten()
{
    const std::vector<TableName> there{{u"public"_s, u"Notes"_s}, {u"public"_s, u"notes"_s}, {u"sales"_s, u"notes"_s},
                                       {u"a.b"_s, u"c"_s},        {u"a"_s, u"b.c"_s},        {u"public"_s, u"say \"hi\""_s}};
    const auto only = [&there](const QString &typed) { return chooseTables(there, {typed}).value().front(); };
    QCOMPARE(only(u"Notes"_s), (TableName{u"public"_s, u"Notes"_s}));
    QCOMPARE(only(u"sales.notes"_s), (TableName{u"sales"_s, u"notes"_s}));
    QCOMPARE(only(u"say \"hi\""_s), (TableName{u"public"_s, u"say \"hi\""_s}));
    QCOMPARE(only(u"public.say \"hi\""_s), (TableName{u"public"_s, u"say \"hi\""_s}));
    QCOMPARE(only(u"\"say \"\"hi\"\"\""_s), (TableName{u"public"_s, u"say \"hi\""_s}));
    QCOMPARE(only(u"b.c"_s), (TableName{u"a"_s, u"b.c"_s}));
    QCOMPARE(only(u"\"a\".\"b.c\""_s), (TableName{u"a"_s, u"b.c"_s}));
    QCOMPARE(only(u"\"a.b\".\"c\""_s), (TableName{u"a.b"_s, u"c"_s}));
    QCOMPARE(chooseTables(there, {u"notes"_s}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(chooseTables(there, {u"a.b.c"_s}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(chooseTables(there, {u"NOTES"_s}).error().code, ErrorCode::TableNotInCopy);
    QCOMPARE(chooseTables(there, {u"Notes"_s, u"public.Notes"_s}).value().size(), std::size_t(1));
}

void RestoreTablesTest::tablesOfOneNameHaveNoRoomTogether()
{
    const std::vector<TableName> there{{u"public"_s, u"notes"_s}, {u"sales"_s, u"notes"_s}};
    QCOMPARE(chooseTables(there, {u"public.notes"_s, u"sales.notes"_s}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(namesakesIn(there), there);
    QVERIFY(namesakesIn({there.front()}).empty());
    // Whoever asks in another way than by typing gets the same answer.
    Restore restore;
    RestoreTablesRequest request = *restore.request({u"t"_s});
    request.tables = there;
    QCOMPARE(makeRestoreTablesRunbook(request, restore.small.snapshot()).error().code, ErrorCode::InvalidInput);
}

void RestoreTablesTest::aManifestTellsTheRowsOfTheTablesOfItsCopy()
{
    const TableName plain{u"public"_s, u"notes"_s};
    const TableName odd{u"a.b"_s, u"say \"hi\""_s};
    QCOMPARE(tableFromText(u"public.notes"_s), plain);
    QCOMPARE(tableFromText(u"\"a.b\".\"say \"\"hi\"\"\""_s), odd);
    for (const QString &text : {u"notes"_s, u"a.b.c"_s, u".notes"_s, u"public."_s, u"\"public.notes"_s, u"\"a\"b.c"_s, QString()})
        QVERIFY2(!tableFromText(text), qPrintable(text));
    BackupContents contents;
    contents.tables = {{u"public.notes"_s, 7, {}}, {tableText(odd), 0, {}}, {u"public.large"_s, std::nullopt, {}}, {u"?"_s, 1, {}}};
    const std::vector<CopiedTable> expected{{plain, 7}, {odd, 0}, {{u"public"_s, u"large"_s}, {}}, {{u"public"_s, u"new"_s}, {}}};
    QCOMPARE(withRows({plain, odd, {u"public"_s, u"large"_s}, {u"public"_s, u"new"_s}}, contents), expected);
}

void RestoreTablesTest::theCopyOfAnotherIsRefused()
{
    Restore restore(u"hut"_s);
    restore.copy.manifest.subject.schema = u"tenant_other"_s;
    QVERIFY(blocks(*restore.plan(), ErrorCode::BackupOfAnother));
}

void RestoreTablesTest::anUnprovenCopyIsProvenFirst()
{
    Restore restore;
    restore.copy.verifications.clear();
    const Result<Runbook> runbook = restore.plan();
    QVERIFY(runbook);
    QVERIFY(keysOf(*runbook).indexOf(u"note-proof"_s) >= 0);
    QVERIFY(keysOf(*runbook).indexOf(u"note-proof"_s) < keysOf(*runbook).indexOf(u"restorer-role"_s));
    QCOMPARE(argsOf(*runbook, NoticeCode::CopyIsUnproven), QStringList{u"copy"_s});
    QCOMPARE(restore.start(*runbook)->kind, OutcomeKind::Done);
    QCOMPARE(restore.small.copies.notes().back().verification.reached, BackupState::Proven);
}

void RestoreTablesTest::noRoomIsNoticedBefore()
{
    Restore full;
    full.small.host.outage.reset();
    full.copy.manifest.contents.bytes = 1LL << 40;
    QVERIFY(blocks(*full.plan(), ErrorCode::NoSpace));
    Restore closed(u"hut"_s);
    closed.small.world->state.grantedSchemaDatabases.clear();
    QVERIFY(blocks(*closed.plan(), ErrorCode::SchemaDatabaseNotReady));
}

void RestoreTablesTest::aTableThatCannotBeAloneLeavesNothingBehind()
{
    QFETCH(QString, slug);
    Restore restore(slug);
    restore.small.tenants.needed = u"table customers"_s;
    restore.expectRolledBack(*restore.plan(), ErrorCode::TableNotSeparable);
    QVERIFY(keptDatabases(restore.small.snapshot(), restore.whose).empty());
}

void RestoreTablesTest::whatCameOverOtherwiseIsTakenAwayAgain()
{
    QFETCH(QString, slug);
    Restore restore(slug);
    BackupContents fewer = restore.copy.manifest.contents;
    fewer.tables.front().rows = 9;
    restore.small.copies.setBrought(fewer);
    restore.expectRolledBack(*restore.plan(), ErrorCode::VerificationFailed);
}

void RestoreTablesTest::aSchemaOfThatNameThatIsNotOursIsNotTouched()
{
    Restore restore;
    const SchemaFacts foreign{restore.whose.roleName, {}};
    restore.small.world->state.schemas[{restore.whose.databaseName, restore.side()}] = foreign;
    const auto outcome = restore.start(*restore.plan());
    QVERIFY(outcome);
    QCOMPARE(outcome->kind, OutcomeKind::RolledBack);
    QCOMPARE(outcome->error->code, ErrorCode::ForeignObject);
    QVERIFY(restore.hasSide());
    QCOMPARE(restore.small.world->state.schemas.at({restore.whose.databaseName, restore.side()}), foreign);
}

void RestoreTablesTest::whatWasDroppedIsForgottenAndWhatWasNotIsKept()
{
    const Workspace acme{.id = WorkspaceId(u"w1"_s)};
    const Workspace hut{.id = WorkspaceId(u"w2"_s), .schemaName = u"tenant_hut"_s};
    const OperationId first(u"0b54c0de-0000-4000-8000-000000000001"_s);
    const OperationId second(u"1b54c0de-0000-4000-8000-000000000001"_s);
    const std::vector<SideSchema> made{
        {acme.id, first, {}}, {hut.id, first, {}}, {acme.id, second, {}}, {WorkspaceId(u"gone"_s), first, {}}};
    QCOMPARE(sideSchemasLeft(made, {acme, hut}, {}), (std::vector<SideSchema>{made[0], made[1], made[2]}));
    QCOMPARE(sideSchemasLeft(made, {acme, hut}, {{acme.id, u"restored_0b54c0de"_s}}), (std::vector<SideSchema>{made[1], made[2]}));
    QCOMPARE(sideSchemasLeft(made, {acme, hut}, {{hut.id, u"tenant_hut__tables_0b54c0de"_s}, {hut.id, u"restored_1b54c0de"_s}}),
             (std::vector<SideSchema>{made[0], made[2]}));
}

void RestoreTablesTest::theRequestSurvivesTheJournal()
{
    Restore restore;
    const Result<RestoreTablesRequest> request = restore.request({u"t"_s, u"empty"_s});
    QVERIFY(request);
    QCOMPARE(request->tables.size(), std::size_t(2));
    QVERIFY(restoreTablesRequestFromJson(restoreTablesRequestToJson(*request)) == *request);
}

void RestoreTablesTest::hostileNamesStayNames()
{
    const QString hostile = u"x\"; DROP SCHEMA public CASCADE; --.'%1 %2"_s;
    const QString quoted = u"\"x\"\"; DROP SCHEMA public CASCADE; --.'%1 %2\""_s;
    QCOMPARE(sql::moveTable(hostile, hostile, u"side"_s).value(),
             QStringList{u"ALTER TABLE %1.%2 SET SCHEMA \"side\""_s.arg(quoted, quoted)});
    const sql::Severance detach{.what = u"detach"_s, .schema = hostile, .object = u"part"_s, .part = u"p"_s, .other = hostile};
    QCOMPARE(sql::sever(detach, u"side"_s).value(), u"ALTER TABLE \"p\".%1 DETACH PARTITION %1.\"part\""_s.arg(quoted));
    QCOMPARE(sql::sever({.what = u"drop-trigger"_s, .schema = u"s"_s, .object = u"t"_s, .part = hostile}, u"side"_s).value(),
             u"DROP TRIGGER %1 ON \"s\".\"t\""_s.arg(quoted));
    QVERIFY(!sql::sever({.what = u"drop-everything"_s, .schema = u"s"_s, .object = u"t"_s}, u"side"_s));
    QVERIFY(!sql::moveTable(u"s"_s, QString(64, u'x'), u"side"_s));
}

QTEST_APPLESS_MAIN(RestoreTablesTest)
#include "tst_restoretables.moc"
