#include "tests/ui/wizards/operationsworld.h"
#include "tests/ui/wizards/screens.h"

#include "core/planner/changeplan.h"
#include "ui/dialogs/typedconfirmation.h"
#include "ui/models/operationreport.h"
#include "ui/presentation/translator.h"
#include "ui/theme/theme.h"
#include "ui/widgets/runbookview.h"
#include "ui/wizards/changeplanwizard.h"
#include "ui/wizards/savedrunbookwizard.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::named;
using tmtest::textOf;

/// A change of plan from the choice to the result and back, in a console over a world in memory in which operations really run.
class TestChangePlanWizard final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, qEnvironmentVariableIsSet("TM_DARK") ? ThemeKind::Dark : ThemeKind::Light); }
    void init();
    void cleanup();

    void presentAndNewPlanStandSideBySide();
    void theCustomerMovesAndSwitchesBack();
    void theOldContainerIsRemovedFromTheResult();
    void productionAsksForTheName();
    void withoutAConnectionThereIsAPreviewButNoRun();
    void whatDoesNotFitIsToldWithFigures();
    void theNewPreviewStandsBesideTheOldOne();
    void aSavedPreviewOpensAgainAndTellsWhatChanged();
    void aFileThatIsNoPreviewIsRefused();
    void everythingIsNamedAndFits_data();
    void everythingIsNamedAndFits();

private:
    enum Page { Choice, Review, Progress, End };
    int page() const { return named<QStackedWidget>(*m_wizard, u"wizardPages"_s)->currentIndex(); }
    QPushButton *button(const QString &name) const { return named<QPushButton>(*m_wizard, name); }
    void click(const QString &name) const { button(name)->click(); }
    const Workspace &acme() const { return m_world->small.world->state.registry.workspaces.front(); }
    void open();
    void choose(const QString &plan) { named<QRadioButton>(*m_wizard, u"plan_"_s + plan)->click(); }
    void run(const QString &typed = u"acme"_s);

    std::unique_ptr<tmtest::OperationsWorld> m_world;
    std::unique_ptr<ChangePlanWizard> m_wizard;
};

void TestChangePlanWizard::init()
{
    m_world = std::make_unique<tmtest::OperationsWorld>();
    QVERIFY(m_world->connect());
    open();
}

void TestChangePlanWizard::cleanup()
{
    m_wizard.reset();
    m_world.reset();
}

void TestChangePlanWizard::open()
{
    m_wizard = std::make_unique<ChangePlanWizard>(m_world->ui.context, acme(), std::nullopt, nullptr);
    m_wizard->setAttribute(Qt::WA_DeleteOnClose, false);
    m_wizard->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_wizard.get()));
}

