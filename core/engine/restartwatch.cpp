#include "core/engine/restartwatch.h"

#include <algorithm>

namespace tmc {
namespace {

constexpr int rememberedSeconds = 3600;
constexpr int mostTimes = 100; ///< remembered of one container

} // namespace

void RestartWatch::see(const QHash<ContainerId, int> &counts, const std::vector<ContainerFacts> &containers, const QDateTime &now)
{
    QHash<ContainerId, Known> seen;
    const QDateTime oldest = now.addSecs(-rememberedSeconds);
    for (const ContainerFacts &container : containers) {
        const auto count = counts.constFind(container.id);
        if (count == counts.cend())
            continue;
        const auto before = m_known.constFind(container.id);
        Known known{.name = container.name, .count = *count};
        int more = 0;
        QDateTime when = now;
        if (before != m_known.cend()) {
            known.times = before->times;
            more = *count - before->count;
        } else if (container.createdAt.isValid() && container.createdAt >= oldest) {
            more = *count;
            when = container.createdAt;
        }
        for (int i = 0; i < std::min(more, mostTimes); ++i)
            known.times.push_back(when);
        std::erase_if(known.times, [&oldest](const QDateTime &time) { return time < oldest; });
        seen.insert(container.id, known);
    }
    m_known = std::move(seen);
}

QHash<QString, RestartsSeen> RestartWatch::lately(const QDateTime &now) const
{
    QHash<QString, RestartsSeen> lately;
    const QDateTime oldest = now.addSecs(-rememberedSeconds);
    for (const Known &known : m_known) {
        const auto first = std::ranges::find_if(known.times, [&oldest](const QDateTime &time) { return time >= oldest; });
        if (first != known.times.end())
            lately.insert(known.name, {.count = static_cast<int>(known.times.end() - first), .since = *first});
    }
    return lately;
}

} // namespace tmc
