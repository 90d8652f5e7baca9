#include "tests/ui/support/uiprobe.h"
#include "tests/ui/wizards/operationsworld.h"
#include "tests/ui/wizards/screens.h"

#include "ui/dialogs/newpassworddialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/codeblock.h"
#include "ui/wizards/commandwizard.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::named;
using tmtest::textOf;

/// A command is run from the question to its output and exit code, in a console over a world in memory in which operations really run.
class TestCommandWizard final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, qEnvironmentVariableIsSet("TM_DARK") ? ThemeKind::Dark : ThemeKind::Light); }
    void init();
    void cleanup();

    void aCommandIsRunForTheWorkspaceAndItsOutputShown();
    void aFailureIsTold();
    void nothingIsAskedForTwiceWhenSomethingIsMissing();
    void aSuperusersPasswordIsShownBeforeAnythingRuns();
    void aPasswordThatNobodyTookMakesNoUser();
    void closingTheWindowLosesNoPassword();
    void theContainerItselfCanBeMeant();

private:
    QPushButton *button(const QString &name) const { return named<QPushButton>(*m_wizard, name); }
    int page() const { return named<QStackedWidget>(*m_wizard, u"wizardPages"_s)->currentIndex(); }
    QString shown() const { return tmtest::visibleTexts(*m_wizard).join(u'\n'); }
    void open(CommandPurpose purpose);
    void type(const QString &field, const QString &text) { named<QLineEdit>(*m_wizard, field)->setText(text); }
    void run();
    NewPasswordDialog *reviewUntilThePassword();

    std::unique_ptr<tmtest::OperationsWorld> m_world;
    std::unique_ptr<CommandWizard> m_wizard;
};

void TestCommandWizard::init()
{
    m_world = std::make_unique<tmtest::OperationsWorld>();
    QVERIFY(m_world->connect());
}

void TestCommandWizard::cleanup()
{
    m_wizard.reset();
    m_world.reset();
}

void TestCommandWizard::open(CommandPurpose purpose)
{
    m_wizard = std::make_unique<CommandWizard>(m_world->ui.context, purpose, u"inventario-shared"_s, WorkspaceId(), nullptr);
    m_wizard->setAttribute(Qt::WA_DeleteOnClose, false);
    m_wizard->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_wizard.get()));
    QCOMPARE(tmtest::namelessWidgets(*m_wizard), QStringList());
}

