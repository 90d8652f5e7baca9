#include "core/engine/backuprun.h"

#include "core/engine/backupcheck.h"

#include <algorithm>

namespace tmc {
namespace {

/// The newest whole copy of a workspace; null when there is none.
const StoredBackup *newestOf(const std::vector<StoredBackup> &backups, const WorkspaceId &workspace)
{
    const auto found = std::find_if(backups.begin(), backups.end(), [&workspace](const StoredBackup &backup) {
        return !backup.damage && backup.manifest.subject.workspace == workspace;
    });
    return found == backups.end() ? nullptr : &*found;
}

BackupRun::Progress dumping(const BackupMaker::Progress &made, qint64 previousBytes)
{
    const qint64 expected = previousBytes > 0 ? previousBytes : made.tableBytes;
    return {.stage = BackupRun::Stage::Dumping, .bytes = made.dumpedBytes, .expected = expected};
}

} // namespace

BackupSubject backupSubjectOf(const Workspace &workspace, const QString &server)
{
    return {.server = server,
            .systemIdentifier = {},
            .workspace = workspace.id,
            .slug = workspace.slug,
            .product = workspace.product,
            .environment = environmentName(workspace.environment),
            .scope = workspace.schemaName.isEmpty() ? BackupScope::Database : BackupScope::Schema,
            .database = workspace.databaseName,
            .schema = workspace.schemaName,
            .role = workspace.roleName};
}

BackupRun::BackupRun(const BackupMaker::Ports &ports, Server server, const Clock &clock,
                     std::function<void(const Progress &)> listener)
    : m_ports(ports),
      m_server(std::move(server)),
      m_clock(clock),
      m_listener(std::move(listener))
{
}

Result<StoredBackup> BackupRun::backUp(const Workspace &workspace, const BackupId &id, const std::stop_token &stop)
{
    if (m_server.profile.postgres.kind != PostgresTargetKind::Container)
        return fail(ErrorCode::PostgresNotInContainer, {postgresTargetText(m_server.profile.postgres)});
    if (workspace.state == WorkspaceState::Archived)
        return fail(ErrorCode::WorkspaceArchived, {workspace.slug});
    if (!canBeBackedUp(workspace))
        return fail(ErrorCode::WorkspaceNotActive, {workspace.slug, workspaceStateName(workspace.state)});
    m_listener({});
    TM_CHECK(m_ports.store.sweep());
    TM_TRY(const std::vector<StoredBackup> all, m_ports.store.list());
    const StoredBackup *previous = newestOf(all, workspace.id);
    const qint64 previousBytes = previous ? previous->manifest.figures.plainBytes : 0;
    const BackupMaker::Order order{.id = id,
                                   .subject = backupSubjectOf(workspace, m_server.profile.name),
                                   .container = m_server.profile.postgres.address,
                                   .login = m_server.profile.postgres.role,
                                   .madeBy = m_server.madeBy,
                                   .madeWith = m_server.madeWith,
                                   .previous = previous ? previous->id : BackupId(),
                                   .previousBytes = previousBytes};
    BackupMaker maker(m_ports, [&](const BackupMaker::Progress &progress) { m_listener(dumping(progress, previousBytes)); });
    TM_TRY(const BackupManifest made, maker.make(order, stop));
    // Nothing is called good before it has been read back.
    TM_TRY(const StoredBackup stored, m_ports.store.find(made.id.value()));
    return check(stored, stop);
}

Result<StoredBackup> BackupRun::check(const StoredBackup &copy, const std::stop_token &stop)
{
    return checkStoredBackup(m_ports.store, copy, m_clock.now(), m_server.madeBy, m_listener, stop);
}

Result<StoredBackup> checkStoredBackup(BackupStore &store, const StoredBackup &copy, const QDateTime &now, const QString &by,
                                       const std::function<void(const BackupRun::Progress &)> &listener, const std::stop_token &stop)
{
    BackupRun::Progress progress{
        .stage = BackupRun::Stage::Checking, .bytes = 0, .expected = copy.manifest.figures.plainBytes, .isCertain = true};
    listener(progress);
    const auto told = [&](qint64 bytes) {
        progress.bytes = bytes;
        listener(progress);
    };
    TM_CHECK(checkBackup(store, copy, now, by, told, stop));
    return store.find(copy.id.value());
}

Result<void> discardBackup(BackupStore &store, const BackupId &id, const QDateTime &now)
{
    TM_TRY(const std::vector<StoredBackup> all, store.list());
    // The policy that keeps least: what it keeps, every policy keeps.
    const RetentionPolicy least{.last = 1, .daily = 0, .weekly = 0, .monthly = 0};
    for (const StoredBackup &removable : removableBackups(all, least, now))
        if (removable.id == id)
            return store.discard(removable, now);
    return fail(ErrorCode::BackupStillNeeded, {id.value()});
}

Result<DiscardedBackups> discardRemovable(BackupStore &store, const std::vector<StoredBackup> &removable, const QDateTime &now)
{
    DiscardedBackups outcome;
    for (const StoredBackup &copy : removable) {
        const Result<void> discarded = store.discard(copy, now);
        if (discarded)
            outcome.moved.push_back(copy.id);
        else if (discarded.error().code == ErrorCode::BackupInUse)
            outcome.inUse.push_back(discarded.error());
        else
            return fail(discarded.error());
    }
    return outcome;
}

} // namespace tmc
