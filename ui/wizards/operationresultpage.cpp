#include "ui/wizards/operationresultpage.h"

#include "ui/presentation/commandsteptext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/evidencetext.h"
#include "ui/presentation/operationtext.h"
#include "ui/presentation/runbooktext.h"
#include "ui/presentation/sentence.h"
#include "ui/presentation/steptext.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/card.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/fourparterrorview.h"
#include "ui/widgets/operationprompts.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/statuschip.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {

OperationResultPage::OperationResultPage(UiContext &context, QWidget *parent)
    : WizardStep(parent),
      m_context(context),
      m_chip(new StatusChip(this)),
      m_heading(wrappedLabel({}, TextRole::Heading, this)),
      m_sentence(wrappedLabel({}, TextRole::Body, this)),
      m_linkCard(new Card(this)),
      m_link(wrappedLabel({}, TextRole::Mono, this)),
      m_copy(makeButton({}, ButtonRole::Normal, u"copy"_s, this)),
      m_open(makeButton({}, ButtonRole::Normal, u"external-link"_s, this)),
      m_linkHint(wrappedLabel({}, TextRole::Muted, this)),
      m_verifiedCard(new Card(this)),
      m_verified(wrappedLabel({}, TextRole::Body, this)),
      m_output(new CodeBlock({}, this)),
      m_error(new FourPartErrorView(this)),
      m_journalCard(new Card(this)),
      m_journalText(wrappedLabel({}, TextRole::Body, this)),
      m_resume(makeButton({}, ButtonRole::Primary, u"play"_s, this)),
      m_rollBack(makeButton({}, ButtonRole::Normal, u"undo"_s, this)),
      m_openWorkspace(makeButton({}, ButtonRole::Normal, u"workspaces"_s, this)),
      m_show(makeButton({}, ButtonRole::Normal, u"operations"_s, this)),
      m_back(makeButton({}, ButtonRole::Normal, u"arrow-left"_s, this)),
      m_undo(makeButton({}, ButtonRole::Normal, u"undo"_s, this)),
      m_removeRetired(makeButton({}, ButtonRole::Normal, {}, this))
{
    setObjectName(u"resultPage"_s);
    m_chip->setObjectName(u"resultChip"_s);
    m_heading->setObjectName(u"resultHeading"_s);
    m_sentence->setObjectName(u"resultSentence"_s);
    m_link->setObjectName(u"resultLink"_s);
    m_link->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copy->setObjectName(u"resultCopy"_s);
    m_open->setObjectName(u"resultOpen"_s);
    m_verified->setObjectName(u"resultVerified"_s);
    m_output->setObjectName(u"resultOutput"_s);
    m_output->setNameVisible(true);
    m_error->setObjectName(u"resultError"_s);
    m_journalText->setObjectName(u"resultJournal"_s);
    m_resume->setObjectName(u"resultResume"_s);
    m_rollBack->setObjectName(u"resultRollBack"_s);
    m_openWorkspace->setObjectName(u"resultOpenWorkspace"_s);
    m_show->setObjectName(u"resultShow"_s);
    m_back->setObjectName(u"resultBack"_s);
    m_undo->setObjectName(u"resultUndo"_s);
    m_removeRetired->setObjectName(u"resultRemoveRetired"_s);
    buildLayout();
    retranslateUi();
    connectParts();
}

void OperationResultPage::connectParts()
{
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(address()); });
    connect(m_open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl(address(), QUrl::StrictMode)); });
    connect(m_resume, &QPushButton::clicked, this,
            [this] { askToResume(this, runbookTitle(*m_runbook), [this] { emit resumeRequested(); }); });
    connect(m_rollBack, &QPushButton::clicked, this,
            [this] { askToRollBack(this, runbookTitle(*m_runbook), [this] { emit rollBackRequested(); }); });
    connect(m_openWorkspace, &QPushButton::clicked, this, [this] { emit workspaceRequested(made()->id); });
    connect(m_show, &QPushButton::clicked, this, &OperationResultPage::showInOperationsRequested);
    connect(m_back, &QPushButton::clicked, this, &OperationResultPage::backToPreviewRequested);
    connect(m_undo, &QPushButton::clicked, this, &OperationResultPage::undoRequested);
    connect(m_removeRetired, &QPushButton::clicked, this, [this] {
        if (const std::optional<Workspace> workspace = withRetired())
            emit removeRetiredRequested(*workspace);
    });
    connect(&m_context.connection, &ServerConnection::stateChanged, this, &OperationResultPage::presentActions);
    connect(&m_context.snapshots, &SnapshotService::snapshotChanged, this, &OperationResultPage::presentActions);
}

