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

struct ProofOrder {
    ServerProfile profile;
    BackupId copy;
    const Clock *clock;
    std::function<void(const BackupRun::Progress &)> listener;
};

Result<StoredBackup> proveCopy(const AdapterFactory &factory, const ExecutionPlace &place, std::unique_ptr<BackupStore> store,
                               const ProofOrder &order, const std::stop_token &stop)
{
    TM_TRY(const StoredBackup whole, store->find(order.copy.value()));
    const ExecutionAdapters adapters = executionAdapters(factory, place, std::move(store));
    OperationExecutor executor(adapters.ports(*order.clock), place.identity.who + u'@' + place.identity.origin);
    OperationControl control;
    const std::stop_callback cancelled(stop, [&control] { control.requestAbort(); });
    BackupProof proof(executor, *adapters.backups, order.profile, order.listener);
    return proof.prove(whole, OperationId(QUuid::createUuid().toString(QUuid::WithoutBraces)), control);
}

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

void BackupSeries::backUp(const std::vector<Workspace> &workspaces, AfterFailure afterFailure)
{
    std::vector<Item> items;
    for (const Workspace &workspace : workspaces)
        items.push_back({.work = Work::BackUp, .workspace = workspace, .copy = {}, .state = State::Waiting, .error = {}});
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
        items.push_back({.work = work, .workspace = {}, .copy = copy, .state = State::Waiting, .error = {}});
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
    m_thread = std::jthread(
        [this, shared, item, about, isConnected, lost, place, &factory = m_factory, &clock = m_clock](const std::stop_token &stop) {
            const auto tell = [shared](const BackupRun::Progress &progress) { shared->tell(progress); };
            const auto work = [&]() -> Result<StoredBackup> {
                const QString server = item.copy ? item.copy->manifest.subject.server : about.profile.name;
                TM_TRY(const BackupPolicy policy, factory.backupPolicy(server)->read());
                auto store = factory.backupStore(server, policy.folderFor(server), place.endpoints.controlSocket);
                if (item.work == Work::Check) {
                    // Lists leave out what the copy is compared with.
                    TM_TRY(const StoredBackup whole, store->find(item.copy->id.value()));
                    return checkStoredBackup(*store, whole, clock.now(), about.madeBy, tell, stop);
                }
                if (!isConnected)
                    return fail(lost);
                if (item.work == Work::Prove)
                    return proveCopy(factory, place, std::move(store), {about.profile, item.copy->id, &clock, tell}, stop);
                const auto source = factory.backupSource(place.access);
                const auto commands = factory.containerCommands(place.endpoints.dockerSocket);
                BackupRun run({*source, *commands, *store}, about, clock, tell);
                return run.backUp(*item.workspace, BackupId(QUuid::createUuid().toString(QUuid::WithoutBraces)), stop);
            };
            // Dropped when the series is gone: it joins this thread before it dies.
            QMetaObject::invokeMethod(
                this, [this, result = work()] { ended(result); }, Qt::QueuedConnection);
        });
}

void BackupSeries::ended(Result<StoredBackup> result)
{
    const bool wasCancelled = m_thread.get_stop_token().stop_requested();
    m_thread.join();
    const int number = current();
    if (number >= 0) {
        Item &item = m_items.at(static_cast<std::size_t>(number));
        item.state = result ? State::Done : State::Failed;
        if (result)
            item.copy = *result;
        else
            item.error = result.error();
    }
    if (wasCancelled || (!result && m_afterFailure == AfterFailure::Stop))
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
