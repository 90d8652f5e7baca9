#include "tests/ui/wizards/operationsworld.h"
#include "tests/ui/wizards/screens.h"
#include "ui/pages/operationspage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/stagelist.h"

#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::named;
using tmtest::textOf;

/// Operations that were left behind can be found, understood and finished; those of others cannot be touched.
class TestOperationsPage final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, ThemeKind::Light); }
    void init();
    void cleanup();

    void anInterruptedOperationCanBeResumed();
    void anInterruptedOperationCanBeRolledBack();
    void askingCanBeDeclined();
    void anotherConsolesOperationCannotBeTakenOver();
    void aRunningOperationShowsItsLiveSteps();
    void theDetailSaysWhoWhenAndWithWhat();
    void theRunbookIsReadFromTheJournal();
    void aReportCanBeSaved();
    void aPageIsOpenedWithAnOperation();
    void withoutAConnectionTheOldListStaysAndSaysSo();
    void theEmptyPageSaysWhatToDo();
    void theKeyboardOpensAndClosesTheDetail();
    void hostileTextStaysText();

private:
    void openPage();
    QTableView *table() const { return named<QTableView>(*m_page, u"operationsTable"_s); }
    QPushButton *button(const QString &name) const { return named<QPushButton>(*m_page, name); }
    bool shows(const QString &name) const { return named<QWidget>(*m_page, name)->isVisible(); }
    void answer(const QString &box, const QString &buttonName);

    std::unique_ptr<tmtest::OperationsWorld> m_world;
    std::unique_ptr<OperationsPage> m_page;
};

void TestOperationsPage::init()
{
    m_world = std::make_unique<tmtest::OperationsWorld>();
}

void TestOperationsPage::cleanup()
{
    m_page.reset();
    m_world.reset();
}

void TestOperationsPage::openPage()
{
    QVERIFY(m_world->connect());
    m_page = std::make_unique<OperationsPage>(m_world->ui.context);
    m_page->resize(1280, 800);
    m_page->show();
    m_page->activate({});
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestOperationsPage::answer(const QString &box, const QString &buttonName)
{
    const auto *question = m_page->findChild<QMessageBox *>(box);
    QVERIFY(question && question->isVisible());
    QVERIFY(question->informativeText().size() > 40); // it explains
    named<QPushButton>(*question, buttonName)->click();
}

void TestOperationsPage::anInterruptedOperationCanBeResumed()
{
    m_world->leaveBehind();
    openPage();
    QCOMPARE(named<QTabBar>(*m_page, u"operationsTabs"_s)->tabText(1), u"Needs attention (1)"_s);
    table()->selectRow(0);
    QVERIFY(shows(u"detailResume"_s));
    button(u"detailResume"_s)->click();
    answer(u"confirmResume"_s, u"confirmAccept"_s);
    QTRY_COMPARE(textOf(*m_page, u"detailChip"_s), u"Done"_s);
    QVERIFY(!shows(u"detailResume"_s));
    QVERIFY(!shows(u"detailRollBack"_s));
    QVERIFY(m_world->small.inventory().contains(u"workspace beta active"_s));
}

void TestOperationsPage::anInterruptedOperationCanBeRolledBack()
{
    const QStringList before = m_world->small.inventory();
    m_world->leaveBehind();
    openPage();
    table()->selectRow(0);
    button(u"detailRollBack"_s)->click();
    answer(u"confirmRollBack"_s, u"confirmAccept"_s);
    QTRY_COMPARE(textOf(*m_page, u"detailChip"_s), u"Rolled back"_s);
    QCOMPARE(m_world->small.inventory(), before);
}

void TestOperationsPage::askingCanBeDeclined()
{
    m_world->leaveBehind();
    openPage();
    QSignalSpy started(&m_world->ui.operations, &OperationService::started);
    table()->selectRow(0);
    button(u"detailRollBack"_s)->click();
    QTest::keyClick(m_page->findChild<QMessageBox *>(u"confirmRollBack"_s), Qt::Key_Escape);
    button(u"detailResume"_s)->click();
    answer(u"confirmResume"_s, u"confirmCancel"_s);
    QCOMPARE(started.size(), 0);
}

void TestOperationsPage::anotherConsolesOperationCannotBeTakenOver()
{
    const OperationId id = m_world->leaveBehind();
    const QString target = m_world->small.world->state.operations.at(id).target;
    m_world->small.world->leases[target].isHeld = true;
    m_world->small.world->leases[target].holder = u"6f1c-other-console"_s;
    openPage();
    table()->selectRow(0);
    QVERIFY(!shows(u"detailResume"_s));
    QVERIFY(!shows(u"detailRollBack"_s));
    QVERIFY(textOf(*m_page, u"detailWhyNot"_s).contains(u"6f1c-other-console"_s));
    m_world->small.world->expireLeases();
    QVERIFY(m_world->ui.refresh());
    QVERIFY(shows(u"detailResume"_s));
}

void TestOperationsPage::aRunningOperationShowsItsLiveSteps()
{
    const OperationId id = m_world->leaveBehind();
    openPage();
    m_world->holdBefore(u"exec"_s);
    m_world->ui.operations.resume(id);
    QTRY_VERIFY(m_world->isHeld());
    m_page->activate(id.value());
    QTRY_VERIFY(shows(u"operationProgress"_s));
    QVERIFY(!shows(u"detailSteps"_s));
    const auto *steps = named<StageList>(*m_page, u"progressSteps"_s);
    QTRY_VERIFY(steps->count() > 5);
    QTRY_COMPARE(steps->stage(0).state, tmc::ui::StageState::Ok);
    QVERIFY(!shows(u"detailResume"_s));
    button(u"progressStop"_s)->click();
    m_world->release();
    QTRY_VERIFY(shows(u"detailResume"_s)); // stopped: open again
    QVERIFY(shows(u"operationsEndBanner"_s));
}

void TestOperationsPage::theDetailSaysWhoWhenAndWithWhat()
{
    m_world->leaveBehind();
    openPage();
    table()->selectRow(0);
    QVERIFY(textOf(*m_page, u"detailFact0"_s).contains(u"berta"_s));
    QVERIFY(textOf(*m_page, u"detailFact1"_s).contains(u"2026"_s));
    QVERIFY(!textOf(*m_page, u"detailFact3"_s).isEmpty());
    QVERIFY(named<StageList>(*m_page, u"detailSteps"_s)->count() > 5);
}

void TestOperationsPage::theRunbookIsReadFromTheJournal()
{
    m_world->leaveBehind();
    openPage();
    table()->selectRow(0);
    QVERIFY(!shows(u"runbookView"_s));
    named<QToolButton>(*m_page, u"detailRunbookFold"_s)->click();
    QTRY_VERIFY(shows(u"runbookView"_s));
    QVERIFY(textOf(*m_page, u"runbookTouched"_s).contains(u"inventario_beta"_s));
    const auto *steps = named<StageList>(*m_page, u"detailSteps"_s);
    QVERIFY(steps->stage(0).title != u"reserve"_s); // by its title now, not by its key
}

void TestOperationsPage::aReportCanBeSaved()
{
    m_world->leaveBehind();
    openPage();
    table()->selectRow(0);
    QTemporaryDir directory;
    const QString path = directory.filePath(u"report.txt"_s);
    button(u"detailSave"_s)->click();
    auto *dialog = m_page->findChild<QFileDialog *>();
    QVERIFY(dialog);
    dialog->selectFile(path);
    static_cast<QDialog *>(dialog)->accept();
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("beta"));
}

