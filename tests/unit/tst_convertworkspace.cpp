// A workspace of a product of the other isolation takes the place of the one that its copy is of. The former one is kept, and no row is lost on the way.
#include "core/planner/changeplan.h"
#include "core/planner/containercommand.h"
#include "core/planner/restoreworkspace.h"
#include "unit/convertedworld.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

using tmtest::Converted;

template <class Payload>
const Payload *payloadOf(const Runbook &runbook, const QString &key)
{
    const auto found = std::ranges::find(runbook.steps, key, &Step::key);
    return found == runbook.steps.end() ? nullptr : std::get_if<Payload>(&found->action);
}

const Notice *noticeOf(const Runbook &runbook, NoticeCode code)
{
    const auto found = std::ranges::find(runbook.notices, code, &Notice::code);
    return found == runbook.notices.end() ? nullptr : &*found;
}

void expectOrder(const Runbook &runbook, const QStringList &order)
{
    QStringList keys;
    for (const Step &step : runbook.steps)
        keys.append(step.key);
    for (qsizetype at = 1; at < order.size(); ++at)
        QVERIFY2(keys.indexOf(order[at - 1]) >= 0 && keys.indexOf(order[at - 1]) < keys.indexOf(order[at]),
                 qPrintable(order[at] + u" in "_s + keys.join(u' ')));
}

bool blocks(const Runbook &runbook, ErrorCode code)
{
    return std::ranges::find(runbook.blockers, code, &Error::code) != runbook.blockers.end();
}

} // namespace

class ConvertWorkspaceTest final : public QObject {
    Q_OBJECT
private slots:
    void aDatabaseBecomesASchemaInItsPlace();
    void aSchemaBecomesADatabaseInItsPlace();
    void whatStaysIsToldAndKeptClosed();
    void hostsThatTheOtherCannotCarryAreToldByName();
    void whoeverTypesDomainsGetsThose();
    void whatWasEnteredSinceUndoesAll_data();
    void whatWasEnteredSinceUndoesAll();
    void tablesThatWereNotSummedAreComparedWhole();
    void openSessionsAreEndedFirst();
    void whatCannotBeReplacedIsRefused();
    void aStoppedContainerIsNotStartedByTheWayBack();
    void nothingBringsTheFormerOneBackBesideTheOther();
    void theRequestSurvivesTheJournal();
};

void ConvertWorkspaceTest::aDatabaseBecomesASchemaInItsPlace()
{
    Converted converted(u"acme"_s);
    const Workspace before = converted.former();
    const Result<Runbook> runbook = converted.plan();
    QVERIFY(runbook);
    QCOMPARE(runbook->blockers.size(), 0U);
    QCOMPARE(runbook->kind, OperationKind::ConvertWorkspace);
    QCOMPARE(runbook->target, before.id.value());
    expectOrder(*runbook, {u"check-copy"_s, u"close-former"_s, u"compare-live"_s, u"reserve"_s, u"role"_s, u"fill"_s, u"compare"_s,
                           u"bring"_s, u"compare-schema"_s, u"container"_s, u"migrate"_s, u"activate"_s});
    // Its data are in a container that serves others: that one goes on.
    QCOMPARE(payloadOf<action::CloseTenant>(*runbook, u"close-former"_s)->access,
             (sql::TenantAccess{u"inventario_acme"_s, u"inventario_acme"_s, u"inventario_app"_s}));
    QVERIFY(runbook->expectedInterruptionSeconds > 10);
    QCOMPARE(converted.small.run(*runbook).kind, OutcomeKind::Done);

    QCOMPARE(converted.former().state, WorkspaceState::Archived);
    QCOMPARE(converted.former().hosts, QStringList());
    const Workspace &fresh = converted.fresh();
    QCOMPARE(fresh.state, WorkspaceState::Active);
    QCOMPARE(fresh.slug, before.slug);
    QVERIFY(fresh.hosts.contains(u"acme.inventario.test"_s) && fresh.hosts.contains(u"api.acme.inventario.test"_s));
    QCOMPARE(fresh.schemaName, u"tenant_acme"_s);
    const auto &members = converted.small.world->state.members;
    QCOMPARE(members.at(fresh.id).size(), 1U);
    QCOMPARE(members.count(before.id), 0U);
    const QStringList after = converted.small.inventory();
    QVERIFY(after.contains(u"database inventario_acme"_s) && after.contains(u"closed inventario_acme"_s));
    QVERIFY(!after.contains(u"member inventario_app inventario_acme"_s));
    QVERIFY(after.filter(u"tmc_"_s).isEmpty());
    QCOMPARE(converted.small.world->state.activity.back().action, u"operation.done"_s);
    QVERIFY(std::ranges::find(converted.small.world->state.activity, u"workspace.converted"_s, &ActivityEntry::action)
            != converted.small.world->state.activity.end());
}

