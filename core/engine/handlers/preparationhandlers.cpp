#include "core/engine/handlers/preparationhandlers.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

Presence presenceOf(bool present)
{
    return present ? Presence::Present : Presence::Absent;
}

class CreateRegistryRoleHandler final : public EffectHandler<action::CreateRegistryRole> {
    Result<Presence> look(const action::CreateRegistryRole &payload, StepContext &context) const override
    {
        return context.admin->roleExists(payload.role.name).map(presenceOf);
    }
    Result<QJsonObject> make(const action::CreateRegistryRole &payload, StepContext &context) const override
    {
        TM_CHECK(context.admin->createRole(payload.role, payload.role.canLogin ? context.consolePassword : Secret()));
        return QJsonObject{{u"role"_s, payload.role.name}};
    }
    Result<void> undo(const action::CreateRegistryRole &payload, StepContext &context) const override
    {
        return context.admin->dropRole(payload.role.name);
    }
};

class CreateRegistryDatabaseHandler final : public EffectHandler<action::CreateRegistryDatabase> {
    Result<Presence> look(const action::CreateRegistryDatabase &payload, StepContext &context) const override
    {
        return context.admin->databaseExists(payload.name).map(presenceOf);
    }
    Result<QJsonObject> make(const action::CreateRegistryDatabase &payload, StepContext &context) const override
    {
        TM_CHECK(context.admin->createDatabase(payload.name, payload.owner));
        return QJsonObject{{u"database"_s, payload.name}};
    }
    Result<void> undo(const action::CreateRegistryDatabase &payload, StepContext &context) const override
    {
        return context.admin->dropDatabase(payload.name);
    }
};

class ApplyMigrationHandler final : public EffectHandler<action::ApplyMigration> {
    Result<Presence> look(const action::ApplyMigration &payload, StepContext &context) const override
    {
        TM_TRY(const int version, context.admin->schemaVersion());
        return presenceOf(version >= payload.version);
    }
    Result<QJsonObject> make(const action::ApplyMigration &payload, StepContext &context) const override
    {
        TM_CHECK(context.admin->applyMigration(
            {.version = payload.version, .name = payload.name, .sql = payload.sql, .sha256 = payload.sha256}));
        return QJsonObject{{u"version"_s, payload.version}};
    }
    // A migration commits as a whole and is not undone: a new registry goes with its database, an upgraded one stays usable.
};

class CreateNetworkHandler final : public EffectHandler<action::CreateNetwork> {
    Result<Presence> look(const action::CreateNetwork &payload, StepContext &context) const override
    {
        return context.docker->networkExists(payload.name, context.abort).map(presenceOf);
    }
    Result<QJsonObject> make(const action::CreateNetwork &payload, StepContext &context) const override
    {
        TM_CHECK(context.docker->createNetwork(payload.name, context.abort));
        return QJsonObject{{u"network"_s, payload.name}};
    }
    Result<void> undo(const action::CreateNetwork &payload, StepContext &context) const override
    {
        return context.docker->removeNetwork(payload.name, {});
    }
};

class SeedCatalogueHandler final : public EffectHandler<action::SeedCatalogue> {
    Result<Presence> look(const action::SeedCatalogue &payload, StepContext &context) const override
    {
        QStringList products;
        for (const Product &product : payload.products)
            products.append(product.key.value());
        QStringList plans;
        for (const Plan &plan : payload.plans)
            plans.append(plan.key.value());
        return context.admin->catalogueHolds(products, plans).map(presenceOf);
    }
    Result<QJsonObject> make(const action::SeedCatalogue &payload, StepContext &context) const override
    {
        TM_CHECK(context.admin->seedCatalogue(payload.products, payload.plans));
        return QJsonObject{};
    }
    // Rows of the catalogue are harmless and go with the registry's database when that was made by the same operation.
};

} // namespace

std::unique_ptr<const StepHandler> makeHandler(const action::CreateRegistryRole &)
{
    return std::make_unique<CreateRegistryRoleHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::CreateRegistryDatabase &)
{
    return std::make_unique<CreateRegistryDatabaseHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::ApplyMigration &)
{
    return std::make_unique<ApplyMigrationHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::CreateNetwork &)
{
    return std::make_unique<CreateNetworkHandler>();
}

std::unique_ptr<const StepHandler> makeHandler(const action::SeedCatalogue &)
{
    return std::make_unique<SeedCatalogueHandler>();
}

} // namespace tmc
