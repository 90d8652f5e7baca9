#include "core/engine/handlers/containerhealth.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc {
namespace {

constexpr auto checkTime = 10s;

} // namespace

Result<HealthSeen> askHealth(const QString &idOrName, StepContext &context)
{
    TM_TRY(const auto found, context.docker->inspect(idOrName, context.abort));
    if (!found)
        return fail({.code = ErrorCode::ContainerNotFound, .args = {idOrName}, .source = ErrorSource::Docker});
    HealthSeen seen{.healthy = found->isRunning() && (found->health == "healthy"_L1 || found->health.isEmpty()),
                    .hasCheck = !found->health.isEmpty(),
                    .startedAt = found->startedAt,
                    .words = found->state + u' ' + found->health};
    if (!found->isRunning() || found->health != "starting"_L1 || found->healthCheck.isEmpty())
        return seen;
    const Result<ExecOutcome> outcome = context.docker->exec(
        {.container = idOrName, .argv = found->healthCheck, .timeout = checkTime, .outputLimit = 4096}, context.abort);
    if (!outcome && outcome.error().code == ErrorCode::Cancelled)
        return fail(outcome.error());
    seen.healthy = outcome && outcome->exitCode == 0;
    return seen;
}

} // namespace tmc
