#pragma once

#include "app/cli/command.h"
#include "core/domain/plan.h"
#include "core/domain/product.h"
#include "core/support/result.h"

namespace tmc::cli {

/// One option for each field of a product or plan.
QList<QCommandLineOption> productOptions();
QList<QCommandLineOption> planOptions();

/// The row with the typed options put in; what was not typed stays. Fails with InvalidInput for a value that cannot be read (a port that is
/// no number, an isolation that does not exist). Whether the values make sense is the planner's question.
Result<Product> withTypedOptions(Product product, const Invocation &typed);
Result<Plan> withTypedOptions(Plan plan, const Invocation &typed);

} // namespace tmc::cli
