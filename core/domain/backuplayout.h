#pragma once

#include "core/domain/backupmanifest.h"
#include "core/support/result.h"

/// Names in a folder of backups, wherever it lies (docs/BACKUP_FORMAT.md). Pure.
namespace tmc::backuplayout {

inline const QString dataFile = QStringLiteral("data.tmcb");
inline const QString manifestFile = QStringLiteral("manifest.json");
inline const QString signatureFile = QStringLiteral("manifest.sig");
inline const QString verifyFolder = QStringLiteral("verify");
inline const QString lockFile = QStringLiteral("lock");
inline const QString trashFolder = QStringLiteral(".trash");
inline const QString trashTimeFormat = QStringLiteral("yyyyMMdd'T'HHmmss'Z'");
inline const QString partPrefix = QStringLiteral(".part-");
/// What a part is called until its lock is held: under the other name, whoever sweeps would take it for a dead writer's.
inline const QString unlockedPrefix = QStringLiteral(".new-");
inline constexpr int unlockedMinutes = 60;        ///< a writer that has not locked it after so long has died
inline constexpr qsizetype signatureBytes = 4096; ///< no signature is longer

/// True for what may be a part of a path: small letters, digits and hyphens only.
bool isPlainName(const QString &name);

/// `<system identifier>/<workspace>/<id>`. Fails with InvalidInput when one of them is no plain name.
Result<QString> placeOf(const BackupSubject &subject, const BackupId &id);

/// How a folder on the server is written where a folder is asked for: "server:/srv/backups".
inline const QString serverPrefix = QStringLiteral("server:");
bool isOnServer(const QString &folder);
/// The path behind the prefix. Fails with InvalidInput{"folder", text} for one that is not absolute, not in its shortest form, the root
/// itself, or holds what a terminal would not show.
Result<QString> pathOnServer(const QString &folder);

} // namespace tmc::backuplayout
