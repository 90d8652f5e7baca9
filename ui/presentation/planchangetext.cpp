#include "ui/presentation/planchangetext.h"

#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"

#include <QCoreApplication>
#include <QLocale>

namespace tmc::ui::planchangetext {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(StepText)
};

QString sentence(const QString &text, const QStringList &hostile)
{
    QStringList safe;
    for (const QString &arg : hostile)
        safe.append(quoted(arg));
    return filled(text, safe);
}

QString limits(const ContainerLimits &limits)
{
    //: %1 is an amount of memory, %2 a number of processor cores
    return filled(Tr::tr("%1 of memory and %2 cores"),
                  {memorySize(limits.memory), QLocale().toString(static_cast<double>(limits.cpu.value) / 1000.0, 'g', 4)});
}

QString requestLimit(int perMinute)
{
    return perMinute > 0 ? Tr::tr("%n request(s) per minute", nullptr, perMinute) : Tr::tr("no limit");
}

} // namespace

QString title(const action::BeginPlanChange &a)
{
    return sentence(Tr::tr("Note in the registry that the plan of %1 is being changed, and reserve what it needs"), {a.after.slug});
}

QString title(const action::CompletePlanChange &a)
{
    return sentence(Tr::tr("Note in the registry that %1 is on the plan %2 now"), {a.after.slug, a.after.plan.value()});
}

QString title(const action::ReleaseRetired &a)
{
    return sentence(Tr::tr("Release in the registry what was reserved for the retired container of %1"), {a.after.slug});
}

QString title(const action::AdmitSharedRole &a)
{
    return sentence(Tr::tr("Let the shared container's role %2 into the database %1"), {a.access.database, a.access.member});
}

QString title(const action::DismissSharedRole &a)
{
    return sentence(Tr::tr("Keep the shared container's role %2 out of the database %1"), {a.access.database, a.access.member});
}

QString title(const action::UpdateSubscription &a)
{
    return sentence(Tr::tr("Change the subscription of the tenant %1 from %2 to %3"), {a.tenantId, a.before, a.after});
}

QString title(const action::RotateRolePassword &a)
{
    return sentence(Tr::tr("Give the role %1 a password that nobody knows"), {a.role});
}

QString title(const action::PinRoute &a)
{
    return sentence(Tr::tr("Hold the host %1 at the container %2"), {a.host, a.serving.container});
}

QString title(const action::ProbeCandidate &a)
{
    return sentence(Tr::tr("Ask the container %2 for %1 with a marked request"), {a.host, a.candidate.container});
}

QString title(const action::SwitchRoute &a)
{
    return sentence(Tr::tr("Switch the host %1 from the container %2 to %3"), {a.host, a.from.container, a.to.container});
}

QString title(const action::ReleaseRoute &a)
{
    if (a.former == a.serving)
        return sentence(Tr::tr("Let the proxy find the way for %1 by itself again"), {a.host});
    return sentence(Tr::tr("Switch the host %1 from the container %2 to %3 and hold it no longer"),
                    {a.host, a.former.container, a.serving.container});
}

QString title(const action::SetRequestLimit &a)
{
    return filled(Tr::tr("Limit the requests of %1: %2"), {quoted(a.workspace), requestLimit(a.after)});
}

QString title(const action::UpdateContainer &a)
{
    return filled(Tr::tr("Give the container %1 %2"), {quoted(a.container.name), limits(a.after)});
}

QString title(const action::StartKeptContainer &a)
{
    return sentence(Tr::tr("Start the kept container %1 again"), {a.container.name});
}

QString title(const action::StopContainer &a)
{
    return sentence(Tr::tr("Stop the container %1 and keep it"), {a.container.name});
}

QString title(const action::RemoveContainer &a)
{
    return sentence(Tr::tr("Remove the retired container %1"), {a.container.name});
}

QString reason(const action::BeginPlanChange &)
{
    return Tr::tr("From now on nobody else can take its port, and every console sees that the workspace is being changed.");
}

QString reason(const action::CompletePlanChange &)
{
    return Tr::tr("All checks have passed. Registry, history of the plans and activity are written together.");
}

QString reason(const action::ReleaseRetired &)
{
    return Tr::tr("Its port and its Redis index are free for others from now on.");
}

QString reason(const action::AdmitSharedRole &)
{
    return Tr::tr("The shared container works with the customer's own role on the customer's own database.");
}

