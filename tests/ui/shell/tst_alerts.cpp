#include "tests/ui/shell/windowfixture.h"
#include "core/engine/watchstate.h"
#include "core/support/json.h"
#include "ui/alerts.h"
#include "ui/mutings.h"
#include "ui/pages/settings/alertssection.h"
#include "ui/presentation/translator.h"
#include "ui/serverset.h"
#include "ui/traystate.h"

#include <QCheckBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTimeEdit>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// What is new is told once, also over a restart, and not in quiet hours.
class TestAlerts final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup()
    {
        m_alerts = nullptr;
        m_test.reset();
    }
    void whatIsNewIsToldOnce();
    void whatWasToldIsRememberedAtTheNextStart();
    void whatIsMutedIsNotToldNorOver();
    void theEndIsTold();
    void whatIsNotReadYetIsNotOver();
    void quietHoursHoldItBack();
    void warningsCanBeLeftOut();
    void aLostConnectionIsNoNewsOfTheFindings();
    void limitsReachTheServers();
    void theTraySpeaksOnlyWhileNobodyLooks();
    void theSettingsAreKept();

private:
    bool start();
    void setHealth(const QString &health)
    {
        m_test->below.server.change([&](tmtest::ServerAnswers &answers) { answers.docker->containers[1].health = health; });
        m_test->snapshots().refresh();
    }
    AttentionService &attention() const { return m_test->window->servers().context().attention; }
    bool finds(FindingKind kind)
    {
        return QTest::qWaitFor(
            [&] { return std::ranges::find(attention().findings(), kind, &Finding::kind) != attention().findings().end(); }, 10'000);
    }
    bool looksAgain()
    {
        QSignalSpy looked(&attention(), &AttentionService::looked);
        m_test->snapshots().refresh();
        return looked.wait(10'000);
    }
    /// At that hour of the clock of this computer.
    void setHour(int hour)
    {
        const QTime now = m_test->below.clock.now().toLocalTime().time();
        const int seconds = (hour * 3600 - now.msecsSinceStartOfDay() / 1000 + 86'400) % 86'400;
        m_test->below.clock.advance(seconds);
    }

    Translator m_translator;
    std::unique_ptr<tmtest::WindowFixture> m_test;
    Alerts *m_alerts = nullptr; ///< the window's child
};

void TestAlerts::init()
{
    m_translator.use(u"en"_s); // plural forms
    m_test = std::make_unique<tmtest::WindowFixture>();
    m_test->below.addServer(u"tienda-prod"_s);
    m_test->below.factory.makeHostReader = [] {
        auto host = std::make_unique<tmtest::FakeHostReader>();
        host->outage.reset();
        return host;
    };
    // A server that is well, whose containers serve nobody yet.
    m_test->below.server.change([](tmtest::ServerAnswers &answers) {
        answers.registry->workspaces.clear();
        int number = 0;
        for (ContainerFacts &container : answers.docker->containers)
            container.id = ContainerId(u"%1"_s.arg(++number, 64, 10, QChar(u'a')));
    });
}

bool TestAlerts::start()
{
    m_test->window = m_test->makeWindow();
    m_alerts = new Alerts(m_test->below.context, m_test->window->servers(), m_test->window.get());
    m_test->window->show();
    m_test->window->start();
    return QTest::qWaitFor(
        [this] { return m_test->isConnected() && attention().lookedAt().isValid() && attention().findings().empty(); }, 20'000);
}

void TestAlerts::whatIsNewIsToldOnce()
{
    QVERIFY(start());
    QSignalSpy news(m_alerts, &Alerts::news);
    QVERIFY(looksAgain());
    QCOMPARE(news.size(), 0); // that all is well at first is no news
    setHealth(u"unhealthy"_s);
    QTRY_COMPARE(news.size(), 1);
    QCOMPARE(news[0][0].value<StatusRole>(), StatusRole::Warn);
    QCOMPARE(news[0][1].toString(), u"tienda-prod: 1 warning"_s);
    QVERIFY2(news[0][2].toString().contains(u"is unhealthy"_s), qPrintable(news[0][2].toString()));
    QVERIFY(looksAgain());
    m_alerts->look();
    QCOMPARE(news.size(), 1);
    // Only the second one is told when there is one more.
    m_test->below.server.change([](tmtest::ServerAnswers &answers) { answers.docker->containers[2].health = u"unhealthy"_s; });
    m_test->snapshots().refresh();
    QTRY_COMPARE(news.size(), 2);
    QCOMPARE(news[1][1].toString(), u"tienda-prod: 2 warnings"_s);
    QCOMPARE(news[1][2].toString().count(u"is unhealthy"_s), 1);
}

void TestAlerts::whatIsMutedIsNotToldNorOver()
{
    QVERIFY(start());
    QSignalSpy news(m_alerts, &Alerts::news);
    setHealth(u"unhealthy"_s);
    QTRY_COMPARE(news.size(), 1);
    const std::vector<Finding> findings = attention().findings();
    const auto unhealthy = std::ranges::find(findings, FindingKind::ContainerUnhealthy, &Finding::kind);
    UiSettings &settings = m_test->below.context.settings;
    const QDateTime now = m_test->below.clock.now();
    muteFinding(settings, u"tienda-prod"_s, *unhealthy, {.wholeKind = true}, now);
    QVERIFY(looksAgain());
    m_alerts->look();
    QCOMPARE(news.size(), 1); // not told, and not told to be over either
    m_test->below.server.change([](tmtest::ServerAnswers &answers) { answers.docker->containers[2].health = u"unhealthy"_s; });
    QVERIFY(looksAgain());
    QCOMPARE(news.size(), 1);
    setMutings(settings, u"tienda-prod"_s, {}, now);
    m_alerts->look();
    QCOMPARE(news.size(), 2);
}

void TestAlerts::whatWasToldIsRememberedAtTheNextStart()
{
    QVERIFY(start());
    QSignalSpy news(m_alerts, &Alerts::news);
    setHealth(u"unhealthy"_s);
    QTRY_COMPARE(news.size(), 1);
    delete m_alerts;
    m_alerts = nullptr;
    m_test->window.reset();
    m_test->window = m_test->makeWindow();
    m_alerts = new Alerts(m_test->below.context, m_test->window->servers(), m_test->window.get());
    QSignalSpy later(m_alerts, &Alerts::news);
    m_test->window->show();
    m_test->window->start();
    QVERIFY(QTest::qWaitFor([this] { return m_test->isConnected(); }, 20'000));
    QVERIFY(finds(FindingKind::ContainerUnhealthy));
    QVERIFY(looksAgain());
    QCOMPARE(later.size(), 0);
}

void TestAlerts::theEndIsTold()
{
    QVERIFY(start());
    QSignalSpy news(m_alerts, &Alerts::news);
    setHealth(u"unhealthy"_s);
    QTRY_COMPARE(news.size(), 1);
    setHealth(u"healthy"_s);
    QTRY_COMPARE(news.size(), 2);
    QCOMPARE(news[1][0].value<StatusRole>(), StatusRole::Ok);
    QCOMPARE(news[1][1].toString(), u"tienda-prod: nothing needs attention"_s);
}

void TestAlerts::whatIsNotReadYetIsNotOver()
{
    const WatchState told{.status = u"attention"_s, .critical = {u"certificate-ended shop.example"_s}};
    m_test->below.settings.setState(u"alerts.told.tienda-prod"_s, toCompactJson(watchStateToJson(told)));
    QVERIFY(start());
    QSignalSpy news(m_alerts, &Alerts::news);
    QVERIFY(looksAgain());
    m_alerts->look();
    QVERIFY(!attention().checkup().current());
    QCOMPARE(news.size(), 0);
    attention().checkup().refresh();
    QTRY_COMPARE(news.size(), 1);
    QCOMPARE(news[0][0].value<StatusRole>(), StatusRole::Ok);
}

void TestAlerts::quietHoursHoldItBack()
{
    AlertRules rules;
    rules.hasQuietHours = true;
    setAlertRules(m_test->below.settings, rules);
    setHour(23);
    QVERIFY(start());
    QSignalSpy news(m_alerts, &Alerts::news);
    setHealth(u"unhealthy"_s);
    QVERIFY(finds(FindingKind::ContainerUnhealthy));
    QVERIFY(looksAgain());
    m_alerts->look();
    QCOMPARE(news.size(), 0);
    setHour(8);
    m_alerts->look();
    QCOMPARE(news.size(), 1);
    // What came and went in the night is not told at all.
    setHealth(u"healthy"_s);
    QTRY_COMPARE(news.size(), 2);
    setHour(23);
    setHealth(u"unhealthy"_s);
    QVERIFY(finds(FindingKind::ContainerUnhealthy));
    setHealth(u"healthy"_s);
    QTRY_VERIFY(attention().findings().empty());
    setHour(8);
    m_alerts->look();
    QCOMPARE(news.size(), 2);
}

void TestAlerts::warningsCanBeLeftOut()
{
    AlertRules rules;
    rules.tellsWarnings = false;
    setAlertRules(m_test->below.settings, rules);
    QVERIFY(start());
    QSignalSpy news(m_alerts, &Alerts::news);
    setHealth(u"unhealthy"_s);
    QVERIFY(finds(FindingKind::ContainerUnhealthy));
    QVERIFY(looksAgain());
    QCOMPARE(news.size(), 0);
    m_test->below.server.change([](tmtest::ServerAnswers &answers) {
        answers.registry->operations.push_back(
            {.id = OperationId(u"op"_s), .targetName = u"acme"_s, .state = OperationState::NeedsOperator});
    });
    m_test->snapshots().refresh();
    QTRY_COMPARE(news.size(), 1);
    QCOMPARE(news[0][0].value<StatusRole>(), StatusRole::Bad);
    QCOMPARE(news[0][1].toString(), u"tienda-prod: 1 critical"_s);
}

void TestAlerts::aLostConnectionIsNoNewsOfTheFindings()
{
    QVERIFY(start());
    QSignalSpy news(m_alerts, &Alerts::news);
    setHealth(u"unhealthy"_s);
    QTRY_COMPARE(news.size(), 1);
    m_test->loseConnection();
    QVERIFY(finds(FindingKind::NotConnected));
    m_alerts->look();
    QCOMPARE(news.size(), 1); // the tray tells of the connection itself
    m_test->below.server.heal();
    m_test->connection().tryNow();
    QTRY_VERIFY(m_test->isConnected());
    QVERIFY(looksAgain());
    QCOMPARE(news.size(), 1); // and what was told before is not told again
}

void TestAlerts::limitsReachTheServers()
{
    QVERIFY(start());
    QSignalSpy news(m_alerts, &Alerts::news);
    AlertRules rules;
    rules.limits.disk = {1, 2};
    rules.limits.memory = {1, 2};
    setAlertRules(m_test->below.settings, rules);
    m_test->below.context.applyAlertRules();
    QTRY_VERIFY(!news.isEmpty());
    QCOMPARE(news[0][0].value<StatusRole>(), StatusRole::Bad);
    QVERIFY(news[0][2].toString().contains(u"disk"_s) || news[0][2].toString().contains(u"Memory"_s));
}

void TestAlerts::theTraySpeaksOnlyWhileNobodyLooks()
{
    m_test->window = m_test->makeWindow();
    auto *tray = new TrayState(m_test->below.context, m_test->window->servers(), *m_test->window, true);
    tray->setParent(m_test->window.get());
    QSignalSpy told(tray, &TrayState::notified);
    m_test->window->show();
    m_test->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_test->window.get()));
    m_test->window->start();
    QVERIFY(QTest::qWaitFor([this] { return m_test->isConnected() && attention().lookedAt().isValid(); }, 20'000));
    setHealth(u"unhealthy"_s);
    QVERIFY(finds(FindingKind::ContainerUnhealthy));
    QCOMPARE(told.size(), 0); // the operator sees it in the window
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    m_test->below.server.change([](tmtest::ServerAnswers &answers) { answers.docker->containers[2].health = u"unhealthy"_s; });
    m_test->snapshots().refresh();
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told[0][0].toString(), u"tienda-prod: 2 warnings"_s);
}

void TestAlerts::theSettingsAreKept()
{
    int applied = 0;
    m_test->below.context.applyAlertRules = [&applied] { ++applied; };
    AlertsSection section(m_test->below.context);
    section.setMinimumSize(600, 400);
    section.QWidget::show();
    auto *warning = part<QSpinBox>(section, "alertsWarning-disk");
    auto *critical = part<QSpinBox>(section, "alertsCritical-disk");
    QCOMPARE(warning->value(), 85);
    QCOMPARE(critical->value(), 95);
    warning->setValue(97);
    QCOMPARE(critical->value(), 97); // what is critical is at least a warning
    critical->setValue(50);
    QCOMPARE(warning->value(), 50);
    part<QSpinBox>(section, "alertsDays-certificate")->setValue(30);
    part<QCheckBox>(section, "alertsWarnings")->setChecked(false);
    QVERIFY(!part<QTimeEdit>(section, "alertsFrom")->isEnabled());
    part<QCheckBox>(section, "alertsQuiet")->setChecked(true);
    part<QTimeEdit>(section, "alertsFrom")->setTime(QTime(21, 30));
    QVERIFY(applied >= 6);
    const AlertRules kept = alertRules(m_test->below.settings);
    QCOMPARE(kept.limits.disk, (AttentionLimit{50, 50}));
    QCOMPARE(kept.limits.memory, AttentionLimit());
    QCOMPARE(kept.limits.certificateDays, 30);
    QVERIFY(!kept.tellsWarnings && kept.hasQuietHours);
    QCOMPARE(kept.quietFrom, QTime(21, 30));
    AlertsSection again(m_test->below.context);
    QCOMPARE(part<QSpinBox>(again, "alertsWarning-disk")->value(), 50);
    QCOMPARE(tmtest::namelessWidgets(section), QStringList());
    QTRY_COMPARE(tmtest::clippedWidgets(section), QStringList());
}

QTEST_MAIN(TestAlerts)
#include "tst_alerts.moc"
