#include "tests/ui/support/uifixture.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/dialogs/supportreportdialog.h"
#include "ui/pages/checkcard.h"
#include "ui/pages/diagnosticspage.h"
#include "ui/pages/findingrow.h"
#include "ui/presentation/translator.h"
#include "ui/theme/theme.h"
#include "ui/widgets/codeblock.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// The guided checks never call fine what was not looked at, and open what mends a finding.
class TestDiagnosticsPage final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }
    void everySubjectSaysWhetherItIsFine();
    void whatCannotBeReadIsNotCheckedAndSaysWhy();
    void aRemedyOpensItsPreview();
    void certificatesAndImagesAreMendedFromTheirFindings();
    void aMigrationIsOfferedForTheWorkspaceThatNeedsIt();
    void aPageThatIsMadeNarrowerKeepsItsButtonsInSight();
    void anInterruptedOperationLeadsToItsPage();
    void aLostConnectionLeavesNothingFine();
    void checkingAgainReadsEverything();
    void withoutAServerItSaysSo();
    void theReportIsShownBeforeItIsWritten();
    void nothingIsNamelessOrClipped_data();
    void nothingIsNamelessOrClipped();

private:
    void open(QSize size = QSize(1000, 900))
    {
        QVERIFY(m_fixture->connectServer());
        show(size);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->attention.checkup().current() && m_fixture->attention.lookedAt().isValid(), 20'000);
        QTRY_VERIFY(state("exposure") != u"Not checked"_s);
    }
    void show(QSize size)
    {
        m_page = std::make_unique<DiagnosticsPage>(m_fixture->context);
        m_page->resize(size);
        m_page->show();
        m_page->activate({});
    }
    CheckCard *card(const char *subject) const { return part<CheckCard>(*m_page, qPrintable(u"check-"_s + QLatin1String(subject))); }
    QString state(const char *subject) const { return part<QLabel>(*card(subject), "checkState")->text(); }
    QString sentence(const char *subject) const { return part<QLabel>(*card(subject), "checkSentence")->text(); }
    FindingRow *rowWith(const char *subject, const QString &text) const
    {
        const auto all = card(subject)->findChildren<FindingRow *>();
        for (FindingRow *row : all)
            if (row->isVisible() && tmtest::visibleTexts(*row).join(u'\n').contains(text))
                return row;
        return nullptr;
    }

    std::unique_ptr<tmtest::UiFixture> m_fixture;
    std::unique_ptr<DiagnosticsPage> m_page;
};

void TestDiagnosticsPage::init()
{
    Theme::apply(*qApp, ThemeKind::Light);
    m_fixture = std::make_unique<tmtest::UiFixture>();
    m_fixture->factory.makeHostReader = [] {
        auto host = std::make_unique<tmtest::FakeHostReader>();
        host->outage.reset();
        return host;
    };
    // One product, everybody in its shared container, and nothing is wrong.
    m_fixture->server.change([](tmtest::ServerAnswers &answers) {
        RegistryFacts &registry = *answers.registry;
        const Product product = registry.products.front();
        std::erase_if(registry.workspaces, [&product](const Workspace &each) { return each.product != product.key; });
        int number = 0;
        for (ContainerFacts &container : answers.docker->containers) {
            container.id = ContainerId(u"%1"_s.arg(++number, 64, 10, QChar(u'a')));
            if (container.name == product.sharedContainer)
                container.virtualHosts = {u"*."_s + product.baseDomain};
        }
        for (Workspace &workspace : registry.workspaces) {
            workspace.state = WorkspaceState::Active;
            workspace.containerName = product.sharedContainer;
        }
        answers.certificates = std::vector<HostCertificate>();
    });
}