QLayout *OperationResultPage::makeActions()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    for (QPushButton *button : {m_resume, m_rollBack, m_openWorkspace, m_show, m_back, m_undo, m_removeRetired})
        row->addWidget(button);
    for (QPushButton *button : {m_copy, m_open, m_resume, m_rollBack, m_openWorkspace, m_show, m_back, m_undo, m_removeRetired})
        button->setAutoDefault(true); // Return presses the one that has the focus
    row->addStretch();
    return row;
}

void OperationResultPage::buildLayout()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_heading, 1);
    head->addWidget(m_chip, 0, Qt::AlignTop);
    auto *linkButtons = new QHBoxLayout;
    linkButtons->setSpacing(10);
    linkButtons->addWidget(m_copy);
    linkButtons->addWidget(m_open);
    linkButtons->addStretch();
    m_linkCard->body()->addWidget(m_link);
    m_linkCard->body()->addLayout(linkButtons);
    m_linkCard->body()->addWidget(m_linkHint);
    m_verifiedCard->body()->addWidget(m_verified);
    m_journalCard->body()->addWidget(m_journalText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(m_sentence);
    const std::initializer_list<QWidget *> parts{m_linkCard, m_verifiedCard, m_error, m_output, m_journalCard};
    for (QWidget *part : parts)
        column->addWidget(part);
    column->addLayout(makeActions());
    column->addStretch();
}

QString OperationResultPage::title() const
{
    return tr("Result");
}

void OperationResultPage::enter()
{
    for (QPushButton *button : {m_open, m_resume, m_rollBack, m_show, m_back})
        if (button->isVisibleTo(this) && button->isEnabled())
            return button->setFocus();
}

void OperationResultPage::showEnd(const Runbook &runbook, const OperationEnd &end, bool isJournalled)
{
    m_runbook = runbook;
    m_end = end;
    m_isJournalled = isJournalled;
    m_journal.reset();
    m_journalError.reset();
    if (verdict() != Verdict::NotStarted)
        readJournal();
    present();
}

void OperationResultPage::readJournal()
{
    const OperationId id = m_end.id;
    m_context.operations.readOperation(id, [page = QPointer(this), id](const Result<OperationRecord> &record) {
        if (!page || page->m_end.id != id)
            return;
        if (record)
            page->m_journal = *record;
        else
            page->m_journalError = record.error();
        page->present();
    });
}

OperationResultPage::Verdict OperationResultPage::verdict() const
{
    if (m_end.outcome && m_end.outcome->kind == OutcomeKind::Done)
        return Verdict::Done;
    if (m_end.outcome && m_end.outcome->kind == OutcomeKind::RolledBack)
        return Verdict::RolledBack;
    const bool mayBeWritten = m_end.refused && m_end.refused->effect != Effect::None;
    return m_end.outcome || m_isJournalled || mayBeWritten ? Verdict::NotDone : Verdict::NotStarted;
}

bool OperationResultPage::canBeTakenBack() const
{
    for (const Step &step : m_runbook->steps) {
        if (const auto *product = std::get_if<action::SaveProduct>(&step.action); product && product->before)
            return true;
        if (const auto *plan = std::get_if<action::SavePlan>(&step.action); plan && plan->before)
            return true;
        if (const auto *complete = std::get_if<action::CompletePlanChange>(&step.action);
            complete && complete->before.plan != complete->after.plan)
            return true;
    }
    return false;
}

std::optional<Workspace> OperationResultPage::withRetired() const
{
    for (const Step &step : m_runbook->steps)
        if (const auto *complete = std::get_if<action::CompletePlanChange>(&step.action); complete && complete->after.retired)
            return complete->after;
    return std::nullopt;
}

