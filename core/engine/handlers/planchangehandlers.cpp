#include "core/engine/handlers/planchangehandlers.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

class BeginPlanChangeHandler final : public TransactionalHandler<action::BeginPlanChange> {
    Result<QJsonObject> make(const action::BeginPlanChange &payload, RegistryTransaction &transaction) const override
    {
        TM_CHECK(transaction.changeWorkspace(payload.before, payload.after));
        return QJsonObject{{u"state"_s, workspaceStateName(payload.after.state)}};
    }
    Result<void> undo(const action::BeginPlanChange &payload, RegistryTransaction &transaction) const override
    {
        return transaction.changeWorkspace(payload.after, payload.before);
    }
};

class CompletePlanChangeHandler final : public TransactionalHandler<action::CompletePlanChange> {
    Result<QJsonObject> make(const action::CompletePlanChange &payload, RegistryTransaction &transaction) const override
    {
        TM_CHECK(transaction.changeWorkspace(payload.before, payload.after));
        TM_CHECK(transaction.recordPlanChange(payload.before, payload.after));
        TM_CHECK(transaction.appendActivity(u"workspace.plan-changed"_s, payload.after.slug,
                                            {{u"workspace"_s, payload.after.id.value()},
                                             {u"fromPlan"_s, payload.before.plan.value()},
                                             {u"toPlan"_s, payload.after.plan.value()},
                                             {u"hosting"_s, hostingName(payload.after.hosting)},
                                             {u"limits"_s, workspaceLimitsToJson(payload.after.limits)}}));
        return QJsonObject{{u"plan"_s, payload.after.plan.value()}};
    }
    /// The history is never rewritten: going back is a line of its own.
    Result<void> undo(const action::CompletePlanChange &payload, RegistryTransaction &transaction) const override
    {
        TM_CHECK(transaction.changeWorkspace(payload.after, payload.before));
        return transaction.recordPlanChange(payload.after, payload.before);
    }
};

class ReleaseRetiredHandler final : public TransactionalHandler<action::ReleaseRetired> {
    Result<QJsonObject> make(const action::ReleaseRetired &payload, RegistryTransaction &transaction) const override
    {
        TM_CHECK(transaction.changeWorkspace(payload.before, payload.after));
        TM_CHECK(
            transaction.appendActivity(u"workspace.retired-removed"_s, payload.after.slug,
                                       {{u"workspace"_s, payload.after.id.value()},
                                        {u"container"_s, payload.before.retired ? payload.before.retired->container : QString()}}));
        return QJsonObject{};
    }
    Result<void> undo(const action::ReleaseRetired &payload, RegistryTransaction &transaction) const override
    {
        return transaction.changeWorkspace(payload.after, payload.before);
    }
};

class AdmitSharedRoleHandler final : public TransactionalHandler<action::AdmitSharedRole> {
    Result<QJsonObject> make(const action::AdmitSharedRole &payload, RegistryTransaction &transaction) const override
    {
        TM_CHECK(transaction.admitSharedRole(payload.access));
        return QJsonObject{{u"member"_s, payload.access.member}};
    }
    Result<void> undo(const action::AdmitSharedRole &payload, RegistryTransaction &transaction) const override
    {
        return transaction.dismissSharedRole(payload.access);
    }
};

class DismissSharedRoleHandler final : public TransactionalHandler<action::DismissSharedRole> {
    Result<QJsonObject> make(const action::DismissSharedRole &payload, RegistryTransaction &transaction) const override
    {
        TM_CHECK(transaction.dismissSharedRole(payload.access));
        return QJsonObject{{u"member"_s, payload.access.member}};
    }
    Result<void> undo(const action::DismissSharedRole &payload, RegistryTransaction &transaction) const override
    {
        return transaction.admitSharedRole(payload.access);
    }
};

class UpdateSubscriptionHandler final : public EffectHandler<action::UpdateSubscription> {
    Result<Presence> look(const action::UpdateSubscription &payload, StepContext &context) const override
    {
        TM_TRY(const std::optional<QString> plan, context.tenants->findSubscription(payload.database, payload.tenantId));
        return plan == payload.after ? Presence::Present : Presence::Absent;
    }
    Result<QJsonObject> make(const action::UpdateSubscription &payload, StepContext &context) const override
    {
        TM_CHECK(context.tenants->setSubscription(payload.database, payload.tenantId, payload.after));
        return QJsonObject{{u"plan"_s, payload.after}};
    }
    Result<void> undo(const action::UpdateSubscription &payload, StepContext &context) const override
    {
        return context.tenants->setSubscription(payload.database, payload.tenantId, payload.before);
    }
};

class RotateRolePasswordHandler final : public EffectHandler<action::RotateRolePassword> {
    /// Nobody knows the password, so a repetition simply sets another one.
    Result<Presence> look(const action::RotateRolePassword &payload, StepContext &context) const override
    {
        return context.session.roleExists(payload.role).map([](bool exists) { return exists ? Presence::Absent : Presence::Present; });
    }
    Result<QJsonObject> make(const action::RotateRolePassword &payload, StepContext &context) const override
    {
        TM_CHECK(context.session.setRolePassword(payload.role, Secret::generate(32)));
        return QJsonObject{{u"role"_s, payload.role}};
    }
    Result<void> verify(const Action &, StepContext &) const override { return {}; }
};

} // namespace

std::unique_ptr<const StepHandler> makeHandler(const action::BeginPlanChange &)
{
    return std::make_unique<BeginPlanChangeHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::CompletePlanChange &)
{
    return std::make_unique<CompletePlanChangeHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::ReleaseRetired &)
{
    return std::make_unique<ReleaseRetiredHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::AdmitSharedRole &)
{
    return std::make_unique<AdmitSharedRoleHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::DismissSharedRole &)
{
    return std::make_unique<DismissSharedRoleHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::UpdateSubscription &)
{
    return std::make_unique<UpdateSubscriptionHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::RotateRolePassword &)
{
    return std::make_unique<RotateRolePasswordHandler>();
}

} // namespace tmc
