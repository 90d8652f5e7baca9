#include "core/engine/handlers/keptcontainerhandlers.h"

#include "core/domain/containerstate.h"
#include "core/domain/names.h"
#include "core/engine/handlers/waiting.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc {
namespace {

bool belongsTo(const ContainerFacts &container, const action::OwnedContainer &owned)
{
    return container.labels.value(names::label(u"product"_s)) == owned.product
           && container.labels.value(names::label(u"workspace"_s)) == owned.workspace;
}

/// The container, or none when it is gone. Fails with ForeignObject when another one has its name.
Result<std::optional<ContainerFacts>> findOwned(const action::OwnedContainer &owned, StepContext &context)
{
    TM_TRY(const std::optional<ContainerFacts> found, context.docker->inspect(owned.name, context.abort));
    if (found && !belongsTo(*found, owned))
        return fail({.code = ErrorCode::ForeignObject, .args = {u"container"_s, owned.name}, .source = ErrorSource::Engine});
    return found;
}

Result<ContainerFacts> requireOwned(const action::OwnedContainer &owned, StepContext &context)
{
    TM_TRY(const std::optional<ContainerFacts> found, findOwned(owned, context));
    if (!found)
        return fail({.code = ErrorCode::ContainerNotFound, .args = {owned.name}, .source = ErrorSource::Docker});
    return *found;
}

class UpdateContainerHandler final : public EffectHandler<action::UpdateContainer> {
    Result<Presence> look(const action::UpdateContainer &payload, StepContext &context) const override
    {
        TM_TRY(const ContainerFacts found, requireOwned(payload.container, context));
        const bool memory = payload.after.memory.value == 0 || found.memoryLimit == payload.after.memory;
        const bool cpu = payload.after.cpu.value == 0 || found.cpuLimit == payload.after.cpu;
        return memory && cpu ? Presence::Present : Presence::Absent;
    }
    Result<QJsonObject> make(const action::UpdateContainer &payload, StepContext &context) const override
    {
        TM_CHECK(context.docker->update(payload.container.name, payload.after, context.abort));
        return QJsonObject{{u"memoryMegabytes"_s, payload.after.memory.value}, {u"milliCpu"_s, payload.after.cpu.value}};
    }
    Result<void> undo(const action::UpdateContainer &payload, StepContext &context) const override
    {
        TM_TRY(const std::optional<ContainerFacts> found, findOwned(payload.container, context));
        if (!found)
            return {};
        return context.docker->update(payload.container.name, payload.before, context.abort);
    }
};

class StartKeptContainerHandler final : public EffectHandler<action::StartKeptContainer> {
    Result<Presence> look(const action::StartKeptContainer &payload, StepContext &context) const override
    {
        TM_TRY(const ContainerFacts found, requireOwned(payload.container, context));
        return found.isRunning() ? Presence::Present : Presence::Absent;
    }
    Result<QJsonObject> make(const action::StartKeptContainer &payload, StepContext &context) const override
    {
        TM_CHECK(context.docker->start(payload.container.name, context.abort));
        return QJsonObject{};
    }
    Result<void> undo(const action::StartKeptContainer &payload, StepContext &context) const override
    {
        TM_TRY(const std::optional<ContainerFacts> found, findOwned(payload.container, context));
        if (!found || !found->isRunning())
            return {};
        return context.docker->stop(payload.container.name, 10, context.abort);
    }
};

class StopContainerHandler final : public EffectHandler<action::StopContainer> {
    Result<Presence> look(const action::StopContainer &payload, StepContext &context) const override
    {
        TM_TRY(const ContainerFacts found, requireOwned(payload.container, context));
        return hasStopped(found) ? Presence::Present : Presence::Absent;
    }
    Result<QJsonObject> make(const action::StopContainer &payload, StepContext &context) const override
    {
        TM_CHECK(context.docker->stop(payload.container.name, payload.graceSeconds, context.abort));
        return QJsonObject{};
    }
    /// It gets its visitors back in the next undo, so it must be able to answer them first.
    Result<void> undo(const action::StopContainer &payload, StepContext &context) const override
    {
        TM_CHECK(requireOwned(payload.container, context));
        TM_CHECK(context.docker->start(payload.container.name, context.abort));
        QString lastState;
        const auto attempt = [&]() -> Result<std::optional<bool>> {
            TM_TRY(const ContainerFacts found, requireOwned(payload.container, context));
            lastState = found.state + u' ' + found.health;
            const bool healthy = found.isRunning() && (found.health == "healthy"_L1 || found.health.isEmpty());
            return healthy ? std::optional(true) : std::nullopt;
        };
        TM_TRY(const auto healthy, waitFor<bool>(90s, 250ms, context, attempt));
        if (!healthy)
            return fail(
                {.code = ErrorCode::ContainerUnhealthy, .args = {payload.container.name, lastState}, .source = ErrorSource::Docker});
        return {};
    }
};

class RemoveContainerHandler final : public EffectHandler<action::RemoveContainer> {
    /// By its id: another container of that name, made meanwhile, is not the one that was shown.
    Result<Presence> look(const action::RemoveContainer &payload, StepContext &context) const override
    {
        TM_TRY(const std::optional<ContainerFacts> found, context.docker->inspect(payload.id, context.abort));
        if (!found)
            return Presence::Present;
        return belongsTo(*found, payload.container) && !found->isRunning() ? Presence::Absent : Presence::Foreign;
    }
    Result<QJsonObject> make(const action::RemoveContainer &payload, StepContext &context) const override
    {
        TM_CHECK(context.docker->remove(ContainerId(payload.id), context.abort));
        return QJsonObject{{u"container"_s, payload.id}};
    }
};

} // namespace

std::unique_ptr<const StepHandler> makeHandler(const action::UpdateContainer &)
{
    return std::make_unique<UpdateContainerHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::StartKeptContainer &)
{
    return std::make_unique<StartKeptContainerHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::StopContainer &)
{
    return std::make_unique<StopContainerHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::RemoveContainer &)
{
    return std::make_unique<RemoveContainerHandler>();
}

} // namespace tmc
