#include "core/adapters/ssh/opensshlink.h"

#include "core/adapters/ssh/knownhosts.h"
#include "core/adapters/ssh/sshhostreader.h"
#include "linkrecorder.h"
#include "processes.h"
#include "support/sandbox.h"

#include <QElapsedTimer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmtest;

namespace {

const QByteArray ping = "GET /_ping HTTP/1.1\r\nHost: docker\r\nConnection: close\r\n\r\n";

/// errno of a connection that user nobody tries, 0 when it succeeds, -1 when the attempt itself failed.
int connectAsNobody(const QString &path)
{
    const pid_t child = ::fork();
    if (child == 0) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, path.toLocal8Bit().constData(), sizeof address.sun_path - 1);
        const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
        if (::setgid(65534) != 0 || ::setuid(65534) != 0)
            ::_exit(255);
        ::_exit(::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 ? 0 : errno);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) != 255 ? WEXITSTATUS(status) : -1;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

} // namespace

/// The same promises on the real server: Docker Engine, PostgreSQL and proxy behind a real sshd for an ordinary user.
class TestOpenSshLinkServer : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void theKeyThatIsFetchedIsTheServersKey();
    void stagesComeInOrder();
    void dockerAnswersThroughTheSocket();
    void theProxyAnswersThroughTheSocket();
    void postgresAnswersThroughTheSocket();
    void anotherUserCannotReachTheSockets();
    void nothingListensOnTcp();
    void newConnectionsThroughTheForwardAreFast();
    void aHundredConnectionsAtOnceAreServed();
    void figuresOfTheServerAreReadOverTheConnection();
    void figuresAreNeverReadFromAnotherHost();

private:
    bool openLink() { return m_recorder.openAndWait(*m_link, Sandbox::current().profile()); }

    QTemporaryDir m_config;
    std::unique_ptr<KnownHosts> m_hosts;
    LinkRecorder m_recorder;
    std::unique_ptr<OpenSshLink> m_link;
};

