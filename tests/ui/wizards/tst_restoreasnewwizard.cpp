#include "tests/ui/wizards/restoredriver.h"

#include "ui/presentation/translator.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::FakeBackups;
using tmtest::named;
using tmtest::RestoreDriver;
using tmtest::textOf;

/// Where the data of a copy go, and the way to a workspace of its own.
class TestRestoreAsNewWizard final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, qEnvironmentVariableIsSet("TM_DARK") ? ThemeKind::Dark : ThemeKind::Light); }
    void init() { m_driver = std::make_unique<RestoreDriver>(); }
    void cleanup() { m_driver.reset(); }

    void theStepsFollowTheDestination();
    void theCopyBecomesANewWorkspaceThatCanBeOpened();
    void theProductIsTheCopysAndThePlanIsProposed();
    void aTakenShortNameStopsTheWay();
    void withoutAConnectionThePreviewIsThere();
    void aWorkspaceThatIsGoneCanOnlyBecomeANewOne();
    void everythingIsNamedAndFits_data();
    void everythingIsNamedAndFits();

private:
    std::unique_ptr<RestoreDriver> m_driver;
};

void TestRestoreAsNewWizard::theStepsFollowTheDestination()
{
    QVERIFY(m_driver->open());
    QVERIFY(named<QRadioButton>(m_driver->wizard(), u"restoreInPlace"_s)->isChecked());
    QCOMPARE(m_driver->steps(), (QStringList{u"Destination"_s, u"Review"_s, u"Run"_s, u"Result"_s}));
    m_driver->choose(u"restoreAsNew"_s);
    QCOMPARE(m_driver->steps(),
             (QStringList{u"Destination"_s, u"Customer"_s, u"Product and plan"_s, u"Review"_s, u"Run"_s, u"Result"_s}));
    m_driver->choose(u"restoreForTests"_s);
    QCOMPARE(m_driver->steps(), (QStringList{u"Destination"_s, u"Customer"_s, u"Product and plan"_s, u"Masked columns"_s, u"Review"_s,
                                             u"Run"_s, u"Result"_s}));
    QCOMPARE(m_driver->wizard().windowTitle(), u"Copy of acme for tests"_s);
    m_driver->choose(u"restoreInPlace"_s);
    m_driver->next();
    QCOMPARE(m_driver->page(), RestoreDriver::Review);
    QVERIFY2(m_driver->shown().contains(u"This will bring the data of acme back"_s), qPrintable(m_driver->shown()));
    m_driver->button(u"wizardBack"_s)->click();
    QCOMPARE(m_driver->page(), RestoreDriver::Destination);
}

void TestRestoreAsNewWizard::theCopyBecomesANewWorkspaceThatCanBeOpened()
{
    const QStringList before = m_driver->world.small.inventory();
    QVERIFY(m_driver->open());
    m_driver->choose(u"restoreAsNew"_s);
    m_driver->next();
    QCOMPARE(m_driver->page(), RestoreDriver::Identity);
    QCOMPARE(textOf(m_driver->wizard(), u"businessName"_s), m_driver->acme().businessName);
    named<QLineEdit>(m_driver->wizard(), u"slug"_s)->setText(u"beta"_s);
    m_driver->next();
    m_driver->next();
    QCOMPARE(m_driver->page(), RestoreDriver::Review);
    QVERIFY2(m_driver->shown().contains(u"This will create the workspace beta with the data that acme had at"_s),
             qPrintable(m_driver->shown()));
    QVERIFY(m_driver->run());
    QVERIFY(m_driver->waitForEnd());
    QVERIFY2(m_driver->shown().contains(u"The workspace beta is ready"_s), qPrintable(m_driver->shown()));
    const QStringList after = m_driver->world.small.inventory();
    for (const QString &line : before)
        QVERIFY2(after.contains(line), qPrintable(line));
    QVERIFY(after.contains(u"workspace beta active"_s));

    QSignalSpy requested(&m_driver->wizard(), &OperationWizard::requested);
    QTRY_VERIFY(m_driver->button(u"resultOpenWorkspace"_s)->isEnabled());
    m_driver->button(u"resultOpenWorkspace"_s)->click();
    const auto target = requested.value(0).value(0).value<NavigationTarget>();
    QCOMPARE(target.place, navigation::workspaces);
    const RegistryFacts &registry = *m_driver->world.ui.snapshots.current()->registry.value;
    QCOMPARE(target.subject, registry.workspace(u"beta"_s, ProductKey(u"inventario"_s))->id.value());
    QVERIFY(!m_driver->wizard().isVisible());
}

