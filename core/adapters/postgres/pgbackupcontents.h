#pragma once

#include "core/adapters/postgres/contentsqueries.h"
#include "core/adapters/postgres/pgconnection.h"
#include "core/domain/backupmanifest.h"

#include <stop_token>

namespace tmc {

/// Up to which size, in bytes on the disk, rows are counted and sums are taken.
struct ContentsLimits {
    qint64 count = qint64(4) * 1024 * 1024 * 1024;
    qint64 sum = qint64(64) * 1024 * 1024;
};

/// What a database, or one schema of it, holds now. For a result that is true of one moment the queries are asked inside a
/// repeatable-read transaction.
Result<BackupContents> readBackupContents(ContentsQueries &queries, const BackupSubject &subject, const ContentsLimits &limits,
                                          std::stop_token stop);

/// As HeldSnapshot::wholeTables.
Result<std::vector<BackedUpTable>> readWholeTables(ContentsQueries &queries, const BackupSubject &subject, const QStringList &names,
                                                   std::stop_token stop);

/// The sequences once more, as the values after the dump.
Result<void> readSequencesAgain(ContentsQueries &queries, const BackupSubject &subject, BackupContents &contents);

/// Asks over a connection, which outlives this.
class ConnectionQueries final : public ContentsQueries {
public:
    explicit ConnectionQueries(PgConnection &connection) : m_connection(connection) {}
    Result<PgRows> query(const QString &sql, const PgParameters &parameters, int) override
    {
        return m_connection.query(sql, parameters);
    }

private:
    PgConnection &m_connection;
};

/// The settings under which rows become the same text in every session.
Result<void> settleTextForms(PgConnection &connection);

} // namespace tmc
