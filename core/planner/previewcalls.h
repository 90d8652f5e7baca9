#pragma once

#include "core/planner/action.h"

namespace tmc {

enum class CallKind { Sql, RegistryRow, Docker, Exec, Http, Route, LocalFile };

/// One exact statement or request of a step, as the review page and `--dry-run` show it. Secrets are masked; the rest is literally what
/// the adapters send, because both come from core/domain/sqlstatements and core/domain/dockercalls.
struct PreviewCall {
    CallKind kind = CallKind::Sql;
    QString text;
    bool operator==(const PreviewCall &) const = default;
};

QString callKindName(CallKind kind);
std::vector<PreviewCall> previewCalls(const Action &action);

} // namespace tmc
