#pragma once

#include "ui/models/changeseriesrun.h"
#include "ui/navigation.h"
#include "ui/uicontext.h"

#include <QDialog>

class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace tmc::ui {

class Card;
class FourPartErrorView;
class MessageBanner;
class PlanChoice;
class RunbookView;
class StageList;

/// Moves several workspaces to one plan: which plan and whether they fit, one preview of all, then one after the other. It stops at the
/// first that fails and can go on from there. Works without a connection up to the preview.
class BulkChangePlanWizard final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BulkChangePlanWizard)

public:
    BulkChangePlanWizard(UiContext &context, const std::vector<Workspace> &workspaces, QWidget *parent);
    /// Asks first while an operation runs.
    void reject() override;

signals:
    void requested(const tmc::ui::NavigationTarget &target);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Page { Choose, Preview, Run };
    QWidget *makeChoosePage();
    QWidget *makePreviewPage();
    QWidget *makeRunPage();
    QLayout *makeFooter();
    void addPage(QWidget *page);
    void connectParts();
    void fillPlans();
    void goTo(Page page);
    void goOn();
    void confirm();
    void choosePlan();
    void prepare();
    void presentRoom();
    void presentPreview();
    void presentRunbook(int index);
    void presentRun();
    void refresh();
    void retranslateUi();
    [[nodiscard]] bool isConnected() const;
    [[nodiscard]] bool isProduction() const;
    [[nodiscard]] std::vector<ChangePlanRequest> requests() const;

    UiContext &m_context;
    std::vector<Workspace> m_workspaces;
    PlanKey m_plan;
    ChangeSeriesRun *m_run;
    Page m_page = Choose;
    QLabel *m_heading;
    QLabel *m_intro;
    QStackedWidget *m_stack;
    Card *m_planCard;
    QVBoxLayout *m_planColumn;
    QButtonGroup *m_plans;
    QList<PlanChoice *> m_choices;
    Card *m_whoCard;
    QLabel *m_who;
    MessageBanner *m_room;
    MessageBanner *m_banner;
    QLabel *m_pickLabel;
    QComboBox *m_pick;
    RunbookView *m_runbook;
    FourPartErrorView *m_planError;
    QLabel *m_progress;
    StageList *m_stages;
    FourPartErrorView *m_runError;
    QPushButton *m_cancel;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_stop;
    QPushButton *m_resume;
};

} // namespace tmc::ui
