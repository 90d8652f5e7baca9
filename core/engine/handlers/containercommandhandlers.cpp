#include "core/engine/handlers/containercommandhandlers.h"

#include "core/domain/containerstate.h"
#include "core/engine/handlers/containerhealth.h"
#include "core/engine/handlers/waiting.h"
#include "core/support/json.h"
#include "core/support/redact.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc {
namespace {

constexpr int shownLines = 20; ///< of the log of a container that does not become healthy
constexpr auto quietTime = 2s; ///< that a container without a check of its own must run on
constexpr auto patience = 15s; ///< for a container that is started again on the way back
const QString noted = u"startedAt"_s;

QString idOrName(const action::ContainerReference &container)
{
    return container.id.isEmpty() ? container.name : container.id;
}

Result<ContainerFacts> require(const action::ContainerReference &container, StepContext &context)
{
    TM_TRY(const auto found, context.docker->inspect(idOrName(container), context.abort));
    if (!found)
        return fail({.code = ErrorCode::ContainerNotFound, .args = {container.name}, .source = ErrorSource::Docker});
    return *found;
}

/// As it was before: running, whether it was healthy then or not.
Result<void> startAgain(const action::ContainerReference &container, StepContext &context)
{
    TM_TRY(const auto found, context.docker->inspect(idOrName(container), context.abort));
    if (!found || !hasStopped(*found))
        return {};
    TM_CHECK(context.docker->start(idOrName(container), context.abort));
    const auto attempt = [&]() -> Result<std::optional<bool>> {
        TM_TRY(const ContainerFacts now, require(container, context));
        return hasStopped(now) ? std::nullopt : std::optional(true);
    };
    TM_TRY(const auto runs, waitFor<bool>(patience, 250ms, context, attempt));
    if (!runs)
        return fail({.code = ErrorCode::ContainerUnhealthy, .args = {container.name, u"exited"_s}, .source = ErrorSource::Docker});
    return {};
}

class NoteStartHandler final : public EffectHandler<action::NoteStart> {
    /// Noted anew as long as the journal has no note.
    Result<Presence> look(const action::NoteStart &, StepContext &) const override { return Presence::Absent; }
    Result<QJsonObject> make(const action::NoteStart &payload, StepContext &context) const override
    {
        TM_TRY(const ContainerFacts found, require(payload.container, context));
        return QJsonObject{{noted, found.startedAt.toString(Qt::ISODateWithMs)}};
    }
    Result<void> verify(const Action &, StepContext &) const override { return {}; }
};

class StartExistingHandler final : public EffectHandler<action::StartExisting> {
    Result<Presence> look(const action::StartExisting &payload, StepContext &context) const override
    {
        TM_TRY(const ContainerFacts found, require(payload.container, context));
        return hasStopped(found) ? Presence::Absent : Presence::Present;
    }
    Result<QJsonObject> make(const action::StartExisting &payload, StepContext &context) const override
    {
        TM_CHECK(context.docker->start(idOrName(payload.container), context.abort));
        return QJsonObject{};
    }
    /// One that ended at once is found, with its log, by the step that waits for its health.
    Result<void> verify(const Action &, StepContext &) const override { return {}; }
    /// A successor goes with the step that made it.
    Result<void> undo(const action::StartExisting &payload, StepContext &context) const override
    {
        if (payload.container.id.isEmpty())
            return {};
        TM_TRY(const auto found, context.docker->inspect(payload.container.id, context.abort));
        if (!found || hasStopped(*found))
            return {};
        return context.docker->stop(payload.container.id, 10, context.abort);
    }
};

class StopExistingHandler final : public EffectHandler<action::StopExisting> {
    Result<Presence> look(const action::StopExisting &payload, StepContext &context) const override
    {
        TM_TRY(const ContainerFacts found, require(payload.container, context));
        return hasStopped(found) ? Presence::Present : Presence::Absent;
    }
    Result<QJsonObject> make(const action::StopExisting &payload, StepContext &context) const override
    {
        TM_CHECK(context.docker->stop(idOrName(payload.container), payload.graceSeconds, context.abort));
        return QJsonObject{};
    }
    Result<void> undo(const action::StopExisting &payload, StepContext &context) const override
    {
        return startAgain(payload.container, context);
    }
};

class RestartContainerHandler final : public EffectHandler<action::RestartContainer> {
    /// Started since the note of the step before.
    Result<Presence> look(const action::RestartContainer &payload, StepContext &context) const override
    {
        TM_TRY(const OperationRecord journal, context.session.load());
        const auto note = std::ranges::find_if(journal.steps, [](const StepRecord &step) { return step.result.contains(noted); });
        if (note == journal.steps.end())
            return fail({.code = ErrorCode::Internal, .detail = u"a restart without a note of the start"_s});
        TM_TRY(const ContainerFacts found, require(payload.container, context));
        const bool isSame = found.startedAt.toString(Qt::ISODateWithMs) == note->result.value(noted).toString();
        return isSame ? Presence::Absent : Presence::Present;
    }
    Result<QJsonObject> make(const action::RestartContainer &payload, StepContext &context) const override
    {
        TM_CHECK(context.docker->restart(idOrName(payload.container), payload.graceSeconds, context.abort));
        return QJsonObject{};
    }
    Result<void> undo(const action::RestartContainer &payload, StepContext &context) const override
    {
        return startAgain(payload.container, context);
    }
};

class AwaitHealthyHandler final : public EffectHandler<action::AwaitHealthy> {
    using Time = std::chrono::steady_clock::time_point;

