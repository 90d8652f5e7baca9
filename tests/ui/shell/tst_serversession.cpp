#include "tests/ui/support/uifixture.h"
#include "ui/serversession.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;

/// From a server's name to its connection, and what is asked of the operator on the way.
class TestServerSession final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void theCachedSnapshotIsShownAtOnce();
    void thePasswordComesFromTheSecretStore();
    void aMissingPasswordIsAskedFor();
    void aPasswordThatWorksIsNotAskedForTwice();
    void aRefusedPasswordIsAskedForAgain();
    void anUnknownKeyIsAskedAbout();
    void aChangedKeyIsReported();
    void aLossIsTimedAndCounted();
    void aServerThatIsGoneIsReported();
    void aLatePasswordOfAnotherServerIsDropped();
    void leavingForgetsTheServer();

private:
    std::unique_ptr<tmtest::UiFixture> m_fixture;
    std::unique_ptr<ServerSession> m_session;
};

void TestServerSession::init()
{
    m_session.reset();
    m_fixture = std::make_unique<tmtest::UiFixture>();
    m_session = std::make_unique<ServerSession>(m_fixture->context);
}

void TestServerSession::theCachedSnapshotIsShownAtOnce()
{
    m_fixture->addServer(u"a"_s);
    SystemSnapshot cached{.serverName = u"a"_s};
    cached.registry = {.value = tmtest::sampleRegistry(3), .readAt = m_fixture->clock.now().addDays(-1), .error = {}};
    QVERIFY(m_fixture->cache.store(cached).has_value());
    m_fixture->server.hold();
    m_session->choose(u"a"_s);
    QCOMPARE(m_fixture->snapshots.current()->registry.value->workspaces.size(), std::size_t(3));
    QCOMPARE(m_session->state(), ConnectionState::Connecting);
    QCOMPARE(m_fixture->settings.lastServer(), u"a"_s);
}

void TestServerSession::thePasswordComesFromTheSecretStore()
{
    m_fixture->addServer(u"a"_s);
    m_session->choose(u"a"_s);
    QTRY_COMPARE(m_session->state(), ConnectionState::Connected);
    QVERIFY(m_fixture->connection.postgresAccess().password == m_fixture->secrets.databasePassword(m_session->profile()).value());
    QVERIFY(!m_session->problem());
}

void TestServerSession::aMissingPasswordIsAskedFor()
{
    m_fixture->addServer(u"a"_s);
    m_fixture->secrets.setError(Error{.code = ErrorCode::SecretMissing, .args = {u"a"_s}});
    QSignalSpy asked(m_session.get(), &ServerSession::passwordNeeded);
    m_session->choose(u"a"_s);
    QTRY_COMPARE(asked.count(), 1);
    QCOMPARE(m_session->state(), ConnectionState::Failed);
    QCOMPARE(m_session->problem()->code, ErrorCode::SecretMissing);
    QCOMPARE(m_fixture->server.openings, 0);
    QString typed = u"typed"_s;
    m_session->connectWith(Secret::fromText(typed));
    QTRY_COMPARE(m_session->state(), ConnectionState::Connected);
    QVERIFY(!m_session->problem());
}

void TestServerSession::aPasswordThatWorksIsNotAskedForTwice()
{
    m_fixture->addServer(u"a"_s);
    m_fixture->secrets.setError(Error{.code = ErrorCode::SecretMissing, .args = {u"a"_s}});
    QString typed = u"typed"_s;
    m_session->choose(u"a"_s, Secret::fromText(typed));
    QTRY_COMPARE(m_session->state(), ConnectionState::Connected);
    QSignalSpy asked(m_session.get(), &ServerSession::passwordNeeded);
    m_session->reconnect();
    QTRY_COMPARE(m_session->state(), ConnectionState::Connected);
    QCOMPARE(asked.count(), 0);
    QCOMPARE(m_fixture->server.openings, 2);
}

