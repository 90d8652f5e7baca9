#include "app/cli/backupoptions.h"
#include "app/cli/clitext.h"
#include "app/cli/copyproof.h"
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
    int proven = 0; ///< those, and older ones that nobody had proven yet
    int upToDate = 0;
    int unable = 0; ///< due, but being made or changed now
    int failed = 0;
    int unproven = 0; ///< copies whose proof has failed in this run
    int overdue = 0;  ///< after the run
    int damaged = 0;  ///< workspaces whose newest copy is, after the run
    int discarded = 0;
    QJsonArray items;

    bool isGood() const { return failed == 0 && unproven == 0 && overdue == 0 && damaged == 0; }
    /// For monitoring: the same words in every language.
    QString line() const
    {
        return u"tenant-master-backup %1 backed-up=%2 proven=%3 up-to-date=%4 unable=%5 failed=%6 unproven=%7 overdue=%8 "
               "damaged=%9 discarded=%10"_s.arg(isGood() ? u"OK"_s : u"FAILED"_s)
                   .arg(backedUp)
                   .arg(proven)
                   .arg(upToDate)
                   .arg(unable)
                   .arg(failed)
                   .arg(unproven)
                   .arg(overdue)
                   .arg(damaged)
                   .arg(discarded);
    }
    QJsonObject json() const
    {
        return {{u"backedUp"_s, backedUp},   {u"proven"_s, proven},     {u"upToDate"_s, upToDate}, {u"unable"_s, unable},
                {u"failed"_s, failed},       {u"unproven"_s, unproven}, {u"overdue"_s, overdue},   {u"damaged"_s, damaged},
                {u"discarded"_s, discarded}, {u"status"_s, line()},     {u"workspaces"_s, items}};
    }
};

class DueRun final {
public:
    struct Place {
        const ConnectedServer &server;
        FolderBackups &backups;
    };

    DueRun(Command &command, const Place &place, BackupPolicy policy, OperationControl &control)
        : m_command(command),
          m_server(place.server),
          m_backups(place.backups),
          m_policy(std::move(policy)),
          m_control(control)
    {
    }

    Result<Tally> run()
    {
        TM_TRY(m_isProofWanted, isProofWanted(m_command, m_server));
        if (m_server.registryError)
            return fail(*m_server.registryError);
        TM_TRY(const KeyRing ring, KeyRing::load(m_command.graph.backupKeys()));
        TM_CHECK(ring.recipients());
        TM_TRY(m_registry, m_command.graph.registryStore(m_server.access)->readRegistry());
        TM_TRY(const std::vector<WorkspaceBackups> before, standings());
        const bool everything = m_command.invocation.has(u"all"_s);
        for (const WorkspaceBackups &backups : before) {
            if (m_control.stopRequested())
                return fail(ErrorCode::Cancelled);
            if (backups.standing == BackupStanding::Gone || isArchived(backups))
                continue;
            if (everything || backups.isDue) {
                backUp(backups);
                continue;
            }
            ++m_tally.upToDate;
            proveWhatIsThere(backups);
        }
        if (m_control.stopRequested())
            return fail(ErrorCode::Cancelled);
        TM_CHECK(retain());
        TM_TRY(const std::vector<WorkspaceBackups> after, standings());
        m_tally.overdue = static_cast<int>(std::ranges::count_if(after, [](const WorkspaceBackups &backups) {
            return backups.standing == BackupStanding::Overdue || backups.standing == BackupStanding::Never;
        }));
        // Of a workspace that cannot be backed up no new copy can take the damaged one's place.
        m_tally.damaged = static_cast<int>(std::ranges::count_if(after, [this](const WorkspaceBackups &backups) {
            const auto workspace = std::ranges::find(m_registry.workspaces, backups.workspace, &Workspace::id);
            return backups.standing == BackupStanding::Damaged && workspace != m_registry.workspaces.end()
                   && canBeBackedUp(*workspace);
        }));
        return m_tally;
    }

private:
    Result<std::vector<WorkspaceBackups>> standings()
    {
        TM_TRY(const std::vector<StoredBackup> copies, m_backups.list());
        return backupsByWorkspace(m_registry.workspaces, m_server.profile.name, copies, m_policy, m_command.graph.clock().now());
    }

    /// Another workspace has its place, and nothing is entered into it any more.
    bool isArchived(const WorkspaceBackups &backups) const
    {
        const auto workspace = std::ranges::find(m_registry.workspaces, backups.workspace, &Workspace::id);
        return workspace != m_registry.workspaces.end() && workspace->state == WorkspaceState::Archived;
    }

