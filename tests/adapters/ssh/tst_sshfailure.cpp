#include "core/adapters/ssh/sshfailure.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

constexpr auto offered = "SHA256:BWY3CxMy0AnqieyHEpFt2inZjFWyt8gLmgE2trbuqcs";
const auto other = u"SHA256:eAw/p8tyPLNxkOD13ZFdF+7cSKbTzxT9FPUdSH8Fb1s"_s;

// Recorded from OpenSSH 9.2p1, shortened to the lines around those that matter.
const QByteArray connected = "debug1: Connecting to prod [10.0.0.1] port 2222.\r\ndebug1: Connection established.\r\n"
                             "debug1: Remote protocol version 2.0, remote software version OpenSSH_9.2p1\r\n"
                             "debug1: Authenticating to prod:2222 as 'ops'\r\n";
const QByteArray keyOffered = connected + "debug1: Server host key: ssh-ed25519 " + offered + "\r\n";
const QByteArray keyTrusted = keyOffered + "debug1: Host '[prod]:2222' is known and matches the ED25519 host key.\r\n";
const QByteArray unknownKey = keyOffered
                              + "No ED25519 host key is known for [prod]:2222 and you have requested strict checking.\r\n"
                                "Host key verification failed.\r\n";
const QByteArray changedKey =
    keyOffered
    + "@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\r\n"
      "The fingerprint for the ED25519 key sent by the remote host is\n"
    + offered
    + ".\r\n"
      "Offending ED25519 key in /c/known_hosts.d/prod:1\r\n"
      "Host key for [prod]:2222 has changed and you have requested strict checking.\r\nHost key verification failed.\r\n";
const QByteArray denied = "debug1: No more authentication methods to try.\r\nops@prod: Permission denied (publickey).\r\n";
const QByteArray jump = "debug1: Executing proxy command: exec ssh -W '[prod]:2222' jump\r\n";
const QByteArray jumpEnd =
    "kex_exchange_identification: Connection closed by remote host\r\nConnection closed by UNKNOWN port 65535\r\n";

} // namespace

class TestSshFailure : public QObject {
    Q_OBJECT
private slots:
    void everyFailureHasItsCode_data();
    void everyFailureHasItsCode();
    void theWordsAreKeptWithoutDebugLines();
    void aStageThatTakesTooLongIsNamed();
    void wordsOfAServerThatIsNotTrustedCannotHideAChangedKey();

private:
    static void hostKeyRows();
    static void loginRows();
    static void jumpRows();
};

namespace {

void row(const char *name, const QByteArray &output, ErrorCode code, const QStringList &args, const QString &expectedFingerprint = {},
         SshProgress progress = SshProgress::BeforeLogin)
{
    QTest::newRow(name) << output << static_cast<int>(code) << args << expectedFingerprint << static_cast<int>(progress);
}

} // namespace

