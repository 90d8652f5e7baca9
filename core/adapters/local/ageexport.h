#pragma once

#include "core/ports/backupstore.h"

namespace tmc {

/// Hands a backup on in the format of `age`, for people who restore without this program. Decrypted here and encrypted by age as it
/// streams: nothing of it is ever decrypted on a disk. Blocks; one thread.
class AgeExport final {
public:
    using Progress = std::function<void(qint64 plainBytes)>;

    /// `file` appears under its name only when the whole copy has been authenticated and age has ended well. It has mode 0600. Recipients
    /// are age's own ("age1…") or public keys of SSH. Returns the bytes of the file. Fails with InvalidInput{"age", recipient},
    /// AlreadyExists{"file", path}, NotFound{"program", "age"}, ExecFailed, LocalFile, or as BackupStore::read does.
    static Result<qint64> write(BackupStore &store, const StoredBackup &backup, const QStringList &recipients, const QString &file,
                                const Progress &progress, const std::stop_token &stop);
};

/// Fails with InvalidInput{"age", recipient} unless every one is a public key that age takes, and there is one.
Result<void> checkAgeRecipients(const QStringList &recipients);

} // namespace tmc
