#include "core/engine/handlers/databasehandlers.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

Presence presenceOf(bool present)
{
    return present ? Presence::Present : Presence::Absent;
}

class CreateTenantRoleHandler final : public TransactionalHandler<action::CreateTenantRole> {
    Result<Presence> look(const action::CreateTenantRole &payload, StepContext &context) const override
    {
        return context.session.roleExists(payload.role).map(presenceOf);
    }
    Result<QJsonObject> make(const action::CreateTenantRole &payload, RegistryTransaction &transaction) const override
    {
        TM_CHECK(transaction.createTenantRole(payload.role));
        return QJsonObject{{u"role"_s, payload.role}};
    }
    Result<void> undo(const action::CreateTenantRole &payload, RegistryTransaction &transaction) const override
    {
        return transaction.dropTenantRole(payload.role);
    }
};

class GrantTenantRoleHandler final : public TransactionalHandler<action::GrantTenantRole> {
    Result<QJsonObject> make(const action::GrantTenantRole &payload, RegistryTransaction &transaction) const override
    {
        TM_CHECK(transaction.grantRole(payload.role, payload.member));
        return QJsonObject{{u"member"_s, payload.member}};
    }
    /// Nothing to undo: the membership goes with the role.
    Result<void> undo(const action::GrantTenantRole &, RegistryTransaction &) const override { return {}; }
};

class CreateDatabaseHandler final : public EffectHandler<action::CreateDatabase> {
    /// The name is unique for the operation, so whatever has it is ours; what is not complete is cleared away and made again.
    Result<Presence> look(const action::CreateDatabase &payload, StepContext &context) const override
    {
        TM_TRY(const std::optional<DatabaseFacts> found, context.session.findDatabase(payload.temporaryName));
        if (!found)
            return Presence::Absent;
        if (!found->isInvalid && found->owner == payload.owner)
            return Presence::Present;
        TM_CHECK(context.session.dropDatabase(payload.temporaryName));
        return Presence::Absent;
    }
    Result<QJsonObject> make(const action::CreateDatabase &payload, StepContext &context) const override
    {
        TM_CHECK(context.session.createDatabase(payload.temporaryName, payload.owner));
        return QJsonObject{{u"database"_s, payload.temporaryName}};
    }
    Result<void> undo(const action::CreateDatabase &payload, StepContext &context) const override
    {
        return context.session.dropDatabase(payload.temporaryName);
    }
};

class RestrictDatabaseHandler final : public TransactionalHandler<action::RestrictDatabase> {
    Result<QJsonObject> make(const action::RestrictDatabase &payload, RegistryTransaction &transaction) const override
    {
        TM_CHECK(transaction.restrictDatabase(payload.database, payload.owner, payload.otherRoles));
        return QJsonObject{};
    }
    /// Nothing to undo: the grants go with the database.
    Result<void> undo(const action::RestrictDatabase &, RegistryTransaction &) const override { return {}; }
};

class PublishDatabaseHandler final : public TransactionalHandler<action::PublishDatabase> {
    Result<Presence> look(const action::PublishDatabase &payload, StepContext &context) const override
    {
        return context.session.findDatabase(payload.finalName).map([](const auto &found) { return presenceOf(found.has_value()); });
    }
    Result<QJsonObject> make(const action::PublishDatabase &payload, RegistryTransaction &transaction) const override
    {
        TM_CHECK(transaction.renameDatabase(payload.temporaryName, payload.finalName));
        return QJsonObject{{u"database"_s, payload.finalName}};
    }
    Result<void> undo(const action::PublishDatabase &payload, RegistryTransaction &transaction) const override
    {
        return transaction.renameDatabase(payload.finalName, payload.temporaryName);
    }
};

} // namespace

std::unique_ptr<const StepHandler> makeHandler(const action::CreateTenantRole &)
{
    return std::make_unique<CreateTenantRoleHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::GrantTenantRole &)
{
    return std::make_unique<GrantTenantRoleHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::CreateDatabase &)
{
    return std::make_unique<CreateDatabaseHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::RestrictDatabase &)
{
    return std::make_unique<RestrictDatabaseHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::PublishDatabase &)
{
    return std::make_unique<PublishDatabaseHandler>();
}

} // namespace tmc