void ConvertWorkspaceTest::aSchemaBecomesADatabaseInItsPlace()
{
    Converted converted(u"hut"_s);
    const Workspace before = converted.former();
    const Result<Runbook> runbook = converted.plan();
    QVERIFY(runbook);
    QCOMPARE(runbook->blockers.size(), 0U);
    expectOrder(*runbook, {u"check-copy"_s, u"stop-chalan-hut-nginx-1"_s, u"stop-chalan-hut-web-1"_s, u"close-former"_s,
                           u"compare-live"_s, u"lift-limit"_s, u"reserve"_s, u"compare"_s, u"move-to-public"_s, u"publish"_s,
                           u"container"_s, u"probe"_s, u"activate"_s});
    QCOMPARE(payloadOf<action::CloseTenant>(*runbook, u"close-former"_s)->access.member, QString());
    QCOMPARE(converted.small.run(*runbook).kind, OutcomeKind::Done);

    const Workspace &fresh = converted.fresh();
    QCOMPARE(fresh.state, WorkspaceState::Active);
    // A container of its own answers for all of them, besides the one below its own product's domain.
    QCOMPARE(fresh.hosts, QStringList{u"hut.inventario.test"_s} + before.hosts);
    QCOMPARE(converted.former().state, WorkspaceState::Archived);
    const QStringList after = converted.small.inventory();
    QVERIFY(after.contains(u"schema chalan_tenant_db.tenant_hut"_s) && after.contains(u"tenant chalan_tenant_db hut_001"_s));
    QCOMPARE(after.filter(u"container chalan-hut"_s).filter(u"exited"_s).size(), 2);
    for (const QString &host : fresh.hosts) {
        const auto reply = converted.small.proxy.get(host, u"/health"_s, {});
        QVERIFY2(reply && reply->status == 200 && reply->body.contains("inventario_hut"), qPrintable(host));
    }
}

void ConvertWorkspaceTest::whatStaysIsToldAndKeptClosed()
{
    Converted converted(u"hut"_s);
    const Result<Runbook> runbook = converted.plan();
    QVERIFY(runbook);
    const Notice *replaced = noticeOf(*runbook, NoticeCode::TenantIsReplaced);
    QVERIFY(replaced);
    QCOMPARE(replaced->args, (QStringList{u"hut"_s, u"2026-11-20T04:00:00Z"_s}));
    const Notice *kept = noticeOf(*runbook, NoticeCode::FormerIsKept);
    QVERIFY(kept);
    QCOMPARE(kept->args,
             (QStringList{u"chalan_tenant_db.tenant_hut"_s, u"chalan_hut"_s, u"chalan-hut-nginx-1"_s, u"chalan-hut-web-1"_s}));
    // It is touched, so nobody is told otherwise.
    QVERIFY(!noticeOf(*runbook, NoticeCode::DataOfCopy));
}

void ConvertWorkspaceTest::hostsThatTheOtherCannotCarryAreToldByName()
{
    Converted converted(u"hut"_s);
    converted.wish.plan = PlanKey(u"starter"_s); // on Inventario's shared container
    const QStringList hosts = converted.former().hosts;
    const Result<Runbook> runbook = converted.plan();
    QVERIFY(runbook);
    QCOMPARE(runbook->blockers.size(), 0U);
    const Notice *left = noticeOf(*runbook, NoticeCode::HostsAreLeft);
    QVERIFY(left);
    QCOMPARE(left->args, hosts);
    QCOMPARE(converted.small.run(*runbook).kind, OutcomeKind::Done);
    QCOMPARE(converted.fresh().hosts, QStringList{u"hut.inventario.test"_s});
    // Nobody answers them, and nobody else gets them before the one that had them is gone.
    QCOMPARE(converted.former().hosts, hosts);
    const Result<Runbook> next = makeCreateWorkspaceRunbook(
        [&] {
            CreateWorkspaceRequest other = converted.small.request(u"other"_s, u"enterprise"_s);
            other.domains = hosts;
            return other;
        }(),
        converted.small.snapshot(), converted.small.clock.now());
    QVERIFY(next);
    QVERIFY(blocks(*next, ErrorCode::HostTaken));
}

