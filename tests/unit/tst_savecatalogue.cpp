#include "core/domain/fieldchange.h"
#include "core/planner/planagain.h"
#include "core/planner/previewcalls.h"
#include "core/planner/saveplan.h"
#include "core/planner/saveproduct.h"
#include "unit/smallworld.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

Product crm()
{
    return {.key = ProductKey(u"crm"_s),
            .name = u"CRM"_s,
            .image = u"inventario:1.0.0"_s,
            .baseDomain = u"crm.test"_s,
            .migrateCommand = {u"python"_s, u"manage.py"_s, u"migrate"_s},
            .shellCommand = {u"python"_s, u"manage.py"_s, u"shell"_s},
            .firstDedicatedPort = 8501,
            .lastDedicatedPort = 8550};
}

QStringList told(const std::vector<Error> &blockers)
{
    QStringList lines;
    for (const Error &blocker : blockers)
        lines.append(errorCodeName(blocker.code) + u' ' + blocker.args.join(u'|'));
    return lines;
}

QStringList told(const std::vector<Notice> &notices)
{
    QStringList lines;
    for (const Notice &notice : notices)
        lines.append(noticeCodeName(notice.code) + u' ' + notice.args.join(u'|'));
    return lines;
}

} // namespace

/// Adding and changing products and plans: what is planned, what is refused with which figures, what the operator is told.
class TestSaveCatalogue final : public QObject {
    Q_OBJECT
private slots:
    void aNewProductIsOneStepWithItsWholeRow()
    {
        const Runbook runbook = *save(crm(), true);
        QCOMPARE(told(runbook.blockers), QStringList());
        QCOMPARE(told(runbook.notices), QStringList());
        QVERIFY(runbook.isRunnable());
        QCOMPARE(runbook.target, u"product:crm"_s);
        QCOMPARE(runbook.steps.size(), 1U);
        QVERIFY(std::get<action::SaveProduct>(runbook.steps.front().action) == (action::SaveProduct{std::nullopt, crm()}));
        const QString call = previewCalls(runbook.steps.front().action).front().text;
        QVERIFY2(call.startsWith(u"tm.products {"_s) && call.contains(u"\"baseDomain\":\"crm.test\""_s), qPrintable(call));
    }

    void aChangeShowsOnlyWhatChanges()
    {
        Product product = inventario();
        product.image = u"inventario:1.0.1"_s;
        const Runbook runbook = *save(product, false);
        QVERIFY(runbook.isRunnable());
        QCOMPARE(previewCalls(runbook.steps.front().action).front().text,
                 u"tm.products {\"image\":\"inventario:1.0.1\",\"key\":\"inventario\"}"_s);
        QCOMPARE(told(runbook.notices),
                 (QStringList{u"image-missing inventario:1.0.1"_s, u"used-by 1|acme"_s, u"new-containers-only 1"_s}));
    }

    void aChangeThatChangesNothingHasNoSteps()
    {
        const Runbook runbook = *save(inventario(), false);
        QVERIFY(runbook.steps.empty() && runbook.blockers.empty());
        QVERIFY(told(runbook.notices).contains(u"nothing-to-do "_s));
    }

