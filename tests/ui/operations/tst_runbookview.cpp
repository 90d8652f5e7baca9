#include "core/planner/createworkspace.h"
#include "core/planner/stepmark.h"
#include "tests/ui/wizards/screens.h"
#include "ui/theme/theme.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/runbookstepview.h"
#include "ui/widgets/runbookview.h"
#include "unit/smallworld.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QJsonDocument>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::named;
using tmtest::textOf;

/// A runbook says everything before anything happens, and every exact call can be seen.
class TestRunbookView final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        Theme::apply(*qApp, ThemeKind::Light);
        m_runbook = *makeCreateWorkspaceRunbook(m_small.request(u"beta"_s, u"enterprise"_s), m_small.snapshot(), m_small.clock.now());
    }

    void init()
    {
        m_view = std::make_unique<RunbookView>();
        m_view->resize(900, 1200);
        m_view->setRunbook(m_runbook);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }

    void everyStepHasTitleReasonAndWayBack()
    {
        const auto steps = m_view->findChildren<RunbookStepView *>();
        QCOMPARE(steps.size(), qsizetype(m_runbook.steps.size()));
        for (const RunbookStepView *step : steps) {
            QVERIFY(!textOf(*step, u"runbookStepTitle"_s).isEmpty());
            QVERIFY(!textOf(*step, u"runbookStepReason"_s).isEmpty());
            QVERIFY(!textOf(*step, u"runbookStepUndo"_s).isEmpty());
        }
        QVERIFY(textOf(*m_view, u"runbookTouched"_s).contains(u"inventario-beta"_s));
        QVERIFY(!textOf(*m_view, u"runbookDuration"_s).isEmpty());
        QVERIFY(!textOf(*m_view, u"runbookInterruption"_s).isEmpty());
    }

    void everyStepHasItsSymbolAndTheyAreCounted()
    {
        int creating = 0;
        for (const Step &step : m_runbook.steps) {
            const QString shown = textOf(*named<QWidget>(*m_view, u"runbookStep_"_s + step.key), u"runbookStepSymbol"_s);
            QCOMPARE(shown, stepSymbol(stepMark(step.action)));
            creating += shown == "+"_L1 ? 1 : 0;
        }
        QVERIFY(creating > 0);
        const QString marks = textOf(*m_view, u"runbookMarks"_s);
        QVERIFY2(marks.startsWith(u"+ %1 "_s.arg(creating)), qPrintable(marks));
    }

    void resourcesStandBeforeAndAfter()
    {
        QVERIFY(!named<QWidget>(*m_view, u"runbookResources"_s)->isVisible());
        Runbook changed = m_runbook;
        changed.resources = {{.resource = Resource::Memory, .container = u"inventario-beta"_s, .after = 2048},
                             {.resource = Resource::Memory, .before = 4096, .after = 6144, .measured = 1024, .budget = 5734}};
        m_view->setRunbook(changed);
        QVERIFY(named<QWidget>(*m_view, u"runbookResources"_s)->isVisible());
        QCOMPARE(textOf(*m_view, u"resource1_1"_s), u"none"_s);
        QCOMPARE(textOf(*m_view, u"resource1_2"_s), u"2.0 GB"_s);
        QCOMPARE(textOf(*m_view, u"resource2_1"_s), u"4.0 GB"_s);
        QCOMPARE(textOf(*m_view, u"resource2_2"_s), u"6.0 GB"_s);
        QCOMPARE(textOf(*m_view, u"resource2_3"_s), u"1.0 GB"_s);
        QCOMPARE(textOf(*m_view, u"resource2_4"_s), u"5.6 GB"_s);
        named<QPushButton>(*m_view, u"runbookCopy"_s)->click();
        QVERIFY(QApplication::clipboard()->text().contains(u"6.0 GB"_s));
        m_view->setRunbook(m_runbook);
    }

    void exactCallsUnfoldAndFoldWithoutSecrets()
    {
        QVERIFY(m_view->findChildren<CodeBlock *>().isEmpty());
        named<QPushButton>(*m_view, u"runbookExpandAll"_s)->click();
        QString all;
        const auto blocks = m_view->findChildren<CodeBlock *>();
        for (const CodeBlock *block : blocks) {
            QVERIFY(block->isVisible());
            all += block->text() + u'\n';
        }
        QVERIFY(all.contains("CREATE DATABASE"_L1));
        QVERIFY(all.contains("POST /containers/create"_L1));
        QVERIFY(all.contains(sql::maskedVerifier));
        QVERIFY(!all.contains(rolePasswordPlaceholder));
        named<QPushButton>(*m_view, u"runbookCollapseAll"_s)->click();
        for (const CodeBlock *block : blocks)
            QVERIFY(!block->isVisible());
    }

    void foldsSurviveANewRunbookOfTheSameSteps()
    {
        auto *step = named<RunbookStepView>(*m_view, u"runbookStep_database"_s);
        QTest::mouseClick(named<QToolButton>(*step, u"runbookStepFold"_s), Qt::LeftButton);
        QVERIFY(step->isExpanded());
        Runbook again = m_runbook;
        again.steps.front().expectedSeconds = 9;
        m_view->setRunbook(again);
        QVERIFY(named<RunbookStepView>(*m_view, u"runbookStep_database"_s)->isExpanded());
        QVERIFY(!named<RunbookStepView>(*m_view, u"runbookStep_role"_s)->isExpanded());
    }

    void theTextCanBeCopied()
    {
        named<QPushButton>(*m_view, u"runbookCopy"_s)->click();
        QVERIFY(QApplication::clipboard()->text().contains("CREATE DATABASE"_L1));
    }

    void theRunbookCanBeSavedAndReadAgain()
    {
        QTemporaryDir directory;
        const QString path = directory.filePath(u"runbook.json"_s);
        named<QPushButton>(*m_view, u"runbookSave"_s)->click();
        auto *dialog = m_view->findChild<QFileDialog *>();
        QVERIFY(dialog);
        dialog->selectFile(path);
        static_cast<QDialog *>(dialog)->accept();
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(*runbookFromJson(QJsonDocument::fromJson(file.readAll()).object()), m_runbook);
    }

    void blockersAndNoticesComeFirst()
    {
        Runbook blocked = m_runbook;
        blocked.blockers = {{.code = ErrorCode::DockerImageMissing, .args = {tmtest::hostileText()}}};
        m_view->setRunbook(blocked);
        QTRY_VERIFY(named<QWidget>(*m_view, u"runbookBlocker"_s)->isVisible());
        QVERIFY(named<QWidget>(*m_view, u"runbookNotice"_s)->isVisible());
        QVERIFY(!tmtest::interpretsMarkup(*m_view));
        QVERIFY(!textOf(*named<QWidget>(*m_view, u"runbookBlocker"_s), u"errorHappened"_s).contains(QChar(0x202E)));
    }

    void aRunbookWithoutStepsShowsNoStepCard()
    {
        m_view->setRunbook({.notices = {{NoticeCode::NothingToDo, {}}}});
        QVERIFY(!named<QWidget>(*m_view, u"runbookSteps"_s)->isVisible());
        QVERIFY(!named<QPushButton>(*m_view, u"runbookExpandAll"_s)->isVisible());
    }

private:
    tmtest::SmallWorld m_small;
    Runbook m_runbook;
    std::unique_ptr<RunbookView> m_view;
};

QTEST_MAIN(TestRunbookView)
#include "tst_runbookview.moc"
