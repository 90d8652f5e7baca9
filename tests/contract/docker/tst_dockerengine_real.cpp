#include "contract/docker/contractchecks.h"
#include "contract/docker/dockerenginecontract.h"
#include "core/adapters/docker/httpconnection.h"
#include "core/adapters/docker/httpdockerengine.h"
#include "core/support/json.h"
#include "support/sandbox.h"

#include <QUuid>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {

/// What only the real engine can show: limits as the kernel gets them, round trips, and another engine's containers.
class RealDockerEngine final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void createdContainerHasTheLimitsAndBindingsOfItsSpec();
    void refreshesDoNotGrowWithTheNumberOfContainers();
    void hostNamesOfForeignContainersAreFound();
    void commandThatIsNotThereEndsWith127();
    void beginningOfAnIdIsNotAName();

private:
    ContainerId make(const QString &suffix, const ContainerSpec &like);
    QJsonObject rawInspect(const ContainerId &id);

    std::unique_ptr<HttpDockerEngine> m_engine;
    QString m_prefix;
    std::vector<ContainerId> m_created;
};

namespace {

ContainerSpec sleeping()
{
    return {.image = u"redis:7.4-alpine"_s, .command = {u"sleep"_s, u"600"_s}, .network = u"bridge"_s, .internalPort = 8000};
}

} // namespace

void RealDockerEngine::init()
{
    m_prefix = u"tmreal-"_s + QUuid::createUuid().toString(QUuid::Id128).left(12);
    m_engine = std::make_unique<HttpDockerEngine>(Sandbox::current().localDockerSocket());
}

void RealDockerEngine::cleanup()
{
    for (const ContainerId &id : std::exchange(m_created, {}))
        VERIFY_OK(m_engine->remove(id, {}));
}

ContainerId RealDockerEngine::make(const QString &suffix, const ContainerSpec &like)
{
    ContainerSpec spec = like;
    spec.name = m_prefix + u'-' + suffix;
    const Result<ContainerId> id = m_engine->create(spec, {}, {});
    if (!id)
        qFatal("create failed: %s", qPrintable(id.error().detail));
    m_created.push_back(*id);
    return *id;
}

QJsonObject RealDockerEngine::rawInspect(const ContainerId &id)
{
    HttpConnection connection(Sandbox::current().localDockerSocket());
    const CallLimits limits(std::chrono::seconds(10), {}, u"inspect"_s);
    const Result<HttpReply> reply =
        connection.exchange({.method = "GET", .target = "/v1.41/containers/" + id.value().toLatin1() + "/json"}, {}, limits);
    return reply ? parseJsonObject(reply->body).value_or(QJsonObject()) : QJsonObject();
}

void RealDockerEngine::createdContainerHasTheLimitsAndBindingsOfItsSpec()
{
    ContainerSpec spec = sleeping();
    spec.memory = {64};
    spec.cpu = {250};
    spec.hostPort = 18451;
    const ContainerId id = make(u"limits"_s, spec);
    VERIFY_OK(m_engine->start(id.value(), {}));
    const QJsonObject object = rawInspect(id);
    const QJsonObject host = object.value(u"HostConfig"_s).toObject();
    QCOMPARE(host.value(u"Memory"_s).toInteger(), 64 * 1024 * 1024);
    QCOMPARE(host.value(u"NanoCpus"_s).toInteger(), 250'000'000);
    QCOMPARE(host.value(u"Privileged"_s).toBool(), false);
    QCOMPARE(host.value(u"SecurityOpt"_s).toArray(), QJsonArray{u"no-new-privileges"_s});
    QCOMPARE(host.value(u"RestartPolicy"_s).toObject().value(u"Name"_s).toString(), u"unless-stopped"_s);
    const QJsonArray bound = object.value(u"NetworkSettings"_s).toObject().value(u"Ports"_s).toObject().value(u"8000/tcp"_s).toArray();
    QCOMPARE(bound.size(), 1);
    QCOMPARE(bound.first().toObject().value(u"HostIp"_s).toString(), u"127.0.0.1"_s);
    QCOMPARE(bound.first().toObject().value(u"HostPort"_s).toString(), u"18451"_s);
}