const Workspace *OperationResultPage::made() const
{
    for (const Step &step : m_runbook->steps)
        if (const auto *reserve = std::get_if<action::ReserveWorkspace>(&step.action))
            return &reserve->workspace;
    return nullptr;
}

QString OperationResultPage::host() const
{
    const Workspace *workspace = made();
    return workspace ? workspace->primaryHost() : QString();
}

QString OperationResultPage::address() const
{
    return u"https://"_s + host();
}

QStringList OperationResultPage::remainingSteps() const
{
    QStringList titles;
    for (const StepRecord &record : m_journal->steps) {
        if (record.state == StepState::Pending || record.state == StepState::Compensated)
            continue;
        const auto index = static_cast<std::size_t>(record.sequence);
        const QString title = index < m_runbook->steps.size() ? stepTitle(m_runbook->steps[index].action) : quoted(record.key);
        //: A step of the journal and its state, such as "Create the database x: done".
        titles.append(filled(tr("%1: %2"), {title, stepStateText(record.state)}));
    }
    return titles;
}

void OperationResultPage::present()
{
    if (!m_runbook)
        return;
    presentVerdict();
    presentError();
    m_output->setVisible(commandsteptext::leavesWhatItDid(m_runbook->kind) && !m_outputLines.isEmpty());
    m_output->setText(m_outputLines.join(u'\n'));
    presentLink();
    presentJournal();
    presentActions();
}

void OperationResultPage::presentVerdict()
{
    QString heading = operationDoneHeading(m_runbook->kind, m_runbook->targetName);
    const bool isCommand = commandsteptext::leavesWhatItDid(m_runbook->kind);
    QString sentence = operationDoneSentence(*m_runbook);
    Badge badge = outcomeBadge(OutcomeKind::Done);
    switch (verdict()) {
    case Verdict::Done:
        break;
    case Verdict::RolledBack:
        heading = operationUndoneHeading(m_runbook->kind, m_runbook->targetName);
        sentence = isCommand ? commandsteptext::endSentence(OutcomeKind::RolledBack, m_runbook->kind)
                             : tr("The operation was rolled back. Below is why, and what the journal on the server says about it.");
        badge = commandsteptext::endBadge(OutcomeKind::RolledBack, m_runbook->kind);
        break;
    case Verdict::NotDone:
        heading = operationOpenHeading(m_runbook->kind, m_runbook->targetName);
        sentence = commandsteptext::endSentence(m_end.outcome ? m_end.outcome->kind : OutcomeKind::Interrupted, m_runbook->kind);
        badge = outcomeBadge(m_end.outcome ? m_end.outcome->kind : OutcomeKind::Interrupted);
        break;
    case Verdict::NotStarted:
        heading = tr("The operation was not started");
        sentence = tr("It was refused before anything was written. The server is as it was.");
        badge = {tr("Not started"), StatusRole::Warn};
        break;
    }
    setPlainText(m_heading, heading);
    setPlainText(m_sentence, sentence);
    m_chip->setStatus(badge.text, badge.role);
    setAccessibleDescription(inertText(heading + u". "_s + sentence));
}

void OperationResultPage::presentError()
{
    const std::optional<Error> error = m_end.refused ? m_end.refused : m_end.outcome ? m_end.outcome->error : std::nullopt;
    // That the operator stopped it is said above already.
    m_error->setVisible(error.has_value() && verdict() != Verdict::Done && error->code != ErrorCode::Cancelled);
    if (!error)
        return;
    const ErrorText text = errorText(*error, m_context.connection.profile().name);
    m_error->setError({.happened = text.happened, .meaning = text.meaning, .remedy = text.remedy, .technical = text.technical});
}

void OperationResultPage::presentLink()
{
    const bool isDone = verdict() == Verdict::Done;
    m_linkCard->setVisible(isDone && !host().isEmpty());
    m_verifiedCard->setVisible(isDone);
    if (!isDone)
        return;
    setPlainText(m_link, address());
    m_link->setAccessibleName(inertLine(address()));
    setPlainText(m_linkHint,
                 tr("The certificate is requested by the proxy once the name leads to this server; until then a browser warns."));
    setPlainText(m_verified, u"✓ "_s + evidenceLines(*m_runbook, m_journal ? &*m_journal : nullptr).join(u"\n✓ "_s));
}

