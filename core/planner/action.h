#pragma once

#include "core/domain/container.h"
#include "core/domain/sqlstatements.h"
#include "core/domain/workspace.h"
#include "core/planner/backupactions.h"
#include "core/planner/certificateactions.h"
#include "core/planner/commandactions.h"
#include "core/planner/containeractions.h"
#include "core/planner/planchangeactions.h"
#include "core/planner/replaceactions.h"
#include "core/planner/restoreactions.h"
#include "core/support/result.h"

#include <QJsonObject>

#include <optional>
#include <variant>
#include <vector>

/// The payloads of all steps. Plain data: journalled, compared, shown before anything runs. A step kind is one struct here, one handler
/// in core/engine/handlers, one sentence in ui/presentation/steptext.cpp.
namespace tmc::action {

// Prepare server
struct CreateRegistryRole {
    sql::RegistryRole role;
    bool operator==(const CreateRegistryRole &) const = default;
};
struct CreateRegistryDatabase {
    QString name;
    QString owner;
    bool operator==(const CreateRegistryDatabase &) const = default;
};
struct ApplyMigration {
    int version = 0;
    QString name;
    QString sha256;
    QString sql;
    bool operator==(const ApplyMigration &) const = default;
};
struct CreateNetwork {
    QString name;
    bool operator==(const CreateNetwork &) const = default;
};
struct SeedCatalogue {
    std::vector<Product> products;
    std::vector<Plan> plans;
    bool operator==(const SeedCatalogue &) const = default;
};
struct GrantSchemaDatabase {
    QString database;
    QString consoleRole;
    bool operator==(const GrantSchemaDatabase &) const = default;
};

// Create workspace
struct ReserveWorkspace {
    Workspace workspace;
    std::optional<Workspace> replaced{}; ///< as it is; the new one gets its place
    bool operator==(const ReserveWorkspace &) const = default;
};
struct CreateTenantRole {
    QString role;
    QString consoleRole;
    bool operator==(const CreateTenantRole &) const = default;
};
struct GrantTenantRole {
    QString role;
    QString member;
    bool operator==(const GrantTenantRole &) const = default;
};
struct CreateDatabase {
    QString temporaryName; ///< unique for the operation
    QString owner;
    bool operator==(const CreateDatabase &) const = default;
};
struct RestrictDatabase {
    QString database;
    QString owner;
    QStringList otherRoles;
    bool operator==(const RestrictDatabase &) const = default;
};
struct PublishDatabase {
    QString temporaryName;
    QString finalName;
    bool operator==(const PublishDatabase &) const = default;
};
struct CreateTenantSchema {
    SchemaPlace place;
    QString operation; ///< noted on the schema
    bool operator==(const CreateTenantSchema &) const = default;
};
struct RegisterTenant {
    TenantRow row;
    QString operation; ///< noted beside the row
    bool operator==(const RegisterTenant &) const = default;
};
struct EnsureContainerRunning {
    QString container;
    bool operator==(const EnsureContainerRunning &) const = default;
};
struct CreateContainer {
    ContainerSpec spec;
    QString role; ///< gets a new password that only the container knows; empty for a container without database
    bool operator==(const CreateContainer &) const = default;
};
struct StartContainer {
    QString container;
    bool operator==(const StartContainer &) const = default;
};
struct MigrateTenant {
    QString container;
    QStringList argv;
    QStringList environment;
    bool operator==(const MigrateTenant &) const = default;
};
struct WaitHealthy {
    QString container;
    int timeoutSeconds = 60;
    bool operator==(const WaitHealthy &) const = default;
};
struct ProbeRoute {
    QString host;
    QString path;
    QString tenantId;
    QString database;
    QString container;
    int timeoutSeconds = 30; ///< the proxy reloads a moment after a container starts
    QString schema;          ///< empty = not asked for
    /// The proxy reloads by itself, and an old worker may still answer otherwise for a moment after a right answer: that moment is waited for
    /// and the host is asked again. Not needed where the operation itself loaded the proxy, or where a later probe waits for the same.
    bool outlastsReload = true;
    bool operator==(const ProbeRoute &) const = default;
};
/// A front-end serves static pages and cannot say whose it is: it must answer, and no other container may claim its host.
struct ProbeFrontend {
    QString host;
    QString container;
    int timeoutSeconds = 30;
    bool outlastsReload = true; ///< as in ProbeRoute
    bool operator==(const ProbeFrontend &) const = default;
};
struct ActivateWorkspace {
    WorkspaceId workspace;
    QString slug;
    WorkspaceId replaced{}; ///< empty = it takes nobody's place
    bool operator==(const ActivateWorkspace &) const = default;
};

// Products and plans
struct SaveProduct {
    std::optional<Product> before; ///< none: it is added
    Product after;
    bool operator==(const SaveProduct &) const = default;
};
struct SavePlan {
    std::optional<Plan> before; ///< none: it is added
    Plan after;
    bool operator==(const SavePlan &) const = default;
};

} // namespace tmc::action

