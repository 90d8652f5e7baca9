#pragma once

#include "core/domain/plan.h"
#include "core/support/units.h"
#include "core/support/strongid.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace tmc {

enum class WorkspaceState { Planned, Creating, Active, Suspended, Changing, Restoring, Failed, Archived };
enum class Environment { Production, Qa };

/// What is enforced for a workspace now. 0 = not limited. It may differ from what the plan says today: limits of a plan can be edited.
struct WorkspaceLimits {
    Megabytes memory; ///< of its own (web) container
    MilliCpu cpu;     ///< of its own (web) container
    int requestsPerMinute = 0;
    bool operator==(const WorkspaceLimits &) const = default;
};

/// A stopped container that is kept for a grace period after its workspace moved away from it.
struct RetiredContainer {
    QString container;
    QDateTime since;       ///< server clock
    OperationId operation; ///< the one that retired it
    bool operator==(const RetiredContainer &) const = default;
};

/// One customer's tenant of one product: a row of the registry's workspaces table with its domains and allocations.
struct Workspace {
    WorkspaceId id;
    QString slug;
    QString businessName; ///< free text; never part of an identifier
    ProductKey product;
    PlanKey plan;
    Hosting hosting = Hosting::Shared;
    Environment environment = Environment::Production;
    WorkspaceState state = WorkspaceState::Planned;
    QString tenantId; ///< what the application is given as TENANT_ID
    QString databaseName;
    QString roleName;
    QString schemaName;      ///< empty unless the product isolates by schema
    QString containerName;   ///< shared or own container that serves the tenant
    QStringList hosts;       ///< first is the primary host name
    std::optional<int> port; ///< host port of a dedicated container
    std::optional<int> redisIndex;
    WorkspaceLimits limits;
    bool sharedReady = false; ///< the product's shared container answers for it: it is in the directory that this container reads
    std::optional<RetiredContainer> retired; ///< port and Redis index stay reserved for it
    OperationId operation;                   ///< the operation that last changed the workspace
    QDateTime createdAt;
    QDateTime updatedAt;

    bool operator==(const Workspace &) const = default;
    QString primaryHost() const { return hosts.value(0); }
};

QString workspaceStateName(WorkspaceState state);
WorkspaceState workspaceStateFromName(const QString &name);
QString environmentName(Environment environment);
Environment environmentFromName(const QString &name);
QJsonObject workspaceLimitsToJson(const WorkspaceLimits &limits);
WorkspaceLimits workspaceLimitsFromJson(const QJsonObject &json);
QJsonObject workspaceToJson(const Workspace &workspace);
Workspace workspaceFromJson(const QJsonObject &json);

} // namespace tmc
