#pragma once

#include "core/planner/requests.h"
#include "ui/wizards/operationwizard.h"

namespace tmc::ui {

/// Adds a plan to the catalogue or changes one that is there: its fields, then the operation.
class SavePlanWizard final : public OperationWizard {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SavePlanWizard)

public:
    /// `present`: the plan to change; none: a new one.
    SavePlanWizard(UiContext &context, const std::optional<Plan> &present, QWidget *parent);

protected:
    [[nodiscard]] QString titleText() const override;
    Result<Runbook> plan(const SystemSnapshot &snapshot, const QDateTime &now) override;
    void renewRequest() override;
    void askForOpposite(const Runbook &done) override;

private:
    [[nodiscard]] QString reviewHeading() const;

    QJsonObject m_row; ///< the plan as it shall be, edited by the pages
    bool m_isNew;
    OperationId m_operation;
};

} // namespace tmc::ui
