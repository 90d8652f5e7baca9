#pragma once

#include "core/domain/masking.h"
#include "core/domain/preparation.h"
#include "core/domain/serverprofile.h"
#include "core/domain/workspace.h"
#include "core/planner/restorerequests.h"

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
    QString databaseHost = QStringLiteral("postgres"); ///< PostgreSQL as the tenants' containers reach it
    int databasePort = 5432;
    QStringList domains;                           ///< the customer's own; empty = only the host below the product's domain
    std::optional<RestoreWorkspaceRequest> copy{}; ///< that its data come from; none: they begin empty
    std::vector<ColumnMask> masks{};               ///< what of the copy's data is masked
    bool replaces = false;                         ///< it takes the place of the workspace that the copy is of
    bool isForTests = false;                       ///< the copy becomes one for tests: masked, or told that it is not

    bool operator==(const CreateWorkspaceRequest &) const = default;
};

/// Fills in what the server's profile decides: roles, network, where PostgreSQL is.
void applyProfile(CreateWorkspaceRequest &request, const ServerProfile &profile);

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

/// What the operator asks for when adding or changing a product: the whole row as it shall be.
struct SaveProductRequest {
    OperationId operation;
    Product product;
    bool isNew = false; ///< false: the product is there and is changed
    bool operator==(const SaveProductRequest &) const = default;
};

/// The same for a plan.
struct SavePlanRequest {
    OperationId operation;
    Plan plan;
    bool isNew = false;
    bool operator==(const SavePlanRequest &) const = default;
};

QJsonObject createWorkspaceRequestToJson(const CreateWorkspaceRequest &request);
CreateWorkspaceRequest createWorkspaceRequestFromJson(const QJsonObject &json);
QJsonObject saveProductRequestToJson(const SaveProductRequest &request);
SaveProductRequest saveProductRequestFromJson(const QJsonObject &json);
QJsonObject savePlanRequestToJson(const SavePlanRequest &request);
SavePlanRequest savePlanRequestFromJson(const QJsonObject &json);

} // namespace tmc
