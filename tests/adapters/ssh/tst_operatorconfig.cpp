#include "core/adapters/ssh/knownhosts.h"
#include "core/adapters/ssh/opensshlink.h"

#include "linkrecorder.h"
#include "privatesshd.h"
#include "processes.h"

#include <QDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmtest;

/// What the operator's own ssh configuration may do to a link and what it may not. ssh finds that file through the user database, so a
/// stand-in for ssh in PATH hands over the test's file in its place.
class TestOperatorConfig : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aliasesUsersAndPortsComeFromTheConfiguration();
    void proxyJumpIsHonouredAndItsHostKeyIsTheOperatorsBusiness();
    void aJumpHostThatRefusesIsNamed();
    void aKeyBehindAProxyIsFetched();
    void forwardsOfTheConfigurationAreNotMade();
    void commandsOfTheConfigurationAreNotRun();
    void multiplexingOfTheConfigurationIsNotUsed();
    void aBindMaskOfTheConfigurationDoesNotOpenTheSockets();
    void aConfigurationErrorIsShownInItsOwnWords();
    void nothingIsAskedOnATerminalOrInADialog();

private:
    void writeConfiguration(const QByteArray &configuration);
    QByteArray port() const { return QByteArray::number(m_sshd.profile().ssh.port); }
    ServerProfile aliasProfile() const;
    OpenSshLink &link() { return *m_link; }

    PrivateSshd m_sshd;
    QByteArray m_path;
    LinkRecorder m_recorder;
    std::unique_ptr<OpenSshLink> m_link;
};

void TestOperatorConfig::initTestCase()
{
    QVERIFY(m_sshd.start());
    m_path = qgetenv("PATH");
    m_sshd.writeExecutable(u"bin/ssh"_s,
                           "#!/bin/sh\nexec /usr/bin/ssh -F " + m_sshd.file(u"operator_config"_s).toLocal8Bit() + " \"$@\"\n");
}

void TestOperatorConfig::init()
{
    qputenv("PATH", m_sshd.file(u"bin"_s).toLocal8Bit() + ':' + m_path);
    m_sshd.trustHostKey();
    m_recorder = {};
    m_link = std::make_unique<OpenSshLink>(SshSettings{.configDirectory = m_sshd.configDirectory()});
}

void TestOperatorConfig::cleanup()
{
    m_link.reset();
    qputenv("PATH", m_path);
}

