#include "tests/ui/pages/workspacedetailfixture.h"
#include "ui/pages/cataloguepage.h"
#include "ui/presentation/translator.h"
#include "ui/theme/theme.h"
#include "ui/widgets/stagelist.h"
#include "ui/wizards/bulkchangeplanwizard.h"
#include "ui/wizards/changeplanwizard.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// Plans where they are seen from day to day: who is on which, what fits, the way into the wizards, what is kept of the last change.
class TestPlansOnPages final : public QObject, private tmtest::WorkspaceDetailFixture {
    Q_OBJECT

private slots:
    void initTestCase() { Theme::apply(*qApp, qEnvironmentVariableIsSet("TM_DARK") ? ThemeKind::Dark : ThemeKind::Light); }
    void init() { QVERIFY(makePage()); }
    void oneSelectedRowOpensTheWizard();
    void severalSelectedRowsOpenTheBulkWizard();
    void theWayIntoTheWizardWorksWithoutAConnection();
    void theKeptContainerIsShownWithItsWays();
    void withoutAKeptContainerNothingIsOffered();
    void theLastChangeIsATimelineWithDurations();
    void whoIsOnAPlanIsListedAndLeadsToTheWorkspace();
    void thePanelTellsWhatFitsAndWhatRunsOutFirst();
    void theCataloguePageIsNamedAndFits_data();
    void theCataloguePageIsNamedAndFits();

private:
    void retireFirst();
    std::unique_ptr<CataloguePage> openCatalogue(int width = 1060);
};

/// The first workspace was moved from its own container to the shared one.
void TestPlansOnPages::retireFirst()
{
    change([](tmtest::ServerAnswers &answers) {
        answers.registry->workspaces[0].retired =
            RetiredContainer{.container = u"inventario-old"_s, .since = past, .operation = operationId};
        OperationRecord moved{.id = operationId,
                              .kind = OperationKind::ChangePlan,
                              .target = answers.registry->workspaces[0].id.value(),
                              .targetName = answers.registry->workspaces[0].slug,
                              .state = OperationState::Done,
                              .createdBy = u"eva@laptop"_s,
                              .createdAt = past,
                              .finishedAt = past.addSecs(9)};
        moved.steps = {{.sequence = 0, .key = u"begin"_s, .state = StepState::Done, .changedAt = past.addSecs(2)},
                       {.sequence = 1, .key = u"complete"_s, .state = StepState::Done, .changedAt = past.addSecs(9)}};
        answers.registry->operations = {moved};
        answers.operation = moved;
        answers.workspaceRecord->planChanges = {{.fromPlan = u"enterprise"_s,
                                                 .toPlan = u"free"_s,
                                                 .fromHosting = u"dedicated"_s,
                                                 .toHosting = u"shared"_s,
                                                 .operation = operationId,
                                                 .who = u"eva"_s,
                                                 .at = past}};
    });
}

void TestPlansOnPages::oneSelectedRowOpensTheWizard()
{
    QVERIFY(m_fixture->connectServer());
    QVERIFY(!part<QAction>(*m_page, "changePlan")->isEnabled());
    table()->selectRow(0);
    QVERIFY(part<QAction>(*m_page, "changePlan")->isEnabled());
    part<QAction>(*m_page, "changePlan")->trigger();
    const auto *wizard = m_page->findChild<ChangePlanWizard *>();
    QVERIFY(wizard);
    QVERIFY(wizard->windowTitle().contains(m_registry.workspaces[0].slug));
}

void TestPlansOnPages::severalSelectedRowsOpenTheBulkWizard()
{
    QVERIFY(m_fixture->connectServer());
    table()->selectAll();
    QVERIFY(part<QWidget>(*m_page, "changePlanButton")->isVisible());
    part<QAction>(*m_page, "changePlan")->trigger();
    const auto *wizard = m_page->findChild<BulkChangePlanWizard *>();
    QVERIFY(wizard);
    for (const Workspace &workspace : m_registry.workspaces)
        QVERIFY(part<QLabel>(*wizard, "bulkWho")->text().contains(workspace.slug));
}

void TestPlansOnPages::theWayIntoTheWizardWorksWithoutAConnection()
{
    QVERIFY(m_fixture->connectServer());
    m_fixture->connection.close();
    table()->selectRow(0);
    part<QAction>(*m_page, "changePlan")->trigger();
    QVERIFY(m_page->findChild<ChangePlanWizard *>());
}

void TestPlansOnPages::theKeptContainerIsShownWithItsWays()
{
    retireFirst();
    QVERIFY(m_fixture->connectServer());
    m_page->activate(m_registry.workspaces[0].id.value());
    QTRY_VERIFY(part<QWidget>(*m_page, "retiredContainer")->isVisible());
    QVERIFY(part<QLabel>(*m_page, "retiredText")->text().contains(u"inventario-old"_s));
    QTRY_VERIFY(detail()->planBefore() == PlanKey(u"enterprise"_s));
    part<QPushButton>(*m_page, "retiredSwitchBack")->click();
    auto *wizard = m_page->findChild<ChangePlanWizard *>();
    QVERIFY(wizard);
    QVERIFY(part<QRadioButton>(*wizard, "plan_enterprise")->isChecked()); // the plan from before is chosen already
    delete wizard;
    part<QPushButton>(*m_page, "retiredRemove")->click();
    QVERIFY(m_page->findChild<RemoveRetiredWizard *>());
}

