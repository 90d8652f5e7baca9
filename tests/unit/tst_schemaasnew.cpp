// A copy of a schema product's tenant becomes a workspace of its own, or the variant for tests; whoever else is in the database does not notice.
#include "core/domain/names.h"
#include "core/engine/restorechoice.h"
#include "core/planner/createworkspace.h"
#include "tests/support/utctime.h"
#include "unit/planchangeworld.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

const QString shared = u"chalan_tenant_db"_s;
const QString forTests = u"chalan_qa_db"_s;

ServerProfile profile()
{
    ServerProfile profile{.name = u"vps"_s};
    profile.postgres = {.kind = PostgresTargetKind::Container, .address = u"postgres"_s};
    return profile;
}

/// A proven copy of the workspace "hut".
struct Copied {
    Copied()
    {
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
        copy.manifest.contents.tables = {{u"public.a"_s, 10, u"77"_s}, {u"public.b"_s, 3, u"5"_s}, {u"public.c"_s, 0, u"0"_s}};
        copy.manifest.contents.objects = {{u"table"_s, 3}};
        copy.manifest.figures.plainHash = u"hash"_s;
        copy.verifications = {
            {.at = small.clock.now(), .reached = BackupState::Proven, .by = u"ana"_s, .detail = {}, .operation = {}}};
    }

    Result<CreateWorkspaceRequest> request(const QString &slug = u"beta"_s, std::optional<Environment> environment = {})
    {
        small.copies.add(copy);
        const NewWorkspaceWish wish{.operation = OperationId(u"11111111-0000-4000-8000-000000000001"_s),
                                    .workspace = WorkspaceId(u"22222222-0000-4000-8000-000000000002"_s),
                                    .slug = slug,
                                    .environment = environment};
        return chooseNewWorkspace(small.copies.store(), u"copy"_s, wish, profile(), small.snapshot());
    }

    Result<CreateWorkspaceRequest> requestForTests()
    {
        TM_TRY(CreateWorkspaceRequest wanted, request(u"hut"_s, Environment::Qa));
        wanted.isForTests = true;
        wanted.masks = {{u"tenant_hut"_s, u"a"_s, u"email"_s, MaskKind::Email}};
        return wanted;
    }

    Result<Runbook> plan(const CreateWorkspaceRequest &wanted)
    {
        return makeCreateWorkspaceRunbook(wanted, small.snapshot(), small.clock.now());
    }

    /// Nothing may be different afterwards.
    void expectRolledBack(const Runbook &runbook, ErrorCode code)
    {
        const QStringList before = small.everything();
        const OperationOutcome outcome = small.run(runbook);
        QCOMPARE(outcome.kind, OutcomeKind::RolledBack);
        QCOMPARE(outcome.error->code, code);
        QCOMPARE(small.everything(), before);
    }

    tmtest::PlanChangeWorld small;
    StoredBackup copy;
};

template <class Payload>
const Payload *payloadOf(const Runbook &runbook, const QString &key)
{
    const auto found = std::ranges::find(runbook.steps, key, &Step::key);
    return found == runbook.steps.end() ? nullptr : std::get_if<Payload>(&found->action);
}

QStringList keysOf(const Runbook &runbook)
{
    QStringList keys;
    for (const Step &step : runbook.steps)
        keys.append(step.key);
    return keys;
}

void expectOrder(const Runbook &runbook, const QStringList &order)
{
    const QStringList keys = keysOf(runbook);
    for (qsizetype at = 1; at < order.size(); ++at)
        QVERIFY2(keys.indexOf(order[at - 1]) >= 0 && keys.indexOf(order[at - 1]) < keys.indexOf(order[at]), qPrintable(order[at]));
}

bool tells(const Runbook &runbook, NoticeCode code)
{
    return std::ranges::find(runbook.notices, code, &Notice::code) != runbook.notices.end();
}

bool blocks(const Runbook &runbook, ErrorCode code)
{
    return std::ranges::find(runbook.blockers, code, &Error::code) != runbook.blockers.end();
}

} // namespace

class SchemaAsNewTest final : public QObject {
    Q_OBJECT
private slots:
    void theCopyFillsASchemaOfItsOwnAndTheOtherStays();
    void theApplicationsRowsAreMadeAndNotCopied();
    void everythingIsComparedWhereItIsFilledAndWhereItIsBrought();
    void itBecomesTheNewRolesWhereverItGoes();
    void theVariantForTestsStandsBesideProduction();
    void masksAreSetBeforeTheDataComeToTheProductsDatabase();
    void whatIsLeftUnmaskedNeverGetsThere();
    void whatCameOverOtherwiseUndoesAll();
    void aTextThatNamesTheFormerSchemaUndoesAll();
    void whatIsBuiltOnTheOtherSchemaDoesNotMatter();
    void aSchemaOfThatNameIsNeverReplaced();
    void aFullDiskIsNoticedBefore();
    void aDatabasesCopyOfTheSameProductIsRefused();
};

