#pragma once

#include "core/domain/serverprofile.h"
#include "core/domain/workspace.h"

namespace tmc {

/// What the operator asks for when a customer has bought another plan, when the limits of its plan were edited, or when it shall go back.
struct ChangePlanRequest {
    OperationId operation;
    ProductKey product;
    QString slug;
    Environment environment = Environment::Production;
    PlanKey plan; ///< the plan to have afterwards; the present one applies its limits as they are now
    QString network = QStringLiteral("nginx-proxy");
    QString databaseHost = QStringLiteral("postgres"); ///< PostgreSQL as the tenants' containers reach it
    int databasePort = 5432;

    bool operator==(const ChangePlanRequest &) const = default;
};

/// Fills in what the server's profile decides: network, where PostgreSQL is. The environment is left as it was typed.
void applyProfile(ChangePlanRequest &request, const ServerProfile &profile);

/// What the operator asks for to end the grace period of the container that a workspace was moved away from.
struct RemoveRetiredRequest {
    OperationId operation;
    ProductKey product;
    QString slug;
    Environment environment = Environment::Production;

    bool operator==(const RemoveRetiredRequest &) const = default;
};

QJsonObject changePlanRequestToJson(const ChangePlanRequest &request);
ChangePlanRequest changePlanRequestFromJson(const QJsonObject &json);
QJsonObject removeRetiredRequestToJson(const RemoveRetiredRequest &request);
RemoveRetiredRequest removeRetiredRequestFromJson(const QJsonObject &json);

} // namespace tmc
