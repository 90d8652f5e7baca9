#include "core/planner/planchangeactions.h"
#include "core/support/json.h"

using namespace Qt::StringLiterals;

namespace tmc::action {
namespace {

QString text(const QJsonObject &json, const char *key)
{
    return json.value(QLatin1StringView(key)).toString();
}

QJsonObject object(const QJsonObject &json, const char *key)
{
    return json.value(QLatin1StringView(key)).toObject();
}

template <typename Change>
QJsonObject changeFields(const Change &a)
{
    return {{u"before"_s, workspaceToJson(a.before)}, {u"after"_s, workspaceToJson(a.after)}};
}
template <typename Change>
void readChange(Change &a, const QJsonObject &json)
{
    a = {workspaceFromJson(object(json, "before")), workspaceFromJson(object(json, "after"))};
}

QJsonObject accessFields(const sql::SharedAccess &access)
{
    return {{u"database"_s, access.database}, {u"role"_s, access.role}, {u"member"_s, access.member}};
}
sql::SharedAccess readAccess(const QJsonObject &json)
{
    return {.database = text(json, "database"), .role = text(json, "role"), .member = text(json, "member")};
}

QJsonObject targetFields(const RouteTarget &target)
{
    return {{u"container"_s, target.container}, {u"port"_s, target.port}};
}
RouteTarget readTarget(const QJsonObject &json, const char *key)
{
    const QJsonObject target = object(json, key);
    return {.container = text(target, "container"), .port = target.value(u"port"_s).toInt()};
}

QJsonObject limitFields(const ContainerLimits &limits)
{
    return {{u"memoryMegabytes"_s, limits.memory.value}, {u"milliCpu"_s, limits.cpu.value}};
}
ContainerLimits readLimits(const QJsonObject &json, const char *key)
{
    const QJsonObject limits = object(json, key);
    return {.memory = {limits.value(u"memoryMegabytes"_s).toInteger()}, .cpu = {limits.value(u"milliCpu"_s).toInteger()}};
}

QJsonObject ownedFields(const OwnedContainer &container)
{
    return {{u"container"_s, container.name}, {u"product"_s, container.product}, {u"workspace"_s, container.workspace}};
}
OwnedContainer readOwned(const QJsonObject &json)
{
    return {.name = text(json, "container"), .product = text(json, "product"), .workspace = text(json, "workspace")};
}

} // namespace

QJsonObject fields(const BeginPlanChange &a)
{
    return changeFields(a);
}
void read(BeginPlanChange &a, const QJsonObject &json)
{
    readChange(a, json);
}

QJsonObject fields(const CompletePlanChange &a)
{
    return changeFields(a);
}
void read(CompletePlanChange &a, const QJsonObject &json)
{
    readChange(a, json);
}

QJsonObject fields(const ReleaseRetired &a)
{
    return changeFields(a);
}
void read(ReleaseRetired &a, const QJsonObject &json)
{
    readChange(a, json);
}

QJsonObject fields(const AdmitSharedRole &a)
{
    return accessFields(a.access);
}
void read(AdmitSharedRole &a, const QJsonObject &json)
{
    a = {readAccess(json)};
}

QJsonObject fields(const DismissSharedRole &a)
{
    return accessFields(a.access);
}
void read(DismissSharedRole &a, const QJsonObject &json)
{
    a = {readAccess(json)};
}

QJsonObject fields(const UpdateSubscription &a)
{
    return {{u"database"_s, a.database}, {u"tenantId"_s, a.tenantId}, {u"before"_s, a.before}, {u"after"_s, a.after}};
}
void read(UpdateSubscription &a, const QJsonObject &json)
{
    a = {text(json, "database"), text(json, "tenantId"), text(json, "before"), text(json, "after")};
}

QJsonObject fields(const RotateRolePassword &a)
{
    return {{u"role"_s, a.role}};
}
void read(RotateRolePassword &a, const QJsonObject &json)
{
    a = {text(json, "role")};
}

QJsonObject fields(const PinRoute &a)
{
    QJsonObject json{{u"host"_s, a.host}, {u"serving"_s, targetFields(a.serving)}, {u"exact"_s, a.exact}};
    if (a.candidate)
        json.insert(u"candidate"_s, targetFields(*a.candidate));
    return json;
}
void read(PinRoute &a, const QJsonObject &json)
{
    a = {text(json, "host"), readTarget(json, "serving"), json.value(u"exact"_s).toBool(),
         json.contains(u"candidate"_s) ? std::optional(readTarget(json, "candidate")) : std::nullopt};
}

QJsonObject fields(const ProbeCandidate &a)
{
    return {{u"host"_s, a.host},
            {u"path"_s, a.path},
            {u"tenantId"_s, a.tenantId},
            {u"database"_s, a.database},
            {u"serving"_s, targetFields(a.serving)},
            {u"candidate"_s, targetFields(a.candidate)},
            {u"timeoutSeconds"_s, a.timeoutSeconds}};
}
void read(ProbeCandidate &a, const QJsonObject &json)
{
    a = {text(json, "host"),
         text(json, "path"),
         text(json, "tenantId"),
         text(json, "database"),
         readTarget(json, "serving"),
         readTarget(json, "candidate"),
         json.value(u"timeoutSeconds"_s).toInt(30)};
}

QJsonObject fields(const SwitchRoute &a)
{
    return {{u"host"_s, a.host}, {u"from"_s, targetFields(a.from)}, {u"to"_s, targetFields(a.to)}};
}
void read(SwitchRoute &a, const QJsonObject &json)
{
    a = {text(json, "host"), readTarget(json, "from"), readTarget(json, "to")};
}

QJsonObject fields(const ReleaseRoute &a)
{
    return {{u"host"_s, a.host},
            {u"former"_s, targetFields(a.former)},
            {u"serving"_s, targetFields(a.serving)},
            {u"exact"_s, a.exact},
            {u"timeoutSeconds"_s, a.timeoutSeconds}};
}
void read(ReleaseRoute &a, const QJsonObject &json)
{
    // Runbooks that were journalled before the release itself could move visitors have switched first.
    a = {text(json, "host"), readTarget(json, json.contains(u"former"_s) ? "former" : "serving"), readTarget(json, "serving"),
         json.value(u"exact"_s).toBool(), json.value(u"timeoutSeconds"_s).toInt(30)};
}

QJsonObject fields(const SetRequestLimit &a)
{
    QJsonObject json{{u"hosts"_s, QJsonArray::fromStringList(a.hosts)},
                     {u"workspace"_s, a.workspace},
                     {u"before"_s, a.before},
                     {u"after"_s, a.after}};
    if (a.hostsAreNew)
        json.insert(u"hostsAreNew"_s, true);
    return json;
}
void read(SetRequestLimit &a, const QJsonObject &json)
{
    a = {stringsFromJson(json.value(u"hosts"_s)), text(json, "workspace"), json.value(u"before"_s).toInt(),
         json.value(u"after"_s).toInt(), json.value(u"hostsAreNew"_s).toBool()};
}

QJsonObject fields(const UpdateContainer &a)
{
    QJsonObject json = ownedFields(a.container);
    json.insert(u"before"_s, limitFields(a.before));
    json.insert(u"after"_s, limitFields(a.after));
    return json;
}
void read(UpdateContainer &a, const QJsonObject &json)
{
    a = {readOwned(json), readLimits(json, "before"), readLimits(json, "after")};
}

QJsonObject fields(const StartKeptContainer &a)
{
    return ownedFields(a.container);
}
void read(StartKeptContainer &a, const QJsonObject &json)
{
    a = {readOwned(json)};
}

QJsonObject fields(const StopContainer &a)
{
    QJsonObject json = ownedFields(a.container);
    json.insert(u"graceSeconds"_s, a.graceSeconds);
    return json;
}
void read(StopContainer &a, const QJsonObject &json)
{
    a = {readOwned(json), json.value(u"graceSeconds"_s).toInt(10)};
}

QJsonObject fields(const RemoveContainer &a)
{
    QJsonObject json = ownedFields(a.container);
    json.insert(u"id"_s, a.id);
    return json;
}
void read(RemoveContainer &a, const QJsonObject &json)
{
    a = {readOwned(json), text(json, "id")};
}

} // namespace tmc::action
