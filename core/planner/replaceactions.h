#pragma once

#include "core/domain/sqlstatements.h"
#include "core/planner/backupactions.h"

/// The payloads of the steps that keep a tenant as it is while another workspace takes its place; part of the variant in core/planner/action.h.
namespace tmc::action {

/// Nobody begins a session in the tenant's data any more.
struct CloseTenant {
    sql::TenantAccess access;
    bool operator==(const CloseTenant &) const = default;
};
/// Ends the sessions that there are in the data of a tenant that was closed, and compares them with what the copy says; or, of the tables that the copy says
/// nothing of, with what was restored from it.
struct CompareLive {
    CopyReference copy;
    sql::TenantAccess access;
    QString restored{}; ///< the database that the copy was restored into; empty = compared with what the copy says
    bool operator==(const CompareLive &) const = default;
};

// As in actionjson.cpp: fields() writes a payload, read() restores it.
QJsonObject fields(const CloseTenant &a);
void read(CloseTenant &a, const QJsonObject &json);
QJsonObject fields(const CompareLive &a);
void read(CompareLive &a, const QJsonObject &json);

} // namespace tmc::action
