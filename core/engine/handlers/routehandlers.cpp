#include "core/engine/handlers/routehandlers.h"

#include "core/engine/handlers/tenantanswer.h"
#include "core/engine/handlers/waiting.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc {
namespace {

constexpr auto patience = 20s; ///< a proxy that is started again answers within it

/// What a proxy or a container that is just being started again says; it is worth asking again.
bool mayPass(const Error &error)
{
    return error.retryable || error.code == ErrorCode::ContainerNotFound || error.code == ErrorCode::ProxyUnreachable
           || (error.code == ErrorCode::DockerRejected && (error.httpStatus == 409 || error.httpStatus >= 500));
}

/// Addresses are looked up with every attempt.
Result<void> setPin(const RoutePin &pin, StepContext &context, const std::stop_token &abort)
{
    std::optional<Error> last;
    const auto attempt = [&]() -> Result<std::optional<bool>> {
        const Result<void> set = context.routes->setPin(pin, abort);
        if (set)
            return std::optional(true);
        if (!mayPass(set.error()))
            return fail(set.error());
        last = set.error();
        return std::optional<bool>();
    };
    TM_TRY(const auto done, waitFor<bool>(patience, 500ms, context, attempt));
    if (!done)
        return fail(*last);
    return {};
}

/// Another operation's pin is never touched. Ours is always written again: the addresses in it may be from before a restart.
Result<Presence> pinPresence(const QString &host, StepContext &context)
{
    TM_TRY(const auto pin, context.routes->findPin(host, context.abort));
    return pin && pin->operation != context.operation.value() ? Presence::Foreign : Presence::Absent;
}

/// Removes our pin once the proxy comes to the same target without it; while it does not, visitors would go elsewhere.
Result<void> release(const action::ReleaseRoute &payload, StepContext &context)
{
    const QStringList wanted = payload.exact ? QStringList{payload.serving.container} : QStringList();
    QStringList seen;
    const auto attempt = [&]() -> Result<std::optional<bool>> {
        const Result<QStringList> targets = context.routes->generatedTargets(payload.host, context.abort);
        if (!targets && !mayPass(targets.error()))
            return fail(targets.error());
        seen = targets.value_or(QStringList{targets ? QString() : targets.error().detail});
        return targets && *targets == wanted ? std::optional(true) : std::nullopt;
    };
    TM_TRY(const auto agreed, waitFor<bool>(std::chrono::seconds(payload.timeoutSeconds), 200ms, context, attempt));
    if (!agreed)
        return fail({.code = ErrorCode::VerificationFailed,
                     .args = {payload.host, payload.exact ? payload.serving.container : u"*"_s, seen.join(u' ')},
                     .source = ErrorSource::Proxy});
    const PinRemoval effect = payload.former == payload.serving ? PinRemoval::LeavesVisitors : PinRemoval::MovesVisitors;
    return context.routes->removePin(payload.host, effect, context.abort);
}

class PinRouteHandler final : public EffectHandler<action::PinRoute> {
    Result<Presence> look(const action::PinRoute &payload, StepContext &context) const override
    {
        return pinPresence(payload.host, context);
    }
    Result<QJsonObject> make(const action::PinRoute &payload, StepContext &context) const override
    {
        TM_CHECK(setPin(
            {.host = payload.host, .operation = context.operation.value(), .serving = payload.serving, .candidate = payload.candidate},
            context, context.abort));
        return QJsonObject{{u"serving"_s, payload.serving.container}};
    }
    /// setPin() has read the file back.
    Result<void> verify(const Action &, StepContext &) const override { return {}; }
    Result<void> undo(const action::PinRoute &payload, StepContext &context) const override
    {
        TM_TRY(const auto pin, context.routes->findPin(payload.host, context.abort));
        if (!pin || pin->operation != context.operation.value())
            return {};
        return release({.host = payload.host, .former = pin->serving, .serving = payload.serving, .exact = payload.exact}, context);
    }
};

class ProbeCandidateHandler final : public EffectHandler<action::ProbeCandidate> {
    Result<Presence> look(const action::ProbeCandidate &payload, StepContext &context) const override
    {
        return pinPresence(payload.host, context);
    }
    Result<QJsonObject> make(const action::ProbeCandidate &payload, StepContext &context) const override
    {
        std::optional<Error> last;
        std::optional<std::chrono::steady_clock::time_point> nextMark; // asked first: in most cases the pin has brought the mark along
        const auto attempt = [&]() -> Result<std::optional<QString>> {
            const auto now = std::chrono::steady_clock::now();
            const bool marksAgain = nextMark && now >= *nextMark;
            if (!nextMark || marksAgain)
                nextMark = marksAgain ? now + markPause : now;
            Result<QString> answer = askOnce(payload, marksAgain, context);
            if (answer)
                return std::optional(*answer);
            if (answer.error().code == ErrorCode::ProxyConfigRejected)
                return fail(answer.error());
            last = answer.error();
            return std::optional<QString>();
        };
        TM_TRY(const auto seen, waitFor<QString>(std::chrono::seconds(payload.timeoutSeconds), 200ms, context, attempt));
        if (!seen)
            return fail(*last);
        return QJsonObject{{u"answered"_s, *seen}};
    }
    Result<void> verify(const Action &, StepContext &) const override { return {}; }