void SchemaAsNewTest::theCopyFillsASchemaOfItsOwnAndTheOtherStays()
{
    Copied copied;
    const QStringList before = copied.small.inventory();
    const Result<Runbook> runbook = copied.plan(*copied.request());
    QVERIFY(runbook);
    QVERIFY(runbook->blockers.empty());
    QVERIFY(tells(*runbook, NoticeCode::DataOfCopy));
    QCOMPARE(copied.small.run(*runbook).kind, OutcomeKind::Done);
    const QStringList after = copied.small.inventory();
    for (const QString &line : before)
        QVERIFY2(after.contains(line), qPrintable(line));
    for (const QString &line : {u"schema chalan_tenant_db.tenant_beta"_s, u"role chalan_beta"_s, u"workspace beta active"_s,
                                u"tenant chalan_tenant_db beta_001"_s})
        QVERIFY2(after.contains(line), qPrintable(line));
    QCOMPARE(copied.small.world->state.schemas.at({shared, u"tenant_beta"_s}),
             (SchemaFacts{u"chalan_beta"_s, runbook->operation.value()}));
    QVERIFY(after.filter(u"tmc_"_s).isEmpty() && after.filter(u"tm-restore"_s).isEmpty());
}

void SchemaAsNewTest::theApplicationsRowsAreMadeAndNotCopied()
{
    Copied copied;
    const Result<Runbook> runbook = copied.plan(*copied.request());
    const auto *tenant = payloadOf<action::RegisterTenant>(*runbook, u"tenant"_s);
    QVERIFY(tenant);
    QCOMPARE(tenant->row.tenantId, u"beta_001"_s);
    QCOMPARE(tenant->row.schema, u"tenant_beta"_s);
    QCOMPARE(tenant->row.domain, u"beta.chalan.test"_s);
    // The application learns of the tenant when its data are whole, and migrates them then.
    expectOrder(*runbook, {u"drop-scratch"_s, u"tenant"_s, u"container"_s, u"migrate"_s, u"healthy"_s, u"activate"_s});
}

void SchemaAsNewTest::everythingIsComparedWhereItIsFilledAndWhereItIsBrought()
{
    Copied copied;
    const Result<Runbook> runbook = copied.plan(*copied.request());
    expectOrder(*runbook, {u"check-copy"_s, u"reserve"_s, u"role"_s, u"schema"_s, u"restorer-role"_s, u"fill"_s, u"compare"_s,
                           u"bring"_s, u"remove-restorer"_s, u"drop-restorer-role"_s, u"compare-schema"_s, u"drop-scratch"_s});
    Copied unproven;
    unproven.copy.verifications.clear();
    const Result<Runbook> other = unproven.plan(*unproven.request());
    QVERIFY(tells(*other, NoticeCode::CopyIsUnproven));
    expectOrder(*other, {u"compare-trial"_s, u"reserve"_s});
}

void SchemaAsNewTest::itBecomesTheNewRolesWhereverItGoes()
{
    Copied copied;
    const Result<Runbook> runbook = copied.plan(*copied.request());
    const auto *fill = payloadOf<action::FillDatabase>(*runbook, u"fill"_s);
    const auto *bring = payloadOf<action::BringSchema>(*runbook, u"bring"_s);
    QVERIFY(fill && bring);
    QCOMPARE(fill->owner, u"chalan_beta"_s);
    QVERIFY(fill->asAnother && bring->asAnother);
    QCOMPARE(fill->database, names::temporaryDatabaseName(runbook->operation));
    QCOMPARE(bring->source, fill->database);
    QCOMPARE(bring->archived, u"tenant_hut"_s);
    QCOMPARE(bring->place, (SchemaPlace{shared, u"tenant_beta"_s, u"chalan_beta"_s}));
}

void SchemaAsNewTest::theVariantForTestsStandsBesideProduction()
{
    Copied copied;
    const QStringList before = copied.small.inventory();
    const Result<Runbook> runbook = copied.plan(*copied.requestForTests());
    QVERIFY(runbook->blockers.empty());
    QCOMPARE(copied.small.run(*runbook).kind, OutcomeKind::Done);
    const QStringList after = copied.small.inventory();
    for (const QString &line : before)
        QVERIFY2(after.contains(line), qPrintable(line));
    QVERIFY(after.contains(u"schema chalan_qa_db.tenant_hut_qa"_s));
    QVERIFY(after.contains(u"tenant chalan_qa_db hut_qa_001"_s));
    const auto *probe = payloadOf<action::ProbeRoute>(*runbook, u"probe-api-stage.hut.chalan.test"_s);
    QVERIFY(probe);
    QCOMPARE(probe->schema, u"tenant_hut_qa"_s);
}

