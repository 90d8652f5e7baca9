#include "contract/registry/reservationcontract.h"

#include "core/domain/names.h"
#include "support/utctime.h"

#include <atomic>
#include <set>
#include <thread>

using namespace Qt::StringLiterals;
using tmc::ErrorCode;

namespace tmtest {

tmc::Result<QJsonObject> ReservationContract::reserve(const tmc::Workspace &workspace)
{
    const auto store = m_fixture.operations(consoleOf(u"ana"_s));
    TM_TRY(const auto session, store->begin(sampleOperation(workspace.id.value())));
    return session->commitStep(1, [&workspace](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
        TM_CHECK(registry.reserveWorkspace(workspace));
        return QJsonObject{{u"slug"_s, workspace.slug}};
    });
}

void ReservationContract::aReservationIsReadBackAsItWasMade()
{
    const tmc::Workspace wanted = sampleWorkspace(m_fixture, 10);
    TM_VERIFY(reserve(wanted));
    const auto facts = m_fixture.registry()->readRegistry();
    TM_VERIFY(facts);
    const tmc::Workspace *found = facts->workspace(wanted.slug, wanted.product);
    QVERIFY(found != nullptr);
    tmc::Workspace expected = wanted;
    expected.operation = found->operation;
    expected.createdAt = found->createdAt;
    expected.updatedAt = found->updatedAt;
    QVERIFY(found->createdAt.isValid());
    QVERIFY(!found->operation.isEmpty());
    QCOMPARE(tmc::workspaceToJson(*found), tmc::workspaceToJson(expected));
    QVERIFY(*facts->product(wanted.product) == sampleProduct(m_fixture));
    QVERIFY(facts->plans == samplePlans());
    QCOMPARE(facts->redisIndexCount, 16);
}

tmc::Result<tmc::OperationId> ReservationContract::ended(const tmc::WorkspaceId &workspace, tmc::OperationKind kind,
                                                         tmc::OperationState state, const QString &dropped)
{
    tmc::OperationRecord operation = sampleOperation(workspace.value());
    operation.kind = kind;
    operation.runbook.insert(u"request"_s, QJsonObject{{u"database"_s, dropped}});
    TM_TRY(const auto session, m_fixture.operations(consoleOf(u"ana"_s))->begin(operation));
    TM_CHECK(session->setState(state, {}));
    return operation.id;
}

void ReservationContract::theRegistryKnowsWhatWasPutBesideLiveTablesUntilItIsDropped()
{
    using enum tmc::OperationKind;
    using enum tmc::OperationState;
    const tmc::Workspace workspace = sampleWorkspace(m_fixture, 29);
    const auto beside = [&] {
        std::set<tmc::OperationId> operations;
        const auto facts = m_fixture.registry()->readRegistry();
        for (const tmc::SideSchema &side : facts ? facts->sideSchemas : std::vector<tmc::SideSchema>())
            if (side.workspace == workspace.id && side.since.isValid())
                operations.insert(side.operation);
        return operations;
    };
    {
        const auto session = m_fixture.operations(consoleOf(u"ana"_s))->begin(sampleOperation(workspace.id.value()));
        TM_VERIFY(session);
        TM_VERIFY((*session)->commitStep(1, [&workspace](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
            TM_CHECK(registry.reserveWorkspace(workspace));
            return QJsonObject();
        }));
        TM_VERIFY((*session)->setState(Done, {}));
    }
    TM_VERIFY(ended(workspace.id, RestoreTables, RolledBack, {}));
    QVERIFY(beside().empty());
    const auto first = ended(workspace.id, RestoreTables, Done, {});
    const auto second = ended(workspace.id, RestoreTables, Done, {});
    TM_VERIFY(first);
    TM_VERIFY(second);
    QCOMPARE(beside(), (std::set{*first, *second}));
    const QString name = tmc::names::sideSchemaName(workspace.schemaName, *first);
    TM_VERIFY(ended(workspace.id, DropKeptDatabase, RolledBack, name));
    QCOMPARE(beside(), (std::set{*first, *second}));
    TM_VERIFY(ended(workspace.id, DropKeptDatabase, Done, name));
    QCOMPARE(beside(), std::set{*second});
}

void ReservationContract::theRecordOfAWorkspaceHasItsPeopleAndItsPast()
{
    const tmc::Workspace workspace = sampleWorkspace(m_fixture, 30);
    const tmc::Workspace other = sampleWorkspace(m_fixture, 31);
    const auto session = m_fixture.operations(consoleOf(u"ana"_s))->begin(sampleOperation(workspace.id.value()));
    TM_VERIFY(session);
    TM_VERIFY((*session)->commitStep(1, [&workspace](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
        TM_CHECK(registry.reserveWorkspace(workspace));
        TM_CHECK(registry.appendActivity(u"workspace.created"_s, workspace.slug, {{u"workspace"_s, workspace.id.value()}}));
        return QJsonObject();
    }));
    TM_VERIFY((*session)->setState(tmc::OperationState::Done, {}));
    TM_VERIFY(reserve(other));
    const QDateTime since = utcTime(QDate(2026, 2, 3), QTime(4, 5, 6, 789));
    const tmc::WorkspaceMember zoe{u"zoe@example.com"_s, u"Zoë \"Z\"; --"_s, u"owner"_s, true, since};
    const tmc::WorkspaceMember ana{u"ana@example.com"_s, QString(), u"viewer"_s, false, since.addDays(1)};
    const tmc::PlanChange first{u"free"_s, u"starter"_s, u"shared"_s, u"shared"_s, {}, u"ana"_s, since};
    const tmc::PlanChange second{u"starter"_s,           u"enterprise"_s, u"shared"_s,     u"dedicated"_s,
                                 (*session)->load()->id, u"eva"_s,        since.addDays(9)};
    m_fixture.addMember(workspace.id, zoe);
    m_fixture.addMember(workspace.id, ana);
    m_fixture.addMember(other.id, {u"eva@example.com"_s, u"Eva"_s, u"member"_s, true, since});
    m_fixture.addPlanChange(workspace.id, first);
    m_fixture.addPlanChange(workspace.id, second);

    const auto record = m_fixture.registry()->readWorkspaceRecord(workspace.id);
    TM_VERIFY(record);
    QVERIFY(record->members == (std::vector{ana, zoe}));
    QVERIFY(record->planChanges == (std::vector{second, first}));
    QCOMPARE(record->operations.size(), std::size_t(1));
    QCOMPARE(record->operations.front().state, tmc::OperationState::Done);
    QVERIFY(record->operations.front().runbook.isEmpty());
    QCOMPARE(record->operations.front().steps.size(), std::size_t(3));
    QStringList actions;
    for (const tmc::ActivityEntry &entry : record->activity)
        actions.append(entry.action);
    QCOMPARE(actions, (QStringList{u"operation.done"_s, u"workspace.created"_s}));
}

void ReservationContract::anUnknownWorkspaceHasAnEmptyRecord()
{
    const auto record = m_fixture.registry()->readWorkspaceRecord(sampleWorkspace(m_fixture, 32).id);
    TM_VERIFY(record);
    QVERIFY(*record == tmc::WorkspaceRecord());
}

void ReservationContract::aFailingStepLeavesNothingBehind()
{
    const tmc::Workspace workspace = sampleWorkspace(m_fixture, 11);
    const auto session = m_fixture.operations(consoleOf(u"ana"_s))->begin(sampleOperation(workspace.id.value()));
    TM_VERIFY(session);
    const auto outcome = (*session)->commitStep(1, [&workspace](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
        TM_CHECK(registry.reserveWorkspace(workspace));
        TM_CHECK(registry.appendActivity(u"workspace.reserved"_s, u"must not stay"_s, {}));
        return tmc::fail(ErrorCode::Cancelled);
    });
    TM_VERIFY_FAILS(outcome, ErrorCode::Cancelled);
    QVERIFY(m_fixture.registry()->readRegistry()->workspace(workspace.slug, workspace.product) == nullptr);
    QCOMPARE((*session)->load()->steps.front().state, tmc::StepState::Pending);
    const auto activity = m_fixture.registry()->readActivity(1);
    TM_VERIFY(activity);
    QVERIFY(activity->empty() || activity->front().subject != u"must not stay"_s);
}

void ReservationContract::takenNamesAreRefusedByKind_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("part");
    QTest::addColumn<int>("code");
    QTest::newRow("slug") << 12 << u"slug"_s << int(ErrorCode::SlugTaken);
    QTest::newRow("host") << 14 << u"host"_s << int(ErrorCode::HostTaken);
    QTest::newRow("port") << 16 << u"port"_s << int(ErrorCode::NameTaken);
    QTest::newRow("redis") << 18 << u"redis-index"_s << int(ErrorCode::NameTaken);
    QTest::newRow("database") << 20 << u"database"_s << int(ErrorCode::NameTaken);
    QTest::newRow("role") << 22 << u"role"_s << int(ErrorCode::NameTaken);
}

