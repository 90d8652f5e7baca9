#pragma once

#include "core/planner/planchangerequests.h"
#include "ui/uicontext.h"
#include "ui/wizards/wizardstep.h"

class QButtonGroup;
class QLabel;
class QVBoxLayout;

namespace tmc::ui {

class Card;
class ComparisonTable;
class MessageBanner;
class PlanChoice;

/// Which plan the workspace shall have: the plans to choose from, and below them the present one against the chosen one, side by side.
/// Works without a connection, on what was read last.
class ChangePlanPage final : public WizardStep {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangePlanPage)

public:
    ChangePlanPage(UiContext &context, ChangePlanRequest &request, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void enter() override;
    bool accept() override;
    [[nodiscard]] bool isComplete() const override;

protected:
    void retranslateUi() override;

private:
    void followSnapshot();
    void refillPlans();
    void choiceChanged();
    void present();
    [[nodiscard]] const Workspace *workspace() const;
    [[nodiscard]] const Plan *chosen() const;

    UiContext &m_context;
    ChangePlanRequest &m_request;
    SnapshotPtr m_snapshot; ///< keeps what the pointers lead to alive
    std::vector<Plan> m_shownPlans;
    QLabel *m_heading;
    QLabel *m_intro;
    Card *m_planCard;
    QVBoxLayout *m_planColumn;
    QButtonGroup *m_plans;
    QList<PlanChoice *> m_choices;
    QLabel *m_missing;
    Card *m_comparisonCard;
    ComparisonTable *m_comparison;
    QLabel *m_hosting;
    MessageBanner *m_fit;
};

} // namespace tmc::ui
