#include "ui/wizards/createworkspacewizard.h"

#include "core/planner/createworkspace.h"
#include "ui/presentation/sentence.h"
#include "ui/wizards/createworkspaceidentitypage.h"
#include "ui/wizards/createworkspaceplanpage.h"
#include "ui/wizards/selectedprofile.h"

using namespace Qt::StringLiterals;

namespace tmc::ui {

CreateWorkspaceWizard::CreateWorkspaceWizard(UiContext &ui, QWidget *parent) : OperationWizard(ui, parent)
{
    setObjectName(u"createWorkspaceWizard"_s);
    CreateWorkspaceWizard::renewRequest();
    if (const std::optional<ServerProfile> profile = selectedProfile(ui))
        applyProfile(m_request, *profile);
    auto *planPage = new CreateWorkspacePlanPage(ui, m_request, this);
    connect(planPage, &CreateWorkspacePlanPage::prepareRequested, this, [this] {
        emit requested({.place = navigation::prepare, .subject = {}});
        accept();
    });
    setUp({new CreateWorkspaceIdentityPage(ui, m_request, this), planPage}, [this] {
        return m_request.slug.isEmpty() ? tr("Review") : filled(tr("This will create the workspace %1"), {m_request.slug});
    });
}

QString CreateWorkspaceWizard::titleText() const
{
    return tr("New workspace");
}

Result<Runbook> CreateWorkspaceWizard::plan(const SystemSnapshot &snapshot, const QDateTime &now)
{
    return makeCreateWorkspaceRunbook(m_request, snapshot, now);
}

void CreateWorkspaceWizard::renewRequest()
{
    m_request.operation = OperationId(newUuid());
    m_request.workspace = WorkspaceId(newUuid());
}

} // namespace tmc::ui
