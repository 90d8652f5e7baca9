#include "contract/docker/contractchecks.h"
#include "contract/proxyroutes/proxyroutescontract.h"
#include "core/adapters/docker/httpdockerengine.h"
#include "core/adapters/docker/nginxproxyroutes.h"
#include "core/adapters/docker/pinfile.h"
#include "core/adapters/docker/tararchive.h"
#include "support/helperprocess.h"
#include "support/sandbox.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QUrl>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tmc;

namespace tmtest {
namespace {

/// Status line and body of one request through the sandbox's proxy.
QByteArray ask(const QString &host, const QString &path, const QString &mark = {})
{
    const QUrl proxy(Sandbox::current().proxyUrl());
    QTcpSocket socket;
    socket.connectToHost(proxy.host(), static_cast<quint16>(proxy.port()));
    if (!socket.waitForConnected(5000))
        return "no connection";
    socket.write("GET " + path.toLatin1() + " HTTP/1.1\r\nHost: " + host.toLatin1() + "\r\nConnection: close\r\n"
                 + (mark.isEmpty() ? QByteArray() : "X-Tenant-Master-Probe: " + mark.toLatin1() + "\r\n") + "\r\n");
    while (socket.waitForReadyRead(5000))
        continue;
    return socket.readAll();
}

bool shows(const RoutePin &pin)
{
    return ask(pin.host, pinMarkPath(pin.operation)).contains(pinMark(pin).toLatin1());
}

} // namespace

QString proxyContainer()
{
    return Sandbox::current().json().value(u"proxy"_s)[u"container"_s].toString();
}

/// What a visitor's HTTPS request gets, or the words of curl. The server has no other way in than its port 80, hence from inside.
QString askOverTls(DockerEngine &docker, const QString &host, const QString &certificate)
{
    const auto facts = docker.readFacts({});
    const auto proxy = std::ranges::find(facts->containers, proxyContainer(), &ContainerFacts::name);
    return Sandbox::current().run({u"exec"_s, u"--"_s, u"curl"_s, u"-sS"_s, u"-i"_s, u"--cacert"_s, certificate, u"--resolve"_s,
                                   host + u":443:"_s + proxy->addresses.first(), u"https://"_s + host + u"/health"_s});
}

/// What only a real nginx can show.
class RealProxyRoutes final : public QObject {
    Q_OBJECT

public:
    RealProxyRoutes(ProxyRoutesFixture &fixture, DockerEngine &docker) : m_fixture(fixture), m_docker(docker) {}

private slots:
    void cleanup();
    void pinnedHostShowsItsMarkAndLeadsToItsContainer();
    void candidateAnswersOnlyBelowItsPath();
    void switchedPinLeadsToTheOtherContainer();
    void limitIsKeptForThisHostOnly();
    void pinnedHostKeepsItsCertificate();

private:
    RoutePin pin() const;
    void putCertificate(const QString &name, const QTemporaryDir &directory);
    void regenerate();
    ProxyRoutesFixture &m_fixture;
    DockerEngine &m_docker;
};

/// A pin that only announces its candidate does not wait for the workers of before, which may answer for a moment after new ones.
bool comesToShow(const RoutePin &pin)
{
    QDeadlineTimer deadline(30'000);
    while (!shows(pin))
        if (deadline.hasExpired())
            return false;
    QTest::qWait(500);
    return true;
}

RoutePin RealProxyRoutes::pin() const
{
    return {.host = m_fixture.host,
            .operation = u"fedcba9876543210fedcba9876543210"_s,
            .serving = m_fixture.shared,
            .candidate = m_fixture.other};
}

void RealProxyRoutes::cleanup()
{
    VERIFY_OK(m_fixture.routes->removePin(m_fixture.host, PinRemoval::MovesVisitors, {}));
    VERIFY_OK(m_fixture.routes->setRequestLimit({m_fixture.host}, u"tenant"_s, 0, tmc::LimitStart::Now, {}));
    QVERIFY(!ask(m_fixture.host, pinMarkPath(pin().operation)).contains("pin "));
}

void RealProxyRoutes::pinnedHostShowsItsMarkAndLeadsToItsContainer()
{
    const QByteArray before = ask(m_fixture.host, u"/health"_s);
    VERIFY_OK(m_fixture.routes->setPin(pin(), {}));
    QVERIFY(comesToShow(pin()));
    const QByteArray after = ask(m_fixture.host, u"/health"_s);
    QCOMPARE(after.left(15), before.left(15));
    QVERIFY2(after.contains("X-Sandbox-Container"), after.constData());
}

void RealProxyRoutes::candidateAnswersOnlyBelowItsPath()
{
    VERIFY_OK(m_fixture.routes->setPin(pin(), {}));
    QVERIFY(comesToShow(pin()));
    // The other container listens nowhere, so that nginx cannot reach it: an answer would have come from the serving one.
    QVERIFY(ask(m_fixture.host, pinMarkPath(pin().operation) + u"/candidate/health"_s).startsWith("HTTP/1.1 502"));
    QVERIFY(ask(m_fixture.host, u"/health"_s).contains("X-Sandbox-Container"));
    QVERIFY(ask(m_fixture.host, u"/health"_s, pin().operation).startsWith("HTTP/1.1 502"));
    QVERIFY(ask(m_fixture.host, u"/health"_s, u"another-operation"_s).contains("X-Sandbox-Container"));
}

void RealProxyRoutes::switchedPinLeadsToTheOtherContainer()
{
    VERIFY_OK(m_fixture.routes->setPin(pin(), {}));
    QVERIFY(comesToShow(pin())); // as in an operation, which asks the candidate before it switches
    RoutePin switched = pin();
    switched.serving = m_fixture.other;
    switched.candidate = m_fixture.shared;
    VERIFY_OK(m_fixture.routes->setPin(switched, {}));
    QVERIFY(shows(switched));
    QVERIFY(ask(m_fixture.host, u"/health"_s).startsWith("HTTP/1.1 502"));
    QVERIFY(ask(m_fixture.host, pinMarkPath(pin().operation) + u"/candidate/health"_s).contains("X-Sandbox-Container"));
}

void RealProxyRoutes::limitIsKeptForThisHostOnly()
{
    const auto refused = [](const QString &host) {
        int count = 0;
        for (int i = 0; i < 8; ++i)
            count += ask(host, u"/health"_s).startsWith("HTTP/1.1 429") ? 1 : 0;
        return count;
    };
    // Only what takes the hosts into the proxy loads it.
    VERIFY_OK(m_fixture.routes->setRequestLimit({m_fixture.host}, u"tenant"_s, 2, tmc::LimitStart::WithTheHosts, {}));
    QCOMPARE(refused(m_fixture.host), 0);
    const auto loaded = m_docker.exec({.container = proxyContainer(), .argv = {u"nginx"_s, u"-s"_s, u"reload"_s}, .timeout = 30s}, {});
    VERIFY_OK(loaded);
    QCOMPARE(loaded->exitCode, 0);
    // Workers of before still answer for a moment, without the limit.
    const auto comesToRefuse = [&refused](const QString &host) {
        QDeadlineTimer deadline(10'000);
        while (refused(host) == 0)
            if (deadline.hasExpired())
                return false;
        return true;
    };
    QVERIFY(comesToRefuse(m_fixture.host));
    QCOMPARE(refused(u"other-"_s + m_fixture.host), 0);
    VERIFY_OK(m_fixture.routes->setPin(pin(), {}));
    QVERIFY(comesToRefuse(m_fixture.host));
}

void RealProxyRoutes::regenerate()
{
    const auto done = m_docker.exec({.container = proxyContainer(), .argv = {u"kill"_s, u"-HUP"_s, u"1"_s}, .timeout = 30s}, {});
    VERIFY_OK(done);
    QCOMPARE(done->exitCode, 0);
}

void RealProxyRoutes::putCertificate(const QString &name, const QTemporaryDir &directory)
{
    HelperProcess openssl;
    openssl.start(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s,
                   u"-days"_s, u"2"_s, u"-subj"_s, u"/CN="_s + name, u"-addext"_s, u"subjectAltName=DNS:"_s + name, u"-keyout"_s,
                   directory.filePath(u"key"_s), u"-out"_s, directory.filePath(u"crt"_s)});
    QVERIFY(openssl.waitForFinished());
    QVERIFY2(openssl.exitCode() == 0, openssl.readAllStandardError());
    for (const QString &kind : {u"key"_s, u"crt"_s}) {
        QFile file(directory.filePath(kind));
        QVERIFY(file.open(QIODevice::ReadOnly));
        VERIFY_OK(
            m_docker.putArchive(proxyContainer(), u"/etc/nginx/certs"_s, *tarOfFiles({{name + u'.' + kind, file.readAll()}}), {}));
    }
}

void RealProxyRoutes::pinnedHostKeepsItsCertificate()
{
    if (Sandbox::current().json().value(u"engine"_s) != "server"_L1)
        QSKIP("the proxy's port 443 is only reachable from inside a sandbox of its own");
    const QString host = m_fixture.claimedHost;
    QTemporaryDir directory;
    putCertificate(host, directory);
    regenerate();
    // Not QTRY_VERIFY, which asks once more at the end: an old worker of nginx may be the one that answers then.
    QDeadlineTimer deadline(30'000);
    while (!ask(host, u"/health"_s).startsWith("HTTP/1.1 301"))
        QVERIFY(!deadline.hasExpired());
    QTest::qWait(500); // until no worker of before answers, which does not know the certificate
    // Past the redirection the container that claims the host is asked, which listens nowhere.
    const auto before = m_fixture.routes->getOverTls(host, u"/health"_s, {});
    VERIFY_OK(before);
    QCOMPARE(before->status, 502);
    RoutePin held = pin();
    held.host = host;
    held.serving = m_fixture.shared;
    held.candidate.reset(); // it moves visitors: the call waits for the workers of before
    VERIFY_OK(m_fixture.routes->setPin(held, {}));
    const auto fromInside = m_fixture.routes->getOverTls(host, u"/health"_s, {});
    const QString answer = askOverTls(m_docker, host, directory.filePath(u"crt"_s));
    const QByteArray plain = ask(host, u"/health"_s);
    VERIFY_OK(m_fixture.routes->removePin(host, PinRemoval::MovesVisitors, {}));
    for (const QString &kind : {u".key"_s, u".crt"_s})
        VERIFY_OK(m_docker.exec(
            {.container = proxyContainer(), .argv = {u"rm"_s, u"-f"_s, u"/etc/nginx/certs/"_s + host + kind}, .timeout = 30s}, {}));
    regenerate();
    QVERIFY2(answer.contains(u"X-Sandbox-Container"_s), qPrintable(answer));
    VERIFY_OK(fromInside);
    QVERIFY2(answer.startsWith(u"HTTP/1.1 %1 "_s.arg(fromInside->status)), qPrintable(answer));
    QVERIFY2(plain.startsWith("HTTP/1.1 301"), plain.constData());
}

} // namespace tmtest

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const tmtest::Sandbox &sandbox = tmtest::Sandbox::current();
    HttpDockerEngine docker(sandbox.localDockerSocket());
    const QString unique = QUuid::createUuid().toString(QUuid::Id128).left(10);
    const QString proxy = tmtest::proxyContainer();
    const auto facts = docker.readFacts({});
    if (!facts)
        qFatal("no engine: %s", qPrintable(facts.error().detail));
    const auto shared = std::ranges::find_if(facts->containers, [](const ContainerFacts &each) {
        return each.labels.value(u"com.tenantmaster.role"_s) == "shared"_L1
               && each.labels.value(u"com.tenantmaster.product"_s) == "inventario"_L1;
    });
    const QString domain = docker.inspect(shared->name, {})->value().virtualHosts.value(0).mid(2);
    const QString network = shared->addresses.firstKey();
    ContainerSpec spec{.name = u"tmroute-"_s + unique,
                       .image = u"redis:7.4-alpine"_s,
                       .command = {u"sleep"_s, u"600"_s},
                       .environment = {{u"VIRTUAL_HOST"_s, u"own-%1.%2"_s.arg(unique, domain)}, {u"VIRTUAL_PORT"_s, u"8123"_s}},
                       .network = network};
    const auto id = docker.create(spec, {}, {});
    if (!id || !docker.start(id->value(), {}))
        qFatal("no container: %s", id ? "start" : qPrintable(id.error().detail));
    tmtest::ProxyRoutesFixture fixture{
        .routes = std::make_unique<NginxProxyRoutes>(docker),
        .host = u"pin-%1.%2"_s.arg(unique, domain),
        .claimedHost = u"own-%1.%2"_s.arg(unique, domain),
        .shared = {shared->name, 8000},
        .other = {spec.name, 8123},
        .breakConfiguration = [&docker, proxy](bool broken) {
            const QByteArray tar = *tarOfFiles({{u"zz-broken.conf"_s, broken ? "nonsense;\n" : "# nothing\n"}});
            if (const auto put = docker.putArchive(proxy, u"/etc/nginx/conf.d"_s, tar, {}); !put)
                qFatal("%s", qPrintable(put.error().detail));
        }};
    while (fixture.routes->generatedTargets(fixture.claimedHost, {})->isEmpty())
        QThread::msleep(100);
    tmtest::ProxyRoutesContract contract(fixture);
    int failures = QTest::qExec(&contract, argc, argv);
    tmtest::RealProxyRoutes real(fixture, docker);
    failures += QTest::qExec(&real, argc, argv);
    if (!docker.remove(*id, {})
        || docker.exec({.container = proxy, .argv = {u"rm"_s, u"-f"_s, u"/etc/nginx/conf.d/zz-broken.conf"_s}}, {})->exitCode != 0)
        ++failures;
    return failures;
}

#include "tst_proxyroutes_real.moc"
