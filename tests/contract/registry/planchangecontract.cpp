#include "contract/registry/planchangecontract.h"

#include "support/utctime.h"

using namespace Qt::StringLiterals;
using tmc::ErrorCode;

namespace tmtest {
namespace {

/// As a change to shared hosting leaves it: the container is kept, the port stays reserved.
tmc::Workspace movedAway(tmc::Workspace workspace)
{
    workspace.plan = tmc::PlanKey(u"free"_s);
    workspace.hosting = tmc::Hosting::Shared;
    workspace.state = tmc::WorkspaceState::Active;
    workspace.retired = tmc::RetiredContainer{.container = workspace.containerName, .since = {}, .operation = workspace.operation};
    workspace.containerName = u"inventario-shared"_s;
    workspace.limits = {.requestsPerMinute = 60};
    workspace.sharedReady = true;
    workspace.updatedAt = {};
    return workspace;
}

} // namespace

tmc::Result<QJsonObject> PlanChangeContract::commit(const std::function<tmc::Result<void>(tmc::RegistryTransaction &)> &effect)
{
    TM_TRY(const auto session, m_fixture.operations(consoleOf(u"ana"_s))->begin(sampleOperation()));
    return session->commitStep(1, [&effect](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
        TM_CHECK(effect(registry));
        return QJsonObject();
    });
}

tmc::Workspace PlanChangeContract::found(const tmc::Workspace &workspace)
{
    const auto facts = m_fixture.registry()->readRegistry();
    const tmc::Workspace *row = facts ? facts->workspace(workspace.slug, workspace.product) : nullptr;
    return row ? *row : tmc::Workspace();
}

/// A workspace that is there, as the registry has it.
tmc::Workspace PlanChangeContract::reserved(int number)
{
    const tmc::Workspace workspace = sampleWorkspace(m_fixture, number);
    if (!commit([&workspace](auto &registry) { return registry.reserveWorkspace(workspace); }))
        return {};
    return found(workspace);
}

void PlanChangeContract::aChangedRowIsReadBackAndPutBackExactly()
{
    const tmc::Workspace before = reserved(33);
    tmc::Workspace after = movedAway(before);
    after.port = 8199;
    after.redisIndex.reset();
    TM_VERIFY(commit([&](auto &registry) { return registry.changeWorkspace(before, after); }));
    tmc::Workspace now = found(before);
    QVERIFY(now.updatedAt > before.updatedAt);
    after.updatedAt = now.updatedAt;
    QVERIFY(now.retired && now.retired->since.isValid());
    after.retired->since = now.retired->since;
    QCOMPARE(tmc::workspaceToJson(now), tmc::workspaceToJson(after));
    TM_VERIFY(commit([&](auto &registry) { return registry.changeWorkspace(now, before); }));
    QCOMPARE(tmc::workspaceToJson(found(before)), tmc::workspaceToJson(before));
}

void PlanChangeContract::aRowThatSomebodyElseChangedIsLeftAlone()
{
    const tmc::Workspace before = reserved(34);
    tmc::Workspace seen = before;
    seen.limits.requestsPerMinute += 1;
    TM_VERIFY_FAILS(commit([&](auto &registry) { return registry.changeWorkspace(seen, movedAway(seen)); }), ErrorCode::StalePreview);
    QCOMPARE(tmc::workspaceToJson(found(before)), tmc::workspaceToJson(before));
    TM_VERIFY(commit([&](auto &registry) { return registry.releaseWorkspace(before.id); }));
    TM_VERIFY_FAILS(commit([&](auto &registry) { return registry.changeWorkspace(before, movedAway(before)); }),
                    ErrorCode::StalePreview);
}

void PlanChangeContract::aPortOrIndexOfAnotherWorkspaceIsRefused()
{
    const tmc::Workspace one = reserved(35);
    tmc::Workspace two = sampleWorkspace(m_fixture, 36);
    two.redisIndex = 40;
    TM_VERIFY(commit([&two](auto &registry) { return registry.reserveWorkspace(two); }));
    tmc::Workspace after = one;
    after.port = two.port;
    TM_VERIFY_FAILS(commit([&](auto &registry) { return registry.changeWorkspace(one, after); }), ErrorCode::NameTaken);
    after = one;
    after.redisIndex = two.redisIndex;
    TM_VERIFY_FAILS(commit([&](auto &registry) { return registry.changeWorkspace(one, after); }), ErrorCode::NameTaken);
    after = one;
    after.plan = tmc::PlanKey(u"no_such_plan"_s);
    TM_VERIFY_FAILS(commit([&](auto &registry) { return registry.changeWorkspace(one, after); }), ErrorCode::PlanUnknown);
    QCOMPARE(tmc::workspaceToJson(found(one)), tmc::workspaceToJson(one));
}

void PlanChangeContract::theServerTellsWhenAContainerWasRetired()
{
    const tmc::Workspace before = reserved(37);
    tmc::Workspace after = movedAway(before);
    after.retired->since = utcTime(QDate(2026, 2, 3), QTime(4, 5, 6, 789));
    TM_VERIFY(commit([&](auto &registry) { return registry.changeWorkspace(before, after); }));
    const tmc::Workspace retired = found(before);
    QVERIFY(retired.retired == after.retired);
    tmc::Workspace released = retired;
    released.retired.reset();
    released.port.reset();
    released.redisIndex.reset();
    TM_VERIFY(commit([&](auto &registry) { return registry.changeWorkspace(retired, released); }));
    QVERIFY(!found(before).retired && !found(before).port && !found(before).redisIndex);
}

void PlanChangeContract::theHistoryTellsWhoChangedWhat()
{
    const tmc::Workspace before = reserved(38);
    TM_VERIFY(commit([&](auto &registry) { return registry.recordPlanChange(before, movedAway(before)); }));
    const auto record = m_fixture.registry()->readWorkspaceRecord(before.id);
    TM_VERIFY(record);
    QCOMPARE(record->planChanges.size(), std::size_t(1));
    const tmc::PlanChange &line = record->planChanges.front();
    QCOMPARE((QStringList{line.fromPlan, line.toPlan, line.fromHosting, line.toHosting, line.who}),
             (QStringList{u"enterprise"_s, u"free"_s, u"dedicated"_s, u"shared"_s, u"ana"_s}));
    QVERIFY(!line.operation.isEmpty() && line.at.isValid());
}

void PlanChangeContract::theSharedContainerIsAdmittedAndDismissed()
{
    const QString role = m_fixture.prefix() + u"_movingtenant"_s;
    const QString database = m_fixture.prefix() + u"_moving"_s;
    TM_VERIFY(commit([&](auto &registry) { return registry.createTenantRole(role); }));
    const auto session = m_fixture.operations(consoleOf(u"ana"_s))->begin(sampleOperation());
    TM_VERIFY(session);
    TM_VERIFY((*session)->createDatabase(database, role));
    const tmc::sql::SharedAccess access{.database = database, .role = role, .member = m_fixture.appRole()};
    for (int round = 0; round < 2; ++round) {
        TM_VERIFY(commit([&](auto &registry) { return registry.admitSharedRole(access); }));
        TM_VERIFY(commit([&](auto &registry) { return registry.admitSharedRole(access); }));
        QVERIFY(m_fixture.mayActAs(access));
        TM_VERIFY(commit([&](auto &registry) { return registry.dismissSharedRole(access); }));
        TM_VERIFY(commit([&](auto &registry) { return registry.dismissSharedRole(access); }));
        QVERIFY(!m_fixture.mayActAs(access));
    }
    TM_VERIFY((*session)->dropDatabase(database));
    TM_VERIFY(commit([&](auto &registry) { return registry.dropTenantRole(role); }));
}

} // namespace tmtest
