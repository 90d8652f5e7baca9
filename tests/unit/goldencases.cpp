#include "unit/goldencases.h"

#include "core/planner/createworkspace.h"
#include "core/planner/provebackup.h"
#include "core/planner/restoretables.h"
#include "core/planner/restoreworkspace.h"
#include "tests/support/utctime.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmtest {

tmc::OperationId operationOf(const QString &name)
{
    return tmc::OperationId(QUuid::createUuidV5(QUuid(), u"golden "_s + name).toString(QUuid::WithoutBraces));
}

namespace {

using Planned = tmc::Result<tmc::Runbook>;

/// The same plan in all worlds, larger than the others.
void enlargeLifetime(PlanChangeWorld &small)
{
    for (tmc::Plan &plan : small.world->state.registry.plans)
        if (plan.key.value() == "lifetime"_L1) {
            plan.memory = {4096};
            plan.cpu = {2000};
        }
}

void run(PlanChangeWorld &small, const tmc::Runbook &runbook)
{
    if (small.run(runbook).kind != tmc::OutcomeKind::Done)
        qFatal("what the case needs cannot be done");
}

/// Slug and the plans that it has before; the last one is the plan that the runbook is for.
GoldenCase change(const QString &name, const QString &product, const QString &slug, const QStringList &plans,
                  const std::function<void(PlanChangeWorld &)> &prepare = {},
                  tmc::Environment environment = tmc::Environment::Production)
{
    return {name, [=](PlanChangeWorld &small) -> Planned {
                enlargeLifetime(small);
                for (const QString &plan : plans.first(plans.size() - 1))
                    run(small, small.changePlan(slug, plan, product));
                if (prepare)
                    prepare(small);
                return tmc::makeChangePlanRunbook({.operation = operationOf(name),
                                                   .product = tmc::ProductKey(product),
                                                   .slug = slug,
                                                   .environment = environment,
                                                   .plan = tmc::PlanKey(plans.constLast())},
                                                  small.snapshot());
            }};
}

GoldenCase create(const QString &name, const QString &product, const QString &plan, tmc::Environment environment,
                  const QStringList &domains = {})
{
    return {name, [=](PlanChangeWorld &small) -> Planned {
                tmc::CreateWorkspaceRequest request = small.request(u"beta"_s, plan, product);
                request.operation = operationOf(name);
                request.environment = environment;
                request.domains = domains;
                return tmc::makeCreateWorkspaceRunbook(request, small.snapshot(), small.clock.now());
            }};
}

GoldenCase removeRetired(const QString &name, const std::function<void(PlanChangeWorld &)> &prepare = {})
{
    return {name, [=](PlanChangeWorld &small) -> Planned {
                run(small, small.changePlan(u"big"_s, u"business"_s));
                if (prepare)
                    prepare(small);
                return tmc::makeRemoveRetiredRunbook(
                    {.operation = operationOf(name), .product = tmc::ProductKey(u"inventario"_s), .slug = u"big"_s}, small.snapshot());
            }};
}

void withoutProxy(PlanChangeWorld &small)
{
    small.docker.setProxy(std::nullopt);
}

void withReadOnlyProxy(PlanChangeWorld &small)
{
    small.docker.setProxy(tmc::ProxyFacts{
        .container = u"proxy"_s, .image = u"nginxproxy/nginx-proxy:1.6"_s, .configWritable = false, .reason = u"read-only"_s});
}

void onASmallServer(PlanChangeWorld &small)
{
    small.docker.setResources({7000}, 4);
}

void withAVariantForTests(PlanChangeWorld &small)
{
    tmc::CreateWorkspaceRequest request = small.request(u"hut"_s, u"starter"_s, u"chalan"_s);
    request.operation = operationOf(u"variant"_s);
    request.workspace = tmc::WorkspaceId(operationOf(u"workspace"_s).value());
    request.environment = tmc::Environment::Qa;
    run(small, *tmc::makeCreateWorkspaceRunbook(request, small.snapshot(), small.clock.now()));
}

std::vector<GoldenCase> databaseChanges()
{
    const QString product = u"inventario"_s;
    return {
        change(u"database-shared-to-dedicated"_s, product, u"acme"_s, {u"enterprise"_s}),
        change(u"database-shared-to-dedicated-kept"_s, product, u"big"_s, {u"business"_s, u"lifetime"_s}),
        change(u"database-shared-to-dedicated-unpinned"_s, product, u"acme"_s, {u"enterprise"_s}, withoutProxy),
        change(u"database-shared-to-dedicated-no-room"_s, product, u"acme"_s, {u"enterprise"_s}, onASmallServer),
        change(u"database-dedicated-to-shared"_s, product, u"big"_s, {u"business"_s}),
        change(u"database-dedicated-to-shared-kept"_s, product, u"big"_s, {u"business"_s, u"enterprise"_s, u"free"_s}),
        change(u"database-dedicated-to-shared-unpinned"_s, product, u"big"_s, {u"business"_s}, withReadOnlyProxy),
        change(u"database-shared-stays-up"_s, product, u"acme"_s, {u"business"_s}),
        change(u"database-shared-stays-down"_s, product, u"acme"_s, {u"business"_s, u"free"_s}),
        change(u"database-shared-stays-nothing"_s, product, u"acme"_s, {u"business"_s, u"business"_s}),
        change(u"database-dedicated-stays-up"_s, product, u"big"_s, {u"lifetime"_s}),
        change(u"database-dedicated-stays-down"_s, product, u"big"_s, {u"lifetime"_s, u"enterprise"_s}),
        change(u"database-dedicated-stays-nothing"_s, product, u"big"_s, {u"lifetime"_s, u"lifetime"_s}),
        change(u"database-dedicated-stays-unpinned"_s, product, u"big"_s, {u"lifetime"_s}, withReadOnlyProxy),
        removeRetired(u"database-shared-remove-retired"_s),
        removeRetired(u"database-shared-remove-retired-gone"_s,
                      [](PlanChangeWorld &small) { small.docker.loseContainer(u"inventario-big"_s); }),
    };
}

std::vector<GoldenCase> schemaChanges()
{
    const QString product = u"chalan"_s;
    return {
        change(u"schema-dedicated-stays-up"_s, product, u"hut"_s, {u"lifetime"_s}),
        change(u"schema-dedicated-stays-down"_s, product, u"hut"_s, {u"lifetime"_s, u"starter"_s}),
        change(u"schema-dedicated-stays-nothing"_s, product, u"hut"_s, {u"business"_s, u"business"_s}),
        change(u"schema-dedicated-stays-up-qa"_s, product, u"hut"_s, {u"enterprise"_s}, withAVariantForTests, tmc::Environment::Qa),
    };
}

std::vector<GoldenCase> creations()
{
    using enum tmc::Environment;
    const QStringList domains{u"beta.example.net"_s, u"two-beta.example.org"_s};
    return {
        create(u"database-shared-create"_s, u"inventario"_s, u"starter"_s, Production),
        create(u"database-shared-create-qa"_s, u"inventario"_s, u"starter"_s, Qa),
        create(u"database-dedicated-create"_s, u"inventario"_s, u"enterprise"_s, Production),
        create(u"database-dedicated-create-domains"_s, u"inventario"_s, u"enterprise"_s, Production, domains),
        create(u"database-dedicated-create-qa"_s, u"inventario"_s, u"enterprise"_s, Qa),
        create(u"schema-dedicated-create"_s, u"chalan"_s, u"enterprise"_s, Production),
        create(u"schema-dedicated-create-domains"_s, u"chalan"_s, u"enterprise"_s, Production, domains),
        create(u"schema-dedicated-create-qa"_s, u"chalan"_s, u"starter"_s, Qa),
    };
}

GoldenCase prove(const QString &name, const std::function<void(PlanChangeWorld &)> &prepare = {})
{
    return {name, [=](PlanChangeWorld &small) -> Planned {
                if (prepare)
                    prepare(small);
                return tmc::makeProveBackupRunbook({.operation = operationOf(name),
                                                    .copy = {tmc::BackupId(operationOf(u"copy"_s).value()), u"0123"_s},
                                                    .slug = u"acme"_s,
                                                    .role = u"inventario_acme"_s,
                                                    .tableBytes = 300'000'000,
                                                    .container = u"postgres"_s},
                                                   small.snapshot());
            }};
}

GoldenCase restore(const QString &name, bool isProven, const std::function<void(PlanChangeWorld &)> &prepare = {})
{
    return {name, [=](PlanChangeWorld &small) -> Planned {
                if (prepare)
                    prepare(small);
                const tmc::SystemSnapshot snapshot = small.snapshot();
                const tmc::Workspace *acme = snapshot.registry.value->workspace(u"acme"_s, tmc::ProductKey(u"inventario"_s));
                return tmc::makeRestoreWorkspaceRunbook({.operation = operationOf(name),
                                                         .copy = {tmc::BackupId(operationOf(u"copy"_s).value()), u"0123"_s},
                                                         .subject = {.workspace = acme->id,
                                                                     .slug = u"acme"_s,
                                                                     .product = acme->product,
                                                                     .environment = u"production"_s,
                                                                     .role = acme->roleName},
                                                         .isProven = isProven,
                                                         .tableBytes = 300'000'000,
                                                         .takenAt = utcTime(QDate(2026, 3, 2), QTime(10, 0)),
                                                         .migration = u"public.app_migrations 7"_s,
                                                         .newestMigration = u"public.app_migrations 8"_s,
                                                         .container = u"postgres"_s},
                                                        snapshot);
            }};
}

GoldenCase restoreSchema(const QString &name)
{
    return {name, [=](PlanChangeWorld &small) -> Planned {
                const tmc::SystemSnapshot snapshot = small.snapshot();
                const auto &all = snapshot.registry.value->workspaces;
                const auto tenant = std::ranges::find_if(all, [](const auto &each) { return !each.schemaName.isEmpty(); });
                return tmc::makeRestoreWorkspaceRunbook({.operation = operationOf(name),
                                                         .copy = {tmc::BackupId(operationOf(u"copy"_s).value()), u"0123"_s},
                                                         .subject = {.workspace = tenant->id,
                                                                     .slug = tenant->slug,
                                                                     .product = tenant->product,
                                                                     .environment = u"production"_s,
                                                                     .scope = tmc::BackupScope::Schema,
                                                                     .schema = tenant->schemaName,
                                                                     .role = tenant->roleName},
                                                         .isProven = true,
                                                         .tableBytes = 300'000'000,
                                                         .takenAt = utcTime(QDate(2026, 3, 2), QTime(10, 0)),
                                                         .container = u"postgres"_s},
                                                        snapshot);
            }};
}

/// Two tables, one with a name that needs quotes, of a workspace with a database or a schema of its own.
GoldenCase restoreTables(const QString &name, tmc::BackupScope scope)
{
    return {name, [=](PlanChangeWorld &small) -> Planned {
                const tmc::SystemSnapshot snapshot = small.snapshot();
                const auto &all = snapshot.registry.value->workspaces;
                const bool isSchema = scope == tmc::BackupScope::Schema;
                const auto tenant = std::ranges::find_if(all, [=](const auto &each) { return each.schemaName.isEmpty() != isSchema; });
                const QString schema = isSchema ? tenant->schemaName : u"public"_s;
                return tmc::makeRestoreTablesRunbook({.source = {.operation = operationOf(name),
                                                                 .copy = {tmc::BackupId(operationOf(u"copy"_s).value()), u"0123"_s},
                                                                 .subject = {.workspace = tenant->id,
                                                                             .slug = tenant->slug,
                                                                             .product = tenant->product,
                                                                             .environment = u"production"_s,
                                                                             .scope = scope,
                                                                             .schema = tenant->schemaName,
                                                                             .role = tenant->roleName},
                                                                 .isProven = isSchema,
                                                                 .tableBytes = 300'000'000,
                                                                 .takenAt = utcTime(QDate(2026, 3, 2), QTime(10, 0)),
                                                                 .container = u"postgres"_s},
                                                      .tables = {{schema, u"pedidos"_s}, {schema, u"Líneas \"x.y\""_s}}},
                                                     snapshot);
            }};
}

/// "acme" of Inventario as a new workspace "beta".
GoldenCase copied(const QString &name, const QString &plan, bool isForTests)
{
    return {name, [=](PlanChangeWorld &small) -> Planned {
                const tmc::SystemSnapshot snapshot = small.snapshot();
                const tmc::Workspace *acme = snapshot.registry.value->workspace(u"acme"_s, tmc::ProductKey(u"inventario"_s));
                tmc::CreateWorkspaceRequest request = small.request(u"beta"_s, plan);
                request.operation = operationOf(name);
                request.environment = isForTests ? tmc::Environment::Qa : tmc::Environment::Production;
                request.copy = tmc::RestoreWorkspaceRequest{.copy = {tmc::BackupId(operationOf(u"copy"_s).value()), u"0123"_s},
                                                            .subject = {.workspace = acme->id,
                                                                        .slug = u"acme"_s,
                                                                        .product = acme->product,
                                                                        .environment = u"production"_s,
                                                                        .role = acme->roleName},
                                                            .isProven = isForTests,
                                                            .tableBytes = 300'000'000,
                                                            .takenAt = utcTime(QDate(2026, 3, 2), QTime(10, 0)),
                                                            .container = u"postgres"_s};
                request.isForTests = isForTests;
                if (isForTests)
                    request.masks = {{u"public"_s, u"Clientes"_s, u"E-mail"_s, tmc::MaskKind::Email},
                                     {u"public"_s, u"Clientes"_s, u"teléfono"_s, tmc::MaskKind::Phone},
                                     {u"public"_s, u"Clientes"_s, u"cif"_s, tmc::MaskKind::TaxId, true},
                                     {u"ventas"_s, u"contactos"_s, u"nombre"_s, tmc::MaskKind::Name}};
                return tmc::makeCreateWorkspaceRunbook(request, snapshot, small.clock.now());
            }};
}

/// "hut" of Chalan as a new workspace "beta", or as its own variant for tests.
GoldenCase copiedSchema(const QString &name, bool isForTests)
{
    return {name, [=](PlanChangeWorld &small) -> Planned {
                const tmc::SystemSnapshot snapshot = small.snapshot();
                const tmc::Workspace *hut = snapshot.registry.value->workspace(u"hut"_s, tmc::ProductKey(u"chalan"_s));
                tmc::CreateWorkspaceRequest request = small.request(isForTests ? u"hut"_s : u"beta"_s, u"starter"_s, u"chalan"_s);
                request.operation = operationOf(name);
                request.workspace = tmc::WorkspaceId(operationOf(name + u" workspace"_s).value());
                request.environment = isForTests ? tmc::Environment::Qa : tmc::Environment::Production;
                request.copy = tmc::RestoreWorkspaceRequest{.copy = {tmc::BackupId(operationOf(u"copy"_s).value()), u"0123"_s},
                                                            .subject = {.workspace = hut->id,
                                                                        .slug = u"hut"_s,
                                                                        .product = hut->product,
                                                                        .environment = u"production"_s,
                                                                        .scope = tmc::BackupScope::Schema,
                                                                        .schema = hut->schemaName,
                                                                        .role = hut->roleName},
                                                            .isProven = isForTests,
                                                            .tableBytes = 300'000'000,
                                                            .takenAt = utcTime(QDate(2026, 3, 2), QTime(10, 0)),
                                                            .container = u"postgres"_s};
                request.isForTests = isForTests;
                if (isForTests)
                    request.masks = {{hut->schemaName, u"Clientes"_s, u"E-mail"_s, tmc::MaskKind::Email}};
                return tmc::makeCreateWorkspaceRunbook(request, snapshot, small.clock.now());
            }};
}

/// The workspace as a new one "beta" of the product of the other isolation, which runs the same application.
GoldenCase converted(const QString &name, const QString &slug, const QString &product)
{
    return {name, [=](PlanChangeWorld &small) -> Planned {
                for (tmc::Product &each : small.world->state.registry.products)
                    if (each.isolation == tmc::Isolation::Schema)
                        each.image = u"inventario:1.0.0"_s;
                const tmc::Workspace origin = small.workspace(slug);
                const bool ofSchema = !origin.schemaName.isEmpty();
                tmc::CreateWorkspaceRequest request = small.request(u"beta"_s, u"starter"_s, product);
                request.operation = operationOf(name);
                request.copy =
                    tmc::RestoreWorkspaceRequest{.copy = {tmc::BackupId(operationOf(u"copy"_s).value()), u"0123"_s},
                                                 .subject = {.workspace = origin.id,
                                                             .slug = slug,
                                                             .product = origin.product,
                                                             .environment = u"production"_s,
                                                             .scope = ofSchema ? tmc::BackupScope::Schema : tmc::BackupScope::Database,
                                                             .schema = origin.schemaName,
                                                             .role = origin.roleName},
                                                 .isProven = true,
                                                 .tableBytes = 300'000'000,
                                                 .takenAt = utcTime(QDate(2026, 3, 2), QTime(10, 0)),
                                                 .container = u"postgres"_s};
                return tmc::makeCreateWorkspaceRunbook(request, small.snapshot(), small.clock.now());
            }};
}

std::vector<GoldenCase> proofs()
{
    return {
        converted(u"restore-database-as-schema"_s, u"acme"_s, u"chalan"_s),
        converted(u"restore-schema-as-database"_s, u"hut"_s, u"inventario"_s),
        copiedSchema(u"restore-schema-as-new"_s, false),
        copiedSchema(u"restore-schema-for-tests-masked"_s, true),
        copied(u"restore-as-new-shared"_s, u"free"_s, false),
        copied(u"restore-as-new-dedicated-masked"_s, u"enterprise"_s, true),
        restoreSchema(u"restore-schema"_s),
        restoreTables(u"restore-tables"_s, tmc::BackupScope::Database),
        restoreTables(u"restore-tables-schema"_s, tmc::BackupScope::Schema),
        restore(u"restore-proven"_s, true),
        restore(u"restore-unproven"_s, false),
        restore(u"restore-no-database"_s, true, [](PlanChangeWorld &small) { small.docker.loseContainer(u"postgres"_s); }),
        prove(u"prove-backup"_s),
        prove(u"prove-backup-no-database"_s, [](PlanChangeWorld &small) { small.docker.loseContainer(u"postgres"_s); }),
    };
}

} // namespace

std::vector<GoldenCase> goldenCases()
{
    std::vector<GoldenCase> all = databaseChanges();
    for (auto more : {schemaChanges, creations, proofs, convertCases, containerCases})
        for (GoldenCase &each : more())
            all.push_back(std::move(each));
    return all;
}

} // namespace tmtest
