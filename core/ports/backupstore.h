#pragma once

#include "core/domain/backupmanifest.h"
#include "core/support/secret.h"

#include <QByteArrayView>

#include <functional>
#include <memory>
#include <stop_token>

namespace tmc {

/// A published copy as it was found.
struct StoredBackup {
    BackupId id;
    WorkspaceId workspace;                         ///< by the place where it lies
    QString place;                                 ///< its directory, below BackupStore::folder()
    BackupManifest manifest;                       ///< as its signature says; only when there is no damage
    std::vector<BackupVerification> verifications; ///< signed ones, oldest first
    std::optional<Error> damage;                   ///< what can be seen without reading the data

    BackupState state() const { return damage ? BackupState::Damaged : stateOf(verifications); }
};

/// A backup that is being written. Until publish() it is nowhere to be seen; destroying it before leaves nothing behind.
class BackupWriting {
public:
    virtual ~BackupWriting() = default;
    virtual Result<void> write(QByteArrayView plain) = 0;
    /// Ends the encrypted file, writes and signs the manifest, brings all to the disk and gives it its name by one rename. Fills in
    /// figures, recipients and signer; returns the manifest as it was written.
    virtual Result<BackupManifest> publish(BackupManifest manifest) = 0;
};

/// A place for encrypted backups. Calls block; any one thread at a time. Besides what is said below, everything fails with LocalFile or, for a
/// folder on a server, as BackupDisk does.
class BackupStore {
public:
    using Sink = std::function<Result<void>(QByteArrayView plain)>;

    virtual ~BackupStore() = default;

    /// Fails with BackupKeysNotMade.
    virtual Result<std::unique_ptr<BackupWriting>> begin(const BackupId &id, const BackupSubject &subject) = 0;

    /// Every published copy, newest first. One that is damaged is in the list and says so.
    virtual Result<std::vector<StoredBackup>> list() = 0;

    /// By its id or a beginning of it that no other has. Fails with NotFound{"backup", id}.
    virtual Result<StoredBackup> find(const QString &idOrBeginning) = 0;

    /// The whole copy from the disk, decrypted, piece by piece. Only a call that succeeds has shown that it is what was written: identity,
    /// order and end of the chunks, sizes and hashes. Fails with BackupDamaged{id, part}, BackupKeyMissing, Cancelled, or as `sink` does.
    virtual Result<void> read(const StoredBackup &backup, const Sink &sink, std::stop_token stop) = 0;

    /// Opens the copy and decrypts its first piece with the recovery key as it was written down or, when that is empty, with a key of this
    /// computer. Returns the id of the key. Fails with BackupKeyMissing, BackupDamaged, InvalidInput{"key"}.
    virtual Result<QString> tryKey(const StoredBackup &backup, const Secret &recoveryKey) = 0;

    /// Adds a signed note to the copy.
    virtual Result<void> note(const StoredBackup &backup, const BackupVerification &verification) = 0;

    /// Removes what runs left that have died; never that of one which still works. Says how many there were.
    virtual Result<int> sweep() = 0;

    /// Keeps the copy from being discarded, by any process, as long as this store lives. Fails with NotFound when it is gone.
    virtual Result<void> keep(const StoredBackup &backup) = 0;

    /// Moves a copy to the trash, where emptyTrash() finds it after its time; until then it can be moved back. Fails with
    /// BackupInUse{id} while somebody keeps it.
    virtual Result<void> discard(const StoredBackup &backup, const QDateTime &now) = 0;
    /// Removes for good what was discarded before `time`. Says how many copies that were.
    virtual Result<int> emptyTrash(const QDateTime &time) = 0;

    /// The folder with the backups as people write it (see backuplayout::pathOnServer()), which may not be there yet.
    virtual QString folder() const = 0;
    /// How much can still be written there.
    virtual Result<qint64> freeBytes() const = 0;
};

} // namespace tmc
