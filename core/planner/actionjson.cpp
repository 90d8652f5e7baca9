#include "core/planner/action.h"

#include "core/support/json.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

using namespace action;

// One pair of overloads for each payload: fields() writes it, and the reader with the same name restores it.

QString text(const QJsonObject &json, const char *key)
{
    return json.value(QLatin1StringView(key)).toString();
}

QJsonObject fields(const CreateRegistryRole &a)
{
    return {
        {u"role"_s, a.role.name}, {u"canLogin"_s, a.role.canLogin}, {u"createsRolesAndDatabases"_s, a.role.createsRolesAndDatabases}};
}
void read(CreateRegistryRole &a, const QJsonObject &json)
{
    a.role = {text(json, "role"), json.value(u"canLogin"_s).toBool(), json.value(u"createsRolesAndDatabases"_s).toBool()};
}

QJsonObject fields(const CreateRegistryDatabase &a)
{
    return {{u"name"_s, a.name}, {u"owner"_s, a.owner}};
}
void read(CreateRegistryDatabase &a, const QJsonObject &json)
{
    a = {text(json, "name"), text(json, "owner")};
}

QJsonObject fields(const ApplyMigration &a)
{
    return {{u"version"_s, a.version}, {u"name"_s, a.name}, {u"sha256"_s, a.sha256}, {u"sql"_s, a.sql}};
}
void read(ApplyMigration &a, const QJsonObject &json)
{
    a = {json.value(u"version"_s).toInt(), text(json, "name"), text(json, "sha256"), text(json, "sql")};
}

QJsonObject fields(const CreateNetwork &a)
{
    return {{u"name"_s, a.name}};
}
void read(CreateNetwork &a, const QJsonObject &json)
{
    a = {text(json, "name")};
}

QJsonObject fields(const SeedCatalogue &a)
{
    return {{u"products"_s, arrayToJson(a.products, productToJson)}, {u"plans"_s, arrayToJson(a.plans, planToJson)}};
}
void read(SeedCatalogue &a, const QJsonObject &json)
{
    a = {arrayFromJson<Product>(json.value(u"products"_s), productFromJson),
         arrayFromJson<Plan>(json.value(u"plans"_s), planFromJson)};
}

QJsonObject fields(const GrantSchemaDatabase &a)
{
    return {{u"database"_s, a.database}, {u"consoleRole"_s, a.consoleRole}};
}
void read(GrantSchemaDatabase &a, const QJsonObject &json)
{
    a = {text(json, "database"), text(json, "consoleRole")};
}

QJsonObject fields(const ReserveWorkspace &a)
{
    QJsonObject json{{u"workspace"_s, workspaceToJson(a.workspace)}};
    if (a.replaced)
        json.insert(u"replaced"_s, workspaceToJson(*a.replaced));
    return json;
}
void read(ReserveWorkspace &a, const QJsonObject &json)
{
    a.workspace = workspaceFromJson(json.value(u"workspace"_s).toObject());
    if (json.contains(u"replaced"_s))
        a.replaced = workspaceFromJson(json.value(u"replaced"_s).toObject());
}

QJsonObject fields(const CreateTenantRole &a)
{
    return {{u"role"_s, a.role}, {u"consoleRole"_s, a.consoleRole}};
}
void read(CreateTenantRole &a, const QJsonObject &json)
{
    a = {text(json, "role"), text(json, "consoleRole")};
}

QJsonObject fields(const GrantTenantRole &a)
{
    return {{u"role"_s, a.role}, {u"member"_s, a.member}};
}
void read(GrantTenantRole &a, const QJsonObject &json)
{
    a = {text(json, "role"), text(json, "member")};
}

QJsonObject fields(const CreateDatabase &a)
{
    return {{u"temporaryName"_s, a.temporaryName}, {u"owner"_s, a.owner}};
}
void read(CreateDatabase &a, const QJsonObject &json)
{
    a = {text(json, "temporaryName"), text(json, "owner")};
}

QJsonObject fields(const RestrictDatabase &a)
{
    return {{u"database"_s, a.database}, {u"owner"_s, a.owner}, {u"otherRoles"_s, QJsonArray::fromStringList(a.otherRoles)}};
}
void read(RestrictDatabase &a, const QJsonObject &json)
{
    a = {text(json, "database"), text(json, "owner"), stringsFromJson(json.value(u"otherRoles"_s))};
}

QJsonObject fields(const PublishDatabase &a)
{
    return {{u"temporaryName"_s, a.temporaryName}, {u"finalName"_s, a.finalName}};
}
void read(PublishDatabase &a, const QJsonObject &json)
{
    a = {text(json, "temporaryName"), text(json, "finalName")};
}

