#pragma once

#include "core/planner/requests.h"
#include "core/planner/runbook.h"
#include "ui/navigation.h"
#include "ui/uicontext.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace tmc::ui {

class CreateWorkspaceReviewPage;
class OperationProgressView;
class OperationResultPage;
class StepsSidebar;
class WizardStep;

/// Makes a workspace for a customer: who, what, a review of every step, the run, the result. Show it with open(); it deletes itself when it
/// is closed. Closing it does not end a running operation, and says so before.
class CreateWorkspaceWizard final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CreateWorkspaceWizard)

public:
    CreateWorkspaceWizard(UiContext &context, QWidget *parent);

    /// Asks first while the operation runs.
    void reject() override;

signals:
    /// The operator wants to see something else: the operation, or how to prepare the server.
    void requested(const tmc::ui::NavigationTarget &target);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum PageIndex { Identity, Plan, Review, Progress, Result };
    void makeRequest();
    void makePages();
    void addPage(QWidget *page);
    void connectPages();
    QLayout *makeFooter();
    void goTo(PageIndex index);
    void goForward();
    void goBack();
    void run();
    void resume();
    void rollBack();
    void watch();
    void operationHappened(const OperationId &id, const OperationEvent &event);
    void operationEnded(const OperationEnd &end);
    void planAnew();
    void refreshFooter();
    void retranslateUi();
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] WizardStep *currentStep() const;

    UiContext &m_context;
    CreateWorkspaceRequest m_request;
    Runbook m_runbook; ///< the one that was confirmed
    bool m_isJournalled = false;
    bool m_watching = false;
    PageIndex m_page = Identity;
    StepsSidebar *m_sidebar;
    QLabel *m_counter;
    QStackedWidget *m_stack;
    QList<WizardStep *> m_steps;
    CreateWorkspaceReviewPage *m_review = nullptr;
    OperationProgressView *m_progress = nullptr;
    OperationResultPage *m_result = nullptr;
    QPushButton *m_cancel;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_run;
};

} // namespace tmc::ui
