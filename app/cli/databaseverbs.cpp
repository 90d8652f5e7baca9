#include "app/cli/clitext.h"
#include "app/cli/operationrun.h"
#include "app/cli/snapshotrun.h"
#include "app/cli/verbs.h"
#include "core/engine/databasegrowth.h"
#include "core/ports/statementreader.h"
#include "core/support/json.h"
#include "core/support/redact.h"
#include "core/support/safetext.h"
#include "ui/presentation/databasetext.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/loadtext.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

/// Database name -> slugs of the workspaces in it.
QHash<QString, QStringList> tenantsOf(const SystemSnapshot &snapshot)
{
    QHash<QString, QStringList> tenants;
    if (snapshot.registry.value)
        for (const Workspace &workspace : snapshot.registry.value->workspaces)
            tenants[workspace.databaseName].append(workspace.slug);
    return tenants;
}

/// Sizes of now are kept for later; without a history nothing is known, which is said and no failure.
DatabaseGrowths readGrowths(const Command &command, const SystemSnapshot &snapshot)
{
    const auto history = command.graph.loadHistory(snapshot.serverName);
    if (!history)
        return {};
    const Result<DatabaseGrowths> growths = followGrowth(*history, snapshot.cluster, command.graph.clock().now());
    if (!growths)
        command.output.note(ui::errorLine(growths.error()));
    else if (growths->isEmpty())
        command.output.note(CliText::tr("How the databases grow is known when their sizes have been read a day apart."));
    return growths.value_or(DatabaseGrowths());
}

ExitCode listDatabases(const Command &command, const SystemSnapshot &snapshot, const ConnectedServer *)
{
    if (!snapshot.cluster.value)
        return command.output.failure(
            snapshot.cluster.error.value_or(Error{.code = ErrorCode::SectionUnavailable, .args = {u"cluster"_s}}));
    const QHash<QString, QStringList> tenants = tenantsOf(snapshot);
    const DatabaseGrowths growths = readGrowths(command, snapshot);
    std::vector<QStringList> rows;
    QJsonArray array;
    for (const DatabaseFacts &database : snapshot.cluster.value->databases) {
        const QStringList slugs = tenants.value(database.name);
        const auto known = growths.constFind(database.name);
        const std::optional<DatabaseGrowth> growth = known == growths.cend() ? std::nullopt : std::optional(*known);
        rows.push_back(
            {database.name, database.owner, ui::byteSize(database.size), ui::growthText(growth), ui::count(database.connections),
             ui::tenantText(slugs),
             database.isInvalid ? CliText::tr("Invalid: left behind when making or dropping it was interrupted") : QString()});
        array.append(QJsonObject{{u"name"_s, database.name},
                                 {u"owner"_s, database.owner},
                                 {u"sizeBytes"_s, database.size.value},
                                 {u"growth"_s, growthToJson(growth)},
                                 {u"connections"_s, database.connections},
                                 {u"isInvalid"_s, database.isInvalid},
                                 {u"workspaces"_s, QJsonArray::fromStringList(slugs)}});
    }
    command.output.table({CliText::tr("Database"), CliText::tr("Owner"), CliText::tr("Size"), CliText::tr("Growth per day"),
                          CliText::tr("Connections"), CliText::tr("Workspace"), CliText::tr("Remark")},
                         rows);
    command.output.document(aged(snapshot, u"databases"_s, array));
    return ExitCode::Done;
}

QString blockersText(const std::vector<qint64> &pids)
{
    QStringList texts;
    for (const qint64 pid : pids)
        texts.append(QString::number(pid));
    return texts.join(u", "_s);
}

/// Asked first, written to the activity log, then done; the session and its transaction stay for its client to end.
ExitCode cancelQuery(const Command &command, const ConnectedServer &server, const RunningQueries &running)
{
    const QString typed = command.invocation.value(u"cancel"_s);
    const auto query =
        std::ranges::find_if(running.queries, [&typed](const RunningQuery &each) { return QString::number(each.pid) == typed; });
    if (query == running.queries.end())
        return command.output.failure({.code = ErrorCode::NotFound, .args = {u"session"_s, typed}, .source = ErrorSource::Postgres});
    if (server.registryError)
        return command.output.failure(*server.registryError);
    const QString question =
        CliText::tr("Cancel what process %1 does in %2 as %3?").arg(typed, safeLine(query->database), safeLine(query->role));
    if (!isConfirmed(command, question))
        return command.output.failure({.code = ErrorCode::Cancelled, .source = ErrorSource::Local});
    if (const Result<void> done = command.graph.auditedActions(server.access)->cancelQuery(query->pid); !done)
        return command.output.failure(done.error());
    command.output.line(CliText::tr("PostgreSQL was asked to cancel the query of process %1; the activity log says so.").arg(typed));
    command.output.document(
        {{u"server"_s, server.profile.name},
         {u"cancelled"_s, QJsonObject{{u"pid"_s, query->pid}, {u"database"_s, query->database}, {u"role"_s, query->role}}}});
    return ExitCode::Done;
}

