#include "core/adapters/sample/sampleload.h"

#include "core/adapters/sample/samplefigures.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

struct TypicalStatement {
    QString text;
    qint64 calls; ///< a day
    double meanMilliseconds;
    int rowsEach;
};

/// What an application of the sample asks for all day, and the two that are worth a look.
const std::vector<TypicalStatement> typicalStatements{
    {u"SELECT * FROM stock_movements WHERE product_id = $1 ORDER BY created_at DESC LIMIT $2"_s, 41'200, 38.4, 50},
    {u"REFRESH MATERIALIZED VIEW month_totals"_s, 24, 21'480, 0},
    {u"UPDATE orders SET paid = $1, paid_at = $2 WHERE id = $3"_s, 8'310, 2.1, 1},
    {u"SELECT id, name, email FROM customers WHERE name ILIKE $1"_s, 2'140, 184.7, 12},
    {u"INSERT INTO sessions (key, data, expires) VALUES ($1, $2, $3)"_s, 96'400, 0.31, 1}};
constexpr int statedDatabases = 6;
constexpr int statisticDays = 12;

} // namespace

Result<ResourceReading> SampleResources::read(const std::vector<ReadingTarget> &targets, std::stop_token)
{
    TM_TRY(const SampleWorld::Content world, m_world.content(m_clock.now()));
    const DockerFacts docker = world.snapshot.docker.value.value_or(DockerFacts{});
    ResourceReading reading = sampleReading(docker.containers, sampleSeconds(m_clock.now()));
    std::erase_if(reading.containers, [&targets](const ContainerCounters &container) {
        return std::ranges::find(targets, container.id, &ReadingTarget::id) == targets.end();
    });
    return reading;
}

Result<QHash<ContainerId, int>> SampleRestarts::readRestarts(const std::vector<ContainerId> &containers, std::stop_token)
{
    TM_TRY(const SampleWorld::Content world, m_world.content(m_clock.now()));
    QHash<ContainerId, int> restarts;
    for (const ContainerFacts &facts : world.snapshot.docker.value.value_or(DockerFacts{}).containers) {
        if (std::ranges::find(containers, facts.id) != containers.end())
            restarts.insert(facts.id, facts.health == "unhealthy"_L1 ? 4 : 0);
    }
    return restarts;
}

Result<ClusterLoad> SampleClusterLoad::readLoad()
{
    TM_TRY(const SampleWorld::Content world, m_world.content(m_clock.now()));
    return sampleClusterLoad(world.snapshot.cluster.value.value_or(ClusterFacts{}), sampleSeconds(m_clock.now()));
}

/// The query that readLoad() tells of as the longest.
Result<RunningQueries> SampleClusterLoad::readQueries()
{
    TM_TRY(const ClusterLoad load, readLoad());
    RunningQueries running{.role = load.role, .seesAll = true, .queries = {}};
    if (load.longestQuery && load.longestTransaction)
        running.queries.push_back({.pid = load.longestQuery->pid,
                                   .database = load.longestQuery->database,
                                   .role = load.longestQuery->role,
                                   .state = u"active"_s,
                                   .waitingFor = {},
                                   .seconds = load.longestQuery->seconds,
                                   .transactionSeconds = load.longestTransaction->seconds,
                                   .blockedBy = {},
                                   .statement = u"REFRESH MATERIALIZED VIEW month_totals"_s});
    return running;
}

/// One database has been left open, so that the warning can be seen.
Result<ClusterAccess> SampleClusterLoad::readAccess()
{
    TM_TRY(const SampleWorld::Content world, m_world.content(m_clock.now()));
    ClusterAccess access{.superusers = {u"postgres"_s}, .publicDatabases = {}};
    if (const auto &registry = world.snapshot.registry.value; registry && !registry->workspaces.empty())
        access.publicDatabases.append(registry->workspaces.front().databaseName);
    return access;
}

/// Of the first databases only: a list of hundreds would hide what it is for.
Result<SlowStatements> SampleClusterLoad::readStatements(const std::vector<StatementFilter> &filters)
{
    TM_TRY(const SampleWorld::Content world, m_world.content(m_clock.now()));
    SlowStatements found{.statistics = StatementStatistics::Available,
                         .database = u"tenant_master"_s,
                         .role = u"tm_operator"_s,
                         .version = u"1.10"_s,
                         .seesAll = true,
                         .since = m_clock.now().addDays(-statisticDays),
                         .statements = {}};
    const auto isWanted = [&filters](const Workspace &workspace) {
        return filters.empty() || std::ranges::any_of(filters, [&workspace](const StatementFilter &filter) {
                   return filter.database == workspace.databaseName && (filter.role.isEmpty() || filter.role == workspace.roleName);
               });
    };
    const auto &registry = world.snapshot.registry.value;
    for (int number = 0; registry && number < std::min(statedDatabases, static_cast<int>(registry->workspaces.size())); ++number) {
        const Workspace &workspace = registry->workspaces.at(static_cast<std::size_t>(number));
        for (const TypicalStatement &typical : typicalStatements) {
            const qint64 calls = typical.calls * statisticDays / (number + 1);
            if (isWanted(workspace))
                found.statements.push_back({.database = workspace.databaseName,
                                            .role = workspace.roleName,
                                            .text = typical.text,
                                            .calls = calls,
                                            .meanMilliseconds = typical.meanMilliseconds,
                                            .totalMilliseconds = typical.meanMilliseconds * static_cast<double>(calls),
                                            .rows = calls * typical.rowsEach,
                                            .id = workspace.databaseName + u'/' + typical.text});
        }
    }
    std::ranges::stable_sort(found.statements, std::ranges::greater(), &SlowStatement::totalMilliseconds);
    return found;
}

Result<DatabaseLook> SampleClusterLoad::look(const QString &database, const QString &schema)
{
    TM_TRY(const SampleWorld::Content world, m_world.content(m_clock.now()));
    const auto &registry = world.snapshot.registry.value;
    const bool isTenants = registry && std::ranges::any_of(registry->workspaces, [&](const Workspace &workspace) {
                               return workspace.databaseName == database && workspace.schemaName == schema;
                           });
    if (!isTenants)
        return DatabaseLook{.tables = 18, .migration = {}};
    return DatabaseLook{.tables = 64, .migration = u"public.django_migrations (212,stock,0047_batch_expiry,2026-10-02 08:14:51+00)"_s};
}

} // namespace tmc
