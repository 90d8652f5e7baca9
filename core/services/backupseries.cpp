#include "core/services/backupseries.h"

#include "core/engine/backupproof.h"
#include "core/services/executionadapters.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>
#include <chrono>
#include <mutex>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc {
namespace {

constexpr qint64 shortest = 500; ///< milliseconds before a rate means anything

using Listener = std::function<void(const BackupRun::Progress &)>;

/// One item, with what its thread needs of the series.
struct Job {
    BackupSeries::Item item;
    BackupRun::Server about;
    ExecutionPlace place;
    std::optional<Error> lost; ///< why there is no connection
};

/// Does one item. Blocks; the thread of the item.
class Worker final {
public:
    Worker(const AdapterFactory &factory, const Clock &clock, const Job &job, Listener listener)
        : m_factory(factory),
          m_clock(clock),
          m_job(job),
          m_listener(std::move(listener))
    {
    }

    /// What was backed up, however its proof has ended.
    const std::optional<StoredBackup> &made() const { return m_made; }

    Result<StoredBackup> work(const std::stop_token &stop)
    {
        const BackupSeries::Item &item = m_job.item;
        const QString server = item.copy ? item.copy->manifest.subject.server : m_job.about.profile.name;
        TM_TRY(const BackupPolicy policy, m_factory.backupPolicy(server)->read());
        const auto openStore = [&] {
            return m_factory.backupStore(server, policy.folderFor(server), m_job.place.endpoints.controlSocket);
        };
        auto store = openStore();
        if (item.work == BackupSeries::Work::Check) {
            // Lists leave out what the copy is compared with.
            TM_TRY(const StoredBackup whole, store->find(item.copy->id.value()));
            return checkStoredBackup(*store, whole, m_clock.now(), m_job.about.madeBy, m_listener, stop);
        }
        if (m_job.lost)
            return fail(*m_job.lost);
        if (item.work == BackupSeries::Work::Prove)
            return prove(std::move(store), item.copy->id, stop);
        TM_TRY(m_made, backUp(*store, stop));
        if (item.proof == BackupSeries::Proof::Later)
            return *m_made;
        store.reset(); // one on the server occupies one of the few sessions that sshd grants
        return prove(openStore(), m_made->id, stop);
    }

private:
    Result<StoredBackup> backUp(BackupStore &store, const std::stop_token &stop)
    {
        const auto source = m_factory.backupSource(m_job.place.access);
        const auto commands = m_factory.containerCommands(m_job.place.endpoints.dockerSocket);
        BackupRun run({*source, *commands, store}, m_job.about, m_clock, m_listener);
        return run.backUp(*m_job.item.workspace, BackupId(QUuid::createUuid().toString(QUuid::WithoutBraces)), stop);
    }

    Result<StoredBackup> prove(std::unique_ptr<BackupStore> store, const BackupId &copy, const std::stop_token &stop)
    {
        TM_TRY(const StoredBackup whole, store->find(copy.value()));
        const ExecutionAdapters adapters = executionAdapters(m_factory, m_job.place, std::move(store));
        OperationExecutor executor(adapters.ports(m_clock), m_job.about.madeBy);
        OperationControl control;
        const std::stop_callback cancelled(stop, [&control] { control.requestAbort(); });
        BackupProof proof(executor, *adapters.backups, m_job.about.profile, m_listener);
        return proof.prove(whole, OperationId(QUuid::createUuid().toString(QUuid::WithoutBraces)), control);
    }

    const AdapterFactory &m_factory;
    const Clock &m_clock;
    const Job &m_job;
    Listener m_listener;
    std::optional<StoredBackup> m_made;
};

} // namespace

/// What passes between the thread and the series.
struct BackupSeries::Shared {
    std::mutex mutex;
    BackupRun::Progress run;
    QElapsedTimer stage;

    void tell(const BackupRun::Progress &progress)
    {
        const std::scoped_lock lock(mutex);
        if (progress.stage != run.stage || !stage.isValid())
            stage.start();
        run = progress;
    }
};

qint64 BackupSeries::Progress::rate() const
{
    return milliseconds < shortest ? 0 : run.bytes * 1000 / milliseconds;
}

std::optional<qint64> BackupSeries::Progress::millisecondsLeft() const
{
    if (rate() == 0 || run.expected <= run.bytes)
        return {};
    return (run.expected - run.bytes) * 1000 / rate();
}

BackupSeries::BackupSeries(ServerConnection &connection, const AdapterFactory &factory, const OperatorIdentity &identity,
                           const Clock &clock, QObject *parent)
    : QObject(parent),
      m_connection(connection),
      m_factory(factory),
      m_identity(identity),
      m_clock(clock)
{
    m_tick.setInterval(250ms);
    connect(&m_tick, &QTimer::timeout, this, &BackupSeries::progressed);
}