void OperationResultPage::presentJournal()
{
    // What a command had done is neither undone nor known to the journal.
    const bool isCommand = commandsteptext::leavesWhatItDid(m_runbook->kind);
    const bool concerns = (verdict() == Verdict::RolledBack && !isCommand) || verdict() == Verdict::NotDone;
    m_journalCard->setVisible(concerns);
    if (!concerns)
        return;
    QString text = tr("Reading the journal on the server…");
    if (m_journalError) {
        text = filled(tr("The journal on the server could not be read, so it is not known here what is still in place. %1"),
                      {errorLine(*m_journalError)});
    } else if (m_journal) {
        const QStringList remaining = remainingSteps();
        if (m_journal->state == OperationState::RolledBack && remaining.isEmpty())
            text = tr("Every step that was begun has been undone. Nothing was left behind.");
        else if (remaining.isEmpty())
            text = tr("No step has been begun.");
        else
            text = tr("These steps have been begun and are not undone:") + u"\n• "_s + remaining.join(u"\n• "_s);
    }
    setPlainText(m_journalText, text);
}

void OperationResultPage::presentActions()
{
    if (!m_runbook)
        return;
    const bool isOpen = verdict() == Verdict::NotDone && !(m_journal && !m_journal->isOpen());
    const bool undoing = (m_end.outcome && m_end.outcome->kind == OutcomeKind::NeedsOperator)
                         || (m_journal && m_journal->state != OperationState::Running);
    const bool isConnected = m_context.connection.state() == ConnectionState::Connected;
    m_resume->setVisible(isOpen && !undoing);
    m_rollBack->setVisible(isOpen);
    presentWorkspace();
    m_show->setVisible(verdict() != Verdict::NotStarted);
    m_back->setVisible(verdict() == Verdict::NotStarted || verdict() == Verdict::RolledBack);
    m_undo->setVisible(verdict() == Verdict::Done && canBeTakenBack());
    const bool isPlanChange = m_runbook->kind == OperationKind::ChangePlan;
    setButtonText(m_undo, isPlanChange ? tr("S&witch back…") : tr("&Take it back…"));
    m_undo->setToolTip(isPlanChange ? tr("Preview the change back to the plan from before")
                                    : tr("Preview the change back to the values from before"));
    m_removeRetired->setVisible(verdict() == Verdict::Done && withRetired().has_value());
    for (QPushButton *button : {m_resume, m_rollBack}) {
        button->setEnabled(isConnected);
        button->setToolTip(isConnected ? QString() : tr("Connect to the server first."));
    }
}

/// It can be opened once the snapshot after the operation has it.
void OperationResultPage::presentWorkspace()
{
    const Workspace *workspace = made();
    const std::optional<RegistryFacts> &registry = m_context.snapshots.current()->registry.value;
    const bool isKnown =
        workspace && registry && std::ranges::find(registry->workspaces, workspace->id, &Workspace::id) != registry->workspaces.end();
    m_openWorkspace->setVisible(verdict() == Verdict::Done && workspace);
    m_openWorkspace->setEnabled(isKnown);
    m_openWorkspace->setToolTip(isKnown ? QString() : tr("The server is being read again."));
}

void OperationResultPage::retranslateUi()
{
    m_linkCard->setTitle(tr("Address"));
    m_verifiedCard->setTitle(tr("What was verified on the server"));
    m_journalCard->setTitle(tr("What the journal says"));
    m_output->setName(tr("Output of the command"));
    setButtonText(m_copy, tr("Cop&y the address"));
    setButtonText(m_open, tr("&Open in the browser"));
    setButtonText(m_resume, tr("&Resume…"));
    setButtonText(m_rollBack, tr("Roll &back…"));
    setButtonText(m_openWorkspace, tr("Open &workspace"));
    setButtonText(m_show, tr("&Show in Operations"));
    setButtonText(m_back, tr("&Preview again"));
    setButtonText(m_removeRetired, tr("Remove the old &container…"));
    setAccessibleName(title());
    present();
}

} // namespace tmc::ui
