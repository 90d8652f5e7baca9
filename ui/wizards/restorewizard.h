#pragma once

#include "core/planner/requests.h"
#include "ui/wizards/operationwizard.h"
#include "ui/wizards/restoredestinationpage.h"

namespace tmc::ui {

class CreateWorkspaceIdentityPage;
class CreateWorkspacePlanPage;
class RestoreMasksPage;
class RestoreTablesPage;

/// What one copy holds becomes a workspace's data: in the place of its present ones, or as a new workspace, or as a copy for tests; or some of its tables
/// come beside the present ones. It asks where to first; then what a new workspace needs and which columns are masked, or which tables; then preview,
/// confirmation, run and result.
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
    void followDestination();
    void confirmReplacing(std::function<void()> confirmed);
    void confirmRealData(std::function<void()> confirmed);
    [[nodiscard]] QString reviewHeading() const;

    RestoreWorkspaceRequest m_request;
    CreateWorkspaceRequest m_new; ///< what a new workspace is asked for with
    RestoreDestinationPage *m_destination;
    CreateWorkspaceIdentityPage *m_identity;
    CreateWorkspacePlanPage *m_plan;
    RestoreMasksPage *m_masks;
    RestoreTablesPage *m_tables;
};

} // namespace tmc::ui
