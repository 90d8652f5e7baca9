#include "core/adapters/ssh/knownhosts.h"
#include "core/adapters/ssh/opensshlink.h"

#include "linkrecorder.h"
#include "privatesshd.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmtest;

class TestKnownHosts : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void theServersKeyIsFetchedWithoutAuthentication();
    void aTrustedKeyOpensTheLinkAndAForgottenOneDoesNot();
    void aServerThatLetsEverybodyInIsNotEntered();
    void failuresAreNamed();
    void severalFetchesAtOnceDoNotDisturbOneAnother();
    void destructionWhileFetchingCallsNobody();
    void theCallbackMayDestroyTheObject();

private:
    Result<HostKeyOffer> fetch(const ServerProfile &profile);

    PrivateSshd m_sshd;
    std::unique_ptr<KnownHosts> m_hosts;
};

void TestKnownHosts::initTestCase()
{
    QVERIFY(m_sshd.start());
    m_hosts = std::make_unique<KnownHosts>(SshSettings{.configDirectory = m_sshd.configDirectory()});
}

Result<HostKeyOffer> TestKnownHosts::fetch(const ServerProfile &profile)
{
    auto offer = std::make_shared<std::optional<Result<HostKeyOffer>>>();
    m_hosts->fetch(profile, [offer](const Result<HostKeyOffer> &result) { *offer = result; });
    if (!QTest::qWaitFor([offer] { return offer->has_value(); }, 60'000))
        return fail(ErrorCode::Internal, {}, u"fetch never answered"_s);
    return **offer;
}

void TestKnownHosts::theServersKeyIsFetchedWithoutAuthentication()
{
    m_sshd.forgetLog();
    const auto offer = fetch(m_sshd.profile());
    QVERIFY2(offer, qPrintable(offer ? QString() : offer.error().detail));
    QCOMPARE(offer->fingerprint, m_sshd.hostKeyFingerprint());
    QCOMPARE(offer->keyType, u"ssh-ed25519"_s);
    QVERIFY(offer->knownHostsLine.startsWith(u"[127.0.0.1]:%1 ssh-ed25519 AAAA"_s.arg(m_sshd.profile().ssh.port)));
    QTRY_VERIFY(m_sshd.log().contains("[preauth]"));
    QVERIFY(!m_sshd.log().contains("publickey"));
    QVERIFY(!m_hosts->trustedFingerprint(u"private"_s));
}

void TestKnownHosts::aTrustedKeyOpensTheLinkAndAForgottenOneDoesNot()
{
    const auto offer = fetch(m_sshd.profile());
    QVERIFY(offer);
    QVERIFY(m_hosts->trust(u"private"_s, *offer));
    QCOMPARE(m_hosts->trustedFingerprint(u"private"_s), std::optional(offer->fingerprint));
    LinkRecorder recorder;
    OpenSshLink link({.configDirectory = m_sshd.configDirectory()});
    QVERIFY(recorder.openAndWait(link, m_sshd.profile()));
    link.close();
    QVERIFY(m_hosts->forget(u"private"_s));
    QVERIFY(!m_hosts->trustedFingerprint(u"private"_s));
    QVERIFY(!recorder.openAndWait(link, m_sshd.profile()));
    QCOMPARE(recorder.error().code, ErrorCode::SshHostKeyUnknown);
    QCOMPARE(recorder.error().args.value(1), offer->fingerprint);
}

void TestKnownHosts::aServerThatLetsEverybodyInIsNotEntered()
{
    PrivateSshd open;
    const QString marker = open.file(u"entered"_s);
    QVERIFY(open.start("PermitEmptyPasswords yes\nForceCommand touch " + marker.toLocal8Bit() + "\n"));
    const auto offer = fetch(open.profile());
    QVERIFY(offer);
    QCOMPARE(offer->fingerprint, open.hostKeyFingerprint());
    QTRY_VERIFY_WITH_TIMEOUT(open.connectionProcesses().isEmpty(), 20'000);
    QVERIFY(!QFile::exists(marker));
}

void TestKnownHosts::failuresAreNamed()
{
    ServerProfile profile = m_sshd.profile();
    profile.ssh.host = u"no-such-host.invalid"_s;
    QCOMPARE(fetch(profile).error().code, ErrorCode::SshHostUnknown);
    profile.ssh.host = u"-oProxyCommand=id"_s;
    QCOMPARE(fetch(profile).error().code, ErrorCode::InvalidInput);
    profile = m_sshd.profile();
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    profile.ssh.port = closed.serverPort();
    closed.close();
    QCOMPARE(fetch(profile).error().code, ErrorCode::SshUnreachable);
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nonexistent");
    const auto missing = fetch(m_sshd.profile());
    qputenv("PATH", path);
    QCOMPARE(missing.error().code, ErrorCode::SshNotInstalled);
}

void TestKnownHosts::severalFetchesAtOnceDoNotDisturbOneAnother()
{
    int answers = 0;
    for (int i = 0; i < 4; ++i) {
        m_hosts->fetch(m_sshd.profile(), [&answers, this](const Result<HostKeyOffer> &offer) {
            if (offer && offer->fingerprint == m_sshd.hostKeyFingerprint())
                ++answers;
        });
    }
    QTRY_COMPARE_WITH_TIMEOUT(answers, 4, 60'000);
}

void TestKnownHosts::destructionWhileFetchingCallsNobody()
{
    bool called = false;
    {
        KnownHosts hosts({.configDirectory = m_sshd.configDirectory()});
        hosts.fetch(m_sshd.profile(), [&called](const Result<HostKeyOffer> &) { called = true; });
        hosts.fetch(ServerProfile{}, [&called](const Result<HostKeyOffer> &) { called = true; });
    }
    QVERIFY(fetch(m_sshd.profile()));
    QVERIFY(!called);
}

void TestKnownHosts::theCallbackMayDestroyTheObject()
{
    auto hosts = std::make_unique<KnownHosts>(SshSettings{.configDirectory = m_sshd.configDirectory()});
    hosts->fetch(m_sshd.profile(), [&hosts](const Result<HostKeyOffer> &) { hosts.reset(); });
    QTRY_VERIFY_WITH_TIMEOUT(!hosts, 30'000);
}

QTEST_GUILESS_MAIN(TestKnownHosts)
#include "tst_knownhosts.moc"
