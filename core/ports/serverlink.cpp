#include "core/ports/serverlink.h"

#include <array>

using namespace Qt::StringLiterals;

namespace tmc {

QString linkStageName(LinkStage stage)
{
    static constexpr std::array names = {"resolve"_L1,          "connect"_L1,        "host-key"_L1,
                                         "authenticate"_L1,     "forward-docker"_L1, "docker-ping"_L1,
                                         "forward-postgres"_L1, "select-1"_L1,       "registry-version"_L1};
    return names.at(static_cast<std::size_t>(stage));
}

QString stageStateName(StageState state)
{
    static constexpr std::array names = {"pending"_L1, "running"_L1, "done"_L1, "failed"_L1, "skipped"_L1};
    return names.at(static_cast<std::size_t>(state));
}

} // namespace tmc
