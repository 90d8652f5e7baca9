// A copy becomes a workspace of its own, or one for tests, and the one that it is of stays as it is.
#include "core/engine/restorechoice.h"
#include "core/planner/createworkspace.h"
#include "tests/support/utctime.h"
#include "unit/smallworld.h"

#include <QTest>

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

/// A copy of the workspace "acme" of a small server.
struct Copied {
    Copied()
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
        copy.manifest.serverVersion = 150018;
        copy.manifest.contents.tables = {{u"public.a"_s, 10, u"77"_s}, {u"public.b"_s, 3, u"5"_s}, {u"public.c"_s, 0, u"0"_s}};
        copy.manifest.contents.objects = {{u"table"_s, 3}, {u"column"_s, 4}};
        copy.manifest.contents.definitions = {{u"table"_s, u"with the owner's name"_s}, {u"column"_s, u"columns"_s}};
        copy.manifest.contents.roles = {acme.roleName};
        copy.manifest.figures.plainHash = u"hash"_s;
        copy.verifications = {proven()};
        small.world->state.cluster.serverVersion = 150020;
    }

    BackupVerification proven() const
    {
        return {.at = small.clock.now(), .reached = BackupState::Proven, .by = u"ana"_s, .detail = {}, .operation = {}};
    }

    Result<CreateWorkspaceRequest> request(NewWorkspaceWish wish = {.operation = {}, .workspace = {}, .slug = u"beta"_s})
    {
        small.copies.add(copy);
        wish.operation = OperationId(u"11111111-0000-4000-8000-000000000001"_s);
        wish.workspace = WorkspaceId(u"22222222-0000-4000-8000-000000000002"_s);
        return chooseNewWorkspace(small.copies.store(), u"copy"_s, wish, profile(), small.snapshot());
    }

    Result<Runbook> plan(const CreateWorkspaceRequest &wanted)
    {
        return makeCreateWorkspaceRunbook(wanted, small.snapshot(), small.clock.now());
    }

    Result<OperationOutcome> run(const Runbook &runbook)
    {
        OperationControl control;
        return small.console()->start(runbook, control, {});
    }

    tmtest::SmallWorld small;
    StoredBackup copy;
};

const std::vector<ColumnMask> someMasks{{u"public"_s, u"a"_s, u"email"_s, MaskKind::Email}};