ExitCode listQueries(const Command &command, const ConnectedServer &server)
{
    const auto readers = command.graph.loadReaders(server.endpoints, server.access);
    const Result<RunningQueries> running = readers.cluster->readQueries();
    if (!running)
        return command.output.failure(running.error());
    if (command.invocation.has(u"cancel"_s))
        return cancelQuery(command, server, *running);
    const QString wanted = command.invocation.value(u"database"_s);
    std::vector<QStringList> rows;
    QJsonArray array;
    for (const RunningQuery &query : running->queries) {
        if (!wanted.isEmpty() && query.database != wanted)
            continue;
        RunningQuery shown = query;
        shown.statement = redact(query.statement);
        rows.push_back({QString::number(query.pid), query.database, query.role, query.state, ui::secondsText(query.seconds),
                        query.transactionSeconds ? ui::secondsText(*query.transactionSeconds) : ui::unknownFigure(), query.waitingFor,
                        blockersText(query.blockedBy), safeLine(shown.statement.simplified(), 80)});
        array.append(runningQueryToJson(shown));
    }
    if (!running->seesAll)
        command.output.note(ui::seesOwnOnlyText(running->role));
    if (rows.empty())
        command.output.line(CliText::tr("No client is running a query or holds a transaction open."));
    else
        command.output.table({CliText::tr("Process"), CliText::tr("Database"), CliText::tr("Role"), CliText::tr("State"),
                              CliText::tr("Statement since"), CliText::tr("Transaction since"), CliText::tr("Waits for"),
                              CliText::tr("Blocked by"), CliText::tr("Statement")},
                             rows);
    command.output.document({{u"server"_s, server.profile.name}, {u"seesAll"_s, running->seesAll}, {u"queries"_s, array}});
    return ExitCode::Done;
}

struct StatementOrder {
    QString name;
    bool (*isBefore)(const SlowStatement &, const SlowStatement &);
};

const std::vector<StatementOrder> statementOrders{
    {u"total"_s, [](const auto &a, const auto &b) { return a.totalMilliseconds > b.totalMilliseconds; }},
    {u"mean"_s, [](const auto &a, const auto &b) { return a.meanMilliseconds > b.meanMilliseconds; }},
    {u"calls"_s, [](const auto &a, const auto &b) { return a.calls > b.calls; }}};

/// What was typed: whose statements, in which order, how many.
struct StatementChoice {
    std::vector<StatementFilter> filters;
    StatementOrder order = statementOrders.front();
    int most = 20;
};

Result<StatementChoice> typedStatements(const Command &command, const ConnectedServer &server)
{
    const Invocation &typed = command.invocation;
    StatementChoice choice;
    const auto order = std::ranges::find(statementOrders, typed.value(u"sort"_s, u"total"_s), &StatementOrder::name);
    if (order == statementOrders.end())
        return fail(ErrorCode::InvalidInput, {u"sort"_s, typed.value(u"sort"_s)});
    choice.order = *order;
    choice.most = typed.value(u"limit"_s, QString::number(choice.most)).toInt();
    if (choice.most <= 0)
        return fail(ErrorCode::InvalidInput, {u"limit"_s, typed.value(u"limit"_s)});
    const SystemSnapshot snapshot = typed.arguments.isEmpty() ? SystemSnapshot() : readSnapshot(command, server);
    for (const QString &slug : typed.arguments) {
        TM_TRY(const Workspace workspace, namedWorkspace(snapshot, slug, typed.value(u"product"_s)));
        // Tenants that share a database differ by their role.
        choice.filters.push_back(
            {.database = workspace.databaseName, .role = workspace.schemaName.isEmpty() ? QString() : workspace.roleName});
    }
    return choice;
}

void printStatements(const Command &command, const SlowStatements &found)
{
    std::vector<QStringList> rows;
    for (const SlowStatement &statement : found.statements)
        rows.push_back({ui::statementTime(statement.totalMilliseconds), ui::statementTime(statement.meanMilliseconds),
                        ui::count(statement.calls), ui::count(statement.rows), statement.database, statement.role,
                        ui::statementText(statement, 80)});
    if (!found.seesAll)
        command.output.note(ui::seesOwnOnlyText(found.role));
    if (rows.empty())
        command.output.line(CliText::tr("No statement has been counted yet."));
    else
        command.output.table({CliText::tr("In all"), CliText::tr("Mean"), CliText::tr("Calls"), CliText::tr("Rows"),
                              CliText::tr("Database"), CliText::tr("Role"), CliText::tr("Statement")},
                             rows);
    if (const QString since = ui::countedSinceText(found); !since.isEmpty())
        command.output.line(since);
}

