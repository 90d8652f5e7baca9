#pragma once

#include "core/domain/missingtables.h"
#include "core/domain/systemsnapshot.h"

namespace tmc {

/// A running container of applications and whom its lines may be about.
struct LogSource {
    const ContainerFacts *container = nullptr;
    std::vector<const Workspace *> served; ///< not only those whose customers expect an answer: what is suspended may write as well
};
using LogSources = std::vector<LogSource>;

/// Whose logs are read now: at most `most`, those of several workspaces first. Where there are more, each has its turn, whatever the time
/// between two looks: `before` tells when each was asked (readMissingTables()); without it the beginning is as good as random. Points into
/// the snapshot, which has registry and containers. Pure.
LogSources logSourcesInTurn(const SystemSnapshot &snapshot, const std::vector<MissingTables> *before, const QDateTime &now,
                            std::size_t most);

} // namespace tmc
