#include "core/planner/previewcalls.h"

#include "core/domain/companioncommands.h"
#include "core/domain/dockercalls.h"
#include "core/domain/fieldchange.h"
#include "core/domain/masksql.h"
#include "core/domain/tablesql.h"
#include "core/domain/tenantcommands.h"
#include "core/domain/timelimit.h"
#include "core/domain/trialcommands.h"
#include "core/support/json.h"
#include "core/support/redact.h"

#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

using Calls = std::vector<PreviewCall>;

Calls sqlCalls(const Result<QStringList> &statements)
{
    Calls calls;
    if (statements)
        for (const QString &statement : *statements)
            calls.push_back({CallKind::Sql, statement + u';'});
    return calls;
}

/// Statements that run in another database than the registry say so first.
Calls sqlCallsIn(const QString &database, const Result<QStringList> &statements)
{
    Calls calls = sqlCalls(statements);
    if (!calls.empty())
        calls.front().text.prepend(u"-- %1\n"_s.arg(database));
    return calls;
}

PreviewCall dockerCall(const dockercalls::Call &call)
{
    QString text = call.method + u' ' + call.path;
    if (!call.body.isEmpty())
        text += u'\n' + QString::fromUtf8(QJsonDocument(call.body).toJson(QJsonDocument::Indented)).trimmed();
    text.replace(rolePasswordPlaceholder, secretMask());
    text.replace(secretKeyPlaceholder, secretMask());
    return {CallKind::Docker, text};
}

struct Renderer {
    Calls operator()(const action::CreateRegistryRole &a) const
    {
        return sqlCalls(sql::createRegistryRole(a.role, sql::maskedVerifier));
    }
    Calls operator()(const action::CreateRegistryDatabase &a) const { return sqlCalls(sql::createDatabase(a.name, a.owner)); }
    Calls operator()(const action::ApplyMigration &a) const { return {{CallKind::Sql, a.sql.trimmed()}}; }
    Calls operator()(const action::CreateNetwork &a) const { return {dockerCall(dockercalls::createNetwork(a.name))}; }
    Calls operator()(const action::SeedCatalogue &a) const
    {
        Calls calls;
        for (const Product &product : a.products)
            calls.push_back(row(u"tm.products"_s, productToJson(product)));
        for (const Plan &plan : a.plans)
            calls.push_back(row(u"tm.plans"_s, planToJson(plan)));
        return calls;
    }
    Calls operator()(const action::GrantSchemaDatabase &a) const
    {
        return sqlCallsIn(a.database, sql::grantSchemaDatabase(a.database, a.consoleRole));
    }
    Calls operator()(const action::ReserveWorkspace &a) const
    {
        Calls calls;
        if (a.replaced)
            calls.push_back(row(u"tm.workspaces"_s, {{u"id"_s, a.replaced->id.value()}, {u"state"_s, u"archived"_s}}));
        calls.push_back(row(u"tm.workspaces"_s, workspaceToJson(a.workspace)));
        return calls;
    }
    Calls operator()(const action::CreateTenantRole &a) const { return sqlCalls(sql::createTenantRole(a.role, a.consoleRole)); }
    Calls operator()(const action::GrantTenantRole &a) const { return sqlCalls(sql::grantRole(a.role, a.member)); }
    Calls operator()(const action::CreateDatabase &a) const { return sqlCalls(sql::createDatabase(a.temporaryName, a.owner)); }
    Calls operator()(const action::RestrictDatabase &a) const
    {
        return sqlCalls(sql::restrictDatabase(a.database, a.owner, a.otherRoles));
    }
    Calls operator()(const action::PublishDatabase &a) const { return sqlCalls(sql::renameDatabase(a.temporaryName, a.finalName)); }
    Calls operator()(const action::CreateTenantSchema &a) const
    {
        return sqlCallsIn(a.place.database, sql::createSchema(a.place, a.operation));
    }
    Calls operator()(const action::RegisterTenant &a) const
    {
        return sqlCallsIn(a.row.database, sql::insertTenantRow(a.row, a.operation));
    }
    Calls operator()(const action::EnsureContainerRunning &a) const { return {dockerCall(dockercalls::startContainer(a.container))}; }
    Calls operator()(const action::CreateContainer &a) const
    {
        Calls calls = a.role.isEmpty() ? Calls() : sqlCalls(sql::setRolePassword(a.role, sql::maskedVerifier));
        calls.push_back(dockerCall(dockercalls::createContainer(a.spec)));
        return calls;
    }
    Calls operator()(const action::StartContainer &a) const { return {dockerCall(dockercalls::startContainer(a.container))}; }
    Calls operator()(const action::MigrateTenant &a) const { return {{CallKind::Exec, a.container + u": "_s + a.argv.join(u' ')}}; }
    Calls operator()(const action::WaitHealthy &a) const
    {
        return {{CallKind::Docker, u"GET /containers/%1/json"_s.arg(a.container)}};
    }
    Calls operator()(const action::ProbeRoute &a) const { return {{CallKind::Http, u"GET %1\nHost: %2"_s.arg(a.path, a.host)}}; }
    Calls operator()(const action::ProbeFrontend &a) const { return {{CallKind::Http, u"GET /\nHost: %1"_s.arg(a.host)}}; }
    Calls operator()(const action::ActivateWorkspace &a) const
    {
        return {row(u"tm.workspaces"_s, {{u"id"_s, a.workspace.value()}, {u"state"_s, u"active"_s}})};
    }
    Calls operator()(const action::SaveProduct &a) const
    {
        return {saved(u"tm.products"_s, a.before ? std::optional(productToJson(*a.before)) : std::nullopt, productToJson(a.after))};
    }
    Calls operator()(const action::SavePlan &a) const
    {
        return {saved(u"tm.plans"_s, a.before ? std::optional(planToJson(*a.before)) : std::nullopt, planToJson(a.after))};
    }