namespace tmc {

/// Every kind of action. Their order is that of the names in actionjson.cpp.
using ActionKinds =
    std::variant<action::CreateRegistryRole, action::CreateRegistryDatabase, action::ApplyMigration, action::CreateNetwork,
                 action::SeedCatalogue, action::GrantSchemaDatabase, action::ReserveWorkspace, action::CreateTenantRole,
                 action::GrantTenantRole, action::CreateDatabase, action::RestrictDatabase, action::PublishDatabase,
                 action::CreateTenantSchema, action::RegisterTenant, action::EnsureContainerRunning, action::CreateContainer,
                 action::StartContainer, action::MigrateTenant, action::WaitHealthy, action::ProbeRoute, action::ProbeFrontend,
                 action::ActivateWorkspace, action::SaveProduct, action::SavePlan, action::BeginPlanChange, action::CompletePlanChange,
                 action::ReleaseRetired, action::AdmitSharedRole, action::DismissSharedRole, action::UpdateSubscription,
                 action::RotateRolePassword, action::PinRoute, action::ProbeCandidate, action::SwitchRoute, action::ReleaseRoute,
                 action::SetRequestLimit, action::UpdateContainer, action::StartKeptContainer, action::StopContainer,
                 action::RemoveContainer, action::CheckCopy, action::StartTrial, action::RestoreTrial, action::CompareTrial,
                 action::RemoveTrial, action::NoteProof, action::CreateRestorer, action::DropRestorer, action::StartRestorer,
                 action::FillDatabase, action::CompareDatabase, action::MaskDatabase, action::SwapDatabases, action::DropKeptDatabase,
                 action::TakeTables, action::BringSchema, action::CompareSchema, action::DropScratch, action::MoveToPublic,
                 action::SwapSchemas, action::DropKeptSchema, action::CloseTenant, action::CompareLive, action::NoteStart,
                 action::StartExisting, action::StopExisting, action::RestartContainer, action::AwaitHealthy, action::PullImage,
                 action::CreateSuccessor, action::SwapSuccessor, action::RemovePredecessor, action::PrepareCommand, action::RunCommand,
                 action::NoteCertificate, action::PrepareRenewal, action::CheckRenewed, action::ReloadProxy, action::SeeCertificate>;

template <typename Kind, typename Kinds>
inline constexpr bool isActionKind = false;
template <typename Kind, typename... Kinds>
inline constexpr bool isActionKind<Kind, std::variant<Kinds...>> = (std::is_same_v<Kind, Kinds> || ...);

/// What one step does: one of the kinds, read with std::get_if and std::visit like the variant that it is. Copying, moving, assigning, comparing and
/// destroying it are compiled once and not by everyone who has a step: with eighty kinds each file that did spent seconds on it, and
/// tens of megabytes.
struct Action final : ActionKinds {
    Action();
    template <typename Kind>
        requires isActionKind<std::remove_cvref_t<Kind>, ActionKinds> Action(Kind &&kind)
            : ActionKinds(std::in_place_type<std::remove_cvref_t<Kind>>, std::forward<Kind>(kind))
        {
        }
        Action(const Action &other);
        Action(Action &&other) noexcept;
        Action &operator=(const Action &other);
        Action &operator=(Action &&other) noexcept;
        ~Action();
        bool operator==(const Action &other) const;
};

/// Stable kebab-case name of the action's kind, also the step's key.
QString actionName(const Action &action);
QJsonObject actionToJson(const Action &action);
/// Fails with InvalidInput for a kind that this version does not know (written by a newer console).
Result<Action> actionFromJson(const QJsonObject &json);

} // namespace tmc
