#include "core/adapters/ssh/opensshlink.h"

#include "linkrecorder.h"
#include "privatesshd.h"
#include "processes.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmtest;

namespace {

int modeOf(const QString &path)
{
    struct stat facts {};
    return ::lstat(path.toLocal8Bit().constData(), &facts) == 0 ? static_cast<int>(facts.st_mode & 07777) : -1;
}

} // namespace

class TestOpenSshLink : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void stagesComeInOrderWithTimesAndDetails();
    void theForwardsLeadToTheServer();
    void socketsAreForThisUserOnlyAndNothingListensOnTcp();
    void unknownHostKeyIsReportedAndNothingIsAuthenticated();
    void changedHostKeyIsRefusedBeforeAuthentication();
    void aStrangersKeyIsRefusedByTheServer();
    void aKeyFileThatOthersCanReadIsNamed();
    void aMissingKeyFileIsNamed();
    void aClosedPortIsUnreachable();
    void aNameThatDoesNotExistIsUnknown();
    void withoutSshInstalledThatIsSaid();
    void anInvalidProfileStartsNothing();
    void aMissingDockerSocketIsSaidByTheForwardStage();
    void postgresIsForwardedLater();
    void aRefusedPostgresForwardLeavesTheLinkOpen();
    void aNewPostgresTargetReplacesTheOld();
    void postgresRequestsAreAnsweredInTheirOrder();
    void hostilePostgresTargetsAreRefused();
    void greetingsOfTheLoginShellDoNotMatter();
    void aForcedCommandIsExplained();
    void aForcedCommandThatWaitsIsExplainedAfterTheTimeout();

private:
    OpenSshLink &link() { return *m_link; }
    QString notListening() const;

    PrivateSshd m_sshd;
    LinkRecorder m_recorder;
    std::unique_ptr<OpenSshLink> m_link;
};

void TestOpenSshLink::initTestCase()
{
    QVERIFY(m_sshd.start());
}

void TestOpenSshLink::init()
{
    m_sshd.trustHostKey();
    m_link = std::make_unique<OpenSshLink>(SshSettings{.configDirectory = m_sshd.configDirectory()});
    m_recorder = {};
}

QString TestOpenSshLink::notListening() const
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return u"127.0.0.1:"_s + QString::number(server.serverPort());
}

