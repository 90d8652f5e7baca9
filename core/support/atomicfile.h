#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QString>

/// Small files that a crash or a power cut leaves either as they were or as they were meant to be. QSaveFile renames without
/// syncing the directory, so a power cut can bring the old file back; these functions sync file and directory. Thread: any.
namespace tmc::atomicfile {

/// Replaces the file: temporary file (mode 0600) beside it, fsync, rename, fsync of the directory. Leftovers of a process that died
/// in between are removed. Fails with LocalFile: effect None before the rename, Unknown after it.
Result<void> write(const QString &path, const QByteArray &bytes);

/// A file of mode 0600 that was not there before, with fsync of the file; the caller syncs the directory. Fails with LocalFile, also when
/// there is one of that name.
Result<void> writeNew(const QString &path, const QByteArray &bytes);

/// The whole file. Fails with NotFound{"file", path} when there is none, LocalFile otherwise (also above `maximumBytes`).
Result<QByteArray> read(const QString &path, qsizetype maximumBytes = 64 * 1024 * 1024);

/// Removes the file for good; also fine when there is none.
Result<void> remove(const QString &path);

} // namespace tmc::atomicfile