QJsonObject fields(const CreateTenantSchema &a)
{
    return {
        {u"database"_s, a.place.database}, {u"schema"_s, a.place.schema}, {u"role"_s, a.place.role}, {u"operation"_s, a.operation}};
}
void read(CreateTenantSchema &a, const QJsonObject &json)
{
    a = {{text(json, "database"), text(json, "schema"), text(json, "role")}, text(json, "operation")};
}

QJsonObject fields(const RegisterTenant &a)
{
    return {{u"database"_s, a.row.database}, {u"tenantId"_s, a.row.tenantId}, {u"name"_s, a.row.name},
            {u"schema"_s, a.row.schema},     {u"domain"_s, a.row.domain},     {u"plan"_s, a.row.plan},
            {u"operation"_s, a.operation}};
}
void read(RegisterTenant &a, const QJsonObject &json)
{
    a = {{text(json, "database"), text(json, "tenantId"), text(json, "name"), text(json, "schema"), text(json, "domain"),
          text(json, "plan")},
         text(json, "operation")};
}

QJsonObject fields(const EnsureContainerRunning &a)
{
    return {{u"container"_s, a.container}};
}
void read(EnsureContainerRunning &a, const QJsonObject &json)
{
    a = {text(json, "container")};
}

QJsonObject fields(const CreateContainer &a)
{
    return {{u"spec"_s, containerSpecToJson(a.spec)}, {u"role"_s, a.role}};
}
void read(CreateContainer &a, const QJsonObject &json)
{
    a = {containerSpecFromJson(json.value(u"spec"_s).toObject()), text(json, "role")};
}

QJsonObject fields(const StartContainer &a)
{
    return {{u"container"_s, a.container}};
}
void read(StartContainer &a, const QJsonObject &json)
{
    a = {text(json, "container")};
}

QJsonObject fields(const MigrateTenant &a)
{
    return {{u"container"_s, a.container},
            {u"argv"_s, QJsonArray::fromStringList(a.argv)},
            {u"environment"_s, QJsonArray::fromStringList(a.environment)}};
}
void read(MigrateTenant &a, const QJsonObject &json)
{
    a = {text(json, "container"), stringsFromJson(json.value(u"argv"_s)), stringsFromJson(json.value(u"environment"_s))};
}

QJsonObject fields(const WaitHealthy &a)
{
    return {{u"container"_s, a.container}, {u"timeoutSeconds"_s, a.timeoutSeconds}};
}
void read(WaitHealthy &a, const QJsonObject &json)
{
    a = {text(json, "container"), json.value(u"timeoutSeconds"_s).toInt(60)};
}

QJsonObject fields(const ProbeRoute &a)
{
    QJsonObject json{{u"host"_s, a.host},         {u"path"_s, a.path},           {u"tenantId"_s, a.tenantId},
                     {u"database"_s, a.database}, {u"container"_s, a.container}, {u"timeoutSeconds"_s, a.timeoutSeconds},
                     {u"schema"_s, a.schema}};
    if (!a.outlastsReload)
        json.insert(u"outlastsReload"_s, false);
    return json;
}
void read(ProbeRoute &a, const QJsonObject &json)
{
    a = {text(json, "host"),      text(json, "path"),
         text(json, "tenantId"),  text(json, "database"),
         text(json, "container"), json.value(u"timeoutSeconds"_s).toInt(30),
         text(json, "schema"),    json.value(u"outlastsReload"_s).toBool(true)};
}

QJsonObject fields(const ProbeFrontend &a)
{
    QJsonObject json{{u"host"_s, a.host}, {u"container"_s, a.container}, {u"timeoutSeconds"_s, a.timeoutSeconds}};
    if (!a.outlastsReload)
        json.insert(u"outlastsReload"_s, false);
    return json;
}
void read(ProbeFrontend &a, const QJsonObject &json)
{
    a = {text(json, "host"), text(json, "container"), json.value(u"timeoutSeconds"_s).toInt(30),
         json.value(u"outlastsReload"_s).toBool(true)};
}

QJsonObject fields(const ActivateWorkspace &a)
{
    QJsonObject json{{u"workspace"_s, a.workspace.value()}, {u"slug"_s, a.slug}};
    if (!a.replaced.isEmpty())
        json.insert(u"replaced"_s, a.replaced.value());
    return json;
}
void read(ActivateWorkspace &a, const QJsonObject &json)
{
    a = {WorkspaceId(text(json, "workspace")), text(json, "slug"), WorkspaceId(text(json, "replaced"))};
}

template <typename Row>
QJsonValue rowOrNull(const std::optional<Row> &row, QJsonObject (*toJson)(const Row &))
{
    return row ? QJsonValue(toJson(*row)) : QJsonValue(QJsonValue::Null);
}

