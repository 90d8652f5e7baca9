#include "contract/registry/contractsuite.h"
#include "fakes/fakeoperationstore.h"
#include "fakes/fakeregistrystore.h"

using namespace Qt::StringLiterals;

/// A fake console that is killed at a chosen point leaves what a real server would have kept.
class FakeCrashTest final : public QObject {
    Q_OBJECT
private slots:
    void whatWasCommittedStaysAndNothingElse_data();
    void whatWasCommittedStaysAndNothingElse();
    void anOutageFailsEveryCall();
};

void FakeCrashTest::whatWasCommittedStaysAndNothingElse_data()
{
    QTest::addColumn<QString>("point");
    QTest::addColumn<bool>("roleStays");
    QTest::addColumn<bool>("databaseStays");
    QTest::addColumn<QString>("stepState");
    QTest::newRow("before the transaction") << u"before-effect 1"_s << false << false << u"pending"_s;
    QTest::newRow("before the commit") << u"after-effect 1"_s << false << false << u"pending"_s;
    QTest::newRow("after the commit") << u"after-record 1"_s << true << false << u"pending"_s;
    QTest::newRow("before the intent") << u"before-intent 2"_s << true << false << u"pending"_s;
    QTest::newRow("after the intent") << u"after-intent 2"_s << true << false << u"intent"_s;
    QTest::newRow("before the database") << u"before-effect 2"_s << true << false << u"intent"_s;
    QTest::newRow("after the database") << u"after-effect 2"_s << true << true << u"intent"_s;
    QTest::newRow("after the record") << u"after-record 2"_s << true << true << u"done"_s;
}

void FakeCrashTest::whatWasCommittedStaysAndNothingElse()
{
    QFETCH(QString, point);
    const auto world = std::make_shared<tmtest::FakeWorld>();
    world->fault = [&point](const QString &reached, int sequence) {
        if (u"%1 %2"_s.arg(reached).arg(sequence) == point)
            throw tmtest::CrashException{reached, sequence};
    };
    const tmc::OperationRecord operation = tmtest::sampleOperation();
    bool crashed = false;
    try {
        const auto session = tmtest::FakeOperationStore(world).begin(operation);
        TM_VERIFY(session);
        TM_VERIFY((*session)->commitStep(1, [](tmc::RegistryTransaction &registry) -> tmc::Result<QJsonObject> {
            TM_CHECK(registry.createTenantRole(u"tenant"_s));
            return QJsonObject();
        }));
        TM_VERIFY((*session)->recordIntent(2));
        TM_VERIFY((*session)->createDatabase(u"tenant"_s, u"tenant"_s));
        TM_VERIFY((*session)->recordDone(2, {}));
    } catch (const tmtest::CrashException &) {
        crashed = true;
    }
    QVERIFY(crashed);
    world->fault = {};
    const auto successor = tmtest::FakeOperationStore(world).takeOver(operation.id);
    TM_VERIFY(successor);
    QTEST(*(*successor)->roleExists(u"tenant"_s), "roleStays");
    QTEST((*successor)->findDatabase(u"tenant"_s)->has_value(), "databaseStays");
    QTEST(tmc::stepStateName((*successor)->load()->steps.at(1).state), "stepState");
    QVERIFY((*successor)->load()->isOpen());
}

void FakeCrashTest::anOutageFailsEveryCall()
{
    const auto world = std::make_shared<tmtest::FakeWorld>();
    const auto session = tmtest::FakeOperationStore(world).begin(tmtest::sampleOperation());
    TM_VERIFY(session);
    world->outage = tmc::Error{.code = tmc::ErrorCode::PostgresConnectionLost, .effect = tmc::Effect::Unknown};
    TM_VERIFY_FAILS((*session)->recordIntent(1), tmc::ErrorCode::PostgresConnectionLost);
    TM_VERIFY_FAILS((*session)->renew(), tmc::ErrorCode::PostgresConnectionLost);
    TM_VERIFY_FAILS(tmtest::FakeRegistryStore(world).readRegistry(), tmc::ErrorCode::PostgresConnectionLost);
    world->outage.reset();
    TM_VERIFY((*session)->recordIntent(1));
}

QTEST_APPLESS_MAIN(FakeCrashTest)
#include "tst_fakecrash.moc"
