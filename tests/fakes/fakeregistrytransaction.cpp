#include "fakes/fakeregistrytransaction.h"

#include "core/domain/schemarestore.h"
#include "core/domain/sqlstatements.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmtest {
namespace {

tmc::Result<void> checkName(const QString &name)
{
    TM_CHECK(tmc::sql::quoteIdentifier(name));
    return {};
}

template <typename Row>
tmc::Result<void> saveRow(std::vector<Row> &rows, const std::optional<Row> &before, const Row &after, const QString &kind)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&after](const Row &row) { return row.key == after.key; });
    if (!before && found != rows.end())
        return tmc::fail(tmc::ErrorCode::AlreadyExists, {kind, after.key.value()});
    if (before && (found == rows.end() || *found != *before))
        return tmc::fail(tmc::ErrorCode::StalePreview, {kind + u':' + after.key.value()});
    if (before)
        *found = after;
    else
        rows.push_back(after);
    return {};
}

tmc::Result<void> stillReferenced()
{
    return tmc::fail(
        tmc::Error{.code = tmc::ErrorCode::PostgresRejected, .source = tmc::ErrorSource::Postgres, .sqlState = u"23503"_s});
}

} // namespace

tmc::Result<void> FakeRegistryTransaction::checkFree(const tmc::Workspace &wanted, const tmc::Workspace &present) const
{
    using tmc::ErrorCode;
    if (wanted.slug == present.slug && wanted.product == present.product && wanted.environment == present.environment)
        return tmc::fail(ErrorCode::SlugTaken, {wanted.slug, wanted.product.value()});
    const bool samePlace = !wanted.databaseName.isEmpty() && wanted.databaseName == present.databaseName;
    if (samePlace && wanted.schemaName.isEmpty() && present.schemaName.isEmpty())
        return tmc::fail(ErrorCode::NameTaken, {u"database"_s, wanted.databaseName});
    if (samePlace && !wanted.schemaName.isEmpty() && wanted.schemaName == present.schemaName)
        return tmc::fail(ErrorCode::NameTaken, {u"schema"_s, wanted.schemaName});
    if (!wanted.roleName.isEmpty() && wanted.roleName == present.roleName)
        return tmc::fail(ErrorCode::NameTaken, {u"role"_s, wanted.roleName});
    for (const QString &host : wanted.hosts)
        if (present.hosts.contains(host))
            return tmc::fail(ErrorCode::HostTaken, {host, {}});
    if (wanted.port && wanted.port == present.port)
        return tmc::fail(ErrorCode::NameTaken, {u"port"_s, QString::number(*wanted.port)});
    if (wanted.redisIndex && wanted.redisIndex == present.redisIndex)
        return tmc::fail(ErrorCode::NameTaken, {u"redis-index"_s, QString::number(*wanted.redisIndex)});
    return {};
}

tmc::Result<void> FakeRegistryTransaction::reserveWorkspace(const tmc::Workspace &workspace)
{
    if (m_state.registry.product(workspace.product) == nullptr)
        return tmc::fail(tmc::ErrorCode::ProductUnknown, {workspace.product.value()});
    if (m_state.registry.plan(workspace.plan) == nullptr)
        return tmc::fail(tmc::ErrorCode::PlanUnknown, {workspace.plan.value()});
    for (const tmc::Workspace &present : m_state.registry.workspaces)
        TM_CHECK(checkFree(workspace, present));
    tmc::Workspace reserved = workspace;
    if (reserved.operation.isEmpty())
        reserved.operation = m_operation;
    reserved.createdAt = reserved.updatedAt = m_world.tick();
    m_state.registry.workspaces.push_back(reserved);
    return {};
}

tmc::Result<void> FakeRegistryTransaction::releaseWorkspace(const tmc::WorkspaceId &id)
{
    std::erase_if(m_state.registry.workspaces, [&id](const tmc::Workspace &workspace) { return workspace.id == id; });
    return {};
}

tmc::Result<void> FakeRegistryTransaction::setWorkspaceState(const tmc::WorkspaceId &id, tmc::WorkspaceState state)
{
    for (tmc::Workspace &workspace : m_state.registry.workspaces) {
        if (workspace.id != id)
            continue;
        workspace.state = state;
        workspace.operation = m_operation;
        workspace.updatedAt = m_world.tick();
        return {};
    }
    return tmc::fail(tmc::ErrorCode::NotFound, {u"workspace"_s, id.value()});
}

tmc::Result<void> FakeRegistryTransaction::saveProduct(const std::optional<tmc::Product> &before, const tmc::Product &after)
{
    return saveRow(m_state.registry.products, before, after, u"product"_s);
}

tmc::Result<void> FakeRegistryTransaction::removeProduct(const tmc::ProductKey &key)
{
    const auto &workspaces = m_state.registry.workspaces;
    if (std::any_of(workspaces.begin(), workspaces.end(), [&key](const tmc::Workspace &user) { return user.product == key; }))
        return stillReferenced();
    std::erase_if(m_state.registry.products, [&key](const tmc::Product &product) { return product.key == key; });
    return {};
}

