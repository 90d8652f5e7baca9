#include "ui/presentation/plancomparison.h"

#include "core/domain/names.h"
#include "core/planner/tenantcontainer.h"
#include "ui/presentation/catalogueview.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/objecttext.h"
#include "ui/presentation/sentence.h"
#include "ui/presentation/workspacetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PlanComparisonText)
};

Hosting hostingAfter(const Product &product, const Plan &plan)
{
    return product.hosting == HostingRule::AlwaysOwnContainers ? Hosting::Dedicated : plan.hosting;
}

/// A field's name as it stands in a sentence, as the title of a line.
QString titled(const QString &name)
{
    return name.left(1).toUpper() + name.mid(1);
}

} // namespace

std::vector<PlanComparison> comparePlans(const Workspace &workspace, const Product &product, const Plan *present, const Plan &target)
{
    const WorkspaceLimits limits = containerLimits(product, target);
    const QString unknown = Tr::tr("not known");
    return {
        {Tr::tr("Plan"), present ? quoted(present->name) : quoted(workspace.plan.value()), quoted(target.name)},
        {titled(fieldText(u"hosting"_s)), hostingText(workspace.hosting), hostingText(hostingAfter(product, target))},
        {titled(fieldText(u"memoryMegabytes"_s)), limitText(workspace.limits.memory), limitText(limits.memory)},
        {titled(fieldText(u"milliCpu"_s)), limitText(workspace.limits.cpu), limitText(limits.cpu)},
        {titled(fieldText(u"storageMegabytes"_s)), present ? limitText(present->storage) : unknown, limitText(target.storage)},
        {titled(fieldText(u"users"_s)), present ? limitText(present->users) : unknown, limitText(target.users)},
        {titled(fieldText(u"requestsPerMinute"_s)), limitText(workspace.limits.requestsPerMinute),
         limitText(target.requestsPerMinute)},
    };
}

QString hostingChangeText(const Workspace &workspace, const Product &product, const Plan &target)
{
    const Hosting after = hostingAfter(product, target);
    if (after == workspace.hosting)
        return Tr::tr("It stays where it is; only the limits change.");
    if (after == Hosting::Dedicated)
        return filled(
            Tr::tr("It moves from the shared container %1 to a container of its own, %2. The database stays the same; nothing is "
                   "copied."),
            {workspace.containerName, names::containerName(product, workspace.slug)});
    return filled(
        Tr::tr("It moves from its own container %1 to the shared container %2. The database stays the same; nothing is copied. "
               "The old container is kept, stopped, until you remove it."),
        {workspace.containerName, product.sharedContainer});
}

QString retiredText(const Workspace &workspace, const QDateTime &now)
{
    if (!workspace.retired)
        return {};
    //: %1 is a container, %2 is "3 minutes ago".
    return filled(
        Tr::tr("The container %1 was stopped %2 and is kept, so that the workspace can switch back at once. Its port and its "
               "Redis index stay reserved until it is removed."),
        {workspace.retired->container, relativeTime(workspace.retired->since, now)});
}

} // namespace tmc::ui