    void whatIsWrongWithAProductBlocksWithTheFigures_data()
    {
        QTest::addColumn<QJsonObject>("fields");
        QTest::addColumn<QStringList>("blockers");
        const auto row = [](const char *name, const QJsonObject &fields, const QStringList &blockers) {
            QTest::newRow(name) << fields << blockers;
        };
        row("key", {{u"key"_s, u"9crm"_s}}, {u"invalid-key 9crm"_s});
        row("key with a hyphen", {{u"key"_s, u"c-rm"_s}}, {u"invalid-key c-rm"_s});
        row("key taken", {{u"key"_s, u"shop"_s}, {u"baseDomain"_s, u"crm.test"_s}}, {u"already-exists product|shop"_s});
        row("no name", {{u"name"_s, u"  "_s}}, {u"field-required name"_s});
        row("no image", {{u"image"_s, QString()}}, {u"field-required image"_s});
        row("image with a command", {{u"image"_s, u"x; rm"_s}}, {u"invalid-input image|x; rm"_s});
        row("port 0", {{u"internalPort"_s, 0}}, {u"port-invalid internalPort|0"_s});
        row("port too high", {{u"sharedPort"_s, 65536}}, {u"port-invalid sharedPort|65536"_s});
        row("half a range", {{u"lastDedicatedPort"_s, 0}}, {u"field-required lastDedicatedPort"_s});
        row("range backwards", {{u"lastDedicatedPort"_s, 8500}}, {u"invalid-input lastDedicatedPort|8500"_s});
        row("range of another product", {{u"firstDedicatedPort"_s, 8440}}, {u"ports-taken 8440-8550|Landing Builder|8401-8450"_s});
        row("shared port of another product", {{u"sharedPort"_s, 8100}}, {u"ports-taken 8100|Inventario|8100"_s});
        row("own shared port in the range", {{u"sharedPort"_s, 8510}}, {u"ports-taken 8501-8550|CRM|8510"_s});
        row("port of the panel", {{u"sharedPort"_s, 8001}}, {u"ports-taken 8001|TM panel|8001"_s});
        row("domain", {{u"baseDomain"_s, u"crm"_s}}, {u"invalid-host-name crm"_s});
        row("domain of another product", {{u"baseDomain"_s, u"shop.test"_s}}, {u"domain-overlaps shop.test|Shop|shop.test"_s});
        row("domain below another", {{u"baseDomain"_s, u"a.shop.test"_s}}, {u"domain-overlaps a.shop.test|Shop|shop.test"_s});
        row("health path", {{u"healthPath"_s, u"health"_s}}, {u"invalid-input healthPath|health"_s});
        row("no migration", {{u"migrateCommand"_s, QJsonArray()}}, {u"field-required migrateCommand"_s});
        row("no program", {{u"shellCommand"_s, QJsonArray{u""_s}}}, {u"field-required shellCommand"_s});
        row("long role", {{u"appRole"_s, QString(64, u'r')}}, {u"name-too-long "_s + QString(64, u'r') + u"|64|63"_s});
        row("role of the registry", {{u"appRole"_s, u"tm_owner"_s}}, {u"invalid-input appRole|tm_owner"_s});
        row("shared without a role", {{u"sharedContainer"_s, u"crm-shared"_s}}, {u"field-required appRole"_s});
        row("schemas without a database", {{u"isolation"_s, u"schema"_s}}, {u"field-required schemaDatabase"_s});
    }

    void whatIsWrongWithAProductBlocksWithTheFigures()
    {
        QFETCH(QJsonObject, fields);
        QFETCH(QStringList, blockers);
        QJsonObject json = productToJson(crm());
        for (auto it = fields.constBegin(); it != fields.constEnd(); ++it)
            json.insert(it.key(), it.value());
        QCOMPARE(told(save(productFromJson(json), true)->blockers), blockers);
    }

    void everythingThatIsWrongIsToldAtOnce()
    {
        Product product = crm();
        product.name.clear();
        product.baseDomain = u"shop.test"_s;
        product.internalPort = 70000;
        QCOMPARE(save(product, true)->blockers.size(), 3U);
    }

    void whatWorkspacesAreMadeOfStaysWhileThereAreSome()
    {
        Product product = inventario();
        product.isolation = Isolation::Schema;
        product.hosting = HostingRule::AlwaysOwnContainers;
        product.schemaDatabase = u"inventario_db"_s;
        product.sharedContainer = u"other"_s;
        product.appRole = u"other_app"_s;
        QCOMPARE(told(save(product, false)->blockers),
                 (QStringList{u"change-in-use isolation|1|acme"_s, u"change-in-use hosting|1|acme"_s,
                              u"change-in-use schemaDatabase|1|acme"_s, u"change-in-use sharedContainer|1|acme"_s,
                              u"change-in-use appRole|1|acme"_s}));
        m_small.world->state.registry.workspaces.clear();
        QVERIFY(save(product, false)->blockers.empty());
        m_small.world->state = tmtest::SmallWorld().world->state;
    }