void TestSshFailure::everyFailureHasItsCode_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<int>("code");
    QTest::addColumn<QStringList>("args");
    QTest::addColumn<QString>("expectedFingerprint");
    QTest::addColumn<int>("progress");
    row("unknown host name", "ssh: Could not resolve hostname prod: Name or service not known\r\n", ErrorCode::SshHostUnknown,
        {u"prod"_s});
    row("no name server", "ssh: Could not resolve hostname prod: Temporary failure in name resolution\r\n", ErrorCode::SshHostUnknown,
        {u"prod"_s});
    row("refused", "debug1: Connecting to prod [10.0.0.1] port 2222.\r\nssh: connect to host prod port 2222: Connection refused\r\n",
        ErrorCode::SshUnreachable, {u"prod"_s, u"2222"_s});
    row("timed out", "ssh: connect to host prod port 22: Connection timed out\r\n", ErrorCode::SshUnreachable, {u"prod"_s, u"22"_s});
    row("no route", "ssh: connect to host prod port 22: No route to host\r\n", ErrorCode::SshUnreachable, {u"prod"_s, u"22"_s});
    row("network unreachable", "ssh: connect to host 2001:db8::1 port 22: Network is unreachable\r\n", ErrorCode::SshUnreachable,
        {u"2001:db8::1"_s, u"22"_s});
    row("silent server",
        "debug1: Connecting to prod [10.0.0.1] port 2222.\r\nConnection timed out during banner exchange\r\n"
        "Connection to 10.0.0.1 port 2222 timed out\r\n",
        ErrorCode::SshUnreachable, {u"prod"_s, u"2222"_s});
    row("remote closed",
        "debug1: Connection established.\r\nkex_exchange_identification: Connection closed by remote host\r\n"
        "Connection closed by 10.0.0.1 port 2222\r\n",
        ErrorCode::SshConnectionLost, {u"prod"_s});
    row("reset", "kex_exchange_identification: read: Connection reset by peer\r\nConnection reset by 10.0.0.1 port 22\r\n",
        ErrorCode::SshConnectionLost, {u"prod"_s});
    row("bad configuration line",
        "/home/o/.ssh/config: line 3: Bad configuration option: foo\r\n"
        "/home/o/.ssh/config: terminating, 1 bad configuration options\r\n",
        ErrorCode::SshFailed, {});
    row("configuration of another user", "Bad owner or permissions on /home/o/.ssh/config\r\n", ErrorCode::SshFailed, {});
    row("no common algorithm",
        connected + "Unable to negotiate with 10.0.0.1 port 2222: no matching host key type found. Their offer: ssh-dss\r\n",
        ErrorCode::SshFailed, {});
    row("silence", {}, ErrorCode::SshFailed, {});
    row("lost", keyTrusted + "client_loop: send disconnect: Broken pipe\r\n", ErrorCode::SshConnectionLost, {u"prod"_s}, other,
        SshProgress::Ready);
    row("keep-alive", keyTrusted + "Timeout, server prod not responding.\r\n", ErrorCode::SshConnectionLost, {u"prod"_s}, {},
        SshProgress::Ready);
    row("lost before the session", "Connection to prod closed by remote host.\r\n", ErrorCode::SshConnectionLost, {u"prod"_s}, {},
        SshProgress::LoggedIn);
    row("forced command", keyTrusted, ErrorCode::SshFailed, {}, {}, SshProgress::LoggedIn);
    hostKeyRows();
    loginRows();
    jumpRows();
}

void TestSshFailure::hostKeyRows()
{
    row("unknown key", unknownKey, ErrorCode::SshHostKeyUnknown, {u"prod"_s, QLatin1StringView(offered)});
    row("changed key", changedKey, ErrorCode::SshHostKeyChanged, {u"prod"_s, other, QLatin1StringView(offered)}, other);
    row("key of another type is a changed key", unknownKey, ErrorCode::SshHostKeyChanged,
        {u"prod"_s, other, QLatin1StringView(offered)}, other);
    row("trusted key under another host name", unknownKey, ErrorCode::SshHostKeyUnknown, {u"prod"_s, QLatin1StringView(offered)},
        QLatin1StringView(offered));
    row("revoked key", keyOffered + "@       WARNING: REVOKED HOST KEY DETECTED!               @\r\nHost key verification failed.\r\n",
        ErrorCode::SshFailed, {});
}

void TestSshFailure::loginRows()
{
    row("denied", keyTrusted + denied, ErrorCode::SshAuthenticationFailed, {u"ops"_s, u"prod"_s});
    row("denied with several methods", keyTrusted + "ops@prod: Permission denied (publickey,password,keyboard-interactive).\r\n",
        ErrorCode::SshAuthenticationFailed, {u"ops"_s, u"prod"_s});
    row("too many keys",
        keyTrusted
            + "Received disconnect from 10.0.0.1 port 2222:2: Too many authentication failures\r\n"
              "Disconnected from 10.0.0.1 port 2222\r\n",
        ErrorCode::SshAuthenticationFailed, {u"ops"_s, u"prod"_s});
    row("key file is open to others",
        keyTrusted
            + "@         WARNING: UNPROTECTED PRIVATE KEY FILE!          @\r\n"
              "Permissions 0644 for '/home/o/.ssh/id' are too open.\r\nThis private key will be ignored.\r\n"
              "Load key \"/home/o/.ssh/id\": bad permissions\r\n"
            + denied,
        ErrorCode::SecretFileTooOpen, {u"/home/o/.ssh/id"_s});
    row("key file is missing",
        "Warning: Identity file /home/o/.ssh/id not accessible: No such file or directory.\n" + keyTrusted + denied,
        ErrorCode::LocalFile, {u"/home/o/.ssh/id"_s});
    row("key file is unreadable", keyTrusted + "Load key \"/home/o/.ssh/id\": Permission denied\r\n" + denied, ErrorCode::LocalFile,
        {u"/home/o/.ssh/id"_s});
    row("key file is no key", keyTrusted + "Load key \"/home/o/.ssh/id\": error in libcrypto\r\n" + denied, ErrorCode::LocalFile,
        {u"/home/o/.ssh/id"_s});
}