void TestOpenSshLinkServer::initTestCase()
{
    // Without the session's runtime directory the sockets are below /tmp, where other users may look.
    qunsetenv("XDG_RUNTIME_DIR");
    m_hosts = std::make_unique<KnownHosts>(SshSettings{.configDirectory = m_config.path()});
    std::optional<Result<HostKeyOffer>> offer;
    m_hosts->fetch(Sandbox::current().profile(), [&offer](const Result<HostKeyOffer> &result) { offer = result; });
    QTRY_VERIFY_WITH_TIMEOUT(offer.has_value(), 30'000);
    QVERIFY2(offer->has_value(), qPrintable(offer->has_value() ? QString() : offer->error().detail));
    QVERIFY(m_hosts->trust(Sandbox::current().profile().name, **offer));
}

void TestOpenSshLinkServer::init()
{
    m_recorder = {};
    m_link = std::make_unique<OpenSshLink>(SshSettings{.configDirectory = m_config.path()});
}

void TestOpenSshLinkServer::theKeyThatIsFetchedIsTheServersKey()
{
    QCOMPARE(m_hosts->trustedFingerprint(Sandbox::current().profile().name), std::optional(Sandbox::current().hostKeyFingerprint()));
}

void TestOpenSshLinkServer::stagesComeInOrder()
{
    QVERIFY2(openLink(), qPrintable(m_recorder.error().detail));
    std::vector<LinkStage> done;
    for (const StageReport &report : m_recorder.reports) {
        if (report.state == StageState::Done) {
            done.push_back(report.stage);
            qInfo("%-15s %5lld ms  %s", qPrintable(linkStageName(report.stage)), report.milliseconds, qPrintable(report.detail));
        }
    }
    QVERIFY(done
            == (std::vector{LinkStage::Resolve, LinkStage::Connect, LinkStage::HostKey, LinkStage::Authenticate,
                            LinkStage::ForwardDocker}));
}

void TestOpenSshLinkServer::dockerAnswersThroughTheSocket()
{
    QVERIFY(openLink());
    const QByteArray answer = askSocket(m_recorder.endpoints().dockerSocket, ping);
    QVERIFY2(answer.startsWith("HTTP/1.1 200 OK"), answer.constData());
    QVERIFY(answer.contains("Api-Version: "));
}

void TestOpenSshLinkServer::theProxyAnswersThroughTheSocket()
{
    QVERIFY(openLink());
    const QByteArray answer = askSocket(m_recorder.endpoints().proxySocket, "GET / HTTP/1.0\r\nHost: nobody.test\r\n\r\n");
    QVERIFY2(answer.startsWith("HTTP/1.1 "), answer.constData());
}

void TestOpenSshLinkServer::postgresAnswersThroughTheSocket()
{
    QVERIFY(openLink());
    const auto endpoints = m_recorder.forwardPostgres(*m_link, Sandbox::current().postgresAddress() + u":5432"_s);
    QVERIFY2(endpoints, qPrintable(endpoints ? QString() : endpoints.error().detail));
    // SSLRequest: length 8, code 80877103; the server answers one letter.
    const QByteArray answer = askSocket(endpoints->postgresDirectory + u"/.s.PGSQL.5432"_s, QByteArray::fromHex("0000000804d2162f"));
    QVERIFY2(answer == "N" || answer == "S", answer.constData());
}

void TestOpenSshLinkServer::anotherUserCannotReachTheSockets()
{
    if (::geteuid() != 0)
        QSKIP("only root can become another user");
    QVERIFY(openLink());
    QVERIFY(m_recorder.endpoints().dockerSocket.startsWith(u"/tmp/"_s));
    QCOMPARE(connectAsNobody(m_recorder.endpoints().dockerSocket), EACCES);
    QCOMPARE(connectAsNobody(m_recorder.endpoints().proxySocket), EACCES);
}

void TestOpenSshLinkServer::nothingListensOnTcp()
{
    QVERIFY(openLink());
    QVERIFY(m_recorder.forwardPostgres(*m_link, Sandbox::current().postgresAddress() + u":5432"_s));
    QCOMPARE(tcpListenersOf(descendantsOf(::getpid()) << ::getpid()), 0);
}

void TestOpenSshLinkServer::newConnectionsThroughTheForwardAreFast()
{
    QVERIFY(openLink());
    std::vector<double> milliseconds;
    for (int i = 0; i < 50; ++i) {
        QElapsedTimer timer;
        timer.start();
        QLocalSocket socket;
        socket.connectToServer(m_recorder.endpoints().dockerSocket);
        socket.write(ping);
        QVERIFY(socket.waitForReadyRead(5000));
        milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    qInfo("new connection and /_ping through the forward: median %.2f ms", median(milliseconds));
    QVERIFY(median(milliseconds) < 30.0); // 44 ms and more without a session channel
}

void TestOpenSshLinkServer::aHundredConnectionsAtOnceAreServed()
{
    QVERIFY(openLink());
    std::vector<std::unique_ptr<QLocalSocket>> sockets;
    for (int i = 0; i < 100; ++i) {
        sockets.push_back(std::make_unique<QLocalSocket>());
        sockets.back()->connectToServer(m_recorder.endpoints().dockerSocket);
        sockets.back()->write(ping);
    }
    for (const auto &socket : sockets)
        QTRY_VERIFY_WITH_TIMEOUT(socket->bytesAvailable() > 0, 30'000);
    QVERIFY(m_recorder.losses.empty());
}

void TestOpenSshLinkServer::figuresOfTheServerAreReadOverTheConnection()
{
    QVERIFY(openLink());
    SshHostReader reader(m_recorder.endpoints().controlSocket);
    const auto facts = reader.readHost({});
    QVERIFY2(facts.has_value(), facts ? "" : qPrintable(facts.error().detail));
    QVERIFY(facts->memoryTotal.value > 0);
    QVERIFY(facts->memoryAvailable.value <= facts->memoryTotal.value);
    QVERIFY(facts->diskFree.value > 0);
    const int sharedPort = 8100;
    QVERIFY2(facts->listens(sharedPort), "Docker publishes the shared container's port there");
}

void TestOpenSshLinkServer::figuresAreNeverReadFromAnotherHost()
{
    SshHostReader reader(m_config.filePath(u"no-such-socket"_s));
    const auto facts = reader.readHost({});
    QVERIFY(!facts.has_value());
    QCOMPARE(errorCodeName(facts.error().code), errorCodeName(ErrorCode::SshConnectionLost));
}

QTEST_GUILESS_MAIN(TestOpenSshLinkServer)
#include "tst_opensshlinkserver.moc"