    void aRangeCannotLeaveOutPortsInUse()
    {
        tmtest::SmallWorld small;
        small.world->state.registry.workspaces.front().port = 8149;
        Product product = *small.world->state.registry.product(ProductKey(u"inventario"_s));
        product.lastDedicatedPort = 8120;
        const Runbook runbook = *makeSaveProductRunbook({.product = product}, small.snapshot(), small.clock.now());
        QCOMPARE(told(runbook.blockers), QStringList{u"ports-in-use 8101-8120|acme (8149)"_s});
    }

    void aNewDomainLeavesTheHostsOfWorkspaces()
    {
        Product product = inventario();
        product.baseDomain = u"Stock.Test"_s;
        const Runbook runbook = *save(product, false);
        QVERIFY(runbook.isRunnable());
        QVERIFY(told(runbook.notices).contains(u"hosts-kept 1|inventario.test"_s));
        QCOMPARE(std::get<action::SaveProduct>(runbook.steps.front().action).after.baseDomain, u"stock.test"_s);
    }

    void whatTheServerDoesNotHaveIsANotice()
    {
        Product product = crm();
        product.image = u"crm:1"_s;
        product.sharedContainer = u"crm-shared"_s;
        product.appRole = u"crm_app"_s;
        const Runbook runbook = *save(product, true);
        QVERIFY(runbook.isRunnable());
        QCOMPARE(told(runbook.notices),
                 (QStringList{u"image-missing crm:1"_s, u"role-missing crm_app"_s, u"shared-container-missing crm-shared"_s}));
    }

