#pragma once

#include "core/planner/changeplan.h"
#include "core/planner/removeretired.h"
#include "unit/smallworld.h"

namespace tmtest {

/// The small world with what plan changes need besides: requests by slug, and everything that a change touches as comparable text.
class PlanChangeWorld final : public SmallWorld {
public:
    PlanChangeWorld();

    tmc::Runbook changePlan(const QString &slug, const QString &plan, const QString &product = QStringLiteral("inventario"));
    tmc::Runbook removeRetired(const QString &slug);
    tmc::OperationOutcome run(const tmc::Runbook &runbook, const tmc::FaultHook &fault = {});
    /// Plans and runs; must be done in the end.
    bool change(const QString &slug, const QString &plan, const QString &product = QStringLiteral("inventario"));

    const tmc::Workspace &workspace(const QString &slug) const;
    /// Inventory, rows with limits and allocations, routes, memberships, limits of containers.
    QStringList everything();
    /// Which container answers for the workspace through the proxy; empty when nobody does.
    QString servedBy(const QString &slug);

private:
    int m_operations = 0;
};

} // namespace tmtest
