#pragma once

#include "core/domain/backupcontents.h"
#include "core/support/strongid.h"

#include <QDateTime>

namespace tmc {

using BackupId = StrongId<struct BackupTag>; ///< UUID, made when the backup is begun

enum class BackupScope { Database, Schema };

/// What is backed up, and whose it is.
struct BackupSubject {
    QString server; ///< name of the profile
    QString systemIdentifier;
    WorkspaceId workspace;
    QString slug;
    ProductKey product;
    QString environment;
    BackupScope scope = BackupScope::Database;
    QString database;
    QString schema; ///< empty unless the scope is a schema
    QString role;   ///< the tenant's, owner of what is dumped
    bool operator==(const BackupSubject &) const = default;
};

/// The bytes of a finished backup. Hashes are SHA-256 in hexadecimal.
struct BackupFigures {
    qint64 plainBytes = 0; ///< what pg_dump wrote
    QString plainHash;
    qint64 fileBytes = 0; ///< the encrypted file
    QString fileHash;
    qint64 chunks = 0;
    bool operator==(const BackupFigures &) const = default;
};

/// Everything that is known of one backup when it has been made. Never changed afterwards; signed (docs/BACKUP_FORMAT.md).
struct BackupManifest {
    static constexpr qsizetype maximumBytes = 1024 * 1024;

    BackupId id;
    BackupSubject subject;
    int serverVersion = 0; ///< server_version_num
    QString dumpVersion;   ///< what "pg_dump --version" said
    QStringList argv;      ///< of the dump; holds no secret
    QDateTime startedAt;   ///< UTC, server's clock: the moment of the snapshot
    QDateTime finishedAt;  ///< UTC, server's clock
    QString madeBy;        ///< "user@laptop"
    QString madeWith;      ///< version of the program
    QString messages;      ///< what the dump said on standard error, without secrets, at most 16 KiB
    BackupId previous;     ///< newest backup of the workspace when this one was made
    BackupContents contents;
    BackupFigures figures;
    QStringList recipients; ///< public keys that it is sealed to, hexadecimal
    QString signer;         ///< public key that signed this manifest, hexadecimal
    bool operator==(const BackupManifest &) const = default;
};

QJsonObject backupSubjectToJson(const BackupSubject &subject);
BackupSubject backupSubjectFromJson(const QJsonObject &json);
QString backupScopeName(BackupScope scope);
QJsonObject backupManifestToJson(const BackupManifest &manifest);
/// Fails with BackupDamaged (args: "", "manifest") when something that every manifest has is missing.
Result<BackupManifest> backupManifestFromJson(const QJsonObject &json);

/// How far a copy has been looked at. Each includes those before it.
enum class BackupState {
    Made,    ///< pg_dump ended well, and every byte that it wrote is on the disk
    Checked, ///< read back, decrypted to its end, hashes and signature right, archive readable
    Proven,  ///< restored and compared with what it was made from
    Damaged, ///< the newest look at it found something wrong
};

/// One look at a copy, kept beside it.
struct BackupVerification {
    QDateTime at;                            ///< UTC
    BackupState reached = BackupState::Made; ///< Checked, Proven or Damaged
    QString by;                              ///< "user@laptop"
    QString detail;                          ///< what was wrong; empty when nothing was
    OperationId operation{};                 ///< that restored it on trial; empty when nothing was restored
    bool operator==(const BackupVerification &) const = default;
};

QString backupStateName(BackupState state);
BackupState backupStateFromName(const QString &name);
QJsonObject verificationToJson(const BackupVerification &verification);
BackupVerification verificationFromJson(const QJsonObject &json);

/// What all looks together say: one that found damage outweighs all others, because a copy never repairs itself.
BackupState stateOf(const std::vector<BackupVerification> &verifications);
/// When the copy was last found at least in this state; invalid = never.
QDateTime lastReached(const std::vector<BackupVerification> &verifications, BackupState state);

} // namespace tmc
