#include "core/engine/handlers/redeployhandlers.h"

#include "core/domain/names.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

using Found = std::optional<ContainerFacts>;

bool isSuccessor(const Found &container, const QString &operation)
{
    return container && container->labels.value(names::label(u"successor"_s)) == operation;
}

Error notFound(const QString &container)
{
    return {.code = ErrorCode::ContainerNotFound, .args = {container}, .source = ErrorSource::Docker};
}

class PullImageHandler final : public EffectHandler<action::PullImage> {
    /// Whether the registry has a newer one only the registry knows.
    Result<Presence> look(const action::PullImage &, StepContext &) const override { return Presence::Absent; }
    /// The list of containers names an image by its id once its name has moved on; the container's configuration still has the name.
    Result<QJsonObject> make(const action::PullImage &payload, StepContext &context) const override
    {
        TM_TRY(const Found found, context.docker->inspect(payload.container.id, context.abort));
        if (!found)
            return fail(notFound(payload.container.name));
        const QString image = payload.isAnother ? payload.image : found->image;
        TM_CHECK(context.docker->pull(image, context.abort));
        return QJsonObject{{u"image"_s, image}};
    }
    Result<void> verify(const Action &, StepContext &) const override { return {}; }
};

class CreateSuccessorHandler final : public EffectHandler<action::CreateSuccessor> {
    /// One of an attempt that was broken off may lack a network: it is made again.
    Result<Presence> look(const action::CreateSuccessor &payload, StepContext &context) const override
    {
        TM_TRY(const Found found, context.docker->inspect(payload.temporaryName, context.abort));
        if (!found)
            return Presence::Absent;
        if (!isSuccessor(found, payload.operation))
            return Presence::Foreign;
        TM_CHECK(context.docker->remove(found->id, context.abort));
        return Presence::Absent;
    }
    Result<QJsonObject> make(const action::CreateSuccessor &payload, StepContext &context) const override
    {
        TM_TRY(const ContainerId id, context.docker->createLike(ContainerId(payload.container.id), payload.temporaryName,
                                                                action::successorLabels(payload), payload.image, context.abort));
        return QJsonObject{{u"container"_s, id.value()}};
    }
    Result<void> verify(const Action &action, StepContext &context) const override
    {
        const auto &payload = std::get<action::CreateSuccessor>(action);
        TM_TRY(const Found found, context.docker->inspect(payload.temporaryName, context.abort));
        if (!isSuccessor(found, payload.operation))
            return fail({.code = ErrorCode::VerificationFailed,
                         .args = {payload.temporaryName, payload.operation, found ? found->name : QString()},
                         .source = ErrorSource::Engine});
        return {};
    }
    Result<void> undo(const action::CreateSuccessor &payload, StepContext &context) const override
    {
        TM_TRY(const Found predecessor, context.docker->inspect(payload.container.id, {}));
        if (!predecessor)
            return {};
        TM_TRY(const Found found, context.docker->inspect(payload.temporaryName, {}));
        return isSuccessor(found, payload.operation) ? context.docker->remove(found->id, {}) : Result<void>();
    }
};

class SwapSuccessorHandler final : public EffectHandler<action::SwapSuccessor> {
    Result<Presence> look(const action::SwapSuccessor &payload, StepContext &context) const override
    {
        TM_TRY(const Found holder, context.docker->inspect(payload.container.name, context.abort));
        if (isSuccessor(holder, payload.operation))
            return Presence::Present;
        return !holder || holder->id.value() == payload.container.id ? Presence::Absent : Presence::Foreign;
    }
    Result<QJsonObject> make(const action::SwapSuccessor &payload, StepContext &context) const override
    {
        TM_TRY(const Found successor, context.docker->inspect(payload.temporaryName, context.abort));
        if (!isSuccessor(successor, payload.operation))
            return fail(notFound(payload.temporaryName));
        TM_TRY(const Found predecessor, context.docker->inspect(payload.container.id, context.abort));
        if (predecessor && predecessor->name == payload.container.name) {
            TM_CHECK(context.docker->rename(predecessor->id, payload.keptName, context.abort));
            context.reachNextEffect();
        }
        TM_CHECK(context.docker->rename(successor->id, payload.container.name, context.abort));
        return QJsonObject{{u"container"_s, successor->id.value()}};
    }
    /// The successor stops first, because two running containers that claim one host would share its visitors.
    Result<void> undo(const action::SwapSuccessor &payload, StepContext &context) const override
    {
        TM_TRY(const Found predecessor, context.docker->inspect(payload.container.id, {}));
        if (!predecessor)
            return {};
        TM_TRY(const Found holder, context.docker->inspect(payload.container.name, {}));
        if (isSuccessor(holder, payload.operation)) {
            if (holder->state != "created"_L1) // one that starts again and again runs in a moment
                TM_CHECK(context.docker->stop(holder->id.value(), 10, {}));
            TM_CHECK(context.docker->rename(holder->id, payload.temporaryName, {}));
        }
        if (predecessor->name == payload.container.name)
            return {};
        return context.docker->rename(predecessor->id, payload.container.name, {});
    }
};

class RemovePredecessorHandler final : public EffectHandler<action::RemovePredecessor> {
    Result<Presence> look(const action::RemovePredecessor &payload, StepContext &context) const override
    {
        TM_TRY(const Found found, context.docker->inspect(payload.container.id, context.abort));
        if (!found)
            return Presence::Present;
        return found->name == payload.keptName && !found->isRunning() ? Presence::Absent : Presence::Foreign;
    }
    Result<QJsonObject> make(const action::RemovePredecessor &payload, StepContext &context) const override
    {
        TM_CHECK(context.docker->remove(ContainerId(payload.container.id), context.abort));
        return QJsonObject{{u"container"_s, payload.container.id}};
    }
};

} // namespace

std::unique_ptr<const StepHandler> makeHandler(const action::PullImage &)
{
    return std::make_unique<PullImageHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::CreateSuccessor &)
{
    return std::make_unique<CreateSuccessorHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::SwapSuccessor &)
{
    return std::make_unique<SwapSuccessorHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::RemovePredecessor &)
{
    return std::make_unique<RemovePredecessorHandler>();
}

} // namespace tmc