void ReservationContract::takenNamesAreRefusedByKind()
{
    QFETCH(int, number);
    QFETCH(QString, part);
    QFETCH(int, code);
    const tmc::Workspace first = sampleWorkspace(m_fixture, number);
    TM_VERIFY(reserve(first));
    tmc::Workspace second = sampleWorkspace(m_fixture, number + 1);
    QStringList expected{part};
    if (part == u"slug"_s) {
        second.slug = first.slug;
        expected = {first.slug, u"inventario"_s};
    } else if (part == u"host"_s) {
        second.hosts.append(first.hosts.last());
        expected = {first.hosts.last()};
    } else if (part == u"port"_s) {
        second.port = first.port;
        expected.append(QString::number(*first.port));
    } else if (part == u"redis-index"_s) {
        second.redisIndex = first.redisIndex;
        expected.append(QString::number(*first.redisIndex));
    } else {
        (part == u"database"_s ? second.databaseName : second.roleName) = first.databaseName;
        expected.append(first.databaseName);
    }
    const auto refused = reserve(second);
    TM_VERIFY_FAILS(refused, static_cast<ErrorCode>(code));
    QCOMPARE(refused.error().args.mid(0, expected.size()), expected);
    QCOMPARE(refused.error().effect, tmc::Effect::None);
}