void SchemaAsNewTest::masksAreSetBeforeTheDataComeToTheProductsDatabase()
{
    Copied copied;
    const Result<Runbook> runbook = copied.plan(*copied.requestForTests());
    expectOrder(*runbook, {u"compare"_s, u"mask"_s, u"bring"_s});
    const auto *mask = payloadOf<action::MaskDatabase>(*runbook, u"mask"_s);
    const auto *bring = payloadOf<action::BringSchema>(*runbook, u"bring"_s);
    QVERIFY(mask && bring);
    QCOMPARE(mask->database, bring->source);
    QVERIFY(mask->database != forTests);
    QVERIFY(tells(*runbook, NoticeCode::DataMasked));
    QVERIFY(!tells(*runbook, NoticeCode::MailOfSharedContainer));
    QCOMPARE(copied.small.run(*runbook).kind, OutcomeKind::Done);
    QCOMPARE(copied.small.copies.masked(), QStringList{mask->database + u" tenant_hut.a.email"_s});
}

void SchemaAsNewTest::whatIsLeftUnmaskedNeverGetsThere()
{
    Copied copied;
    copied.small.copies.setUnmasked(1);
    QStringList reached;
    OperationControl control;
    const auto outcome = copied.small.console([&](const QString &, const QString &step) { reached.append(step); })
                             ->start(*copied.plan(*copied.requestForTests()), control, {});
    QCOMPARE(outcome->kind, OutcomeKind::RolledBack);
    QCOMPARE(outcome->error->code, ErrorCode::VerificationFailed);
    QVERIFY(reached.contains(u"mask"_s) && !reached.contains(u"bring"_s));
}

void SchemaAsNewTest::whatCameOverOtherwiseUndoesAll()
{
    Copied copied;
    BackupContents fewer = copied.copy.manifest.contents;
    fewer.tables.front().rows = 9;
    copied.small.copies.setBrought(fewer);
    copied.expectRolledBack(*copied.plan(*copied.request()), ErrorCode::VerificationFailed);
    Copied filled;
    filled.small.copies.setRestored(fewer);
    filled.expectRolledBack(*filled.plan(*filled.request()), ErrorCode::BackupNotProven);
}

void SchemaAsNewTest::aTextThatNamesTheFormerSchemaUndoesAll()
{
    Copied copied;
    copied.small.tenants.naming = u"function count_notes()"_s;
    copied.expectRolledBack(*copied.plan(*copied.request()), ErrorCode::SchemaNamedInText);
}

void SchemaAsNewTest::whatIsBuiltOnTheOtherSchemaDoesNotMatter()
{
    Copied copied;
    copied.small.tenants.outsider = u"view public.all_tenants"_s;
    QCOMPARE(copied.small.run(*copied.plan(*copied.request())).kind, OutcomeKind::Done);
}

void SchemaAsNewTest::aSchemaOfThatNameIsNeverReplaced()
{
    Copied copied;
    const Result<Runbook> runbook = copied.plan(*copied.request());
    const SchemaFacts foreign{u"somebody"_s, {}};
    copied.small.world->state.schemas[{shared, u"tenant_beta"_s}] = foreign;
    QVERIFY(blocks(*copied.plan(*copied.request()), ErrorCode::NameTaken));
    // One that appears after the last look is met by the steps.
    OperationControl control;
    Copied late;
    const auto outcome = late.small
                             .console([&](const QString &point, const QString &step) {
                                 if (step == "role"_L1 && point == "after-effect"_L1)
                                     late.small.world->state.schemas[{shared, u"tenant_beta"_s}] = foreign;
                             })
                             ->start(*late.plan(*late.request()), control, {});
    QVERIFY(outcome->kind != OutcomeKind::Done);
    QCOMPARE(outcome->error->code, ErrorCode::ForeignObject);
    QCOMPARE(late.small.world->state.schemas.at({shared, u"tenant_beta"_s}), foreign);
}

void SchemaAsNewTest::aFullDiskIsNoticedBefore()
{
    Copied copied;
    copied.small.host.outage.reset();
    QVERIFY(!blocks(*copied.plan(*copied.request()), ErrorCode::NoSpace));
    Copied full;
    full.small.host.outage.reset();
    full.copy.manifest.contents.bytes = 1LL << 40;
    QVERIFY(blocks(*full.plan(*full.request()), ErrorCode::NoSpace));
}

void SchemaAsNewTest::aDatabasesCopyOfTheSameProductIsRefused()
{
    Copied copied;
    copied.copy.manifest.subject.scope = BackupScope::Database;
    QCOMPARE(copied.plan(*copied.request()).error().code, ErrorCode::InvalidInput);
}

QTEST_APPLESS_MAIN(SchemaAsNewTest)
#include "tst_schemaasnew.moc"
