#include "app/cli/clitext.h"
#include "app/cli/snapshotrun.h"
#include "app/cli/verbs.h"
#include "core/domain/workspaceparts.h"
#include "core/support/csv.h"
#include "core/support/json.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/operationtext.h"
#include "ui/presentation/workspacetext.h"

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

/// For scripts: stable English names, times in ISO 8601 (UTC), numbers without digit groups, whatever the language.
QByteArray asCsv(const std::vector<Workspace> &workspaces, csv::ByteOrderMark mark)
{
    const QStringList header{u"product"_s,  u"slug"_s,          u"businessName"_s, u"plan"_s,         u"hosting"_s,
                             u"state"_s,    u"environment"_s,   u"host"_s,         u"databaseName"_s, u"schemaName"_s,
                             u"roleName"_s, u"containerName"_s, u"port"_s,         u"createdAt"_s,    u"updatedAt"_s};
    QList<QStringList> rows;
    for (const Workspace &workspace : workspaces)
        rows.append({workspace.product.value(), workspace.slug, workspace.businessName, workspace.plan.value(),
                     hostingName(workspace.hosting), workspaceStateName(workspace.state), environmentName(workspace.environment),
                     workspace.primaryHost(), workspace.databaseName, workspace.schemaName, workspace.roleName,
                     workspace.containerName, workspace.port ? QString::number(*workspace.port) : QString(),
                     workspace.createdAt.toUTC().toString(Qt::ISODate), workspace.updatedAt.toUTC().toString(Qt::ISODate)});
    return csv::table(header, rows, mark);
}

ExitCode listWorkspaces(const Command &command, const SystemSnapshot &snapshot, const ConnectedServer *)
{
    if (!snapshot.registry.value)
        return registryFailure(command, snapshot);
    const std::vector<Workspace> &workspaces = snapshot.registry.value->workspaces;
    if (command.invocation.has(u"csv"_s)) {
        command.output.bytes(
            asCsv(workspaces, command.invocation.has(u"bom"_s) ? csv::ByteOrderMark::Written : csv::ByteOrderMark::Omitted));
        return ExitCode::Done;
    }
    std::vector<QStringList> rows;
    for (const Workspace &workspace : workspaces)
        rows.push_back({workspace.product.value(), workspace.slug, workspace.businessName, workspace.plan.value(),
                        ui::workspaceStateText(workspace.state), workspace.primaryHost()});
    if (rows.empty())
        command.output.line(CliText::tr("There is no workspace yet. Create one with: tenant-master workspace create --help"));
    else
        command.output.table({CliText::tr("Product"), CliText::tr("Slug"), CliText::tr("Business name"), CliText::tr("Plan"),
                              CliText::tr("State"), CliText::tr("Host")},
                             rows);
    command.output.document(aged(snapshot, u"workspaces"_s, arrayToJson(workspaces, workspaceToJson)));
    return ExitCode::Done;
}

/// One workspace with all that is known of it.
struct Found {
    const Workspace &workspace;
    const SystemSnapshot &snapshot;
    std::vector<ContainerFacts> containers;
    std::vector<HostRoute> routes;
    std::optional<WorkspaceRecord> record; ///< not offline
    std::optional<Error> recordError;
};

void printFacts(const Output &output, const Found &found)
{
    const Workspace &workspace = found.workspace;
    std::vector<QStringList> rows{{CliText::tr("Business name"), workspace.businessName},
                                  {CliText::tr("Product"), workspace.product.value()},
                                  {CliText::tr("Plan"), workspace.plan.value()},
                                  {CliText::tr("State"), ui::workspaceStateText(workspace.state)},
                                  {CliText::tr("Hosting"), ui::hostingText(workspace.hosting)},
                                  {CliText::tr("Environment"), ui::environmentText(workspace.environment)},
                                  {CliText::tr("Host"), workspace.hosts.join(u", "_s)},
                                  {CliText::tr("Database"), workspace.databaseName}};
    const auto &cluster = found.snapshot.cluster.value;
    if (const DatabaseFacts *database = cluster ? cluster->database(workspace.databaseName) : nullptr) {
        rows.push_back({CliText::tr("Size of the database"), ui::byteSize(database->size)});
        rows.push_back({CliText::tr("Connections"), ui::count(database->connections)});
    }
    rows.push_back({CliText::tr("Container"), workspace.containerName});
    rows.push_back({CliText::tr("Created"), ui::exactTime(workspace.createdAt)});
    output.table({CliText::tr("Workspace"), workspace.slug}, rows);
}

void printServing(const Output &output, const Found &found)
{
    std::vector<QStringList> containers;
    for (const ContainerFacts &container : found.containers)
        containers.push_back({container.name, ui::containerBadge(container).text, container.image});
    std::vector<QStringList> routes;
    for (const HostRoute &route : found.routes)
        routes.push_back({route.host, ui::routeBadge(route.verdict).text, route.containers.join(u", "_s)});
    if (!found.snapshot.docker.value)
        return output.line(CliText::tr("The containers have not been read."));
    if (!containers.empty()) {
        output.line();
        output.table({CliText::tr("Container"), CliText::tr("State"), CliText::tr("Image")}, containers);
    }
    if (!routes.empty()) {
        output.line();
        output.table({CliText::tr("Host"), CliText::tr("Answers"), CliText::tr("Claimed by")}, routes);
    }
}

