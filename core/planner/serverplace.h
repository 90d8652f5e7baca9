#pragma once

#include "core/domain/serverprofile.h"

namespace tmc {

/// Where containers of tenants are put and find PostgreSQL, as the server's profile says, in any request that has these fields.
template <typename Request>
void applyServerPlace(Request &request, const ServerProfile &profile)
{
    request.network = profile.proxyNetwork;
    // Only a container's name means the same to the tenants' containers as it does to the server.
    if (profile.postgres.kind != PostgresTargetKind::Container)
        return;
    request.databaseHost = profile.postgres.address;
    request.databasePort = profile.postgres.port;
}

} // namespace tmc
