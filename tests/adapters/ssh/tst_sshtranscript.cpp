#include "core/adapters/ssh/sshtranscript.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

class TestSshTranscript : public QObject {
    Q_OBJECT
private slots:
    void linesOfOpenSshAreUnderstood_data();
    void linesOfOpenSshAreUnderstood();
    void aLineInPiecesIsOneLine();
    void endlessLinesAreCut();
    void endlessWordsKeepTheNewest();
    void theFingerprintNearestToTheFailureWins();
    void whatIsNotUtf8DoesNotHurt();
};

void TestSshTranscript::linesOfOpenSshAreUnderstood_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<SshEvent>("event");
    const auto row = [](const QString &line, const SshEvent &event) { QTest::newRow(qPrintable(line)) << line << event; };
    row(u"debug1: Connecting to prod.example.com [2001:db8::1] port 2222."_s,
        {.kind = SshEventKind::Connecting, .first = u"prod.example.com"_s, .second = u"2001:db8::1"_s, .port = 2222});
    row(u"debug1: Executing proxy command: exec ssh -W '[127.0.0.1]:22' jump"_s, {.kind = SshEventKind::ProxyStarted});
    row(u"debug1: Connection established."_s, {.kind = SshEventKind::Connected});
    row(u"debug1: Remote protocol version 2.0, remote software version OpenSSH_9.2p1"_s, {.kind = SshEventKind::Connected});
    row(u"debug1: Server host key: ssh-ed25519 SHA256:BWY3CxMy0AnqieyHEpFt2inZjFWyt8gLmgE2trbuqcs"_s,
        {.kind = SshEventKind::ServerKey,
         .first = u"ssh-ed25519"_s,
         .second = u"SHA256:BWY3CxMy0AnqieyHEpFt2inZjFWyt8gLmgE2trbuqcs"_s});
    row(u"debug1: Host '[127.0.0.1]:23999' is known and matches the ED25519 host key."_s, {.kind = SshEventKind::ServerKeyTrusted});
    row(u"Warning: Permanently added '[127.0.0.1]:23999' (ED25519) to the list of known hosts."_s,
        {.kind = SshEventKind::ServerKeyRecorded});
    row(u"debug1: Authenticating to 127.0.0.1:23999 as 'ops'"_s,
        {.kind = SshEventKind::Authenticating, .first = u"ops"_s, .port = 23999});
    row(u"Authenticated to 127.0.0.1 ([127.0.0.1]:23999) using \"publickey\"."_s,
        {.kind = SshEventKind::Authenticated, .first = u"publickey"_s});
    row(u"Authenticated to prod (via proxy) using \"publickey\"."_s, {.kind = SshEventKind::Authenticated, .first = u"publickey"_s});
    row(u"debug1: Connection to port -2 forwarding to /var/run/docker.sock port -2 requested."_s,
        {.kind = SshEventKind::ForwardRequested, .first = u"/var/run/docker.sock"_s});
    row(u"debug1: Connection to port -2 forwarding to 172.18.0.3 port 5432 requested."_s,
        {.kind = SshEventKind::ForwardRequested, .first = u"172.18.0.3:5432"_s});
    row(u"debug1: Connection to port -2 forwarding to fd00::2 port 5432 requested."_s,
        {.kind = SshEventKind::ForwardRequested, .first = u"[fd00::2]:5432"_s});
    row(u"debug1: channel 2: new direct-streamlocal@openssh.com [direct-streamlocal@openssh.com] (inactive timeout: 0)"_s,
        {.kind = SshEventKind::ChannelNew, .channel = 2});
    row(u"debug1: channel 6: new [direct-tcpip]"_s, {.kind = SshEventKind::ChannelNew, .channel = 6});
    row(u"debug1: channel 1: new session [client-session] (inactive timeout: 0)"_s, {});
    row(u"debug2: channel 2: open confirm rwindow 2097152 rmax 32768"_s, {.kind = SshEventKind::ChannelConfirmed, .channel = 2});
    row(u"channel 6: open failed: connect failed: Connection refused"_s,
        {.kind = SshEventKind::ChannelRefused, .first = u"connect failed: Connection refused"_s, .channel = 6});
    row(u"debug1: Remote: channel 6: open failed: x"_s, {});
    row(u"Killed by signal 15."_s, {});
    row(u"ops@127.0.0.1: Permission denied (publickey)."_s, {.kind = SshEventKind::Words});
}

void TestSshTranscript::linesOfOpenSshAreUnderstood()
{
    QFETCH(QString, line);
    QFETCH(SshEvent, event);
    QVERIFY(parseSshLine(line) == event);
}

void TestSshTranscript::aLineInPiecesIsOneLine()
{
    SshTranscript transcript;
    QVERIFY(transcript.append("debug1: Authenticating to 10.0.0.1:22").empty());
    QCOMPARE(transcript.append("22 as 'ops'\r").size(), std::size_t(0));
    QCOMPARE(transcript.append("\nPermission").size(), std::size_t(1));
    QCOMPARE(transcript.user(), u"ops"_s);
    QCOMPARE(transcript.port(), 2222);
    QVERIFY(transcript.words().isEmpty());
    QCOMPARE(transcript.finish().size(), std::size_t(1));
    QCOMPARE(transcript.text(), u"Permission"_s);
}

void TestSshTranscript::endlessLinesAreCut()
{
    SshTranscript transcript;
    for (int i = 0; i < 1000; ++i)
        QVERIFY(transcript.append(QByteArray(10'000, 'x')).empty());
    transcript.append("\nafter\n");
    QCOMPARE(transcript.words().size(), 2);
    QCOMPARE(transcript.words().first().size(), 4096);
    QCOMPARE(transcript.words().last(), u"after"_s);
}

void TestSshTranscript::endlessWordsKeepTheNewest()
{
    SshTranscript transcript;
    for (int i = 0; i < 5000; ++i)
        transcript.append("banner " + QByteArray::number(i) + '\n');
    QCOMPARE(transcript.words().size(), 100);
    QCOMPARE(transcript.words().last(), u"banner 4999"_s);
    for (int i = 0; i < 5000; ++i)
        transcript.append(QByteArray(4000, 'b') + '\n');
    QVERIFY(transcript.text().size() <= 33 * 1024);
}

void TestSshTranscript::theFingerprintNearestToTheFailureWins()
{
    // A server can print what it likes during the key exchange, but ssh's own line about the key comes last before it gives up.
    SshTranscript transcript;
    transcript.append(
        "debug1: Remote: hello\ndebug1: Server host key: ssh-ed25519 SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n");
    transcript.append("debug1: Server host key: ssh-ed25519 SHA256:BWY3CxMy0AnqieyHEpFt2inZjFWyt8gLmgE2trbuqcs\r\n");
    QCOMPARE(transcript.serverKeyFingerprint(), u"SHA256:BWY3CxMy0AnqieyHEpFt2inZjFWyt8gLmgE2trbuqcs"_s);
}

void TestSshTranscript::whatIsNotUtf8DoesNotHurt()
{
    SshTranscript transcript;
    transcript.append(QByteArray("\xff\xfe\x00 words\n", 10));
    QCOMPARE(transcript.words().size(), 1);
}

QTEST_GUILESS_MAIN(TestSshTranscript)
#include "tst_sshtranscript.moc"