void ConvertWorkspaceTest::whoeverTypesDomainsGetsThose()
{
    Converted converted(u"acme"_s);
    converted.wish.domains = {u"acme.example"_s};
    const Result<Runbook> runbook = converted.plan();
    QVERIFY(runbook);
    QCOMPARE(noticeOf(*runbook, NoticeCode::HostsAreLeft)->args, QStringList{u"acme.inventario.test"_s});
    // One that somebody else has is refused as ever.
    Converted taken(u"acme"_s);
    taken.wish.domains = {u"big.inventario.test"_s};
    QVERIFY(blocks(*taken.plan(), ErrorCode::HostTaken));
}

void ConvertWorkspaceTest::whatWasEnteredSinceUndoesAll_data()
{
    QTest::addColumn<QString>("slug");
    QTest::addRow("database") << u"acme"_s;
    QTest::addRow("schema") << u"hut"_s;
}

void ConvertWorkspaceTest::whatWasEnteredSinceUndoesAll()
{
    QFETCH(QString, slug);
    Converted converted(slug);
    converted.small.copies.setLive(converted.copy.manifest.subject, converted.entered());
    const Workspace row = converted.former();
    const QStringList before = converted.small.everything();
    const OperationOutcome outcome = converted.small.run(*converted.plan());
    QCOMPARE(outcome.kind, OutcomeKind::RolledBack);
    QCOMPARE(outcome.error->code, ErrorCode::DataEnteredSince);
    QCOMPARE(outcome.error->args, (QStringList{slug, u"2026-11-20T04:00:00Z"_s}));
    QVERIFY2(outcome.error->detail.contains(u"public.b"_s), qPrintable(outcome.error->detail));
    QCOMPARE(converted.small.everything(), before);
    QCOMPARE(converted.former(), row);
    QCOMPARE(converted.small.servedBy(slug).isEmpty(), false);
}

void ConvertWorkspaceTest::tablesThatWereNotSummedAreComparedWhole()
{
    for (const bool changed : {false, true}) {
        Converted converted(u"acme"_s);
        BackupContents live = converted.copy.manifest.contents;
        converted.small.copies.setRestored(live);
        converted.copy.manifest.contents.tables[0].rowSum.clear(); // too large when it was copied
        if (changed)
            live.tables[0].rowSum = u"78"_s; // as many rows, and another one among them
        converted.small.copies.setLive(converted.copy.manifest.subject, live);
        const QStringList before = converted.small.everything();
        const Result<Runbook> runbook = converted.plan();
        QVERIFY(runbook);
        expectOrder(*runbook, {u"compare"_s, u"compare-live-tables"_s, u"bring"_s});
        const OperationOutcome outcome = converted.small.run(*runbook);
        QCOMPARE(outcome.kind, changed ? OutcomeKind::RolledBack : OutcomeKind::Done);
        if (!changed)
            continue;
        QCOMPARE(outcome.error->code, ErrorCode::DataEnteredSince);
        QCOMPARE(converted.small.everything(), before);
    }
}

void ConvertWorkspaceTest::openSessionsAreEndedFirst()
{
    Converted converted(u"acme"_s);
    converted.small.world->state.sessions[u"inventario_acme"_s] = 3;
    QCOMPARE(converted.small.run(*converted.plan()).kind, OutcomeKind::Done);
    QVERIFY(!converted.small.world->state.sessions.contains(u"inventario_acme"_s));
}

void ConvertWorkspaceTest::whatCannotBeReplacedIsRefused()
{
    Converted same(u"acme"_s);
    same.wish.product = ProductKey(u"erp"_s); // keeps its tenants apart in the same way
    QCOMPARE(same.plan().error().code, ErrorCode::InvalidInput);
    Converted renamed(u"acme"_s);
    renamed.wish.slug = u"beta"_s;
    QCOMPARE(renamed.plan().error().args.value(0), u"as"_s);
    Converted elsewhere(u"acme"_s);
    elsewhere.wish.environment = Environment::Qa;
    QCOMPARE(elsewhere.plan().error().args.value(0), u"environment"_s);
    Converted gone(u"acme"_s);
    std::erase_if(gone.small.world->state.registry.workspaces, [](const Workspace &each) { return each.slug == "acme"_L1; });
    gone.wish.businessName = u"Acme"_s;
    QCOMPARE(gone.plan().error().code, ErrorCode::WorkspaceUnknown);
    Converted another(u"acme"_s);
    another.copy.manifest.subject.workspace = WorkspaceId(u"33333333-0000-4000-8000-000000000003"_s);
    another.wish.businessName = u"Acme"_s;
    QVERIFY(blocks(*another.plan(), ErrorCode::BackupOfAnother));
    Converted moved(u"acme"_s);
    moved.copy.manifest.subject.database = u"inventario_old"_s;
    QVERIFY(blocks(*moved.plan(), ErrorCode::BackupOfAnother));
    Converted busy(u"acme"_s);
    std::ranges::find(busy.small.world->state.registry.workspaces, u"acme"_s, &Workspace::slug)->state = WorkspaceState::Changing;
    QVERIFY(blocks(*busy.plan(), ErrorCode::WorkspaceNotActive));
    Converted large(u"acme"_s);
    large.copy.manifest.contents.largeObjects = 2;
    QVERIFY(blocks(*large.plan(), ErrorCode::ConversionRefused));
    Converted masked(u"acme"_s);
    Result<CreateWorkspaceRequest> request = masked.request();
    request->isForTests = true;
    QCOMPARE(makeCreateWorkspaceRunbook(*request, masked.small.snapshot(), {}).error().code, ErrorCode::InvalidInput);
}