void TestCommandWizard::run()
{
    button(u"wizardNext"_s)->click();
    QCOMPARE(page(), 1);
    QTRY_VERIFY(button(u"wizardRun"_s)->isEnabled());
    button(u"wizardRun"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(page(), 3, 20'000);
}

void TestCommandWizard::aCommandIsRunForTheWorkspaceAndItsOutputShown()
{
    m_world->small.docker.setExecScript([](const ExecRequest &request) -> Result<ExecOutcome> {
        return ExecOutcome{.exitCode = 0, .standardOutput = "said: " + request.argv.join(u' ').toUtf8() + "\n\x1b[2J\n"};
    });
    open(CommandPurpose::Own);
    type(u"commandText"_s, u"tool {database}"_s);
    run();
    QVERIFY2(shown().contains(u"The command in acme ended with success"_s), qPrintable(shown()));
    QVERIFY(shown().contains(u"ended with exit code 0"_s));
    const QString output = named<CodeBlock>(*m_wizard, u"resultOutput"_s)->text();
    QVERIFY2(output.contains(u"said: tool inventario_acme"_s), qPrintable(output));
    QVERIFY(!output.contains(QChar(0x1b)));
    QCOMPARE(m_world->small.docker.commandsRun(), QStringList{u"tool inventario_acme"_s});
}

void TestCommandWizard::aFailureIsTold()
{
    m_world->small.docker.setExecScript(
        [](const ExecRequest &) -> Result<ExecOutcome> { return ExecOutcome{.exitCode = 3, .standardOutput = "half of it\n"}; });
    open(CommandPurpose::Migrate);
    run();
    QVERIFY2(shown().contains(u"exit code 3"_s), qPrintable(shown()));
    QVERIFY(shown().contains(u"What it had done until then stays"_s));
    QVERIFY(!shown().contains(u"Nothing was left behind"_s));
    QVERIFY(named<CodeBlock>(*m_wizard, u"resultOutput"_s)->text().contains(u"half of it"_s));
    QCOMPARE(textOf(*m_wizard, u"resultHeading"_s), u"The command in acme did not end with success"_s);
}

void TestCommandWizard::nothingIsAskedForTwiceWhenSomethingIsMissing()
{
    open(CommandPurpose::Own);
    type(u"commandText"_s, u"  "_s);
    button(u"wizardNext"_s)->click();
    QCOMPARE(page(), 0);
    QVERIFY(shown().contains(u"Enter a program"_s));
    open(CommandPurpose::CreateSuperuser);
    button(u"wizardNext"_s)->click();
    QCOMPARE(page(), 0);
    QVERIFY(shown().contains(u"Enter a user name"_s));
}

/// Up to the question whether the operator has the password.
NewPasswordDialog *TestCommandWizard::reviewUntilThePassword()
{
    open(CommandPurpose::CreateSuperuser);
    type(u"commandUser"_s, u"chief"_s);
    button(u"wizardNext"_s)->click();
    if (!QTest::qWaitFor([this] { return button(u"wizardRun"_s)->isEnabled(); }))
        return nullptr;
    button(u"wizardRun"_s)->click();
    return m_wizard->findChild<NewPasswordDialog *>();
}

void TestCommandWizard::aSuperusersPasswordIsShownBeforeAnythingRuns()
{
    auto *dialog = reviewUntilThePassword();
    QVERIFY(dialog);
    QCOMPARE(tmtest::namelessWidgets(*dialog), QStringList());
    const QString password = named<CodeBlock>(*dialog, u"newPasswordText"_s)->text();
    QCOMPARE(password.size(), 20);
    QVERIFY(m_world->small.docker.commandsRun().isEmpty());
    named<QPushButton>(*dialog, u"newPasswordCreate"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(page(), 3, 20'000);
    QVERIFY(m_world->small.docker.lastEnvironment().contains(u"DJANGO_SUPERUSER_PASSWORD="_s + password));
    QVERIFY(!shown().contains(password));
}

void TestCommandWizard::aPasswordThatNobodyTookMakesNoUser()
{
    auto *dialog = reviewUntilThePassword();
    QVERIFY(dialog);
    named<QPushButton>(*dialog, u"newPasswordCancel"_s)->click();
    QTest::qWait(100);
    QCOMPARE(page(), 1);
    QVERIFY(m_world->small.docker.commandsRun().isEmpty());
}

void TestCommandWizard::closingTheWindowLosesNoPassword()
{
    auto *dialog = reviewUntilThePassword();
    QVERIFY(dialog);
    const QString password = named<CodeBlock>(*dialog, u"newPasswordText"_s)->text();
    named<QPushButton>(*dialog, u"newPasswordCreate"_s)->click();
    m_wizard.reset(); // while the operation runs
    QTRY_COMPARE_WITH_TIMEOUT(m_world->small.docker.commandsRun().size(), 1, 20'000);
    QVERIFY2(m_world->small.docker.lastEnvironment().contains(u"DJANGO_SUPERUSER_PASSWORD="_s + password),
             "the user has the password that the operator saw before");
}

void TestCommandWizard::theContainerItselfCanBeMeant()
{
    open(CommandPurpose::Own);
    auto *workspace = named<QComboBox>(*m_wizard, u"commandWorkspace"_s);
    QCOMPARE(workspace->count(), 2);
    workspace->setCurrentIndex(1);
    type(u"commandText"_s, u"tool {database}"_s);
    run();
    QVERIFY(shown().contains(u"The command in inventario-shared ended with success"_s));
    QCOMPARE(m_world->small.docker.commandsRun(), QStringList{u"tool {database}"_s});
}

QTEST_MAIN(TestCommandWizard)
#include "tst_commandwizard.moc"
