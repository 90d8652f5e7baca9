#pragma once

#include "core/planner/restorerequests.h"
#include "ui/wizards/operationwizard.h"

namespace tmc::ui {

/// Brings a workspace's database back to what one copy holds: preview, typed confirmation, the run, the result.
class RestoreWizard final : public OperationWizard {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RestoreWizard)

public:
    RestoreWizard(UiContext &context, const RestoreWorkspaceRequest &request, QWidget *parent);

protected:
    [[nodiscard]] QString titleText() const override;
    Result<Runbook> plan(const SystemSnapshot &snapshot, const QDateTime &now) override;
    void renewRequest() override;
    void confirmRun(const Runbook &runbook, std::function<void()> confirmed) override;

private:
    RestoreWorkspaceRequest m_request;
};

} // namespace tmc::ui
