#include "tests/ui/support/uifixture.h"
#include "ui/serverset.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;

/// Several servers side by side: what is shown may change at any time, what is connected stays so.
class TestServerSet final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void choosingAnotherServerKeepsTheFirstConnected();
    void goingBackConnectsNothingAgain();
    void aSavedProfileIsConnectedAgain();
    void aServerThatIsGoneIsReported();
    void closingShowsAnother();
    void everySessionHasItsOwnServices();

private:
    void open(const QString &name);
    std::unique_ptr<tmtest::UiFixture> m_fixture;
    std::unique_ptr<ServerSet> m_servers;
};

void TestServerSet::init()
{
    m_servers.reset();
    m_fixture = std::make_unique<tmtest::UiFixture>();
    m_servers = std::make_unique<ServerSet>(m_fixture->context);
}

void TestServerSet::open(const QString &name)
{
    m_fixture->addServer(name);
    m_servers->select(name);
    QTRY_COMPARE(m_servers->selected()->state(), ConnectionState::Connected);
}

void TestServerSet::choosingAnotherServerKeepsTheFirstConnected()
{
    QSignalSpy opened(m_servers.get(), &ServerSet::opened);
    QSignalSpy selected(m_servers.get(), &ServerSet::selectedChanged);
    open(u"a"_s);
    open(u"b"_s);
    QCOMPARE(m_servers->selected()->name(), u"b"_s);
    QCOMPARE(m_servers->find(u"a"_s)->state(), ConnectionState::Connected);
    QCOMPARE(opened.count(), 2);
    QCOMPARE(selected.count(), 2);
    QCOMPARE(m_fixture->settings.lastServer(), u"b"_s);
}

void TestServerSet::goingBackConnectsNothingAgain()
{
    open(u"a"_s);
    open(u"b"_s);
    m_servers->select(u"a"_s);
    QCOMPARE(m_servers->selected()->state(), ConnectionState::Connected);
    QCOMPARE(m_fixture->server.openings, 2);
    QCOMPARE(m_fixture->settings.lastServer(), u"a"_s);
}

void TestServerSet::aSavedProfileIsConnectedAgain()
{
    open(u"a"_s);
    ServerProfile changed = m_servers->selected()->profile();
    changed.ssh.host = u"vps9.example.com"_s;
    QVERIFY(m_fixture->profiles.save(changed).has_value());
    m_servers->adopt(u"a"_s, {});
    QTRY_COMPARE(m_servers->selected()->state(), ConnectionState::Connected);
    QCOMPARE(m_servers->sessions().size(), 1);
    QCOMPARE(m_servers->selected()->context().connection.profile().ssh.host, u"vps9.example.com"_s);
}

void TestServerSet::aServerThatIsGoneIsReported()
{
    QSignalSpy failed(m_servers.get(), &ServerSet::failed);
    m_servers->select(u"nobody"_s);
    QVERIFY(!m_servers->selected());
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::NotFound);
}

void TestServerSet::closingShowsAnother()
{
    open(u"a"_s);
    open(u"b"_s);
    const QPointer<ServerSession> closed = m_servers->selected();
    QSignalSpy closing(m_servers.get(), &ServerSet::closing);
    m_servers->close(u"b"_s);
    QCOMPARE(m_servers->selected()->name(), u"a"_s);
    QCOMPARE(closing.count(), 1);
    QTRY_VERIFY(!closed);
    m_servers->close(u"a"_s);
    QVERIFY(!m_servers->selected());
    QCOMPARE(&m_servers->context(), &m_fixture->context);
}

void TestServerSet::everySessionHasItsOwnServices()
{
    open(u"a"_s);
    open(u"b"_s);
    UiContext &first = m_servers->find(u"a"_s)->context();
    UiContext &second = m_servers->find(u"b"_s)->context();
    QVERIFY(&first.connection != &second.connection && &first.snapshots != &second.snapshots
            && &first.operations != &second.operations);
    QCOMPARE(&first.settings, &second.settings);
    QTRY_COMPARE(first.snapshots.current()->serverName, u"a"_s);
    QTRY_COMPARE(second.snapshots.current()->serverName, u"b"_s);
}

QTEST_MAIN(TestServerSet)
#include "tst_serverset.moc"
