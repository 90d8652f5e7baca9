#include "ui/presentation/containersteptext.h"

#include "ui/presentation/commandsteptext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"

#include <QCoreApplication>

namespace tmc::ui::containersteptext {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ContainerStepText)
};

QString named(const action::ContainerReference &container)
{
    return quoted(container.name);
}

} // namespace

QString title(const action::NoteStart &a)
{
    return filled(Tr::tr("Note since when the container %1 runs"), {named(a.container)});
}

QString title(const action::StartExisting &a)
{
    return filled(Tr::tr("Start the container %1"), {named(a.container)});
}

QString title(const action::StopExisting &a)
{
    return filled(Tr::tr("Stop the container %1"), {named(a.container)});
}

QString title(const action::RestartContainer &a)
{
    return filled(Tr::tr("Restart the container %1"), {named(a.container)});
}

QString title(const action::AwaitHealthy &a)
{
    return filled(Tr::tr("Wait until the container %1 is healthy, for %2 at most"),
                  {named(a.container), duration(a.timeoutSeconds * 1000LL)});
}

QString title(const action::PullImage &a)
{
    return filled(Tr::tr("Fetch the image %1 from its registry"), {quoted(a.image)});
}

QString title(const action::CreateSuccessor &a)
{
    if (!a.image.isEmpty())
        return filled(Tr::tr("Make a container %2 with the configuration of %1 and the image %3"),
                      {named(a.container), quoted(a.temporaryName), quoted(a.image)});
    return filled(Tr::tr("Make a container %2 with the configuration of %1"), {named(a.container), quoted(a.temporaryName)});
}

QString title(const action::SwapSuccessor &a)
{
    return filled(Tr::tr("Give the new container the name %1; the old one is called %2"), {named(a.container), quoted(a.keptName)});
}

QString title(const action::RemovePredecessor &a)
{
    return filled(Tr::tr("Remove the old container %1"), {quoted(a.keptName)});
}

QString reason(const action::NoteStart &)
{
    return Tr::tr("A restart is proven by a later time, not by Docker's word for it.");
}

QString reason(const action::StartExisting &)
{
    return Tr::tr("It starts with the configuration that it was made with.");
}

QString reason(const action::StopExisting &a)
{
    return filled(Tr::tr("It is asked to end and has %1 for that; then it is ended."), {duration(a.graceSeconds * 1000LL)});
}

QString reason(const action::RestartContainer &)
{
    return Tr::tr("One request does both, so that it does not stay stopped when the connection breaks.");
}

QString reason(const action::AwaitHealthy &)
{
    return Tr::tr(
        "Where the image has no check of its own, the container has to run on. If it does not, the last lines of its log are "
        "shown.");
}

QString reason(const action::PullImage &)
{
    return Tr::tr("It is fetched while the old container still serves.");
}

QString reason(const action::CreateSuccessor &)
{
    return Tr::tr("Environment, limits, ports, networks and volumes stay the same; secrets are passed on and kept nowhere. If Docker "
                  "refuses it, "
                  "nobody has noticed anything.");
}

QString reason(const action::SwapSuccessor &)
{
    return Tr::tr("Other containers and the proxy find it by its name.");
}

QString reason(const action::RemovePredecessor &)
{
    return Tr::tr("It is only removed when the new one has proven itself. Volumes stay.");
}

QString undo(const action::NoteStart &)
{
    return Tr::tr("Nothing to undo: looking changes nothing.");
}

QString undo(const action::StartExisting &a)
{
    if (a.container.id.isEmpty())
        return Tr::tr("Nothing to undo: the new container is removed with the step that made it.");
    return filled(Tr::tr("The container %1 is stopped again."), {named(a.container)});
}

QString undo(const action::StopExisting &a)
{
    return filled(Tr::tr("The container %1 is started again."), {named(a.container)});
}

QString undo(const action::RestartContainer &)
{
    return Tr::tr("Nothing to undo while it runs; if it does not, it is started.");
}

QString undo(const action::AwaitHealthy &)
{
    return Tr::tr("Nothing to undo: waiting changes nothing.");
}

QString undo(const action::PullImage &)
{
    return Tr::tr("Not undone: an image that nobody uses harms nobody.");
}

QString undo(const action::CreateSuccessor &a)
{
    return filled(Tr::tr("The container %1 is removed, unless the old one is gone already."), {quoted(a.temporaryName)});
}

QString undo(const action::SwapSuccessor &a)
{
    return filled(Tr::tr("The old container gets its name %1 back, unless it is gone already."), {named(a.container)});
}

QString undo(const action::RemovePredecessor &)
{
    return Tr::tr("Not undone: from here on the new container stays.");
}

QString notice(const Notice &notice)
{
    const QString name = quoted(notice.args.value(0));
    const int number = notice.args.value(1).toInt();
    if (notice.code == NoticeCode::ServesWorkspaces)
        return filled(Tr::tr("%1 serves %n workspace(s): %2.", nullptr, number), {name, quoted(notice.args.value(2))});
    if (notice.code == NoticeCode::ServesNobody)
        return filled(Tr::tr("%1 belongs to no product and no workspace of the catalogue: the registry does not know who needs it."),
                      {name});
    if (notice.code == NoticeCode::ServesEveryHost)
        return filled(Tr::tr("%1 is the proxy: every visitor of %n host(s) comes through it.", nullptr, number), {name});
    if (notice.code == NoticeCode::StaysStopped)
        return filled(Tr::tr("%1 stays stopped until somebody starts it, also when the server restarts."), {name});
    if (notice.code == NoticeCode::OperationsOpen)
        return filled(Tr::tr("Operations are open for %n workspace(s) that it serves: %1.", nullptr, notice.args.value(0).toInt()),
                      {quoted(notice.args.value(1))});
    return commandsteptext::notice(notice);
}

} // namespace tmc::ui::containersteptext
