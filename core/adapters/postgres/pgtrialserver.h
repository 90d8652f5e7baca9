#pragma once

#include "core/ports/containercommands.h"
#include "core/ports/trialserver.h"

namespace tmc {

/// PostgreSQL's own programs in the container, run by the container engine. psql runs our statements only and never sees an archive.
class PgTrialServer final : public TrialServer {
public:
    /// Takes the commands over: a container without a network has no other way in.
    explicit PgTrialServer(std::unique_ptr<ContainerCommands> commands) : m_commands(std::move(commands)) {}

    Result<Stage> stage(const QString &container, std::stop_token stop) override;
    Result<void> prepare(const QString &container, const BackupManifest &manifest, std::stop_token stop) override;
    Result<void> restore(const QString &container, const BackupManifest &manifest, const Source &source,
                         std::stop_token stop) override;
    Result<void> fill(const trialcommands::RestorePlace &place, const BackupManifest &manifest, const Source &source,
                      std::stop_token stop) override;
    Result<qint64> mask(const trialcommands::RestorePlace &place, const std::vector<ColumnMask> &columns,
                        std::stop_token stop) override;
    Result<void> bring(const trialcommands::RestorePlace &from, const QString &schema, const QString &database,
                       std::stop_token stop) override;
    Result<BackupContents> contents(const QString &container, const BackupManifest &manifest, std::stop_token stop) override;

private:
    struct Output {
        int exitCode = -1;
        QByteArray said;     ///< standard output
        QByteArray messages; ///< standard error
    };
    class Queries;
    Result<Output> run(const ContainerCommand &command, const std::stop_token &stop);
    /// Fails with ExecFailed unless it ends with 0.
    Result<QByteArray> runWell(const QString &container, const QStringList &argv, const std::stop_token &stop);
    Result<void> sql(const QString &container, const QString &role, const QString &database, const QString &statement,
                     const std::stop_token &stop);
    /// pg_restore, whose standard input gets what the source gives.
    Result<void> feed(const ContainerCommand &command, const BackupId &backup, const Source &source, const std::stop_token &stop);
    /// psql as the owner of the place; what it printed.
    Result<QByteArray> runAsOwner(const trialcommands::RestorePlace &place, const QStringList &statements,
                                  trialcommands::Grouping grouping, const std::stop_token &stop);
    Result<void> makeTrustedExtensions(const trialcommands::RestorePlace &place, const BackupManifest &manifest,
                                       const std::stop_token &stop);
    Result<void> makeExtensions(const QString &container, const BackupManifest &manifest, const std::stop_token &stop);

    std::unique_ptr<ContainerCommands> m_commands;
};

} // namespace tmc
