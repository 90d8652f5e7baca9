#include "ui/wizards/containerwizard.h"

#include "core/planner/containercommand.h"
#include "ui/presentation/operationtext.h"
#include "ui/wizards/confirmconcerned.h"
#include "ui/wizards/redeploypage.h"
#include "ui/wizards/selectedprofile.h"

using namespace Qt::StringLiterals;

namespace tmc::ui {

ContainerWizard::ContainerWizard(UiContext &ui, OperationKind kind, const QString &container, QWidget *parent, bool productImage)
    : OperationWizard(ui, parent),
      m_request{
          .operation = {}, .kind = kind, .container = container, .registryContainer = {}, .pull = false, .productImage = productImage}
{
    setObjectName(u"containerWizard"_s);
    ContainerWizard::renewRequest();
    if (const std::optional<ServerProfile> profile = selectedProfile(ui))
        applyProfile(m_request, *profile);
    QList<WizardStep *> questions;
    if (kind == OperationKind::RedeployContainer)
        questions.append(new RedeployPage(m_request, this));
    setUp(questions, [this] { return titleText(); });
    if (questions.isEmpty())
        reviewOnFreshFacts();
}

QString ContainerWizard::titleText() const
{
    return operationTitle(m_request.kind, m_request.container);
}

Result<Runbook> ContainerWizard::plan(const SystemSnapshot &snapshot, const QDateTime &)
{
    return makeContainerRunbook(m_request, snapshot);
}

void ContainerWizard::renewRequest()
{
    m_request.operation = OperationId(newUuid());
}

void ContainerWizard::confirmRun(const Runbook &runbook, std::function<void()> confirmed)
{
    const std::optional<ServerProfile> profile = selectedProfile(context());
    const bool isProduction = !profile || profile->environment == Environment::Production;
    const bool interrupts = m_request.kind != OperationKind::StartContainer;
    if (!needsTypedName(runbook) && !(isProduction && interrupts))
        return confirmed();
    confirmConcerned(runbook, titleText(), m_request.container, this, confirmed);
}

} // namespace tmc::ui
