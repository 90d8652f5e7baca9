#pragma once

#include "core/planner/runbook.h"
#include "ui/navigation.h"
#include "ui/uicontext.h"

#include <QDialog>

#include <functional>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace tmc::ui {

class OperationReviewPage;
class OperationProgressView;
class OperationResultPage;
class StepsSidebar;
class WizardStep;

/// A wizard that ends in an operation: questions of its own, then a review of every step, the run, the result. Show it with open(); it
/// deletes itself when it is closed. Closing it does not end a running operation, and says so before.
class OperationWizard : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationWizard)

public:
    /// Asks first while the operation runs.
    void reject() override;

signals:
    /// The operator wants to see something else: the operation, or how to prepare the server.
    void requested(const tmc::ui::NavigationTarget &target);

protected:
    OperationWizard(UiContext &context, QWidget *parent);
    /// Called once, by the constructor of the wizard itself: its questions, and what the review says it will do.
    void setUp(const QList<WizardStep *> &questions, std::function<QString()> reviewHeading);
    [[nodiscard]] UiContext &context() const { return m_context; }
    /// Shows a preview that was made earlier; what has changed since stands beside it.
    void showSaved(const Runbook &saved);
    /// For a wizard that opens with its review and right behind another operation: reads the server again, where that is possible, and
    /// plans on that, because the last snapshot may be from before.
    void reviewOnFreshFacts();

    /// Translated; the title of the window.
    [[nodiscard]] virtual QString titleText() const = 0;
    /// Plans what has been asked for; called again whenever the snapshot changes.
    virtual Result<Runbook> plan(const SystemSnapshot &snapshot, const QDateTime &now) = 0;
    /// What is planned from now on is another operation.
    virtual void renewRequest() = 0;
    /// The operator wants what a finished operation did to be taken back; only asked where the result page offers it.
    virtual void askForOpposite(const Runbook &done) { Q_UNUSED(done) }

    /// The operator wants to remove the container that a finished change of plan keeps; only asked where the result page offers it.
    virtual void askToRemoveRetired(const Workspace &workspace) { Q_UNUSED(workspace) }
    /// Called when the operator wants to run what has been reviewed: asks what has to be asked and calls `confirmed`, or does not.
    virtual void confirmRun(const Runbook &runbook, std::function<void()> confirmed)
    {
        Q_UNUSED(runbook)
        confirmed();
    }

    /// What the commands of the runbook get that it must not hold; asked when it is run.
    [[nodiscard]] virtual CommandInput commandInput() const { return {}; }

    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addPage(QWidget *page);
    void connectPages();
    QLayout *makeFooter();
    void goTo(int index);
    [[nodiscard]] int review() const { return m_questions; }
    /// The next page that is needed, in this direction.
    [[nodiscard]] int neighbour(int direction) const;
    void goForward();
    void goBack();
    void run();
    void start();
    void resume();
    void rollBack();
    void watch();
    void operationHappened(const OperationId &id, const OperationEvent &event);
    void operationEnded(const OperationEnd &end);
    void planAnew();
    void refreshFooter();
    void refreshSteps();
    void retranslateUi();
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] WizardStep *currentStep() const;

    UiContext &m_context;
    Runbook m_runbook; ///< the one that was confirmed
    bool m_isJournalled = false;
    bool m_watching = false;
    int m_questions = 0;
    int m_page = 0;
    QStringList m_titles; ///< of the steps that are needed
    StepsSidebar *m_sidebar;
    QLabel *m_counter;
    QStackedWidget *m_stack;
    QList<WizardStep *> m_steps;
    OperationReviewPage *m_review = nullptr;
    OperationProgressView *m_progress = nullptr;
    OperationResultPage *m_result = nullptr;
    QPushButton *m_cancel;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_run;
};

/// A fresh identifier for a request.
QString newUuid();

} // namespace tmc::ui