void TestPlansOnPages::withoutAKeptContainerNothingIsOffered()
{
    QVERIFY(openFirst());
    QVERIFY(!part<QWidget>(*m_page, "retiredContainer")->isVisible());
    QVERIFY(!part<QAction>(*m_page, "switchBack")->isEnabled());
    QVERIFY(!part<QAction>(*m_page, "removeRetired")->isEnabled());
}

void TestPlansOnPages::theLastChangeIsATimelineWithDurations()
{
    retireFirst();
    QVERIFY(m_fixture->connectServer());
    m_page->activate(m_registry.workspaces[0].id.value());
    show(History);
    auto *stages = part<StageList>(*m_page, "timelineStages");
    QTRY_VERIFY(stages->isVisible());
    QTRY_COMPARE(stages->count(), 2);
    QCOMPARE(stages->stage(0).duration, std::optional(std::chrono::milliseconds(2000)));
    QCOMPARE(stages->stage(1).duration, std::optional(std::chrono::milliseconds(7000)));
    QVERIFY(part<QLabel>(*m_page, "timelineSummary")->text().contains(u"eva@laptop"_s));
}

std::unique_ptr<CataloguePage> TestPlansOnPages::openCatalogue(int width)
{
    auto page = std::make_unique<CataloguePage>(m_fixture->context);
    page->resize(width, 1200);
    page->show();
    page->activate({});
    return page;
}

void TestPlansOnPages::whoIsOnAPlanIsListedAndLeadsToTheWorkspace()
{
    QVERIFY(m_fixture->connectServer());
    const auto page = openCatalogue();
    auto *plans = part<QTableView>(*page, "planTable");
    auto *list = part<QListWidget>(*page, "planUsersList");
    int listed = 0;
    for (int row = 0; row < plans->model()->rowCount(); ++row) {
        plans->setCurrentIndex(plans->model()->index(row, 0));
        listed += list->count();
        if (list->count() == 0)
            continue;
        QSignalSpy requested(page.get(), &Page::requested);
        emit list->itemActivated(list->item(0));
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.at(0).at(0).value<NavigationTarget>().place, navigation::workspaces);
    }
    QCOMPARE(listed, static_cast<int>(m_registry.workspaces.size()));
}

void TestPlansOnPages::thePanelTellsWhatFitsAndWhatRunsOutFirst()
{
    change([](tmtest::ServerAnswers &answers) {
        answers.docker->memoryTotal = {8192};
        answers.docker->cpus = 64;
        for (ContainerFacts &container : answers.docker->containers)
            container.memoryLimit = {};
        answers.registry->workspaces.clear();
    });
    QVERIFY(m_fixture->connectServer());
    const auto page = openCatalogue();
    auto *product = part<QComboBox>(*page, "whatIfProduct");
    auto *plan = part<QComboBox>(*page, "whatIfPlan");
    product->setCurrentIndex(product->findData(u"inventario"_s));
    plan->setCurrentIndex(plan->findData(u"enterprise"_s));
    const QString answer = part<QLabel>(*page, "whatIfAnswer")->text();
    QVERIFY2(answer.contains(u"2 more workspace"_s) && answer.contains(u"memory"_s), qPrintable(answer));
    plan->setCurrentIndex(plan->findData(u"free"_s));
    QVERIFY(part<QLabel>(*page, "whatIfAnswer")->text() != answer);
}

void TestPlansOnPages::theCataloguePageIsNamedAndFits_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("width");
    for (const QString &language : {u"en"_s, u"es"_s})
        for (const int width : {640, 1280})
            QTest::addRow("%s %d", qPrintable(language), width) << language << width;
}

void TestPlansOnPages::theCataloguePageIsNamedAndFits()
{
    QFETCH(QString, language);
    QFETCH(int, width);
    retireFirst();
    QVERIFY(m_fixture->connectServer());
    Translator translator;
    translator.use(language);
    const auto page = openCatalogue(width);
    part<QTableView>(*page, "planTable")->setCurrentIndex(part<QTableView>(*page, "planTable")->model()->index(0, 0));
    m_page->resize(width, 900);
    m_page->activate(m_registry.workspaces[0].id.value());
    const QString directory = qEnvironmentVariable("TM_SCREENSHOTS"); // for people
    for (QWidget *window : std::initializer_list<QWidget *>{page.get(), m_page.get()}) {
        QTest::qWait(50);
        QCOMPARE(tmtest::namelessWidgets(*window), QStringList());
        QTRY_COMPARE(tmtest::clippedWidgets(*window), QStringList());
        if (!directory.isEmpty())
            window->grab().save(u"%1/plans-%2-%3-%4.png"_s.arg(directory, window->objectName(), language).arg(width));
    }
}

QTEST_MAIN(TestPlansOnPages)
#include "tst_plansonpages.moc"
