#include "tests/ui/shell/windowfixture.h"
#include "ui/navigation.h"
#include "ui/serversession.h"

#include <QAction>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// What the console opens at its start.
class TestStart final : public QObject {
    Q_OBJECT
private slots:
    void init() { m_test = std::make_unique<tmtest::WindowFixture>(); }
    void cleanup() { m_test.reset(); }
    void whatWasOpenIsOpenedAgainBehindTheLastOne();
    void theSettingSwitchesItOff();
    void serversThatAreGoneArePassedOver();
    void oneThatNeedsAPasswordDoesNotAsk();
    void aClosedServerStaysClosed();
    void theAskedServerIsShown();
    void nobodyWaitsForPagesThatAreNotShown();
    void aPageThatComesLaterShowsWhatIsKnown();
    void anUnknownServerIsNamed();
    void theWelcomeFitsANarrowWindow();

private:
    QStringList open() const
    {
        QStringList names;
        for (const ServerSession *session : m_test->window->servers().sessions())
            names << session->name();
        return names;
    }
    std::unique_ptr<tmtest::WindowFixture> m_test;
};

void TestStart::whatWasOpenIsOpenedAgainBehindTheLastOne()
{
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        m_test->below.addServer(name);
    m_test->below.settings.setLastServer(u"b"_s);
    m_test->below.settings.setOpenServers({u"a"_s, u"b"_s, u"d"_s});
    QVERIFY(m_test->start());
    QCOMPARE(open(), QStringList{u"b"_s}); // the others wait for their turn
    QCOMPARE(m_test->below.settings.openServers().size(), 1);
    QTRY_COMPARE(open(), (QStringList{u"b"_s, u"a"_s, u"d"_s}));
    for (const QString &name : {u"a"_s, u"b"_s, u"d"_s})
        QTRY_COMPARE(m_test->window->servers().find(name)->state(), ConnectionState::Connected);
    QCOMPARE(m_test->window->servers().selected()->name(), u"b"_s);
    QCOMPARE(m_test->below.settings.lastServer(), u"b"_s);
    QCOMPARE(m_test->below.settings.openServers(), (QStringList{u"b"_s, u"a"_s, u"d"_s}));
    m_test->window->servers().select(u"d"_s);
    QVERIFY(m_test->isConnected()); // at once
}

void TestStart::theSettingSwitchesItOff()
{
    m_test->below.addServer(u"a"_s);
    m_test->below.addServer(u"b"_s);
    m_test->below.settings.setOpenServers({u"a"_s, u"b"_s});
    m_test->below.settings.setReopenServers(false);
    QVERIFY(m_test->start());
    QTRY_VERIFY(m_test->isConnected());
    QCOMPARE(open(), QStringList{u"b"_s});
}

void TestStart::serversThatAreGoneArePassedOver()
{
    m_test->below.addServer(u"a"_s);
    m_test->below.settings.setOpenServers({u"gone"_s, u"a"_s, u"gone too"_s});
    QVERIFY(m_test->start());
    QTRY_VERIFY(m_test->isConnected());
    QTRY_COMPARE(m_test->below.settings.openServers(), QStringList{u"a"_s});
    QCOMPARE(open(), QStringList{u"a"_s});
}

void TestStart::oneThatNeedsAPasswordDoesNotAsk()
{
    QVERIFY(m_test->below.profiles.save(tmtest::sampleProfile(u"locked"_s)).has_value());
    m_test->below.addServer(u"a"_s);
    m_test->below.settings.setOpenServers({u"a"_s, u"locked"_s});
    QVERIFY(m_test->start());
    QTRY_COMPARE(open().size(), 2);
    QTRY_COMPARE(m_test->window->servers().find(u"locked"_s)->state(), ConnectionState::Failed);
    for (const QDialog *dialog : m_test->window->findChildren<QDialog *>())
        QVERIFY2(!dialog->isVisible(), qPrintable(dialog->objectName()));
}

