#include "core/engine/handlers/tenanthandlers.h"

#include "core/domain/containerstate.h"
#include "core/domain/timelimit.h"
#include "core/engine/handlers/tenantanswer.h"
#include "core/engine/handlers/waiting.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr int migrateLimitSeconds = 300;

class MigrateTenantHandler final : public EffectHandler<action::MigrateTenant> {
    /// Migrations are idempotent by contract, so after a crash they simply run again.
    Result<Presence> look(const action::MigrateTenant &, StepContext &) const override { return Presence::Absent; }

    Result<QJsonObject> make(const action::MigrateTenant &payload, StepContext &context) const override
    {
        // `timeout` inside the container ends the process even when this console dies; closing the stream would not.
        ExecRequest request{.container = payload.container,
                            .argv = limitedInTime(std::chrono::seconds(migrateLimitSeconds), payload.argv),
                            .environment = payload.environment,
                            .timeout = std::chrono::seconds(migrateLimitSeconds + 30)};
        TM_TRY(const ExecOutcome outcome, context.docker->exec(request, context.abort));
        context.progress(QString::fromUtf8(outcome.standardOutput));
        if (outcome.exitCode != 0)
            return fail({.code = ErrorCode::ExecFailed,
                         .args = {payload.argv.join(u' '), QString::number(outcome.exitCode)},
                         .detail = QString::fromUtf8(outcome.standardError.right(8192)),
                         .source = ErrorSource::Docker,
                         .effect = Effect::Applied});
        return QJsonObject{{u"exitCode"_s, outcome.exitCode}};
    }
    /// The exit code, read back from the engine, is the proof.
    Result<void> verify(const Action &, StepContext &) const override { return {}; }
};

/// Waits until the proxy's workers of before a reload no longer answer; false when there is nothing to wait for.
bool outlastsOldWorkers(const StepContext &context)
{
    const std::chrono::milliseconds overlap = context.proxy->reloadOverlap();
    return overlap.count() > 0 && pauseUnlessStopped(overlap, context.abort);
}

class ProbeRouteHandler final : public EffectHandler<action::ProbeRoute> {
    Result<Presence> look(const action::ProbeRoute &, StepContext &) const override { return Presence::Absent; }

    Result<QJsonObject> make(const action::ProbeRoute &payload, StepContext &context) const override
    {
        TM_TRY(const auto container, context.docker->inspect(payload.container, context.abort));
        if (!container)
            return fail(ErrorCode::ContainerNotFound, {payload.container});
        const QString expected = expectedTenantAnswer(payload.tenantId, payload.database, payload.schema, *container);
        std::optional<Error> last;
        const auto attempt = [&]() -> Result<std::optional<QString>> {
            Result<QString> answer = ask(payload, context);
            if (answer && *answer == expected && payload.outlastsReload && outlastsOldWorkers(context))
                answer = ask(payload, context);
            if (answer && *answer == expected)
                return std::optional(*answer);
            last = answer ? Error{.code = ErrorCode::ProbeWrongTenant,
                                  .args = {payload.host, expected, *answer},
                                  .source = ErrorSource::Proxy}
                          : answer.error();
            return std::optional<QString>();
        };
        TM_TRY(const auto seen,
               waitFor<QString>(std::chrono::seconds(payload.timeoutSeconds), std::chrono::milliseconds(50), context, attempt));
        if (!seen)
            return fail(*last);
        return QJsonObject{{u"answered"_s, *seen}};
    }
    Result<void> verify(const Action &, StepContext &) const override { return {}; }

    static Result<QString> ask(const action::ProbeRoute &payload, StepContext &context)
    {
        TM_TRY(const ProxyReply reply, askAsVisitor(payload.host, payload.path, context));
        return tenantAnswer(reply, payload.host, !payload.schema.isEmpty());
    }
};

class ProbeFrontendHandler final : public EffectHandler<action::ProbeFrontend> {
    Result<Presence> look(const action::ProbeFrontend &, StepContext &) const override { return Presence::Absent; }

    Result<QJsonObject> make(const action::ProbeFrontend &payload, StepContext &context) const override
    {
        TM_CHECK(checkOnlyClaimant(payload, context));
        std::optional<Error> last;
        const auto attempt = [&]() -> Result<std::optional<int>> {
            Result<ProxyReply> reply = askAsVisitor(payload.host, u"/"_s, context);
            if (reply && reply->status == 200 && payload.outlastsReload && outlastsOldWorkers(context))
                reply = askAsVisitor(payload.host, u"/"_s, context);
            if (reply && reply->status == 200)
                return std::optional(reply->status);
            if (!reply)
                last = reply.error();
            else
                last = Error{.code = ErrorCode::ProbeFailed,
                             .args = {payload.host, QString::number(reply->status)},
                             .source = ErrorSource::Proxy,
                             .httpStatus = reply->status};
            return std::optional<int>();
        };
        TM_TRY(const auto seen,
               waitFor<int>(std::chrono::seconds(payload.timeoutSeconds), std::chrono::milliseconds(50), context, attempt));
        if (!seen)
            return fail(*last);
        return QJsonObject{{u"status"_s, *seen}};
    }
    Result<void> verify(const Action &, StepContext &) const override { return {}; }

    static Result<void> checkOnlyClaimant(const action::ProbeFrontend &payload, StepContext &context)
    {
        TM_TRY(const DockerFacts facts, context.docker->readFacts(context.abort));
        bool claimed = false;
        for (const ContainerFacts &container : facts.containers) {
            if (!container.virtualHosts.contains(payload.host))
                continue;
            if (container.name == payload.container)
                claimed = container.isRunning();
            else if (!hasStopped(container)) // what stands still is kept, as by a conversion, and the proxy knows nothing of it
                return fail({.code = ErrorCode::HostTaken, .args = {payload.host, container.name}, .source = ErrorSource::Docker});
        }
        if (!claimed)
            return fail({.code = ErrorCode::VerificationFailed,
                         .args = {payload.host, payload.container, QString()},
                         .source = ErrorSource::Docker});
        return {};
    }
};

} // namespace

std::unique_ptr<const StepHandler> makeHandler(const action::ProbeFrontend &)
{
    return std::make_unique<ProbeFrontendHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::MigrateTenant &)
{
    return std::make_unique<MigrateTenantHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::ProbeRoute &)
{
    return std::make_unique<ProbeRouteHandler>();
}

} // namespace tmc
