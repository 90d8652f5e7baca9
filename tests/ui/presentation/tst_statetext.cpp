#include "ui/presentation/operationtext.h"
#include "ui/presentation/stagetext.h"
#include "ui/presentation/translator.h"
#include "ui/presentation/workspacetext.h"

#include <QtTest>

#include <functional>

using namespace tmc;
using namespace Qt::StringLiterals;

namespace {

/// The words of all values of an enumeration that ends with `last`.
template <typename Enum>
QStringList wordsUpTo(Enum last, const std::function<QString(Enum)> &text)
{
    QStringList words;
    for (int value = 0; value <= static_cast<int>(last); ++value)
        words.append(text(static_cast<Enum>(value)));
    return words;
}

QList<QStringList> allWords()
{
    return {
        wordsUpTo<WorkspaceState>(WorkspaceState::Archived, ui::workspaceStateText),
        wordsUpTo<Hosting>(Hosting::Dedicated, ui::hostingText),
        wordsUpTo<Environment>(Environment::Qa, ui::environmentText),
        wordsUpTo<Isolation>(Isolation::Schema, ui::isolationText),
        wordsUpTo<HostingRule>(HostingRule::AlwaysOwnContainers, ui::hostingRuleText),
        wordsUpTo<OperationKind>(OperationKind::ServeCertificate, ui::operationKindText),
        wordsUpTo<OperationState>(OperationState::NeedsOperator, ui::operationStateText),
        wordsUpTo<StepState>(StepState::Compensated, ui::stepStateText),
        wordsUpTo<OutcomeKind>(OutcomeKind::NeedsOperator, ui::outcomeText),
        wordsUpTo<OutcomeKind>(OutcomeKind::NeedsOperator, ui::outcomeSentence),
        wordsUpTo<LinkStage>(LinkStage::RegistryVersion, ui::linkStageTitle),
        wordsUpTo<tmc::StageState>(tmc::StageState::Skipped, ui::stageStateText),
    };
}

ContainerFacts container(const QString &state, const QString &health = {})
{
    ContainerFacts facts;
    facts.state = state;
    facts.health = health;
    return facts;
}

} // namespace

class StateTextTest final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_translator.use(u"en"_s); }
    void everyStateHasAWordOfItsOwn();
    void spanishHasItsOwnWords();
    void rolesFollowTheMeaning();
    void operationThatNobodyWorksOnIsInterrupted();
    void containersShowStateAndHealthTogether();
    void eventsNameTheStep();
    void eventsOfUnknownStepsUseTheKey();
    void outputOfStepsIsNeutralised();
    void stagesShowTheErrorOrTheDetail();

private:
    ui::Translator m_translator;
};

void StateTextTest::everyStateHasAWordOfItsOwn()
{
    for (QStringList words : allWords()) {
        QVERIFY2(!words.contains(QString()), qPrintable(words.join(u'|')));
        QVERIFY2(words.removeDuplicates() == 0, qPrintable(words.join(u'|')));
    }
}

void StateTextTest::spanishHasItsOwnWords()
{
    const QList<QStringList> english = allWords();
    m_translator.use(u"es"_s);
    const QList<QStringList> spanish = allWords();
    for (qsizetype i = 0; i < english.size(); ++i)
        for (qsizetype j = 0; j < english[i].size(); ++j)
            if (english[i][j] != u"QA")
                QVERIFY2(english[i][j] != spanish[i][j], qPrintable(english[i][j]));
    QCOMPARE(ui::operationStateText(OperationState::Done), u"Terminada"_s);
    QCOMPARE(ui::stepStateText(StepState::Done), u"Hecho"_s);
}

void StateTextTest::rolesFollowTheMeaning()
{
    QCOMPARE(ui::workspaceStateBadge(WorkspaceState::Active).role, ui::StatusRole::Ok);
    QCOMPARE(ui::workspaceStateBadge(WorkspaceState::Failed).role, ui::StatusRole::Bad);
    QCOMPARE(ui::environmentBadge(Environment::Production).role, ui::StatusRole::Bad);
    QCOMPARE(ui::outcomeBadge(OutcomeKind::NeedsOperator).role, ui::StatusRole::Bad);
    QCOMPARE(ui::stepStateBadge(StepState::Done), (ui::Badge{u"Done"_s, ui::StatusRole::Ok}));
    QCOMPARE(ui::stageStateBadge(tmc::StageState::Failed).role, ui::StatusRole::Bad);
}