    static QJsonObject itemOf(const WorkspaceBackups &backups)
    {
        return {{u"slug"_s, backups.slug}, {u"product"_s, backups.product.value()}, {u"environment"_s, backups.environment}};
    }

    void backUp(const WorkspaceBackups &backups)
    {
        const auto workspace = std::ranges::find(m_registry.workspaces, backups.workspace, &Workspace::id);
        QJsonObject item = itemOf(backups);
        if (!canBeBackedUp(*workspace)) {
            // One that is never there to be backed up is not overdue either; all others become overdue and loud.
            ++m_tally.unable;
            item.insert(u"state"_s, u"unable"_s);
            m_tally.items.append(item);
            return;
        }
        m_command.output.note(CliText::tr("Backing up %1").arg(backups.slug)); // standard output is one line
        const Result<StoredBackup> made = backUpOne(m_command, m_server, m_backups, *workspace, m_control.stopToken());
        if (made) {
            ++m_tally.backedUp;
            item.insert(u"state"_s, u"backed-up"_s);
            item.insert(u"backup"_s, made->id.value());
            // Without a proof it still counts for what is kept: where proofs always fail, copies would fill the disk, and then no more could
            // be made.
            if (!m_isProofWanted || prove(*made, item) != BackupState::Damaged)
                m_good.append(backups.workspace);
        } else {
            ++m_tally.failed;
            m_command.output.note(backups.slug + u": "_s + ui::errorLine(made.error()));
            item.insert(u"state"_s, u"failed"_s);
            item.insert(u"error"_s, errorToJson(made.error()));
        }
        m_tally.items.append(item);
    }

    /// One that an earlier run could not prove, or somebody made without.
    void proveWhatIsThere(const WorkspaceBackups &backups)
    {
        const auto newest = std::ranges::find(backups.copies, BackupState::Checked, &StoredBackup::state);
        if (!m_isProofWanted || newest == backups.copies.end() || newest->manifest.startedAt != backups.lastChecked)
            return;
        QJsonObject item = itemOf(backups);
        item.insert(u"state"_s, u"up-to-date"_s);
        item.insert(u"backup"_s, newest->id.value());
        if (wasRefusedLately(*newest)) {
            ++m_tally.unproven;
            item.insert(u"proven"_s, false);
            m_command.output.note(
                CliText::tr("%1: a trial restore has not proven the backup %2; it is not tried again before its interval is over.")
                    .arg(backups.slug, newest->id.value()));
        } else {
            prove(*newest, item);
        }
        m_tally.items.append(item);
    }

    /// What PostgreSQL refuses once it refuses again; a timer that comes every hour shall not restore it every hour.
    bool wasRefusedLately(const StoredBackup &copy) const
    {
        const int hours = m_policy.hoursFor(copy.workspace);
        const QDateTime limit = m_command.graph.clock().now().addSecs(-qint64(hours > 0 ? hours : 24) * 3600);
        return std::ranges::any_of(copy.verifications, [&limit](const BackupVerification &look) {
            return look.reached == BackupState::Checked && !look.operation.isEmpty() && !look.detail.isEmpty() && look.at > limit;
        });
    }

    /// The state of the copy afterwards.
    BackupState prove(const StoredBackup &copy, QJsonObject &item)
    {
        const Proof proof = proveOne(m_command, m_server, copy, m_control);
        if (proof.proven) {
            ++m_tally.proven;
        } else {
            ++m_tally.unproven;
            m_command.output.note(copy.manifest.subject.slug + u": "_s + ui::errorLine(proof.proven.error()));
            item.insert(u"error"_s, errorToJson(proof.proven.error()));
        }
        item.insert(u"proven"_s, proof.proven.has_value());
        item.insert(u"operation"_s, proof.operation.value());
        return proof.copy.state();
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
    OperationControl &m_control;
    bool m_isProofWanted = false;
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
    const Result<Tally> tally = DueRun(command, {server, *backups}, *policy, control).run();
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
              noProofOption(),
              repositoryOption()},
             CliText::tr("Back up what is due and prove it, for timers: one line of status, and retention where a copy was made."),
             [](Command &command, Finished finished) {
                 if (command.invocation.has(u"due"_s) == command.invocation.has(u"all"_s))
                     return finished(command.output.failure({.code = ErrorCode::InvalidInput, .args = {u"due"_s, QString()}}));
                 connectAndRun(
                     command, {}, [&command](const ConnectedServer &server) { return runDue(command, server); }, std::move(finished));
             }}};
}

} // namespace tmc::cli
