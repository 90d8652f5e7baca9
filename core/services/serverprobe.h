#pragma once

#include "core/ports/adapterfactory.h"
#include "core/ports/serverlink.h"

namespace tmc {

/// What the Docker Engine says through an open link.
struct DockerAnswer {
    StageReport ping;           ///< with the time that the ping took
    QString postgresTarget;     ///< what the PostgreSQL forward has to lead to; empty with `error`
    std::optional<Error> error; ///< of the ping, or why PostgreSQL cannot be found
};

/// What PostgreSQL says through an open link.
struct RegistryAnswer {
    StageReport selectOne;
    StageReport registryVersion; ///< fails with RegistryMissing, RegistryTooOld or RegistryTooNew while PostgreSQL itself answers
};

/// Pings the engine and, unless only Docker is wanted, finds the address that PostgreSQL has at this moment. Blocks; thread: any.
DockerAnswer askDocker(const AdapterFactory &factory, const QString &dockerSocket, const ServerProfile &profile, bool withPostgres);

/// Connects to the registry and reads its version. Blocks; thread: any.
RegistryAnswer askRegistry(const AdapterFactory &factory, const PostgresAccess &access);

/// True when the call failed because its way to the server broke, so that it may succeed on a new one.
bool isBrokenPath(const Error &error);

} // namespace tmc
