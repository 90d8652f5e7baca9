#include "contract/registry/clustercontract.h"

#include "core/support/fingerprint.h"

using namespace Qt::StringLiterals;
using tmc::ErrorCode;

namespace tmtest {
namespace {

tmc::Result<void> createRole(tmc::OperationSession &session, const QString &role)
{
    TM_CHECK(session.commitStep(1, [&role](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
        TM_CHECK(registry.createTenantRole(role));
        return QJsonObject();
    }));
    return {};
}

tmc::Result<void> dropRole(tmc::OperationSession &session, const QString &role)
{
    return session.commitCompensation(1, [&role](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
        TM_CHECK(registry.dropTenantRole(role));
        return QJsonObject();
    });
}

} // namespace

tmc::Result<std::unique_ptr<tmc::OperationSession>> ClusterContract::newSession()
{
    return m_fixture.operations(consoleOf(u"ana"_s))->begin(sampleOperation());
}

void ClusterContract::aTenantsRoleAndDatabaseComeAndGo()
{
    const QString role = m_fixture.prefix() + u"_tenant"_s;
    const QString temporary = m_fixture.prefix() + u"_temporary"_s;
    const QString final = role;
    const auto session = newSession();
    TM_VERIFY(session);
    QCOMPARE(*(*session)->roleExists(role), false);
    TM_VERIFY(createRole(**session, role));
    QCOMPARE(*(*session)->roleExists(role), true);
    TM_VERIFY((*session)->setRolePassword(role, tmc::Secret::generate()));
    QVERIFY(!*(*session)->findDatabase(temporary));
    TM_VERIFY((*session)->createDatabase(temporary, role));
    const auto found = (*session)->findDatabase(temporary);
    QVERIFY(found && *found);
    QCOMPARE((*found)->owner, role);
    QVERIFY(!(*found)->isInvalid);
    TM_VERIFY((*session)->commitStep(2, [&](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
        TM_CHECK(registry.grantRole(role, m_fixture.appRole()));
        TM_CHECK(registry.restrictDatabase(temporary, role, {m_fixture.appRole()}));
        TM_CHECK(registry.renameDatabase(temporary, final));
        return QJsonObject();
    }));
    QVERIFY(!*(*session)->findDatabase(temporary));
    QVERIFY(*(*session)->findDatabase(final));
    TM_VERIFY((*session)->dropDatabase(final));
    TM_VERIFY((*session)->dropDatabase(final));
    QVERIFY(!*(*session)->findDatabase(final));
    TM_VERIFY(dropRole(**session, role));
    TM_VERIFY(dropRole(**session, role));
    QCOMPARE(*(*session)->roleExists(role), false);
}

void ClusterContract::aRestoredDatabaseTakesThePlaceOfTheLiveOne()
{
    const QString live = m_fixture.prefix() + u"_live"_s;
    const QString fresh = m_fixture.prefix() + u"_fresh"_s;
    const QString kept = m_fixture.prefix() + u"_live__old_1"_s;
    const QString restorer = m_fixture.prefix() + u"_r"_s;
    const auto session = newSession();
    TM_VERIFY(session);
    TM_VERIFY(createRole(**session, live));
    TM_VERIFY((*session)->createDatabase(live, live));
    TM_VERIFY((*session)->commitStep(2, [&](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
        TM_CHECK(registry.createRestorer(restorer, live));
        return QJsonObject();
    }));
    QCOMPARE(*(*session)->roleExists(restorer), true);
    TM_VERIFY((*session)->createDatabase(fresh, live));
    TM_VERIFY((*session)->admitRestorer(fresh, live, restorer));
    TM_VERIFY(dropRole(**session, restorer));
    TM_VERIFY((*session)->commitStep(2, [&](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
        TM_CHECK(registry.swapDatabases(live, fresh, kept));
        return QJsonObject();
    }));
    QVERIFY(*(*session)->findDatabase(live));
    QVERIFY(*(*session)->findDatabase(kept));
    QVERIFY(!*(*session)->findDatabase(fresh));
    // And back, which is how a restore is undone.
    TM_VERIFY((*session)->commitStep(2, [&](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
        TM_CHECK(registry.swapDatabases(live, kept, fresh));
        return QJsonObject();
    }));
    QVERIFY(*(*session)->findDatabase(live));
    QVERIFY(*(*session)->findDatabase(fresh));
    QVERIFY(!*(*session)->findDatabase(kept));
    for (const QString &name : {live, fresh})
        TM_VERIFY((*session)->dropDatabase(name));
    TM_VERIFY(dropRole(**session, live));
}

void ClusterContract::aNameThatIsTakenIsRefused()
{
    const QString name = m_fixture.prefix() + u"_taken"_s;
    const auto session = newSession();
    TM_VERIFY(session);
    TM_VERIFY(createRole(**session, name));
    const auto role = createRole(**session, name);
    TM_VERIFY_FAILS(role, ErrorCode::NameTaken);
    QCOMPARE(role.error().args, (QStringList{u"role"_s, name}));
    TM_VERIFY((*session)->createDatabase(name, name));
    const auto database = (*session)->createDatabase(name, name);
    TM_VERIFY_FAILS(database, ErrorCode::NameTaken);
    QCOMPARE(database.error().args, (QStringList{u"database"_s, name}));
    TM_VERIFY((*session)->dropDatabase(name));
    TM_VERIFY(dropRole(**session, name));
}

void ClusterContract::namesOfSixtyFourBytesAreRefusedBeforeAnything()
{
    const auto session = newSession();
    TM_VERIFY(session);
    const QString tooLong = m_fixture.prefix() + QString(64 - m_fixture.prefix().size(), u'a');
    TM_VERIFY_FAILS((*session)->createDatabase(tooLong, m_fixture.appRole()), ErrorCode::NameTooLong);
    TM_VERIFY_FAILS((*session)->dropDatabase(tooLong), ErrorCode::NameTooLong);
    TM_VERIFY_FAILS(createRole(**session, tooLong), ErrorCode::NameTooLong);
    // 16 characters of four bytes each
    TM_VERIFY_FAILS((*session)->dropDatabase(u"\U0001F984"_s.repeated(16)), ErrorCode::NameTooLong);
}

void ClusterContract::namesOfSixtyThreeBytesWork()
{
    const QString longest = m_fixture.prefix() + QString(63 - m_fixture.prefix().size(), u'a');
    const auto session = newSession();
    TM_VERIFY(session);
    TM_VERIFY(createRole(**session, longest));
    TM_VERIFY((*session)->createDatabase(longest, longest));
    QVERIFY(*(*session)->findDatabase(longest));
    TM_VERIFY((*session)->dropDatabase(longest));
    TM_VERIFY(dropRole(**session, longest));
}

void ClusterContract::theClusterShowsWhatItHolds()
{
    const auto cluster = m_fixture.registry()->readCluster();
    TM_VERIFY(cluster);
    QVERIFY(!cluster->systemIdentifier.isEmpty());
    QVERIFY(cluster->serverVersion >= 140000);
    QVERIFY(!cluster->inRecovery);
    const tmc::DatabaseFacts *registry = cluster->database(m_fixture.registryDatabase());
    QVERIFY(registry != nullptr);
    QCOMPARE(registry->owner, u"tm_owner"_s);
    QVERIFY(!registry->isInvalid);
    QVERIFY(cluster->roles.contains(u"tm_owner"_s));
}

void ClusterContract::activityIsReadNewestFirst()
{
    const auto admin = m_fixture.admin(consoleOf(u"admin"_s));
    TM_VERIFY(admin->appendActivity(u"server.prepared"_s, u"first"_s, {{u"n"_s, 1}}));
    TM_VERIFY(admin->appendActivity(u"server.prepared"_s, u"second 'ü' \n"_s, {{u"b"_s, 2}, {u"a"_s, QJsonValue::Null}}));
    const auto entries = m_fixture.registry()->readActivity(2);
    TM_VERIFY(entries);
    QCOMPARE(entries->size(), std::size_t(2));
    QCOMPARE(entries->at(0).subject, u"second 'ü' \n"_s);
    QCOMPARE(entries->at(1).subject, u"first"_s);
    QCOMPARE(entries->at(0).sequence, entries->at(1).sequence + 1);
    QCOMPARE(entries->at(0).who, u"admin"_s);
    QCOMPARE(entries->at(0).details, (QJsonObject{{u"b"_s, 2}, {u"a"_s, QJsonValue::Null}}));
    QCOMPARE(entries->at(0).hash.size(), 64);
    const auto older = m_fixture.registry()->readActivity(1, entries->at(0).sequence);
    TM_VERIFY(older);
    QCOMPARE(older->size(), std::size_t(1));
    QCOMPARE(older->front(), entries->at(1));
    QVERIFY(m_fixture.registry()->readActivity(10, 1)->empty());
    TM_VERIFY_FAILS(m_fixture.registry()->readActivity(0), ErrorCode::InvalidInput);
}

void ClusterContract::aChangedActivityIsFound()
{
    const auto admin = m_fixture.admin(consoleOf(u"admin"_s));
    for (int i = 0; i < 3; ++i)
        TM_VERIFY(admin->appendActivity(u"server.prepared"_s, QString::number(i), {}));
    const auto registry = m_fixture.registry();
    auto tampered = registry->firstTamperedActivity();
    TM_VERIFY(tampered);
    QVERIFY2(!*tampered, "an untouched log must not be reported");
    const qint64 victim = registry->readActivity(2)->at(1).sequence;
    m_fixture.tamperWithActivity(victim);
    tampered = registry->firstTamperedActivity();
    TM_VERIFY(tampered);
    QVERIFY(tampered->has_value());
    QCOMPARE(**tampered, victim);
}

void ClusterContract::preparationFactsNameTheCatalogue()
{
    const auto facts = m_fixture.admin(consoleOf(u"admin"_s))->readFacts(u"tm_operator"_s, {});
    TM_VERIFY(facts);
    QVERIFY(facts->registryDatabaseExists);
    QCOMPARE(facts->schemaVersion, m_fixture.migrations().back().version);
    QVERIFY(facts->productKeys.contains(u"inventario"_s));
    QVERIFY(facts->planKeys.contains(u"enterprise"_s));
    QVERIFY(facts->cluster.database(m_fixture.registryDatabase()) != nullptr);
}

void ClusterContract::anAppliedMigrationIsNotAppliedAgain()
{
    const auto admin = m_fixture.admin(consoleOf(u"admin"_s));
    TM_VERIFY(admin->applyMigration(m_fixture.migrations().front()));
    QCOMPARE(*admin->schemaVersion(), m_fixture.migrations().back().version);
    QCOMPARE(*m_fixture.registry()->schemaVersion(), m_fixture.migrations().back().version);
}

void ClusterContract::aMigrationThatWasChangedIsRefused()
{
    const auto admin = m_fixture.admin(consoleOf(u"admin"_s));
    tmc::RegistryMigration changed = m_fixture.migrations().front();
    changed.sql += u"\n-- changed"_s;
    TM_VERIFY_FAILS(admin->applyMigration(changed), ErrorCode::VerificationFailed);
    changed.sha256 = tmc::fingerprintOfText(changed.sql);
    TM_VERIFY_FAILS(admin->applyMigration(changed), ErrorCode::VerificationFailed);
    const QString later = u"SELECT 1"_s;
    TM_VERIFY_FAILS(
        admin->applyMigration({.version = 99, .name = u"0099_gap"_s, .sql = later, .sha256 = tmc::fingerprintOfText(later)}),
        ErrorCode::VerificationFailed);
}

void ClusterContract::seedingKeepsWhatIsThere()
{
    const auto admin = m_fixture.admin(consoleOf(u"admin"_s));
    tmc::Product changed = sampleProduct(m_fixture);
    changed.name = u"Something else"_s;
    TM_VERIFY(admin->seedCatalogue({changed}, samplePlans()));
    QVERIFY(*m_fixture.registry()->readRegistry()->product(changed.key) == sampleProduct(m_fixture));
    QCOMPARE(*admin->catalogueHolds({u"inventario"_s}, {u"free"_s, u"enterprise"_s}), true);
    QCOMPARE(*admin->catalogueHolds({u"inventario"_s, u"erp"_s}, {}), false);
}

void ClusterContract::preparationsExcludeOneAnother()
{
    auto first = m_fixture.admin(consoleOf(u"admin"_s));
    const auto second = m_fixture.admin(consoleOf(u"other"_s));
    TM_VERIFY(first->lock());
    TM_VERIFY(first->lock());
    TM_VERIFY_FAILS(second->lock(), ErrorCode::OperationLocked);
    first.reset();
    QTRY_VERIFY_WITH_TIMEOUT(second->lock(), 5000); // the server ends a session shortly after its client has gone
}

} // namespace tmtest
