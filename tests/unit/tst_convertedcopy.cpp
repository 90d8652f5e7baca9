// A copy becomes a workspace of a product of the same application that keeps its tenants apart in the other way, or it is said why it cannot.
#include "core/engine/restorechoice.h"
#include "core/planner/createworkspace.h"
#include "tests/support/utctime.h"
#include "unit/planchangeworld.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

const QString application = u"inventario:1.0.0"_s;

/// Inventario, whose tenants have databases, and Chalan, whose tenants have schemas, are one application here.
struct Converted {
    /// A proven copy of that workspace.
    explicit Converted(const QString &slug)
    {
        for (Product &product : small.world->state.registry.products)
            if (product.key.value() == "chalan"_L1)
                product.image = u"inventario:2.0.0"_s;
            else if (product.key.value() == "inventario"_L1)
                product.image = application;
        small.docker.addImage(u"inventario:2.0.0"_s);
        small.docker.addImage(application);
        const Workspace &origin = small.workspace(slug);
        const bool ofSchema = !origin.schemaName.isEmpty();
        copy.id = BackupId(u"copy"_s);
        copy.workspace = origin.id;
        copy.manifest.id = copy.id;
        copy.manifest.subject = {.workspace = origin.id,
                                 .slug = origin.slug,
                                 .product = origin.product,
                                 .environment = environmentName(origin.environment),
                                 .scope = ofSchema ? BackupScope::Schema : BackupScope::Database,
                                 .database = origin.databaseName,
                                 .schema = origin.schemaName,
                                 .role = origin.roleName};
        copy.manifest.startedAt = tmtest::utcTime(QDate(2026, 11, 20), QTime(4, 0));
        copy.manifest.contents.tables = {{u"public.a"_s, 10, u"77"_s}, {u"public.b"_s, 3, u"5"_s}, {u"public.c"_s, 0, u"0"_s}};
        copy.manifest.contents.objects = {{u"table"_s, 3}, {u"schema"_s, 1}};
        copy.manifest.contents.extensions = {u"plpgsql 1.0"_s};
        copy.manifest.figures.plainHash = u"hash"_s;
        copy.verifications = {
            {.at = small.clock.now(), .reached = BackupState::Proven, .by = u"ana"_s, .detail = {}, .operation = {}}};
    }

    Result<CreateWorkspaceRequest> request(const QString &product)
    {
        small.copies.add(copy);
        ServerProfile profile{.name = u"vps"_s};
        profile.postgres = {.kind = PostgresTargetKind::Container, .address = u"postgres"_s};
        const NewWorkspaceWish wish{.operation = OperationId(u"11111111-0000-4000-8000-000000000001"_s),
                                    .workspace = WorkspaceId(u"22222222-0000-4000-8000-000000000002"_s),
                                    .slug = u"beta"_s,
                                    .product = ProductKey(product)};
        return chooseNewWorkspace(small.copies.store(), u"copy"_s, wish, profile, small.snapshot());
    }

    Result<Runbook> plan(const CreateWorkspaceRequest &wanted)
    {
        return makeCreateWorkspaceRunbook(wanted, small.snapshot(), small.clock.now());
    }