void TestDiagnosticsPage::everySubjectSaysWhetherItIsFine()
{
    m_fixture->server.change([](tmtest::ServerAnswers &answers) {
        answers.docker->containers[1].health = u"unhealthy"_s;
        answers.exposures = {{.container = u"redis"_s, .image = u"redis:7"_s, .ports = {{6379, 6379, u"0.0.0.0"_s}}}};
    });
    open();
    for (const char *subject : {"connection", "operations", "postgres", "proxy", "certificates", "room"})
        QTRY_VERIFY2(state(subject) == u"Fine"_s, qPrintable(QLatin1String(subject) + state(subject) + sentence(subject)));
    QTRY_COMPARE(state("docker"), u"Needs attention"_s);
    QCOMPARE(state("exposure"), u"Needs attention"_s);
    QVERIFY(rowWith("exposure", u"Redis in the container redis is open to the whole network on port 6379."_s));
    QCOMPARE(sentence("certificates"), u"Looked at just now."_s);
}

void TestDiagnosticsPage::whatCannotBeReadIsNotCheckedAndSaysWhy()
{
    m_fixture->server.change([](tmtest::ServerAnswers &answers) {
        answers.certificates = fail({.code = ErrorCode::ContainerNotFound, .args = {u"nginx-proxy"_s}, .source = ErrorSource::Proxy});
    });
    open();
    QTRY_COMPARE(state("certificates"), u"Not checked"_s);
    QVERIFY2(sentence("certificates").startsWith(u"Not checked: "_s) && sentence("certificates").contains(u"nginx-proxy"_s),
             qPrintable(sentence("certificates")));
    QVERIFY2(!tmtest::visibleTexts(*card("certificates")).join(u'\n').contains(u"good certificate"_s), "nothing is claimed");
    QCOMPARE(state("exposure"), u"Fine"_s);
}

void TestDiagnosticsPage::aRemedyOpensItsPreview()
{
    m_fixture->server.change([](tmtest::ServerAnswers &answers) { answers.docker->containers[1].health = u"unhealthy"_s; });
    open();
    QTRY_VERIFY(rowWith("docker", u"is unhealthy"_s));
    auto *mend = part<QPushButton>(*rowWith("docker", u"is unhealthy"_s), "findingMend");
    QVERIFY(mend->isVisible() && mend->isEnabled());
    QCOMPARE(mend->text(), u"&Restart…"_s);
    mend->click();
    QTRY_VERIFY(m_page->findChild<QDialog *>(u"containerWizard"_s));
    const QPointer<QDialog> wizard = m_page->findChild<QDialog *>(u"containerWizard"_s);
    QVERIFY(wizard->isVisible());
    wizard->reject();
    QTRY_VERIFY(!wizard || !wizard->isVisible());
}

void TestDiagnosticsPage::certificatesAndImagesAreMendedFromTheirFindings()
{
    const QDateTime now = m_fixture->clock.now();
    m_fixture->server.change([&now](tmtest::ServerAnswers &answers) {
        answers.docker->containers.push_back({.name = u"companion"_s, .image = u"nginxproxy/acme-companion"_s, .state = u"running"_s});
        const Workspace &first = answers.registry->workspaces.front();
        const Certificate ending{
            .names = {first.primaryHost()}, .validFrom = now.addDays(-85), .validUntil = now.addDays(5), .fingerprint = u"ab"_s};
        answers.certificates = std::vector<HostCertificate>{{.host = first.primaryHost(), .stored = ending, .served = ending}};
        for (ContainerFacts &container : answers.docker->containers)
            if (container.name == first.containerName)
                container.image = u"another:0.1"_s;
    });
    open();
    QTRY_VERIFY(rowWith("certificates", u"ends"_s));
    auto *renew = part<QPushButton>(*rowWith("certificates", u"ends"_s), "findingMend");
    QCOMPARE(renew->text(), u"&Renew…"_s);
    renew->click();
    QTRY_VERIFY(m_page->findChild<QDialog *>(u"certificateWizard"_s));
    m_page->findChild<QDialog *>(u"certificateWizard"_s)->reject();
    FindingRow *drift = rowWith("docker", u"another:0.1"_s);
    QVERIFY(drift);
    QCOMPARE(part<QPushButton>(*drift, "findingMend")->text(), u"Re&deploy…"_s);
    part<QPushButton>(*drift, "findingMend")->click();
    QTRY_VERIFY(m_page->findChild<QCheckBox *>(u"redeployProductImage"_s));
    QVERIFY2(m_page->findChild<QCheckBox *>(u"redeployProductImage"_s)->isChecked(), "its own image would mend nothing");
}

