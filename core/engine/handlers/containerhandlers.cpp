#include "core/engine/handlers/containerhandlers.h"

#include "core/domain/names.h"
#include "core/engine/handlers/containerhealth.h"
#include "core/engine/handlers/waiting.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

bool isOurs(const ContainerFacts &container, const StepContext &context)
{
    return container.labels.value(names::label(u"operation"_s)) == context.operation.value();
}

Error notFound(const QString &container)
{
    return {.code = ErrorCode::ContainerNotFound, .args = {container}, .source = ErrorSource::Docker};
}

class EnsureContainerRunningHandler final : public EffectHandler<action::EnsureContainerRunning> {
    Result<Presence> look(const action::EnsureContainerRunning &payload, StepContext &context) const override
    {
        TM_TRY(const auto found, context.docker->inspect(payload.container, context.abort));
        if (!found)
            return fail(notFound(payload.container));
        return found->isRunning() ? Presence::Present : Presence::Absent;
    }
    Result<QJsonObject> make(const action::EnsureContainerRunning &payload, StepContext &context) const override
    {
        TM_CHECK(context.docker->start(payload.container, context.abort));
        return QJsonObject{{u"started"_s, payload.container}};
    }
};

class CreateContainerHandler final : public EffectHandler<action::CreateContainer> {
    Result<Presence> look(const action::CreateContainer &payload, StepContext &context) const override
    {
        TM_TRY(const auto found, context.docker->inspect(payload.spec.name, context.abort));
        if (!found)
            return Presence::Absent;
        if (!isOurs(*found, context))
            return Presence::Foreign;
        if (found->labels.value(names::label(u"spec"_s)) == containerSpecFingerprint(payload.spec))
            return Presence::Present;
        TM_CHECK(context.docker->remove(found->id, context.abort));
        return Presence::Absent;
    }
    /// Password and container are made together, because the password is kept nowhere: a repetition simply sets a new one.
    Result<QJsonObject> make(const action::CreateContainer &payload, StepContext &context) const override
    {
        const ContainerSecrets secrets{.rolePassword = Secret::generate(32), .secretKey = Secret::generate(50)};
        if (!payload.role.isEmpty()) {
            TM_CHECK(context.session.setRolePassword(payload.role, secrets.rolePassword));
            context.reachNextEffect();
        }
        TM_TRY(const ContainerId id, context.docker->create(payload.spec, secrets, context.abort));
        return QJsonObject{{u"container"_s, id.value()}};
    }
    Result<void> undo(const action::CreateContainer &payload, StepContext &context) const override
    {
        TM_TRY(const auto found, context.docker->inspect(payload.spec.name, {}));
        if (!found || !isOurs(*found, context))
            return {};
        return context.docker->remove(found->id, {});
    }
};

class StartContainerHandler final : public EffectHandler<action::StartContainer> {
    Result<Presence> look(const action::StartContainer &payload, StepContext &context) const override
    {
        TM_TRY(const auto found, context.docker->inspect(payload.container, context.abort));
        if (!found)
            return fail(notFound(payload.container));
        if (!isOurs(*found, context))
            return Presence::Foreign;
        return found->isRunning() ? Presence::Present : Presence::Absent;
    }
    Result<QJsonObject> make(const action::StartContainer &payload, StepContext &context) const override
    {
        TM_CHECK(context.docker->start(payload.container, context.abort));
        return QJsonObject{};
    }
};

class WaitHealthyHandler final : public EffectHandler<action::WaitHealthy> {
    Result<Presence> look(const action::WaitHealthy &payload, StepContext &context) const override
    {
        TM_TRY(const HealthSeen seen, askHealth(payload.container, context));
        return seen.healthy ? Presence::Present : Presence::Absent;
    }
    Result<QJsonObject> make(const action::WaitHealthy &payload, StepContext &context) const override
    {
        QString lastWords;
        const auto attempt = [&]() -> Result<std::optional<bool>> {
            TM_TRY(const HealthSeen seen, askHealth(payload.container, context));
            lastWords = seen.words;
            return seen.healthy ? std::optional(true) : std::nullopt;
        };
        TM_TRY(const auto healthy,
               waitFor<bool>(std::chrono::seconds(payload.timeoutSeconds), std::chrono::milliseconds(100), context, attempt));
        if (!healthy)
            return fail(
                {.code = ErrorCode::ContainerUnhealthy, .args = {payload.container, lastWords}, .source = ErrorSource::Docker});
        return QJsonObject{};
    }
    /// The check that passed a moment ago is the reading back; once more would start the product's check program again.
    Result<void> verify(const Action &, StepContext &) const override { return {}; }
};

} // namespace

std::unique_ptr<const StepHandler> makeHandler(const action::EnsureContainerRunning &)
{
    return std::make_unique<EnsureContainerRunningHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::CreateContainer &)
{
    return std::make_unique<CreateContainerHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::StartContainer &)
{
    return std::make_unique<StartContainerHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::WaitHealthy &)
{
    return std::make_unique<WaitHealthyHandler>();
}

} // namespace tmc