QStringList keysOf(const Runbook &runbook)
{
    QStringList keys;
    for (const Step &step : runbook.steps)
        keys.append(step.key);
    return keys;
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

class RestoreAsNewTest final : public QObject {
    Q_OBJECT
private slots:
    void theCopyFillsTheNewDatabaseAndTheOtherStays();
    void everythingBelongsToTheNewRole();
    void theApplicationMigratesAfterwards();
    void whatIsNotTypedIsAsInTheCopysWorkspace();
    void onAnotherServerNameAndPlanMustBeTyped();
    void aTakenNameIsRefused();
    void aCopyForTestsIsCalledAfterItsWorkspace();
    void aSchemasCopyOfTheSameProductIsRefused();
    void anotherProductIsRefused();
    void aCopyOfANewerPostgresqlIsRefused();
    void aFullDiskIsNoticedBefore();
    void ownersAreNotComparedAndRowsAre();
    void masksAreSetBeforeTheApplicationSeesTheData();
    void whatIsLeftUnmaskedUndoesAll();
    void realDataAreTold();
    void theNewestProvenCopyIsFound();
    void requestsSurviveTheJournal();
};

void RestoreAsNewTest::theCopyFillsTheNewDatabaseAndTheOtherStays()
{
    Copied copied;
    const QStringList before = copied.small.inventory();
    const Result<Runbook> runbook = copied.plan(*copied.request());
    QVERIFY(runbook);
    QVERIFY(runbook->blockers.empty());
    QVERIFY(!keysOf(*runbook).contains(u"database"_s));
    QCOMPARE(copied.run(*runbook)->kind, OutcomeKind::Done);
    const QStringList after = copied.small.inventory();
    for (const QString &line : before)
        QVERIFY2(after.contains(line), qPrintable(line));
    for (const QString &line : {u"database inventario_beta"_s, u"role inventario_beta"_s, u"workspace beta active"_s})
        QVERIFY2(after.contains(line), qPrintable(line));
    QVERIFY(after.filter(u"tmc_"_s).isEmpty() && after.filter(u"tm-restore"_s).isEmpty());
}

void RestoreAsNewTest::everythingBelongsToTheNewRole()
{
    Copied copied;
    const Result<Runbook> runbook = copied.plan(*copied.request());
    int seen = 0;
    for (const Step &step : runbook->steps) {
        if (const auto *fill = std::get_if<action::FillDatabase>(&step.action)) {
            QCOMPARE(fill->owner, u"inventario_beta"_s);
            QVERIFY(fill->asAnother);
            ++seen;
        } else if (const auto *role = std::get_if<action::CreateRestorer>(&step.action)) {
            QCOMPARE(role->tenant, u"inventario_beta"_s);
            ++seen;
        }
    }
    QCOMPARE(seen, 2);
}

void RestoreAsNewTest::theApplicationMigratesAfterwards()
{
    Copied copied;
    const QStringList keys = keysOf(*copied.plan(*copied.request()));
    const QStringList order{u"check-copy"_s, u"reserve"_s, u"role"_s,    u"fill"_s,    u"compare"_s, u"drop-restorer-role"_s,
                            u"restrict"_s,   u"publish"_s, u"migrate"_s, u"healthy"_s, u"probe"_s,   u"activate"_s};
    for (qsizetype at = 1; at < order.size(); ++at)
        QVERIFY2(keys.indexOf(order[at - 1]) >= 0 && keys.indexOf(order[at - 1]) < keys.indexOf(order[at]), qPrintable(order[at]));
}

void RestoreAsNewTest::whatIsNotTypedIsAsInTheCopysWorkspace()
{
    Copied copied;
    const Result<CreateWorkspaceRequest> request = copied.request();
    QCOMPARE(request->businessName, u"Acme, S.A."_s);
    QCOMPARE(request->plan.value(), u"free"_s);
    QCOMPARE(request->product.value(), u"inventario"_s);
    Copied typed;
    const Result<CreateWorkspaceRequest> other = typed.request({.operation = {},
                                                                .workspace = {},
                                                                .slug = u"beta"_s,
                                                                .businessName = u"Beta"_s,
                                                                .plan = PlanKey(u"enterprise"_s),
                                                                .environment = Environment::Qa});
    QCOMPARE(other->businessName, u"Beta"_s);
    QCOMPARE(other->plan.value(), u"enterprise"_s);
    QCOMPARE(other->environment, Environment::Qa);
}

void RestoreAsNewTest::onAnotherServerNameAndPlanMustBeTyped()
{
    Copied copied;
    copied.copy.manifest.subject.workspace = WorkspaceId(u"of another server"_s);
    QCOMPARE(copied.request().error().code, ErrorCode::InvalidInput);
    Copied typed;
    typed.copy.manifest.subject.workspace = WorkspaceId(u"of another server"_s);
    QVERIFY(
        typed.request({.operation = {}, .workspace = {}, .slug = u"beta"_s, .businessName = u"Beta"_s, .plan = PlanKey(u"free"_s)}));
}

void RestoreAsNewTest::aTakenNameIsRefused()
{
    Copied copied;
    QVERIFY(blocks(*copied.plan(*copied.request({.operation = {}, .workspace = {}, .slug = u"acme"_s})), ErrorCode::SlugTaken));
    QCOMPARE(copied.plan(*copied.request({.operation = {}, .workspace = {}, .slug = u"No"_s})).error().code, ErrorCode::InvalidSlug);
}

void RestoreAsNewTest::aCopyForTestsIsCalledAfterItsWorkspace()
{
    Copied copied;
    QCOMPARE(slugForTests(copied.copy.manifest.subject, copied.small.snapshot()), u"acme-qa"_s);
    copied.small.world->state.registry.workspaces.clear();
    QCOMPARE(slugForTests(copied.copy.manifest.subject, copied.small.snapshot()), u"acme"_s);
}

void RestoreAsNewTest::aSchemasCopyOfTheSameProductIsRefused()
{
    Copied copied;
    copied.copy.manifest.subject.scope = BackupScope::Schema;
    QCOMPARE(copied.plan(*copied.request()).error().code, ErrorCode::InvalidInput);
}

void RestoreAsNewTest::anotherProductIsRefused()
{
    Copied copied;
    CreateWorkspaceRequest request = *copied.request();
    request.product = ProductKey(u"erp"_s);
    QCOMPARE(copied.plan(request).error().code, ErrorCode::InvalidInput);
}

void RestoreAsNewTest::aCopyOfANewerPostgresqlIsRefused()
{
    Copied copied;
    QVERIFY(!blocks(*copied.plan(*copied.request()), ErrorCode::PostgresTooOld));
    copied.small.world->state.cluster.serverVersion = 140025;
    QVERIFY(blocks(*copied.plan(*copied.request()), ErrorCode::PostgresTooOld));
}

void RestoreAsNewTest::aFullDiskIsNoticedBefore()
{
    Copied copied;
    copied.small.host.outage.reset();
    copied.copy.manifest.contents.bytes = 1LL << 40;
    QVERIFY(blocks(*copied.plan(*copied.request()), ErrorCode::NoSpace));
}

void RestoreAsNewTest::ownersAreNotComparedAndRowsAre()
{
    Copied copied;
    BackupContents found = copied.copy.manifest.contents;
    found.definitions.insert(u"table"_s, u"with the new owner's name"_s);
    found.roles = {u"inventario_beta"_s};
    copied.small.copies.setRestored(found);
    QCOMPARE(copied.run(*copied.plan(*copied.request()))->kind, OutcomeKind::Done);
    for (const bool hasOtherColumns : {false, true}) {
        Copied other;
        BackupContents different = other.copy.manifest.contents;
        if (hasOtherColumns)
            different.definitions.insert(u"column"_s, u"other columns"_s);
        else
            different.tables.front().rowSum = u"78"_s;
        other.small.copies.setRestored(different);
        const QStringList before = other.small.inventory();
        const auto outcome = other.run(*other.plan(*other.request()));
        QCOMPARE(outcome->kind, OutcomeKind::RolledBack);
        QCOMPARE(outcome->error->code, ErrorCode::BackupNotProven);
        QCOMPARE(other.small.inventory(), before);
    }
}

void RestoreAsNewTest::masksAreSetBeforeTheApplicationSeesTheData()
{
    Copied copied;
    CreateWorkspaceRequest request = *copied.request();
    request.isForTests = true;
    request.masks = someMasks;
    const Result<Runbook> runbook = copied.plan(request);
    const QStringList keys = keysOf(*runbook);
    QVERIFY(keys.indexOf(u"compare"_s) < keys.indexOf(u"mask"_s));
    QVERIFY(keys.indexOf(u"mask"_s) < keys.indexOf(u"remove-restorer"_s));
    QVERIFY(keys.indexOf(u"mask"_s) < keys.indexOf(u"publish"_s));
    QVERIFY(tells(*runbook, NoticeCode::DataMasked));
    QVERIFY(tells(*runbook, NoticeCode::MailOfSharedContainer));
    QCOMPARE(copied.run(*runbook)->kind, OutcomeKind::Done);
    QCOMPARE(copied.small.copies.masked().size(), 1);
    QVERIFY(copied.small.copies.masked().front().endsWith(u" public.a.email"_s));
}

void RestoreAsNewTest::whatIsLeftUnmaskedUndoesAll()
{
    Copied copied;
    CreateWorkspaceRequest request = *copied.request();
    request.isForTests = true;
    request.masks = someMasks;
    copied.small.copies.setUnmasked(1);
    const QStringList before = copied.small.inventory();
    const auto outcome = copied.run(*copied.plan(request));
    QCOMPARE(outcome->kind, OutcomeKind::RolledBack);
    QCOMPARE(outcome->error->code, ErrorCode::VerificationFailed);
    QCOMPARE(copied.small.inventory(), before);
}

void RestoreAsNewTest::realDataAreTold()
{
    Copied copied;
    CreateWorkspaceRequest request = *copied.request();
    QVERIFY(!tells(*copied.plan(request), NoticeCode::DataNotMasked));
    request.isForTests = true;
    QVERIFY(tells(*copied.plan(request), NoticeCode::DataNotMasked));
    QVERIFY(!keysOf(*copied.plan(request)).contains(u"mask"_s));
    request.plan = PlanKey(u"enterprise"_s);
    QVERIFY(!tells(*copied.plan(request), NoticeCode::MailOfSharedContainer));
}

void RestoreAsNewTest::theNewestProvenCopyIsFound()
{
    Copied copied;
    StoredBackup unproven = copied.copy;
    unproven.id = BackupId(u"unproven"_s);
    unproven.verifications.clear();
    StoredBackup older = copied.copy;
    older.id = BackupId(u"older"_s);
    for (const StoredBackup &each : {unproven, copied.copy, older})
        copied.small.copies.add(each);
    BackupStore &store = copied.small.copies.store();
    QCOMPARE(newestProven(store, u"acme"_s, {})->id.value(), u"copy"_s);
    QCOMPARE(newestProven(store, u"acme"_s, ProductKey(u"erp"_s)).error().code, ErrorCode::NotFound);
    QCOMPARE(newestProven(store, u"other"_s, {}).error().code, ErrorCode::NotFound);
    older.manifest.subject.product = ProductKey(u"erp"_s);
    copied.small.copies.add(older);
    QCOMPARE(newestProven(store, u"acme"_s, {}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(newestProven(store, u"acme"_s, ProductKey(u"erp"_s))->id.value(), u"older"_s);
}

void RestoreAsNewTest::requestsSurviveTheJournal()
{
    Copied copied;
    CreateWorkspaceRequest request = *copied.request();
    request.masks = someMasks;
    request.isForTests = true;
    QCOMPARE(createWorkspaceRequestFromJson(createWorkspaceRequestToJson(request)), request);
    request.copy.reset();
    request.masks.clear();
    request.isForTests = false;
    QVERIFY(!createWorkspaceRequestToJson(request).contains(u"copy"_s));
    QCOMPARE(createWorkspaceRequestFromJson(createWorkspaceRequestToJson(request)), request);
}

QTEST_APPLESS_MAIN(RestoreAsNewTest)
#include "tst_restoreasnew.moc"
