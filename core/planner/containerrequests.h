#pragma once

#include "core/domain/operation.h"
#include "core/domain/serverprofile.h"

namespace tmc {

/// What the operator asks of a container that is there.
struct ContainerRequest {
    OperationId operation;
    OperationKind kind = OperationKind::RestartContainer; ///< start, stop, restart or redeploy
    QString container;                                    ///< by name
    QString registryContainer; ///< that the registry's PostgreSQL runs in; empty: in none. It is never stopped.
    bool pull = false;         ///< redeploy: fetch the image first
    bool productImage = false; ///< redeploy: with the image that the product has now instead of its own

    bool operator==(const ContainerRequest &) const = default;
};

/// Where the registry is, as the server's profile says.
void applyProfile(ContainerRequest &request, const ServerProfile &profile);

QJsonObject containerRequestToJson(const ContainerRequest &request);
/// `kind` is the operation's own.
ContainerRequest containerRequestFromJson(OperationKind kind, const QJsonObject &json);

} // namespace tmc
