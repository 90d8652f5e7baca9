#include "contract/registry/replacingcontract.h"

#include "support/utctime.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using tmc::ErrorCode;

namespace tmtest {

tmc::Result<QJsonObject> ReplacingContract::commit(const Effect &effect)
{
    TM_TRY(const auto session, m_fixture.operations(consoleOf(u"ana"_s))->begin(sampleOperation()));
    return session->commitStep(1, [&effect](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
        TM_CHECK(effect(registry));
        return QJsonObject();
    });
}

std::optional<tmc::Workspace> ReplacingContract::row(const tmc::WorkspaceId &id)
{
    const auto facts = m_fixture.registry()->readRegistry();
    if (!facts)
        return std::nullopt;
    const auto found = std::ranges::find(facts->workspaces, id, &tmc::Workspace::id);
    return found == facts->workspaces.end() ? std::nullopt : std::optional(*found);
}

QStringList ReplacingContract::people(const tmc::WorkspaceId &id)
{
    QStringList emails;
    const auto record = m_fixture.registry()->readWorkspaceRecord(id);
    for (const tmc::WorkspaceMember &member : record ? record->members : std::vector<tmc::WorkspaceMember>())
        emails.append(member.email);
    return emails;
}

tmc::Workspace ReplacingContract::reserved(int number)
{
    const tmc::Workspace wanted = sampleWorkspace(m_fixture, number);
    const auto made = commit([&wanted](tmc::RegistryTransaction &registry) -> tmc::Result<void> {
        TM_CHECK(registry.reserveWorkspace(wanted));
        return registry.setWorkspaceState(wanted.id, tmc::WorkspaceState::Active);
    });
    if (!made)
        qFatal("%s", words(made).constData());
    m_fixture.addMember(
        wanted.id, {wanted.slug + u"@example.com"_s, u"Zoë"_s, u"owner"_s, true, utcTime(QDate(2026, 2, 3), QTime(4, 5, 6, 789))});
    return row(wanted.id).value_or(wanted);
}

tmc::Workspace ReplacingContract::successor(const tmc::Workspace &former, int number) const
{
    tmc::Workspace fresh = sampleWorkspace(m_fixture, number);
    fresh.slug = former.slug;
    fresh.environment = tmc::Environment::Qa; // the fixture has one product
    fresh.hosts = {former.hosts.last(), former.slug + u".elsewhere.test"_s};
    return fresh;
}

void ReplacingContract::hostsAndPeopleGoOverAndTheFormerOneIsArchived()
{
    const tmc::Workspace former = reserved(2);
    const tmc::Workspace fresh = successor(former, 3);
    TM_VERIFY(commit([&](tmc::RegistryTransaction &registry) { return registry.replaceWorkspace(former, fresh); }));
    const auto kept = row(former.id);
    QVERIFY(kept);
    QCOMPARE(kept->state, tmc::WorkspaceState::Archived);
    QCOMPARE(kept->hosts, QStringList{former.hosts.first()});
    QVERIFY(kept->operation != former.operation && kept->updatedAt > former.updatedAt);
    // Its container is kept, and with it what was reserved for it.
    QCOMPARE(kept->port, former.port);
    QCOMPARE(kept->redisIndex, former.redisIndex);
    QCOMPARE(kept->databaseName, former.databaseName);
    const auto taken = row(fresh.id);
    QVERIFY(taken);
    QCOMPARE(taken->hosts, fresh.hosts);
    QCOMPARE(taken->state, tmc::WorkspaceState::Creating);
    QCOMPARE(people(fresh.id), QStringList{former.slug + u"@example.com"_s});
    QCOMPARE(people(former.id), QStringList());
    // The host that did not go over is nobody else's until the one before is gone: it has to get it back whenever it is given back.
    tmc::Workspace other = sampleWorkspace(m_fixture, 4);
    other.hosts = {former.hosts.first()};
    TM_VERIFY_FAILS(commit([&](tmc::RegistryTransaction &registry) { return registry.reserveWorkspace(other); }),
                    ErrorCode::HostTaken);
    TM_VERIFY(commit([&](tmc::RegistryTransaction &registry) -> tmc::Result<void> {
        TM_CHECK(registry.releaseWorkspace(former.id));
        return registry.reserveWorkspace(other);
    }));
}

void ReplacingContract::givenBackItIsAsItWas()
{
    const tmc::Workspace former = reserved(5);
    const tmc::Workspace fresh = successor(former, 6);
    const auto session = m_fixture.operations(consoleOf(u"ana"_s))->begin(sampleOperation());
    TM_VERIFY(session);
    TM_VERIFY((*session)->commitStep(1, [&](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
        TM_CHECK(registry.replaceWorkspace(former, fresh));
        return QJsonObject();
    }));
    TM_VERIFY((*session)->commitCompensation(1, [&](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
        TM_CHECK(registry.giveBackWorkspace(former, fresh.id));
        TM_CHECK(registry.giveBackWorkspace(former, fresh.id)); // again: what a resumed compensation does
        return QJsonObject();
    }));
    const auto back = row(former.id);
    QVERIFY(back);
    QCOMPARE(tmc::workspaceToJson(*back), tmc::workspaceToJson(former)); // times as well
    QVERIFY(!row(fresh.id));
    QCOMPARE(people(former.id), QStringList{former.slug + u"@example.com"_s});
    // What was never replaced is left as it is.
    TM_VERIFY(commit([&](tmc::RegistryTransaction &registry) { return registry.giveBackWorkspace(former, fresh.id); }));
    QCOMPARE(row(former.id), back);
}

void ReplacingContract::whatWasNeverReplacedIsLeftWhateverBecameOfIt()
{
    tmc::Workspace seen = reserved(13);
    const auto before = row(seen.id);
    seen.limits.requestsPerMinute += 1; // somebody changed the row, so the hand-over failed
    const tmc::Workspace fresh = successor(seen, 6);
    TM_VERIFY(commit([&](tmc::RegistryTransaction &registry) { return registry.giveBackWorkspace(seen, fresh.id); }));
    QCOMPARE(row(seen.id), before);
    QCOMPARE(people(seen.id).size(), 1);
    // Nor is what another operation has archived.
    TM_VERIFY(commit([&](tmc::RegistryTransaction &registry) { return registry.replaceWorkspace(*before, fresh); }));
    const auto archived = row(seen.id);
    TM_VERIFY(commit([&](tmc::RegistryTransaction &registry) { return registry.giveBackWorkspace(*before, fresh.id); }));
    QCOMPARE(row(seen.id), archived);
    QVERIFY(row(fresh.id));
    TM_VERIFY(commit([&](tmc::RegistryTransaction &registry) { return registry.releaseWorkspace(fresh.id); }));
}

void ReplacingContract::anotherRowThanTheOperatorSawIsNotReplaced()
{
    tmc::Workspace seen = reserved(7);
    const auto before = row(seen.id);
    seen.limits.requestsPerMinute += 1;
    const tmc::Workspace fresh = successor(seen, 6);
    TM_VERIFY_FAILS(commit([&](tmc::RegistryTransaction &registry) { return registry.replaceWorkspace(seen, fresh); }),
                    ErrorCode::StalePreview);
    QCOMPARE(row(seen.id), before);
    QVERIFY(!row(fresh.id));
    QCOMPARE(people(seen.id).size(), 1);
}

void ReplacingContract::aHostThatSomebodyElseHasIsRefusedAndNothingIsChanged()
{
    const tmc::Workspace other = reserved(8);
    const tmc::Workspace former = reserved(9);
    tmc::Workspace fresh = successor(former, 6);
    fresh.hosts.append(other.hosts.first());
    TM_VERIFY_FAILS(commit([&](tmc::RegistryTransaction &registry) { return registry.replaceWorkspace(former, fresh); }),
                    ErrorCode::HostTaken);
    QCOMPARE(row(former.id), former);
    QVERIFY(!row(fresh.id));
}

void ReplacingContract::aClosedTenantComesToItsDataAgain()
{
    const QString role = m_fixture.prefix() + u"_closed"_s;
    const tmc::sql::TenantAccess access{.database = role, .role = role, .member = m_fixture.appRole()};
    const tmc::sql::SharedAccess shared{.database = role, .role = role, .member = access.member};
    const auto session = m_fixture.operations(consoleOf(u"ana"_s))->begin(sampleOperation());
    TM_VERIFY(session);
    const auto commits = [&](const Effect &effect) {
        return (*session)->commitStep(1, [&effect](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
            TM_CHECK(effect(registry));
            return QJsonObject();
        });
    };
    TM_VERIFY(commits([&](tmc::RegistryTransaction &registry) { return registry.createTenantRole(role); }));
    TM_VERIFY((*session)->createDatabase(role, role));
    TM_VERIFY(commits([&](tmc::RegistryTransaction &registry) -> tmc::Result<void> {
        TM_CHECK(registry.restrictDatabase(role, role, {}));
        return registry.admitSharedRole(shared);
    }));
    QVERIFY(m_fixture.mayLogIn(role) && m_fixture.mayActAs(shared));
    for (int time = 0; time < 2; ++time)
        TM_VERIFY(commits([&](tmc::RegistryTransaction &registry) { return registry.closeTenant(access); }));
    QVERIFY(!m_fixture.mayLogIn(role) && !m_fixture.mayActAs(shared));
    QCOMPARE(*(*session)->endTenantSessions(access), qint64(0));
    for (int time = 0; time < 2; ++time)
        TM_VERIFY(commits([&](tmc::RegistryTransaction &registry) { return registry.openTenant(access); }));
    QVERIFY(m_fixture.mayLogIn(role) && m_fixture.mayActAs(shared));
    // Another one who may act as the tenant comes to its data as well. Nothing is half closed then.
    TM_VERIFY_FAILS(commits([&](tmc::RegistryTransaction &registry) {
                        return registry.closeTenant({.database = role, .role = role, .member = QString()});
                    }),
                    ErrorCode::VerificationFailed);
    QVERIFY(m_fixture.mayLogIn(role) && m_fixture.mayActAs(shared));
    TM_VERIFY((*session)->dropDatabase(role));
    TM_VERIFY(commits([&](tmc::RegistryTransaction &registry) { return registry.dropTenantRole(role); }));
}

} // namespace tmtest
