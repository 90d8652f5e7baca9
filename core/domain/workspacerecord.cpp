#include "core/domain/workspacerecord.h"

#include "core/support/json.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

QJsonObject memberToJson(const WorkspaceMember &member)
{
    return {{u"email"_s, member.email},
            {u"fullName"_s, member.fullName},
            {u"role"_s, member.role},
            {u"isActive"_s, member.isActive},
            {u"since"_s, timeToJson(member.since)}};
}

WorkspaceMember memberFromJson(const QJsonObject &json)
{
    return {.email = json.value(u"email"_s).toString(),
            .fullName = json.value(u"fullName"_s).toString(),
            .role = json.value(u"role"_s).toString(),
            .isActive = json.value(u"isActive"_s).toBool(),
            .since = timeFromJson(json.value(u"since"_s))};
}

QJsonObject planChangeToJson(const PlanChange &change)
{
    return {{u"fromPlan"_s, change.fromPlan},
            {u"toPlan"_s, change.toPlan},
            {u"fromHosting"_s, change.fromHosting},
            {u"toHosting"_s, change.toHosting},
            {u"operation"_s, change.operation.value()},
            {u"who"_s, change.who},
            {u"at"_s, timeToJson(change.at)}};
}

PlanChange planChangeFromJson(const QJsonObject &json)
{
    return {.fromPlan = json.value(u"fromPlan"_s).toString(),
            .toPlan = json.value(u"toPlan"_s).toString(),
            .fromHosting = json.value(u"fromHosting"_s).toString(),
            .toHosting = json.value(u"toHosting"_s).toString(),
            .operation = OperationId(json.value(u"operation"_s).toString()),
            .who = json.value(u"who"_s).toString(),
            .at = timeFromJson(json.value(u"at"_s))};
}

} // namespace

QJsonObject workspaceRecordToJson(const WorkspaceRecord &record)
{
    return {{u"members"_s, arrayToJson(record.members, memberToJson)},
            {u"planChanges"_s, arrayToJson(record.planChanges, planChangeToJson)},
            {u"operations"_s, arrayToJson(record.operations, operationToJson)},
            {u"activity"_s, arrayToJson(record.activity, activityToJson)}};
}

WorkspaceRecord workspaceRecordFromJson(const QJsonObject &json)
{
    return {.members = arrayFromJson<WorkspaceMember>(json.value(u"members"_s), memberFromJson),
            .planChanges = arrayFromJson<PlanChange>(json.value(u"planChanges"_s), planChangeFromJson),
            .operations = arrayFromJson<OperationRecord>(json.value(u"operations"_s), operationFromJson),
            .activity = arrayFromJson<ActivityEntry>(json.value(u"activity"_s), activityFromJson)};
}

} // namespace tmc
