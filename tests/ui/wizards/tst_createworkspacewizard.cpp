#include "tests/ui/wizards/operationsworld.h"
#include "tests/ui/wizards/screens.h"

#include "ui/theme/theme.h"
#include "ui/presentation/translator.h"
#include "ui/wizards/createworkspacewizard.h"

#include <QApplication>
#include <QClipboard>
#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::named;
using tmtest::textOf;

/// The questions of the wizard and a run that goes well, driven by the keyboard alone.
class TestCreateWorkspaceWizard final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, ThemeKind::Light); }
    void init();
    void cleanup();

    void theKeyboardAloneLeadsToAWorkspace();
    void theSlugFollowsTheNameUntilItIsTyped();
    void aBadSlugIsExplainedAtTheFieldAndStopsTheWay();
    void aTakenSlugIsToldWhileItIsTyped();
    void aSchemaProductShowsItsAddressesAndItsQaVariant();
    void domainsOfTheCustomersOwnAreChecked();
    void aPlanMustBeChosen();
    void theAddressIsShownBeforeAnythingHappens();
    void aTakenAddressIsTold();
    void withoutACatalogueItSaysWhatToDo();
    void theLanguageCanBeSwitchedInTheMiddle();
    void hostileNamesStayText();
    void everyFieldIsNamed();

public slots:
    void rememberUrl(const QUrl &url) { m_openedUrl = url; }

private:
    QStackedWidget *pages() const { return named<QStackedWidget>(*m_wizard, u"wizardPages"_s); }
    QLineEdit *edit(const QString &name) const { return named<QLineEdit>(*m_wizard, name); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_wizard->focusWidget(), Qt::Key(key), modifiers);
    }
    void type(const QString &text);
    void answerIdentity(const QString &name);
    /// Tab until a widget of that name has the focus.
    bool tabTo(const QString &name);

    std::unique_ptr<tmtest::OperationsWorld> m_world;
    std::unique_ptr<CreateWorkspaceWizard> m_wizard;
    QUrl m_openedUrl;
};

void TestCreateWorkspaceWizard::init()
{
    m_world = std::make_unique<tmtest::OperationsWorld>();
    QVERIFY(m_world->connect());
    m_wizard = std::make_unique<CreateWorkspaceWizard>(m_world->ui.context, nullptr);
    m_wizard->setAttribute(Qt::WA_DeleteOnClose, false);
    m_wizard->open();
    QVERIFY(QTest::qWaitForWindowActive(m_wizard.get()));
}

void TestCreateWorkspaceWizard::cleanup()
{
    m_wizard.reset();
    m_world.reset();
}

void TestCreateWorkspaceWizard::type(const QString &text)
{
    for (const QChar c : text)
        QTest::sendKeyEvent(QTest::Click, m_wizard->focusWidget(), Qt::Key_unknown, QString(c), Qt::NoModifier);
}

void TestCreateWorkspaceWizard::answerIdentity(const QString &name)
{
    edit(u"businessName"_s)->setFocus();
    type(name);
    press(Qt::Key_Return);
}

bool TestCreateWorkspaceWizard::tabTo(const QString &name)
{
    for (int presses = 0; presses < 40; ++presses) {
        if (m_wizard->focusWidget() && m_wizard->focusWidget()->objectName() == name)
            return true;
        press(Qt::Key_Tab);
    }
    return false;
}

void TestCreateWorkspaceWizard::theKeyboardAloneLeadsToAWorkspace()
{
    QCOMPARE(m_wizard->focusWidget()->objectName(), u"businessName"_s);
    type(u"Café Ñandú"_s);
    QCOMPARE(textOf(*m_wizard, u"slug"_s), u"cafe-nandu"_s);
    press(Qt::Key_Return);
    QCOMPARE(pages()->currentIndex(), 1);
    QCOMPARE(m_wizard->focusWidget()->objectName(), u"product"_s);
    QVERIFY(tabTo(u"plan_free"_s));
    press(Qt::Key_Space);
    press(Qt::Key_Return);
    QCOMPARE(pages()->currentIndex(), 2);

    press(Qt::Key_Return); // Return alone never starts it
    QCOMPARE(pages()->currentIndex(), 2);
    QVERIFY(m_world->ui.operations.running().isEmpty());
    QVERIFY(named<QPushButton>(*m_wizard, u"wizardRun"_s)->isEnabled());
    QVERIFY(tabTo(u"wizardRun"_s));
    press(Qt::Key_Space);
    QTRY_COMPARE(pages()->currentIndex(), 4);

    QCOMPARE(textOf(*m_wizard, u"resultHeading"_s), u"The workspace cafe-nandu is ready"_s);
    QCOMPARE(textOf(*m_wizard, u"resultLink"_s), u"https://cafe-nandu.inventario.test"_s);
    QVERIFY(textOf(*m_wizard, u"resultVerified"_s).contains(u"cafe-nandu_001"_s));
    QVERIFY(m_world->small.inventory().contains(u"workspace cafe-nandu active"_s));

    QDesktopServices::setUrlHandler(u"https"_s, this, "rememberUrl");
    QCOMPARE(m_wizard->focusWidget()->objectName(), u"resultOpen"_s);
    press(Qt::Key_Space);
    QDesktopServices::unsetUrlHandler(u"https"_s);
    QCOMPARE(m_openedUrl, QUrl(u"https://cafe-nandu.inventario.test"_s));
    QVERIFY(tabTo(u"resultCopy"_s));
    press(Qt::Key_Space);
    QCOMPARE(QApplication::clipboard()->text(), u"https://cafe-nandu.inventario.test"_s);
    press(Qt::Key_Escape);
    QVERIFY(!m_wizard->isVisible());
}

