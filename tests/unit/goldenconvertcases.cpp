#include "unit/goldencases.h"

#include "core/planner/createworkspace.h"
#include "tests/support/utctime.h"

using namespace Qt::StringLiterals;

namespace tmtest {
namespace {

/// A workspace of the product of the other isolation, which runs the same application, in the place of this one.
GoldenCase inItsPlace(const QString &name, const QString &slug, const QString &product, bool hasUnsummed)
{
    return {name, [=](PlanChangeWorld &small) -> tmc::Result<tmc::Runbook> {
                for (tmc::Product &each : small.world->state.registry.products)
                    if (each.isolation == tmc::Isolation::Schema)
                        each.image = u"inventario:1.0.0"_s;
                const tmc::Workspace former = small.workspace(slug);
                const bool ofSchema = !former.schemaName.isEmpty();
                tmc::CreateWorkspaceRequest request = small.request(slug, u"enterprise"_s, product);
                request.operation = operationOf(name);
                request.workspace = tmc::WorkspaceId(operationOf(name + u" workspace"_s).value());
                request.replaces = true;
                request.copy =
                    tmc::RestoreWorkspaceRequest{.copy = {tmc::BackupId(operationOf(u"copy"_s).value()), u"0123"_s},
                                                 .subject = {.workspace = former.id,
                                                             .slug = slug,
                                                             .product = former.product,
                                                             .environment = u"production"_s,
                                                             .scope = ofSchema ? tmc::BackupScope::Schema : tmc::BackupScope::Database,
                                                             .database = former.databaseName,
                                                             .schema = former.schemaName,
                                                             .role = former.roleName},
                                                 .isProven = true,
                                                 .tableBytes = 300'000'000,
                                                 .takenAt = utcTime(QDate(2026, 3, 2), QTime(10, 0)),
                                                 .container = u"postgres"_s,
                                                 .hasUnsummed = hasUnsummed};
                return tmc::makeCreateWorkspaceRunbook(request, small.snapshot(), small.clock.now());
            }};
}

} // namespace

std::vector<GoldenCase> convertCases()
{
    return {
        inItsPlace(u"convert-database-to-schema"_s, u"acme"_s, u"chalan"_s, false),
        inItsPlace(u"convert-schema-to-database"_s, u"hut"_s, u"inventario"_s, true),
    };
}

} // namespace tmtest
