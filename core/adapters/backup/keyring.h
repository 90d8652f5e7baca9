#pragma once

#include "core/adapters/backup/backupcrypto.h"
#include "core/domain/backupkey.h"
#include "core/ports/backupkeystore.h"

#include <vector>

namespace tmc {

/// The keys for backups. Keys are retired, never removed: what they have sealed and signed stays readable. Thread: one at a time.
class KeyRing final {
public:
    /// An empty ring where no keys have been made. Fails with ConfigurationInvalid when the list cannot be read.
    static Result<KeyRing> load(BackupKeyStore &store);

    const std::vector<BackupKey> &keys() const { return m_keys; }
    std::vector<BackupKey> inUse(BackupKeyKind kind) const;

    /// Makes team key, recovery key and signing key, and keeps what belongs here. Returns the recovery key's text, which is kept nowhere.
    /// Fails with AlreadyExists{"backup-keys", id}.
    Result<Secret> create(const QDateTime &now);
    /// New backups are sealed and signed with new keys; the old ones stay for old backups.
    Result<void> rotateTeam(const QDateTime &now);
    /// The same for the recovery key; returns its text.
    Result<Secret> rotateRecovery(const QDateTime &now);

    /// Public keys of everybody who can open a new backup: team and recovery. Fails with BackupKeysNotMade.
    Result<std::vector<QByteArray>> recipients() const;
    /// Fails with BackupKeysNotMade, NotFound when the secret half is not on this computer.
    Result<backupcrypto::KeyPair> signer() const;
    /// True for every signing key that was ever in the ring.
    bool knowsSigner(const QByteArray &publicKey) const;
    /// A pair of this computer that is among these public keys. Fails with BackupKeyMissing.
    Result<backupcrypto::KeyPair> openerAmong(const std::vector<QByteArray> &publicKeys) const;

private:
    explicit KeyRing(BackupKeyStore &store) : m_store(&store) {}
    Result<void> add(BackupKeyKind kind, const backupcrypto::KeyPair &pair, const QDateTime &now);
    void retire(BackupKeyKind kind, const QDateTime &now);
    Result<void> save();

    BackupKeyStore *m_store;
    std::vector<BackupKey> m_keys;
};

} // namespace tmc
