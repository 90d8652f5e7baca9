#pragma once

#include "core/domain/preparation.h"
#include "core/domain/workspace.h"

namespace tmc {

/// What the operator asks for when creating a customer's workspace. Identifiers are made by the caller, because planning is pure.
struct CreateWorkspaceRequest {
    OperationId operation;
    WorkspaceId workspace;
    QString businessName;
    QString slug;
    QString subdomain; ///< empty = the slug
    ProductKey product;
    PlanKey plan;
    Environment environment = Environment::Production;
    QString consoleRole = QStringLiteral("tm_operator");
    QString network = QStringLiteral("nginx-proxy");

    bool operator==(const CreateWorkspaceRequest &) const = default;
};

/// What the operator asks for when making a server ready for the console, or bringing its registry up to this version.
struct PrepareServerRequest {
    OperationId operation;
    QString serverName;
    QString registryDatabase = QStringLiteral("tenant_master");
    QString consoleRole = QStringLiteral("tm_operator");
    QString network = QStringLiteral("nginx-proxy");
    std::vector<RegistryMigration> migrations; ///< every one that this program knows, in order
    std::vector<Product> products;             ///< put into the catalogue where missing
    std::vector<Plan> plans;

    bool operator==(const PrepareServerRequest &) const = default;
};

QJsonObject createWorkspaceRequestToJson(const CreateWorkspaceRequest &request);
CreateWorkspaceRequest createWorkspaceRequestFromJson(const QJsonObject &json);

} // namespace tmc
