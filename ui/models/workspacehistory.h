#pragma once

#include "core/domain/workspacerecord.h"
#include "core/support/clock.h"
#include "ui/models/snapshottablemodel.h"
#include "core/domain/workspaceparts.h"
#include "ui/presentation/badge.h"

namespace tmc::ui {

/// One line of a workspace's past.
struct HistoryEntry {
    QString key; ///< unique within a history
    QDateTime at;
    QString what; ///< in the current language
    QString who;
    Badge badge;           ///< of an operation; without text otherwise
    OperationId operation; ///< that it belongs to; may be empty
    bool operator==(const HistoryEntry &) const = default;
};

/// Operations, changes of plan and activity of one workspace, newest first. Of an operation that is in both lists `newer` counts.
std::vector<HistoryEntry> workspaceHistory(const WorkspaceRecord &record, const std::vector<OperationRecord> &newer = {});

/// Tables of the detail page. Texts from the server are made inert here; `clock` outlives the model. Thread: GUI.
using HistoryTable = SnapshotTableModel<HistoryEntry, QString>;
using MemberTable = SnapshotTableModel<WorkspaceMember, QString>;
using RouteTable = SnapshotTableModel<HostRoute, QString>;
HistoryTable *makeHistoryTable(const Clock &clock, QObject *parent);
MemberTable *makeMemberTable(const Clock &clock, QObject *parent);
RouteTable *makeRouteTable(QObject *parent);

/// The columns of those tables, in their first order.
enum class HistoryColumn { When, What, State, Who };
enum class MemberColumn { Email, Name, Role, State, Since };
enum class RouteColumn { Host, Verdict, Containers, Claim };

} // namespace tmc::ui
