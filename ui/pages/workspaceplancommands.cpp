#include "ui/pages/workspacedetailpage.h"
#include "ui/pages/workspacespage.h"
#include "ui/wizards/bulkchangeplanwizard.h"
#include "ui/wizards/changeplanwizard.h"

using namespace Qt::StringLiterals;

// The commands of the page that change plans; the others are in workspacespagecommands.cpp.

namespace tmc::ui {

void WorkspacesPage::changePlan()
{
    const QList<WorkspaceRow> rows = targets();
    if (rows.isEmpty())
        return;
    if (rows.size() == 1)
        return openWizard(new ChangePlanWizard(context(), rows.constFirst().workspace, std::nullopt, this));
    std::vector<Workspace> workspaces;
    for (const WorkspaceRow &row : rows)
        workspaces.push_back(row.workspace);
    auto *wizard = new BulkChangePlanWizard(context(), workspaces, this);
    connect(wizard, &BulkChangePlanWizard::requested, this, &WorkspacesPage::requested);
    wizard->open();
}

/// To the plan that the workspace had before, where that is known; otherwise the operator chooses.
void WorkspacesPage::switchBack()
{
    const QList<WorkspaceRow> rows = targets();
    if (rows.size() != 1)
        return;
    const std::optional<PlanKey> before = isWorkspaceOpen() ? m_detailPage->planBefore() : std::nullopt;
    openWizard(new ChangePlanWizard(context(), rows.constFirst().workspace, before, this));
}

void WorkspacesPage::removeRetired()
{
    const QList<WorkspaceRow> rows = targets();
    if (rows.size() == 1)
        openWizard(new RemoveRetiredWizard(context(), rows.constFirst().workspace, this));
}

void WorkspacesPage::openWizard(OperationWizard *wizard)
{
    connect(wizard, &OperationWizard::requested, this, &WorkspacesPage::requested);
    wizard->open();
}

} // namespace tmc::ui
