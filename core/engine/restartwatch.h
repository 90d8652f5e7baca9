#pragma once

#include "core/engine/attention.h"

namespace tmc {

/// Remembers how often containers were started again within the last hour, from counts that only ever grow. Any one thread at a time.
class RestartWatch final {
public:
    /// `counts` since each container was made. The first count of a container says nothing about when, unless it is younger than an hour.
    void see(const QHash<ContainerId, int> &counts, const std::vector<ContainerFacts> &containers, const QDateTime &now);

    /// By the container's name; those without restarts are left out.
    QHash<QString, RestartsSeen> lately(const QDateTime &now) const;

private:
    struct Known {
        QString name;
        int count = 0;
        std::vector<QDateTime> times; ///< of restarts, oldest first
    };
    QHash<ContainerId, Known> m_known;
};

} // namespace tmc
