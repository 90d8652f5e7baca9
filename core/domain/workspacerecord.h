#pragma once

#include "core/domain/operation.h"

#include <vector>

namespace tmc {

/// One user's role in one workspace.
struct WorkspaceMember {
    QString email;
    QString fullName; ///< may be empty
    QString role;     ///< owner, administrator, member or viewer
    bool isActive = true;
    QDateTime since; ///< server clock
    bool operator==(const WorkspaceMember &) const = default;
};

/// One line of the history of a workspace's plans.
struct PlanChange {
    QString fromPlan;
    QString toPlan;
    QString fromHosting;
    QString toHosting;
    OperationId operation; ///< may be empty
    QString who;
    QDateTime at; ///< server clock
    bool operator==(const PlanChange &) const = default;
};

/// What the registry keeps of one workspace besides its row: its people and its past. Histories outlive their workspace.
struct WorkspaceRecord {
    std::vector<WorkspaceMember> members;    ///< by e-mail address
    std::vector<PlanChange> planChanges;     ///< newest first
    std::vector<OperationRecord> operations; ///< newest first, at most 200, without their runbooks
    std::vector<ActivityEntry> activity;     ///< newest first, at most 500, out of the newest 50,000 lines of the log
    bool operator==(const WorkspaceRecord &) const = default;
};

QJsonObject workspaceRecordToJson(const WorkspaceRecord &record);
WorkspaceRecord workspaceRecordFromJson(const QJsonObject &json);

} // namespace tmc