QJsonObject fields(const SaveProduct &a)
{
    return {{u"before"_s, rowOrNull(a.before, productToJson)}, {u"after"_s, productToJson(a.after)}};
}
void read(SaveProduct &a, const QJsonObject &json)
{
    if (json.value(u"before"_s).isObject())
        a.before = productFromJson(json.value(u"before"_s).toObject());
    a.after = productFromJson(json.value(u"after"_s).toObject());
}

QJsonObject fields(const SavePlan &a)
{
    return {{u"before"_s, rowOrNull(a.before, planToJson)}, {u"after"_s, planToJson(a.after)}};
}
void read(SavePlan &a, const QJsonObject &json)
{
    if (json.value(u"before"_s).isObject())
        a.before = planFromJson(json.value(u"before"_s).toObject());
    a.after = planFromJson(json.value(u"after"_s).toObject());
}

/// Names in the order of the variant's alternatives.
constexpr std::array kindNames = {
    "create-registry-role"_L1,
    "create-registry-database"_L1,
    "apply-migration"_L1,
    "create-network"_L1,
    "seed-catalogue"_L1,
    "grant-schema-database"_L1,
    "reserve-workspace"_L1,
    "create-tenant-role"_L1,
    "grant-tenant-role"_L1,
    "create-database"_L1,
    "restrict-database"_L1,
    "publish-database"_L1,
    "create-tenant-schema"_L1,
    "register-tenant"_L1,
    "ensure-container-running"_L1,
    "create-container"_L1,
    "start-container"_L1,
    "migrate-tenant"_L1,
    "wait-healthy"_L1,
    "probe-route"_L1,
    "probe-frontend"_L1,
    "activate-workspace"_L1,
    "save-product"_L1,
    "save-plan"_L1,
    "begin-plan-change"_L1,
    "complete-plan-change"_L1,
    "release-retired"_L1,
    "admit-shared-role"_L1,
    "dismiss-shared-role"_L1,
    "update-subscription"_L1,
    "rotate-role-password"_L1,
    "pin-route"_L1,
    "probe-candidate"_L1,
    "switch-route"_L1,
    "release-route"_L1,
    "set-request-limit"_L1,
    "update-container"_L1,
    "start-kept-container"_L1,
    "stop-container"_L1,
    "remove-container"_L1,
    "check-copy"_L1,
    "start-trial"_L1,
    "restore-trial"_L1,
    "compare-trial"_L1,
    "remove-trial"_L1,
    "note-proof"_L1,
    "create-restorer"_L1,
    "drop-restorer"_L1,
    "start-restorer"_L1,
    "fill-database"_L1,
    "compare-database"_L1,
    "mask-database"_L1,
    "swap-databases"_L1,
    "drop-kept-database"_L1,
    "take-tables"_L1,
    "bring-schema"_L1,
    "compare-schema"_L1,
    "drop-scratch"_L1,
    "move-to-public"_L1,
    "swap-schemas"_L1,
    "drop-kept-schema"_L1,
    "close-tenant"_L1,
    "compare-live"_L1,
    "note-start"_L1,
    "start-existing"_L1,
    "stop-existing"_L1,
    "restart-container"_L1,
    "await-healthy"_L1,
    "pull-image"_L1,
    "create-successor"_L1,
    "swap-successor"_L1,
    "remove-predecessor"_L1,
    "prepare-command"_L1,
    "run-command"_L1,
    "note-certificate"_L1,
    "prepare-renewal"_L1,
    "check-renewed"_L1,
    "reload-proxy"_L1,
    "see-certificate"_L1,
};
static_assert(kindNames.size() == std::variant_size_v<ActionKinds>);

template <std::size_t index = 0>
Result<Action> readAlternative(std::size_t wanted, const QJsonObject &json)
{
    if constexpr (index < std::variant_size_v<ActionKinds>) {
        if (index != wanted)
            return readAlternative<index + 1>(wanted, json);
        std::variant_alternative_t<index, ActionKinds> payload;
        read(payload, json);
        return Action(payload);
    }
    return fail(ErrorCode::InvalidInput, {u"action"_s, json.value(u"kind"_s).toString()});
}

} // namespace

QString actionName(const Action &action)
{
    return kindNames.at(action.index());
}

QJsonObject actionToJson(const Action &action)
{
    QJsonObject json = std::visit([](const auto &payload) { return fields(payload); }, action);
    json.insert(u"kind"_s, actionName(action));
    return json;
}

Result<Action> actionFromJson(const QJsonObject &json)
{
    const QString kind = json.value(u"kind"_s).toString();
    for (std::size_t i = 0; i < kindNames.size(); ++i)
        if (kind == kindNames[i])
            return readAlternative(i, json);
    return fail(ErrorCode::InvalidInput, {u"action"_s, kind});
}

} // namespace tmc
