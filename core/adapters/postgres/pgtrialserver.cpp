#include "core/adapters/postgres/pgtrialserver.h"

#include "core/adapters/postgres/pgbackupcontents.h"
#include "core/adapters/postgres/trialsql.h"
#include "core/domain/masksql.h"
#include "core/domain/sqlstatements.h"
#include "core/domain/trialcommands.h"
#include "core/support/redact.h"

#include <array>
#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc {
namespace {

constexpr qsizetype outputLimit = 64 * 1024 * 1024; ///< of an answer; more tables than that has no database
constexpr qsizetype messageLimit = 16 * 1024;
constexpr auto commandTime = 120s;
constexpr auto queryTime = 1800s;

ContainerCommands::Sink keptIn(QByteArray &kept, qsizetype limit)
{
    return [&kept, limit](QByteArrayView bytes) -> Result<void> {
        kept.append(bytes.first(std::min(bytes.size(), limit - kept.size())));
        return {};
    };
}

constexpr int killed = 137; ///< by SIGKILL: what is killed, as by the kernel when memory has run out, says nothing itself

Error failed(const QString &program, int exitCode, const QByteArray &messages)
{
    return {.code = ErrorCode::ExecFailed,
            .args = {program, QString::number(exitCode)},
            .detail = redact(QString::fromUtf8(exitCode == killed ? messages + "\nSIGKILL" : messages)),
            .source = ErrorSource::Docker};
}

/// Something long in the container of a restore, which reaches the server.
ContainerCommand atServer(const trialcommands::RestorePlace &place, const QStringList &argv)
{
    return {.container = place.container,
            .argv = argv,
            .environment = {u"PGAPPNAME=tmc/restore"_s},
            .timeout = trialcommands::defaultLimit + 60s};
}

constexpr auto lastWords = 2s; ///< of a command whose other end of a pipe has failed

/// Exit codes of two commands that wait for each other. One that fails ends the wait for the other, which may never be met.
std::pair<Result<int>, Result<int>> finishBoth(RunningCommand &first, RunningCommand &second, std::stop_source &stop)
{
    const auto end = [](RunningCommand &command) {
        return std::async(std::launch::async, [&command] { return command.finish(); }).share();
    };
    const std::array ends{end(first), end(second)};
    const auto isOver = [&ends](std::size_t which, std::chrono::milliseconds patience) {
        return ends[which].wait_for(patience) == std::future_status::ready;
    };
    while (!isOver(0, 20ms) && !isOver(1, 20ms)) {}
    const std::size_t ended = isOver(0, 0ms) ? 0 : 1;
    const Result<int> &exit = ends[ended].get();
    const bool isGood = exit && *exit == 0;
    if (!isGood && !isOver(1 - ended, lastWords))
        stop.request_stop();
    return {ends[0].get(), ends[1].get()};
}

/// Values end with a zero byte each.
PgRows rowsOf(const QByteArray &output, int columns)
{
    std::vector<std::vector<PgRows::Cell>> rows;
    const QList<QByteArray> values = output.split('\0');
    for (qsizetype at = 0; at + columns < values.size(); at += columns) {
        std::vector<PgRows::Cell> row;
        for (const QByteArray &value : values.mid(at, columns))
            row.push_back(value == trialcommands::nullMark ? PgRows::Cell() : PgRows::Cell(value));
        rows.push_back(std::move(row));
    }
    return {std::move(rows), 0};
}

/// A restored database may be a little larger or smaller on the disk than the one that was dumped: everything that was counted or summed there
/// must be here as well.
ContentsLimits trialLimits()
{
    const ContentsLimits usual;
    return {.count = 2 * usual.count, .sum = 2 * usual.sum};
}

} // namespace

/// psql as the role that restored: what is hostile in its tables gets no further than this role.
class PgTrialServer::Queries final : public ContentsQueries {
public:
    Queries(PgTrialServer &server, QString container, QString role, std::stop_token stop)
        : m_server(server),
          m_container(std::move(container)),
          m_role(std::move(role)),
          m_stop(std::move(stop))
    {
    }

