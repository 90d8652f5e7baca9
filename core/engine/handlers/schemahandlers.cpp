#include "core/engine/handlers/schemahandlers.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

class GrantSchemaDatabaseHandler final : public EffectHandler<action::GrantSchemaDatabase> {
    Result<Presence> look(const action::GrantSchemaDatabase &payload, StepContext &context) const override
    {
        return context.admin->schemaDatabaseGranted(payload.database, payload.consoleRole).map([](bool granted) {
            return granted ? Presence::Present : Presence::Absent;
        });
    }
    Result<QJsonObject> make(const action::GrantSchemaDatabase &payload, StepContext &context) const override
    {
        TM_CHECK(context.admin->grantSchemaDatabase(payload.database, payload.consoleRole));
        return QJsonObject{{u"database"_s, payload.database}};
    }
    Result<void> undo(const action::GrantSchemaDatabase &payload, StepContext &context) const override
    {
        return context.admin->revokeSchemaDatabase(payload.database, payload.consoleRole);
    }
};

class CreateTenantSchemaHandler final : public EffectHandler<action::CreateTenantSchema> {
    Result<Presence> look(const action::CreateTenantSchema &payload, StepContext &context) const override
    {
        TM_TRY(const auto found, context.tenants->findSchema(payload.place));
        if (!found)
            return Presence::Absent;
        const bool ours = found->operation == payload.operation && found->owner == payload.place.role;
        return ours ? Presence::Present : Presence::Foreign;
    }
    Result<QJsonObject> make(const action::CreateTenantSchema &payload, StepContext &context) const override
    {
        TM_CHECK(context.tenants->createSchema(payload.place, payload.operation));
        return QJsonObject{{u"schema"_s, payload.place.schema}};
    }
    Result<void> undo(const action::CreateTenantSchema &payload, StepContext &context) const override
    {
        TM_TRY(const auto found, context.tenants->findSchema(payload.place));
        if (!found || found->operation != payload.operation)
            return {};
        return context.tenants->dropSchema(payload.place);
    }
};

class RegisterTenantHandler final : public EffectHandler<action::RegisterTenant> {
    Result<Presence> look(const action::RegisterTenant &payload, StepContext &context) const override
    {
        TM_TRY(const auto found, context.tenants->findTenantRow(payload.row.database, payload.row.tenantId));
        if (!found)
            return Presence::Absent;
        return found->operation == payload.operation ? Presence::Present : Presence::Foreign;
    }
    Result<QJsonObject> make(const action::RegisterTenant &payload, StepContext &context) const override
    {
        TM_CHECK(context.tenants->insertTenantRow(payload.row, payload.operation));
        return QJsonObject{{u"tenant"_s, payload.row.tenantId}};
    }
    Result<void> undo(const action::RegisterTenant &payload, StepContext &context) const override
    {
        TM_TRY(const auto found, context.tenants->findTenantRow(payload.row.database, payload.row.tenantId));
        if (!found || found->operation != payload.operation)
            return {};
        return context.tenants->deleteTenantRow(payload.row.database, payload.row.tenantId);
    }
};

} // namespace

std::unique_ptr<const StepHandler> makeHandler(const action::GrantSchemaDatabase &)
{
    return std::make_unique<GrantSchemaDatabaseHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::CreateTenantSchema &)
{
    return std::make_unique<CreateTenantSchemaHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::RegisterTenant &)
{
    return std::make_unique<RegisterTenantHandler>();
}

} // namespace tmc
