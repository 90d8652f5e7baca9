#include "core/planner/replaceactions.h"

using namespace Qt::StringLiterals;

namespace tmc::action {
namespace {

QJsonObject accessToJson(const sql::TenantAccess &access)
{
    return {{u"database"_s, access.database}, {u"role"_s, access.role}, {u"member"_s, access.member}};
}

sql::TenantAccess accessFromJson(const QJsonObject &json)
{
    return {.database = json.value(u"database"_s).toString(),
            .role = json.value(u"role"_s).toString(),
            .member = json.value(u"member"_s).toString()};
}

} // namespace

QJsonObject fields(const CloseTenant &a)
{
    return {{u"access"_s, accessToJson(a.access)}};
}

void read(CloseTenant &a, const QJsonObject &json)
{
    a = {accessFromJson(json.value(u"access"_s).toObject())};
}

QJsonObject fields(const CompareLive &a)
{
    return {{u"copy"_s, copyReferenceToJson(a.copy)}, {u"access"_s, accessToJson(a.access)}, {u"restored"_s, a.restored}};
}

void read(CompareLive &a, const QJsonObject &json)
{
    a = {.copy = copyReferenceFromJson(json.value(u"copy"_s).toObject()),
         .access = accessFromJson(json.value(u"access"_s).toObject()),
         .restored = json.value(u"restored"_s).toString()};
}

} // namespace tmc::action
