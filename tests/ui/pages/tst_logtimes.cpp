#include "tests/ui/pages/logsworld.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/pages/logspage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/messagebanner.h"

#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// A time that ends before it begins is never told as one in which nothing was written.
class TestLogTimes final : public QObject, private tmtest::LogsWorld {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, ThemeKind::Light); }
    void init() { m_fixture = std::make_unique<tmtest::UiFixture>(); }
    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }
    void anEndBeforeTheBeginningIsTold();
    void aTimeThatBecomesRightByItselfIsRead();
};

void TestLogTimes::anEndBeforeTheBeginningIsTold()
{
    m_fixture->server.logs.write(lines(1, 10));
    open();
    QTRY_COMPARE(list()->rowCount(), 10);
    auto *since = part<QComboBox>(*m_page, "logsSince");
    auto *until = part<QComboBox>(*m_page, "logsUntil");
    until->setCurrentIndex(until->findData(60));
    since->setCurrentIndex(since->findData(15));
    QVERIFY(part<MessageBanner>(*m_page, "logsBanner")->isVisible());
    QVERIFY(!part<QPushButton>(*m_page, "logsExport")->isEnabled());
    QCOMPARE(list()->rowCount(), 0);
    QVERIFY(!part<QLabel>(*m_page, "logsCount")->text().contains(u"Read up to"_s));
    since->setCurrentIndex(0);
    QVERIFY(!part<MessageBanner>(*m_page, "logsBanner")->isVisible());
    QTRY_COMPARE(list()->rowCount(), 10);
}

void TestLogTimes::aTimeThatBecomesRightByItselfIsRead()
{
    const QDateTime now = m_fixture->clock.now();
    const auto ago = [&now](int minutes) { return now.addSecs(-minutes * 60).toMSecsSinceEpoch() * 1'000'000; };
    m_fixture->server.logs.write({{.at = ago(70), .text = "earlier"}, {.at = ago(30), .text = "later"}});
    open();
    QTRY_COMPARE(list()->rowCount(), 2);
    auto *since = part<QComboBox>(*m_page, "logsSince");
    auto *until = part<QComboBox>(*m_page, "logsUntil");
    since->setCurrentIndex(since->findData(-1));
    auto *time = part<QDateTimeEdit>(*m_page, "logsSinceTime");
    time->setDateTime(now.addSecs(-40 * 60).toLocalTime());
    until->setCurrentIndex(until->findData(60)); // until an hour ago, from forty minutes ago on
    auto *banner = part<MessageBanner>(*m_page, "logsBanner");
    QTRY_VERIFY(banner->isVisible());
    QTRY_COMPARE(list()->rowCount(), 0);
    QTest::qWait(600); // the time that was typed has settled
    m_fixture->clock.advance(25 * 60);
    m_fixture->server.logs.write({{.at = ago(36), .text = "within"}});
    // Never a claim about what nobody has read.
    QTRY_VERIFY2(!banner->isVisible(), "an hour before what is now is later than forty minutes before what was then");
    QVERIFY(!tmtest::visibleTexts(*m_page).join(u'\n').contains(u"Nothing was written"_s));
    QTRY_COMPARE(list()->rowCount(), 1);
    QCOMPARE(text(0), u"within"_s);
}

QTEST_MAIN(TestLogTimes)
#include "tst_logtimes.moc"