void TestOperatorConfig::writeConfiguration(const QByteArray &configuration)
{
    QFile file(m_sshd.file(u"operator_config"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(configuration);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

ServerProfile TestOperatorConfig::aliasProfile() const
{
    ServerProfile profile = m_sshd.profile();
    profile.ssh = {.host = u"prod"_s};
    return profile;
}

void TestOperatorConfig::aliasesUsersAndPortsComeFromTheConfiguration()
{
    writeConfiguration("Host prod\n HostName 127.0.0.1\n Port " + port() + "\n User " + m_sshd.profile().ssh.user.toLocal8Bit()
                       + "\n IdentityFile " + m_sshd.file(u"id"_s).toLocal8Bit() + "\n");
    QVERIFY2(m_recorder.openAndWait(link(), aliasProfile()), qPrintable(m_recorder.error().detail));
    QCOMPARE(m_recorder.stage(LinkStage::Resolve).detail, u"127.0.0.1"_s);
}

void TestOperatorConfig::proxyJumpIsHonouredAndItsHostKeyIsTheOperatorsBusiness()
{
    PrivateSshd jump;
    QVERIFY(jump.start());
    jump.trustHostKey();
    const QByteArray jumpPort = QByteArray::number(jump.profile().ssh.port);
    writeConfiguration("Host jump\n HostName 127.0.0.1\n Port " + jumpPort + "\n IdentityFile " + jump.file(u"id"_s).toLocal8Bit()
                       + "\n UserKnownHostsFile " + jump.configDirectory().toLocal8Bit() + "/known_hosts.d/private\n"
                       + "Host 127.0.0.1\n ProxyJump jump\nHost *\n User " + m_sshd.profile().ssh.user.toLocal8Bit() + "\n");
    QVERIFY2(m_recorder.openAndWait(link(), m_sshd.profile()), qPrintable(m_recorder.error().detail));
    QVERIFY(jump.log().contains("Accepted publickey"));
    QCOMPARE(m_recorder.stage(LinkStage::Resolve).detail, u"ProxyJump / ProxyCommand"_s);
    QCOMPARE(m_recorder.stageTexts().size(), 10);
    QCOMPARE(askSocket(m_recorder.endpoints().dockerSocket), QByteArray("hello"));
    QVERIFY(descendantsOf(::getpid()).size() > 3);
    m_link.reset();
    // The process to the jump host goes as well: only the two servers of this test are left.
    QTRY_COMPARE_WITH_TIMEOUT(childrenOf(::getpid()).size(), 2, 20'000);
}

void TestOperatorConfig::aJumpHostThatRefusesIsNamed()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QByteArray closedPort = QByteArray::number(closed.serverPort());
    closed.close();
    writeConfiguration("Host prod\n HostName 127.0.0.1\n Port " + port() + "\n ProxyJump jump\nHost jump\n HostName 127.0.0.1\n Port "
                       + closedPort + "\n");
    QVERIFY(!m_recorder.openAndWait(link(), aliasProfile()));
    QCOMPARE(m_recorder.error().code, ErrorCode::SshUnreachable);
    QCOMPARE(m_recorder.error().args, (QStringList{u"127.0.0.1"_s, QString::fromLatin1(closedPort)}));
    QCOMPARE(m_recorder.stage(LinkStage::Connect).state, StageState::Failed);
}

void TestOperatorConfig::aKeyBehindAProxyIsFetched()
{
    writeConfiguration("Host prod\n HostName 127.0.0.1\n HostKeyAlias production\n ProxyCommand nc 127.0.0.1 " + port() + "\n");
    m_sshd.writeExecutable(
        u"bin/nc"_s,
        "#!/usr/bin/python3\nimport socket, sys, threading, os\ns = socket.create_connection((sys.argv[1], int(sys.argv[2])))\n"
        "def up():\n while d := os.read(0, 65536): s.sendall(d)\n s.shutdown(1)\n"
        "threading.Thread(target=up, daemon=True).start()\nwhile d := s.recv(65536): os.write(1, d)\n");
    KnownHosts hosts({.configDirectory = m_sshd.configDirectory()});
    std::optional<Result<HostKeyOffer>> offer;
    hosts.fetch(aliasProfile(), [&offer](const Result<HostKeyOffer> &result) { offer = result; });
    QTRY_VERIFY_WITH_TIMEOUT(offer.has_value(), 30'000);
    QVERIFY2(offer->has_value(), qPrintable(offer->has_value() ? QString() : offer->error().detail));
    QCOMPARE((*offer)->fingerprint, m_sshd.hostKeyFingerprint());
    QVERIFY((*offer)->knownHostsLine.startsWith(u"production ssh-ed25519 "_s));
}

void TestOperatorConfig::forwardsOfTheConfigurationAreNotMade()
{
    QTcpServer one;
    QTcpServer two;
    QVERIFY(one.listen(QHostAddress::LocalHost) && two.listen(QHostAddress::LocalHost));
    const QByteArray local = QByteArray::number(one.serverPort());
    const QByteArray dynamic = QByteArray::number(two.serverPort());
    one.close();
    two.close();
    writeConfiguration("LocalForward " + local + " 127.0.0.1:22\nDynamicForward " + dynamic
                       + "\nRemoteForward 0 127.0.0.1:22\n"
                         "LocalForward "
                       + m_sshd.file(u"unwanted.sock"_s).toLocal8Bit() + " /var/run/docker.sock\n");
    QVERIFY2(m_recorder.openAndWait(link(), m_sshd.profile()), qPrintable(m_recorder.error().detail));
    QVERIFY(m_recorder.forwardPostgres(link(), m_sshd.tcpTarget()));
    QList<qint64> ssh = childrenOf(::getpid());
    ssh.removeIf([](qint64 process) { return !QFileInfo(u"/proc/%1/exe"_s.arg(process)).symLinkTarget().endsWith(u"/ssh"_s); });
    QCOMPARE(ssh.size(), 1);
    QCOMPARE(tcpListenersOf(ssh), 0);
    QVERIFY(!QFile::exists(m_sshd.file(u"unwanted.sock"_s)));
    QCOMPARE(tcpListenersOf(m_sshd.connectionProcesses()), 0); // nor on the server
}

void TestOperatorConfig::commandsOfTheConfigurationAreNotRun()
{
    const QByteArray marker = m_sshd.file(u"marker"_s).toLocal8Bit();
    writeConfiguration("PermitLocalCommand yes\nLocalCommand touch " + marker + "-local\nRemoteCommand touch " + marker
                       + "-remote\n"
                         "KnownHostsCommand /usr/bin/touch "
                       + marker + "-known\nRequestTTY force\nSessionType none\nForkAfterAuthentication yes\n");
    QVERIFY2(m_recorder.openAndWait(link(), m_sshd.profile()), qPrintable(m_recorder.error().detail));
    for (const QString &suffix : {u"-local"_s, u"-remote"_s, u"-known"_s})
        QVERIFY2(!QFile::exists(m_sshd.file(u"marker"_s) + suffix), qPrintable(suffix));
}

void TestOperatorConfig::multiplexingOfTheConfigurationIsNotUsed()
{
    const QString theirs = m_sshd.file(u"theirs"_s);
    writeConfiguration("ControlMaster auto\nControlPath " + theirs.toLocal8Bit() + "\nControlPersist 1m\n");
    QVERIFY(m_recorder.openAndWait(link(), m_sshd.profile()));
    QVERIFY(!QFile::exists(theirs));
    m_link.reset();
    QTRY_COMPARE_WITH_TIMEOUT(childrenOf(::getpid()).size(), 1, 20'000);
}

void TestOperatorConfig::aBindMaskOfTheConfigurationDoesNotOpenTheSockets()
{
    writeConfiguration("StreamLocalBindMask 0000\n");
    QVERIFY(m_recorder.openAndWait(link(), m_sshd.profile()));
    const auto endpoints = m_recorder.forwardPostgres(link(), m_sshd.tcpTarget());
    QVERIFY(endpoints);
    const auto forOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const QString &socket : {endpoints->dockerSocket, endpoints->proxySocket, endpoints->postgresDirectory + u"/.s.PGSQL.5432"_s})
        QVERIFY2((QFile::permissions(socket) & forOthers) == QFile::Permissions(), qPrintable(socket));
}

void TestOperatorConfig::aConfigurationErrorIsShownInItsOwnWords()
{
    writeConfiguration("NoSuchOption yes\n");
    QVERIFY(!m_recorder.openAndWait(link(), m_sshd.profile()));
    QCOMPARE(m_recorder.error().code, ErrorCode::SshFailed);
    QVERIFY(m_recorder.error().detail.contains(u"line 1: Bad configuration option: nosuchoption"_s));
    QCOMPARE(m_recorder.stage(LinkStage::Resolve).state, StageState::Failed);
}

void TestOperatorConfig::nothingIsAskedOnATerminalOrInADialog()
{
    const QByteArray marker = m_sshd.file(u"asked"_s).toLocal8Bit();
    qputenv("SSH_ASKPASS", m_sshd.writeExecutable(u"askpass"_s, "#!/bin/sh\ntouch " + marker + "\n").toLocal8Bit());
    qputenv("DISPLAY", ":0");
    // An unknown jump host makes the ssh of the jump ask whether to go on.
    writeConfiguration("Host prod\n HostName 127.0.0.1\n Port " + port() + "\n ProxyJump jump\nHost jump\n HostName 127.0.0.1\n Port "
                       + port() + "\n UserKnownHostsFile /dev/null\n");
    const bool opened = m_recorder.openAndWait(link(), aliasProfile());
    qunsetenv("SSH_ASKPASS");
    qunsetenv("DISPLAY");
    QVERIFY(!opened);
    QVERIFY(!QFile::exists(m_sshd.file(u"asked"_s)));
    QVERIFY2(m_recorder.error().detail.contains(u"Host key verification failed"_s), qPrintable(m_recorder.error().detail));
    QVERIFY(m_recorder.error().code != ErrorCode::SshHostKeyUnknown); // not the server's key
}

QTEST_GUILESS_MAIN(TestOperatorConfig)
#include "tst_operatorconfig.moc"
