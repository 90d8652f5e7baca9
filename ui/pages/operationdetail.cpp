#include "ui/pages/operationdetail.h"

#include "ui/models/operationreport.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/operationtext.h"
#include "ui/presentation/sentence.h"
#include "ui/presentation/steptext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fourparterrorview.h"
#include "ui/widgets/operationprogressview.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/runbookview.h"
#include "ui/widgets/savefiledialog.h"
#include "ui/widgets/stagelist.h"
#include "ui/widgets/statuschip.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

enum Fact { StartedBy, StartedAt, FinishedAt, Version, Holder, Id, FactCount };

} // namespace

OperationDetail::OperationDetail(QWidget *parent)
    : QWidget(parent),
      m_back(makeButton({}, ButtonRole::Quiet, u"arrow-left"_s, this)),
      m_title(wrappedLabel({}, TextRole::Heading, this)),
      m_chip(new StatusChip(this)),
      m_resume(makeButton({}, ButtonRole::Primary, u"play"_s, this)),
      m_rollBack(makeButton({}, ButtonRole::Normal, u"undo"_s, this)),
      m_save(makeButton({}, ButtonRole::Normal, u"download"_s, this)),
      m_whyNot(wrappedLabel({}, TextRole::Muted, this)),
      m_error(new FourPartErrorView(this)),
      m_stepsTitle(plainLabel({}, TextRole::Section, this)),
      m_stepsCard(new Card(this)),
      m_steps(new StageList({}, this)),
      m_progress(new OperationProgressView(this)),
      m_fold(new QToolButton(this)),
      m_runbookHint(wrappedLabel({}, TextRole::Muted, this)),
      m_runbook(new RunbookView(this))
{
    setObjectName(u"operationDetail"_s);
    m_back->setObjectName(u"detailBack"_s);
    m_title->setObjectName(u"detailTitle"_s);
    m_chip->setObjectName(u"detailChip"_s);
    m_resume->setObjectName(u"detailResume"_s);
    m_rollBack->setObjectName(u"detailRollBack"_s);
    m_save->setObjectName(u"detailSave"_s);
    m_whyNot->setObjectName(u"detailWhyNot"_s);
    m_error->setObjectName(u"detailError"_s);
    m_steps->setObjectName(u"detailSteps"_s);
    m_steps->setFitsContents(true);
    m_fold->setObjectName(u"detailRunbookFold"_s);
    m_fold->setProperty("role", u"fold"_s);
    m_fold->setCheckable(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setFocusPolicy(Qt::StrongFocus);
    m_runbookHint->setObjectName(u"detailRunbookHint"_s);
    m_runbook->setTitleVisible(false);
    m_back->hide();
    buildLayout();
    retranslate();
    connect(m_back, &QPushButton::clicked, this, &OperationDetail::backRequested);
    connect(m_resume, &QPushButton::clicked, this, &OperationDetail::resumeRequested);
    connect(m_rollBack, &QPushButton::clicked, this, &OperationDetail::rollBackRequested);
    connect(m_save, &QPushButton::clicked, this, &OperationDetail::saveReport);
    connect(m_fold, &QToolButton::toggled, this, &OperationDetail::presentRunbook);
}

QLayout *OperationDetail::makeHead()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_back, 0, Qt::AlignTop);
    head->addWidget(m_title, 1);
    head->addWidget(m_chip, 0, Qt::AlignTop);
    return head;
}

QLayout *OperationDetail::makeFacts()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    for (int fact = 0; fact < FactCount; ++fact) {
        QLabel *caption = plainLabel({}, TextRole::Caption, this);
        QLabel *value = wrappedLabel({}, fact == Id || fact == Holder ? TextRole::Mono : TextRole::Body, this);
        value->setObjectName(u"detailFact%1"_s.arg(fact));
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        caption->setBuddy(value);
        grid->addWidget(caption, fact, 0, Qt::AlignTop);
        grid->addWidget(value, fact, 1);
        m_facts.append(std::pair(caption, value));
    }
    return grid;
}

