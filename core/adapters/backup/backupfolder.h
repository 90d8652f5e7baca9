#pragma once

#include "core/domain/backupmanifest.h"
#include "core/support/filedescriptor.h"

/// Names and steps on the disk that writing and reading backups share (docs/BACKUP_FORMAT.md).
namespace tmc::backupfolder {

inline const QString dataFile = QStringLiteral("data.tmcb");
inline const QString manifestFile = QStringLiteral("manifest.json");
inline const QString signatureFile = QStringLiteral("manifest.sig");
inline const QString verifyFolder = QStringLiteral("verify");
inline const QString lockFile = QStringLiteral("lock");
inline const QString trashFolder = QStringLiteral(".trash");
inline const QString trashTimeFormat = QStringLiteral("yyyyMMdd'T'HHmmss'Z'");
inline const QString partPrefix = QStringLiteral(".part-");

/// True for what may be a part of a path: small letters, digits and hyphens only.
bool isPlainName(const QString &name);

/// `<folder>/<system identifier>/<workspace>/<id>`. Fails with InvalidInput when one of them is no plain name.
Result<QString> placeOf(const QString &folder, const BackupSubject &subject, const BackupId &id);

/// Makes a directory that only its owner can read, with its parents up to `folder`, and brings their names to the disk.
Result<void> makeDirectory(const QString &path);

/// Takes the lock that a living writer of this part holds; no value when somebody has it. A file that is not there is made.
Result<std::optional<FileDescriptor>> lockPart(const QString &part);

enum class CopyLock {
    Keep,    ///< several may
    Discard, ///< only when nobody keeps it
};
/// Takes a lock on a published copy, which dies with the descriptor or its process; no value when somebody else's stands against it. Fails with
/// LocalFile{path} when the copy has no manifest.
Result<std::optional<FileDescriptor>> lockCopy(const QString &place, CopyLock lock);

/// The directory and all in it. Never follows a symbolic link.
void removeTree(const QString &directory);

} // namespace tmc::backupfolder
