#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace tmc {

enum class BackupKeyKind {
    Team,     ///< opens backups; its secret half is on the computers that restore
    Recovery, ///< opens backups; its secret half is on paper only
    Signer,   ///< signs manifests; its secret half is on the computers that make backups
};

/// The public half of a key for backups, and since when it is in use.
struct BackupKey {
    BackupKeyKind kind = BackupKeyKind::Team;
    QByteArray publicKey; ///< 32 bytes
    QDateTime createdAt;  ///< UTC
    QDateTime retiredAt;  ///< UTC; invalid = in use for new backups
    bool operator==(const BackupKey &) const = default;

    bool isInUse() const { return !retiredAt.isValid(); }
    QString id() const { return idOf(publicKey); }
    /// The first 16 hexadecimal digits of the public key.
    static QString idOf(const QByteArray &publicKey);
};

QString backupKeyKindName(BackupKeyKind kind);

} // namespace tmc
