#include "core/domain/trialcommands.h"

#include "core/domain/dumpcommands.h"
#include "core/domain/names.h"
#include "core/domain/sqlstatements.h"

using namespace Qt::StringLiterals;

namespace tmc::trialcommands {
namespace {

const QString folder = u"/var/lib/postgresql/data"_s;
const QString cluster = folder + u"/cluster"_s;
const QString pipeFile = folder + u"/pipe"_s;
constexpr qint64 bareServer = 256; ///< megabytes of a server with empty databases and its log of changes
constexpr qint64 working = 512;    ///< megabytes of its processes
constexpr qint64 megabyte = 1024 * 1024;
constexpr int mostProcesses = 128;

/// It is thrown away: nothing has to survive a power cut. Tables are locked all at once by nobody but pg_restore.
const QString settings =
    u"-c listen_addresses= -c unix_socket_directories=/var/lib/postgresql/data -c fsync=off -c synchronous_commit=off"
    " -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0 -c max_wal_size=64MB -c autovacuum=off"
    " -c shared_buffers=64MB -c maintenance_work_mem=64MB -c max_locks_per_transaction=512 -c max_connections=10"_s;

} // namespace

QStringList folders()
{
    return {u"/var/lib/postgresql"_s, folder};
}

Megabytes scratchSize(qint64 tableBytes)
{
    return {bareServer + tableBytes / 5 * 6 / megabyte};
}

QString containerName(const OperationId &operation)
{
    return u"tm-trial-"_s + operation.value();
}

ContainerSpec container(const QString &image, const OperationId &operation, const BackupId &backup, qint64 tableBytes)
{
    const Megabytes scratch = scratchSize(tableBytes);
    return {.name = containerName(operation),
            .image = image,
            .labels = {{names::label(u"operation"_s), operation.value()},
                       {names::label(u"backup"_s), backup.value()},
                       {names::label(u"hosts"_s), QString()}},
            .memory = {scratch.value + working},
            .sealing = ContainerSealing{.user = u"postgres"_s,
                                        .folders = folders(),
                                        .folderSize = scratch,
                                        .processes = mostProcesses,
                                        .seconds = static_cast<int>(defaultLimit.count())}};
}

ContainerSpec restorer(const QString &image, const OperationId &operation, const BackupId &backup, const QString &network)
{
    constexpr qint64 folderSize = 16;
    ContainerSpec spec = container(image, operation, backup, 0);
    spec.name = u"tm-restore-"_s + operation.value();
    spec.environment = {{u"PGPASSWORD"_s, rolePasswordPlaceholder}};
    spec.network = network;
    spec.memory = {working};
    spec.sealing->folderSize = {folderSize};
    return spec;
}

QStringList environment()
{
    return {u"PGHOST="_s + folder, u"PGAPPNAME=tmc/trial"_s, u"PGCONNECT_TIMEOUT=10"_s};
}

QStringList readingEnvironment()
{
    return environment()
           << u"PGCLIENTENCODING=UTF8"_s
           << u"PGOPTIONS=-c search_path=pg_catalog -c TimeZone=UTC -c DateStyle=ISO,YMD -c IntervalStyle=postgres -c bytea_output=hex"
              " -c extra_float_digits=1 -c lc_monetary=C -c row_security=off"_s;
}

QStringList maskingEnvironment()
{
    return {u"PGAPPNAME=tmc/restore"_s, u"PGCLIENTENCODING=UTF8"_s, u"PGOPTIONS=-c row_security=off"_s};
}

QStringList listFolder()
{
    return {u"ls"_s, u"-A"_s, folder};
}

QStringList makeCluster()
{
    return {u"initdb"_s,
            u"--pgdata="_s + cluster,
            u"--username="_s + bootstrapRole,
            u"--auth=trust"_s,
            u"--encoding=UTF8"_s,
            u"--locale=C"_s,
            u"--wal-segsize=1"_s,
            u"--no-sync"_s};
}

QStringList startServer()
{
    return {u"pg_ctl"_s, u"--pgdata="_s + cluster, u"--log="_s + folder + u"/log"_s,
            u"--wait"_s, u"--timeout=60"_s,        u"--options="_s + settings,
            u"start"_s};
}

QStringList query(const QString &role, const QString &database, const QString &sql)
{
    return {u"psql"_s,
            u"--no-psqlrc"_s,
            u"--quiet"_s,
            u"--tuples-only"_s,
            u"--no-align"_s,
            u"--field-separator-zero"_s,
            u"--record-separator-zero"_s,
            u"--pset=null="_s + QString::fromLatin1(nullMark),
            u"--set=ON_ERROR_STOP=1"_s,
            u"--no-password"_s,
            u"--username="_s + role,
            u"--dbname="_s + dumpcommands::connectionText(database),
            u"--command="_s + sql};
}

QStringList restore(const QString &role, std::chrono::seconds limit)
{
    return {u"timeout"_s,
            u"-k"_s,
            u"10"_s,
            QString::number(limit.count()),
            u"pg_restore"_s,
            u"--format=custom"_s,
            u"--exit-on-error"_s,
            u"--no-owner"_s,
            u"--no-tablespaces"_s,
            u"--no-password"_s,
            u"--username="_s + role,
            u"--dbname="_s + dumpcommands::connectionText(scratchDatabase)};
}

namespace {

QStringList connectedTo(const RestorePlace &place)
{
    return {u"--no-password"_s, u"--host="_s + place.host, u"--port="_s + QString::number(place.port),
            u"--username="_s + place.restorer, u"--dbname="_s + dumpcommands::connectionText(place.database)};
}

} // namespace

QStringList restoreInto(const RestorePlace &place, std::chrono::seconds limit)
{
    return QStringList{u"timeout"_s,
                       u"-k"_s,
                       u"10"_s,
                       QString::number(limit.count()),
                       u"pg_restore"_s,
                       u"--format=custom"_s,
                       u"--exit-on-error"_s,
                       u"--no-owner"_s,
                       u"--no-tablespaces"_s,
                       u"--role="_s + place.owner}
           + (place.asAnother ? QStringList{u"--no-privileges"_s} : QStringList()) + connectedTo(place);
}

Result<QStringList> analyze(const RestorePlace &place, std::chrono::seconds limit)
{
    return actAsOwner(place, u"ANALYZE"_s, limit);
}

namespace {

Result<QStringList> psqlAsOwner(const RestorePlace &place, const QStringList &options, const QStringList &statements,
                                std::chrono::seconds limit)
{
    TM_TRY(const QString become, sql::becomeRole(place.owner));
    QStringList argv{u"timeout"_s, u"-k"_s,          u"10"_s,      QString::number(limit.count()),
                     u"psql"_s,    u"--no-psqlrc"_s, u"--quiet"_s, u"--set=ON_ERROR_STOP=1"_s};
    argv += options;
    argv += connectedTo(place);
    argv.append(u"--command="_s + become);
    for (const QString &statement : statements)
        argv.append(u"--command="_s + statement);
    return argv;
}

} // namespace

Result<QStringList> actAsOwner(const RestorePlace &place, const QString &statement, std::chrono::seconds limit)
{
    return psqlAsOwner(place, {}, {statement}, limit);
}

Result<QStringList> maskAsOwner(const RestorePlace &place, const QStringList &statements, Grouping grouping,
                                std::chrono::seconds limit)
{
    QStringList options{u"--tuples-only"_s, u"--no-align"_s};
    if (grouping == Grouping::OneTransaction)
        options.append(u"--single-transaction"_s);
    return psqlAsOwner(place, options, statements, limit);
}

QStringList makePipe()
{
    return {u"mkfifo"_s, u"-m"_s, u"600"_s, pipeFile};
}

Result<QStringList> dumpIntoPipe(const RestorePlace &place, const QString &schema, std::chrono::seconds limit)
{
    TM_TRY(const QString pattern, dumpcommands::exactPattern(schema));
    return QStringList{u"timeout"_s,
                       u"-k"_s,
                       u"10"_s,
                       QString::number(limit.count()),
                       u"pg_dump"_s,
                       u"--format=custom"_s,
                       u"--compress=0"_s,
                       u"--no-sync"_s,
                       u"--lock-wait-timeout=5000"_s,
                       u"--role="_s + place.owner,
                       u"--strict-names"_s,
                       u"--schema="_s + pattern,
                       u"--file="_s + pipeFile}
           + connectedTo(place);
}

QStringList restoreFromPipe(const RestorePlace &place, const QString &schema, std::chrono::seconds limit)
{
    return QStringList{u"timeout"_s,
                       u"-k"_s,
                       u"10"_s,
                       QString::number(limit.count()),
                       u"pg_restore"_s,
                       u"--format=custom"_s,
                       u"--exit-on-error"_s,
                       u"--no-owner"_s,
                       u"--no-tablespaces"_s,
                       u"--schema="_s + schema}
           + connectedTo(place) + QStringList{pipeFile};
}

} // namespace tmc::trialcommands