    Calls operator()(const action::BeginPlanChange &a) const { return workspaceChange(a.before, a.after); }
    Calls operator()(const action::CompletePlanChange &a) const
    {
        Calls calls = workspaceChange(a.before, a.after);
        calls.push_back(row(u"tm.plan_changes"_s, {{u"workspace"_s, a.after.id.value()},
                                                   {u"fromPlan"_s, a.before.plan.value()},
                                                   {u"toPlan"_s, a.after.plan.value()},
                                                   {u"fromHosting"_s, hostingName(a.before.hosting)},
                                                   {u"toHosting"_s, hostingName(a.after.hosting)}}));
        return calls;
    }
    Calls operator()(const action::ReleaseRetired &a) const { return workspaceChange(a.before, a.after); }
    Calls operator()(const action::AdmitSharedRole &a) const { return sqlCalls(sql::admitSharedRole(a.access)); }
    Calls operator()(const action::DismissSharedRole &a) const { return sqlCalls(sql::dismissSharedRole(a.access)); }
    Calls operator()(const action::UpdateSubscription &a) const
    {
        return sqlCallsIn(a.database, sql::updateSubscription(a.tenantId, a.after));
    }
    Calls operator()(const action::RotateRolePassword &a) const { return sqlCalls(sql::setRolePassword(a.role, sql::maskedVerifier)); }
    Calls operator()(const action::PinRoute &a) const { return {route(a.host, u"pin to "_s + place(a.serving))}; }
    Calls operator()(const action::ProbeCandidate &a) const
    {
        return {route(a.host, u"marked requests to "_s + place(a.candidate)),
                {CallKind::Http, u"GET %1\nHost: %2\nX-Tenant-Master-Probe: …"_s.arg(a.path, a.host)}};
    }
    Calls operator()(const action::SwitchRoute &a) const { return {route(a.host, u"pin to "_s + place(a.to))}; }
    Calls operator()(const action::ReleaseRoute &a) const { return {route(a.host, u"no pin"_s)}; }
    Calls operator()(const action::SetRequestLimit &a) const
    {
        const QString limit = a.after > 0 ? u"limit %1 requests per minute"_s.arg(a.after) : u"no limit"_s;
        return {route(a.hosts.join(u' '), a.hostsAreNew ? limit + u", loaded with the hosts"_s : limit)};
    }
    Calls operator()(const action::UpdateContainer &a) const
    {
        return {dockerCall(dockercalls::updateContainer(a.container.name, a.after))};
    }
    Calls operator()(const action::StartKeptContainer &a) const { return {dockerCall(dockercalls::startContainer(a.container.name))}; }
    Calls operator()(const action::StopContainer &a) const
    {
        return {dockerCall(dockercalls::stopContainer(a.container.name, a.graceSeconds))};
    }
    Calls operator()(const action::RemoveContainer &a) const { return {dockerCall(dockercalls::removeContainer(a.id))}; }

