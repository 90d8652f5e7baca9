#pragma once

#include "core/domain/resourcereading.h"
#include "core/support/result.h"

#include <QByteArray>

namespace tmc::dockerjson {

/// GET /containers/{id}/stats?stream=false&one-shot=true. No value for a container that does not run: the engine answers with zeros then.
/// Pure function over bytes of another machine; amounts are never negative. `serverMemory` is what the engine gives as the limit of a
/// container without one. Source: Docker Engine API v1.41 reference; how memory is counted: docker/cli, calculateMemUsageUnixNoCache.
Result<std::optional<ContainerCounters>> countersFromStats(const QByteArray &reply, const ReadingTarget &target, Bytes serverMemory);

/// GET /containers/{id}/json: how often the restart policy has started the container again.
Result<int> restartCountFromInspect(const QByteArray &reply);

/// GET /info: memory of the server, to the byte.
Result<Bytes> memoryFromInfo(const QByteArray &reply);

} // namespace tmc::dockerjson