void TestSshFailure::jumpRows()
{
    row("jump host refused", jump + "ssh: connect to host jump port 22: Connection refused\r\n" + jumpEnd, ErrorCode::SshUnreachable,
        {u"jump"_s, u"22"_s});
    row("jump host unknown", jump + "ssh: Could not resolve hostname jump: Name or service not known\r\n" + jumpEnd,
        ErrorCode::SshHostUnknown, {u"jump"_s});
    row("jump host denied", jump + "me@jump: Permission denied (publickey).\r\n" + jumpEnd, ErrorCode::SshAuthenticationFailed,
        {u"me"_s, u"jump"_s});
    row("target behind the jump host",
        jump + "channel 0: open failed: connect failed: Connection refused\r\nstdio forwarding failed\r\n" + jumpEnd,
        ErrorCode::SshUnreachable, {u"prod"_s, u"2222"_s});
    row("unknown key of the jump host is not ours",
        jump + "No ED25519 host key is known for jump and you have requested strict checking.\r\nHost key verification failed.\r\n"
            + jumpEnd,
        ErrorCode::SshUnreachable, {u"prod"_s, u"2222"_s});
}

void TestSshFailure::everyFailureHasItsCode()
{
    QFETCH(QByteArray, output);
    QFETCH(int, code);
    QFETCH(QStringList, args);
    QFETCH(QString, expectedFingerprint);
    QFETCH(int, progress);
    SshTranscript transcript;
    transcript.append(output);
    const Error error = SshFailure::classify(transcript, {.target = {.host = u"prod"_s, .port = 2222, .user = u"ops"_s},
                                                          .progress = static_cast<SshProgress>(progress),
                                                          .expectedFingerprint = expectedFingerprint});
    QCOMPARE(errorCodeName(error.code), errorCodeName(static_cast<ErrorCode>(code)));
    QCOMPARE(error.args, args);
    QCOMPARE(error.source, ErrorSource::Ssh);
    QCOMPARE(error.effect, Effect::None);
    QVERIFY(!error.detail.contains(u"debug1"_s));
}

void TestSshFailure::theWordsAreKeptWithoutDebugLines()
{
    SshTranscript transcript;
    transcript.append(keyTrusted + "Load key \"/id\": Permission denied\r\n" + denied);
    QCOMPARE(SshFailure::classify(transcript, {.target = {.host = u"prod"_s}}).detail,
             u"Load key \"/id\": Permission denied\nops@prod: Permission denied (publickey)."_s);
}

void TestSshFailure::aStageThatTakesTooLongIsNamed()
{
    const Error error = SshFailure::timedOut({}, {.target = {.host = u"prod"_s}}, u"authentication"_s, 120);
    QCOMPARE(error.code, ErrorCode::TimedOut);
    QCOMPARE(error.args, (QStringList{u"authentication"_s, u"120"_s}));
    const Error session =
        SshFailure::timedOut({}, {.progress = SshProgress::LoggedIn, .remoteOutput = u"This account is not available."_s}, {}, 15);
    QCOMPARE(session.code, ErrorCode::SshFailed);
    QVERIFY(session.detail.contains(u"This account is not available."_s));
}

void TestSshFailure::wordsOfAServerThatIsNotTrustedCannotHideAChangedKey()
{
    SshTranscript transcript;
    transcript.append(
        connected + "debug1: Remote: x\nssh: connect to host prod port 22: Connection refused\nops@prod: Permission denied (x)\r\n");
    transcript.append(changedKey);
    QCOMPARE(SshFailure::classify(transcript, {.target = {.host = u"prod"_s}, .expectedFingerprint = other}).code,
             ErrorCode::SshHostKeyChanged);
}

QTEST_GUILESS_MAIN(TestSshFailure)
#include "tst_sshfailure.moc"
