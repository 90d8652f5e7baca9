#include "core/engine/logturn.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <span>

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
    std::ranges::stable_partition(sources, [](const LogSource &source) { return source.served.size() > 1; });
    return sources;
}

/// Those that were asked longest ago come first, before them those that never were.
void sortByTurn(std::span<LogSource> sources, const QHash<ContainerId, qint64> &asked, const QDateTime &now)
{
    if (asked.isEmpty() && !sources.empty()) {
        // By golden ratio, so that looks at regular times do not begin at the same one again and again.
        const quint64 anywhere = (static_cast<quint64>(now.toSecsSinceEpoch()) * 0x9E3779B97F4A7C15ULL) >> 32U;
        std::ranges::rotate(sources, sources.begin() + static_cast<std::ptrdiff_t>(anywhere % sources.size()));
    }
    std::ranges::stable_sort(sources, {}, [&asked](const LogSource &source) { return asked.value(source.container->id); });
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
    sortByTurn(std::span(sources).first(several), asked, now);
    sortByTurn(std::span(sources).subspan(several), asked, now);
    const std::size_t read = std::min(several, std::max(most / 2, most - std::min(most, alone)));
    sources.erase(sources.begin() + static_cast<std::ptrdiff_t>(read), sources.begin() + static_cast<std::ptrdiff_t>(several));
    sources.resize(std::min(most, sources.size()));
    return sources;
}

} // namespace tmc
