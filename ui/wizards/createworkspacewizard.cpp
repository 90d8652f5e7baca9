#include "ui/wizards/createworkspacewizard.h"

#include "ui/presentation/sentence.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/buttontext.h"
#include "ui/widgets/confirmation.h"
#include "ui/widgets/operationprogressview.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/stepssidebar.h"
#include "ui/wizards/createworkspaceidentitypage.h"
#include "ui/wizards/createworkspaceplanpage.h"
#include "ui/wizards/createworkspacereviewpage.h"
#include "ui/wizards/operationprogresspage.h"
#include "ui/wizards/operationresultpage.h"
#include "ui/wizards/selectedprofile.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

constexpr int narrowWidth = 760;

QString newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

CreateWorkspaceWizard::CreateWorkspaceWizard(UiContext &context, QWidget *parent)
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
    setObjectName(u"createWorkspaceWizard"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumSize(560, 420);
    resize(980, 720);
    m_counter->setObjectName(u"wizardCounter"_s);
    m_counter->hide();
    m_stack->setObjectName(u"wizardPages"_s);
    makeRequest();
    makePages();
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
    connectPages();
    retranslateUi();
    goTo(Identity);
}

void CreateWorkspaceWizard::makeRequest()
{
    const std::optional<ServerProfile> profile = selectedProfile(m_context);
    m_request.operation = OperationId(newUuid());
    m_request.workspace = WorkspaceId(newUuid());
    if (!profile)
        return;
    applyProfile(m_request, *profile);
}

void CreateWorkspaceWizard::addPage(QWidget *page)
{
    auto *scroll = new ScrollColumn(m_stack);
    scroll->column()->addWidget(page);
    m_stack->addWidget(scroll);
}

void CreateWorkspaceWizard::makePages()
{
    auto *progress = new OperationProgressPage(this);
    m_progress = progress->view();
    m_review = new CreateWorkspaceReviewPage(m_context, m_request, this);
    m_result = new OperationResultPage(m_context, this);
    m_steps = {new CreateWorkspaceIdentityPage(m_context, m_request, this), new CreateWorkspacePlanPage(m_context, m_request, this),
               m_review, progress, m_result};
    for (WizardStep *step : std::as_const(m_steps))
        addPage(step);
}

QLayout *CreateWorkspaceWizard::makeFooter()
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
    connect(m_cancel, &QPushButton::clicked, this, &CreateWorkspaceWizard::reject);
    connect(m_back, &QPushButton::clicked, this, &CreateWorkspaceWizard::goBack);
    connect(m_next, &QPushButton::clicked, this, &CreateWorkspaceWizard::goForward);
    connect(m_run, &QPushButton::clicked, this, &CreateWorkspaceWizard::run);
    return row;
}

void CreateWorkspaceWizard::connectPages()
{
    for (WizardStep *step : std::as_const(m_steps))
        connect(step, &WizardStep::completeChanged, this, &CreateWorkspaceWizard::refreshFooter);
    connect(qobject_cast<CreateWorkspacePlanPage *>(m_steps.at(Plan)), &CreateWorkspacePlanPage::prepareRequested, this, [this] {
        emit requested({.place = navigation::prepare, .subject = {}});
        accept();
    });
    connect(m_progress, &OperationProgressView::stopRequested, &m_context.operations, &OperationService::requestStop);
    connect(m_progress, &OperationProgressView::abortRequested, &m_context.operations, &OperationService::requestAbort);
    connect(&m_context.operations, &OperationService::eventHappened, this, &CreateWorkspaceWizard::operationHappened);
    connect(&m_context.operations, &OperationService::ended, this, &CreateWorkspaceWizard::operationEnded);
    connect(m_result, &OperationResultPage::resumeRequested, this, &CreateWorkspaceWizard::resume);
    connect(m_result, &OperationResultPage::rollBackRequested, this, &CreateWorkspaceWizard::rollBack);
    connect(m_result, &OperationResultPage::backToPreviewRequested, this, &CreateWorkspaceWizard::planAnew);
    connect(m_result, &OperationResultPage::showInOperationsRequested, this, [this] {
        emit requested(navigation::operation(m_runbook.operation));
        accept();
    });
}

WizardStep *CreateWorkspaceWizard::currentStep() const
{
    return m_steps.at(m_page);
}

