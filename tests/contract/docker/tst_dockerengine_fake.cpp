#include "contract/docker/contractchecks.h"
#include "contract/docker/dockerenginecontract.h"
#include "fakes/fakedockerengine.h"

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {

/// What the fake offers beyond the contract: the faults that tests of the engine are made of.
class FakeDockerFaults final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void failedCallHasNoEffect();
    void lostReplyLeavesTheEffectBehind();
    void hooksSeeCallsBeforeAndAfterTheirEffect();
    void healthGoesThroughItsProgression();
    void copiesShareOneServer();
    void scriptAnswersExec();
    void callsAreLoggedInOrder();

private:
    std::unique_ptr<FakeDockerEngine> m_engine;
    ContainerSpec m_spec;
};

void FakeDockerFaults::init()
{
    m_engine = std::make_unique<FakeDockerEngine>();
    m_engine->addImage(u"app:1"_s);
    m_engine->addNetwork(u"net"_s);
    m_spec = {.name = u"tenant"_s, .image = u"app:1"_s, .network = u"net"_s, .internalPort = 8000};
}

void FakeDockerFaults::failedCallHasNoEffect()
{
    m_engine->failNext(u"create"_s, {.code = ErrorCode::DockerUnreachable, .effect = Effect::None});
    VERIFY_ERROR(m_engine->create(m_spec, {}, {}), ErrorCode::DockerUnreachable);
    QVERIFY(!m_engine->container(u"tenant"_s).has_value());
    VERIFY_OK(m_engine->create(m_spec, {}, {}));
}

void FakeDockerFaults::lostReplyLeavesTheEffectBehind()
{
    m_engine->failNextAfterEffect(u"create"_s, {.code = ErrorCode::TimedOut, .effect = Effect::Unknown});
    const Result<ContainerId> id = m_engine->create(m_spec, {}, {});
    VERIFY_ERROR(id, ErrorCode::TimedOut);
    QVERIFY(m_engine->container(u"tenant"_s).has_value());
}

void FakeDockerFaults::hooksSeeCallsBeforeAndAfterTheirEffect()
{
    QStringList seen;
    const auto look = [this, &seen](const QString &when) {
        return [this, &seen, when](const QString &call) {
            seen.append(when + u' ' + call + (m_engine->container(u"tenant"_s) ? u" present"_s : u" absent"_s));
        };
    };
    m_engine->setBeforeCall(look(u"before"_s));
    m_engine->setAfterCall(look(u"after"_s));
    VERIFY_OK(m_engine->create(m_spec, {}, {}));
    QCOMPARE(seen, QStringList({u"before create absent"_s, u"after create present"_s}));
}

void FakeDockerFaults::healthGoesThroughItsProgression()
{
    m_engine->setHealthOfStartedContainers({u"starting"_s, u"unhealthy"_s, u"healthy"_s});
    VERIFY_OK(m_engine->create(m_spec, {}, {}));
    VERIFY_OK(m_engine->start(u"tenant"_s, {}));
    QStringList seen;
    for (int i = 0; i < 4; ++i)
        seen.append(m_engine->inspect(u"tenant"_s, {}).value()->health);
    QCOMPARE(seen, QStringList({u"starting"_s, u"unhealthy"_s, u"healthy"_s, u"healthy"_s}));
}

void FakeDockerFaults::copiesShareOneServer()
{
    FakeDockerEngine other(*m_engine);
    VERIFY_OK(other.create(m_spec, {}, {}));
    QVERIFY(m_engine->container(u"tenant"_s).has_value());
    m_engine->loseContainer(u"tenant"_s);
    QVERIFY(!other.inspect(u"tenant"_s, {}).value().has_value());
}

void FakeDockerFaults::scriptAnswersExec()
{
    VERIFY_OK(m_engine->create(m_spec, {}, {}));
    VERIFY_OK(m_engine->start(u"tenant"_s, {}));
    m_engine->setExecScript([](const ExecRequest &request) -> Result<ExecOutcome> {
        return ExecOutcome{.exitCode = 7, .standardOutput = request.argv.join(u' ').toUtf8(), .standardError = "sorry"};
    });
    const Result<ExecOutcome> outcome = m_engine->exec({.container = u"tenant"_s, .argv = {u"python"_s, u"manage.py"_s}}, {});
    VERIFY_OK(outcome);
    QCOMPARE(outcome->exitCode, 7);
    QCOMPARE(outcome->standardOutput, "python manage.py"_ba);
}

void FakeDockerFaults::callsAreLoggedInOrder()
{
    VERIFY_OK(m_engine->ping({}));
    VERIFY_OK(m_engine->create(m_spec, {}, {}));
    VERIFY_OK(m_engine->start(u"tenant"_s, {}));
    QCOMPARE(m_engine->calls(), QStringList({u"ping"_s, u"create tenant"_s, u"start tenant"_s}));
}

} // namespace tmtest

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    tmtest::FakeDockerEngine server;
    server.addImage(QStringLiteral("redis:7.4-alpine"));
    tmtest::DockerEngineContract contract({.makeEngine = [&server] { return std::make_unique<tmtest::FakeDockerEngine>(server); },
                                           .image = QStringLiteral("redis:7.4-alpine"),
                                           .missingImage = QStringLiteral("nosuchimage:0.0.1")});
    const int failures = QTest::qExec(&contract, argc, argv);
    tmtest::FakeDockerFaults faults;
    return failures + QTest::qExec(&faults, argc, argv);
}

#include "tst_dockerengine_fake.moc"