void ReservationContract::unknownProductAndPlanAreNamed()
{
    tmc::Workspace workspace = sampleWorkspace(m_fixture, 24);
    workspace.product = tmc::ProductKey(u"unheard-of"_s);
    TM_VERIFY_FAILS(reserve(workspace), ErrorCode::ProductUnknown);
    workspace = sampleWorkspace(m_fixture, 24);
    workspace.plan = tmc::PlanKey(u"unheard-of"_s);
    TM_VERIFY_FAILS(reserve(workspace), ErrorCode::PlanUnknown);
}

void ReservationContract::ofTenRacersForOneSlugExactlyOneWins()
{
    constexpr int racers = 10;
    std::vector<tmc::Workspace> workspaces;
    for (int i = 0; i < racers; ++i)
        workspaces.push_back(sampleWorkspace(m_fixture, 25));
    std::atomic<int> ready = 0;
    std::atomic<int> won = 0;
    std::atomic<int> told = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < racers; ++i) {
            threads.emplace_back([this, &ready, &won, &told, &workspace = workspaces[static_cast<std::size_t>(i)]] {
                const auto session = m_fixture.operations(consoleOf(u"racer"_s))->begin(sampleOperation(workspace.id.value()));
                ++ready;
                while (ready < racers)
                    std::this_thread::yield();
                if (!session)
                    return;
                const auto outcome =
                    (*session)->commitStep(1, [&workspace](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
                        TM_CHECK(registry.reserveWorkspace(workspace));
                        return QJsonObject();
                    });
                if (outcome)
                    ++won;
                else if (outcome.error().code == ErrorCode::SlugTaken)
                    ++told;
            });
        }
    }
    QCOMPARE(won.load(), 1);
    QCOMPARE(told.load(), racers - 1);
}

void ReservationContract::releasingFreesEveryName()
{
    const tmc::Workspace first = sampleWorkspace(m_fixture, 26);
    const auto session = m_fixture.operations(consoleOf(u"ana"_s))->begin(sampleOperation(first.id.value()));
    TM_VERIFY(session);
    TM_VERIFY((*session)->commitStep(1, [&first](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
        TM_CHECK(registry.reserveWorkspace(first));
        return QJsonObject();
    }));
    TM_VERIFY((*session)->commitCompensation(1, [&first](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
        TM_CHECK(registry.releaseWorkspace(first.id));
        TM_CHECK(registry.releaseWorkspace(first.id)); // again: what a resumed compensation does
        return QJsonObject();
    }));
    QCOMPARE((*session)->load()->steps.front().state, tmc::StepState::Compensated);
    TM_VERIFY(reserve(sampleWorkspace(m_fixture, 26)));
}

void ReservationContract::theStateOfAWorkspaceFollowsItsStep()
{
    const tmc::Workspace workspace = sampleWorkspace(m_fixture, 27);
    const tmc::OperationRecord operation = sampleOperation(workspace.id.value());
    const auto session = m_fixture.operations(consoleOf(u"ana"_s))->begin(operation);
    TM_VERIFY(session);
    TM_VERIFY((*session)->commitStep(3, [&workspace](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
        TM_CHECK(registry.reserveWorkspace(workspace));
        TM_CHECK(registry.setWorkspaceState(workspace.id, tmc::WorkspaceState::Active));
        TM_CHECK(registry.appendActivity(u"workspace.created"_s, workspace.slug, {{u"plan"_s, u"enterprise"_s}}));
        return QJsonObject{{u"id"_s, workspace.id.value()}};
    }));
    const auto facts = m_fixture.registry()->readRegistry();
    QCOMPARE(facts->workspace(workspace.slug, workspace.product)->state, tmc::WorkspaceState::Active);
    QCOMPARE(facts->workspace(workspace.slug, workspace.product)->operation, operation.id);
    const auto activity = m_fixture.registry()->readActivity(1);
    QCOMPARE(activity->front().action, u"workspace.created"_s);
    QCOMPARE(activity->front().operation, operation.id);
    const tmc::WorkspaceId unknown = sampleWorkspace(m_fixture, 28).id;
    TM_VERIFY_FAILS((*session)->commitStep(3,
                                           [&unknown](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
                                               TM_CHECK(registry.setWorkspaceState(unknown, tmc::WorkspaceState::Active));
                                               return QJsonObject();
                                           }),
                    ErrorCode::NotFound);
}

} // namespace tmtest