tmc::Result<void> FakeRegistryTransaction::savePlan(const std::optional<tmc::Plan> &before, const tmc::Plan &after)
{
    return saveRow(m_state.registry.plans, before, after, u"plan"_s);
}

tmc::Result<void> FakeRegistryTransaction::removePlan(const tmc::PlanKey &key)
{
    const auto &workspaces = m_state.registry.workspaces;
    if (std::any_of(workspaces.begin(), workspaces.end(), [&key](const tmc::Workspace &user) { return user.plan == key; }))
        return stillReferenced();
    std::erase_if(m_state.registry.plans, [&key](const tmc::Plan &plan) { return plan.key == key; });
    return {};
}

tmc::Result<void> FakeRegistryTransaction::checkRoleExists(const QString &role) const
{
    if (m_state.cluster.roles.contains(role))
        return {};
    return tmc::fail(tmc::Error{.code = tmc::ErrorCode::PostgresRejected,
                                .detail = u"role \"%1\" does not exist"_s.arg(role),
                                .source = tmc::ErrorSource::Postgres,
                                .sqlState = u"42704"_s});
}

tmc::Result<void> FakeRegistryTransaction::createTenantRole(const QString &role)
{
    TM_CHECK(checkName(role));
    if (m_state.cluster.roles.contains(role))
        return tmc::fail(tmc::ErrorCode::NameTaken, {u"role"_s, role});
    m_state.cluster.roles.append(role);
    m_state.cluster.roles.sort();
    m_state.memberships[u"tm_operator"_s].append(role);
    return {};
}

tmc::Result<void> FakeRegistryTransaction::dropTenantRole(const QString &role)
{
    TM_CHECK(checkName(role));
    const bool ownsDatabase = std::any_of(m_state.cluster.databases.begin(), m_state.cluster.databases.end(),
                                          [&role](const tmc::DatabaseFacts &database) { return database.owner == role; });
    if (ownsDatabase)
        return tmc::fail(
            tmc::Error{.code = tmc::ErrorCode::PostgresRejected, .source = tmc::ErrorSource::Postgres, .sqlState = u"2BP01"_s});
    m_state.cluster.roles.removeAll(role);
    m_state.passwords.remove(role);
    m_state.memberships.remove(role);
    for (QStringList &roles : m_state.memberships)
        roles.removeAll(role);
    return {};
}

tmc::Result<void> FakeRegistryTransaction::grantRole(const QString &role, const QString &member)
{
    TM_CHECK(checkRoleExists(role));
    TM_CHECK(checkRoleExists(member));
    QStringList &granted = m_state.memberships[member];
    if (!granted.contains(role))
        granted.append(role);
    return {};
}

tmc::Result<void> FakeRegistryTransaction::restrictDatabase(const QString &name, const QString &owner, const QStringList &otherRoles)
{
    for (const QString &role : QStringList{owner} + otherRoles)
        TM_CHECK(checkRoleExists(role));
    if (m_state.cluster.database(name) == nullptr)
        return tmc::fail(
            tmc::Error{.code = tmc::ErrorCode::PostgresRejected, .source = tmc::ErrorSource::Postgres, .sqlState = u"3D000"_s});
    m_state.allowedRoles.insert(name, QStringList{owner} + otherRoles);
    return {};
}

tmc::Result<void> FakeRegistryTransaction::createRestorer(const QString &role, const QString &tenant)
{
    TM_CHECK(createTenantRole(role));
    m_state.memberships[role].append(tenant);
    return {};
}

tmc::Result<void> FakeRegistryTransaction::swapDatabases(const QString &live, const QString &fresh, const QString &kept)
{
    TM_CHECK(renameDatabase(live, kept));
    return renameDatabase(fresh, live);
}

tmc::Result<void> FakeRegistryTransaction::renameDatabase(const QString &from, const QString &to)
{
    TM_CHECK(checkName(to));
    if (m_state.cluster.database(to) != nullptr)
        return tmc::fail(tmc::ErrorCode::NameTaken, {u"database"_s, to});
    for (tmc::DatabaseFacts &database : m_state.cluster.databases) {
        if (database.name != from)
            continue;
        database.name = to;
        if (m_state.allowedRoles.contains(from))
            m_state.allowedRoles.insert(to, m_state.allowedRoles.take(from));
        if (auto moved = m_state.schemas.extract({from, tmc::publicSchema})) {
            moved.key().first = to;
            m_state.schemas.insert(std::move(moved));
        }
        return {};
    }
    return tmc::fail(
        tmc::Error{.code = tmc::ErrorCode::PostgresRejected, .source = tmc::ErrorSource::Postgres, .sqlState = u"3D000"_s});
}

tmc::Result<void> FakeRegistryTransaction::appendActivity(const QString &action, const QString &subject, const QJsonObject &details)
{
    m_world.append(m_state, m_identity, m_operation, action, subject, details);
    return {};
}

} // namespace tmtest
