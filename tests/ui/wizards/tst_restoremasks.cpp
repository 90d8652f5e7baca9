#include "tests/ui/wizards/restoredriver.h"

#include "ui/presentation/translator.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::FakeBackups;
using tmtest::named;
using tmtest::RestoreDriver;
using tmtest::textOf;

/// A copy for tests: its columns are read, masked or kept, and what stays real is never overlooked.
class TestRestoreMasks final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, qEnvironmentVariableIsSet("TM_DARK") ? ThemeKind::Dark : ThemeKind::Light); }
    void init() { m_driver = std::make_unique<RestoreDriver>(); }
    void cleanup() { m_driver.reset(); }

    void theKeyboardAloneLeadsToAMaskedCopyForTests();
    void aKeptColumnTakesTheTypedName();
    void whereNoRuleFitsItIsToldAndAsked();
    void whatCannotBeMaskedMustBeAnswered();
    void readingIsStoppedAndBegunAgain();
    void closingTheWizardEndsTheReading();
    void aCopyThatCannotBeOpenedSaysWhy();
    void theLanguageCanBeSwitchedWhereColumnsAreChosen();

private:
    std::unique_ptr<RestoreDriver> m_driver;
};

void TestRestoreMasks::theKeyboardAloneLeadsToAMaskedCopyForTests()
{
    QVERIFY(m_driver->open());
    QCOMPARE(m_driver->focus(), u"restoreInPlace"_s);
    m_driver->press(Qt::Key_Down);
    m_driver->press(Qt::Key_Down);
    m_driver->press(Qt::Key_Return);
    QCOMPARE(m_driver->page(), RestoreDriver::Identity);
    QCOMPARE(textOf(m_driver->wizard(), u"slug"_s), u"acme-qa"_s);
    m_driver->press(Qt::Key_Return);
    QCOMPARE(m_driver->page(), RestoreDriver::Plan);
    m_driver->press(Qt::Key_Return);
    QCOMPARE(m_driver->page(), RestoreDriver::Masks);
    QTRY_COMPARE(m_driver->table()->rowCount(), 1);
    QCOMPARE(m_driver->table()->item(0, 0)->text(), u"public.t"_s);
    QCOMPARE(m_driver->table()->item(0, 1)->text(), u"b"_s);
    QCOMPARE(m_driver->table()->item(0, 2)->text(), u"invented names"_s);
    QTRY_COMPARE(m_driver->focus(), u"masksTable"_s);
    QVERIFY(m_driver->tabTo(u"wizardNext"_s));
    m_driver->press(Qt::Key_Return);
    QCOMPARE(m_driver->page(), RestoreDriver::Review);
    QVERIFY2(m_driver->shown().contains(u"These columns are masked: public.t.b."_s), qPrintable(m_driver->shown()));
    QTRY_VERIFY(m_driver->button(u"wizardRun"_s)->isEnabled());
    QVERIFY(m_driver->tabTo(u"wizardRun"_s));
    m_driver->press(Qt::Key_Space);
    QVERIFY(m_driver->waitForEnd());
    QVERIFY2(m_driver->shown().contains(u"The workspace acme-qa is ready"_s), qPrintable(m_driver->shown()));
    QCOMPARE(m_driver->world.small.copies.masked().size(), 1);
    QVERIFY(m_driver->world.small.copies.masked().front().endsWith(u" public.t.b"_s));
    QCOMPARE(m_driver->world.small.world->state.registry.workspaces.back().environment, Environment::Qa);
}

void TestRestoreMasks::aKeptColumnTakesTheTypedName()
{
    Translator translator;
    translator.use(u"en"_s);
    QVERIFY(m_driver->open());
    QVERIFY(m_driver->goToMasks());
    QTRY_COMPARE(m_driver->table()->rowCount(), 1);
    m_driver->table()->setFocus();
    QTest::keyClick(m_driver->table(), Qt::Key_Space);
    QCOMPARE(m_driver->table()->item(0, 2)->text(), u"stays as it is"_s);
    QVERIFY(textOf(m_driver->wizard(), u"masksSummary"_s).contains(u"1 column keeps the customer's real data."_s));
    QTest::keyClick(m_driver->table(), Qt::Key_Space);
    QCOMPARE(m_driver->table()->item(0, 2)->text(), u"invented names"_s);
    QTest::keyClick(m_driver->table(), Qt::Key_Space);
    m_driver->next();
    QCOMPARE(m_driver->page(), RestoreDriver::Review);
    QVERIFY2(m_driver->shown().contains(u"Nothing is masked"_s), qPrintable(m_driver->shown()));
    QVERIFY(m_driver->typeNameAndRun(u"acme-qa"_s));
    QVERIFY(m_driver->world.small.copies.masked().isEmpty());
}