    Result<Runbook> plan(const QString &product)
    {
        TM_TRY(const CreateWorkspaceRequest wanted, request(product));
        return plan(wanted);
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

void expectOrder(const Runbook &runbook, const QStringList &order)
{
    QStringList keys;
    for (const Step &step : runbook.steps)
        keys.append(step.key);
    for (qsizetype at = 1; at < order.size(); ++at)
        QVERIFY2(keys.indexOf(order[at - 1]) >= 0 && keys.indexOf(order[at - 1]) < keys.indexOf(order[at]), qPrintable(order[at]));
}

/// What is said to be in the way; empty when nothing is.
QString inTheWay(const Runbook &runbook)
{
    const auto found = std::ranges::find(runbook.blockers, ErrorCode::ConversionRefused, &Error::code);
    return found == runbook.blockers.end() ? QString() : found->args.value(1);
}

void expectStill(const QStringList &before, const QStringList &after)
{
    for (const QString &line : before)
        QVERIFY2(after.contains(line), qPrintable(line));
}

} // namespace

class ConvertedCopyTest final : public QObject {
    Q_OBJECT
private slots:
    void aDatabasesCopyBecomesASchema();
    void aSchemasCopyBecomesADatabase();
    void masksAreSetBeforeEither();
    void killedAroundTheMoveItIsFinishedOrUndone();
    void aTextThatNamesTheFormerSchemaUndoesAll();
    void whatCannotGoIsSaidBefore_data();
    void whatCannotGoIsSaidBefore();
    void anExtensionOfASchemasDatabaseStandsInTheWay();
    void anotherApplicationIsRefused();
    void aProductThatIsNotKnownHereIsRefused();
    void whatStandsInTheWaySurvivesTheJournal();
};

void ConvertedCopyTest::aDatabasesCopyBecomesASchema()
{
    Converted converted(u"acme"_s);
    const QStringList before = converted.small.inventory();
    const Result<Runbook> runbook = converted.plan(u"chalan"_s);
    QVERIFY(runbook);
    QCOMPARE(runbook->blockers.size(), 0U);
    const auto *bring = payloadOf<action::BringSchema>(*runbook, u"bring"_s);
    QVERIFY(bring);
    QCOMPARE(bring->archived, u"public"_s);
    QCOMPARE(bring->place, (SchemaPlace{u"chalan_tenant_db"_s, u"tenant_beta"_s, u"chalan_beta"_s}));
    QCOMPARE(converted.small.run(*runbook).kind, OutcomeKind::Done);
    const QStringList after = converted.small.inventory();
    expectStill(before, after);
    QVERIFY(after.contains(u"schema chalan_tenant_db.tenant_beta"_s) && after.contains(u"tenant chalan_tenant_db beta_001"_s));
    QVERIFY(after.filter(u"tmc_"_s).isEmpty());
}

void ConvertedCopyTest::aSchemasCopyBecomesADatabase()
{
    Converted converted(u"hut"_s);
    const QStringList before = converted.small.inventory();
    const Result<Runbook> runbook = converted.plan(u"inventario"_s);
    QVERIFY(runbook);
    QCOMPARE(runbook->blockers.size(), 0U);
    expectOrder(*runbook, {u"compare"_s, u"drop-restorer-role"_s, u"move-to-public"_s, u"restrict"_s, u"publish"_s, u"migrate"_s});
    QCOMPARE(payloadOf<action::MoveToPublic>(*runbook, u"move-to-public"_s)->place.schema, u"tenant_hut"_s);
    QCOMPARE(converted.small.run(*runbook).kind, OutcomeKind::Done);
    const QStringList after = converted.small.inventory();
    expectStill(before, after);
    QVERIFY(after.contains(u"database inventario_beta"_s));
    QCOMPARE(converted.small.world->state.schemas.at({u"inventario_beta"_s, u"public"_s}).owner, u"inventario_beta"_s);
    QVERIFY(after.filter(u"tmc_"_s).isEmpty() && after.filter(u"tenant_beta"_s).isEmpty());
}

void ConvertedCopyTest::masksAreSetBeforeEither()
{
    for (const auto &[slug, product, next] :
         {std::tuple{u"acme"_s, u"chalan"_s, u"bring"_s}, std::tuple{u"hut"_s, u"inventario"_s, u"move-to-public"_s}}) {
        Converted converted(slug);
        Result<CreateWorkspaceRequest> request = converted.request(product);
        QVERIFY(request);
        request->isForTests = true;
        request->masks = {{u"public"_s, u"a"_s, u"email"_s, MaskKind::Email}};
        const Result<Runbook> runbook = converted.plan(*request);
        QVERIFY(runbook);
        expectOrder(*runbook, {u"compare"_s, u"mask"_s, next});
        QCOMPARE(converted.small.run(*runbook).kind, OutcomeKind::Done);
        QCOMPARE(converted.small.copies.masked().size(), 1);
    }
}

void ConvertedCopyTest::killedAroundTheMoveItIsFinishedOrUndone()
{
    for (const QString &fatal : {u"before-effect"_s, u"after-effect"_s, u"after-record"_s}) {
        for (const bool resumes : {true, false}) {
            Converted converted(u"hut"_s);
            const QStringList before = converted.small.inventory();
            const Result<Runbook> runbook = converted.plan(u"inventario"_s);
            QVERIFY(runbook);
            bool died = false;
            try {
                (void)converted.small.run(*runbook, [&fatal](const QString &point, const QString &step) {
                    if (step == "move-to-public"_L1 && point == fatal)
                        throw tmtest::CrashException{point, 0};
                });
            } catch (const tmtest::CrashException &) {
                died = true;
            }
            QVERIFY2(died, qPrintable(fatal));
            converted.small.world->expireLeases();
            OperationControl control;
            const auto console = converted.small.console({}, u"berta"_s);
            const auto outcome =
                resumes ? console->resume(runbook->operation, control, {}) : console->rollBack(runbook->operation, control, {});
            QVERIFY(outcome);
            QCOMPARE(outcome->kind, resumes ? OutcomeKind::Done : OutcomeKind::RolledBack);
            if (resumes)
                QCOMPARE(converted.small.world->state.schemas.count({u"inventario_beta"_s, u"public"_s}), 1U);
            else
                QCOMPARE(converted.small.inventory(), before);
        }
    }
}

void ConvertedCopyTest::aTextThatNamesTheFormerSchemaUndoesAll()
{
    for (const auto &[slug, product] : {std::pair{u"acme"_s, u"chalan"_s}, std::pair{u"hut"_s, u"inventario"_s}}) {
        Converted converted(slug);
        converted.small.tenants.naming = u"function count_notes()"_s;
        const QStringList before = converted.small.everything();
        const OperationOutcome outcome = converted.small.run(*converted.plan(product));
        QCOMPARE(outcome.kind, OutcomeKind::RolledBack);
        QCOMPARE(outcome.error->code, ErrorCode::SchemaNamedInText);
        QCOMPARE(converted.small.everything(), before);
    }
}

void ConvertedCopyTest::whatCannotGoIsSaidBefore_data()
{
    QTest::addColumn<BackupContents>("contents");
    QTest::addColumn<QString>("said");
    const BackupContents plain = Converted(u"acme"_s).copy.manifest.contents;
    BackupContents extended = plain;
    extended.extensions.append(u"citext 1.6"_s);
    QTest::addRow("an extension") << extended << u"EXTENSION citext"_s;
    BackupContents large = plain;
    large.largeObjects = 2;
    QTest::addRow("large objects") << large << u"LARGE OBJECT × 2"_s;
    BackupContents elsewhere = plain;
    elsewhere.tables.push_back({u"\"public.\".t"_s, 1, u"1"_s});
    elsewhere.objects[u"schema"_s] = 2;
    QTest::addRow("a table elsewhere") << elsewhere << u"TABLE \"public.\".t"_s;
    BackupContents another = plain;
    another.objects[u"schema"_s] = 2;
    QTest::addRow("another schema without tables") << another << u"SCHEMA × 2"_s;
}

void ConvertedCopyTest::whatCannotGoIsSaidBefore()
{
    QFETCH(BackupContents, contents);
    QFETCH(QString, said);
    Converted converted(u"acme"_s);
    converted.copy.manifest.contents = contents;
    QCOMPARE(inTheWay(*converted.plan(u"chalan"_s)), said);
    // To a product of its own kind it goes as ever.
    QVERIFY(inTheWay(*converted.plan(u"inventario"_s)).isEmpty());
}

void ConvertedCopyTest::anExtensionOfASchemasDatabaseStandsInTheWay()
{
    Converted converted(u"hut"_s);
    converted.copy.manifest.contents.extensions.append(u"pg_trgm 1.6"_s);
    QCOMPARE(inTheWay(*converted.plan(u"inventario"_s)), u"EXTENSION pg_trgm"_s);
    QVERIFY(inTheWay(*converted.plan(u"chalan"_s)).isEmpty());
    Converted old(u"hut"_s);
    old.small.world->state.cluster.serverVersion = 140025;
    QCOMPARE(inTheWay(*old.plan(u"inventario"_s)), u"PostgreSQL 14 < 15"_s);
}

void ConvertedCopyTest::anotherApplicationIsRefused()
{
    Converted converted(u"acme"_s);
    for (Product &product : converted.small.world->state.registry.products)
        if (product.key.value() == "chalan"_L1)
            product.image = u"chalanpro:2.0.0"_s;
    QCOMPARE(inTheWay(*converted.plan(u"chalan"_s)), u"inventario:1.0.0 ≠ chalanpro:2.0.0"_s);
    // One of the same kind is another product, whatever it runs.
    QCOMPARE(converted.plan(u"erp"_s).error().code, ErrorCode::InvalidInput);
}

void ConvertedCopyTest::aProductThatIsNotKnownHereIsRefused()
{
    Converted converted(u"acme"_s);
    converted.copy.manifest.subject.product = ProductKey(u"elsewhere"_s);
    QCOMPARE(converted.plan(u"chalan"_s).error().code, ErrorCode::ProductUnknown);
}

void ConvertedCopyTest::whatStandsInTheWaySurvivesTheJournal()
{
    Converted converted(u"acme"_s);
    converted.copy.manifest.contents.largeObjects = 1;
    const Result<CreateWorkspaceRequest> request = converted.request(u"chalan"_s);
    QVERIFY(request);
    QCOMPARE(request->copy->unmovable, QStringList{u"LARGE OBJECT × 1"_s});
    QCOMPARE(createWorkspaceRequestFromJson(createWorkspaceRequestToJson(*request)), *request);
}

QTEST_APPLESS_MAIN(ConvertedCopyTest)
#include "tst_convertedcopy.moc"