void TestRestoreAsNewWizard::theProductIsTheCopysAndThePlanIsProposed()
{
    QVERIFY(m_driver->open());
    m_driver->choose(u"restoreAsNew"_s);
    m_driver->next();
    named<QLineEdit>(m_driver->wizard(), u"slug"_s)->setText(u"beta"_s);
    m_driver->next();
    QCOMPARE(m_driver->page(), RestoreDriver::Plan);
    auto *products = named<QComboBox>(m_driver->wizard(), u"product"_s);
    QVERIFY(!products->isEnabled());
    QCOMPARE(products->count(), 1);
    QCOMPARE(products->currentData().toString(), u"inventario"_s);
    QVERIFY(named<QRadioButton>(m_driver->wizard(), u"plan_free"_s)->isChecked());
    QCOMPARE(m_driver->focus(), u"plan_free"_s);
    QVERIFY2(m_driver->shown().contains(u"https://beta.inventario.test"_s), qPrintable(m_driver->shown()));
}

void TestRestoreAsNewWizard::aTakenShortNameStopsTheWay()
{
    QVERIFY(m_driver->open());
    m_driver->choose(u"restoreAsNew"_s);
    m_driver->next();
    QTest::keyClicks(named<QLineEdit>(m_driver->wizard(), u"slug"_s), u"acme"_s);
    QCOMPARE(textOf(m_driver->wizard(), u"slugMessage"_s),
             u"This product has a workspace with this slug already. Choose another one."_s);
    m_driver->next();
    QCOMPARE(m_driver->page(), RestoreDriver::Identity);
    QCOMPARE(m_driver->focus(), u"slug"_s);
}

void TestRestoreAsNewWizard::withoutAConnectionThePreviewIsThere()
{
    QVERIFY(m_driver->open());
    m_driver->world.ui.connection.close();
    QVERIFY(m_driver->goToMasks());
    QTRY_COMPARE(m_driver->table()->rowCount(), 1);
    m_driver->next();
    QCOMPARE(m_driver->page(), RestoreDriver::Review);
    QVERIFY2(m_driver->shown().contains(u"This is a preview without a connection"_s), qPrintable(m_driver->shown()));
    QVERIFY2(m_driver->shown().contains(u"These columns are masked: public.t.b."_s), qPrintable(m_driver->shown()));
    QVERIFY(!m_driver->button(u"wizardRun"_s)->isEnabled());
}

void TestRestoreAsNewWizard::aWorkspaceThatIsGoneCanOnlyBecomeANewOne()
{
    QVERIFY(m_driver->open([](FakeBackups::World &world) {
        world.copies.front().workspace = WorkspaceId(u"gone"_s);
        world.copies.front().manifest.subject.workspace = WorkspaceId(u"gone"_s);
    }));
    QVERIFY(!named<QRadioButton>(m_driver->wizard(), u"restoreInPlace"_s)->isEnabled());
    QVERIFY(named<QRadioButton>(m_driver->wizard(), u"restoreAsNew"_s)->isChecked());
    QVERIFY2(m_driver->shown().contains(u"The server does not have this workspace any more."_s), qPrintable(m_driver->shown()));
    m_driver->next();
    m_driver->next();
    QCOMPARE(m_driver->page(), RestoreDriver::Identity);
    QVERIFY2(m_driver->shown().contains(u"Type the name of the business"_s), qPrintable(m_driver->shown()));
}

void TestRestoreAsNewWizard::everythingIsNamedAndFits_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("width");
    for (const QString &language : {u"en"_s, u"es"_s})
        for (const int width : {640, 1280})
            QTest::addRow("%s %d", qPrintable(language), width) << language << width;
}

void TestRestoreAsNewWizard::everythingIsNamedAndFits()
{
    QFETCH(QString, language);
    QFETCH(int, width);
    Translator translator;
    translator.use(language);
    QVERIFY(m_driver->open([](FakeBackups::World &world) {
        world.maskRules = {{.column = u"b"_s, .kind = MaskKind::Email}, {.column = u"x"_s, .kind = MaskKind::Name}};
    }));
    m_driver->wizard().resize(width, 800);
    const QString directory = qEnvironmentVariable("TM_SCREENSHOTS"); // for people
    m_driver->choose(u"restoreForTests"_s);
    using Driver = RestoreDriver;
    for (const Driver::Page expected : {Driver::Destination, Driver::Identity, Driver::Plan, Driver::Masks, Driver::Review}) {
        QCOMPARE(m_driver->page(), expected);
        if (expected == Driver::Masks) {
            QTRY_COMPARE(m_driver->table()->rowCount(), 1);
            named<QCheckBox>(m_driver->wizard(), u"masksKeepUnmaskable"_s)->click();
        }
        QTest::qWait(50);
        QCOMPARE(tmtest::silentWidgets(m_driver->wizard()), QStringList());
        QTRY_COMPARE(tmtest::clippedTexts(m_driver->wizard()), QStringList());
        QVERIFY(!tmtest::interpretsMarkup(m_driver->wizard()));
        if (!directory.isEmpty())
            m_driver->wizard().grab().save(u"%1/restoreasnew-%2-%3-%4.png"_s.arg(directory, language).arg(width).arg(expected));
        m_driver->next();
    }
}

QTEST_MAIN(TestRestoreAsNewWizard)
#include "tst_restoreasnewwizard.moc"
