#include "ui/presentation/workspacetext.h"

#include "ui/presentation/sentence.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(WorkspaceText)
};

StatusRole roleOf(WorkspaceState state)
{
    switch (state) {
    case WorkspaceState::Planned:
        return StatusRole::Neutral;
    case WorkspaceState::Creating:
        return StatusRole::Info;
    case WorkspaceState::Active:
        return StatusRole::Ok;
    case WorkspaceState::Suspended:
        return StatusRole::Warn;
    case WorkspaceState::Changing:
        return StatusRole::Info;
    case WorkspaceState::Restoring:
        return StatusRole::Info;
    case WorkspaceState::Failed:
        return StatusRole::Bad;
    case WorkspaceState::Archived:
        return StatusRole::Neutral;
    }
    return StatusRole::Neutral;
}

} // namespace

QString workspaceStateText(WorkspaceState state)
{
    switch (state) {
    case WorkspaceState::Planned:
        return Tr::tr("Planned", "state of a workspace");
    case WorkspaceState::Creating:
        return Tr::tr("Being created", "state of a workspace");
    case WorkspaceState::Active:
        return Tr::tr("Active", "state of a workspace");
    case WorkspaceState::Suspended:
        return Tr::tr("Suspended", "state of a workspace");
    case WorkspaceState::Changing:
        return Tr::tr("Being changed", "state of a workspace");
    case WorkspaceState::Restoring:
        return Tr::tr("Being restored", "state of a workspace");
    case WorkspaceState::Failed:
        return Tr::tr("Failed", "state of a workspace");
    case WorkspaceState::Archived:
        return Tr::tr("Archived", "state of a workspace");
    }
    return {};
}

Badge workspaceStateBadge(WorkspaceState state)
{
    return {workspaceStateText(state), roleOf(state)};
}

QString hostingText(Hosting hosting)
{
    switch (hosting) {
    case Hosting::Shared:
        return Tr::tr("Shared", "hosting");
    case Hosting::Dedicated:
        return Tr::tr("Dedicated", "hosting");
    }
    return {};
}

QString environmentText(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return Tr::tr("Production", "environment");
    case Environment::Qa:
        return Tr::tr("QA", "environment for tests");
    }
    return {};
}

Badge environmentBadge(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return {environmentText(environment), StatusRole::Bad};
    case Environment::Qa:
        return {environmentText(environment), StatusRole::Info};
    }
    return {};
}

QString isolationText(Isolation isolation)
{
    switch (isolation) {
    case Isolation::Database:
        return Tr::tr("Own database");
    case Isolation::Schema:
        return Tr::tr("Own schema");
    }
    return {};
}

QString hostingRuleText(HostingRule rule)
{
    switch (rule) {
    case HostingRule::ByPlan:
        return Tr::tr("As the plan says", "hosting");
    case HostingRule::AlwaysOwnContainers:
        return Tr::tr("Always own containers", "hosting");
    }
    return {};
}

Badge containerBadge(const ContainerFacts &container)
{
    if (container.isRunning()) {
        if (container.health == "unhealthy"_L1)
            return {Tr::tr("Unhealthy", "container"), StatusRole::Bad};
        if (container.health == "starting"_L1)
            return {Tr::tr("Starting", "container"), StatusRole::Info};
        if (container.health == "healthy"_L1)
            return {Tr::tr("Healthy", "container"), StatusRole::Ok};
        return {Tr::tr("Running", "container"), StatusRole::Ok};
    }
    if (container.state == "created"_L1)
        return {Tr::tr("Not started", "container"), StatusRole::Neutral};
    if (container.state == "paused"_L1)
        return {Tr::tr("Paused", "container"), StatusRole::Warn};
    if (container.state == "restarting"_L1)
        return {Tr::tr("Restarting", "container"), StatusRole::Warn};
    if (container.state == "removing"_L1)
        return {Tr::tr("Being removed", "container"), StatusRole::Neutral};
    if (container.state == "exited"_L1)
        return {Tr::tr("Stopped", "container"), StatusRole::Warn};
    if (container.state == "dead"_L1)
        return {Tr::tr("Dead", "container"), StatusRole::Bad};
    return {quoted(container.state), StatusRole::Neutral};
}

Badge routeBadge(RouteVerdict verdict)
{
    switch (verdict) {
    case RouteVerdict::Served:
        return {Tr::tr("Exactly one", "container that answers for a host name"), StatusRole::Ok};
    case RouteVerdict::Nobody:
        return {Tr::tr("None", "container that answers for a host name"), StatusRole::Bad};
    case RouteVerdict::Several:
        return {Tr::tr("Several", "containers that answer for a host name"), StatusRole::Bad};
    case RouteVerdict::Foreign:
        return {Tr::tr("Another one", "container that answers for a host name"), StatusRole::Bad};
    }
    return {};
}

QString memberRoleText(const QString &role)
{
    if (role == "owner"_L1)
        return Tr::tr("Owner", "role of a user");
    if (role == "administrator"_L1)
        return Tr::tr("Administrator", "role of a user");
    if (role == "member"_L1)
        return Tr::tr("Member", "role of a user");
    if (role == "viewer"_L1)
        return Tr::tr("Viewer", "role of a user");
    return quoted(role);
}

} // namespace tmc::ui
