#include "tests/ui/wizards/operationsworld.h"
#include "tests/ui/wizards/screens.h"

#include "ui/models/producttablemodel.h"
#include "ui/pages/cataloguepage.h"
#include "ui/presentation/translator.h"
#include "ui/theme/theme.h"
#include "ui/wizards/saveplanwizard.h"
#include "ui/wizards/saveproductwizard.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::named;
using tmtest::textOf;

/// The page of products and plans, and its two wizards over a small world in which operations really run.
class TestCatalogue final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, ThemeKind::Light); }
    void init();
    void cleanup();

    void thePageShowsWhoUsesWhat();
    void returnOpensTheProductForEditing();
    void withoutAServerThePageSaysWhatToDo();
    void aProductIsAddedWithTheKeyboard();
    void whatIsWrongIsToldAtItsField();
    void aPlanIsChangedAndTakenBack();
    void withoutAConnectionThereIsAPreviewButNoRun();
    void everythingIsNamedAndFits_data();
    void everythingIsNamedAndFits();

private:
    Plan freePlan() const { return *m_world->small.world->state.registry.plan(PlanKey(u"free"_s)); }
    template <typename Wizard, typename Row>
    std::unique_ptr<Wizard> open(const std::optional<Row> &present)
    {
        auto wizard = std::make_unique<Wizard>(m_world->ui.context, present, nullptr);
        wizard->setAttribute(Qt::WA_DeleteOnClose, false);
        wizard->open();
        return wizard;
    }
    static int page(const QDialog &wizard) { return named<QStackedWidget>(wizard, u"wizardPages"_s)->currentIndex(); }
    static void click(const QDialog &wizard, const QString &name) { named<QPushButton>(wizard, name)->click(); }
    static void type(const QDialog &wizard, const QString &field, const QString &text)
    {
        named<QLineEdit>(wizard, field)->setText(text);
    }

    std::unique_ptr<tmtest::OperationsWorld> m_world;
};

void TestCatalogue::init()
{
    m_world = std::make_unique<tmtest::OperationsWorld>();
    QVERIFY(m_world->connect());
}

void TestCatalogue::cleanup()
{
    m_world.reset();
}

void TestCatalogue::thePageShowsWhoUsesWhat()
{
    CataloguePage page(m_world->ui.context);
    const auto *products = named<QTableView>(page, u"productTable"_s);
    const auto *plans = named<QTableView>(page, u"planTable"_s);
    QCOMPARE(products->model()->rowCount(), 5);
    QCOMPARE(plans->model()->rowCount(), 5);
    QStringList used;
    for (int row = 0; row < products->model()->rowCount(); ++row)
        used.append(products->model()->index(row, ProductTableModel::UsedBy).data().toString());
    QCOMPARE(used.filter(u"acme"_s), QStringList{u"1: acme"_s});
    QVERIFY(!named<QPushButton>(page, u"productEdit"_s)->isEnabled());
    named<QTableView>(page, u"productTable"_s)->selectRow(0);
    QVERIFY(named<QPushButton>(page, u"productEdit"_s)->isEnabled());
}

void TestCatalogue::returnOpensTheProductForEditing()
{
    CataloguePage page(m_world->ui.context);
    page.show();
    auto *products = named<QTableView>(page, u"productTable"_s);
    products->setFocus();
    products->selectRow(0);
    QTest::keyClick(products, Qt::Key_Return);
    const auto *wizard = page.findChild<SaveProductWizard *>();
    QVERIFY(wizard);
    QVERIFY(named<QLineEdit>(*wizard, u"key"_s)->isReadOnly());
    QVERIFY(!named<QLineEdit>(*wizard, u"name"_s)->text().isEmpty());
}

void TestCatalogue::withoutAServerThePageSaysWhatToDo()
{
    tmtest::UiFixture bare;
    CataloguePage page(bare.context);
    page.show();
    QStringList shown;
    for (const QLabel *label : page.findChildren<QLabel *>())
        if (label->isVisible())
            shown.append(label->text());
    QVERIFY2(shown.contains(u"No server is chosen"_s), qPrintable(shown.join(u'|')));
}

void TestCatalogue::aProductIsAddedWithTheKeyboard()
{
    const auto wizard = open<SaveProductWizard>(std::optional<Product>());
    for (const auto &[field, text] : std::initializer_list<std::pair<QString, QString>>{{u"name"_s, u"CRM"_s},
                                                                                        {u"key"_s, u"crm"_s},
                                                                                        {u"baseDomain"_s, u"crm.test"_s},
                                                                                        {u"image"_s, u"inventario:1.0.0"_s},
                                                                                        {u"migrateCommand"_s, u"run migrate"_s},
                                                                                        {u"shellCommand"_s, u"run shell"_s}})
        type(*wizard, field, text);
    QTest::keyClick(named<QLineEdit>(*wizard, u"shellCommand"_s), Qt::Key_Return);
    QCOMPARE(page(*wizard), 1);
    type(*wizard, u"firstDedicatedPort"_s, u"8501"_s);
    type(*wizard, u"lastDedicatedPort"_s, u"8510"_s);
    click(*wizard, u"wizardNext"_s);
    QCOMPARE(page(*wizard), 2);
    QTRY_VERIFY(named<QPushButton>(*wizard, u"wizardRun"_s)->isEnabled());
    QVERIFY(!m_world->small.world->state.registry.product(ProductKey(u"crm"_s)));
    click(*wizard, u"wizardRun"_s);
    QTRY_COMPARE(page(*wizard), 4);
    QVERIFY(textOf(*wizard, u"resultHeading"_s).contains(u"crm"_s));
    QVERIFY(!named<QPushButton>(*wizard, u"resultUndo"_s)->isVisible());
    const Product *saved = m_world->small.world->state.registry.product(ProductKey(u"crm"_s));
    QVERIFY(saved);
    QCOMPARE(saved->migrateCommand, (QStringList{u"run"_s, u"migrate"_s}));
}