/// From the preview to the end of the run, with the name that production asks for.
void TestChangePlanWizard::run(const QString &typed)
{
    QTRY_VERIFY(button(u"wizardRun"_s)->isEnabled());
    click(u"wizardRun"_s);
    auto *asked = m_wizard->findChild<TypedConfirmation *>();
    QVERIFY(asked);
    QTest::keyClicks(named<QLineEdit>(*asked, u"typedName"_s), typed);
    named<QPushButton>(*asked, u"typedAccept"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(page(), End, 20'000);
}

void TestChangePlanWizard::presentAndNewPlanStandSideBySide()
{
    QCOMPARE(page(), Choice);
    choose(u"enterprise"_s);
    QCOMPARE(textOf(*m_wizard, u"comparisonBefore1"_s), u"Free"_s);
    QCOMPARE(textOf(*m_wizard, u"comparisonAfter1"_s), u"Enterprise"_s);
    QCOMPARE(textOf(*m_wizard, u"comparisonBefore2"_s), u"Shared"_s);
    QCOMPARE(textOf(*m_wizard, u"comparisonAfter2"_s), u"Dedicated"_s);
    QCOMPARE(textOf(*m_wizard, u"comparisonAfter3"_s), u"2.0 GB"_s);
    QVERIFY(textOf(*m_wizard, u"changePlanHosting"_s).contains(u"inventario-acme"_s));
    choose(u"starter"_s);
    QCOMPARE(textOf(*m_wizard, u"comparisonAfter2"_s), u"Shared"_s);
}

void TestChangePlanWizard::theCustomerMovesAndSwitchesBack()
{
    choose(u"enterprise"_s);
    click(u"wizardNext"_s);
    QCOMPARE(page(), Review);
    QVERIFY(named<QWidget>(*m_wizard, u"runbookResources"_s)->isVisible());
    QVERIFY(!textOf(*m_wizard, u"runbookMarks"_s).isEmpty());
    run();
    QCOMPARE(acme().plan, PlanKey(u"enterprise"_s));
    QCOMPARE(acme().hosting, Hosting::Dedicated);
    QTRY_VERIFY2(textOf(*m_wizard, u"resultVerified"_s).contains(u"acme_001"_s), qPrintable(textOf(*m_wizard, u"resultVerified"_s)));
    QTRY_VERIFY(textOf(*m_wizard, u"resultVerified"_s).contains(u"Its answer: acme_001 / inventario_acme / "_s));
    QVERIFY(button(u"resultUndo"_s)->isVisible());
    click(u"resultUndo"_s);
    QCOMPARE(page(), Review);
    run();
    QCOMPARE(acme().plan, PlanKey(u"free"_s));
    QCOMPARE(acme().hosting, Hosting::Shared);
    QVERIFY(acme().retired);
    QVERIFY(button(u"resultRemoveRetired"_s)->isVisible());
}

void TestChangePlanWizard::theOldContainerIsRemovedFromTheResult()
{
    choose(u"enterprise"_s);
    click(u"wizardNext"_s);
    run();
    click(u"resultUndo"_s);
    run();
    QVERIFY(m_world->small.docker.container(u"inventario-acme"_s));
    // At once, whether the snapshot knows of the kept container already or not.
    click(u"resultRemoveRetired"_s);
    auto *removal = m_wizard->findChild<RemoveRetiredWizard *>();
    QVERIFY(removal);
    QTRY_VERIFY(named<QPushButton>(*removal, u"wizardRun"_s)->isEnabled());
    QVERIFY(!named<QWidget>(*removal, u"reviewFresh"_s)->isVisible());
    named<QPushButton>(*removal, u"wizardRun"_s)->click();
    auto *asked = removal->findChild<TypedConfirmation *>();
    QVERIFY(asked);
    QTest::keyClicks(named<QLineEdit>(*asked, u"typedName"_s), u"acme"_s);
    named<QPushButton>(*asked, u"typedAccept"_s)->click();
    QTRY_VERIFY(!m_world->small.docker.container(u"inventario-acme"_s));
    QTRY_VERIFY(!acme().retired);
    QVERIFY(!acme().port);
}

void TestChangePlanWizard::productionAsksForTheName()
{
    choose(u"starter"_s);
    click(u"wizardNext"_s);
    QTRY_VERIFY(button(u"wizardRun"_s)->isEnabled());
    click(u"wizardRun"_s);
    auto *asked = m_wizard->findChild<TypedConfirmation *>();
    QVERIFY(asked);
    auto *accept = named<QPushButton>(*asked, u"typedAccept"_s);
    QVERIFY(!accept->isEnabled());
    QTest::keyClicks(named<QLineEdit>(*asked, u"typedName"_s), u"acm"_s);
    QVERIFY(!accept->isEnabled());
    QTest::keyClick(named<QLineEdit>(*asked, u"typedName"_s), Qt::Key_Return);
    QCOMPARE(page(), Review);
    QCOMPARE(acme().plan, PlanKey(u"free"_s));
}

void TestChangePlanWizard::withoutAConnectionThereIsAPreviewButNoRun()
{
    m_world->ui.connection.close();
    QElapsedTimer timer;
    timer.start();
    choose(u"enterprise"_s);
    click(u"wizardNext"_s);
    qInfo("the preview opened in %lld ms", timer.elapsed());
    QCOMPARE(page(), Review);
    QVERIFY(named<QWidget>(*m_wizard, u"runbookSteps"_s)->isVisible());
    QVERIFY(named<QWidget>(*m_wizard, u"reviewBanner"_s)->isVisible());
    QVERIFY(!textOf(*m_wizard, u"runbookRead"_s).isEmpty());
    QVERIFY(!textOf(*m_wizard, u"reviewAge"_s).isEmpty());
    QVERIFY(!button(u"wizardRun"_s)->isEnabled());
}

void TestChangePlanWizard::whatDoesNotFitIsToldWithFigures()
{
    m_world->small.docker.setResources({2'000}, 4);
    m_world->ui.snapshots.refresh();
    QTRY_COMPARE(m_world->ui.snapshots.current()->docker.value->memoryTotal, Megabytes{2'000});
    choose(u"enterprise"_s);
    QVERIFY(named<QWidget>(*m_wizard, u"changePlanFit"_s)->isVisible());
    click(u"wizardNext"_s);
    QCOMPARE(page(), Review);
    QTRY_VERIFY(named<QWidget>(*m_wizard, u"runbookBlocker"_s)->isVisible());
    QVERIFY(!button(u"wizardRun"_s)->isEnabled());
}

void TestChangePlanWizard::theNewPreviewStandsBesideTheOldOne()
{
    choose(u"enterprise"_s);
    click(u"wizardNext"_s);
    QTRY_VERIFY(button(u"wizardRun"_s)->isEnabled());
    // Somebody else takes the port that the preview wanted.
    m_world->small.docker.addContainer({.name = u"stranger"_s, .state = u"running"_s, .hostPorts = {8101}});
    m_world->ui.snapshots.refresh();
    auto *fresh = named<QWidget>(*m_wizard, u"reviewFresh"_s);
    QTRY_VERIFY(fresh->isVisible());
    QVERIFY(named<QWidget>(*m_wizard, u"reviewBanner"_s)->isVisible());
    QVERIFY(!button(u"wizardRun"_s)->isEnabled());
    const auto views = m_wizard->findChildren<RunbookView *>();
    QCOMPARE(views.size(), 2);
    QVERIFY(views.at(0)->runbook() != views.at(1)->runbook());
    click(u"reviewTakeFresh"_s);
    QVERIFY(!fresh->isVisible());
    QTRY_VERIFY(button(u"wizardRun"_s)->isEnabled());
    run();
    QCOMPARE(acme().port, std::optional<int>(8102));
}

void TestChangePlanWizard::aSavedPreviewOpensAgainAndTellsWhatChanged()
{
    ChangePlanRequest request{
        .operation = OperationId(newUuid()), .product = ProductKey(u"inventario"_s), .slug = u"acme"_s, .plan = PlanKey(u"starter"_s)};
    const Runbook saved = *makeChangePlanRunbook(request, *m_world->ui.snapshots.current());
    QTemporaryDir directory;
    const QString path = directory.filePath(u"preview.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(runbookAsJson(saved));
    file.close();
    const Result<Runbook> read = readPreviewFile(path);
    QVERIFY(read);
    QCOMPARE(*read, saved);
    SavedRunbookWizard wizard(m_world->ui.context, *read, nullptr);
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    wizard.open();
    QVERIFY(QTest::qWaitForWindowExposed(&wizard));
    QTRY_VERIFY(named<QPushButton>(wizard, u"wizardRun"_s)->isEnabled());
    for (Plan &plan : m_world->small.world->state.registry.plans)
        if (plan.key == request.plan)
            plan.requestsPerMinute = 77;
    m_world->ui.snapshots.refresh();
    QTRY_VERIFY(named<QWidget>(wizard, u"reviewFresh"_s)->isVisible());
    QVERIFY(!named<QPushButton>(wizard, u"wizardRun"_s)->isEnabled());
}

void TestChangePlanWizard::aFileThatIsNoPreviewIsRefused()
{
    QTemporaryDir directory;
    QFile file(directory.filePath(u"other.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"format\": 99}");
    file.close();
    QCOMPARE(readPreviewFile(file.fileName()).error().code, ErrorCode::InvalidInput);
    QCOMPARE(readPreviewFile(directory.filePath(u"none.json"_s)).error().code, ErrorCode::LocalFile);
}

void TestChangePlanWizard::everythingIsNamedAndFits_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("width");
    for (const QString &language : {u"en"_s, u"es"_s})
        for (const int width : {640, 1280})
            QTest::addRow("%s %d", qPrintable(language), width) << language << width;
}

void TestChangePlanWizard::everythingIsNamedAndFits()
{
    QFETCH(QString, language);
    QFETCH(int, width);
    Translator translator;
    translator.use(language);
    m_wizard->resize(width, 760);
    choose(u"enterprise"_s);
    const QString directory = qEnvironmentVariable("TM_SCREENSHOTS"); // for people
    for (const Page shown : {Choice, Review}) {
        if (shown == Review)
            click(u"wizardNext"_s);
        QCOMPARE(page(), shown);
        QTest::qWait(50);
        QCOMPARE(tmtest::silentWidgets(*m_wizard), QStringList());
        QTRY_COMPARE(tmtest::clippedTexts(*m_wizard), QStringList());
        QVERIFY(!tmtest::interpretsMarkup(*m_wizard));
        if (!directory.isEmpty())
            m_wizard->grab().save(u"%1/changeplan-%2-%3-%4.png"_s.arg(directory, language).arg(width).arg(shown));
    }
}

QTEST_MAIN(TestChangePlanWizard)
#include "tst_changeplanwizard.moc"