    Result<PgRows> query(const QString &sql, const PgParameters &parameters, int columns) override
    {
        const QStringList argv = trialcommands::query(m_role, trialcommands::scratchDatabase, withValues(sql, parameters));
        TM_TRY(const Output output,
               m_server.run(
                   {.container = m_container, .argv = argv, .environment = trialcommands::readingEnvironment(), .timeout = queryTime},
                   m_stop));
        if (output.exitCode != 0)
            return fail(failed(u"psql"_s, output.exitCode, output.messages));
        return rowsOf(output.said, columns);
    }

private:
    /// psql of PostgreSQL 15 knows no parameters. Ours are names of a schema and a role.
    static QString withValues(QString sql, const PgParameters &parameters)
    {
        for (std::size_t number = parameters.size(); number > 0; --number) {
            const std::optional<QString> &value = parameters[number - 1];
            sql.replace(u'$' + QString::number(number), value ? sql::quoteLiteral(*value) : u"NULL"_s);
        }
        return sql;
    }

    PgTrialServer &m_server;
    QString m_container;
    QString m_role;
    std::stop_token m_stop;
};

Result<PgTrialServer::Output> PgTrialServer::run(const ContainerCommand &command, const std::stop_token &stop)
{
    Output output;
    TM_TRY(const auto running,
           m_commands->start(command, {keptIn(output.said, outputLimit), keptIn(output.messages, messageLimit)}, stop));
    TM_TRY(output.exitCode, running->finish());
    return output;
}

Result<QByteArray> PgTrialServer::runWell(const QString &container, const QStringList &argv, const std::stop_token &stop)
{
    TM_TRY(const Output output,
           run({.container = container, .argv = argv, .environment = trialcommands::environment(), .timeout = commandTime}, stop));
    if (output.exitCode != 0)
        return fail(failed(argv.constFirst(), output.exitCode, output.messages));
    return output.said;
}

Result<void> PgTrialServer::sql(const QString &container, const QString &role, const QString &database, const QString &statement,
                                const std::stop_token &stop)
{
    TM_CHECK(runWell(container, trialcommands::query(role, database, statement), stop));
    return {};
}

Result<TrialServer::Stage> PgTrialServer::stage(const QString &container, std::stop_token stop)
{
    TM_TRY(const QByteArray listed, runWell(container, trialcommands::listFolder(), stop));
    if (listed.trimmed().isEmpty())
        return Stage::Empty;
    // A server that does not answer is as good as half a restore.
    TM_TRY(const Output done,
           run({.container = container,
                .argv = trialcommands::query(trialcommands::bootstrapRole, trialcommands::bootstrapRole, trialsql::isDone()),
                .environment = trialcommands::environment(),
                .timeout = commandTime},
               stop));
    return done.exitCode == 0 && done.said.startsWith('1') ? Stage::Restored : Stage::Begun;
}

Result<void> PgTrialServer::prepare(const QString &container, const BackupManifest &manifest, std::stop_token stop)
{
    const QString &root = trialcommands::bootstrapRole;
    TM_TRY(const QStringList roles, trialsql::roles(manifest));
    TM_TRY(const QString database, trialsql::scratchDatabase(manifest));
    TM_CHECK(runWell(container, trialcommands::makeCluster(), stop));
    TM_CHECK(runWell(container, trialcommands::startServer(), stop));
    for (const QString &statement : roles)
        TM_CHECK(sql(container, root, root, statement, stop));
    TM_CHECK(sql(container, root, root, database, stop));
    return makeExtensions(container, manifest, stop);
}

