#pragma once

#include "unit/planchangeworld.h"

#include <functional>
#include <vector>

namespace tmtest {

/// One operation whose runbook is kept as a file in tests/data/golden, planned in a world of its own.
struct GoldenCase {
    QString name; ///< of the file, without .json: <isolation>-<hosting>-<what is done>[-<what is special>]
    std::function<tmc::Result<tmc::Runbook>(PlanChangeWorld &)> plan;
};

/// The operation of the case of that name, always the same.
tmc::OperationId operationOf(const QString &name);

/// Those of containers, certificates and commands in a tenant's container.
std::vector<GoldenCase> containerCases();

/// Workspaces that take the place of one of the other isolation.
std::vector<GoldenCase> convertCases();

/// Every combination of isolation, hosting and direction.
std::vector<GoldenCase> goldenCases();

} // namespace tmtest
