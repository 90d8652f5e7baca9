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
    void aLatePasswordOfAnEarlierAttemptIsDropped();
    void stagesAreKeptUntilTheNextAttempt();

private:
    ServerSession &session(const QString &name = u"a"_s);
    std::unique_ptr<tmtest::UiFixture> m_fixture;
    std::unique_ptr<ServerSession> m_session;
};

void TestServerSession::init()
{
    m_session.reset();
    m_fixture = std::make_unique<tmtest::UiFixture>();
}

ServerSession &TestServerSession::session(const QString &name)
{
    m_session = std::make_unique<ServerSession>(m_fixture->context, m_fixture->addServer(name));
    return *m_session;
}

void TestServerSession::theCachedSnapshotIsShownAtOnce()
{
    SystemSnapshot cached{.serverName = u"a"_s};
    cached.registry = {.value = tmtest::sampleRegistry(3), .readAt = m_fixture->clock.now().addDays(-1), .error = {}};
    QVERIFY(m_fixture->cache.store(cached).has_value());
    m_fixture->server.hold();
    session().open();
    QCOMPARE(m_session->context().snapshots.current()->registry.value->workspaces.size(), std::size_t(3));
    QCOMPARE(m_session->state(), ConnectionState::Connecting);
}

void TestServerSession::thePasswordComesFromTheSecretStore()
{
    session();
    m_session->open();
    QTRY_COMPARE(m_session->state(), ConnectionState::Connected);
    QVERIFY(m_session->context().connection.postgresAccess().password
            == m_fixture->secrets.databasePassword(m_session->profile()).value());
    QVERIFY(!m_session->problem());
}

void TestServerSession::aMissingPasswordIsAskedFor()
{
    session();
    m_fixture->secrets.setError(Error{.code = ErrorCode::SecretMissing, .args = {u"a"_s}});
    QSignalSpy asked(m_session.get(), &ServerSession::passwordNeeded);
    m_session->open();
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
    session();
    m_fixture->secrets.setError(Error{.code = ErrorCode::SecretMissing, .args = {u"a"_s}});
    QString typed = u"typed"_s;
    m_session->open(Secret::fromText(typed));
    QTRY_COMPARE(m_session->state(), ConnectionState::Connected);
    QSignalSpy asked(m_session.get(), &ServerSession::passwordNeeded);
    m_session->reconnect();
    QTRY_COMPARE(m_session->state(), ConnectionState::Connected);
    QCOMPARE(asked.count(), 0);
    QCOMPARE(m_fixture->server.openings, 2);
}

void TestServerSession::aRefusedPasswordIsAskedForAgain()
{
    session();
    m_fixture->server.change([](tmtest::ServerAnswers &answers) {
        answers.schemaVersion =
            fail({.code = ErrorCode::PostgresAuthenticationFailed, .args = {u"tm_operator"_s, u"tenant_master"_s}});
    });
    QSignalSpy asked(m_session.get(), &ServerSession::passwordNeeded);
    m_session->open();
    QTRY_COMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().value<Error>().code, ErrorCode::PostgresAuthenticationFailed);
}

void TestServerSession::anUnknownKeyIsAskedAbout()
{
    session();
    m_fixture->server.failAt(LinkStage::HostKey, {.code = ErrorCode::SshHostKeyUnknown});
    QSignalSpy asked(m_session.get(), &ServerSession::hostKeyUnknown);
    m_session->open();
    QTRY_COMPARE(asked.count(), 1);
}

void TestServerSession::aChangedKeyIsReported()
{
    session();
    m_fixture->server.failAt(LinkStage::HostKey,
                             {.code = ErrorCode::SshHostKeyChanged, .args = {u"h"_s, u"SHA256:a"_s, u"SHA256:b"_s}});
    QSignalSpy reported(m_session.get(), &ServerSession::hostKeyChanged);
    m_session->open();
    QTRY_COMPARE(reported.count(), 1);
    QCOMPARE(m_fixture->server.openings, 1);
}

void TestServerSession::aLossIsTimedAndCounted()
{
    session();
    m_session->open();
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

void TestServerSession::aLatePasswordOfAnEarlierAttemptIsDropped()
{
    session().open();
    QString typed = u"typed"_s;
    const Secret password = Secret::fromText(typed);
    m_session->reopen(m_session->profile(), password);
    QTRY_COMPARE(m_session->state(), ConnectionState::Connected);
    QVERIFY(m_session->context().connection.postgresAccess().password == password);
    QCOMPARE(m_fixture->server.openings, 1);
}

void TestServerSession::stagesAreKeptUntilTheNextAttempt()
{
    session().open();
    QCOMPARE(m_session->stages().size(), 9);
    QTRY_COMPARE(m_session->state(), ConnectionState::Connected);
    for (const StageReport &stage : m_session->stages())
        QCOMPARE(stage.state, tmc::StageState::Done);
    QVERIFY(!m_session->runningStage());
    m_fixture->server.hold();
    m_session->reconnect();
    QTRY_COMPARE(m_session->runningStage(), LinkStage::Resolve);
    QCOMPARE(m_session->stages().back().state, tmc::StageState::Pending);
}

QTEST_MAIN(TestServerSession)
#include "tst_serversession.moc"
