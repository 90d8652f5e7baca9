#pragma once

#include "core/adapters/postgres/pgconnection.h"
#include "core/domain/backupmanifest.h"

#include <stop_token>

namespace tmc {

/// What the connection's database, or one schema of it, holds now. For a result that is true of one moment the connection is inside a
/// repeatable-read transaction. Tables of more than 4 GiB are not counted, and of those above
/// 64 MiB no sums are taken.
Result<BackupContents> readBackupContents(PgConnection &connection, const BackupSubject &subject, std::stop_token stop);

/// The sequences once more, as the values after the dump.
Result<void> readSequencesAgain(PgConnection &connection, const BackupSubject &subject, BackupContents &contents);

/// The settings under which rows become the same text in every session.
Result<void> settleTextForms(PgConnection &connection);

} // namespace tmc
