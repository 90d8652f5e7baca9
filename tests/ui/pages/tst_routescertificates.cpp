#include "core/services/routechecks.h"
#include "routesworld.h"
#include "tests/ui/support/uifixture.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/pages/routespage.h"
#include "ui/theme/theme.h"
#include "ui/wizards/certificatewizard.h"

#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// What the page of the routes offers for a host's certificate.
class TestRoutesCertificates final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, ThemeKind::Light); }
    void init();
    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
        m_answers.clear();
    }
    void aCertificateIsRenewedAndTheProxyReloadedWhereThatHelps();

private:
    void open()
    {
        QVERIFY(m_fixture->connectServer());
        m_page = std::make_unique<RoutesPage>(m_fixture->context);
        m_page->findChild<RouteChecks *>()->setResolver(
            [](const QString &, QObject *, const std::function<void(Result<QStringList>)> &done) { done(QStringList()); });
        m_page->resize(1500, 900);
        m_page->show();
        m_page->activate({});
        QTRY_VERIFY(part<QTableView>(*m_page, "routesTable")->model()->rowCount() > 0);
    }
    RouteChecks &checks() const { return *m_page->findChild<RouteChecks *>(); }
    QString host(std::size_t number) const { return m_registry.workspaces.at(number).primaryHost(); }
    void check(const QString &host)
    {
        m_page->activate(host);
        m_page->findChild<QAction *>(u"checkRoute"_s)->trigger();
        QTRY_VERIFY(!checks().isRunning() && checks().checks().contains(host));
    }

    RegistryFacts m_registry = tmtest::sampleRegistry(3);
    tmtest::HostAnswers m_answers;
    std::unique_ptr<tmtest::UiFixture> m_fixture;
    std::unique_ptr<RoutesPage> m_page;
};

void TestRoutesCertificates::init()
{
    m_fixture = std::make_unique<tmtest::UiFixture>();
    m_fixture->server.change([this](tmtest::ServerAnswers &answers) {
        answers.registry = m_registry;
        answers.docker = tmtest::sampleDocker(m_registry);
        answers.docker->proxy =
            ProxyFacts{.container = u"front"_s, .image = u"nginxproxy/nginx-proxy:1.5"_s, .configWritable = true, .reason = {}};
    });
    m_fixture->factory.makeProxyProbe = [this] { return std::make_unique<tmtest::AnsweringProxy>(m_answers); };
    m_fixture->factory.makeCertificateReader = [this] { return std::make_unique<tmtest::ListedCertificates>(m_answers); };
}

void TestRoutesCertificates::aCertificateIsRenewedAndTheProxyReloadedWhereThatHelps()
{
    const QDateTime now = m_fixture->clock.now();
    Certificate served = tmtest::certificateFor(host(0), now, 9);
    m_answers.certificates[host(0)] = {.host = host(0), .stored = served, .served = served};
    served.fingerprint = u"former"_s;
    m_answers.certificates[host(1)] = {.host = host(1), .stored = tmtest::certificateFor(host(1), now, 80), .served = served};
    open();
    auto *renew = m_page->findChild<QAction *>(u"renewCertificate"_s);
    check(host(0));
    QVERIFY2(!renew->isEnabled(), "nobody on this server renews certificates");
    QVERIFY(!part<QPushButton>(*m_page, "routeRenew")->isVisible());
    QVERIFY(!part<QPushButton>(*m_page, "routeReload")->isVisible());
    m_fixture->server.change([](tmtest::ServerAnswers &answers) {
        answers.docker->containers.push_back(
            {.name = u"companion"_s, .image = u"nginxproxy/acme-companion:2"_s, .state = u"running"_s});
    });
    QVERIFY(m_fixture->refresh());
    QTRY_VERIFY(renew->isEnabled());
    auto *button = part<QPushButton>(*m_page, "routeRenew");
    QVERIFY(button->isVisible() && button->isEnabled());
    button->click();
    auto *wizard = m_page->findChild<CertificateWizard *>();
    QVERIFY(wizard);
    QVERIFY(wizard->windowTitle().contains(u"Renew the certificate of %1"_s.arg(host(0))));
    QTRY_VERIFY(tmtest::visibleTexts(*wizard).join(u'\n').contains(u"Let's Encrypt makes the same certificate at most five times"_s));
    const int readings = m_answers.certificateReadings;
    wizard->close(); // which does not end what it has begun
    emit m_fixture->operations.ended({});
    QTRY_VERIFY2(m_answers.certificateReadings > readings, "what is there afterwards is looked at");
    QTRY_VERIFY(!checks().isRunning());
    check(host(1));
    QVERIFY(part<QPushButton>(*m_page, "routeReload")->isVisible());
    part<QPushButton>(*m_page, "routeReload")->click();
    const auto wizards = m_page->findChildren<CertificateWizard *>();
    QVERIFY(wizards.constLast()->windowTitle().contains(u"Reload the proxy"_s));
    wizards.constLast()->close();
}

QTEST_MAIN(TestRoutesCertificates)
#include "tst_routescertificates.moc"