BackupSeries::~BackupSeries()
{
    if (m_thread.joinable()) {
        m_thread.request_stop();
        m_thread.join();
    }
}

void BackupSeries::backUp(const std::vector<Workspace> &workspaces, AfterFailure afterFailure, Proof proof)
{
    std::vector<Item> items;
    for (const Workspace &workspace : workspaces)
        items.push_back(
            {.work = Work::BackUp, .workspace = workspace, .proof = proof, .copy = {}, .state = State::Waiting, .error = {}});
    start(std::move(items), afterFailure);
}

void BackupSeries::check(const std::vector<StoredBackup> &copies)
{
    look(copies, Work::Check);
}

void BackupSeries::prove(const std::vector<StoredBackup> &copies)
{
    look(copies, Work::Prove);
}

void BackupSeries::look(const std::vector<StoredBackup> &copies, Work work)
{
    std::vector<Item> items;
    for (const StoredBackup &copy : copies)
        items.push_back({.work = work, .workspace = {}, .proof = Proof::Later, .copy = copy, .state = State::Waiting, .error = {}});
    start(std::move(items), AfterFailure::GoOn);
}

void BackupSeries::start(std::vector<Item> items, AfterFailure afterFailure)
{
    if (isRunning() || items.empty())
        return;
    m_items = std::move(items);
    m_afterFailure = afterFailure;
    m_isRunning = true;
    m_isStopping = false;
    m_tick.start();
    beginNext();
}

void BackupSeries::beginNext()
{
    const auto next = std::ranges::find(m_items, State::Waiting, &Item::state);
    if (m_isStopping || next == m_items.end())
        return finish();
    next->state = State::Running;
    begin(*next);
    emit changed();
}

void BackupSeries::begin(Item &item)
{
    auto shared = std::make_shared<Shared>();
    m_shared = shared;
    const BackupRun::Server about{.profile = m_connection.profile(),
                                  .madeBy = m_identity.who + u'@' + m_identity.origin,
                                  .madeWith = QCoreApplication::applicationVersion()};
    const bool isConnected = m_connection.state() == ConnectionState::Connected;
    const Error lost =
        m_connection.lastError().value_or(Error{.code = ErrorCode::SshConnectionLost, .args = {about.profile.ssh.host}});
    const ExecutionPlace place{.server = about.profile.name,
                               .access = m_connection.postgresAccess(),
                               .endpoints = m_connection.endpoints(),
                               .identity = m_identity};
    Job job{.item = item, .about = about, .place = place, .lost = isConnected ? std::nullopt : std::optional(lost)};
    m_thread = std::jthread([this, shared, job = std::move(job), &factory = m_factory, &clock = m_clock](const std::stop_token &stop) {
        Worker worker(factory, clock, job, [shared](const BackupRun::Progress &progress) { shared->tell(progress); });
        const Result<StoredBackup> result = worker.work(stop);
        // Dropped when the series is gone: it joins this thread before it dies.
        QMetaObject::invokeMethod(
            this, [this, made = worker.made(), result] { ended(made, result); }, Qt::QueuedConnection);
    });
}

void BackupSeries::ended(const std::optional<StoredBackup> &made, const Result<StoredBackup> &result)
{
    const bool wasCancelled = m_thread.get_stop_token().stop_requested();
    m_thread.join();
    const int number = current();
    if (number >= 0) {
        Item &item = m_items.at(static_cast<std::size_t>(number));
        item.state = result ? State::Done : State::Failed;
        if (made)
            item.copy = made;
        if (result)
            item.copy = *result;
        else
            item.error = result.error();
    }
    // A copy that is there without a proof keeps nobody else from being backed up.
    if (wasCancelled || (!result && !made && m_afterFailure == AfterFailure::Stop))
        m_isStopping = true;
    emit itemEnded();
    beginNext();
}

void BackupSeries::finish()
{
    m_tick.stop();
    m_isRunning = false;
    for (Item &item : m_items)
        if (item.state == State::Waiting)
            item.state = State::NotBegun;
    emit changed();
    emit finished();
}

void BackupSeries::stopAfterThis()
{
    m_isStopping = true;
    emit changed();
}

void BackupSeries::cancel()
{
    m_isStopping = true;
    m_thread.request_stop();
    emit changed();
}

int BackupSeries::current() const
{
    const auto running = std::ranges::find(m_items, State::Running, &Item::state);
    return running == m_items.end() ? -1 : static_cast<int>(running - m_items.begin());
}

int BackupSeries::countOf(State state) const
{
    return static_cast<int>(std::ranges::count(m_items, state, &Item::state));
}

BackupSeries::Progress BackupSeries::progress() const
{
    if (!m_shared)
        return {};
    const std::scoped_lock lock(m_shared->mutex);
    return {.run = m_shared->run, .milliseconds = m_shared->stage.isValid() ? m_shared->stage.elapsed() : 0};
}

} // namespace tmc