    static constexpr auto markPause = 1s;

    /// The mark is set again now and then, because what is held may be gone since a restart.
    static Result<void> mark(const action::ProbeCandidate &payload, StepContext &context)
    {
        const RoutePin wanted{
            .host = payload.host, .operation = context.operation.value(), .serving = payload.serving, .candidate = payload.candidate};
        TM_TRY(const auto pin, context.routes->findPin(payload.host, context.abort));
        return pin == wanted ? Result<void>() : context.routes->setPin(wanted, context.abort);
    }

    static Result<QString> askOnce(const action::ProbeCandidate &payload, bool marksAgain, StepContext &context)
    {
        TM_TRY(const auto container, context.docker->inspect(payload.candidate.container, context.abort));
        if (!container)
            return fail({.code = ErrorCode::ContainerNotFound, .args = {payload.candidate.container}, .source = ErrorSource::Docker});
        if (marksAgain)
            TM_CHECK(mark(payload, context));
        TM_TRY(const ProxyReply reply, context.proxy->getMarked(payload.host, payload.path, context.operation.value(), context.abort));
        TM_TRY(const QString answer, tenantAnswer(reply, payload.host, false));
        const QString expected = expectedTenantAnswer(payload.tenantId, payload.database, {}, *container);
        if (answer != expected)
            return fail({.code = ErrorCode::ProbeWrongTenant, .args = {payload.host, expected, answer}, .source = ErrorSource::Proxy});
        return answer;
    }
};

class SwitchRouteHandler final : public EffectHandler<action::SwitchRoute> {
    Result<Presence> look(const action::SwitchRoute &payload, StepContext &context) const override
    {
        return pinPresence(payload.host, context);
    }
    Result<QJsonObject> make(const action::SwitchRoute &payload, StepContext &context) const override
    {
        TM_CHECK(holdAt(payload.host, payload.to, context));
        return QJsonObject{{u"serving"_s, payload.to.container}};
    }
    /// setPin() has read the file back.
    Result<void> verify(const Action &, StepContext &) const override { return {}; }
    Result<void> undo(const action::SwitchRoute &payload, StepContext &context) const override
    {
        return holdAt(payload.host, payload.from, context);
    }
    static Result<void> holdAt(const QString &host, const RouteTarget &target, StepContext &context)
    {
        return setPin({.host = host, .operation = context.operation.value(), .serving = target, .candidate = {}}, context,
                      context.abort);
    }
};

class ReleaseRouteHandler final : public EffectHandler<action::ReleaseRoute> {
    Result<Presence> look(const action::ReleaseRoute &payload, StepContext &context) const override
    {
        TM_TRY(const auto pin, context.routes->findPin(payload.host, context.abort));
        if (!pin)
            return Presence::Present;
        return pin->operation == context.operation.value() ? Presence::Absent : Presence::Foreign;
    }
    Result<QJsonObject> make(const action::ReleaseRoute &payload, StepContext &context) const override
    {
        TM_CHECK(release(payload, context));
        return QJsonObject{};
    }
    Result<void> undo(const action::ReleaseRoute &payload, StepContext &context) const override
    {
        return setPin({.host = payload.host, .operation = context.operation.value(), .serving = payload.former, .candidate = {}},
                      context, context.abort);
    }
};

class SetRequestLimitHandler final : public EffectHandler<action::SetRequestLimit> {
    Result<Presence> look(const action::SetRequestLimit &payload, StepContext &context) const override
    {
        TM_TRY(const RequestLimits limits, context.routes->requestLimits(payload.hosts, context.abort));
        const bool isSo = std::ranges::all_of(payload.hosts, [&](const QString &host) { return limits.value(host) == payload.after; });
        return isSo ? Presence::Present : Presence::Absent;
    }
    Result<QJsonObject> make(const action::SetRequestLimit &payload, StepContext &context) const override
    {
        TM_CHECK(context.routes->setRequestLimit(payload.hosts, payload.workspace, payload.after,
                                                 payload.hostsAreNew ? LimitStart::WithTheHosts : LimitStart::Now, context.abort));
        return QJsonObject{{u"requestsPerMinute"_s, payload.after}};
    }
    /// setRequestLimit() has read the files back.
    Result<void> verify(const Action &, StepContext &) const override { return {}; }
    Result<void> undo(const action::SetRequestLimit &payload, StepContext &context) const override
    {
        return context.routes->setRequestLimit(payload.hosts, payload.workspace, payload.before, LimitStart::Now, context.abort);
    }
};

} // namespace

std::unique_ptr<const StepHandler> makeHandler(const action::PinRoute &)
{
    return std::make_unique<PinRouteHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::ProbeCandidate &)
{
    return std::make_unique<ProbeCandidateHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::SwitchRoute &)
{
    return std::make_unique<SwitchRouteHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::ReleaseRoute &)
{
    return std::make_unique<ReleaseRouteHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::SetRequestLimit &)
{
    return std::make_unique<SetRequestLimitHandler>();
}

} // namespace tmc
