#pragma once

#include "core/planner/planchangerequests.h"
#include "ui/wizards/operationwizard.h"

namespace tmc::ui {

/// Moves a workspace to another plan: present against new plan, preview, typed confirmation on production, the run, the result with a way
/// back. Works without a connection up to the preview.
class ChangePlanWizard final : public OperationWizard {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangePlanWizard)

public:
    /// `plan`: the one that is chosen already; none: the operator chooses.
    ChangePlanWizard(UiContext &context, const Workspace &workspace, const std::optional<PlanKey> &plan, QWidget *parent);

protected:
    [[nodiscard]] QString titleText() const override;
    Result<Runbook> plan(const SystemSnapshot &snapshot, const QDateTime &now) override;
    void renewRequest() override;
    void askForOpposite(const Runbook &done) override;
    void askToRemoveRetired(const Workspace &workspace) override;
    void confirmRun(const Runbook &runbook, std::function<void()> confirmed) override;

private:
    ChangePlanRequest m_request;
};

/// Ends the grace period of the container that a workspace was moved away from: the preview of that, then the operation.
class RemoveRetiredWizard final : public OperationWizard {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RemoveRetiredWizard)

public:
    RemoveRetiredWizard(UiContext &context, const Workspace &workspace, QWidget *parent);

protected:
    [[nodiscard]] QString titleText() const override;
    Result<Runbook> plan(const SystemSnapshot &snapshot, const QDateTime &now) override;
    void renewRequest() override;
    void confirmRun(const Runbook &runbook, std::function<void()> confirmed) override;

private:
    RemoveRetiredRequest m_request;
};

} // namespace tmc::ui