void TestStart::aClosedServerStaysClosed()
{
    m_test->below.addServer(u"a"_s);
    m_test->below.addServer(u"b"_s);
    m_test->below.settings.setOpenServers({u"a"_s, u"b"_s});
    QVERIFY(m_test->start());
    QTRY_COMPARE(open().size(), 2);
    part<QAction>(*m_test->window, "actionCloseServer")->trigger(); // b is shown
    QCOMPARE(open(), QStringList{u"a"_s});
    QCOMPARE(m_test->below.settings.openServers(), QStringList{u"a"_s});
    QVERIFY(m_test->below.profiles.find(u"b"_s).has_value()); // still in the list
    part<QAction>(*m_test->window, "actionCloseServer")->trigger();
    QVERIFY(open().isEmpty());
    QVERIFY(!part<QAction>(*m_test->window, "actionCloseServer")->isEnabled());
    QVERIFY(m_test->below.settings.openServers().isEmpty());
}

void TestStart::theAskedServerIsShown()
{
    m_test->below.addServer(u"a"_s);
    m_test->below.addServer(u"b"_s);
    m_test->window = m_test->makeWindow();
    m_test->window->show();
    m_test->window->start(u"a"_s);
    QCOMPARE(m_test->window->servers().selected()->name(), u"a"_s);
}

void TestStart::nobodyWaitsForPagesThatAreNotShown()
{
    m_test->below.addServer(u"a"_s);
    m_test->below.settings.setState(u"window.page"_s, navigation::operations.toUtf8());
    QVERIFY(m_test->start());
    QCOMPARE(m_test->window->currentPageId(), navigation::operations);
    QCOMPARE(m_test->window->findChildren<Page *>().size(), 1);
    QTRY_COMPARE(m_test->window->findChildren<Page *>().size(), m_test->pages.size());
    QCOMPARE(m_test->window->currentPageId(), navigation::operations);
}

void TestStart::aPageThatComesLaterShowsWhatIsKnown()
{
    SystemSnapshot cached{.serverName = u"a"_s};
    cached.registry = {.value = tmtest::sampleRegistry(7), .readAt = m_test->below.clock.now().addSecs(-3600), .error = {}};
    QVERIFY(m_test->below.cache.store(cached).has_value());
    m_test->below.addServer(u"a"_s);
    m_test->below.server.failAt(LinkStage::Connect, {.code = ErrorCode::SshUnreachable, .args = {u"vps1.example.com"_s, u"22"_s}});
    m_test->below.settings.setState(u"window.page"_s, navigation::operations.toUtf8());
    QVERIFY(m_test->start());
    QTRY_VERIFY(m_test->window->findChild<QTableView *>(u"workspaceTable"_s));
    QCOMPARE(part<QTableView>(*m_test->window, "workspaceTable")->model()->rowCount(), 7);
}

void TestStart::anUnknownServerIsNamed()
{
    m_test->window = m_test->makeWindow();
    m_test->window->show();
    m_test->window->start(u"nowhere"_s);
    QCOMPARE(m_test->window->currentPageId(), u"first-run"_s);
    const QStringList texts = tmtest::visibleTexts(*part<QWidget>(*m_test->window, "errorBanner"));
    QVERIFY2(texts.join(u' ').contains(u"nowhere"_s), qPrintable(texts.join(u' ')));
}

void TestStart::theWelcomeFitsANarrowWindow()
{
    QVERIFY(m_test->start());
    m_test->window->resize(640, 720);
    const auto *title = part<QLabel>(*m_test->window, "pageTitle");
    QTRY_VERIFY(title->height() >= title->heightForWidth(title->width()));
    const auto *subtitle = part<QLabel>(*m_test->window, "pageSubtitle");
    QVERIFY(subtitle->height() >= subtitle->heightForWidth(subtitle->width()));
    QCOMPARE(title->text(), u"Welcome to Tenant Master Console"_s);
    QVERIFY(title->wordWrap() && subtitle->wordWrap());
    QCOMPARE(tmtest::clippedWidgets(*m_test->window), QStringList());
}

QTEST_MAIN(TestStart)
#include "tst_start.moc"