Result<void> PgTrialServer::makeExtensions(const QString &container, const BackupManifest &manifest, const std::stop_token &stop)
{
    const QString &root = trialcommands::bootstrapRole;
    TM_TRY(const QByteArray listed, runWell(container, trialcommands::query(root, root, trialsql::untrustedExtensions), stop));
    const QStringList wanted = trialsql::extensionsToMake(manifest, QString::fromUtf8(listed).split(QChar(u'\0')));
    if (wanted.isEmpty())
        return {};
    const QString &role = manifest.subject.role;
    TM_TRY(const QString raise, trialsql::raise(role));
    TM_TRY(const QString lower, trialsql::lower(role));
    TM_CHECK(sql(container, root, root, raise, stop));
    for (const QString &name : wanted) {
        TM_TRY(const QString statement, trialsql::makeExtension(name));
        TM_CHECK(sql(container, role, trialcommands::scratchDatabase, statement, stop));
    }
    return sql(container, root, root, lower, stop);
}

Result<void> PgTrialServer::feed(const ContainerCommand &command, const BackupId &backup, const Source &source,
                                 const std::stop_token &stop)
{
    QByteArray messages;
    TM_TRY(const auto running, m_commands->start(command, {{}, keptIn(messages, messageLimit)}, stop));
    bool wasRefused = false;
    const Result<void> handed = source([&](QByteArrayView plain) -> Result<void> {
        Result<void> taken = running->write(plain);
        // It ends at its first error, while there is more for it: what it said is the cause.
        wasRefused = !taken && taken.error().code == ErrorCode::DockerProtocol;
        return taken;
    });
    if (!handed && !wasRefused)
        return handed;
    TM_TRY(const int exitCode, running->finish());
    if (exitCode != 0 || !handed)
        return fail({.code = ErrorCode::BackupNotProven,
                     .args = {backup.value()},
                     .detail = failed(u"pg_restore"_s, exitCode, messages).detail,
                     .source = ErrorSource::Docker});
    return {};
}

Result<void> PgTrialServer::restore(const QString &container, const BackupManifest &manifest, const Source &source,
                                    std::stop_token stop)
{
    const ContainerCommand command{.container = container,
                                   .argv = trialcommands::restore(manifest.subject.role, trialcommands::defaultLimit),
                                   .environment = trialcommands::environment(),
                                   .timeout = trialcommands::defaultLimit + 60s};
    TM_CHECK(feed(command, manifest.id, source, stop));
    return sql(container, trialcommands::bootstrapRole, trialcommands::bootstrapRole, trialsql::markDone(), stop);
}

Result<void> PgTrialServer::fill(const trialcommands::RestorePlace &place, const BackupManifest &manifest, const Source &source,
                                 std::stop_token stop)
{
    TM_CHECK(makeTrustedExtensions(place, manifest, stop));
    TM_CHECK(feed(atServer(place, trialcommands::restoreInto(place, trialcommands::defaultLimit)), manifest.id, source, stop));
    TM_TRY(const QStringList analyze, trialcommands::analyze(place, trialcommands::defaultLimit));
    TM_TRY(const Output output, run(atServer(place, analyze), stop));
    if (output.exitCode != 0)
        return fail(failed(u"psql"_s, output.exitCode, output.messages));
    return {};
}

Result<QByteArray> PgTrialServer::runAsOwner(const trialcommands::RestorePlace &place, const QStringList &statements,
                                             trialcommands::Grouping grouping, const std::stop_token &stop)
{
    TM_TRY(const QStringList argv, trialcommands::maskAsOwner(place, statements, grouping, trialcommands::defaultLimit));
    ContainerCommand command = atServer(place, argv);
    command.environment = trialcommands::maskingEnvironment();
    TM_TRY(const Output output, run(command, stop));
    if (output.exitCode != 0)
        return fail(failed(u"psql"_s, output.exitCode, output.messages));
    return output.said;
}

