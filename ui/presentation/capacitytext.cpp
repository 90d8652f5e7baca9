#include "ui/presentation/capacitytext.h"

#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CapacityText)
};

QString amountOrNone(Resource resource, std::optional<qint64> amount)
{
    return amount ? amountText(resource, *amount) : Tr::tr("none", "a container has no limit, or is not there");
}

QString subject(const ResourceChange &change)
{
    return change.container.isEmpty() ? Tr::tr("server") : quoted(change.container);
}

} // namespace

QString resourceText(Resource resource)
{
    switch (resource) {
    case Resource::Memory:
        return Tr::tr("Memory");
    case Resource::Cpu:
        return Tr::tr("Processor");
    case Resource::Disk:
        return Tr::tr("Disk");
    case Resource::Ports:
        return Tr::tr("Ports");
    case Resource::Connections:
        return Tr::tr("Database connections");
    case Resource::RedisIndexes:
        return Tr::tr("Redis indexes");
    }
    return {};
}

QString resourcePhrase(Resource resource)
{
    switch (resource) {
    case Resource::Memory:
        return Tr::tr("memory");
    case Resource::Cpu:
        return Tr::tr("processor");
    case Resource::Disk:
        return Tr::tr("disk");
    case Resource::Ports:
        return Tr::tr("ports");
    case Resource::Connections:
        return Tr::tr("database connections");
    case Resource::RedisIndexes:
        return Tr::tr("Redis indexes", "in the middle of a sentence");
    }
    return {};
}

QString amountText(Resource resource, qint64 amount)
{
    switch (resource) {
    case Resource::Memory:
    case Resource::Disk:
        return memorySize({amount});
    case Resource::Cpu:
        return cpuText({amount});
    case Resource::Ports:
    case Resource::Connections:
    case Resource::RedisIndexes:
        break;
    }
    return count(amount);
}

QString beforeText(const ResourceChange &change)
{
    return amountOrNone(change.resource, change.before);
}

QString afterText(const ResourceChange &change)
{
    return amountOrNone(change.resource, change.after);
}

QString budgetText(const ResourceChange &change)
{
    return change.budget ? amountText(change.resource, *change.budget) : u"–"_s;
}

QString measuredText(const ResourceChange &change)
{
    return change.measured ? amountText(change.resource, *change.measured) : Tr::tr("not measured");
}

QString resourceChangeLine(const ResourceChange &change)
{
    const QStringList args{subject(change),      resourcePhrase(change.resource),
                           beforeText(change),   afterText(change),
                           measuredText(change), budgetText(change)};
    if (change.container.isEmpty())
        //: A line of a preview: whose resource, which one, before and after, what is in use, how much may be promised.
        return filled(Tr::tr("%1, %2: promised %3, afterwards %4 (in use: %5, budget: %6)"), args);
    //: A line of a preview: a container, a resource, its limit before and after, what is in use.
    return filled(Tr::tr("%1, %2: limit %3, afterwards %4 (in use: %5)"), args);
}

QString roomSentence(const Room &room)
{
    if (!room.more || !room.limiting)
        return Tr::tr("Nothing that is known limits how many more workspaces fit.");
    const ResourceRoom &limit = room.resources.at(static_cast<std::size_t>(*room.limiting));
    const QString fits = *room.more == 0 ? Tr::tr("Not one more workspace fits.")
                                         : Tr::tr("%n more workspace(s) fit.", nullptr, static_cast<int>(*room.more));
    //: %1 is a sentence such as "2 more workspaces fit.", %2 a resource, %3 and %4 amounts of it.
    return filled(Tr::tr("%1 What runs out first: %2. Each needs %3, and %4 can still be promised."),
                  {fits, resourcePhrase(*room.limiting), amountText(*room.limiting, limit.needed),
                   amountText(*room.limiting, limit.capacity.spare.value_or(0))});
}

QStringList roomLines(const Room &room)
{
    QStringList lines;
    for (const ResourceRoom &one : room.resources) {
        if (one.needed == 0)
            continue;
        const Resource resource = one.capacity.resource;
        if (!one.capacity.spare || !one.more) {
            lines.append(filled(Tr::tr("%1: each needs %2; what is left is not known"),
                                {resourceText(resource), amountText(resource, one.needed)}));
            continue;
        }
        lines.append(filled(Tr::tr("%1: each needs %2, %3 can still be promised of %4; enough for %5"),
                            {resourceText(resource), amountText(resource, one.needed), amountText(resource, *one.capacity.spare),
                             amountText(resource, one.capacity.budget.value_or(0)), count(*one.more)}));
    }
    return lines;
}

QString changedRoomSentence(const ChangedRoom &room)
{
    const int total = static_cast<int>(room.workspaces.size());
    if (!room.firstMisfit)
        return Tr::tr("All %n workspace(s) fit.", nullptr, total);
    const ChangeRoom &misfit = room.workspaces.at(*room.firstMisfit);
    const Resource lacking = misfit.lacking.value_or(Resource::Memory);
    return filled(
        Tr::tr("%1 is the first that does not fit (number %2 of %3). What is lacking: %4. It needs %5 more, and %6 can still be "
               "promised after those before it."),
        {quoted(misfit.workspace.slug), count(static_cast<qint64>(*room.firstMisfit) + 1), count(total), resourcePhrase(lacking),
         amountText(lacking, misfit.needed), amountText(lacking, misfit.spare)});
}

QString stepMarkText(StepMark mark)
{
    switch (mark) {
    case StepMark::Create:
        return Tr::tr("create", "what a step does");
    case StepMark::Update:
        return Tr::tr("change", "what a step does");
    case StepMark::Remove:
        return Tr::tr("remove", "what a step does");
    case StepMark::Replace:
        return Tr::tr("replace", "what a step does");
    case StepMark::Check:
        return Tr::tr("check", "what a step does");
    }
    return {};
}

} // namespace tmc::ui
