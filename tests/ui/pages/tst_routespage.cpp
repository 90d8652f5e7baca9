#include "core/services/routechecks.h"
#include "routesworld.h"
#include "tests/ui/support/uifixture.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/models/routetablemodel.h"
#include "ui/pages/routedetail.h"
#include "ui/pages/routespage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/stationpicture.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// Who answers for every host, with which certificate, and where its name leads.
class TestRoutesPage final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, ThemeKind::Light); }
    void init();
    void cleanup();
    void everyHostIsThereWithWhoAnswers();
    void thePictureShowsTheWayAndSaysItInWords();
    void claimantsComeTogetherInThePicture();
    void aCheckTellsAnswerCertificateAndName();
    void theWrongTenantIsUnmistakable();
    void aFailedCheckIsAnErrorInFourParts();
    void allListedHostsAreCheckedInFewReadings();
    void aCheckCanBeCancelled();
    void aLostConnectionEndsTheCheckAndKeepsWhatIsKnown();
    void namesAreNotAskedForWithoutACheck();
    void sectionsAndSearchNarrow();
    void whatIsNotReadIsNotEmpty();
    void otherPagesAreAClickAway();
    void tenThousandHostsDoNotBlock();
    void nothingIsNamelessOrClipped_data();
    void nothingIsNamelessOrClipped();

private:
    void open(QSize size = QSize(1500, 900))
    {
        QVERIFY(m_fixture->connectServer());
        m_page = std::make_unique<RoutesPage>(m_fixture->context);
        m_page->findChild<RouteChecks *>()->setResolver(
            [this](const QString &host, QObject *, std::function<void(Result<QStringList>)> done) {
                m_asked.append(host);
                done(m_names.value(host));
            });
        m_page->resize(size);
        m_page->show();
        m_page->activate({});
        QTRY_VERIFY_WITH_TIMEOUT(table()->model()->rowCount() > 0, 20'000);
    }
    RouteChecks &checks() const { return *m_page->findChild<RouteChecks *>(); }
    QTableView *table() const { return part<QTableView>(*m_page, "routesTable"); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    int rowOf(const QString &host) const
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            if (cell(row, RouteTableModel::Host) == host)
                return row;
        return -1;
    }
    const Workspace &workspace(std::size_t number) const { return m_registry.workspaces.at(number); }
    QString host(std::size_t number) const { return workspace(number).primaryHost(); }
    void check(const QString &host)
    {
        m_page->activate(host);
        m_page->findChild<QAction *>(u"checkRoute"_s)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!checks().isRunning(), 20'000);
        QTRY_VERIFY(cell(rowOf(host), RouteTableModel::Probe) != u"Not asked"_s);
    }
    QString words() const { return tmtest::visibleTexts(*m_page).join(u'\n'); }
    ProxyReply healthOf(const Workspace &workspace) const
    {
        const auto docker = m_fixture->server.answers().docker;
        const QString id = docker->container(workspace.containerName)->id.value().left(12);
        return {.status = 200,
                .body = u"{\"tenant\":\"%1\",\"database\":\"%2\",\"container\":\"%3\"}"_s
                            .arg(workspace.tenantId, workspace.databaseName, id)
                            .toUtf8()};
    }

    RegistryFacts m_registry;
    tmtest::HostAnswers m_answers;
    QHash<QString, QStringList> m_names;
    QStringList m_asked;
    std::unique_ptr<tmtest::UiFixture> m_fixture;
    std::unique_ptr<RoutesPage> m_page;
};

