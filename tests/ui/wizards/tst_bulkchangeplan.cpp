#include "tests/ui/wizards/operationsworld.h"
#include "tests/ui/wizards/screens.h"

#include "ui/dialogs/typedconfirmation.h"
#include "ui/presentation/translator.h"
#include "ui/theme/theme.h"
#include "ui/widgets/stagelist.h"
#include "ui/wizards/bulkchangeplanwizard.h"
#include "ui/wizards/operationwizard.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::named;
using tmtest::textOf;

/// Several workspaces to one plan: one preview, one after the other, stopped at the first that fails, and on from there.
class TestBulkChangePlan final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, qEnvironmentVariableIsSet("TM_DARK") ? ThemeKind::Dark : ThemeKind::Light); }
    void init();
    void cleanup();

    void allOfThemAreChangedOneAfterTheOther();
    void eachGetsAPortOfItsOwnAlreadyInThePreview();
    void theFirstThatDoesNotFitIsNamed();
    void itStopsAtTheFirstThatFailsAndGoesOnFromThere();
    void withoutAConnectionThereIsAPreviewButNoRun();
    void everythingIsNamedAndFits_data();
    void everythingIsNamedAndFits();

private:
    QPushButton *button(const QString &name) const { return named<QPushButton>(*m_wizard, name); }
    void choose(const QString &plan) { named<QRadioButton>(*m_wizard, u"plan_"_s + plan)->click(); }
    void addWorkspace(const QString &slug);
    const Workspace &workspace(int index) const
    {
        return m_world->small.world->state.registry.workspaces.at(static_cast<std::size_t>(index));
    }
    void confirm(const QString &plan);

    std::unique_ptr<tmtest::OperationsWorld> m_world;
    std::unique_ptr<BulkChangePlanWizard> m_wizard;
    QString m_brokenHost; ///< the proxy answers for it with an error
};

void TestBulkChangePlan::addWorkspace(const QString &slug)
{
    auto &state = m_world->small.world->state;
    Workspace workspace = state.registry.workspaces.front();
    workspace.id = WorkspaceId(newUuid());
    workspace.slug = slug;
    workspace.tenantId = slug + u"_001"_s;
    workspace.databaseName = workspace.roleName = u"inventario_"_s + slug;
    workspace.hosts = {slug + u".inventario.test"_s};
    state.registry.workspaces.push_back(workspace);
    state.cluster.databases.push_back({.name = workspace.databaseName, .owner = workspace.roleName});
    state.cluster.roles.append(workspace.roleName);
}

void TestBulkChangePlan::init()
{
    m_world = std::make_unique<tmtest::OperationsWorld>();
    addWorkspace(u"beta"_s);
    addWorkspace(u"gamma"_s);
    m_brokenHost.clear();
    QVERIFY(m_world->connect());
    m_wizard = std::make_unique<BulkChangePlanWizard>(m_world->ui.context, m_world->small.world->state.registry.workspaces, nullptr);
    m_wizard->setAttribute(Qt::WA_DeleteOnClose, false);
    m_wizard->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_wizard.get()));
}

void TestBulkChangePlan::cleanup()
{
    m_wizard.reset();
    m_world.reset();
}

