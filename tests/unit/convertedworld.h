#pragma once

#include "core/engine/restorechoice.h"
#include "core/planner/createworkspace.h"
#include "tests/support/utctime.h"
#include "unit/planchangeworld.h"

#include <algorithm>

namespace tmtest {

/// Inventario, whose tenants have databases, and Chalan, whose tenants have schemas, are one application here.
struct Converted {
    /// A proven copy of that workspace, which holds what the workspace does.
    explicit Converted(const QString &slug)
    {
        for (tmc::Product &product : small.world->state.registry.products)
            if (product.key.value() == QLatin1String("chalan"))
                product.image = QStringLiteral("inventario:2.0.0");
        small.docker.addImage(QStringLiteral("inventario:2.0.0"));
        tmc::Workspace &origin = *std::ranges::find(small.world->state.registry.workspaces, slug, &tmc::Workspace::slug);
        const bool ofSchema = !origin.schemaName.isEmpty();
        if (!origin.updatedAt.isValid()) // as every row of a registry has one
            origin.updatedAt = small.clock.now();
        small.world->state.members[origin.id] = {
            {QStringLiteral("zoe@example.com"), QString(), QStringLiteral("owner"), true, small.clock.now()}};
        copy.id = tmc::BackupId(QStringLiteral("copy"));
        copy.workspace = origin.id;
        copy.manifest.id = copy.id;
        copy.manifest.subject = {.workspace = origin.id,
                                 .slug = origin.slug,
                                 .product = origin.product,
                                 .environment = tmc::environmentName(origin.environment),
                                 .scope = ofSchema ? tmc::BackupScope::Schema : tmc::BackupScope::Database,
                                 .database = origin.databaseName,
                                 .schema = origin.schemaName,
                                 .role = origin.roleName};
        copy.manifest.startedAt = utcTime(QDate(2026, 11, 20), QTime(4, 0));
        copy.manifest.contents.tables = {{QStringLiteral("public.a"), 10, QStringLiteral("77")},
                                         {QStringLiteral("public.b"), 3, QStringLiteral("5")},
                                         {QStringLiteral("public.c"), 0, QStringLiteral("0")}};
        copy.manifest.contents.objects = {{QStringLiteral("table"), 3}, {QStringLiteral("schema"), 1}};
        copy.manifest.figures.plainHash = QStringLiteral("hash");
        copy.verifications = {{.at = small.clock.now(),
                               .reached = tmc::BackupState::Proven,
                               .by = QStringLiteral("ana"),
                               .detail = {},
                               .operation = {}}};
        wish = {.operation = tmc::OperationId(QStringLiteral("11111111-0000-4000-8000-000000000001")),
                .workspace = tmc::WorkspaceId(QStringLiteral("22222222-0000-4000-8000-000000000002")),
                .slug = slug,
                .plan = tmc::PlanKey(QStringLiteral("enterprise")),
                .product = tmc::ProductKey(ofSchema ? QStringLiteral("inventario") : QStringLiteral("chalan")),
                .replaces = true};
    }

    tmc::Result<tmc::CreateWorkspaceRequest> request()
    {
        small.copies.add(copy);
        tmc::ServerProfile profile{.name = QStringLiteral("vps")};
        profile.postgres = {.kind = tmc::PostgresTargetKind::Container, .address = QStringLiteral("postgres")};
        return tmc::chooseNewWorkspace(small.copies.store(), QStringLiteral("copy"), wish, profile, small.snapshot());
    }

    tmc::Result<tmc::Runbook> plan()
    {
        TM_TRY(const tmc::CreateWorkspaceRequest wanted, request());
        return tmc::makeCreateWorkspaceRunbook(wanted, small.snapshot(), small.clock.now());
    }

    const tmc::Workspace &row(const tmc::WorkspaceId &id) const
    {
        return *std::ranges::find(small.world->state.registry.workspaces, id, &tmc::Workspace::id);
    }
    const tmc::Workspace &former() const { return row(copy.workspace); }
    const tmc::Workspace &fresh() const { return row(wish.workspace); }

    /// The copy's contents and one row more.
    tmc::BackupContents entered() const
    {
        tmc::BackupContents contents = copy.manifest.contents;
        contents.tables[1].rows = 4;
        return contents;
    }

    PlanChangeWorld small;
    tmc::StoredBackup copy;
    tmc::NewWorkspaceWish wish;
};

} // namespace tmtest