void TestOperationsPage::aPageIsOpenedWithAnOperation()
{
    openPage();
    const OperationId id = m_world->leaveBehind();
    m_page->activate(id.value()); // the list does not have it yet
    QVERIFY(m_world->ui.refresh());
    QVERIFY(shows(u"operationDetail"_s));
    QVERIFY(textOf(*m_page, u"detailTitle"_s).contains(u"beta"_s));
}

void TestOperationsPage::withoutAConnectionTheOldListStaysAndSaysSo()
{
    m_world->leaveBehind();
    openPage();
    m_world->small.world->outage = Error{.code = ErrorCode::PermissionDenied};
    QVERIFY(m_world->ui.refresh());
    QVERIFY(shows(u"operationsBanner"_s));
    QCOMPARE(table()->model()->rowCount(), 1);
    m_world->small.world->outage.reset();
    QVERIFY(m_world->ui.refresh());
    QVERIFY(!shows(u"operationsBanner"_s));
    m_world->ui.connection.close();
    table()->selectRow(0);
    QVERIFY(!shows(u"detailResume"_s));
    QVERIFY(textOf(*m_page, u"detailWhyNot"_s).contains(u"Connect"_s));
}

void TestOperationsPage::theEmptyPageSaysWhatToDo()
{
    openPage();
    QSignalSpy wanted(m_page.get(), &Page::requested);
    QVERIFY(shows(u"emptyAction"_s));
    button(u"emptyAction"_s)->click();
    QCOMPARE(wanted.front().front().value<NavigationTarget>().place, navigation::createWorkspace);
}

void TestOperationsPage::theKeyboardOpensAndClosesTheDetail()
{
    m_world->leaveBehind();
    openPage();
    m_page->resize(640, 720);
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(0, 0));
    QVERIFY(!shows(u"operationDetail"_s)); // in a narrow window the list stays until Return
    QTest::keyClick(table(), Qt::Key_Return);
    QVERIFY(shows(u"operationDetail"_s));
    QVERIFY(!table()->isVisible());
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QVERIFY(table()->isVisible());
    QVERIFY(table()->hasFocus());
}

void TestOperationsPage::hostileTextStaysText()
{
    const OperationId id = m_world->leaveBehind();
    OperationRecord &operation = m_world->small.world->state.operations.at(id);
    operation.targetName = tmtest::hostileText();
    operation.createdBy = tmtest::hostileText();
    operation.createdWith = tmtest::hostileText();
    operation.error = Error{.code = ErrorCode::PostgresRejected, .args = {tmtest::hostileText()}, .detail = tmtest::hostileText()};
    openPage();
    table()->selectRow(0);
    QVERIFY(!tmtest::interpretsMarkup(*m_page));
    const auto labels = m_page->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY2(!label->text().contains(QChar(0x202E)) && !label->text().contains(QChar(0x1B)), qPrintable(label->objectName()));
    button(u"detailResume"_s)->click();
    const auto *question = m_page->findChild<QMessageBox *>(u"confirmResume"_s);
    QCOMPARE(question->textFormat(), Qt::PlainText);
    QVERIFY(!question->text().contains(QChar(0x202E)));
}

QTEST_MAIN(TestOperationsPage)
#include "tst_operationspage.moc"