void TestOpenSshLink::stagesComeInOrderWithTimesAndDetails()
{
    QVERIFY(m_recorder.openAndWait(link(), m_sshd.profile()));
    const QStringList expected = {u"resolve running"_s,      u"resolve done"_s,      u"connect running"_s,
                                  u"connect done"_s,         u"host-key running"_s,  u"host-key done"_s,
                                  u"authenticate running"_s, u"authenticate done"_s, u"forward-docker running"_s,
                                  u"forward-docker done"_s};
    QCOMPARE(m_recorder.stageTexts(), expected);
    QCOMPARE(m_recorder.stage(LinkStage::Resolve).detail, u"127.0.0.1"_s);
    QCOMPARE(m_recorder.stage(LinkStage::HostKey).detail, u"ssh-ed25519 "_s + m_sshd.hostKeyFingerprint());
    QCOMPARE(m_recorder.stage(LinkStage::Authenticate).detail, u"publickey"_s);
    QCOMPARE(m_recorder.stage(LinkStage::ForwardDocker).detail, m_sshd.dockerSocket());
    qint64 total = 0;
    for (const StageReport &report : m_recorder.reports)
        total += report.milliseconds;
    QVERIFY(total > 0 && total < 60'000);
}

void TestOpenSshLink::theForwardsLeadToTheServer()
{
    QVERIFY(m_recorder.openAndWait(link(), m_sshd.profile()));
    const LinkEndpoints endpoints = m_recorder.endpoints();
    QCOMPARE(askSocket(endpoints.dockerSocket), QByteArray("hello"));
    QCOMPARE(askSocket(endpoints.proxySocket), QByteArray("hello"));
    QVERIFY(endpoints.postgresDirectory.isEmpty());
}

void TestOpenSshLink::socketsAreForThisUserOnlyAndNothingListensOnTcp()
{
    QVERIFY(m_recorder.openAndWait(link(), m_sshd.profile()));
    const QString directory = QFileInfo(m_recorder.endpoints().dockerSocket).path();
    QCOMPARE(modeOf(directory), 0700);
    for (const QString &name : {u"docker.sock"_s, u"proxy.sock"_s, u"ctl"_s})
        QCOMPARE(modeOf(directory + u'/' + name), 0600);
    // The sshd of this test is a child of this process too: only the link's processes may not listen.
    QList<qint64> ours;
    for (const qint64 child : childrenOf(::getpid())) {
        if (QFileInfo(u"/proc/%1/exe"_s.arg(child)).symLinkTarget().endsWith(u"/ssh"_s))
            ours << child << descendantsOf(child);
    }
    QCOMPARE(ours.size(), 1);
    QCOMPARE(tcpListenersOf(ours), 0);
    QVERIFY(tcpListenersOf(childrenOf(::getpid())) > 0); // the counting works
}

void TestOpenSshLink::unknownHostKeyIsReportedAndNothingIsAuthenticated()
{
    QVERIFY(QFile::remove(m_sshd.configDirectory() + u"/known_hosts.d/private"_s));
    m_sshd.forgetLog();
    QVERIFY(!m_recorder.openAndWait(link(), m_sshd.profile()));
    QCOMPARE(m_recorder.error().code, ErrorCode::SshHostKeyUnknown);
    QCOMPARE(m_recorder.error().args, (QStringList{u"127.0.0.1"_s, m_sshd.hostKeyFingerprint()}));
    QCOMPARE(m_recorder.stage(LinkStage::HostKey).state, StageState::Failed);
    QCOMPARE(m_recorder.stage(LinkStage::Authenticate).state, StageState::Skipped);
    QCOMPARE(m_recorder.stage(LinkStage::ForwardDocker).state, StageState::Skipped);
    QTRY_VERIFY(m_sshd.log().contains("[preauth]")); // the server has seen the connection end
    QVERIFY(!m_sshd.log().contains("publickey"));
    QVERIFY(!QFile::exists(m_sshd.configDirectory() + u"/known_hosts.d/private"_s));
}

void TestOpenSshLink::changedHostKeyIsRefusedBeforeAuthentication()
{
    m_sshd.trustAnotherHostKey();
    m_sshd.forgetLog();
    QVERIFY(!m_recorder.openAndWait(link(), m_sshd.profile()));
    const Error error = m_recorder.error();
    QCOMPARE(error.code, ErrorCode::SshHostKeyChanged);
    QCOMPARE(error.args.size(), 3);
    QVERIFY(error.args.at(1).startsWith(u"SHA256:"_s) && error.args.at(1) != error.args.at(2));
    QCOMPARE(error.args.at(2), m_sshd.hostKeyFingerprint());
    QTRY_VERIFY(m_sshd.log().contains("[preauth]"));
    QVERIFY(!m_sshd.log().contains("publickey"));
}

void TestOpenSshLink::aStrangersKeyIsRefusedByTheServer()
{
    ServerProfile profile = m_sshd.profile();
    profile.ssh.identityFile = m_sshd.file(u"strangerid"_s);
    QVERIFY(!m_recorder.openAndWait(link(), profile));
    QCOMPARE(m_recorder.error().code, ErrorCode::SshAuthenticationFailed);
    QCOMPARE(m_recorder.error().args, (QStringList{profile.ssh.user, u"127.0.0.1"_s}));
    QCOMPARE(m_recorder.stage(LinkStage::HostKey).state, StageState::Done);
    QCOMPARE(m_recorder.stage(LinkStage::Authenticate).state, StageState::Failed);
    QVERIFY(m_recorder.error().detail.contains(u"Permission denied"_s) && !m_recorder.error().detail.contains(u"debug"_s));
}

void TestOpenSshLink::aKeyFileThatOthersCanReadIsNamed()
{
    ServerProfile profile = m_sshd.profile();
    profile.ssh.identityFile = m_sshd.file(u"openid"_s);
    QVERIFY(QFile::copy(m_sshd.file(u"id"_s), profile.ssh.identityFile));
    QVERIFY(QFile::setPermissions(profile.ssh.identityFile, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    QVERIFY(!m_recorder.openAndWait(link(), profile));
    QCOMPARE(m_recorder.error().code, ErrorCode::SecretFileTooOpen);
    QCOMPARE(m_recorder.error().args, QStringList{profile.ssh.identityFile});
}

void TestOpenSshLink::aMissingKeyFileIsNamed()
{
    ServerProfile profile = m_sshd.profile();
    profile.ssh.identityFile = m_sshd.file(u"nosuchid"_s);
    QVERIFY(!m_recorder.openAndWait(link(), profile));
    QCOMPARE(m_recorder.error().code, ErrorCode::LocalFile);
    QCOMPARE(m_recorder.error().args, QStringList{profile.ssh.identityFile});
}

void TestOpenSshLink::aClosedPortIsUnreachable()
{
    ServerProfile profile = m_sshd.profile();
    profile.ssh.port = notListening().section(u':', 1).toInt();
    QVERIFY(!m_recorder.openAndWait(link(), profile));
    QCOMPARE(m_recorder.error().code, ErrorCode::SshUnreachable);
    QCOMPARE(m_recorder.error().args, (QStringList{u"127.0.0.1"_s, QString::number(profile.ssh.port)}));
    QCOMPARE(m_recorder.stage(LinkStage::Resolve).state, StageState::Done);
    QCOMPARE(m_recorder.stage(LinkStage::Connect).state, StageState::Failed);
    QVERIFY(m_recorder.error().retryable);
}

void TestOpenSshLink::aNameThatDoesNotExistIsUnknown()
{
    ServerProfile profile = m_sshd.profile();
    profile.ssh.host = u"no-such-host.invalid"_s;
    QVERIFY(!m_recorder.openAndWait(link(), profile));
    QCOMPARE(m_recorder.error().code, ErrorCode::SshHostUnknown);
    QCOMPARE(m_recorder.error().args, QStringList{profile.ssh.host});
    QCOMPARE(m_recorder.stage(LinkStage::Resolve).state, StageState::Failed);
}

void TestOpenSshLink::withoutSshInstalledThatIsSaid()
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", m_sshd.file(u"empty"_s).toLocal8Bit());
    const bool opened = m_recorder.openAndWait(link(), m_sshd.profile());
    qputenv("PATH", path);
    QVERIFY(!opened);
    QCOMPARE(m_recorder.error().code, ErrorCode::SshNotInstalled);
    QCOMPARE(m_recorder.stage(LinkStage::Resolve).state, StageState::Failed);
}

void TestOpenSshLink::anInvalidProfileStartsNothing()
{
    ServerProfile profile = m_sshd.profile();
    profile.ssh.host = u"-oProxyCommand=touch /tmp/x"_s;
    QVERIFY(!m_recorder.openAndWait(link(), profile));
    QCOMPARE(m_recorder.error().code, ErrorCode::InvalidInput);
    QVERIFY(m_recorder.reports.empty());
}

void TestOpenSshLink::aMissingDockerSocketIsSaidByTheForwardStage()
{
    ServerProfile profile = m_sshd.profile();
    profile.dockerSocket = u"/run/no-such-docker.sock"_s;
    QVERIFY(!m_recorder.openAndWait(link(), profile));
    QCOMPARE(m_recorder.error().code, ErrorCode::SshForwardRefused);
    QCOMPARE(m_recorder.error().args, QStringList{profile.dockerSocket});
    QVERIFY(m_recorder.error().detail.contains(u"connect failed"_s));
    QCOMPARE(m_recorder.stage(LinkStage::Authenticate).state, StageState::Done);
    QCOMPARE(m_recorder.stage(LinkStage::ForwardDocker).state, StageState::Failed);
}

void TestOpenSshLink::postgresIsForwardedLater()
{
    QVERIFY(m_recorder.openAndWait(link(), m_sshd.profile()));
    const auto endpoints = m_recorder.forwardPostgres(link(), m_sshd.tcpTarget());
    QVERIFY(endpoints);
    QCOMPARE(m_recorder.stage(LinkStage::ForwardPostgres).state, StageState::Done);
    const QString socket = endpoints->postgresDirectory + u"/.s.PGSQL."_s + QString::number(endpoints->postgresPort);
    QCOMPARE(modeOf(socket), 0600);
    QCOMPARE(askSocket(socket), QByteArray("hello"));
    QCOMPARE(askSocket(endpoints->dockerSocket), QByteArray("hello"));
}

void TestOpenSshLink::aRefusedPostgresForwardLeavesTheLinkOpen()
{
    QVERIFY(m_recorder.openAndWait(link(), m_sshd.profile()));
    const QString closed = notListening();
    const auto refused = m_recorder.forwardPostgres(link(), closed);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::SshForwardRefused);
    QCOMPARE(refused.error().args, QStringList{closed});
    QVERIFY(refused.error().detail.contains(u"Connection refused"_s));
    QCOMPARE(m_recorder.stage(LinkStage::ForwardPostgres).state, StageState::Failed);
    const auto accepted = m_recorder.forwardPostgres(link(), m_sshd.tcpTarget());
    QVERIFY(accepted);
    QCOMPARE(askSocket(accepted->postgresDirectory + u"/.s.PGSQL.5432"_s), QByteArray("hello"));
    QVERIFY(m_recorder.losses.empty());
}

void TestOpenSshLink::aNewPostgresTargetReplacesTheOld()
{
    QVERIFY(m_recorder.openAndWait(link(), m_sshd.profile()));
    QVERIFY(m_recorder.forwardPostgres(link(), m_sshd.tcpTarget()));
    const auto moved = m_recorder.forwardPostgres(link(), m_sshd.dockerSocket());
    QVERIFY(moved);
    const int before = m_sshd.greetedConnections();
    QCOMPARE(askSocket(moved->postgresDirectory + u"/.s.PGSQL.5432"_s), QByteArray("hello"));
    QCOMPARE(m_sshd.greetedConnections(), before + 1);
    QVERIFY(m_recorder.forwardPostgres(link(), m_sshd.dockerSocket())); // asking again is fine
}

void TestOpenSshLink::postgresRequestsAreAnsweredInTheirOrder()
{
    QVERIFY(m_recorder.openAndWait(link(), m_sshd.profile()));
    QStringList answers;
    const QString closed = notListening();
    for (const QString &target : {m_sshd.tcpTarget(), closed, m_sshd.dockerSocket()}) {
        link().forwardPostgres(target, [&answers, target](const Result<LinkEndpoints> &result) {
            answers << target + (result ? u" ok"_s : u" refused"_s);
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 3, 60'000);
    QCOMPARE(answers, (QStringList{m_sshd.tcpTarget() + u" ok"_s, closed + u" refused"_s, m_sshd.dockerSocket() + u" ok"_s}));
}

void TestOpenSshLink::hostilePostgresTargetsAreRefused()
{
    QVERIFY(m_recorder.openAndWait(link(), m_sshd.profile()));
    for (const QString &target : {u"-oProxyCommand=id"_s, u"host"_s, QString(), u"a:1 -R 9000:localhost:1"_s}) {
        const auto refused = m_recorder.forwardPostgres(link(), target);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    }
    QVERIFY(m_recorder.forwardPostgres(link(), m_sshd.tcpTarget()));
}

void TestOpenSshLink::greetingsOfTheLoginShellDoNotMatter()
{
    PrivateSshd chatty;
    const QString shell = m_sshd.writeExecutable(u"chatty"_s, "#!/bin/bash\necho 'Welcome! tm-ready is near'\nprintf '\\x1b[2J\\x00'\n"
                                                              "eval \"$SSH_ORIGINAL_COMMAND\"\n");
    QVERIFY(chatty.start("ForceCommand " + shell.toLocal8Bit() + "\n"));
    chatty.trustHostKey();
    OpenSshLink toChatty({.configDirectory = chatty.configDirectory()});
    QVERIFY(m_recorder.openAndWait(toChatty, chatty.profile()));
}

void TestOpenSshLink::aForcedCommandIsExplained()
{
    PrivateSshd forced;
    QVERIFY(forced.start("ForceCommand echo 'only backups are allowed here'\n"));
    forced.trustHostKey();
    OpenSshLink toForced({.configDirectory = forced.configDirectory()});
    QVERIFY(!m_recorder.openAndWait(toForced, forced.profile()));
    QCOMPARE(m_recorder.error().code, ErrorCode::SshFailed);
    QVERIFY2(m_recorder.error().detail.contains(u"forced command"_s), qPrintable(m_recorder.error().detail));
    QVERIFY(m_recorder.error().detail.contains(u"only backups are allowed here"_s));
    QCOMPARE(m_recorder.stage(LinkStage::Authenticate).state, StageState::Done);
}

void TestOpenSshLink::aForcedCommandThatWaitsIsExplainedAfterTheTimeout()
{
    PrivateSshd forced;
    QVERIFY(forced.start("ForceCommand cat\n"));
    forced.trustHostKey();
    OpenSshLink toForced({.configDirectory = forced.configDirectory(), .timeouts = {.session = std::chrono::milliseconds(300)}});
    QVERIFY(!m_recorder.openAndWait(toForced, forced.profile()));
    QCOMPARE(m_recorder.error().code, ErrorCode::SshFailed);
    QVERIFY(m_recorder.error().detail.contains(u"forced command"_s));
}

QTEST_GUILESS_MAIN(TestOpenSshLink)
#include "tst_opensshlink.moc"
