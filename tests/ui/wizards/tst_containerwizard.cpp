#include "tests/ui/support/uiprobe.h"
#include "tests/ui/wizards/operationsworld.h"
#include "tests/ui/wizards/screens.h"

#include "ui/dialogs/typedconfirmation.h"
#include "ui/theme/theme.h"
#include "ui/wizards/containerwizard.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::named;
using tmtest::textOf;

/// A container is restarted and redeployed from its preview to the result, in a console over a world in memory in which operations really run.
class TestContainerWizard final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, qEnvironmentVariableIsSet("TM_DARK") ? ThemeKind::Dark : ThemeKind::Light); }
    void init();
    void cleanup();

    void thePreviewNamesWhomItConcerns();
    void aRestartAsksForTheNameAndIsDone();
    void aRedeploymentAsksForTheImageFirst();
    void theRegistrysOwnContainerIsRefusedWithReasons();

private:
    QPushButton *button(const QString &name) const { return named<QPushButton>(*m_wizard, name); }
    int page() const { return named<QStackedWidget>(*m_wizard, u"wizardPages"_s)->currentIndex(); }
    void open(OperationKind kind, const QString &container);
    void run(int last);

    std::unique_ptr<tmtest::OperationsWorld> m_world;
    std::unique_ptr<ContainerWizard> m_wizard;
};

void TestContainerWizard::init()
{
    m_world = std::make_unique<tmtest::OperationsWorld>();
    QVERIFY(m_world->connect());
}

void TestContainerWizard::cleanup()
{
    m_wizard.reset();
    m_world.reset();
}

void TestContainerWizard::open(OperationKind kind, const QString &container)
{
    m_wizard = std::make_unique<ContainerWizard>(m_world->ui.context, kind, container, nullptr);
    m_wizard->setAttribute(Qt::WA_DeleteOnClose, false);
    m_wizard->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_wizard.get()));
}

/// To the end of the run, with the name that production asks for.
void TestContainerWizard::run(int last)
{
    QTRY_VERIFY(button(u"wizardRun"_s)->isEnabled());
    button(u"wizardRun"_s)->click();
    auto *asked = m_wizard->findChild<TypedConfirmation *>();
    QVERIFY(asked);
    QTest::keyClicks(named<QLineEdit>(*asked, u"typedName"_s), u"inventario-shared"_s);
    named<QPushButton>(*asked, u"typedAccept"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(page(), last, 20'000);
}

void TestContainerWizard::thePreviewNamesWhomItConcerns()
{
    open(OperationKind::RestartContainer, u"inventario-shared"_s);
    static const QRegularExpression served(u"inventario-shared serves 1 workspace[^:]*: acme"_s); // with or without its plural form
    QTRY_VERIFY2(served.match(tmtest::visibleTexts(*m_wizard).join(u'\n')).hasMatch(),
                 qPrintable(tmtest::visibleTexts(*m_wizard).join(u'\n')));
}

void TestContainerWizard::aRestartAsksForTheNameAndIsDone()
{
    const int starts = m_world->small.docker.starts(u"inventario-shared"_s);
    open(OperationKind::RestartContainer, u"inventario-shared"_s);
    run(2);
    QCOMPARE(m_world->small.docker.starts(u"inventario-shared"_s), starts + 1);
    QVERIFY(tmtest::visibleTexts(*m_wizard).join(u'\n').contains(u"The container inventario-shared is restarted"_s));
}

void TestContainerWizard::aRedeploymentAsksForTheImageFirst()
{
    const ContainerId before = m_world->small.docker.container(u"inventario-shared"_s)->id;
    open(OperationKind::RedeployContainer, u"inventario-shared"_s);
    named<QCheckBox>(*m_wizard, u"redeployPull"_s)->setChecked(true);
    button(u"wizardNext"_s)->click();
    run(3);
    QVERIFY(m_world->small.docker.container(u"inventario-shared"_s)->id != before);
    QVERIFY(m_world->small.docker.calls().filter(u"pull "_s).size() == 1);
}

void TestContainerWizard::theRegistrysOwnContainerIsRefusedWithReasons()
{
    open(OperationKind::StopContainer, u"postgres"_s);
    QTRY_VERIFY(
        tmtest::visibleTexts(*m_wizard).join(u'\n').contains(u"The registry's own PostgreSQL runs in the container postgres."_s));
    QVERIFY(!button(u"wizardRun"_s)->isEnabled());
}

QTEST_MAIN(TestContainerWizard)
#include "tst_containerwizard.moc"
