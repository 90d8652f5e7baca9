#include "contract/registry/cataloguecontract.h"

using namespace Qt::StringLiterals;
using tmc::ErrorCode;

namespace tmtest {
namespace {

tmc::Product crm()
{
    return {.key = tmc::ProductKey(u"crm"_s),
            .name = u"Ñandú \"CRM\"; DROP TABLE"_s,
            .image = u"crm:2.1"_s,
            .qaImage = u"crm:2.1-qa"_s,
            .frontendImage = u"nginx:1"_s,
            .baseDomain = u"crm.test"_s,
            .healthPath = u"/up?x='1'"_s,
            .migrateCommand = {u"run"_s, u"a b"_s, u"\"quoted\" \\ 'text'"_s},
            .shellCommand = {u"sh"_s},
            .sharedContainer = u"crm-shared"_s,
            .sharedPort = 8600,
            .firstDedicatedPort = 8601,
            .lastDedicatedPort = 8650,
            .appRole = u"nobody_has_this_role"_s};
}

tmc::Plan big()
{
    return {.key = tmc::PlanKey(u"big"_s),
            .name = u"Größe \"L\""_s,
            .hosting = tmc::Hosting::Dedicated,
            .memory = {3000},
            .cpu = {1500},
            .storage = {10'000'000},
            .users = 5,
            .requestsPerMinute = 6,
            .rank = 7};
}

} // namespace

tmc::Result<QJsonObject> CatalogueContract::commit(const std::function<tmc::Result<void>(tmc::RegistryTransaction &)> &effect)
{
    const auto store = m_fixture.operations(consoleOf(u"ana"_s));
    TM_TRY(const auto session, store->begin(sampleOperation()));
    return session->commitStep(1, [&effect](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
        TM_CHECK(effect(registry));
        return QJsonObject();
    });
}

std::optional<tmc::Product> CatalogueContract::product(const QString &key)
{
    const auto facts = m_fixture.registry()->readRegistry();
    const tmc::Product *found = facts ? facts->product(tmc::ProductKey(key)) : nullptr;
    return found ? std::optional(*found) : std::nullopt;
}

std::optional<tmc::Plan> CatalogueContract::plan(const QString &key)
{
    const auto facts = m_fixture.registry()->readRegistry();
    const tmc::Plan *found = facts ? facts->plan(tmc::PlanKey(key)) : nullptr;
    return found ? std::optional(*found) : std::nullopt;
}

void CatalogueContract::aProductIsAddedChangedAndRemoved()
{
    TM_VERIFY(commit([](auto &registry) { return registry.saveProduct(std::nullopt, crm()); }));
    QVERIFY(product(u"crm"_s) == crm());
    TM_VERIFY_FAILS(commit([](auto &registry) { return registry.saveProduct(std::nullopt, crm()); }), ErrorCode::AlreadyExists);
    tmc::Product changed = crm();
    changed.isolation = tmc::Isolation::Schema;
    changed.hosting = tmc::HostingRule::AlwaysOwnContainers;
    changed.schemaDatabase = u"crm_db"_s;
    changed.qaSchemaDatabase = u"crm_qa_db"_s;
    changed.migrateCommand = {u"other"_s};
    changed.sharedPort = 0;
    TM_VERIFY(commit([&changed](auto &registry) { return registry.saveProduct(crm(), changed); }));
    QVERIFY(product(u"crm"_s) == changed);
    TM_VERIFY(commit([&changed](auto &registry) { return registry.removeProduct(changed.key); }));
    QVERIFY(!product(u"crm"_s));
    TM_VERIFY(commit([&changed](auto &registry) { return registry.removeProduct(changed.key); }));
}

void CatalogueContract::aPlanIsAddedChangedAndRemoved()
{
    TM_VERIFY(commit([](auto &registry) { return registry.savePlan(std::nullopt, big()); }));
    QVERIFY(plan(u"big"_s) == big());
    TM_VERIFY_FAILS(commit([](auto &registry) { return registry.savePlan(std::nullopt, big()); }), ErrorCode::AlreadyExists);
    tmc::Plan changed = big();
    changed.hosting = tmc::Hosting::Shared;
    changed.users = 0;
    TM_VERIFY(commit([&changed](auto &registry) { return registry.savePlan(big(), changed); }));
    QVERIFY(plan(u"big"_s) == changed);
    TM_VERIFY(commit([&changed](auto &registry) { return registry.removePlan(changed.key); }));
    QVERIFY(!plan(u"big"_s));
}

void CatalogueContract::anotherValueThanTheOperatorSawIsNotOverwritten()
{
    tmc::Plan seen = samplePlans().front();
    seen.users += 1;
    tmc::Plan wanted = seen;
    wanted.name = u"Other"_s;
    TM_VERIFY_FAILS(commit([&](auto &registry) { return registry.savePlan(seen, wanted); }), ErrorCode::StalePreview);
    TM_VERIFY_FAILS(commit([&](auto &registry) { return registry.savePlan(big(), big()); }), ErrorCode::StalePreview);
    TM_VERIFY_FAILS(commit([](auto &registry) { return registry.saveProduct(crm(), crm()); }), ErrorCode::StalePreview);
    QVERIFY(plan(seen.key.value()) == samplePlans().front());
}

void CatalogueContract::aRowThatIsUsedIsNotRemoved()
{
    const tmc::Workspace workspace = sampleWorkspace(m_fixture, 39);
    TM_VERIFY(commit([&workspace](auto &registry) { return registry.reserveWorkspace(workspace); }));
    TM_VERIFY_FAILS(commit([&workspace](auto &registry) { return registry.removePlan(workspace.plan); }), ErrorCode::PostgresRejected);
    TM_VERIFY_FAILS(commit([&workspace](auto &registry) { return registry.removeProduct(workspace.product); }),
                    ErrorCode::PostgresRejected);
    TM_VERIFY(commit([&workspace](auto &registry) { return registry.releaseWorkspace(workspace.id); }));
}

} // namespace tmtest
