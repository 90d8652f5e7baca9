#pragma once

#include "core/domain/backupmanifest.h"

#include <chrono>

/// The commands that a backup runs in the container of the database. Argument lists only; names of databases and schemas stand in them
/// so that neither libpq nor pg_dump can take them for something else.
namespace tmc::dumpcommands {

/// How long a dump may take on the server before it is ended there, whatever became of the console.
inline constexpr std::chrono::seconds defaultLimit = std::chrono::hours(4);

/// One conninfo value: a database called "port=1 host=x" is a name and nothing else.
QString connectionText(const QString &database);

/// A pattern of pg_dump that matches exactly this name. Fails with NameTooLong or InvalidInput.
Result<QString> exactPattern(const QString &name);

/// pg_dump of the subject as `login`, acting as the tenant's role, of the moment that is held as `snapshot`.
Result<QStringList> dump(const BackupSubject &subject, const QString &login, const QString &snapshot, std::chrono::seconds limit);

/// Waits until its standard input ends, then ends the sessions called `applicationName`. When the console dies or its connection is
/// cut, the engine closes that input.
QStringList guard(const BackupSubject &subject, const QString &login, const QString &applicationName, std::chrono::seconds limit);
/// What the guard says when it works.
inline const QString guardWord = QStringLiteral("tm-guard");

QStringList dumpVersion();

/// How the sessions of one backup call themselves on the server.
QString applicationName(const BackupId &id);

} // namespace tmc::dumpcommands