void TestBulkChangePlan::confirm(const QString &plan)
{
    QTRY_VERIFY_WITH_TIMEOUT(button(u"bulkNext"_s)->isEnabled(), 30'000); // the preview is made on fresh facts
    button(u"bulkNext"_s)->click();
    auto *asked = m_wizard->findChild<TypedConfirmation *>();
    QVERIFY(asked);
    QTest::keyClicks(named<QLineEdit>(*asked, u"typedName"_s), plan);
    named<QPushButton>(*asked, u"typedAccept"_s)->click();
}

void TestBulkChangePlan::allOfThemAreChangedOneAfterTheOther()
{
    QVERIFY(!button(u"bulkNext"_s)->isEnabled());
    choose(u"starter"_s);
    button(u"bulkNext"_s)->click();
    QCOMPARE(named<QComboBox>(*m_wizard, u"bulkPick"_s)->count(), 3);
    confirm(u"starter"_s);
    for (int i = 0; i < 3; ++i)
        QTRY_COMPARE_WITH_TIMEOUT(workspace(i).plan, PlanKey(u"starter"_s), 20'000);
    QTRY_VERIFY(named<QWidget>(*m_wizard, u"bulkBanner"_s)->isVisible());
    QTRY_VERIFY(!button(u"bulkResume"_s)->isVisible());
}

void TestBulkChangePlan::eachGetsAPortOfItsOwnAlreadyInThePreview()
{
    choose(u"enterprise"_s);
    button(u"bulkNext"_s)->click();
    confirm(u"enterprise"_s);
    for (int i = 0; i < 3; ++i)
        QTRY_COMPARE_WITH_TIMEOUT(workspace(i).plan, PlanKey(u"enterprise"_s), 30'000);
    QCOMPARE(workspace(0).port, std::optional<int>(8101));
    QCOMPARE(workspace(1).port, std::optional<int>(8102));
    QCOMPARE(workspace(2).port, std::optional<int>(8103));
}

void TestBulkChangePlan::theFirstThatDoesNotFitIsNamed()
{
    m_world->small.docker.setResources({6'000}, 4);
    m_world->ui.snapshots.refresh();
    QTRY_COMPARE(m_world->ui.snapshots.current()->docker.value->memoryTotal, Megabytes{6'000});
    choose(u"enterprise"_s);
    QVERIFY(named<QWidget>(*m_wizard, u"bulkRoom"_s)->isVisible());
    button(u"bulkNext"_s)->click();
    QVERIFY(!button(u"bulkNext"_s)->isEnabled());
    QVERIFY(named<QComboBox>(*m_wizard, u"bulkPick"_s)->itemText(2).contains(u"gamma"_s));
}

void TestBulkChangePlan::itStopsAtTheFirstThatFailsAndGoesOnFromThere()
{
    m_world->ui.factory.makeProxyProbe = [this] {
        auto probe = std::make_unique<tmtest::FakeProxy>(m_world->small.world, m_world->small.docker);
        if (workspace(0).plan == PlanKey(u"starter"_s) && workspace(1).plan != PlanKey(u"starter"_s) && !m_brokenHost.isEmpty())
            probe->tenantInstead = u"somebody-else"_s;
        return probe;
    };
    m_brokenHost = workspace(1).primaryHost();
    choose(u"starter"_s);
    button(u"bulkNext"_s)->click();
    confirm(u"starter"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button(u"bulkResume"_s)->isVisible(), 90'000);
    QCOMPARE(workspace(0).plan, PlanKey(u"starter"_s));
    QCOMPARE(workspace(1).plan, PlanKey(u"free"_s));
    QCOMPARE(workspace(2).plan, PlanKey(u"free"_s));
    QCOMPARE(named<StageList>(*m_wizard, u"bulkStages"_s)->stage(1).state, tmc::ui::StageState::Failed);
    QCOMPARE(named<StageList>(*m_wizard, u"bulkStages"_s)->stage(2).state, tmc::ui::StageState::Pending);
    m_brokenHost.clear();
    button(u"bulkResume"_s)->click();
    confirm(u"starter"_s);
    for (int i = 0; i < 3; ++i)
        QTRY_COMPARE_WITH_TIMEOUT(workspace(i).plan, PlanKey(u"starter"_s), 20'000);
}

void TestBulkChangePlan::withoutAConnectionThereIsAPreviewButNoRun()
{
    m_world->ui.connection.close();
    choose(u"starter"_s);
    QVERIFY(button(u"bulkNext"_s)->isEnabled());
    button(u"bulkNext"_s)->click();
    QVERIFY(named<QWidget>(*m_wizard, u"runbookSteps"_s)->isVisible());
    QVERIFY(!button(u"bulkNext"_s)->isEnabled());
    QVERIFY(named<QWidget>(*m_wizard, u"bulkBanner"_s)->isVisible());
}

void TestBulkChangePlan::everythingIsNamedAndFits_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("width");
    for (const QString &language : {u"en"_s, u"es"_s})
        for (const int width : {640, 1280})
            QTest::addRow("%s %d", qPrintable(language), width) << language << width;
}

void TestBulkChangePlan::everythingIsNamedAndFits()
{
    QFETCH(QString, language);
    QFETCH(int, width);
    Translator translator;
    translator.use(language);
    m_wizard->resize(width, 760);
    choose(u"starter"_s);
    const QString directory = qEnvironmentVariable("TM_SCREENSHOTS"); // for people
    for (int page = 0; page < 2; ++page) {
        if (page == 1)
            button(u"bulkNext"_s)->click();
        QTest::qWait(50);
        QCOMPARE(tmtest::silentWidgets(*m_wizard), QStringList());
        QTRY_COMPARE(tmtest::clippedTexts(*m_wizard), QStringList());
        if (!directory.isEmpty())
            m_wizard->grab().save(u"%1/bulk-%2-%3-%4.png"_s.arg(directory, language).arg(width).arg(page));
    }
}

QTEST_MAIN(TestBulkChangePlan)
#include "tst_bulkchangeplan.moc"