void TestCatalogue::whatIsWrongIsToldAtItsField()
{
    const auto wizard = open<SaveProductWizard>(std::optional<Product>());
    type(*wizard, u"name"_s, u"CRM"_s);
    type(*wizard, u"key"_s, u"shop"_s);
    type(*wizard, u"baseDomain"_s, u"a.erp.test"_s);
    type(*wizard, u"internalPort"_s, u"many"_s);
    click(*wizard, u"wizardNext"_s);
    QCOMPARE(page(*wizard), 0);
    QVERIFY(!textOf(*wizard, u"internalPortProblem"_s).isEmpty());
    type(*wizard, u"internalPort"_s, u"70000"_s);
    click(*wizard, u"wizardNext"_s);
    QCOMPARE(page(*wizard), 0);
    QVERIFY(textOf(*wizard, u"internalPortProblem"_s).contains(u"65535"_s));
    QVERIFY(textOf(*wizard, u"keyProblem"_s).contains(u"shop"_s));
    QVERIFY(textOf(*wizard, u"baseDomainProblem"_s).contains(u"erp.test"_s));
}

void TestCatalogue::aPlanIsChangedAndTakenBack()
{
    const Plan before = freePlan();
    const auto wizard = open<SavePlanWizard>(std::optional(before));
    type(*wizard, u"users"_s, u"7"_s);
    click(*wizard, u"wizardNext"_s);
    click(*wizard, u"wizardRun"_s);
    QTRY_COMPARE(page(*wizard), 3);
    QCOMPARE(freePlan().users, 7);
    QTRY_VERIFY(named<QPushButton>(*wizard, u"resultUndo"_s)->isVisible());
    click(*wizard, u"resultUndo"_s);
    QCOMPARE(page(*wizard), 1);
    QTRY_VERIFY(named<QPushButton>(*wizard, u"wizardRun"_s)->isEnabled());
    click(*wizard, u"wizardRun"_s);
    QTRY_COMPARE(page(*wizard), 3);
    QVERIFY(freePlan() == before);
}

void TestCatalogue::withoutAConnectionThereIsAPreviewButNoRun()
{
    m_world->ui.connection.close();
    const auto wizard = open<SavePlanWizard>(std::optional(freePlan()));
    type(*wizard, u"users"_s, u"7"_s);
    click(*wizard, u"wizardNext"_s);
    QCOMPARE(page(*wizard), 1);
    QVERIFY(named<QWidget>(*wizard, u"reviewBanner"_s)->isVisible());
    QVERIFY(named<QWidget>(*wizard, u"runbookSteps"_s)->isVisible());
    QVERIFY(!named<QPushButton>(*wizard, u"wizardRun"_s)->isEnabled());
}

void TestCatalogue::everythingIsNamedAndFits_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("width");
    for (const QString &language : {u"en"_s, u"es"_s})
        for (const int width : {640, 1280})
            QTest::addRow("%s %d", qPrintable(language), width) << language << width;
}

void TestCatalogue::everythingIsNamedAndFits()
{
    QFETCH(QString, language);
    QFETCH(int, width);
    Translator translator;
    translator.use(language);
    CataloguePage page(m_world->ui.context);
    page.resize(width, 760);
    page.show();
    const auto product = open<SaveProductWizard>(std::optional(m_world->small.world->state.registry.products.front()));
    product->resize(qMin(width, 980), 720);
    const auto plan = open<SavePlanWizard>(std::optional(freePlan()));
    plan->resize(qMin(width, 980), 720);
    // Screenshots for people: set TM_SCREENSHOTS to a directory.
    const QString directory = qEnvironmentVariable("TM_SCREENSHOTS");
    for (QWidget *window : std::initializer_list<QWidget *>{&page, product.get(), plan.get()}) {
        QVERIFY(QTest::qWaitForWindowExposed(window));
        QCOMPARE(tmtest::silentWidgets(*window), QStringList());
        QCOMPARE(tmtest::clippedTexts(*window), QStringList());
        if (!directory.isEmpty())
            window->grab().save(u"%1/%2-%3-%4.png"_s.arg(directory, window->objectName(), language).arg(width));
    }
}

QTEST_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
