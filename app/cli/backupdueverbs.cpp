#include "app/cli/backupoptions.h"
#include "app/cli/clitext.h"
#include "app/cli/operationrun.h"
#include "app/cli/verbs.h"
#include "core/support/json.h"
#include "ui/presentation/errortext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

/// What one run for timers came to.
struct Tally {
    int backedUp = 0;
    int upToDate = 0;
    int unable = 0; ///< due, but being made or changed now
    int failed = 0;
    int overdue = 0; ///< after the run
    int discarded = 0;
    QJsonArray items;

    bool isGood() const { return failed == 0 && overdue == 0; }
    /// For monitoring: the same words in every language.
    QString line() const
    {
        return u"tenant-master-backup %1 backed-up=%2 up-to-date=%3 unable=%4 failed=%5 overdue=%6 discarded=%7"_s
            .arg(isGood() ? u"OK"_s : u"FAILED"_s)
            .arg(backedUp)
            .arg(upToDate)
            .arg(unable)
            .arg(failed)
            .arg(overdue)
            .arg(discarded);
    }
    QJsonObject json() const
    {
        return {{u"backedUp"_s, backedUp}, {u"upToDate"_s, upToDate},   {u"unable"_s, unable}, {u"failed"_s, failed},
                {u"overdue"_s, overdue},   {u"discarded"_s, discarded}, {u"status"_s, line()}, {u"workspaces"_s, items}};
    }
};

class DueRun final {
public:
    DueRun(Command &command, const ConnectedServer &server, FolderBackups &backups, BackupPolicy policy)
        : m_command(command),
          m_server(server),
          m_backups(backups),
          m_policy(std::move(policy))
    {
    }

    Result<Tally> run(const std::stop_token &stop)
    {
        if (m_server.registryError)
            return fail(*m_server.registryError);
        TM_TRY(const KeyRing ring, KeyRing::load(m_command.graph.backupKeys()));
        TM_CHECK(ring.recipients());
        TM_TRY(m_registry, m_command.graph.registryStore(m_server.access)->readRegistry());
        TM_TRY(const std::vector<WorkspaceBackups> before, standings());
        const bool everything = m_command.invocation.has(u"all"_s);
        for (const WorkspaceBackups &backups : before) {
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled);
            if (backups.standing == BackupStanding::Gone)
                continue;
            if (everything || backups.isDue)
                backUp(backups, stop);
            else
                ++m_tally.upToDate;
        }
        TM_CHECK(retain());
        TM_TRY(const std::vector<WorkspaceBackups> after, standings());
        m_tally.overdue = static_cast<int>(std::ranges::count_if(after, [](const WorkspaceBackups &backups) {
            return backups.standing == BackupStanding::Overdue || backups.standing == BackupStanding::Never;
        }));
        return m_tally;
    }

private:
    Result<std::vector<WorkspaceBackups>> standings()
    {
        TM_TRY(const std::vector<StoredBackup> copies, m_backups.list());
        return backupsByWorkspace(m_registry.workspaces, m_server.profile.name, copies, m_policy, m_command.graph.clock().now());
    }

    void backUp(const WorkspaceBackups &backups, const std::stop_token &stop)
    {
        const auto workspace = std::ranges::find(m_registry.workspaces, backups.workspace, &Workspace::id);
        QJsonObject item{{u"slug"_s, backups.slug}, {u"product"_s, backups.product.value()}, {u"environment"_s, backups.environment}};
        if (!canBeBackedUp(*workspace)) {
            // One that is never there to be backed up is not overdue either; all others become overdue and loud.
            ++m_tally.unable;
            item.insert(u"state"_s, u"unable"_s);
            m_tally.items.append(item);
            return;
        }
        m_command.output.progress(CliText::tr("Backing up %1").arg(backups.slug));
        const Result<StoredBackup> made = backUpOne(m_command, m_server, m_backups, *workspace, stop);
        if (made) {
            ++m_tally.backedUp;
            m_good.append(backups.workspace);
            item.insert(u"state"_s, u"backed-up"_s);
            item.insert(u"backup"_s, made->id.value());
        } else {
            ++m_tally.failed;
            m_command.output.note(backups.slug + u": "_s + ui::errorLine(made.error()));
            item.insert(u"state"_s, u"failed"_s);
            item.insert(u"error"_s, errorToJson(made.error()));
        }
        m_tally.items.append(item);
    }

    /// Only where this run has just made a good copy, so that a run of failures never takes anything away.
    Result<void> retain()
    {
        if (m_command.invocation.has(u"no-prune"_s) || m_good.isEmpty())
            return {};
        const QDateTime now = m_command.graph.clock().now();
        TM_TRY(const std::vector<StoredBackup> all, m_backups.list());
        TM_TRY(const DiscardedBackups discarded,
               discardRemovable(m_backups, removableBackups(all, m_policy.retention, now, m_good), now));
        m_tally.discarded += static_cast<int>(discarded.moved.size());
        if (m_tally.failed == 0)
            TM_CHECK(m_backups.emptyTrash(now.addDays(-daysInBackupTrash)));
        return {};
    }

    Command &m_command;
    const ConnectedServer &m_server;
    FolderBackups &m_backups;
    BackupPolicy m_policy;
    RegistryFacts m_registry;
    QList<WorkspaceId> m_good;
    Tally m_tally;
};

ExitCode runDue(Command &command, const ConnectedServer &server)
{
    OperationControl control;
    const InterruptWatch watch(control, InterruptWatch::FirstSignal::Aborts);
    const Result<BackupPolicy> policy = command.graph.backupPolicy(server.profile.name)->read();
    if (!policy)
        return command.output.failure(policy.error());
    const auto backups = chosenBackups(command, server.endpoints.controlSocket);
    const Result<Tally> tally = DueRun(command, server, *backups, *policy).run(control.stopToken());
    if (!tally)
        return command.output.failure(tally.error());
    command.output.line(tally->line());
    command.output.document({{u"run"_s, tally->json()}});
    return tally->isGood() ? ExitCode::Done : ExitCode::FailedAndRolledBack;
}

} // namespace

QList<Verb> backupDueVerbs()
{
    return {{{u"backup"_s, u"run"_s},
             {},
             {{u"due"_s, CliText::tr("Those whose interval is over.")},
              {u"all"_s, CliText::tr("Every workspace of the server.")},
              {u"no-prune"_s, CliText::tr("Take nothing away, even where the policy would.")},
              repositoryOption()},
             CliText::tr("Back up what is due, for timers: one line of status, retention after good copies only."),
             [](Command &command, Finished finished) {
                 if (command.invocation.has(u"due"_s) == command.invocation.has(u"all"_s))
                     return finished(command.output.failure({.code = ErrorCode::InvalidInput, .args = {u"due"_s, QString()}}));
                 connectAndRun(
                     command, {}, [&command](const ConnectedServer &server) { return runDue(command, server); }, std::move(finished));
             }}};
}

} // namespace tmc::cli