    Calls operator()(const action::CheckCopy &a) const { return {copy(a.copy, u"read to its end"_s)}; }
    Calls operator()(const action::StartTrial &a) const
    {
        return {dockerCall(dockercalls::createContainer(a.spec)), dockerCall(dockercalls::startContainer(a.spec.name))};
    }
    Calls operator()(const action::RestoreTrial &a) const
    {
        Calls calls;
        for (const QStringList &argv :
             {trialcommands::makeCluster(), trialcommands::startServer(), trialcommands::restore(a.role, trialcommands::defaultLimit)})
            calls.push_back({CallKind::Exec, a.container + u": "_s + argv.join(u' ')});
        return calls;
    }
    Calls operator()(const action::CompareTrial &a) const
    {
        return {{CallKind::Exec, u"%1: psql --username=%2"_s.arg(a.container, a.role)}};
    }
    Calls operator()(const action::RemoveTrial &a) const { return {dockerCall(dockercalls::removeContainer(a.container))}; }
    Calls operator()(const action::NoteProof &a) const { return {copy(a.copy, u"verify/<time>.json: proven"_s)}; }

    Calls operator()(const action::CreateRestorer &a) const
    {
        return sqlCalls(sql::createRestorer(a.role, a.tenant, u"tm_operator"_s));
    }
    Calls operator()(const action::DropRestorer &a) const { return sqlCalls(sql::dropTenantRole(a.role)); }
    Calls operator()(const action::StartRestorer &a) const
    {
        Calls calls = sqlCalls(sql::setRolePassword(a.role, sql::maskedVerifier));
        calls.push_back(dockerCall(dockercalls::createContainer(a.spec)));
        calls.push_back(dockerCall(dockercalls::startContainer(a.spec.name)));
        return calls;
    }
    Calls operator()(const action::FillDatabase &a) const
    {
        Calls calls = sqlCalls(sql::dropDatabase(a.database));
        for (const auto &more : {sql::createDatabase(a.database, a.owner), sql::restrictDatabase(a.database, a.owner, {a.restorer})})
            for (PreviewCall &call : sqlCalls(more))
                calls.push_back(std::move(call));
        const trialcommands::RestorePlace place{a.container, a.database, a.restorer, a.owner, a.host, a.port, a.asAnother};
        calls.push_back(
            {CallKind::Exec, a.container + u": "_s + trialcommands::restoreInto(place, trialcommands::defaultLimit).join(u' ')});
        if (const auto analyze = trialcommands::analyze(place, trialcommands::defaultLimit))
            calls.push_back({CallKind::Exec, a.container + u": "_s + analyze->join(u' ')});
        return calls;
    }
    Calls operator()(const action::CompareDatabase &a) const { return {copy(a.copy, u"manifest compared with "_s + a.database)}; }
    Calls operator()(const action::MaskDatabase &a) const
    {
        Calls calls;
        for (const auto &more : {sql::maskColumns(a.columns), sql::forgetFormerRows(a.columns)})
            append(calls, sqlCallsIn(a.database, more));
        if (const auto count = sql::countUnmasked(a.columns))
            append(calls, sqlCallsIn(a.database, QStringList{*count}));
        return calls;
    }
    Calls operator()(const action::SwapDatabases &a) const { return sqlCalls(sql::swapDatabases(a.live, a.fresh, a.kept)); }
    Calls operator()(const action::DropKeptDatabase &a) const { return sqlCalls(sql::dropDatabase(a.database)); }
    /// What ties a table to others is asked when it is taken.
    Calls operator()(const action::TakeTables &a) const
    {
        Calls calls = sqlCallsIn(a.place.database, sql::makeSideSchema(a.place, a.operation));
        for (const TableName &table : a.tables)
            append(calls, sqlCallsIn(a.place.database, sql::moveTable(table.schema, table.name, a.place.schema)));
        calls.push_back(
            {CallKind::Sql, u"-- %1: types that the tables need come along; foreign keys, triggers, rules and policies do not"_s.arg(
                                a.place.database)});
        return calls;
    }
    Calls operator()(const action::BringSchema &a) const
    {
        Calls calls = sqlCallsIn(a.place.database, sql::prepareSchema(a.place, a.operation, a.restorer));
        if (!a.archived.isEmpty())
            append(calls, sqlCallsIn(a.source, sql::renameSchema(a.archived, a.place.schema)));
        const auto exec = [&](const QStringList &argv) { calls.push_back({CallKind::Exec, a.container + u": "_s + argv.join(u' ')}); };
        const trialcommands::RestorePlace from{a.container, a.source, a.restorer, a.place.role, a.host, a.port};
        const trialcommands::RestorePlace into{a.container, a.place.database, a.restorer, a.restorer, a.host, a.port};
        exec(trialcommands::makePipe());
        if (const auto dump = trialcommands::dumpIntoPipe(from, a.place.schema, trialcommands::defaultLimit))
            exec(*dump);
        exec(trialcommands::restoreFromPipe(into, a.place.schema, trialcommands::defaultLimit));
        append(calls, sqlCallsIn(a.place.database, sql::adoptSchema(a.place, a.restorer)));
        return calls;
    }
    Calls operator()(const action::CompareSchema &a) const
    {
        return {{CallKind::Sql, u"-- %1: %2 compared with %3"_s.arg(a.place.schema, a.source, a.place.database)}};
    }
    Calls operator()(const action::DropScratch &a) const { return sqlCalls(sql::dropDatabase(a.database)); }
    Calls operator()(const action::MoveToPublic &a) const { return sqlCallsIn(a.place.database, sql::moveToPublic(a.place.schema)); }
    /// Rights and comment of the live schema are read when it is swapped.
    Calls operator()(const action::SwapSchemas &a) const
    {
        return sqlCallsIn(a.swap.live.database, sql::swapSchemas(a.swap, {}, u"…"_s, a.operation));
    }
    Calls operator()(const action::DropKeptSchema &a) const { return sqlCallsIn(a.place.database, sql::discardSchema(a.place, {})); }

