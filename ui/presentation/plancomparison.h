#pragma once

#include "core/domain/systemsnapshot.h"
#include "core/planner/runbook.h"

#include <QString>

#include <vector>

/// A change of plan as texts for people.
namespace tmc::ui {

/// One property of a workspace's plan, now and afterwards.
struct PlanComparison {
    QString name;
    QString before;
    QString after;
    bool operator==(const PlanComparison &) const = default;
};

/// What is enforced for the workspace now against what the plan says. `present` is its plan in the catalogue; may be null.
std::vector<PlanComparison> comparePlans(const Workspace &workspace, const Product &product, const Plan *present, const Plan &target);

/// What the change means for the hosting, in one or two sentences.
QString hostingChangeText(const Workspace &workspace, const Product &product, const Plan &target);

/// What happened to a workspace's retired container: "The container x is kept, stopped, since 3 minutes ago. ..." Empty without one.
QString retiredText(const Workspace &workspace, const QDateTime &now);

} // namespace tmc::ui
