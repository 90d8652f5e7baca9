#pragma once

#include "core/support/filedescriptor.h"
#include "core/support/result.h"

#include <optional>

/// Steps on this computer's disk that writing and reading backups share.
namespace tmc::backupfolder {

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