    Calls operator()(const action::CloseTenant &a) const { return sqlCalls(sql::closeTenant(a.access)); }
    Calls operator()(const action::CompareLive &a) const { return sqlCalls(QStringList{sql::endTenantSessions(a.access)}); }
    Calls operator()(const action::NoteStart &a) const { return {inspection(a.container)}; }
    Calls operator()(const action::StartExisting &a) const
    {
        return {dockerCall(dockercalls::startContainer(reference(a.container)))};
    }
    Calls operator()(const action::StopExisting &a) const
    {
        return {dockerCall(dockercalls::stopContainer(reference(a.container), a.graceSeconds))};
    }
    Calls operator()(const action::RestartContainer &a) const
    {
        return {dockerCall(dockercalls::restartContainer(reference(a.container), a.graceSeconds))};
    }
    Calls operator()(const action::AwaitHealthy &a) const { return {inspection(a.container)}; }
    Calls operator()(const action::PullImage &a) const { return {dockerCall(dockercalls::pullImage(a.image))}; }
    Calls operator()(const action::CreateSuccessor &a) const
    {
        return {inspection(a.container), dockerCall(dockercalls::createLike(a.temporaryName, action::successorLabels(a), a.image))};
    }
    Calls operator()(const action::SwapSuccessor &a) const
    {
        return {dockerCall(dockercalls::renameContainer(a.container.id, a.keptName)),
                dockerCall(dockercalls::renameContainer(a.temporaryName, a.container.name))};
    }
    Calls operator()(const action::RemovePredecessor &a) const { return {dockerCall(dockercalls::removeContainer(a.container.id))}; }
    Calls operator()(const action::PrepareCommand &a) const
    {
        QStringList environment = action::commandEnvironment(a);
        if (!a.secretVariable.isEmpty())
            environment.append(a.secretVariable + u'=' + secretMask());
        return {dockerCall(dockercalls::createExec(reference(a.container), limitedInTime(std::chrono::seconds(a.limitSeconds), a.argv),
                                                   environment))};
    }
    Calls operator()(const action::RunCommand &a) const
    {
        return {{CallKind::Docker, u"POST /exec/…/start"_s}, {CallKind::Exec, a.container.name + u": "_s + a.command}};
    }
    Calls operator()(const action::NoteCertificate &a) const { return {served(a.host)}; }
    /// The account is found in the companion's container when it is run.
    Calls operator()(const action::PrepareRenewal &a) const
    {
        const QStringList argv = companioncommands::renew({.domain = a.host}, {.configHome = u"/etc/acme.sh/…"_s});
        return {dockerCall(dockercalls::createExec(reference(a.container), limitedInTime(std::chrono::seconds(a.limitSeconds), argv),
                                                   {tenantcommands::mark(a.operation)}))};
    }
    Calls operator()(const action::CheckRenewed &a) const { return {served(a.host)}; }
    Calls operator()(const action::ReloadProxy &a) const { return {route(a.host, u"nginx -t, nginx -s reload"_s)}; }
    Calls operator()(const action::SeeCertificate &a) const { return {served(a.host)}; }

