#pragma once

#include "core/adapters/local/localpaths.h"
#include "core/ports/backupkeystore.h"

namespace tmc {

/// Backup keys below the configuration directory: `backup-keys/ring.json` and one file with mode 0600 for each secret half. Thread: any
/// one at a time.
class BackupKeyFiles final : public BackupKeyStore {
public:
    explicit BackupKeyFiles(const LocalPaths &paths);

    Result<QByteArray> readRing() override;
    Result<void> writeRing(const QByteArray &ring) override;
    Result<Secret> secret(const QString &keyId) override;
    Result<void> storeSecret(const QString &keyId, const Secret &secret) override;

private:
    Result<QString> secretPath(const QString &keyId) const;

    QString m_directory;
};

} // namespace tmc
