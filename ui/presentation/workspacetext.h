#pragma once

#include "core/domain/container.h"
#include "core/domain/plan.h"
#include "core/domain/product.h"
#include "core/domain/workspace.h"
#include "core/domain/workspaceparts.h"
#include "ui/presentation/badge.h"

#include <QString>

namespace tmc::ui {

QString workspaceStateText(WorkspaceState state);
Badge workspaceStateBadge(WorkspaceState state);

/// "Shared", "Dedicated".
QString hostingText(Hosting hosting);
/// "Production", "QA".
QString environmentText(Environment environment);
/// Production is Bad on purpose: the colour of danger, so that it is unmistakable.
Badge environmentBadge(Environment environment);
/// "Own database", "Own schema".
QString isolationText(Isolation isolation);
QString hostingRuleText(HostingRule rule);

/// State and health of a container together: "Running", "Unhealthy", "Stopped".
Badge containerBadge(const ContainerFacts &container);

/// How many containers answer for a host name: "Exactly one", "Several".
Badge routeBadge(RouteVerdict verdict);

/// Words for a role of the registry's memberships; an unknown one as it is.
QString memberRoleText(const QString &role);

} // namespace tmc::ui