void TestRestoreMasks::whereNoRuleFitsItIsToldAndAsked()
{
    QVERIFY(m_driver->open([](FakeBackups::World &world) { world.maskRules = defaultMaskRules(); }));
    QVERIFY(m_driver->goToMasks());
    QTRY_VERIFY2(m_driver->shown().contains(u"No rule fits a column of this copy"_s), qPrintable(m_driver->shown()));
    QVERIFY2(m_driver->shown().contains(u"/config/masking.json"_s), qPrintable(m_driver->shown()));
    m_driver->next();
    QVERIFY(m_driver->typeNameAndRun(u"acme-qa"_s));
}

void TestRestoreMasks::whatCannotBeMaskedMustBeAnswered()
{
    QVERIFY(m_driver->open([](FakeBackups::World &world) {
        world.maskRules = {{.column = u"b"_s, .kind = MaskKind::Name}, {.column = u"x"_s, .kind = MaskKind::Email}};
    }));
    QVERIFY(m_driver->goToMasks());
    QTRY_VERIFY2(m_driver->shown().contains(u"x bytea"_s), qPrintable(m_driver->shown()));
    m_driver->next();
    QCOMPARE(m_driver->page(), RestoreDriver::Masks);
    QCOMPARE(m_driver->focus(), u"masksKeepUnmaskable"_s);
    QVERIFY(named<QLabel>(m_driver->wizard(), u"masksUnmaskableProblem"_s)->isVisible());
    m_driver->press(Qt::Key_Space);
    m_driver->next();
    QCOMPARE(m_driver->page(), RestoreDriver::Review);
    QVERIFY(m_driver->typeNameAndRun(u"acme-qa"_s));
    QCOMPARE(m_driver->world.small.copies.masked().size(), 1);
}

void TestRestoreMasks::readingIsStoppedAndBegunAgain()
{
    QVERIFY(m_driver->open());
    m_driver->world.ui.server.backups.hold();
    QVERIFY(m_driver->goToMasks());
    QVERIFY(m_driver->button(u"masksCancel"_s)->isVisible());
    m_driver->next();
    QCOMPARE(m_driver->page(), RestoreDriver::Masks);
    m_driver->button(u"masksCancel"_s)->click();
    QTRY_VERIFY2(m_driver->shown().contains(u"The reading was stopped"_s), qPrintable(m_driver->shown()));
    QCOMPARE(m_driver->focus(), u"masksAgain"_s);
    QVERIFY(!m_driver->button(u"masksCancel"_s)->isVisible());
    m_driver->next();
    QCOMPARE(m_driver->page(), RestoreDriver::Masks);
    m_driver->world.ui.server.backups.release();
    m_driver->button(u"masksAgain"_s)->click();
    QTRY_COMPARE(m_driver->table()->rowCount(), 1);
    QVERIFY(!m_driver->shown().contains(u"The reading was stopped"_s));
    m_driver->next();
    QCOMPARE(m_driver->page(), RestoreDriver::Review);
}

void TestRestoreMasks::closingTheWizardEndsTheReading()
{
    QVERIFY(m_driver->open());
    m_driver->world.ui.server.backups.hold();
    QVERIFY(m_driver->goToMasks());
    QTRY_COMPARE(m_driver->world.ui.server.backups.waiting(), 1);
    m_driver->closeWizard();
    QTRY_COMPARE(m_driver->world.ui.server.backups.waiting(), 0);
}

void TestRestoreMasks::aCopyThatCannotBeOpenedSaysWhy()
{
    QVERIFY(
        m_driver->open([](FakeBackups::World &world) { world.readError = Error{.code = ErrorCode::BackupKeyMissing, .args = {}}; }));
    QVERIFY(m_driver->goToMasks());
    QTRY_VERIFY(named<QWidget>(m_driver->wizard(), u"masksError"_s)->isVisible());
    QVERIFY2(m_driver->shown().contains(u"key"_s), qPrintable(m_driver->shown()));
    m_driver->next();
    QCOMPARE(m_driver->page(), RestoreDriver::Masks);
    m_driver->button(u"wizardBack"_s)->click();
    QCOMPARE(m_driver->page(), RestoreDriver::Plan);
}

void TestRestoreMasks::theLanguageCanBeSwitchedWhereColumnsAreChosen()
{
    QVERIFY(m_driver->open());
    QVERIFY(m_driver->goToMasks());
    QTRY_COMPARE(m_driver->table()->rowCount(), 1);
    QTest::keyClick(m_driver->table(), Qt::Key_Space);
    Translator translator;
    translator.use(u"es"_s);
    QTRY_VERIFY(m_driver->shown().contains(u"¿Qué columnas se enmascaran?"_s));
    QCOMPARE(m_driver->table()->item(0, 2)->text(), u"se queda como está"_s);
    QCOMPARE(m_driver->table()->item(0, 3)->checkState(), Qt::Checked);
}

QTEST_MAIN(TestRestoreMasks)
#include "tst_restoremasks.moc"