void TestDiagnosticsPage::aMigrationIsOfferedForTheWorkspaceThatNeedsIt()
{
    const Workspace second = m_fixture->server.answers().registry->workspaces.at(1);
    m_fixture->server.logs.write(
        {{.at = m_fixture->clock.now().addSecs(-60).toMSecsSinceEpoch() * 1'000'000,
          .text = second.primaryHost().toUtf8() + ": django.db.utils.ProgrammingError: column orders.total does not exist"}});
    open();
    QTRY_VERIFY(rowWith("docker", u"misses orders.total in its database"_s));
    auto *migrate = part<QPushButton>(*rowWith("docker", u"orders.total"_s), "findingMend");
    QCOMPARE(migrate->text(), u"Run &migrations…"_s);
    migrate->click();
    QTRY_VERIFY(m_page->findChild<QDialog *>(u"commandWizard"_s));
    // Others are served by the same container, but there is nothing to choose.
    auto *workspaces = m_page->findChild<QComboBox *>(u"commandWorkspace"_s);
    QCOMPARE(workspaces->count(), 1);
    QVERIFY(workspaces->itemText(0).contains(second.slug));
    QVERIFY(!workspaces->isVisible());
    m_page->findChild<QDialog *>(u"commandWizard"_s)->reject();
}

void TestDiagnosticsPage::aPageThatIsMadeNarrowerKeepsItsButtonsInSight()
{
    Translator translator;
    translator.use(u"es"_s);
    m_fixture->server.logs.write({{.at = m_fixture->clock.now().addSecs(-60).toMSecsSinceEpoch() * 1'000'000,
                                   .text = m_fixture->server.answers().registry->workspaces.at(1).primaryHost().toUtf8()
                                           + ": django.db.utils.ProgrammingError: column orders.total does not exist"}});
    open(QSize(1072, 760));
    QTRY_VERIFY(rowWith("docker", u"orders.total"_s));
    FindingRow *row = rowWith("docker", u"orders.total"_s);
    for (const int width : {900, 700, 560, 1072}) {
        m_page->resize(width, 760);
        for (const char *button : {"findingMend", "findingGo"}) {
            const auto *shown = part<QPushButton>(*row, button);
            QTRY_VERIFY2(shown->mapTo(m_page.get(), QPoint(shown->width(), 0)).x() <= width,
                         qPrintable(u"%1 at %2"_s.arg(shown->text()).arg(width)));
        }
    }
}

void TestDiagnosticsPage::anInterruptedOperationLeadsToItsPage()
{
    m_fixture->server.change([](tmtest::ServerAnswers &answers) {
        answers.registry->operations = {
            {.id = OperationId(u"op-1"_s), .kind = OperationKind::CreateWorkspace, .target = u"x"_s, .targetName = u"acme"_s}};
    });
    open();
    QTRY_COMPARE(state("operations"), u"Needs attention"_s);
    FindingRow *row = rowWith("operations", u"acme"_s);
    QVERIFY(row);
    QVERIFY(!part<QPushButton>(*row, "findingMend")->isVisible()); // its page asks whether forward or back
    QSignalSpy requested(m_page.get(), &Page::requested);
    part<QPushButton>(*row, "findingGo")->click();
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].value<NavigationTarget>(), navigation::operation(OperationId(u"op-1"_s)));
}

void TestDiagnosticsPage::aLostConnectionLeavesNothingFine()
{
    open();
    QTRY_COMPARE(state("docker"), u"Fine"_s);
    const Error lost{.code = ErrorCode::SshConnectionLost, .args = {u"vps1"_s}};
    m_fixture->server.failAt(LinkStage::Connect, lost);
    m_fixture->server.dropLinks(lost);
    for (const char *subject : {"operations", "postgres", "docker", "proxy", "certificates", "room", "exposure"})
        QTRY_COMPARE(state(subject), u"Not checked"_s);
    QTRY_COMPARE(state("connection"), u"Needs attention"_s);
    QVERIFY(!part<QPushButton>(*m_page, "diagnosticsAgain")->isEnabled());
}