    void aPlanIsAddedAndChanged()
    {
        const Plan big{
            .key = PlanKey(u"big-one"_s), .name = u"Big"_s, .hosting = Hosting::Dedicated, .memory = {32'000}, .cpu = {2000}};
        const Runbook added = *save(big, true);
        QVERIFY(added.isRunnable());
        QCOMPARE(added.target, u"plan:big-one"_s);
        QCOMPARE(told(added.notices), QStringList{u"plan-exceeds-server 32000|24000"_s});
        Plan free = *m_small.world->state.registry.plan(PlanKey(u"free"_s));
        free.users = 7;
        const Runbook changed = *save(free, false);
        QCOMPARE(told(changed.notices), QStringList{u"used-by 1|acme"_s});
        QCOMPARE(previewCalls(changed.steps.front().action).front().text, u"tm.plans {\"key\":\"free\",\"users\":7}"_s);
    }

    void whatIsWrongWithAPlanBlocks()
    {
        QCOMPARE(told(save(Plan{.key = PlanKey(u"X"_s), .name = u"x"_s}, true)->blockers), QStringList{u"invalid-key X"_s});
        QCOMPARE(told(save(Plan{.key = PlanKey(u"free"_s), .name = u"x"_s}, true)->blockers),
                 QStringList{u"already-exists plan|free"_s});
        QCOMPARE(told(save(Plan{.key = PlanKey(u"x"_s), .name = u"x"_s, .users = -1}, true)->blockers),
                 QStringList{u"limit-invalid users|-1"_s});
        QCOMPARE(told(save(Plan{.key = PlanKey(u"x"_s), .name = u"x"_s, .hosting = Hosting::Dedicated}, true)->blockers),
                 (QStringList{u"field-required memoryMegabytes"_s, u"field-required milliCpu"_s}));
        Plan free = *m_small.world->state.registry.plan(PlanKey(u"free"_s));
        free.hosting = Hosting::Dedicated;
        free.memory = {512};
        free.cpu = {500};
        QCOMPARE(told(save(free, false)->blockers), QStringList{u"change-in-use hosting|1|acme"_s});
    }

    void unknownKeysAndUnreadSectionsAreRefused()
    {
        QCOMPARE(save(crm(), false).error().code, ErrorCode::ProductUnknown);
        QCOMPARE(save(Plan{.key = PlanKey(u"gold"_s)}, false).error().code, ErrorCode::PlanUnknown);
        SystemSnapshot snapshot = m_small.snapshot();
        snapshot.registry = {.error = Error{.code = ErrorCode::RegistryTooOld}};
        QCOMPARE(makeSaveProductRunbook({.product = crm(), .isNew = true}, snapshot, m_small.clock.now()).error().code,
                 ErrorCode::RegistryTooOld);
    }

    void runbooksSurviveTheJournalAndAreNotPlannedDifferentlyAgain()
    {
        Product product = inventario();
        product.name = u"Ñandú \"inventory\""_s;
        for (const Runbook &runbook :
             {*save(product, false), *save(crm(), true), *save(Plan{.key = PlanKey(u"x"_s), .name = u"x"_s}, true)}) {
            const Result<Runbook> restored = runbookFromJson(runbookToJson(runbook));
            QVERIFY(restored && *restored == runbook);
            const Result<Runbook> again = planAgain(runbook.kind, runbook.request, m_small.snapshot(), m_small.clock.now());
            QVERIFY(again && *again == runbook);
        }
    }

    void aNewWorkspaceMakesThePreviewStale()
    {
        Product product = inventario();
        product.name = u"Other"_s;
        tmtest::SmallWorld small;
        const Runbook before = *makeSaveProductRunbook({.product = product}, small.snapshot(), small.clock.now());
        Workspace second = small.world->state.registry.workspaces.front();
        second.slug = u"beta"_s;
        small.world->state.registry.workspaces.push_back(second);
        const Runbook after = *makeSaveProductRunbook({.product = product}, small.snapshot(), small.clock.now());
        QCOMPARE(changedFacts(before, after), QStringList{u"workspaces-of:inventario"_s});
    }

    void theEngineSavesLogsAndRollsBack()
    {
        tmtest::SmallWorld small;
        Plan free = *small.world->state.registry.plan(PlanKey(u"free"_s));
        const Plan before = free;
        free.users = 9;
        const Runbook runbook = *makeSavePlanRunbook(
            {.operation = OperationId(u"5f0c1c8e-0000-4000-8000-000000000001"_s), .plan = free}, small.snapshot(), small.clock.now());
        OperationControl control;
        bool died = false;
        try {
            const auto lost = small
                                  .console([](const QString &point, const QString &) {
                                      if (point == u"after-record"_s)
                                          throw tmtest::CrashException{point, 0};
                                  })
                                  ->start(runbook, control, {});
        } catch (const tmtest::CrashException &) {
            died = true;
        }
        QVERIFY(died);
        QCOMPARE(small.world->state.registry.plan(free.key)->users, 9);
        QCOMPARE(small.world->state.activity.back().action, u"plan.changed"_s);
        QCOMPARE(small.world->state.activity.back().details.value(u"users"_s).toObject().value(u"before"_s).toInt(), 3);
        small.world->expireLeases();
        const auto outcome = small.console({}, u"berta"_s)->rollBack(runbook.operation, control, {});
        QVERIFY(outcome);
        QCOMPARE(outcome->kind, OutcomeKind::RolledBack);
        QVERIFY(*small.world->state.registry.plan(free.key) == before);
    }

private:
    Product inventario() { return *m_small.world->state.registry.product(ProductKey(u"inventario"_s)); }
    Result<Runbook> save(const Product &product, bool isNew)
    {
        return makeSaveProductRunbook({.operation = OperationId(u"o"_s), .product = product, .isNew = isNew}, m_small.snapshot(),
                                      m_small.clock.now());
    }
    Result<Runbook> save(const Plan &plan, bool isNew)
    {
        return makeSavePlanRunbook({.operation = OperationId(u"o"_s), .plan = plan, .isNew = isNew}, m_small.snapshot(),
                                   m_small.clock.now());
    }

    tmtest::SmallWorld m_small;
};

QTEST_APPLESS_MAIN(TestSaveCatalogue)
#include "tst_savecatalogue.moc"