    static void append(Calls &calls, Calls more)
    {
        for (PreviewCall &call : more)
            calls.push_back(std::move(call));
    }

    static PreviewCall served(const QString &host) { return {CallKind::Http, u"HEAD https://%1/"_s.arg(host)}; }
    static QString reference(const action::ContainerReference &container)
    {
        return container.id.isEmpty() ? container.name : container.id;
    }
    static PreviewCall inspection(const action::ContainerReference &container)
    {
        return {CallKind::Docker, u"GET /containers/%1/json"_s.arg(reference(container))};
    }

    static PreviewCall copy(const action::CopyReference &copy, const QString &what)
    {
        return {CallKind::LocalFile, copy.backup.value() + u": "_s + what};
    }
    static QString place(const RouteTarget &target) { return target.container + u':' + QString::number(target.port); }
    static PreviewCall route(const QString &hosts, const QString &what) { return {CallKind::Route, hosts + u": "_s + what}; }

    /// The row's id and its new values only.
    static Calls workspaceChange(const Workspace &before, const Workspace &after)
    {
        QJsonObject values{{u"id"_s, after.id.value()}};
        for (const FieldChange &change : changedFields(workspaceToJson(before), workspaceToJson(after)))
            if (change.field != "updatedAt"_L1)
                values.insert(change.field, change.after);
        return {row(u"tm.workspaces"_s, values)};
    }

    /// A new row whole, a changed one with its key and the new values only.
    static PreviewCall saved(const QString &table, const std::optional<QJsonObject> &before, const QJsonObject &after)
    {
        if (!before)
            return row(table, after);
        QJsonObject values{{u"key"_s, after.value(u"key"_s)}};
        for (const FieldChange &change : changedFields(*before, after))
            values.insert(change.field, change.after);
        return row(table, values);
    }

    static PreviewCall row(const QString &table, const QJsonObject &values)
    {
        return {CallKind::RegistryRow, table + u' ' + QString::fromUtf8(toCompactJson(values))};
    }
};

} // namespace

QString callKindName(CallKind kind)
{
    static constexpr std::array names = {"sql"_L1, "registry-row"_L1, "docker"_L1, "exec"_L1, "http"_L1, "route"_L1, "local-file"_L1};
    return names.at(static_cast<std::size_t>(kind));
}

std::vector<PreviewCall> previewCalls(const Action &action)
{
    return std::visit(Renderer{}, action);
}

} // namespace tmc