void TestRoutesPage::init()
{
    m_fixture = std::make_unique<tmtest::UiFixture>();
    m_registry = tmtest::sampleRegistry(6);
    // Each workspace has a container of its own which claims its host, so that the tests say what is otherwise.
    m_fixture->server.change([this](tmtest::ServerAnswers &answers) {
        DockerFacts docker = *answers.docker;
        docker.proxy =
            ProxyFacts{.container = u"front"_s, .image = u"nginxproxy/nginx-proxy:1.5"_s, .configWritable = true, .reason = {}};
        int number = 0;
        for (Workspace &workspace : m_registry.workspaces) {
            workspace.containerName = u"app-"_s + workspace.slug;
            docker.containers.push_back({.id = ContainerId(u"%1"_s.arg(++number, 64, 10, QChar(u'b'))),
                                         .name = workspace.containerName,
                                         .state = u"running"_s,
                                         .virtualHosts = workspace.hosts});
        }
        answers.registry = m_registry;
        answers.docker = docker;
    });
    m_fixture->factory.makeProxyProbe = [this] { return std::make_unique<tmtest::AnsweringProxy>(m_answers); };
    m_fixture->factory.makeCertificateReader = [this] { return std::make_unique<tmtest::ListedCertificates>(m_answers); };
    for (const Workspace &workspace : m_registry.workspaces)
        m_answers.replies.insert_or_assign(workspace.primaryHost(), healthOf(workspace));
    m_names = {{u"vps1.example.com"_s, {u"203.0.113.7"_s}}};
    for (const Workspace &workspace : m_registry.workspaces)
        m_names.insert(workspace.primaryHost(), {u"203.0.113.7"_s});
}

void TestRoutesPage::cleanup()
{
    m_answers.isHeld = false;
    m_page.reset();
    m_fixture.reset();
    m_answers.clear();
    m_asked.clear();
}

