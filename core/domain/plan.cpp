#include "core/domain/plan.h"

using namespace Qt::StringLiterals;

namespace tmc {

QString hostingName(Hosting hosting)
{
    return hosting == Hosting::Dedicated ? u"dedicated"_s : u"shared"_s;
}

Hosting hostingFromName(const QString &name)
{
    return name == "dedicated"_L1 ? Hosting::Dedicated : Hosting::Shared;
}

QJsonObject planToJson(const Plan &plan)
{
    return {
        {u"key"_s, plan.key.value()},
        {u"name"_s, plan.name},
        {u"hosting"_s, hostingName(plan.hosting)},
        {u"memoryMegabytes"_s, plan.memory.value},
        {u"milliCpu"_s, plan.cpu.value},
        {u"storageMegabytes"_s, plan.storage.value},
        {u"users"_s, plan.users},
        {u"requestsPerMinute"_s, plan.requestsPerMinute},
        {u"rank"_s, plan.rank},
    };
}

Plan planFromJson(const QJsonObject &json)
{
    Plan plan;
    plan.key = PlanKey(json.value(u"key"_s).toString());
    plan.name = json.value(u"name"_s).toString();
    plan.hosting = hostingFromName(json.value(u"hosting"_s).toString());
    plan.memory = {json.value(u"memoryMegabytes"_s).toInteger()};
    plan.cpu = {json.value(u"milliCpu"_s).toInteger()};
    plan.storage = {json.value(u"storageMegabytes"_s).toInteger()};
    plan.users = json.value(u"users"_s).toInt();
    plan.requestsPerMinute = json.value(u"requestsPerMinute"_s).toInt();
    plan.rank = json.value(u"rank"_s).toInt();
    return plan;
}

} // namespace tmc