void TestServerSession::aRefusedPasswordIsAskedForAgain()
{
    m_fixture->addServer(u"a"_s);
    m_fixture->server.change([](tmtest::ServerAnswers &answers) {
        answers.schemaVersion =
            fail({.code = ErrorCode::PostgresAuthenticationFailed, .args = {u"tm_operator"_s, u"tenant_master"_s}});
    });
    QSignalSpy asked(m_session.get(), &ServerSession::passwordNeeded);
    m_session->choose(u"a"_s);
    QTRY_COMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().value<Error>().code, ErrorCode::PostgresAuthenticationFailed);
}

void TestServerSession::anUnknownKeyIsAskedAbout()
{
    m_fixture->addServer(u"a"_s);
    m_fixture->server.failAt(LinkStage::HostKey, {.code = ErrorCode::SshHostKeyUnknown});
    QSignalSpy asked(m_session.get(), &ServerSession::hostKeyUnknown);
    m_session->choose(u"a"_s);
    QTRY_COMPARE(asked.count(), 1);
}

void TestServerSession::aChangedKeyIsReported()
{
    m_fixture->addServer(u"a"_s);
    m_fixture->server.failAt(LinkStage::HostKey,
                             {.code = ErrorCode::SshHostKeyChanged, .args = {u"h"_s, u"SHA256:a"_s, u"SHA256:b"_s}});
    QSignalSpy reported(m_session.get(), &ServerSession::hostKeyChanged);
    m_session->choose(u"a"_s);
    QTRY_COMPARE(reported.count(), 1);
    QCOMPARE(m_fixture->server.openings, 1);
}

void TestServerSession::aLossIsTimedAndCounted()
{
    m_fixture->addServer(u"a"_s);
    m_session->choose(u"a"_s);
    QTRY_COMPARE(m_session->state(), ConnectionState::Connected);
    const Error lost{.code = ErrorCode::SshConnectionLost, .args = {u"h"_s}};
    m_fixture->server.failAt(LinkStage::Connect, lost);
    m_fixture->server.dropLinks(lost);
    QCOMPARE(m_session->state(), ConnectionState::Lost);
    QCOMPARE(m_session->lostSince().value(), m_fixture->clock.now());
    QCOMPARE(m_session->attempts(), 0);
    m_fixture->clock.advance(60);
    QTRY_COMPARE_WITH_TIMEOUT(m_session->attempts(), 1, 20'000);
    QCOMPARE(m_session->lostSince().value().addSecs(60), m_fixture->clock.now());
    m_fixture->server.heal();
    QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), ConnectionState::Connected, 20'000);
    QVERIFY(!m_session->lostSince() && !m_session->problem());
}

void TestServerSession::aServerThatIsGoneIsReported()
{
    QSignalSpy changed(m_session.get(), &ServerSession::stateChanged);
    m_session->choose(u"nobody"_s);
    QVERIFY(!m_session->hasServer());
    QCOMPARE(m_session->problem()->code, ErrorCode::NotFound);
    QVERIFY(changed.count() > 0);
}

void TestServerSession::aLatePasswordOfAnotherServerIsDropped()
{
    m_fixture->addServer(u"a"_s);
    m_fixture->addServer(u"b"_s);
    m_session->choose(u"a"_s);
    m_session->choose(u"b"_s);
    QTRY_COMPARE(m_session->state(), ConnectionState::Connected);
    QCOMPARE(m_fixture->connection.profile().name, u"b"_s);
    QCOMPARE(m_fixture->server.openings, 1);
}

void TestServerSession::leavingForgetsTheServer()
{
    m_fixture->addServer(u"a"_s);
    m_session->choose(u"a"_s);
    QTRY_COMPARE(m_session->state(), ConnectionState::Connected);
    m_session->leave();
    QVERIFY(!m_session->hasServer());
    QCOMPARE(m_session->state(), ConnectionState::Disconnected);
}

QTEST_MAIN(TestServerSession)
#include "tst_serversession.moc"