void TestRoutesPage::everyHostIsThereWithWhoAnswers()
{
    m_fixture->server.change([this](tmtest::ServerAnswers &answers) {
        answers.docker->containers.push_back(
            {.name = u"stray"_s, .state = u"running"_s, .virtualHosts = {host(1), u"old.example.org"_s}});
    });
    open();
    const QAbstractItemModelTester tester(table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(table()->model()->rowCount(), 7);
    QCOMPARE(cell(rowOf(host(0)), RouteTableModel::Answers), u"Exactly one"_s);
    QCOMPARE(cell(rowOf(host(0)), RouteTableModel::Container), workspace(0).containerName);
    QCOMPARE(cell(rowOf(host(0)), RouteTableModel::Workspace), workspace(0).slug);
    QCOMPARE(cell(rowOf(host(0)), RouteTableModel::Data), workspace(0).databaseName);
    QCOMPARE(cell(rowOf(host(1)), RouteTableModel::Answers), u"Several"_s);
    QVERIFY(cell(rowOf(host(1)), RouteTableModel::Container).contains(u"stray"_s));
    QCOMPARE(cell(0, RouteTableModel::Answers), u"Several"_s); // what is worst stands first
    QCOMPARE(cell(rowOf(u"old.example.org"_s), RouteTableModel::Workspace), u"—"_s);
    QCOMPARE(m_answers.probes.load(), 0); // looking costs the server nothing
}

void TestRoutesPage::thePictureShowsTheWayAndSaysItInWords()
{
    open();
    m_page->activate(host(0));
    auto *picture = part<StationPicture>(*m_page, "routeWay");
    QVERIFY(picture->isVisible());
    QStringList names;
    for (const QList<Station> &row : picture->way())
        for (const Station &station : row)
            names.append(station.name);
    QCOMPARE(names, (QStringList{host(0), u"front"_s, workspace(0).containerName, workspace(0).databaseName}));
    for (const QString &name : names)
        QVERIFY2(picture->accessibleDescription().contains(name), qPrintable(name));
    QVERIFY(picture->accessibleName().contains(host(0)));
    const QImage light = picture->grab().toImage();
    Theme::apply(*qApp, ThemeKind::HighContrastDark);
    QVERIFY(picture->grab().toImage() != light);
    Theme::apply(*qApp, ThemeKind::Light);
    const int height = picture->sizeHint().height();
    QFont large = picture->font();
    large.setPixelSize(QFontInfo(large).pixelSize() * 2);
    picture->setFont(large);
    QVERIFY(picture->sizeHint().height() > height);
}

void TestRoutesPage::claimantsComeTogetherInThePicture()
{
    m_fixture->server.change([this](tmtest::ServerAnswers &answers) {
        for (int number = 1; number <= 4; ++number)
            answers.docker->containers.push_back(
                {.name = u"stray-%1"_s.arg(number), .state = u"running"_s, .virtualHosts = {host(1)}});
        for (ContainerFacts &container : answers.docker->containers)
            if (container.name == workspace(2).containerName)
                container.state = u"exited"_s;
    });
    open();
    m_page->activate(host(1));
    auto *picture = part<StationPicture>(*m_page, "routeWay");
    const QList<Station> claimants = picture->way().at(2);
    QCOMPARE(claimants.size(), StationPicture::mostInRow);
    QCOMPARE(claimants.last().name, u"3 more"_s);
    QCOMPARE(claimants.first().role, StatusRole::Bad);
    QVERIFY(!picture->way().last().first().isReached);
    QVERIFY(picture->accessibleDescription().contains(u"stray-4"_s)); // words hold all of them
    QVERIFY(part<QLabel>(*m_page, "routeAdvice")->text().contains(u"another customer"_s));
    m_page->activate(host(2));
    QCOMPARE(picture->way().at(2).first().name, workspace(2).containerName);
    QVERIFY(!picture->way().at(2).first().isReached);
    QVERIFY(part<QLabel>(*m_page, "routeAdvice")->text().contains(u"Start the container"_s));
}

void TestRoutesPage::aCheckTellsAnswerCertificateAndName()
{
    const QDateTime now = m_fixture->clock.now();
    m_answers.certificates[host(0)] = {.host = host(0),
                                       .stored = tmtest::certificateFor(host(0), now, 9),
                                       .served = tmtest::certificateFor(host(0), now, 9),
                                       .trouble = {}};
    m_names[host(0)] = {u"203.0.113.7"_s, u"198.51.100.1"_s};
    open();
    check(host(0));
    const int row = rowOf(host(0));
    QCOMPARE(cell(row, RouteTableModel::Probe), u"Right"_s);
    QCOMPARE(cell(row, RouteTableModel::Certificate), u"Ends soon"_s);
    QVERIFY2(cell(row, RouteTableModel::Ends).contains(u"9 day"_s), qPrintable(cell(row, RouteTableModel::Ends)));
    QTRY_VERIFY(words().contains(u"198.51.100.1"_s));
    QVERIFY(part<QLabel>(*m_page, "routeNameNote")->text().contains(u"another address"_s));
    QVERIFY(words().contains(u"9 day(s) left"_s));
    QVERIFY(part<QLabel>(*m_page, "routeCompanion")->text().contains(u"so nobody does"_s)); // no companion in this world
    QCOMPARE(m_answers.probes.load(), 1);
    QCOMPARE(m_asked, (QStringList{u"vps1.example.com"_s, host(0)}));
    QVERIFY(cell(rowOf(host(1)), RouteTableModel::Probe) == u"Not asked"_s); // only the one that was asked for
    part<QTabBar>(*m_page, "routesTabs")->setCurrentIndex(1);
    QCOMPARE(table()->model()->rowCount(), 1);
}

void TestRoutesPage::theWrongTenantIsUnmistakable()
{
    m_answers.replies.insert_or_assign(host(0), healthOf(workspace(1)));
    open();
    check(host(0));
    QCOMPARE(cell(rowOf(host(0)), RouteTableModel::Probe), u"Wrong tenant"_s);
    QVERIFY(words().contains(workspace(1).databaseName));
}

void TestRoutesPage::aFailedCheckIsAnErrorInFourParts()
{
    m_answers.replies.insert_or_assign(
        host(0), fail(Error{.code = ErrorCode::TimedOut, .args = {host(0), u"10"_s}, .source = ErrorSource::Proxy}));
    m_answers.certificateOutage =
        Error{.code = ErrorCode::ContainerNotFound, .args = {u"nginx-proxy"_s}, .source = ErrorSource::Proxy};
    open();
    check(host(0));
    QCOMPARE(cell(rowOf(host(0)), RouteTableModel::Probe), u"No answer"_s);
    QCOMPARE(cell(rowOf(host(0)), RouteTableModel::Certificate), u"Unreadable"_s);
    QVERIFY(part<QWidget>(*m_page, "routeProbeError")->isVisible());
    QVERIFY(part<QWidget>(*m_page, "routeCertificateError")->isVisible());
    QVERIFY(!part<QWidget>(*m_page, "routesBanner")->isVisible()); // one host that does not answer does not end a check
}

void TestRoutesPage::allListedHostsAreCheckedInFewReadings()
{
    open();
    part<QPushButton>(*m_page, "routesCheckListed")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!checks().isRunning(), 20'000);
    QTRY_COMPARE(checks().checks().size(), 6);
    QCOMPARE(m_answers.probes.load(), 6);
    QCOMPARE(m_answers.certificateReadings.load(), 1); // one question for a hundred hosts
    QCOMPARE(m_asked.size(), 7);                       // the server's address is asked once
    QTRY_VERIFY(!part<QWidget>(*m_page, "routesRun")->isVisible());
    for (std::size_t number = 0; number < 6; ++number)
        QTRY_COMPARE(cell(rowOf(host(number)), RouteTableModel::Probe), u"Right"_s);
}

void TestRoutesPage::aCheckCanBeCancelled()
{
    open();
    m_answers.isHeld = true;
    part<QPushButton>(*m_page, "routesCheckListed")->click();
    QTRY_VERIFY(part<QWidget>(*m_page, "routesRun")->isVisible());
    QTRY_COMPARE(m_answers.probes.load(), 1);
    QVERIFY(!part<QPushButton>(*m_page, "routesCheckListed")->isEnabled());
    part<QPushButton>(*m_page, "routesCancel")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!checks().isRunning(), 20'000);
    QCOMPARE(m_answers.probes.load(), 1);
    QVERIFY(!checks().error());
    QTRY_VERIFY(part<QPushButton>(*m_page, "routesCheckListed")->isEnabled());
    QCOMPARE(cell(rowOf(host(0)), RouteTableModel::Probe), u"Not asked"_s); // an answer that was not waited for is none
}

void TestRoutesPage::aLostConnectionEndsTheCheckAndKeepsWhatIsKnown()
{
    open();
    check(host(0));
    m_answers.isHeld = true;
    part<QPushButton>(*m_page, "routesCheckListed")->click();
    QTRY_COMPARE(m_answers.probes.load(), 2);
    m_fixture->server.failAt(LinkStage::Connect, {.code = ErrorCode::SshUnreachable, .args = {u"vps1"_s, u"22"_s}});
    m_fixture->server.dropLinks({.code = ErrorCode::SshConnectionLost, .args = {u"vps1"_s}});
    QTRY_VERIFY_WITH_TIMEOUT(!checks().isRunning(), 20'000);
    QVERIFY(checks().error());
    QTRY_VERIFY(part<QWidget>(*m_page, "routesBanner")->isVisible());
    QCOMPARE(cell(rowOf(host(0)), RouteTableModel::Probe), u"Right"_s);
    QCOMPARE(table()->model()->index(0, 0).data(Qt::ForegroundRole).value<QColor>(), Theme::current().muted);
    QVERIFY(!part<QPushButton>(*m_page, "routesCheckListed")->isEnabled());
}

void TestRoutesPage::namesAreNotAskedForWithoutACheck()
{
    open();
    m_page->activate(host(0));
    QVERIFY(m_asked.isEmpty());
}

void TestRoutesPage::sectionsAndSearchNarrow()
{
    m_fixture->server.change([](tmtest::ServerAnswers &answers) {
        answers.docker->containers.push_back({.name = u"stray"_s, .state = u"running"_s, .virtualHosts = {u"*.old.example.org"_s}});
    });
    open();
    auto *tabs = part<QTabBar>(*m_page, "routesTabs");
    tabs->setCurrentIndex(2);
    QCOMPARE(table()->model()->rowCount(), 1);
    m_page->activate(u"*.old.example.org"_s);
    QVERIFY(!m_page->findChild<QAction *>(u"checkRoute"_s)->isEnabled()); // a pattern cannot be asked
    QVERIFY(words().contains(u"pattern for many hosts"_s));
    tabs->setCurrentIndex(1);
    QCOMPARE(table()->model()->rowCount(), 0);
    QVERIFY(words().contains(u"Nothing needs attention"_s));
    m_page->activate(host(0)); // whoever asks for a host does not know what the list leaves out
    auto *search = part<QLineEdit>(*m_page, "routesSearch");
    search->setText(workspace(3).databaseName);
    QTRY_COMPARE(table()->model()->rowCount(), 1);
    search->setText(u"nobody has this name"_s);
    QTRY_VERIFY(words().contains(u"No host matches"_s));
}

void TestRoutesPage::whatIsNotReadIsNotEmpty()
{
    m_fixture->server.change([](tmtest::ServerAnswers &answers) { answers.registry = fail(ErrorCode::RegistryMissing); });
    QVERIFY(m_fixture->connectServer());
    m_page = std::make_unique<RoutesPage>(m_fixture->context);
    m_page->show();
    QTRY_VERIFY(words().contains(u"The hosts have not been read"_s));
    QVERIFY(!words().contains(u"There are no hosts yet"_s));
}

void TestRoutesPage::otherPagesAreAClickAway()
{
    open();
    m_page->activate(host(0));
    QSignalSpy requested(m_page.get(), &Page::requested);
    part<QPushButton>(*m_page, "routeWorkspace")->click();
    part<QPushButton>(*m_page, "routeContainer")->click();
    QCOMPARE(requested.size(), 2);
    QCOMPARE(requested[0][0].value<NavigationTarget>(), navigation::workspace(workspace(0).id));
    QCOMPARE(requested[1][0].value<NavigationTarget>(), (NavigationTarget{navigation::containers, workspace(0).containerName}));
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QVERIFY(!part<RouteDetail>(*m_page, "routeDetail")->isVisible());
}

void TestRoutesPage::tenThousandHostsDoNotBlock()
{
    m_registry = tmtest::sampleRegistry(10'000);
    m_fixture->server.change([this](tmtest::ServerAnswers &answers) { answers.registry = m_registry; });
    QVERIFY(m_fixture->connectServer());
    m_page = std::make_unique<RoutesPage>(m_fixture->context);
    m_page->resize(1500, 900);
    QElapsedTimer timer;
    timer.start();
    m_page->show();
    // Rows are made elsewhere: showing the page does not wait for them.
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    QTRY_VERIFY_WITH_TIMEOUT(table()->model()->rowCount() >= 10'000, 30'000);
}

void TestRoutesPage::nothingIsNamelessOrClipped_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("narrow") << QSize(560, 640);
    QTest::newRow("usual") << QSize(1072, 760);
    QTest::newRow("wide") << QSize(2400, 1300);
}

void TestRoutesPage::nothingIsNamelessOrClipped()
{
    QFETCH(QSize, size);
    open(size);
    for (const QString &selected : {QString(), host(0)}) {
        m_page->activate(selected);
        QTRY_COMPARE(tmtest::clippedWidgets(*m_page), QStringList());
        const QStringList wrong = tmtest::namelessWidgets(*m_page) + tmtest::interpretingLabels(*m_page);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u"; "_s)));
    }
}

QTEST_MAIN(TestRoutesPage)
#include "tst_routespage.moc"
