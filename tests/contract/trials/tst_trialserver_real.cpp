// PostgreSQL in a sealed container of the sandbox: the promises, and that the seal holds.
#include "contract/trials/trialservercontract.h"
#include "core/adapters/docker/httpcontainercommands.h"
#include "core/adapters/docker/httpdockerengine.h"
#include "core/adapters/postgres/pgtrialserver.h"
#include "support/sandbox.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {

class RealTrialServer final : public TrialServerContract {
    Q_OBJECT

public:
    RealTrialServer(TrialServerFixture &fixture, DockerEngine &docker) : TrialServerContract(fixture), m_docker(docker) {}

private slots:
    void nothingGetsOutOfTheContainer_data();
    void nothingGetsOutOfTheContainer();

private:
    DockerEngine &m_docker;
};

void RealTrialServer::nothingGetsOutOfTheContainer_data()
{
    QTest::addColumn<QStringList>("argv");
    QTest::addColumn<QByteArray>("found"); ///< in what it prints; empty = it must fail
    QTest::newRow("not root") << QStringList{u"id"_s, u"-u"_s} << QByteArray("999");
    QTest::newRow("no capabilities") << QStringList{u"grep"_s, u"CapBnd"_s, u"/proc/self/status"_s} << QByteArray("0000000000000000");
    QTest::newRow("no new ones") << QStringList{u"grep"_s, u"NoNewPrivs"_s, u"/proc/self/status"_s} << QByteArray("1");
    QTest::newRow("only loopback") << QStringList{u"ls"_s, u"/sys/class/net"_s} << QByteArray("lo\n");
    QTest::newRow("root read-only") << QStringList{u"touch"_s, u"/tmp/x"_s} << QByteArray();
    QTest::newRow("no engine") << QStringList{u"ls"_s, u"/var/run/docker.sock"_s} << QByteArray();
    QTest::newRow("no disk") << QStringList{u"df"_s, u"/var/lib/postgresql/data"_s} << QByteArray("tmpfs");
}

void RealTrialServer::nothingGetsOutOfTheContainer()
{
    QFETCH(QStringList, argv);
    QFETCH(QByteArray, found);
    const Result<ExecOutcome> outcome = m_docker.exec({.container = container(), .argv = argv}, {});
    QVERIFY(outcome);
    QCOMPARE(outcome->exitCode == 0, !found.isEmpty());
    QVERIFY2(outcome->standardOutput.contains(found), outcome->standardOutput.constData());
}

} // namespace tmtest

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const tmtest::Sandbox &sandbox = tmtest::Sandbox::current();
    HttpDockerEngine docker(sandbox.localDockerSocket());
    PgTrialServer trials(std::make_unique<HttpContainerCommands>(sandbox.localDockerSocket()));
    const auto database = docker.inspect(sandbox.profile().postgres.address, {});
    if (!database || !*database)
        qFatal("the sandbox has no database");
    tmtest::TrialServerFixture fixture{.docker = &docker, .trials = &trials, .image = (*database)->image};
    tmtest::RealTrialServer suite(fixture, docker);
    return QTest::qExec(&suite, argc, argv);
}

#include "tst_trialserver_real.moc"