QLayout *OperationDetail::makeActions()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_resume);
    row->addWidget(m_rollBack);
    row->addWidget(m_save);
    row->addStretch();
    return row;
}

void OperationDetail::buildLayout()
{
    auto *facts = new Card(this);
    facts->setObjectName(u"detailFacts"_s);
    facts->body()->addLayout(makeFacts());
    m_stepsCard->setObjectName(u"detailStepsCard"_s);
    m_stepsCard->body()->addWidget(m_steps);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(makeHead());
    column->addWidget(facts);
    column->addLayout(makeActions());
    column->addWidget(m_whyNot);
    column->addWidget(m_error);
    column->addWidget(m_progress);
    column->addWidget(m_stepsTitle);
    column->addWidget(m_stepsCard);
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    column->addWidget(m_runbookHint);
    column->addWidget(m_runbook);
    column->addStretch();
    m_progress->hide();
}

void OperationDetail::setOperation(const OperationRecord &operation, const OperationActions &actions)
{
    if (!m_operation || m_operation->id != operation.id) {
        m_journal.reset();
        m_journalError.reset();
        m_fold->setChecked(false);
    }
    m_operation = operation;
    m_permitted = actions;
    present();
}

void OperationDetail::setJournal(const OperationRecord &operation)
{
    m_journal = operation;
    m_journalError.reset();
    presentSteps();
    presentRunbook();
}

void OperationDetail::setJournalError(const Error &error)
{
    m_journalError = error;
    presentRunbook();
}

void OperationDetail::setLive(bool live)
{
    m_live = live;
    m_progress->setVisible(live);
    m_stepsTitle->setVisible(!live);
    m_stepsCard->setVisible(!live);
}

void OperationDetail::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

void OperationDetail::present()
{
    if (!m_operation)
        return;
    const Badge badge = operationBadge(*m_operation);
    const QString title = operationTitle(m_operation->kind, m_operation->targetName);
    setPlainText(m_title, title);
    m_chip->setStatus(badge.text, badge.role);
    setAccessibleName(inertLine(title));
    presentFacts();
    presentActions();
    presentError();
    presentSteps();
    presentRunbook();
}

void OperationDetail::presentFacts()
{
    const OperationRecord &operation = *m_operation;
    const QString holder = operation.leaseHolder.isEmpty()
                               ? QString()
                               : filled(tr("%1, until %2"), {operation.leaseHolder, exactTime(operation.leaseExpiresAt)});
    const std::array<QString, FactCount> values{
        operation.createdBy, exactTime(operation.createdAt), exactTime(operation.finishedAt), operation.createdWith, holder,
        operation.id.value()};
    for (int fact = 0; fact < FactCount; ++fact) {
        const auto &[caption, value] = m_facts.at(fact);
        const QString &text = values.at(static_cast<std::size_t>(fact));
        setPlainText(value, text);
        caption->setVisible(!text.isEmpty());
        value->setVisible(!text.isEmpty());
    }
}

void OperationDetail::presentActions()
{
    m_resume->setVisible(m_permitted.canResume);
    m_rollBack->setVisible(m_permitted.canRollBack);
    setButtonText(m_rollBack,
                  m_operation && m_operation->state == OperationState::Running ? tr("Roll &back…") : tr("Go on rolling &back…"));
    setButtonRole(m_rollBack, m_permitted.canResume ? ButtonRole::Normal : ButtonRole::Primary);
    setPlainText(m_whyNot, m_permitted.whyNot);
    m_whyNot->setVisible(!m_permitted.whyNot.isEmpty());
}

void OperationDetail::presentError()
{
    m_error->setVisible(m_operation->error.has_value());
    if (!m_operation->error)
        return;
    const ErrorText text = errorText(*m_operation->error);
    m_error->setError({.happened = text.happened, .meaning = text.meaning, .remedy = text.remedy, .technical = text.technical});
}

