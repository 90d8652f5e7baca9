#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace tmc {

/// Who can open a backup: a public key and the data key sealed to it.
struct ContainerRecipient {
    QByteArray publicKey; ///< 32 bytes
    QByteArray sealedKey; ///< 80 bytes
    bool operator==(const ContainerRecipient &) const = default;
};

/// The readable lines at the beginning of a backup's data file (docs/BACKUP_FORMAT.md). The SHA-256 of their bytes is authenticated with
/// every chunk, so that no other backup's chunks can stand behind them.
struct ContainerHeader {
    static constexpr qsizetype maximumBytes = 16 * 1024;
    static constexpr qsizetype chunkBytes = 1024 * 1024;

    QString backup;    ///< UUID
    QString workspace; ///< UUID
    QString cluster;   ///< PostgreSQL's system identifier
    std::vector<ContainerRecipient> recipients;
    bool operator==(const ContainerHeader &) const = default;
};

QByteArray containerHeaderBytes(const ContainerHeader &header);

/// Takes exactly what containerHeaderBytes makes. Fails with BackupDamaged.
Result<ContainerHeader> containerHeaderFromBytes(const QByteArray &bytes);

} // namespace tmc