void TestCreateWorkspaceWizard::theSlugFollowsTheNameUntilItIsTyped()
{
    type(u"Uno Dos"_s);
    QCOMPARE(textOf(*m_wizard, u"slug"_s), u"uno-dos"_s);
    QCOMPARE(edit(u"subdomain"_s)->placeholderText(), u"uno-dos"_s);
    edit(u"slug"_s)->setFocus();
    edit(u"slug"_s)->selectAll();
    type(u"mine"_s);
    edit(u"businessName"_s)->setFocus();
    type(u" Tres"_s);
    QCOMPARE(textOf(*m_wizard, u"slug"_s), u"mine"_s);
}

void TestCreateWorkspaceWizard::aBadSlugIsExplainedAtTheFieldAndStopsTheWay()
{
    type(u"Uno Dos"_s);
    edit(u"slug"_s)->setText(u"Uno--Dos"_s);
    QVERIFY(edit(u"slug"_s)->property("invalid").toBool());
    QVERIFY(textOf(*m_wizard, u"slugMessage"_s).contains(u"lower-case"_s));
    edit(u"businessName"_s)->setFocus();
    press(Qt::Key_Return);
    QCOMPARE(pages()->currentIndex(), 0);
    QCOMPARE(m_wizard->focusWidget()->objectName(), u"slug"_s);
    edit(u"slug"_s)->setText(u"uno-dos"_s);
    QVERIFY(!edit(u"slug"_s)->property("invalid").toBool());
}

void TestCreateWorkspaceWizard::aTakenSlugIsToldWhileItIsTyped()
{
    type(u"Acme"_s);
    QVERIFY(textOf(*m_wizard, u"slugMessage"_s).contains(u"Inventario"_s));
    press(Qt::Key_Return);
    QCOMPARE(pages()->currentIndex(), 1);
    QVERIFY(textOf(*m_wizard, u"productMessage"_s).contains(u"acme"_s));
    QVERIFY(named<QWidget>(*m_wizard, u"productMessage"_s)->isVisible());
    named<QComboBox>(*m_wizard, u"product"_s)->setCurrentIndex(1);
    QVERIFY(!named<QWidget>(*m_wizard, u"productMessage"_s)->isVisible());
}

void TestCreateWorkspaceWizard::aSchemaProductShowsItsAddressesAndItsQaVariant()
{
    answerIdentity(u"Uno"_s);
    auto *products = named<QComboBox>(*m_wizard, u"product"_s);
    QVERIFY(!named<QWidget>(*m_wizard, u"qaVariant"_s)->isVisible());
    products->setCurrentIndex(products->findData(u"chalan"_s));
    QVERIFY(named<QWidget>(*m_wizard, u"qaVariant"_s)->isVisible());
    named<QCheckBox>(*m_wizard, u"qaVariant"_s)->setChecked(false);
    QCOMPARE(textOf(*m_wizard, u"hostPreview"_s),
             u"https://uno.chalan.test\nhttps://www.uno.chalan.test\nhttps://api.uno.chalan.test"_s);
    named<QCheckBox>(*m_wizard, u"qaVariant"_s)->setChecked(true);
    QCOMPARE(textOf(*m_wizard, u"hostPreview"_s), u"https://stage.uno.chalan.test\nhttps://api-stage.uno.chalan.test"_s);
    named<QRadioButton>(*m_wizard, u"plan_starter"_s)->click();
    QVERIFY(textOf(*m_wizard, u"hostingText"_s).contains(u"chalan-uno-web-qa-1"_s));
    press(Qt::Key_Return);
    QCOMPARE(pages()->currentIndex(), 2);
}

void TestCreateWorkspaceWizard::domainsOfTheCustomersOwnAreChecked()
{
    type(u"Uno"_s);
    edit(u"domains"_s)->setText(u"uno.example, not a host!"_s);
    press(Qt::Key_Return);
    QCOMPARE(pages()->currentIndex(), 0);
    edit(u"domains"_s)->setText(u"uno.example, tienda.example"_s);
    press(Qt::Key_Return);
    QCOMPARE(pages()->currentIndex(), 1);
    QVERIFY(textOf(*m_wizard, u"hostPreview"_s).contains(u"https://tienda.example"_s));
}

