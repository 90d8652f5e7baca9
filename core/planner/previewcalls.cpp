#include "core/planner/previewcalls.h"

#include "core/domain/dockercalls.h"
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
    Calls operator()(const action::ReserveWorkspace &a) const { return {row(u"tm.workspaces"_s, workspaceToJson(a.workspace))}; }
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

    static PreviewCall row(const QString &table, const QJsonObject &values)
    {
        return {CallKind::RegistryRow, table + u' ' + QString::fromUtf8(toCompactJson(values))};
    }
};

} // namespace

QString callKindName(CallKind kind)
{
    static constexpr std::array names = {"sql"_L1, "registry-row"_L1, "docker"_L1, "exec"_L1, "http"_L1};
    return names.at(static_cast<std::size_t>(kind));
}

std::vector<PreviewCall> previewCalls(const Action &action)
{
    return std::visit(Renderer{}, action);
}

} // namespace tmc
