#include "ui/presentation/overviewtext.h"

#include "ui/presentation/capacitytext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/loadtext.h"
#include "ui/presentation/sentence.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(OverviewText)
};

QString budgetLine(const ResourceCapacity &capacity, Environment environment)
{
    if (!capacity.budget)
        return unknownFigure();
    return Tr::tr("%1 of %2 (%3 %)")
        .arg(amountText(capacity.resource, capacity.allotted), amountText(capacity.resource, *capacity.budget),
             count(budgetPercent(environment)));
}

QString measuredLine(const ResourceCapacity &capacity)
{
    if (!capacity.total || !capacity.measured)
        return unknownFigure();
    const QString total = amountText(capacity.resource, *capacity.total);
    // What is measured of processors is the load, which may be more than there are.
    if (capacity.resource == Resource::Cpu)
        return Tr::tr("load %1 on %2").arg(QLocale().toString(static_cast<double>(*capacity.measured) / 1000, 'f', 2), total);
    return Tr::tr("%1 of %2").arg(amountText(capacity.resource, *capacity.measured), total);
}

} // namespace

std::vector<OverviewLine> containerLines(const DockerFacts &docker, const QHash<ContainerId, int> &restarts)
{
    const auto number = [&docker](const auto &isMeant) { return count(std::ranges::count_if(docker.containers, isMeant)); };
    int again = 0;
    for (const int times : restarts)
        again += times;
    const auto ends = [](const ContainerFacts &each) {
        return each.state == "exited"_L1 || each.state == "dead"_L1 || each.state == "created"_L1;
    };
    return {{Tr::tr("Running", "containers"), number(&ContainerFacts::isRunning)},
            {Tr::tr("of them unhealthy"),
             number([](const ContainerFacts &each) { return each.isRunning() && each.health == "unhealthy"_L1; })},
            {Tr::tr("Starting again"), number([](const ContainerFacts &each) { return each.state == "restarting"_L1; })},
            {Tr::tr("Paused", "containers"), number([](const ContainerFacts &each) { return each.state == "paused"_L1; })},
            {Tr::tr("Stopped", "containers"), number(ends)},
            {Tr::tr("Restarts by policy"), count(again)}};
}

std::vector<OverviewLine> databaseLines(const ClusterFacts &cluster, std::size_t most)
{
    std::vector<DatabaseFacts> databases = cluster.databases;
    std::ranges::sort(databases, std::ranges::greater(), &DatabaseFacts::size);
    Bytes all;
    for (const DatabaseFacts &database : databases)
        all = all + database.size;
    std::vector<OverviewLine> lines{{Tr::tr("%n database(s)", nullptr, static_cast<int>(databases.size())), byteSize(all)}};
    for (std::size_t i = 0; i < std::min(most, databases.size()); ++i)
        lines.emplace_back(quoted(databases[i].name), byteSize(databases[i].size));
    return lines;
}

std::vector<OverviewLine> budgetLines(const SystemSnapshot &snapshot, const std::vector<Environment> &environments)
{
    std::vector<OverviewLine> lines;
    for (const Resource resource : {Resource::Memory, Resource::Cpu, Resource::Disk}) {
        lines.emplace_back(Tr::tr("%1 in use", "a resource").arg(resourceText(resource)),
                           measuredLine(resourceIn(capacityOf(snapshot, Environment::Production), resource)));
        for (const Environment environment : environments)
            lines.emplace_back(environment == Environment::Qa ? Tr::tr("promised to QA") : Tr::tr("promised to production"),
                               budgetLine(resourceIn(capacityOf(snapshot, environment), resource), environment));
    }
    return lines;
}

} // namespace tmc::ui
