#include "ui/wizards/changeplanwizard.h"

#include "core/planner/changeplan.h"
#include "core/planner/removeretired.h"
#include "ui/dialogs/typedconfirmation.h"
#include "ui/presentation/runbooktext.h"
#include "ui/presentation/sentence.h"
#include "ui/wizards/changeplanpage.h"
#include "ui/wizards/selectedprofile.h"

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

void askForName(QWidget *parent, const Confirmation &confirmation, const QString &name, std::function<void()> confirmed)
{
    auto *dialog = new TypedConfirmation(confirmation, name, parent);
    QObject::connect(dialog, &QDialog::accepted, parent, std::move(confirmed));
    dialog->open();
}

} // namespace

ChangePlanWizard::ChangePlanWizard(UiContext &ui, const Workspace &workspace, const std::optional<PlanKey> &plan, QWidget *parent)
    : OperationWizard(ui, parent),
      m_request{.operation = {},
                .product = workspace.product,
                .slug = workspace.slug,
                .environment = workspace.environment,
                .plan = plan.value_or(workspace.plan)}
{
    setObjectName(u"changePlanWizard"_s);
    ChangePlanWizard::renewRequest();
    if (const std::optional<ServerProfile> profile = selectedProfile(ui))
        applyProfile(m_request, *profile);
    setUp({new ChangePlanPage(ui, m_request, this)}, [this] {
        return filled(tr("This will change the plan of %1 to %2"), {m_request.slug, m_request.plan.value()});
    });
}

QString ChangePlanWizard::titleText() const
{
    return filled(tr("Change the plan of %1"), {m_request.slug});
}

Result<Runbook> ChangePlanWizard::plan(const SystemSnapshot &snapshot, const QDateTime &)
{
    return makeChangePlanRunbook(m_request, snapshot);
}

void ChangePlanWizard::renewRequest()
{
    m_request.operation = OperationId(newUuid());
}

/// Back to the plan that the workspace had. A container that is kept for that is started again instead of made anew.
void ChangePlanWizard::askForOpposite(const Runbook &done)
{
    for (const Step &step : done.steps)
        if (const auto *begun = std::get_if<action::BeginPlanChange>(&step.action))
            m_request.plan = begun->before.plan;
}

void ChangePlanWizard::askToRemoveRetired(const Workspace &workspace)
{
    // A window of this one, so that what it asks for is passed on; both close together.
    auto *wizard = new RemoveRetiredWizard(context(), workspace, this);
    connect(wizard, &OperationWizard::requested, this, &OperationWizard::requested);
    connect(wizard, &QDialog::finished, this, &QDialog::accept);
    wizard->open();
}

void ChangePlanWizard::confirmRun(const Runbook &runbook, std::function<void()> confirmed)
{
    if (m_request.environment != Environment::Production)
        return confirmed();
    askForName(this,
               {.objectName = u"confirmChangePlan"_s,
                .title = filled(tr("Change the plan of %1 on production?"), {m_request.slug}),
                .text = interruptionText(runbook.expectedInterruptionSeconds),
                .accept = tr("C&hange the plan"),
                .acceptRole = ButtonRole::Danger},
               m_request.slug, std::move(confirmed));
}

RemoveRetiredWizard::RemoveRetiredWizard(UiContext &ui, const Workspace &workspace, QWidget *parent)
    : OperationWizard(ui, parent),
      m_request{.operation = {}, .product = workspace.product, .slug = workspace.slug, .environment = workspace.environment}
{
    setObjectName(u"removeRetiredWizard"_s);
    RemoveRetiredWizard::renewRequest();
    setUp({}, [this] { return filled(tr("This will remove the container that is kept for %1"), {m_request.slug}); });
    reviewOnFreshFacts();
}

QString RemoveRetiredWizard::titleText() const
{
    return filled(tr("Remove the old container of %1"), {m_request.slug});
}

Result<Runbook> RemoveRetiredWizard::plan(const SystemSnapshot &snapshot, const QDateTime &)
{
    return makeRemoveRetiredRunbook(m_request, snapshot);
}

void RemoveRetiredWizard::renewRequest()
{
    m_request.operation = OperationId(newUuid());
}

void RemoveRetiredWizard::confirmRun(const Runbook &, std::function<void()> confirmed)
{
    if (m_request.environment != Environment::Production)
        return confirmed();
    askForName(
        this,
        {.objectName = u"confirmRemoveRetired"_s,
         .title = filled(tr("Remove the old container of %1?"), {m_request.slug}),
         .text = tr("The workspace can then no longer switch back at once: a new container has to be made for that. Its database "
                    "is not touched."),
         .accept = tr("&Remove the container"),
         .acceptRole = ButtonRole::Danger},
        m_request.slug, std::move(confirmed));
}

} // namespace tmc::ui
