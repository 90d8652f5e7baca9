#pragma once

#include "core/domain/pgarchive.h"
#include "core/ports/backupstore.h"

#include <functional>

namespace tmc {

/// Why the archive cannot be what a backup with these contents needs; nothing when it can. An archive without tables, however well
/// made, is not the backup of a database that has some.
Result<void> checkArchive(const PgArchiveReader &archive, const BackupContents &contents);

/// Reads a copy back from its disk to its end: decrypted, all hashes, the archive whole and with the tables that it must have. Notes the
/// outcome beside the copy, damage as well. Fails with BackupDamaged, BackupKeyMissing, Cancelled, LocalFile.
Result<void> checkBackup(BackupStore &store, const StoredBackup &backup, const QDateTime &now, const QString &by,
                         const std::function<void(qint64 bytes)> &progress, std::stop_token stop);

} // namespace tmc