Stage OperationDetail::stageOf(const StepRecord &record, const Runbook *runbook) const
{
    const auto index = static_cast<std::size_t>(record.sequence);
    const bool known = runbook && record.sequence >= 0 && index < runbook->steps.size();
    Stage stage{.title = known ? stepTitle(runbook->steps[index].action) : quoted(record.key), .detail = stepStateText(record.state)};
    const bool isWorkedOn = !m_operation->leaseHolder.isEmpty();
    switch (record.state) {
    case StepState::Pending:
        stage.state = StageState::Pending;
        break;
    case StepState::Done:
        stage.state = StageState::Ok;
        break;
    case StepState::Compensated:
        stage.state = StageState::Skipped;
        break;
    case StepState::Intent:
    case StepState::CompensationIntent:
        stage.state = isWorkedOn ? StageState::Running : StageState::Failed;
        if (!isWorkedOn)
            stage.detail += u". "_s + tr("Whether it took effect is looked up on the server when the operation goes on.");
        break;
    }
    if (record.changedAt.isValid() && record.state != StepState::Pending)
        stage.detail += u" · "_s + exactTime(record.changedAt);
    if (record.attempt > 1)
        stage.detail += u" · "_s + tr("%n attempt(s)", nullptr, record.attempt);
    return stage;
}

void OperationDetail::presentSteps()
{
    if (!m_operation)
        return;
    const Result<Runbook> runbook = m_journal ? runbookFromJson(m_journal->runbook) : fail(ErrorCode::NotFound);
    QList<Stage> stages;
    for (const StepRecord &record : m_operation->steps)
        stages.append(stageOf(record, runbook ? &*runbook : nullptr));
    m_steps->setStages(stages);
}

void OperationDetail::presentRunbook()
{
    const bool open = m_fold->isChecked();
    setButtonIcon(m_fold, open ? u"chevron-down"_s : u"chevron-right"_s);
    const Result<Runbook> runbook = m_journal ? runbookFromJson(m_journal->runbook) : fail(ErrorCode::NotFound);
    m_runbook->setVisible(open && runbook);
    if (runbook && m_runbook->runbook() != *runbook)
        m_runbook->setRunbook(*runbook);
    QString hint = tr("Reading the runbook from the journal…");
    if (m_journal && !runbook)
        hint = tr("This version cannot show the runbook: it was written by another one.") + u' ' + errorLine(runbook.error());
    else if (m_journalError)
        hint = tr("The runbook could not be read from the journal.") + u' ' + errorLine(*m_journalError);
    setPlainText(m_runbookHint, hint);
    m_runbookHint->setVisible(open && !runbook);
}

void OperationDetail::saveReport()
{
    if (!m_operation)
        return;
    OperationRecord saved = *m_operation;
    if (m_journal)
        saved.runbook = m_journal->runbook;
    saveToFile(this, tr("Save the report"), u"operation-"_s + saved.targetName + u'-' + saved.id.value().left(8),
               {{tr("Text"), u"txt"_s, [saved] { return operationAsText(saved).toUtf8(); }},
                {tr("Operation as JSON"), u"json"_s, [saved] { return operationAsJson(saved); }}});
}

void OperationDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void OperationDetail::retranslate()
{
    const std::array<QString, FactCount> captions{tr("Started by"),   tr("Started"),      tr("Finished"),
                                                  tr("With version"), tr("Worked on by"), tr("Operation")};
    for (int fact = 0; fact < FactCount; ++fact)
        setPlainText(m_facts.at(fact).first, captions.at(static_cast<std::size_t>(fact)));
    setButtonText(m_back, tr("&Back to the list"));
    setButtonText(m_resume, tr("&Resume…"));
    setButtonText(m_save, tr("Sa&ve report…"));
    setPlainText(m_stepsTitle, tr("Steps"));
    m_steps->setAccessibleName(tr("Steps of the operation"));
    m_stepsCard->setAccessibleName(tr("Steps"));
    m_fold->setText(tr("The runbook that was confirmed"));
    m_fold->setAccessibleName(m_fold->text());
    presentActions();
    present();
}

} // namespace tmc::ui
