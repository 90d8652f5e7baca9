#include "core/engine/logturn.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace tmc {
namespace {

/// All of them, those of several workspaces first.
LogSources allSources(const SystemSnapshot &snapshot)
{
    std::map<QString, std::vector<const Workspace *>> served;
    for (const Workspace &workspace : snapshot.registry.value->workspaces)
        if (workspace.state != WorkspaceState::Archived)
            served[workspace.containerName].push_back(&workspace);
    const auto isExpected = [](const Workspace *workspace) {
        return workspace->state == WorkspaceState::Active && !workspace->databaseName.isEmpty();
    };
    LogSources sources;
    for (const ContainerFacts &container : snapshot.docker.value->containers)
        if (const auto found = served.find(container.name);
            found != served.end() && container.isRunning() && std::ranges::any_of(found->second, isExpected))
            sources.push_back({&container, found->second});
    std::stable_partition(sources.begin(), sources.end(), [](const LogSource &source) { return source.served.size() > 1; });
    return sources;
}

/// Those that were asked longest ago come first, before them those that never were.
void sortByTurn(LogSources::iterator first, LogSources::iterator last, const QHash<ContainerId, qint64> &asked, const QDateTime &now)
{
    if (asked.isEmpty() && first != last) {
        // By golden ratio, so that looks at regular times do not begin at the same one again and again.
        const quint64 anywhere = (static_cast<quint64>(now.toSecsSinceEpoch()) * 0x9E3779B97F4A7C15ULL) >> 32U;
        std::rotate(first, first + static_cast<std::ptrdiff_t>(anywhere % static_cast<quint64>(last - first)), last);
    }
    std::stable_sort(first, last, [&asked](const LogSource &one, const LogSource &other) {
        return asked.value(one.container->id) < asked.value(other.container->id);
    });
}

} // namespace

LogSources logSourcesInTurn(const SystemSnapshot &snapshot, const std::vector<MissingTables> *before, const QDateTime &now,
                            std::size_t most)
{
    LogSources sources = allSources(snapshot);
    if (sources.size() <= most)
        return sources;
    QHash<ContainerId, qint64> asked;
    for (const MissingTables &each : before ? *before : std::vector<MissingTables>())
        if (each.missing.isEmpty())
            asked.insert(each.containerId, each.lastAt.toMSecsSinceEpoch());
    const auto isShared = [](const LogSource &source) { return source.served.size() > 1; };
    const auto several = static_cast<std::size_t>(std::ranges::count_if(sources, isShared));
    const std::size_t alone = sources.size() - several;
    const auto firstAlone = sources.begin() + static_cast<std::ptrdiff_t>(several);
    sortByTurn(sources.begin(), firstAlone, asked, now);
    sortByTurn(firstAlone, sources.end(), asked, now);
    const std::size_t read = std::min(several, std::max(most / 2, most - std::min(most, alone)));
    sources.erase(sources.begin() + static_cast<std::ptrdiff_t>(read), firstAlone);
    sources.resize(std::min(most, sources.size()));
    return sources;
}

} // namespace tmc
