#pragma once

#include "core/support/filedescriptor.h"

#include <QString>

#include <optional>

namespace tmc {

/// An exclusive lock on a file that no two holders on this machine can have, not even in one process. The kernel gives it back when
/// the holder dies, so there are no stale locks to guess about (which is why this is not QLockFile). The file itself stays.
/// Uses open file description locks (Linux). Thread: any one at a time.
class FileLock final {
public:
    /// Does not wait. Fails with OperationLocked{holder, "0"} when somebody has it, LocalFile otherwise. `holder` is one line that
    /// others are shown while the lock is held.
    static Result<FileLock> tryAcquire(const QString &path, const QString &holder);

    /// Who holds the lock at this moment; asks without taking it. No value when nobody does.
    static std::optional<QString> holder(const QString &path);

    /// False when the lock file was replaced or removed: then somebody else can hold a lock of the same name.
    bool isStillOurs() const;

private:
    FileLock(FileDescriptor file, QString path) : m_file(std::move(file)), m_path(std::move(path)) {}

    FileDescriptor m_file;
    QString m_path;
};

} // namespace tmc