void ConvertWorkspaceTest::aStoppedContainerIsNotStartedByTheWayBack()
{
    Converted converted(u"hut"_s);
    QVERIFY(converted.small.docker.stop(u"chalan-hut-web-1"_s, 0, {}));
    converted.small.copies.setLive(converted.copy.manifest.subject, converted.entered());
    const QStringList before = converted.small.inventory();
    const Result<Runbook> runbook = converted.plan();
    QVERIFY(runbook);
    QCOMPARE(payloadOf<action::StopContainer>(*runbook, u"stop-chalan-hut-web-1"_s), nullptr);
    QVERIFY(payloadOf<action::StopContainer>(*runbook, u"stop-chalan-hut-nginx-1"_s));
    QCOMPARE(converted.small.run(*runbook).kind, OutcomeKind::RolledBack);
    QCOMPARE(converted.small.inventory(), before);
}

void ConvertWorkspaceTest::nothingBringsTheFormerOneBackBesideTheOther()
{
    Converted converted(u"hut"_s);
    QCOMPARE(converted.small.run(*converted.plan()).kind, OutcomeKind::Done);
    const SystemSnapshot snapshot = converted.small.snapshot();
    for (const OperationKind kind :
         {OperationKind::StartContainer, OperationKind::RestartContainer, OperationKind::RedeployContainer}) {
        const Result<Runbook> runbook = makeContainerRunbook(
            {.operation = OperationId(u"x"_s), .kind = kind, .container = u"chalan-hut-web-1"_s, .registryContainer = {}}, snapshot);
        QVERIFY(runbook);
        QVERIFY2(blocks(*runbook, ErrorCode::WorkspaceArchived), qPrintable(operationKindName(kind)));
    }
    const Result<Runbook> own = makeContainerRunbook({.operation = OperationId(u"x"_s),
                                                      .kind = OperationKind::RestartContainer,
                                                      .container = u"inventario-hut"_s,
                                                      .registryContainer = {}},
                                                     snapshot);
    QVERIFY(own);
    QVERIFY(!blocks(*own, ErrorCode::WorkspaceArchived));
    const Result<Runbook> changed = makeChangePlanRunbook(
        {.operation = OperationId(u"x"_s), .product = ProductKey(u"chalan"_s), .slug = u"hut"_s, .plan = PlanKey(u"business"_s)},
        snapshot);
    QVERIFY(changed);
    QVERIFY(blocks(*changed, ErrorCode::WorkspaceArchived));
    QVERIFY(blocks(*makeRestoreWorkspaceRunbook(*converted.request()->copy, snapshot), ErrorCode::WorkspaceArchived));
    // It has its place once.
    QVERIFY(blocks(*converted.plan(), ErrorCode::WorkspaceArchived));
    // The new one changes its plan like any other, although stopped containers were made with its hosts.
    const Result<Runbook> moved = makeChangePlanRunbook(
        {.operation = OperationId(u"x"_s), .product = ProductKey(u"inventario"_s), .slug = u"hut"_s, .plan = PlanKey(u"lifetime"_s)},
        snapshot);
    QVERIFY(moved);
    QCOMPARE(moved->blockers.size(), 0U);
}

void ConvertWorkspaceTest::theRequestSurvivesTheJournal()
{
    Converted converted(u"acme"_s);
    converted.copy.manifest.contents.tables[0].rows.reset();
    const Result<CreateWorkspaceRequest> request = converted.request();
    QVERIFY(request);
    QVERIFY(request->replaces && request->copy->hasUnsummed);
    QCOMPARE(createWorkspaceRequestFromJson(createWorkspaceRequestToJson(*request)), *request);
    const Result<Runbook> runbook = converted.plan();
    QVERIFY(runbook);
    QCOMPARE(*runbookFromJson(runbookToJson(*runbook)), *runbook);
}

QTEST_APPLESS_MAIN(ConvertWorkspaceTest)
#include "tst_convertworkspace.moc"