    /// Looked at in make() only: what runs without a check has to be watched for a moment.
    Result<Presence> look(const action::AwaitHealthy &payload, StepContext &context) const override
    {
        TM_TRY(const HealthSeen seen, askHealth(idOrName(payload.container), context));
        return seen.healthy && seen.hasCheck ? Presence::Present : Presence::Absent;
    }
    Result<QJsonObject> make(const action::AwaitHealthy &payload, StepContext &context) const override
    {
        QString lastWords;
        std::optional<std::pair<QDateTime, Time>> runsSince;
        const auto attempt = [&]() -> Result<std::optional<bool>> {
            TM_TRY(const HealthSeen seen, askHealth(idOrName(payload.container), context));
            lastWords = seen.words.trimmed();
            if (!seen.healthy || (runsSince && runsSince->first != seen.startedAt))
                runsSince.reset();
            if (seen.healthy && !runsSince)
                runsSince = {seen.startedAt, std::chrono::steady_clock::now()};
            const bool isQuiet = runsSince && std::chrono::steady_clock::now() - runsSince->second >= quietTime;
            return seen.healthy && (seen.hasCheck || isQuiet) ? std::optional(true) : std::nullopt;
        };
        TM_TRY(const auto healthy, waitFor<bool>(std::chrono::seconds(payload.timeoutSeconds), 250ms, context, attempt));
        if (!healthy)
            return fail(unhealthy(payload.container, lastWords, context));
        return QJsonObject{};
    }
    Result<void> verify(const Action &, StepContext &) const override { return {}; }

    static Error unhealthy(const action::ContainerReference &container, const QString &words, StepContext &context)
    {
        const Result<QString> log = context.docker->lastLines(idOrName(container), shownLines, context.abort);
        return {.code = ErrorCode::ContainerUnhealthy,
                .args = {container.name, words},
                .detail = log ? redact(*log).trimmed() : QString(),
                .source = ErrorSource::Docker};
    }
};

} // namespace

std::unique_ptr<const StepHandler> makeHandler(const action::NoteStart &)
{
    return std::make_unique<NoteStartHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::StartExisting &)
{
    return std::make_unique<StartExistingHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::StopExisting &)
{
    return std::make_unique<StopExistingHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::RestartContainer &)
{
    return std::make_unique<RestartContainerHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::AwaitHealthy &)
{
    return std::make_unique<AwaitHealthyHandler>();
}

} // namespace tmc