void StateTextTest::operationThatNobodyWorksOnIsInterrupted()
{
    OperationRecord operation;
    operation.state = OperationState::Running;
    QCOMPARE(ui::operationBadge(operation), (ui::Badge{u"Interrupted"_s, ui::StatusRole::Warn}));
    operation.leaseHolder = u"another console"_s;
    QCOMPARE(ui::operationBadge(operation), (ui::Badge{u"Running"_s, ui::StatusRole::Info}));
    operation.leaseHolder.clear();
    operation.state = OperationState::NeedsOperator;
    QCOMPARE(ui::operationBadge(operation).role, ui::StatusRole::Bad);
}

void StateTextTest::containersShowStateAndHealthTogether()
{
    QCOMPARE(ui::containerBadge(container(u"running"_s)).text, u"Running"_s);
    QCOMPARE(ui::containerBadge(container(u"running"_s, u"unhealthy"_s)).role, ui::StatusRole::Bad);
    QCOMPARE(ui::containerBadge(container(u"exited"_s, u"unhealthy"_s)).text, u"Stopped"_s);
    QVERIFY(!ui::containerBadge(container(u"new\u202estate"_s)).text.contains(QChar(0x202e)));
}

void StateTextTest::eventsNameTheStep()
{
    Runbook runbook;
    runbook.steps.push_back({.key = u"network"_s, .action = action::CreateNetwork{u"nginx-proxy"_s}});
    OperationEvent event{.kind = OperationEventKind::StepDone, .sequence = 0, .stepKey = u"network"_s, .milliseconds = 1234};
    QCOMPARE(ui::eventText(event, &runbook), u"Create the Docker network nginx-proxy: done in 1.2 s."_s);
    event.kind = OperationEventKind::StepFailed;
    event.error = Error{.code = ErrorCode::DockerNameTaken, .args = {u"erp-acme"_s}};
    QCOMPARE(ui::eventText(event, &runbook),
             u"Create the Docker network nginx-proxy: failed after 1.2 s. There is already a container named erp-acme."_s);
    m_translator.use(u"es"_s);
    QVERIFY(ui::eventText(event, &runbook).startsWith(u"Crear la red de Docker nginx-proxy: falló"_s));
}

void StateTextTest::eventsOfUnknownStepsUseTheKey()
{
    const Runbook runbook;
    for (int value = 0; value <= static_cast<int>(OperationEventKind::OperationFinished); ++value) {
        const OperationEvent event{
            .kind = static_cast<OperationEventKind>(value), .sequence = 7, .stepKey = u"publish"_s, .text = u"line"_s};
        QVERIFY(!ui::eventText(event, &runbook).isEmpty());
        QVERIFY(!ui::eventText(event).contains(u'%'));
    }
    QCOMPARE(ui::eventText({.kind = OperationEventKind::StepStarted, .sequence = 7, .stepKey = u"publish"_s}, &runbook),
             u"publish: begun."_s);
}

void StateTextTest::outputOfStepsIsNeutralised()
{
    const QString text = ui::eventText({.kind = OperationEventKind::StepProgress, .text = u"Applying\u001b[2J 0001"_s});
    QVERIFY(text.startsWith(u"Applying"_s));
    QVERIFY(!text.contains(QChar(0x1b)));
}

void StateTextTest::stagesShowTheErrorOrTheDetail()
{
    StageReport report{.stage = LinkStage::Connect, .state = tmc::StageState::Failed, .detail = u"10.0.0.1\u001b"_s};
    QCOMPARE(ui::stageDetail(report), u"10.0.0.1\\x1b"_s);
    report.error = Error{.code = ErrorCode::SshUnreachable, .args = {u"vps"_s, u"22"_s}};
    QCOMPARE(ui::stageDetail(report), u"vps did not accept a connection on port 22."_s);
}

QTEST_GUILESS_MAIN(StateTextTest)
#include "tst_statetext.moc"
