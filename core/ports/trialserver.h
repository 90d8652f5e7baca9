#pragma once

#include "core/domain/backupmanifest.h"
#include "core/domain/masking.h"
#include "core/domain/trialcommands.h"
#include "core/ports/backupstore.h"

#include <functional>
#include <stop_token>

namespace tmc {

/// A throw-away PostgreSQL in a running container that was sealed for it (domain/trialcommands). What is restored there may be hostile: it
/// gets no rights on that server either, and nothing of it comes back but numbers and names. Calls block; any one thread at a time.
class TrialServer {
public:
    /// How far a container has come.
    enum class Stage {
        Empty,    ///< as it was started
        Begun,    ///< something is there, and nobody knows how much
        Restored, ///< the restore came to its end
    };
    /// Hands the archive to the sink, piece by piece; a failure of the sink ends it.
    using Source = std::function<Result<void>(const BackupStore::Sink &sink)>;

    virtual ~TrialServer() = default;

    virtual Result<Stage> stage(const QString &container, std::stop_token stop) = 0;

    /// Makes and starts the server in an empty container, with the roles and extensions that the copy needs and an empty database.
    virtual Result<void> prepare(const QString &container, const BackupManifest &manifest, std::stop_token stop) = 0;

    /// Restores into that database. Fails with BackupNotProven{id} when PostgreSQL refused the archive (detail: its words), as `source`
    /// does, or when the server cannot be asked.
    virtual Result<void> restore(const QString &container, const BackupManifest &manifest, const Source &source,
                                 std::stop_token stop) = 0;

    /// Restores into an empty database of the server, from a container that reaches it, and gathers what the planner of queries needs. Fails as
    /// restore() does.
    virtual Result<void> fill(const trialcommands::RestorePlace &place, const BackupManifest &manifest, const Source &source,
                              std::stop_token stop) = 0;

    /// Masks these columns as the owner, in one transaction, and takes away what was there before; from a container that reaches the database. Says in how
    /// many places something is left that is no mask. Fails with ExecFailed (detail: PostgreSQL's words).
    virtual Result<qint64> mask(const trialcommands::RestorePlace &place, const std::vector<ColumnMask> &columns,
                                std::stop_token stop) = 0;

    /// Copies a schema from one database of the server into one of that name that is there and empty in another, from a container that reaches
    /// both and has just been started. `from.owner` reads, `from.restorer` owns what it makes. Fails with ExecFailed (detail: PostgreSQL's words).
    virtual Result<void> bring(const trialcommands::RestorePlace &from, const QString &schema, const QString &database,
                               std::stop_token stop) = 0;

    /// What is in the database now, read as the manifest's was.
    virtual Result<BackupContents> contents(const QString &container, const BackupManifest &manifest, std::stop_token stop) = 0;
};

} // namespace tmc