Result<qint64> PgTrialServer::mask(const trialcommands::RestorePlace &place, const std::vector<ColumnMask> &columns,
                                   std::stop_token stop)
{
    using enum trialcommands::Grouping;
    TM_TRY(const QStringList masks, sql::maskColumns(columns));
    TM_TRY(const QStringList rewrites, sql::forgetFormerRows(columns));
    TM_TRY(const QString count, sql::countUnmasked(columns));
    const auto unmasked = [&]() -> Result<qint64> {
        TM_TRY(const QByteArray said, runAsOwner(place, {count}, EachByItself, stop));
        bool isNumber = false;
        const qint64 left = said.trimmed().toLongLong(&isNumber);
        if (!isNumber)
            return fail(failed(u"psql"_s, 0, said));
        return left;
    };
    // After a crash all columns are masked already, or none is. Masks that are numbers are not masked again: a unique column would
    // meet the number that a later row still has.
    TM_TRY(const qint64 before, unmasked());
    if (before > 0)
        TM_CHECK(runAsOwner(place, masks, OneTransaction, stop));
    TM_CHECK(runAsOwner(place, rewrites, EachByItself, stop));
    return unmasked();
}

/// A schema's archive brings none along. One that the owner may not make is passed over: when the schema needs it, PostgreSQL refuses the
/// archive and says so.
Result<void> PgTrialServer::makeTrustedExtensions(const trialcommands::RestorePlace &place, const BackupManifest &manifest,
                                                  const std::stop_token &stop)
{
    if (manifest.subject.scope != BackupScope::Schema)
        return {};
    for (const QString &name : trialsql::extensionsToMake(manifest, {})) {
        TM_TRY(const QString statement, trialsql::makeExtension(name));
        TM_TRY(const QStringList argv, trialcommands::actAsOwner(place, statement, trialcommands::defaultLimit));
        TM_CHECK(run(atServer(place, argv), stop));
    }
    return {};
}

Result<void> PgTrialServer::bring(const trialcommands::RestorePlace &from, const QString &schema, const QString &database,
                                  std::stop_token stop)
{
    trialcommands::RestorePlace into = from;
    into.database = database;
    TM_TRY(const QStringList dump, trialcommands::dumpIntoPipe(from, schema, trialcommands::defaultLimit));
    TM_TRY(const Output made, run(atServer(from, trialcommands::makePipe()), stop));
    if (made.exitCode != 0)
        return fail(failed(u"mkfifo"_s, made.exitCode, made.messages));
    const QStringList restore = trialcommands::restoreFromPipe(into, schema, trialcommands::defaultLimit);
    // Either waits at the pipe for the other, so whichever fails ends the wait for both.
    std::stop_source both;
    const std::stop_callback forwarded(stop, [&both] { both.request_stop(); });
    Output dumped;
    Output restored;
    TM_TRY(const auto dumping, m_commands->start(atServer(from, dump), {{}, keptIn(dumped.messages, messageLimit)}, both.get_token()));
    TM_TRY(const auto restoring,
           m_commands->start(atServer(into, restore), {{}, keptIn(restored.messages, messageLimit)}, both.get_token()));
    const auto [dumpExit, restoreExit] = finishBoth(*dumping, *restoring, both);
    // A dump whose reader has failed fails as well; the reader knows why.
    if (restoreExit && *restoreExit != 0)
        return fail(failed(u"pg_restore"_s, *restoreExit, restored.messages + dumped.messages));
    if (dumpExit && *dumpExit != 0)
        return fail(failed(u"pg_dump"_s, *dumpExit, dumped.messages));
    // The one that was stopped because the other had failed does not know why.
    const bool dumpKnows = !dumpExit && !restoreExit && restoreExit.error().code == ErrorCode::Cancelled;
    if (!restoreExit && !dumpKnows)
        return fail(restoreExit.error());
    return dumpExit ? Result<void>() : fail(dumpExit.error());
}

Result<BackupContents> PgTrialServer::contents(const QString &container, const BackupManifest &manifest, std::stop_token stop)
{
    Queries queries(*this, container, manifest.subject.role, stop);
    return readBackupContents(queries, manifest.subject, trialLimits(), stop);
}

} // namespace tmc