void RealDockerEngine::refreshesDoNotGrowWithTheNumberOfContainers()
{
    // Others use this server at the same time: only what the reply itself lists is counted.
    ContainerSpec spec = sleeping();
    spec.labels.insert(u"com.tenantmaster.hosts"_s, u"x.example.test"_s);
    for (int i = 0; i < 10; ++i)
        make(u"tenant%1"_s.arg(i), spec);
    HttpDockerEngine fresh(Sandbox::current().localDockerSocket());
    const Result<DockerFacts> facts = fresh.readFacts({});
    VERIFY_OK(facts);
    const auto foreign = std::count_if(facts->containers.begin(), facts->containers.end(),
                                       [](const ContainerFacts &each) { return !each.labels.contains(u"com.tenantmaster.hosts"_s); });
    // Two to negotiate, four lists, one for each foreign container that was there.
    QCOMPARE(fresh.requestCount(), 2 + 4 + foreign);
    QCOMPARE(fresh.pendingInspections(), 0);
}

void RealDockerEngine::hostNamesOfForeignContainersAreFound()
{
    ContainerSpec spec = sleeping();
    spec.environment = {{u"VIRTUAL_HOST"_s, u"one.example.test, two.example.test"_s}};
    spec.hostPort = 18452;
    spec.memory = {32};
    const ContainerId id = make(u"foreign"_s, spec);
    for (int round = 0; round < 2; ++round) {
        const Result<DockerFacts> facts = m_engine->readFacts({});
        VERIFY_OK(facts);
        const ContainerFacts *seen = facts->container(m_prefix + u"-foreign"_s);
        QVERIFY(seen != nullptr);
        QCOMPARE(seen->virtualHosts, QStringList({u"one.example.test"_s, u"two.example.test"_s}));
        QCOMPARE(seen->hostPorts, std::vector<int>{18452});
        QCOMPARE(seen->memoryLimit.value, 32);
        const ContainerFacts *proxy = facts->container(Sandbox::current().json().value(u"proxy"_s)[u"container"_s].toString());
        QVERIFY(proxy != nullptr);
    }
}

void RealDockerEngine::commandThatIsNotThereEndsWith127()
{
    const ContainerId id = make(u"nocommand"_s, sleeping());
    VERIFY_OK(m_engine->start(id.value(), {}));
    const Result<ExecOutcome> outcome = m_engine->exec(command(id, {u"no-such-command"_s}), {});
    // Engines since 25 refuse the start instead.
    if (outcome)
        QVERIFY2(outcome->exitCode == 126 || outcome->exitCode == 127, qPrintable(QString::number(outcome->exitCode)));
    else
        VERIFY_ERROR(outcome, ErrorCode::DockerRejected);
}

void RealDockerEngine::beginningOfAnIdIsNotAName()
{
    const ContainerId id = make(u"prefix"_s, sleeping());
    const Result<std::optional<ContainerFacts>> seen = m_engine->inspect(id.value().left(12), {});
    VERIFY_OK(seen);
    QVERIFY(!seen->has_value());
}

} // namespace tmtest

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QString socket = tmtest::Sandbox::current().localDockerSocket();
    tmtest::DockerEngineContract contract({.makeEngine = [socket] { return std::make_unique<tmc::HttpDockerEngine>(socket); },
                                           .image = QStringLiteral("redis:7.4-alpine"),
                                           .missingImage = QStringLiteral("nosuchimage:0.0.1")});
    const int failures = QTest::qExec(&contract, argc, argv);
    tmtest::RealDockerEngine real;
    return failures + QTest::qExec(&real, argc, argv);
}

#include "tst_dockerengine_real.moc"
