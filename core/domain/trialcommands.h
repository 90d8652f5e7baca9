#pragma once

#include "core/domain/backupmanifest.h"
#include "core/domain/container.h"

#include <chrono>

/// The commands that a trial restore runs in its sealed container: a throw-away PostgreSQL of its own, without a listener, and pg_restore into it.
/// Argument lists only. Nothing that stands in an archive becomes part of a command.
namespace tmc::trialcommands {

/// How long the container lives at most, whatever becomes of the console.
inline constexpr std::chrono::seconds defaultLimit = std::chrono::hours(2);

/// Where the images of PostgreSQL keep their volumes: there must be nothing else in these places.
QStringList folders();

/// The name of the database that is restored into.
inline const QString scratchDatabase = QStringLiteral("scratch");
/// The superuser of the throw-away server, called as most servers call theirs, because what PostgreSQL itself makes belongs to it.
inline const QString bootstrapRole = QStringLiteral("postgres");
/// A role that exists when the restore came to its end. Nothing that is restored may create roles.
inline const QString doneRole = QStringLiteral("tmc_restored");

/// How much memory a copy with so many bytes of tables takes in its folder.
Megabytes scratchSize(qint64 tableBytes);

/// The sealed container of the operation that proves a copy.
ContainerSpec container(const QString &image, const OperationId &operation, const BackupId &backup, qint64 tableBytes);
QString containerName(const OperationId &operation);

/// The sealed container of the operation that restores a copy into a database of the server: in a network with it, and with the password that
/// its maker gives it.
ContainerSpec restorer(const QString &image, const OperationId &operation, const BackupId &backup, const QString &network);

/// Variables of every command.
QStringList environment();
/// Those of the commands that read what was restored: times, numbers and names as the manifest has them, whatever a role's settings say.
QStringList readingEnvironment();

/// Those of the commands that mask: a row that a policy hides must not be passed over.
QStringList maskingEnvironment();

/// Prints what is in the folder; nothing in a container that has just been started.
QStringList listFolder();
QStringList makeCluster();
QStringList startServer();
/// One statement; rows end with a zero byte, values as well.
QStringList query(const QString &role, const QString &database, const QString &sql);
/// Reads an archive in custom format from standard input.
QStringList restore(const QString &role, std::chrono::seconds limit);

/// Where a restore goes: a database that `restorer` may connect to, and where it acts as `owner`.
struct RestorePlace {
    QString container;
    QString database;
    QString restorer;
    QString owner;
    QString host;
    int port = 5432;
    bool asAnother = false; ///< the owner is not who owned what was backed up: who had which rights is left behind
};
/// The same into a database of the server.
QStringList restoreInto(const RestorePlace &place, std::chrono::seconds limit);
/// Gathers what the planner of queries needs to know, as the owner. Fails as quoteIdentifier does.
Result<QStringList> analyze(const RestorePlace &place, std::chrono::seconds limit);
/// One statement as the owner. Fails as quoteIdentifier does.
Result<QStringList> actAsOwner(const RestorePlace &place, const QString &statement, std::chrono::seconds limit);
/// Several, in one transaction or each by itself; what they give is printed bare.
enum class Grouping { OneTransaction, EachByItself };
Result<QStringList> maskAsOwner(const RestorePlace &place, const QStringList &statements, Grouping grouping,
                                std::chrono::seconds limit);

/// A schema goes from one database to the other through a pipe in the container, so that it never leaves the server.
QStringList makePipe();
/// Fails as quoteIdentifier does.
Result<QStringList> dumpIntoPipe(const RestorePlace &place, const QString &schema, std::chrono::seconds limit);
/// Only what is in the schema, which is there already; what is made belongs to the restorer, who may do nothing elsewhere in the database.
QStringList restoreFromPipe(const RestorePlace &place, const QString &schema, std::chrono::seconds limit);

/// Stands for NULL in the output of query(). No number looks like it.
inline const QByteArray nullMark = QByteArrayLiteral("\x02null");

} // namespace tmc::trialcommands
