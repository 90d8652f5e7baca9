#pragma once

#include "core/support/result.h"
#include "core/support/secret.h"

#include <QByteArray>

namespace tmc {

/// Where the keys of backups are kept on this machine: the list of public keys, and the secret halves that belong here (the recovery
/// key's never does). Blocks; not for the GUI thread.
class BackupKeyStore {
public:
    virtual ~BackupKeyStore() = default;
    /// The list as it was written last; empty when there is none.
    virtual Result<QByteArray> readRing() = 0;
    virtual Result<void> writeRing(const QByteArray &ring) = 0;
    /// Fails with NotFound{"secret", id}, or SecretFileTooOpen.
    virtual Result<Secret> secret(const QString &keyId) = 0;
    /// Never replaces one that is there: fails with AlreadyExists{"secret", id}.
    virtual Result<void> storeSecret(const QString &keyId, const Secret &secret) = 0;
};

} // namespace tmc
