#include "contract/registry/tenantcontract.h"

using namespace Qt::StringLiterals;
using tmc::ErrorCode;

namespace tmtest {
namespace {

const QString operation = u"0b54c0de-0000-4000-8000-000000000001"_s;

tmc::SchemaPlace placeOf(const RegistryFixture &fixture)
{
    return {.database = fixture.schemaDatabase(),
            .schema = u"tenant_"_s + fixture.prefix(),
            .role = fixture.prefix() + u"_schematenant"_s};
}

tmc::Result<void> createTenantRole(RegistryFixture &fixture)
{
    TM_TRY(const auto session, fixture.operations(consoleOf(u"ana"_s))->begin(sampleOperation()));
    TM_CHECK(session->commitStep(1, [&fixture](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
        TM_CHECK(registry.createTenantRole(placeOf(fixture).role));
        return QJsonObject();
    }));
    return {};
}

} // namespace

void TenantContract::theConsoleIsLetInByPreparing()
{
    const auto admin = m_fixture.admin(consoleOf(u"administrator"_s));
    const auto before = admin->readFacts(m_fixture.consoleRole(), {m_fixture.schemaDatabase(), u"no_such_database"_s});
    TM_VERIFY(before);
    QCOMPARE(before->schemaDatabases.size(), std::size_t(1));
    QCOMPARE(before->schemaDatabases.front().name, m_fixture.schemaDatabase());
    QCOMPARE(before->schemaDatabases.front().missing, QString());
    QVERIFY(before->grantedSchemaDatabases.isEmpty());
    TM_VERIFY(admin->grantSchemaDatabase(m_fixture.schemaDatabase(), m_fixture.consoleRole()));
    TM_VERIFY(admin->grantSchemaDatabase(m_fixture.schemaDatabase(), m_fixture.consoleRole()));
    QCOMPARE(*admin->schemaDatabaseGranted(m_fixture.schemaDatabase(), m_fixture.consoleRole()), true);
    QCOMPARE(admin->readFacts(m_fixture.consoleRole(), {m_fixture.schemaDatabase()})->grantedSchemaDatabases,
             QStringList{m_fixture.schemaDatabase()});
    TM_VERIFY(createTenantRole(m_fixture));
}

void TenantContract::aTenantsSchemaComesAndGoes()
{
    const auto tenants = m_fixture.tenants(consoleOf(u"ana"_s));
    const tmc::SchemaPlace place = placeOf(m_fixture);
    QVERIFY(!*tenants->findSchema(place));
    TM_VERIFY(tenants->createSchema(place, operation));
    const auto found = tenants->findSchema(place);
    QVERIFY(found && *found);
    QCOMPARE((*found)->owner, place.role);
    QCOMPARE((*found)->operation, operation);
    TM_VERIFY_FAILS(tenants->createSchema(place, operation), ErrorCode::NameTaken);
    TM_VERIFY(tenants->dropSchema(place));
    TM_VERIFY(tenants->dropSchema(place));
    QVERIFY(!*tenants->findSchema(place));
}

void TenantContract::whatAnotherOperationMadeIsRecognised()
{
    const auto tenants = m_fixture.tenants(consoleOf(u"ana"_s));
    const tmc::SchemaPlace place = placeOf(m_fixture);
    TM_VERIFY(tenants->createSchema(place, u"another"_s));
    QCOMPARE((*tenants->findSchema(place))->operation, u"another"_s);
    TM_VERIFY(tenants->dropSchema(place));
}

void TenantContract::aSchemaTakesThePlaceOfAnother()
{
    const tmc::SchemaPlace live = placeOf(m_fixture);
    const QString restorer = m_fixture.prefix() + u"_restorer"_s;
    const QString restoring = u"0b54c0de-0000-4000-8000-000000000002"_s;
    const tmc::SchemaPlace fresh{live.database, live.schema + u"__new"_s, live.role};
    const tmc::SchemaPlace kept{live.database, live.schema + u"__old"_s, live.role};
    const auto tenants = m_fixture.tenants(consoleOf(u"ana"_s));
    TM_VERIFY(tenants->createSchema(live, operation));
    {
        const auto session = m_fixture.operations(consoleOf(u"ana"_s))->begin(sampleOperation());
        TM_VERIFY(session);
        TM_VERIFY((*session)->commitStep(1, [&](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
            TM_CHECK(registry.createRestorer(restorer, live.role));
            return QJsonObject();
        }));
        TM_VERIFY(tenants->checkReplaceable(live));
        TM_VERIFY(tenants->prepareSchema(fresh, restoring, restorer));
        TM_VERIFY(tenants->prepareSchema(fresh, restoring, restorer)); // over what an earlier attempt left
        QCOMPARE((*tenants->findSchema(fresh))->operation, restoring);
        QCOMPARE((*tenants->findSchema(fresh))->owner, live.role);
        TM_VERIFY(tenants->adoptSchema(fresh, restorer));
        TM_VERIFY((*session)->commitStep(2, [&](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
            TM_CHECK(registry.dropTenantRole(restorer));
            return QJsonObject();
        }));
    }
    TM_VERIFY(tenants->swapSchemas({live, fresh.schema, kept.schema}, restoring));
    QVERIFY(!*tenants->findSchema(fresh));
    QCOMPARE((*tenants->findSchema(live))->operation, operation);
    QCOMPARE((*tenants->findSchema(kept))->operation, restoring);
    // And back again.
    TM_VERIFY(tenants->swapSchemas({live, kept.schema, fresh.schema}, restoring));
    QCOMPARE((*tenants->findSchema(live))->operation, operation);
    QCOMPARE((*tenants->findSchema(fresh))->operation, restoring);
    TM_VERIFY(tenants->discardSchema(fresh, {}));
    TM_VERIFY(tenants->discardSchema(fresh, restorer));
    QVERIFY(!*tenants->findSchema(fresh));
    QVERIFY(!tenants->swapSchemas({live, fresh.schema, kept.schema}, restoring));
    QCOMPARE((*tenants->findSchema(live))->operation, operation);
    TM_VERIFY(tenants->renameSchema(live.database, live.schema, kept.schema));
    TM_VERIFY(tenants->checkNamedNowhere(kept, live.schema));
    TM_VERIFY(tenants->dropSchema(kept));
}

void TenantContract::aSchemaBesideIsMarkedAndMadeOnce()
{
    const tmc::SchemaPlace live = placeOf(m_fixture);
    const tmc::SchemaPlace side{live.database, live.schema + u"__tables"_s, live.role};
    const auto tenants = m_fixture.tenants(consoleOf(u"ana"_s));
    TM_VERIFY(tenants->takeTables(side, {}, operation));
    QCOMPARE((*tenants->findSchema(side))->operation, operation);
    QCOMPARE((*tenants->findSchema(side))->owner, live.role);
    TM_VERIFY_FAILS(tenants->takeTables(side, {}, operation), ErrorCode::NameTaken);
    TM_VERIFY(tenants->discardSchema(side, {}));
    QVERIFY(!*tenants->findSchema(side));
}

void TenantContract::aTenantsRowComesAndGoes()
{
    const auto tenants = m_fixture.tenants(consoleOf(u"ana"_s));
    const QString tenantId = m_fixture.prefix() + u"_001"_s;
    const tmc::TenantRow row{.database = m_fixture.schemaDatabase(),
                             .tenantId = tenantId,
                             .name = u"O'Hara \"& Söhne\" \\ '); DROP TABLE public.tenants; -- \n\U0001F984"_s,
                             .schema = placeOf(m_fixture).schema,
                             .domain = u"ohara.example"_s,
                             .plan = u"starter"_s};
    QVERIFY(!*tenants->findTenantRow(row.database, tenantId));
    TM_VERIFY(tenants->insertTenantRow(row, operation));
    const auto found = tenants->findTenantRow(row.database, tenantId);
    QVERIFY(found && *found);
    QCOMPARE((*found)->schema, row.schema);
    QCOMPARE((*found)->operation, operation);
    TM_VERIFY_FAILS(tenants->insertTenantRow(row, operation), ErrorCode::NameTaken);
    tmc::TenantRow sameSchema = row;
    sameSchema.tenantId = m_fixture.prefix() + u"_002"_s;
    TM_VERIFY_FAILS(tenants->insertTenantRow(sameSchema, operation), ErrorCode::NameTaken);
    QVERIFY(!*tenants->findTenantRow(row.database, sameSchema.tenantId));
    TM_VERIFY(tenants->deleteTenantRow(row.database, tenantId));
    TM_VERIFY(tenants->deleteTenantRow(row.database, tenantId));
    QVERIFY(!*tenants->findTenantRow(row.database, tenantId));
}

void TenantContract::aTenantsPlanIsChangedWhereTheApplicationReadsIt()
{
    const auto tenants = m_fixture.tenants(consoleOf(u"ana"_s));
    const QString tenantId = m_fixture.prefix() + u"_003"_s;
    const tmc::TenantRow row{.database = m_fixture.schemaDatabase(),
                             .tenantId = tenantId,
                             .name = u"Plan"_s,
                             .schema = placeOf(m_fixture).schema,
                             .domain = u"plan.example"_s,
                             .plan = u"starter"_s};
    const auto missing = tenants->findSubscription(row.database, tenantId);
    QVERIFY(missing && !*missing);
    TM_VERIFY_FAILS(tenants->setSubscription(row.database, tenantId, u"free"_s), ErrorCode::NotFound);
    TM_VERIFY(tenants->insertTenantRow(row, operation));
    QCOMPARE(**tenants->findSubscription(row.database, tenantId), u"starter"_s);
    TM_VERIFY(tenants->setSubscription(row.database, tenantId, u"O'Hara \\ \"plan\""_s));
    QCOMPARE(**tenants->findSubscription(row.database, tenantId), u"O'Hara \\ \"plan\""_s);
    TM_VERIFY(tenants->deleteTenantRow(row.database, tenantId));
}

void TenantContract::theSnapshotShowsTheSchemas()
{
    tmc::Product product = sampleProduct(m_fixture);
    product.key = tmc::ProductKey(u"schemaproduct"_s);
    product.isolation = tmc::Isolation::Schema;
    product.hosting = tmc::HostingRule::AlwaysOwnContainers;
    product.appRole.clear();
    product.schemaDatabase = m_fixture.schemaDatabase();
    product.qaSchemaDatabase = u"not_on_this_server"_s;
    TM_VERIFY(m_fixture.admin(consoleOf(u"administrator"_s))->seedCatalogue({product}, {}));
    QVERIFY(*m_fixture.registry()->readRegistry()->product(product.key) == product);
    TM_VERIFY(m_fixture.tenants(consoleOf(u"ana"_s))->createSchema(placeOf(m_fixture), operation));
    const auto cluster = m_fixture.registry()->readCluster();
    TM_VERIFY(cluster);
    QCOMPARE(cluster->schemaDatabases.size(), std::size_t(1));
    QCOMPARE(cluster->schemaDatabases.front().name, m_fixture.schemaDatabase());
    QCOMPARE(cluster->schemaDatabases.front().missing, QString());
    QVERIFY(cluster->schemaDatabases.front().schemas.contains(placeOf(m_fixture).schema));
    TM_VERIFY(m_fixture.tenants(consoleOf(u"ana"_s))->dropSchema(placeOf(m_fixture)));
}

void TenantContract::rightsAreTakenAwayAgain()
{
    const auto admin = m_fixture.admin(consoleOf(u"administrator"_s));
    TM_VERIFY(admin->revokeSchemaDatabase(m_fixture.schemaDatabase(), m_fixture.consoleRole()));
    QCOMPARE(*admin->schemaDatabaseGranted(m_fixture.schemaDatabase(), m_fixture.consoleRole()), false);
    const auto cluster = m_fixture.registry()->readCluster();
    TM_VERIFY(cluster);
    QVERIFY(cluster->schemaDatabases.front().missing.contains(u"CREATE"_s));
}

} // namespace tmtest
