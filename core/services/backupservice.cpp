#include "core/services/backupservice.h"

#include "core/engine/restorechoice.h"
#include "core/services/background.h"
#include "core/support/logging.h"

#include <algorithm>

namespace tmc {
namespace {

/// The lists of contents are long, and shown for one copy at a time.
void slim(StoredBackup &copy)
{
    copy.manifest.contents = {};
    copy.manifest.argv.clear();
    copy.manifest.messages.clear();
}

struct Question {
    QString server;
    QString controlSocket; ///< empty without a connection
    std::vector<Workspace> workspaces;
    QDateTime now;
};

Result<BackupOverview> readOverview(const AdapterFactory &factory, const Question &question)
{
    BackupOverview overview{.readAt = question.now};
    TM_TRY(overview.policy, factory.backupPolicy(question.server)->read());
    const auto store = factory.backupStore(question.server, overview.policy.folderFor(question.server), question.controlSocket);
    overview.folder = store->folder();
    TM_TRY(overview.keys, factory.backupKeys(question.server)->list());
    Result<std::vector<StoredBackup>> copies = store->list();
    if (!copies) {
        overview.error = copies.error();
        return overview;
    }
    if (const Result<qint64> free = store->freeBytes())
        overview.freeBytes = *free;
    std::ranges::for_each(*copies, slim);
    overview.workspaces = backupsByWorkspace(question.workspaces, question.server, *copies, overview.policy, question.now);
    return overview;
}

/// Where the copies of a server are looked for.
struct Place {
    QString server;
    QString controlSocket;
};

std::unique_ptr<BackupStore> openStore(const AdapterFactory &factory, const Place &place)
{
    const Result<BackupPolicy> policy = factory.backupPolicy(place.server)->read();
    return factory.backupStore(place.server, policy ? policy->folderFor(place.server) : QString(), place.controlSocket);
}

Result<StoredBackup> newestCopy(BackupStore &store, const QString &server)
{
    TM_TRY(const std::vector<StoredBackup> all, store.list());
    const auto found = std::ranges::find_if(
        all, [&server](const StoredBackup &copy) { return !copy.damage && copy.manifest.subject.server == server; });
    if (found == all.end())
        return fail(ErrorCode::NotFound, {QStringLiteral("backup"), QString()});
    return *found;
}

struct Removable {
    std::unique_ptr<BackupStore> store;
    std::vector<StoredBackup> copies;
};

Result<Removable> removableOf(const AdapterFactory &factory, const Place &place, const QDateTime &now)
{
    TM_TRY(const BackupPolicy policy, factory.backupPolicy(place.server)->read());
    Removable found{.store = openStore(factory, place), .copies = {}};
    TM_TRY(std::vector<StoredBackup> all, found.store->list());
    std::erase_if(all, [&place](const StoredBackup &copy) { return copy.manifest.subject.server != place.server; });
    found.copies = removableBackups(all, policy.retention, now);
    return found;
}

} // namespace

const WorkspaceBackups *BackupOverview::workspace(const WorkspaceId &id) const
{
    const auto found = std::ranges::find(workspaces, id, &WorkspaceBackups::workspace);
    return found == workspaces.end() ? nullptr : &*found;
}

BackupService::BackupService(ServerConnection &connection, SnapshotService &snapshots, const AdapterFactory &factory,
                             const OperatorIdentity &identity, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_connection(connection),
      m_snapshots(snapshots),
      m_factory(factory),
      m_clock(clock),
      m_current(std::make_shared<const BackupOverview>()),
      m_series(connection, factory, identity, clock)
{
    connect(&m_snapshots, &SnapshotService::snapshotChanged, this, &BackupService::followSnapshot);
    connect(&m_connection, &ServerConnection::stateChanged, this, &BackupService::followConnection);
    connect(&m_series, &BackupSeries::itemEnded, this, &BackupService::refresh);
}

BackupService::~BackupService()
{
    m_pool.waitForDone();
}

QString BackupService::serverName() const
{
    return m_snapshots.current()->serverName;
}

QString BackupService::controlSocket() const
{
    return m_connection.state() == ConnectionState::Connected ? m_connection.endpoints().controlSocket : QString();
}

/// Copies on the server come and go with the connection.
void BackupService::followConnection()
{
    if (m_connection.state() != ConnectionState::Connecting && m_current->policy.onServers.contains(serverName()))
        refresh();
}

/// Snapshots come every few seconds; their workspaces are mostly those of the one before.
void BackupService::followSnapshot()
{
    const SnapshotPtr snapshot = m_snapshots.current();
    if (!m_current->readAt.isValid() || (snapshot->registry.value && snapshot->registry.value->workspaces != m_seen))
        refresh();
}

void BackupService::refresh()
{
    const SnapshotPtr snapshot = m_snapshots.current();
    if (snapshot->serverName.isEmpty())
        return;
    m_seen = snapshot->registry.value ? snapshot->registry.value->workspaces : std::vector<Workspace>();
    ++m_running;
    const auto work = [&factory = m_factory, question = Question{.server = snapshot->serverName,
                                                                 .controlSocket = controlSocket(),
                                                                 .workspaces = m_seen,
                                                                 .now = m_clock.now()}] { return readOverview(factory, question); };
    runInBackground(m_pool, this, work, [this, number = ++m_newest](Result<BackupOverview> read) {
        --m_running;
        if (number != m_newest)
            return;
        BackupOverview next = read ? std::move(*read) : *m_current;
        if (!read)
            next.error = read.error();
        if (next.error) {
            const bool isSameFolder = next.folder == m_current->folder; // what lay elsewhere says nothing about this one
            next.workspaces = isSameFolder ? m_current->workspaces : std::vector<WorkspaceBackups>();
            next.readAt = isSameFolder ? m_current->readAt : QDateTime();
        }
        m_current = std::make_shared<const BackupOverview>(std::move(next));
        emit overviewChanged();
    });
}

template <typename Work, typename T>
void BackupService::change(Work work, Done<T> done)
{
    runInBackground(m_pool, this, std::move(work), [this, done = std::move(done)](Result<T> result) {
        done(std::move(result));
        refresh();
    });
}

void BackupService::readCopy(const BackupId &id, Done<StoredBackup> done)
{
    const auto work = [&factory = m_factory, place = Place{serverName(), controlSocket()}, id] {
        return openStore(factory, place)->find(id.value());
    };
    runInBackground(m_pool, this, work, std::move(done));
}

void BackupService::prepareRestore(const BackupId &id, const ServerProfile &profile, Done<RestoreWorkspaceRequest> done)
{
    const auto work = [&factory = m_factory, socket = controlSocket(), id, profile] {
        return chooseRestore(*openStore(factory, {profile.name, socket}), id.value(), {}, profile);
    };
    runInBackground(m_pool, this, work, std::move(done));
}

void BackupService::discard(const BackupId &id, Done<void> done)
{
    change([&factory = m_factory, place = Place{serverName(), controlSocket()}, id,
            now = m_clock.now()] { return discardBackup(*openStore(factory, place), id, now); },
           std::move(done));
}

void BackupService::findRemovable(Done<std::vector<StoredBackup>> done)
{
    const auto work = [&factory = m_factory, place = Place{serverName(), controlSocket()},
                       now = m_clock.now()]() -> Result<std::vector<StoredBackup>> {
        TM_TRY(Removable found, removableOf(factory, place, now));
        std::ranges::for_each(found.copies, slim);
        return std::move(found.copies);
    };
    runInBackground(m_pool, this, work, std::move(done));
}

void BackupService::discardRemovable(const std::vector<BackupId> &chosen, Done<DiscardedBackups> done)
{
    change(
        [&factory = m_factory, place = Place{serverName(), controlSocket()}, now = m_clock.now(),
         chosen]() -> Result<DiscardedBackups> {
            TM_TRY(Removable found, removableOf(factory, place, now));
            std::erase_if(found.copies,
                          [&chosen](const StoredBackup &copy) { return std::ranges::find(chosen, copy.id) == chosen.end(); });
            TM_TRY(DiscardedBackups discarded, tmc::discardRemovable(*found.store, found.copies, now));
            // What stays in the trash longer than its time does no harm; the next clean-up empties it.
            if (const Result<int> purged = found.store->emptyTrash(now.addDays(-daysInBackupTrash)); !purged)
                logger("tm.app")->warn("the trash of backups could not be emptied: {}", purged.error().detail.toStdString());
            return discarded;
        },
        std::move(done));
}

void BackupService::savePolicy(const BackupPolicy &policy, Done<void> done)
{
    change([&factory = m_factory, server = serverName(), policy] { return factory.backupPolicy(server)->write(policy); },
           std::move(done));
}

void BackupService::createKeys(Done<Secret> done)
{
    change([&factory = m_factory, server = serverName(), now = m_clock.now()] { return factory.backupKeys(server)->create(now); },
           std::move(done));
}

void BackupService::rotateTeamKey(Done<void> done)
{
    change([&factory = m_factory, server = serverName(), now = m_clock.now()] { return factory.backupKeys(server)->rotateTeam(now); },
           std::move(done));
}

void BackupService::rotateRecoveryKey(Done<Secret> done)
{
    change(
        [&factory = m_factory, server = serverName(), now = m_clock.now()] { return factory.backupKeys(server)->rotateRecovery(now); },
        std::move(done));
}

void BackupService::testKey(const Secret &recoveryKey, Done<QString> done)
{
    const auto work = [&factory = m_factory, place = Place{serverName(), controlSocket()}, recoveryKey]() -> Result<QString> {
        const std::unique_ptr<BackupStore> store = openStore(factory, place);
        TM_TRY(const StoredBackup newest, newestCopy(*store, place.server));
        return store->tryKey(newest, recoveryKey);
    };
    runInBackground(m_pool, this, work, std::move(done));
}

} // namespace tmc