void TestCreateWorkspaceWizard::aPlanMustBeChosen()
{
    answerIdentity(u"Uno"_s);
    press(Qt::Key_Return);
    QCOMPARE(pages()->currentIndex(), 1);
    QVERIFY(named<QWidget>(*m_wizard, u"planMessage"_s)->isVisible());
    QCOMPARE(m_wizard->focusWidget()->objectName(), u"plan_free"_s);
    named<QRadioButton>(*m_wizard, u"plan_enterprise"_s)->click();
    QVERIFY(!named<QWidget>(*m_wizard, u"planMessage"_s)->isVisible());
    QVERIFY(textOf(*m_wizard, u"hostingText"_s).contains(u"inventario-uno"_s));
}

void TestCreateWorkspaceWizard::theAddressIsShownBeforeAnythingHappens()
{
    type(u"Uno"_s);
    edit(u"subdomain"_s)->setText(u"tienda"_s);
    press(Qt::Key_Return);
    QCOMPARE(textOf(*m_wizard, u"hostPreview"_s), u"https://tienda.inventario.test"_s);
}

void TestCreateWorkspaceWizard::aTakenAddressIsTold()
{
    type(u"Uno"_s);
    edit(u"subdomain"_s)->setText(u"acme"_s);
    press(Qt::Key_Return);
    QVERIFY(named<QWidget>(*m_wizard, u"hostMessage"_s)->isVisible());
    QVERIFY(textOf(*m_wizard, u"hostMessage"_s).contains(u"acme"_s));
}

void TestCreateWorkspaceWizard::withoutACatalogueItSaysWhatToDo()
{
    m_world->small.world->state.registry.products.clear();
    QVERIFY(m_world->ui.refresh());
    answerIdentity(u"Uno"_s);
    QSignalSpy wanted(m_wizard.get(), &CreateWorkspaceWizard::requested);
    named<QPushButton>(*m_wizard, u"emptyAction"_s)->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().front().value<NavigationTarget>().place, navigation::prepare);
}

void TestCreateWorkspaceWizard::theLanguageCanBeSwitchedInTheMiddle()
{
    type(u"Uno"_s);
    press(Qt::Key_Return);
    named<QRadioButton>(*m_wizard, u"plan_free"_s)->click();
    named<QPushButton>(*m_wizard, u"wizardNext"_s)->click();
    Translator translator;
    translator.use(u"es"_s);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(pages()->currentIndex(), 2);
    QCOMPARE(textOf(*m_wizard, u"slug"_s), u"uno"_s);
    QVERIFY(named<QRadioButton>(*m_wizard, u"plan_free"_s)->isChecked());
    QVERIFY(named<QPushButton>(*m_wizard, u"wizardRun"_s)->isEnabled());
    QVERIFY(named<QWidget>(*m_wizard, u"runbookSteps"_s)->isVisible());
    translator.use(u"en"_s);
}

void TestCreateWorkspaceWizard::hostileNamesStayText()
{
    m_world->small.world->state.registry.products.front().name = tmtest::hostileText();
    m_world->small.world->state.registry.plans.front().name = tmtest::hostileText();
    QVERIFY(m_world->ui.refresh());
    edit(u"businessName"_s)->setText(tmtest::hostileText());
    edit(u"slug"_s)->setText(u"acme"_s);
    named<QPushButton>(*m_wizard, u"wizardNext"_s)->click();
    named<QRadioButton>(*m_wizard, u"plan_free"_s)->click();
    named<QPushButton>(*m_wizard, u"wizardNext"_s)->click();
    QCOMPARE(pages()->currentIndex(), 2);
    QVERIFY(!tmtest::interpretsMarkup(*m_wizard));
    const auto labels = m_wizard->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY2(!label->text().contains(QChar(0x202E)) && !label->text().contains(QChar(0x1B)), qPrintable(label->objectName()));
}

void TestCreateWorkspaceWizard::everyFieldIsNamed()
{
    QCOMPARE(tmtest::silentWidgets(*m_wizard).join(u"\n"_s), QString());
    answerIdentity(u"Uno"_s);
    QCOMPARE(tmtest::silentWidgets(*m_wizard).join(u"\n"_s), QString());
    named<QRadioButton>(*m_wizard, u"plan_free"_s)->click();
    named<QPushButton>(*m_wizard, u"wizardNext"_s)->click();
    named<QPushButton>(*m_wizard, u"runbookExpandAll"_s)->click();
    QCOMPARE(tmtest::silentWidgets(*m_wizard).join(u"\n"_s), QString());
}

QTEST_MAIN(TestCreateWorkspaceWizard)
#include "tst_createworkspacewizard.moc"
