#pragma once

#include "core/planner/requests.h"
#include "ui/wizards/operationwizard.h"

namespace tmc::ui {

/// Makes a workspace for a customer: who, what, then the operation.
class CreateWorkspaceWizard final : public OperationWizard {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CreateWorkspaceWizard)

public:
    CreateWorkspaceWizard(UiContext &context, QWidget *parent);

protected:
    [[nodiscard]] QString titleText() const override;
    Result<Runbook> plan(const SystemSnapshot &snapshot, const QDateTime &now) override;
    void renewRequest() override;

private:
    CreateWorkspaceRequest m_request;
};

} // namespace tmc::ui