void TestDiagnosticsPage::checkingAgainReadsEverything()
{
    open();
    QTRY_COMPARE(state("exposure"), u"Fine"_s);
    m_fixture->server.change([](tmtest::ServerAnswers &answers) {
        answers.exposures = {{.container = u"helper"_s, .image = u"helper"_s, .ports = {}, .holdsEngineSocket = true}};
        answers.docker->containers[1].health = u"unhealthy"_s;
    });
    QTRY_VERIFY(part<QPushButton>(*m_page, "diagnosticsAgain")->isEnabled());
    part<QPushButton>(*m_page, "diagnosticsAgain")->click();
    QTRY_COMPARE(state("exposure"), u"Needs attention"_s);
    QTRY_COMPARE(state("docker"), u"Needs attention"_s);
}

void TestDiagnosticsPage::withoutAServerItSaysSo()
{
    show({900, 700});
    QCOMPARE(m_page->findChild<QStackedWidget *>()->currentIndex(), 1);
    QVERIFY(tmtest::visibleTexts(*m_page).contains(u"No server is open"_s));
    QVERIFY(!part<QPushButton>(*m_page, "diagnosticsReport")->isEnabled());
}

void TestDiagnosticsPage::theReportIsShownBeforeItIsWritten()
{
    open();
    part<QPushButton>(*m_page, "diagnosticsReport")->click();
    auto *dialog = m_page->findChild<SupportReportDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    auto *server = part<CodeBlock>(*dialog, "report-server.json");
    const QString shared = m_fixture->snapshots.current()->registry.value->products.front().sharedContainer;
    QVERIFY(!server->text().contains(shared));
    part<QCheckBox>(*dialog, "reportNames")->setChecked(true);
    QVERIFY(server->text().contains(shared));
    part<QCheckBox>(*dialog, "reportNames")->setChecked(false);
    QCOMPARE(tmtest::namelessWidgets(*dialog), QStringList());
    QCOMPARE(tmtest::clippedWidgets(*dialog), QStringList());
    const QTemporaryDir place;
    const Result<QString> folder = dialog->saveBelow(place.path());
    QVERIFY(folder);
    QCOMPARE(QFileInfo(*folder).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther), QFile::Permissions());
    for (const char *name : {"versions.json", "checks.json", "server.json"}) {
        QFile file(*folder + u'/' + QLatin1String(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(QString::fromUtf8(file.readAll()), part<CodeBlock>(*dialog, qPrintable(u"report-"_s + QLatin1String(name)))->text());
    }
    const Result<QString> again = dialog->saveBelow(place.path());
    QVERIFY2(again && *again != *folder, "what is there is not written over");
    dialog->reject();
}

void TestDiagnosticsPage::nothingIsNamelessOrClipped_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    for (const QString &language : {u"en"_s, u"es"_s})
        for (const QSize size : {QSize(560, 640), QSize(1072, 760)})
            QTest::addRow("%s-%d", qPrintable(language), size.width()) << language << size;
}

void TestDiagnosticsPage::nothingIsNamelessOrClipped()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    Translator translator;
    translator.use(language);
    m_fixture->server.change([](tmtest::ServerAnswers &answers) {
        for (ContainerFacts &container : answers.docker->containers)
            container.health = u"unhealthy"_s;
        answers.exposures = {{.container = u"redis"_s, .image = u"redis:7"_s, .ports = {{6379, 6379, u"0.0.0.0"_s}}}};
    });
    QVERIFY(m_fixture->connectServer());
    show(size);
    QTRY_VERIFY(m_fixture->attention.checkup().current());
    QTRY_VERIFY(card("exposure")->findChild<FindingRow *>());
    QTRY_COMPARE(tmtest::clippedWidgets(*m_page), QStringList());
    const QStringList wrong = tmtest::namelessWidgets(*m_page) + tmtest::interpretingLabels(*m_page);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u"; "_s)));
}

QTEST_MAIN(TestDiagnosticsPage)
#include "tst_diagnosticspage.moc"
