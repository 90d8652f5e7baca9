#include "core/planner/prepareserver.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

void planRoles(const PrepareServerRequest &request, const PreparationFacts &facts, Runbook &runbook)
{
    for (const sql::RegistryRole &role : registryRoles(request.consoleRole)) {
        const bool exists = facts.cluster.roles.contains(role.name);
        runbook.facts.push_back({u"role:"_s + role.name, exists ? u"present"_s : u"absent"_s});
        if (!exists)
            runbook.steps.push_back({.key = u"role-"_s + role.name, .action = action::CreateRegistryRole{role}});
    }
}

void planRegistry(const PrepareServerRequest &request, const PreparationFacts &facts, Runbook &runbook)
{
    runbook.facts.push_back({u"database:"_s + request.registryDatabase, facts.registryDatabaseExists ? u"present"_s : u"absent"_s});
    runbook.facts.push_back({u"registry-version"_s, QString::number(facts.schemaVersion)});
    if (!facts.registryDatabaseExists)
        runbook.steps.push_back(
            {.key = u"database"_s, .action = action::CreateRegistryDatabase{request.registryDatabase, u"tm_owner"_s}});
    for (const RegistryMigration &migration : request.migrations)
        if (migration.version > facts.schemaVersion)
            runbook.steps.push_back(
                {.key = u"migration-%1"_s.arg(migration.version),
                 .action = action::ApplyMigration{migration.version, migration.name, migration.sha256, migration.sql}});
}

void planNetwork(const PrepareServerRequest &request, const DockerFacts &docker, Runbook &runbook)
{
    const bool exists = docker.networks.contains(request.network);
    runbook.facts.push_back({u"network:"_s + request.network, exists ? u"present"_s : u"absent"_s});
    if (!exists)
        runbook.steps.push_back({.key = u"network"_s, .action = action::CreateNetwork{request.network}});
}

void planCatalogue(const PrepareServerRequest &request, const PreparationFacts &facts, Runbook &runbook)
{
    action::SeedCatalogue missing;
    for (const Product &product : request.products)
        if (!facts.productKeys.contains(product.key.value()))
            missing.products.push_back(product);
    for (const Plan &plan : request.plans)
        if (!facts.planKeys.contains(plan.key.value()))
            missing.plans.push_back(plan);
    runbook.facts.push_back({u"catalogue"_s, facts.productKeys.join(u',') + u'/' + facts.planKeys.join(u',')});
    if (!missing.products.empty() || !missing.plans.empty())
        runbook.steps.push_back({.key = u"catalogue"_s, .action = std::move(missing)});
}

/// Only what exists can be granted: the application makes its tables itself, and preparing again later finishes this.
void planSchemaDatabases(const PrepareServerRequest &request, const PreparationFacts &facts, Runbook &runbook)
{
    for (const SchemaDatabaseFacts &database : facts.schemaDatabases) {
        const bool granted = facts.grantedSchemaDatabases.contains(database.name);
        runbook.facts.push_back({u"schema-database:"_s + database.name, granted ? u"granted"_s : u"missing "_s + database.missing});
        if (granted)
            continue;
        if (database.missing.isEmpty())
            runbook.steps.push_back({.key = u"schema-database-"_s + database.name,
                                     .action = action::GrantSchemaDatabase{database.name, request.consoleRole}});
        else
            runbook.notices.push_back({NoticeCode::SchemaDatabaseIncomplete, {database.name, database.missing}});
    }
}

} // namespace

std::vector<sql::RegistryRole> registryRoles(const QString &consoleRole)
{
    return {
        {.name = u"tm_owner"_s},
        {.name = consoleRole, .canLogin = true, .createsRolesAndDatabases = true},
        {.name = u"tm_viewer"_s},
    };
}

Result<Runbook> makePrepareServerRunbook(const PrepareServerRequest &request, const PreparationFacts &facts,
                                         const Section<DockerFacts> &docker, const QDateTime &now)
{
    if (!docker.value)
        return fail(docker.error.value_or(Error{.code = ErrorCode::SectionUnavailable, .args = {u"docker"_s}}));
    const int newest = request.migrations.empty() ? 0 : request.migrations.back().version;
    if (facts.schemaVersion > newest)
        return fail(ErrorCode::RegistryTooNew, {QString::number(facts.schemaVersion), QString::number(newest)});
    Runbook runbook{
        .kind = OperationKind::PrepareServer,
        .operation = request.operation,
        // The lock is the administrator's; the local journal of a run that died must not keep the next one from finishing it.
        .target = request.operation.value(),
        .targetName = request.serverName,
        .plannedAt = now,
        .readAt = docker.readAt,
        .touched = {request.registryDatabase}};
    planRoles(request, facts, runbook);
    planRegistry(request, facts, runbook);
    planNetwork(request, *docker.value, runbook);
    planCatalogue(request, facts, runbook);
    planSchemaDatabases(request, facts, runbook);
    if (runbook.steps.empty())
        runbook.notices.push_back({NoticeCode::NothingToDo, {}});
    return runbook;
}

} // namespace tmc