void printRecord(const Output &output, const WorkspaceRecord &record)
{
    std::vector<QStringList> users;
    for (const WorkspaceMember &member : record.members)
        users.push_back({member.email, member.fullName, ui::memberRoleText(member.role), ui::exactTime(member.since)});
    std::vector<QStringList> changes;
    for (const PlanChange &change : record.planChanges)
        changes.push_back({ui::exactTime(change.at), change.fromPlan, change.toPlan, change.who});
    std::vector<QStringList> activity;
    for (const ActivityEntry &entry : record.activity)
        activity.push_back({ui::exactTime(entry.at), entry.who, entry.action, entry.operation.value()});
    if (!users.empty()) {
        output.line();
        output.table({CliText::tr("User"), CliText::tr("Name"), CliText::tr("Role"), CliText::tr("Since")}, users);
    }
    if (!changes.empty()) {
        output.line();
        output.table({CliText::tr("When"), CliText::tr("From plan"), CliText::tr("To plan"), CliText::tr("Who")}, changes);
    }
    if (!activity.empty()) {
        output.line();
        output.table({CliText::tr("When"), CliText::tr("Who"), CliText::tr("What"), CliText::tr("Operation")}, activity);
    }
}

ExitCode report(const Command &command, const Found &found)
{
    const auto &cluster = found.snapshot.cluster.value;
    const DatabaseFacts *database = cluster ? cluster->database(found.workspace.databaseName) : nullptr;
    if (!command.output.isJson()) {
        printFacts(command.output, found);
        printServing(command.output, found);
        if (found.record)
            printRecord(command.output, *found.record);
        return found.recordError ? command.output.failure(*found.recordError) : ExitCode::Done;
    }
    QJsonObject json = aged(found.snapshot, u"workspace"_s, workspaceToJson(found.workspace));
    json.insert(u"containers"_s, found.snapshot.docker.value ? QJsonValue(arrayToJson(found.containers, containerFactsToJson))
                                                             : QJsonValue(QJsonValue::Null));
    json.insert(u"routes"_s,
                found.snapshot.docker.value ? QJsonValue(arrayToJson(found.routes, hostRouteToJson)) : QJsonValue(QJsonValue::Null));
    json.insert(u"database"_s, database ? QJsonValue(QJsonObject{{u"name"_s, database->name},
                                                                 {u"owner"_s, database->owner},
                                                                 {u"sizeBytes"_s, database->size.value},
                                                                 {u"connections"_s, database->connections}})
                                        : QJsonValue(QJsonValue::Null));
    json.insert(u"record"_s, found.record ? QJsonValue(workspaceRecordToJson(*found.record)) : QJsonValue(QJsonValue::Null));
    if (found.recordError)
        json.insert(u"recordError"_s, errorToJson(*found.recordError));
    command.output.document(json);
    return found.recordError ? exitCodeFor(*found.recordError) : ExitCode::Done;
}

ExitCode showWorkspace(const Command &command, const SystemSnapshot &snapshot, const ConnectedServer *server)
{
    if (!snapshot.registry.value)
        return registryFailure(command, snapshot);
    const QString slug = command.invocation.arguments.constFirst();
    const QString product = command.invocation.value(u"product"_s);
    std::vector<const Workspace *> matches;
    for (const Workspace &workspace : snapshot.registry.value->workspaces)
        if (workspace.slug == slug && (product.isEmpty() || workspace.product.value() == product))
            matches.push_back(&workspace);
    leaveArchivedOut(matches);
    if (matches.empty())
        return command.output.failure({.code = ErrorCode::WorkspaceUnknown, .args = {slug}});
    const Workspace &workspace = *matches.front();
    Found found{.workspace = workspace, .snapshot = snapshot, .containers = {}, .routes = {}, .record = {}, .recordError = {}};
    if (snapshot.docker.value) {
        found.containers = containersOf(workspace, *snapshot.docker.value);
        found.routes = routesOf(workspace, *snapshot.docker.value);
    }
    if (server) {
        Result<WorkspaceRecord> record = command.graph.registryStore(server->access)->readWorkspaceRecord(workspace.id);
        if (record)
            found.record = std::move(*record);
        else
            found.recordError = record.error();
    }
    return report(command, found);
}

} // namespace

QList<Verb> workspaceReadVerbs()
{
    return {
        snapshotVerb({u"workspace"_s, u"list"_s}, {}, CliText::tr("List the workspaces."), listWorkspaces,
                     {{u"csv"_s, CliText::tr("Print a CSV table for scripts and spreadsheets.")},
                      {u"bom"_s, CliText::tr("Begin the CSV table with a byte order mark, as spreadsheets want it.")}}),
        snapshotVerb({u"workspace"_s, u"show"_s}, {u"slug"_s},
                     CliText::tr("Show one workspace with its containers, routes, users and history."), showWorkspace,
                     {{u"product"_s, CliText::tr("Product, when several have a workspace of that name."), u"key"_s}}),
    };
}

} // namespace tmc::cli
