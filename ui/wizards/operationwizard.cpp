#include "ui/wizards/operationwizard.h"

#include "ui/presentation/sentence.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/confirmation.h"
#include "ui/widgets/operationprogressview.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/stepssidebar.h"
#include "ui/wizards/operationreviewpage.h"
#include "ui/wizards/operationprogresspage.h"
#include "ui/wizards/operationresultpage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr int narrowWidth = 760;

} // namespace

QString newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

OperationWizard::OperationWizard(UiContext &context, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_sidebar(new StepsSidebar({}, this)),
      m_counter(plainLabel({}, TextRole::Caption, this)),
      m_stack(new QStackedWidget(this)),
      m_cancel(makeButton({}, ButtonRole::Normal, {}, this)),
      m_back(makeButton({}, ButtonRole::Normal, u"arrow-left"_s, this)),
      m_next(makeButton({}, ButtonRole::Primary, {}, this)),
      m_run(makeButton({}, ButtonRole::Primary, u"play"_s, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumSize(560, 420);
    resize(980, 720);
    m_counter->setObjectName(u"wizardCounter"_s);
    m_counter->hide();
    m_stack->setObjectName(u"wizardPages"_s);
    auto *content = new QVBoxLayout;
    content->setSpacing(8);
    content->addWidget(m_counter);
    content->addWidget(m_stack, 1);
    auto *body = new QHBoxLayout;
    body->setSpacing(20);
    body->addWidget(m_sidebar);
    body->addLayout(content, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(14);
    layout->addLayout(body, 1);
    layout->addLayout(makeFooter());
}

void OperationWizard::setUp(const QList<WizardStep *> &questions, std::function<QString()> reviewHeading)
{
    m_questions = static_cast<int>(questions.size());
    auto *progress = new OperationProgressPage(this);
    m_progress = progress->view();
    m_review = new OperationReviewPage(
        m_context, [this](const SystemSnapshot &snapshot, const QDateTime &now) { return plan(snapshot, now); },
        std::move(reviewHeading), this);
    m_result = new OperationResultPage(m_context, this);
    m_steps = questions;
    m_steps.append({m_review, progress, m_result});
    for (WizardStep *step : std::as_const(m_steps))
        addPage(step);
    connectPages();
    retranslateUi();
    goTo(0);
}

void OperationWizard::addPage(QWidget *page)
{
    auto *scroll = new ScrollColumn(m_stack);
    scroll->column()->addWidget(page);
    m_stack->addWidget(scroll);
}

QLayout *OperationWizard::makeFooter()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_cancel);
    row->addStretch();
    row->addWidget(m_back);
    row->addWidget(m_next);
    row->addWidget(m_run);
    m_cancel->setObjectName(u"wizardCancel"_s);
    m_back->setObjectName(u"wizardBack"_s);
    m_next->setObjectName(u"wizardNext"_s);
    m_run->setObjectName(u"wizardRun"_s);
    for (QPushButton *button : {m_cancel, m_back, m_next, m_run})
        button->setAutoDefault(true);
    connect(m_cancel, &QPushButton::clicked, this, &OperationWizard::reject);
    connect(m_back, &QPushButton::clicked, this, &OperationWizard::goBack);
    connect(m_next, &QPushButton::clicked, this, &OperationWizard::goForward);
    connect(m_run, &QPushButton::clicked, this, &OperationWizard::run);
    return row;
}

void OperationWizard::connectPages()
{
    for (WizardStep *step : std::as_const(m_steps))
        connect(step, &WizardStep::completeChanged, this, &OperationWizard::refreshFooter);
    connect(m_progress, &OperationProgressView::stopRequested, &m_context.operations, &OperationService::requestStop);
    connect(m_progress, &OperationProgressView::abortRequested, &m_context.operations, &OperationService::requestAbort);
    connect(&m_context.operations, &OperationService::eventHappened, this, &OperationWizard::operationHappened);
    connect(&m_context.operations, &OperationService::ended, this, &OperationWizard::operationEnded);
    connect(m_result, &OperationResultPage::resumeRequested, this, &OperationWizard::resume);
    connect(m_result, &OperationResultPage::rollBackRequested, this, &OperationWizard::rollBack);
    connect(m_result, &OperationResultPage::backToPreviewRequested, this, &OperationWizard::planAnew);
    connect(m_result, &OperationResultPage::undoRequested, this, [this] {
        askForOpposite(m_runbook);
        planAnew();
    });
    connect(m_result, &OperationResultPage::removeRetiredRequested, this, &OperationWizard::askToRemoveRetired);
    connect(m_result, &OperationResultPage::workspaceRequested, this, [this](const WorkspaceId &workspace) {
        emit requested(navigation::workspace(workspace));
        accept();
    });
    connect(m_result, &OperationResultPage::showInOperationsRequested, this, [this] {
        emit requested(navigation::operation(m_runbook.operation));
        accept();
    });
}

void OperationWizard::showSaved(const Runbook &saved)
{
    goTo(review());
    m_review->showSaved(saved);
}

void OperationWizard::reviewOnFreshFacts()
{
    m_review->refresh();
}

WizardStep *OperationWizard::currentStep() const
{
    return m_steps.at(m_page);
}

bool OperationWizard::isRunning() const
{
    return m_watching;
}

void OperationWizard::goTo(int index)
{
    m_page = index;
    m_stack->setCurrentIndex(index);
    refreshFooter();
    currentStep()->enter();
    qobject_cast<ScrollColumn *>(m_stack->currentWidget())->scrollToTop();
}

int OperationWizard::neighbour(int direction) const
{
    int page = m_page + direction;
    while (page > 0 && page < review() && !m_steps.at(page)->isNeeded())
        page += direction;
    return page;
}

void OperationWizard::goForward()
{
    if (m_page < review() && currentStep()->accept())
        goTo(neighbour(1));
}

void OperationWizard::goBack()
{
    if (m_page > 0 && m_page <= review())
        goTo(neighbour(-1));
}

void OperationWizard::watch()
{
    m_watching = true;
    goTo(review() + 1);
    m_progress->begin(OperationProgress(m_runbook));
}

void OperationWizard::run()
{
    if (m_page != review() || !m_review->isComplete())
        return;
    confirmRun(*m_review->runbook(), [this] { start(); });
}

void OperationWizard::start()
{
    // While it was confirmed the server may have changed or the connection may have gone.
    if (m_page != review() || !m_review->isComplete())
        return;
    m_runbook = *m_review->runbook();
    m_isJournalled = false;
    watch();
    m_context.operations.start(m_runbook, commandInput());
}

void OperationWizard::resume()
{
    OperationProgress progress(m_runbook);
    if (m_result->journal())
        progress.setJournal(*m_result->journal());
    watch();
    m_progress->update(progress);
    m_context.operations.resume(m_runbook.operation);
}

void OperationWizard::rollBack()
{
    OperationProgress progress(m_runbook);
    if (m_result->journal())
        progress.setJournal(*m_result->journal());
    watch();
    m_progress->update(progress);
    m_context.operations.rollBack(m_runbook.operation);
}

void OperationWizard::operationHappened(const OperationId &id, const OperationEvent &event)
{
    if (!m_watching || id != m_runbook.operation)
        return;
    m_isJournalled = true;
    m_progress->apply(event);
}

void OperationWizard::operationEnded(const OperationEnd &end)
{
    if (!m_watching || end.id != m_runbook.operation)
        return;
    m_watching = false;
    m_progress->end();
    m_context.snapshots.refresh();
    if (end.refused && end.refused->code == ErrorCode::StalePreview && !m_isJournalled) {
        goTo(review());
        m_review->showStale(end.refused->args);
        return;
    }
    m_isJournalled = m_isJournalled || end.outcome.has_value();
    m_result->setOutput(m_progress->progress().output());
    m_result->showEnd(m_runbook, end, m_isJournalled);
    goTo(review() + 2);
}

/// A journalled operation is over: what is planned now is another one.
void OperationWizard::planAnew()
{
    renewRequest();
    goTo(review());
    m_review->refresh();
}

void OperationWizard::reject()
{
    if (!isRunning()) {
        QDialog::reject();
        return;
    }
    askForConfirmation(
        this,
        {.objectName = u"confirmClose"_s,
         .title = tr("Close this window while the operation runs?"),
         .text = tr("The operation goes on without it. You find it on the page Operations, where it can be watched and stopped."),
         .accept = tr("Close the &window")},
        [this] {
            m_watching = false;
            QDialog::reject();
        });
}

void OperationWizard::refreshFooter()
{
    m_back->setVisible(m_page > 0 && m_page <= review());
    m_next->setVisible(m_page < review());
    m_next->setEnabled(currentStep()->offersNext());
    m_run->setVisible(m_page == review());
    m_run->setEnabled(m_page == review() && m_review->isComplete());
    // Return goes on from the questions, but never starts the operation by itself.
    m_next->setDefault(m_page < review());
    if (m_page > review())
        setButtonText(m_cancel, tr("&Close"));
    else
        setButtonText(m_cancel, tr("&Cancel"));
    refreshSteps();
}

/// Which steps there are may hang on what was answered, and so may what the wizard is called.
void OperationWizard::refreshSteps()
{
    QStringList titles;
    int current = 0;
    for (const WizardStep *step : std::as_const(m_steps)) {
        if (step == currentStep())
            current = static_cast<int>(titles.size());
        if (step->isNeeded())
            titles.append(step->title());
    }
    if (titles != m_titles)
        m_sidebar->setSteps(titles);
    m_titles = titles;
    m_sidebar->setCurrent(current);
    m_counter->setText(
        filled(tr("Step %1 of %2: %3"), {QString::number(current + 1), QString::number(titles.size()), currentStep()->title()}));
    setWindowTitle(titleText());
}

void OperationWizard::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void OperationWizard::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    const bool narrow = width() < narrowWidth;
    m_sidebar->setVisible(!narrow);
    m_counter->setVisible(narrow);
}

void OperationWizard::retranslateUi()
{
    m_sidebar->setAccessibleName(tr("Steps of the wizard"));
    setButtonText(m_back, tr("&Back"));
    setButtonText(m_next, tr("&Next"));
    setButtonText(m_run, tr("&Run now"));
    refreshFooter();
}

} // namespace tmc::ui
