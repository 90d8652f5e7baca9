#pragma once

#include "core/planner/containerrequests.h"
#include "ui/wizards/operationwizard.h"

namespace tmc::ui {

/// Starts, stops, restarts or redeploys a container: the preview with whom it serves, the name typed where others than one workspace depend
/// on it or the server is production, the run, the result.
class ContainerWizard final : public OperationWizard {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContainerWizard)

public:
    /// `productImage`: redeployed with the image that the product has now; can be changed in the wizard.
    ContainerWizard(UiContext &context, OperationKind kind, const QString &container, QWidget *parent, bool productImage = false);

protected:
    [[nodiscard]] QString titleText() const override;
    Result<Runbook> plan(const SystemSnapshot &snapshot, const QDateTime &now) override;
    void renewRequest() override;
    void confirmRun(const Runbook &runbook, std::function<void()> confirmed) override;

private:
    ContainerRequest m_request;
};

} // namespace tmc::ui
