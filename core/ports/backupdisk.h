#pragma once

#include "core/domain/backupmanifest.h"
#include "core/support/result.h"

#include <QByteArrayView>

#include <functional>
#include <map>
#include <memory>
#include <stop_token>

namespace tmc {

/// A published copy as its disk has it: its small files, and how much data there is.
struct CopyOnDisk {
    QString place;                       ///< below the folder: "<system identifier>/<workspace>/<backup>"
    std::map<QString, QByteArray> files; ///< "manifest.json", "manifest.sig", "verify/<name>"; none that is larger than those can be
    qint64 dataBytes = 0;                ///< 0 where there is no data
};

/// Something that stays locked, for every process, until this is destroyed or its process dies.
class DiskLock {
public:
    virtual ~DiskLock() = default;
};

/// A copy that is being written, in a directory of its own, locked as long as this lives. Destroying it before publish() has succeeded
/// removes the directory; where that is not possible any more, BackupDisk::sweep() does it later.
class PartOnDisk {
public:
    virtual ~PartOnDisk() = default;
    /// More data.
    virtual Result<void> write(QByteArrayView bytes) = 0;
    /// All data are on the disk, and are those of this SHA-256 (in hexadecimal) as far as the disk can tell without being read back here.
    virtual Result<void> finishData(const QString &hash) = 0;
    virtual Result<void> addFile(const QString &name, const QByteArray &bytes) = 0;
    /// Brings the names to the disk and gives the directory its place by one rename.
    virtual Result<void> publish(const QString &place) = 0;
};

/// A folder that backups lie in (docs/BACKUP_FORMAT.md), on this computer or elsewhere: names, bytes and locks. Knows neither keys nor
/// what the files say. `place` is always one of CopyOnDisk or of backuplayout::placeOf(). Directories are made with mode 0700 and files
/// with 0600. Calls block; any one thread at a time. Everything fails with LocalFile (this computer) or SshConnectionLost,
/// NoSpace, BackupFolderFails, TimedOut (a server): never is what cannot be reached told as empty.
class BackupDisk {
public:
    using Take = std::function<Result<void>(QByteArrayView bytes)>;

    virtual ~BackupDisk() = default;

    /// As people write it where a folder is asked for. It may not be there yet.
    virtual QString folder() const = 0;
    virtual Result<qint64> freeBytes() const = 0;

    /// Makes the folder where it is not there.
    virtual Result<std::unique_ptr<PartOnDisk>> begin(const BackupId &id) = 0;
    /// Every published copy, in no order; none where there is no folder yet.
    virtual Result<void> list(const std::function<void(const CopyOnDisk &)> &take) = 0;
    /// The data from the disk and not from its memory, as far as that can be asked for. Fails with Cancelled, or as `take` does.
    virtual Result<void> readData(const QString &place, const Take &take, const std::stop_token &stop) = 0;
    /// `<name>.json` and `<name>.sig` beside the copy, the signature first.
    virtual Result<void> addNote(const QString &place, const QString &name, const QByteArray &note, const QByteArray &signature) = 0;
    /// Removes the directories of writers that have died. Says how many.
    virtual Result<int> sweep() = 0;

    /// Null when the copy is gone.
    virtual Result<std::unique_ptr<DiskLock>> keep(const QString &place) = 0;
    /// Moves the copy to this name in the trash. False while somebody keeps it.
    virtual Result<bool> discard(const QString &place, const QString &name) = 0;
    /// Names of directories in the trash.
    virtual Result<QStringList> discarded() = 0;
    /// Removes one of them for good.
    virtual Result<void> purge(const QString &name) = 0;
};

} // namespace tmc