/// Where nothing is counted that is no failure: the answer says what would have to be done.
ExitCode listSlowStatements(const Command &command, const ConnectedServer &server)
{
    const Result<StatementChoice> choice = typedStatements(command, server);
    if (!choice)
        return command.output.failure(choice.error());
    const auto readers = command.graph.loadReaders(server.endpoints, server.access);
    StatementReader *reader = statementReaderOf(*readers.cluster);
    Result<SlowStatements> found =
        reader ? reader->readStatements(choice->filters)
               : Result<SlowStatements>(fail(Error{.code = ErrorCode::SectionUnavailable, .args = {u"statements"_s}}));
    if (!found)
        return command.output.failure(found.error());
    std::ranges::stable_sort(found->statements, choice->order.isBefore);
    found->statements.resize(std::min(found->statements.size(), static_cast<std::size_t>(choice->most)));
    for (SlowStatement &statement : found->statements)
        statement.text = redact(statement.text);
    if (found->statistics == StatementStatistics::Available)
        printStatements(command, *found);
    else
        command.output.line(ui::statisticsMissingTitle(*found) + u". "_s + ui::statisticsMissingAdvice(*found));
    command.output.document({{u"server"_s, server.profile.name},
                             {u"statistics"_s, statementStatisticsName(found->statistics)},
                             {u"since"_s, timeToJson(found->since)},
                             {u"seesAll"_s, found->seesAll},
                             {u"statements"_s, arrayToJson(found->statements, slowStatementToJson)}});
    return ExitCode::Done;
}

/// Rights, and ports that Docker publishes; what was not read is an error and not "nothing is open".
ExitCode listExposures(const Command &command, const ConnectedServer &server)
{
    const SystemSnapshot snapshot = readSnapshot(command, server);
    if (!snapshot.registry.value)
        return registryFailure(command, snapshot);
    if (!snapshot.docker.value)
        return command.output.failure(
            snapshot.docker.error.value_or(Error{.code = ErrorCode::SectionUnavailable, .args = {u"docker"_s}}));
    const auto readers = command.graph.loadReaders(server.endpoints, server.access);
    const Result<ClusterAccess> access = readers.cluster->readAccess();
    if (!access)
        return command.output.failure(access.error());
    const PostgresTarget &target = server.profile.postgres;
    const QString container = target.kind == PostgresTargetKind::Container ? target.address : QString();
    std::vector<QStringList> rows;
    QJsonArray array;
    for (const Exposure &exposure : exposuresOf(*access, snapshot, container)) {
        rows.push_back({ui::exposureText(exposure), ui::exposureAdvice(exposure.kind)});
        array.append(exposureToJson(exposure));
    }
    if (rows.empty())
        command.output.line(CliText::tr("No tenant's role or database is more open than it has to be."));
    else
        command.output.table({CliText::tr("What is open"), CliText::tr("What to do")}, rows);
    command.output.document(aged(snapshot, u"exposures"_s, array));
    return ExitCode::Done;
}

} // namespace

QList<Verb> databaseVerbs()
{
    return {
        snapshotVerb({u"db"_s, u"list"_s}, {}, CliText::tr("List the databases with size, owner, connections and workspaces."),
                     listDatabases),
        {{u"db"_s, u"queries"_s},
         {},
         {{u"database"_s, CliText::tr("Only what runs in this database."), u"name"_s},
          {u"cancel"_s, CliText::tr("Cancel what this process does; asks first, and the activity log says that you did."),
           u"process"_s}},
         CliText::tr("Show what clients are doing in PostgreSQL, the longest first, and who blocks whom; cancel a query."),
         [](Command &command, Finished finished) {
             connectAndRun(
                 command, {}, [&command](const ConnectedServer &server) { return listQueries(command, server); }, std::move(finished));
         }},
        {{u"db"_s, u"slow"_s},
         {u"workspace..."_s},
         {{u"product"_s, CliText::tr("Product, when several have a workspace of that name."), u"key"_s},
          {u"sort"_s, CliText::tr("By what they took in all, by their mean, or by calls: total, mean, calls."), u"order"_s},
          {u"limit"_s, CliText::tr("At most this many; 20 unless told."), u"number"_s}},
         CliText::tr("Show the statements that took longest, of all databases or of these workspaces, as PostgreSQL counts them."),
         [](Command &command, Finished finished) {
             connectAndRun(
                 command, {}, [&command](const ConnectedServer &server) { return listSlowStatements(command, server); },
                 std::move(finished));
         }},
        {{u"db"_s, u"exposure"_s},
         {},
         {},
         CliText::tr("Show which tenants' roles and databases are more open than they have to be."),
         [](Command &command, Finished finished) {
             connectAndRun(
                 command, {}, [&command](const ConnectedServer &server) { return listExposures(command, server); },
                 std::move(finished));
         }},
    };
}

} // namespace tmc::cli