QString reason(const action::DismissSharedRole &)
{
    return Tr::tr("The customer has a container of its own now; the shared one has no business in this database any more.");
}

QString reason(const action::UpdateSubscription &)
{
    return Tr::tr("The application looks here for what the tenant has bought.");
}

QString reason(const action::RotateRolePassword &)
{
    return Tr::tr("The password that the removed container knew stops working.");
}

QString reason(const action::PinRoute &)
{
    return Tr::tr("The proxy changes its routes by itself when containers start and stop. The pin keeps the visitors where they are "
                  "until the new container has proven itself.");
}

QString reason(const action::ProbeCandidate &)
{
    return Tr::tr("Only a container that answers for this customer, with this customer's data, gets the visitors.");
}

QString reason(const action::SwitchRoute &)
{
    return Tr::tr("The proxy takes all new requests to the other container at once and finishes the old ones.");
}

QString reason(const action::ReleaseRoute &a)
{
    if (a.former != a.serving)
        return Tr::tr("The proxy takes all new requests to the other container at once and finishes the old ones.");
    return Tr::tr("The proxy comes to the same result by itself now, so the pin is not needed any longer.");
}

QString reason(const action::SetRequestLimit &)
{
    return Tr::tr("The proxy enforces the plan's limit for all hosts of the workspace together.");
}

QString reason(const action::UpdateContainer &)
{
    return Tr::tr("Docker changes the limits in place; the container keeps running.");
}

QString reason(const action::StartKeptContainer &)
{
    return Tr::tr("It was kept for exactly this: it has its data, its port and its password still.");
}

QString reason(const action::StopContainer &)
{
    return Tr::tr("It serves nobody any more. As long as it is kept, going back takes seconds.");
}

QString reason(const action::RemoveContainer &)
{
    return Tr::tr("The grace period is over. The customer's data is in the database and not in the container.");
}

QString undo(const action::BeginPlanChange &a)
{
    return sentence(Tr::tr("The registry says about %1 what it said before."), {a.before.slug});
}

QString undo(const action::CompletePlanChange &a)
{
    return sentence(Tr::tr("The workspace %1 goes back to being changed; the history keeps both lines."), {a.before.slug});
}

QString undo(const action::ReleaseRetired &a)
{
    return sentence(Tr::tr("The reservations of %1 come back."), {a.before.slug});
}

QString undo(const action::AdmitSharedRole &a)
{
    return sentence(Tr::tr("The role %1 is kept out again."), {a.access.member});
}

QString undo(const action::DismissSharedRole &a)
{
    return sentence(Tr::tr("The role %1 is let in again."), {a.access.member});
}

QString undo(const action::UpdateSubscription &a)
{
    return sentence(Tr::tr("The subscription goes back to %1."), {a.before});
}

QString undo(const action::RotateRolePassword &)
{
    return Tr::tr("Not undone: the next container of the workspace gets a new password anyway.");
}

QString undo(const action::PinRoute &a)
{
    return sentence(Tr::tr("The pin is removed as soon as the proxy sends the host to %1 by itself."), {a.serving.container});
}

QString undo(const action::ProbeCandidate &)
{
    return Tr::tr("Nothing to undo: the request changes nothing.");
}

QString undo(const action::SwitchRoute &a)
{
    return sentence(Tr::tr("The host goes back to the container %1."), {a.from.container});
}

QString undo(const action::ReleaseRoute &a)
{
    return sentence(Tr::tr("The host is held at the container %1 again."), {a.former.container});
}

QString undo(const action::SetRequestLimit &a)
{
    return filled(Tr::tr("The limit from before comes back: %1."), {requestLimit(a.before)});
}

QString undo(const action::UpdateContainer &a)
{
    return filled(Tr::tr("The container gets %1 again."), {limits(a.before)});
}

QString undo(const action::StartKeptContainer &a)
{
    return sentence(Tr::tr("The container %1 is stopped and kept."), {a.container.name});
}

QString undo(const action::StopContainer &a)
{
    return sentence(Tr::tr("The container %1 is started, and is healthy before it gets visitors."), {a.container.name});
}

QString undo(const action::RemoveContainer &)
{
    return Tr::tr("Not undone: a new container is made when the workspace needs one.");
}

} // namespace tmc::ui::planchangetext