bool CreateWorkspaceWizard::isRunning() const
{
    return m_watching;
}

void CreateWorkspaceWizard::goTo(PageIndex index)
{
    m_page = index;
    m_stack->setCurrentIndex(index);
    m_sidebar->setCurrent(index);
    refreshFooter();
    currentStep()->enter();
    qobject_cast<ScrollColumn *>(m_stack->currentWidget())->scrollToTop();
}

void CreateWorkspaceWizard::goForward()
{
    if (m_page < Review && currentStep()->accept())
        goTo(static_cast<PageIndex>(m_page + 1));
}

void CreateWorkspaceWizard::goBack()
{
    if (m_page == Plan || m_page == Review)
        goTo(static_cast<PageIndex>(m_page - 1));
}

void CreateWorkspaceWizard::watch()
{
    m_watching = true;
    goTo(Progress);
    m_progress->begin(OperationProgress(m_runbook));
}

void CreateWorkspaceWizard::run()
{
    if (m_page != Review || !m_review->isComplete())
        return;
    m_runbook = *m_review->runbook();
    m_isJournalled = false;
    watch();
    m_context.operations.start(m_runbook);
}

void CreateWorkspaceWizard::resume()
{
    OperationProgress progress(m_runbook);
    if (m_result->journal())
        progress.setJournal(*m_result->journal());
    watch();
    m_progress->update(progress);
    m_context.operations.resume(m_runbook.operation);
}

void CreateWorkspaceWizard::rollBack()
{
    OperationProgress progress(m_runbook);
    if (m_result->journal())
        progress.setJournal(*m_result->journal());
    watch();
    m_progress->update(progress);
    m_context.operations.rollBack(m_runbook.operation);
}

void CreateWorkspaceWizard::operationHappened(const OperationId &id, const OperationEvent &event)
{
    if (!m_watching || id != m_runbook.operation)
        return;
    m_isJournalled = true;
    m_progress->apply(event);
}

void CreateWorkspaceWizard::operationEnded(const OperationEnd &end)
{
    if (!m_watching || end.id != m_runbook.operation)
        return;
    m_watching = false;
    m_progress->end();
    m_context.snapshots.refresh();
    if (end.refused && end.refused->code == ErrorCode::StalePreview && !m_isJournalled) {
        goTo(Review);
        m_review->showStale(end.refused->args);
        return;
    }
    m_isJournalled = m_isJournalled || end.outcome.has_value();
    m_result->showEnd(m_runbook, end, m_isJournalled);
    goTo(Result);
}

/// A journalled operation is over: what is planned now is another one.
void CreateWorkspaceWizard::planAnew()
{
    m_request.operation = OperationId(newUuid());
    m_request.workspace = WorkspaceId(newUuid());
    goTo(Review);
    m_review->refresh();
}

void CreateWorkspaceWizard::reject()
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

void CreateWorkspaceWizard::refreshFooter()
{
    m_back->setVisible(m_page == Plan || m_page == Review);
    m_next->setVisible(m_page < Review);
    m_run->setVisible(m_page == Review);
    m_run->setEnabled(m_page == Review && m_review->isComplete());
    // Return goes on from the questions, but never starts the operation by itself.
    m_next->setDefault(m_page < Review);
    if (m_page >= Progress)
        setButtonText(m_cancel, tr("&Close"));
    else
        setButtonText(m_cancel, tr("&Cancel"));
    m_counter->setText(
        filled(tr("Step %1 of %2: %3"), {QString::number(m_page + 1), QString::number(m_steps.size()), currentStep()->title()}));
}

void CreateWorkspaceWizard::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void CreateWorkspaceWizard::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    const bool narrow = width() < narrowWidth;
    m_sidebar->setVisible(!narrow);
    m_counter->setVisible(narrow);
}

void CreateWorkspaceWizard::retranslateUi()
{
    setWindowTitle(tr("New workspace"));
    QStringList titles;
    for (const WizardStep *step : std::as_const(m_steps))
        titles.append(step->title());
    m_sidebar->setSteps(titles);
    m_sidebar->setAccessibleName(tr("Steps of the wizard"));
    setButtonText(m_back, tr("&Back"));
    setButtonText(m_next, tr("&Next"));
    setButtonText(m_run, tr("&Run now"));
    refreshFooter();
}

} // namespace tmc::ui
