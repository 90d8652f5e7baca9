#pragma once

#include "core/domain/backupmanifest.h"

#include <memory>
#include <stop_token>

namespace tmc {

/// A moment of a database that is held until this is destroyed: pg_dump --snapshot sees exactly the same. Changes nothing. Calls block;
/// one thread.
class HeldSnapshot {
public:
    virtual ~HeldSnapshot() = default;
    virtual QString name() const = 0;      ///< for pg_dump --snapshot
    virtual int serverVersion() const = 0; ///< server_version_num
    virtual QDateTime takenAt() const = 0; ///< UTC, server's clock
    virtual QString systemIdentifier() const = 0;
    /// What the database or schema holds at this moment.
    virtual Result<BackupContents> contents(std::stop_token stop) = 0;
    /// Rows and sums of those of these tables that have rows of their own, however large they are.
    virtual Result<std::vector<BackedUpTable>> wholeTables(const QStringList &names, std::stop_token stop) = 0;
    /// Reads the sequences again, then gives the moment up. The server's clock after it. Fails when the moment was lost meanwhile.
    virtual Result<QDateTime> release(BackupContents &contents) = 0;
};

/// Reads what is backed up, as the console's role.
class BackupSource {
public:
    virtual ~BackupSource() = default;
    virtual Result<std::unique_ptr<HeldSnapshot>> hold(const BackupSubject &subject) = 0;
};

} // namespace tmc
