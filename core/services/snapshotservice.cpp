#include "core/services/snapshotservice.h"

#include "core/engine/factcollector.h"
#include "core/services/background.h"
#include "core/services/nextconnection.h"
#include "core/support/logging.h"

namespace tmc {
namespace {

bool isBroken(const SystemSnapshot &snapshot)
{
    const auto broke = [](const auto &section) { return section.error && isBrokenPath(*section.error); };
    return broke(snapshot.registry) || broke(snapshot.cluster) || broke(snapshot.docker);
}

} // namespace

SnapshotService::SnapshotService(ServerConnection &connection, const AdapterFactory &factory, SnapshotCache &cache, const Clock &clock,
                                 QObject *parent)
    : QObject(parent),
      m_connection(connection),
      m_readers(factory),
      m_cache(cache),
      m_clock(clock),
      m_current(std::make_shared<const SystemSnapshot>())
{
    qRegisterMetaType<tmc::SnapshotPtr>();
    setRefreshInterval(15);
    connect(&m_timer, &QTimer::timeout, this, &SnapshotService::refresh);
    connect(&m_connection, &ServerConnection::stateChanged, this, [this](ConnectionState state) {
        if (state == ConnectionState::Connected)
            refresh();
        else
            m_readers.drop();
    });
}

SnapshotService::~SnapshotService()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void SnapshotService::setRefreshInterval(int seconds)
{
    if (seconds > 0)
        m_timer.start(seconds * 1000);
    else
        m_timer.stop();
}

void SnapshotService::showServer(const QString &serverName)
{
    ++m_newest;
    Result<SystemSnapshot> cached = m_cache.load(serverName);
    if (!cached && cached.error().code != ErrorCode::NotFound)
        logger("tm.app")->warn("the cached snapshot of {} cannot be used", serverName.toStdString());
    m_current = std::make_shared<const SystemSnapshot>(cached ? std::move(*cached) : SystemSnapshot{.serverName = serverName});
    emit snapshotChanged(m_current);
}

void SnapshotService::read(bool again)
{
    if (m_connection.state() != ConnectionState::Connected)
        return;
    m_stop.request_stop();
    m_stop = std::stop_source();
    const int number = ++m_newest;
    const auto work = [this, name = m_connection.profile().name, access = m_connection.postgresAccess(),
                       endpoints = m_connection.endpoints(), stop = m_stop.get_token()] {
        SnapshotReaders readers = m_readers.take(access, endpoints);
        SystemSnapshot snapshot = collectSnapshot(name, *readers.registry, *readers.docker, *readers.host, m_clock, stop);
        if (!isBroken(snapshot) && !stop.stop_requested())
            m_readers.keep(std::move(readers));
        if (snapshot.registry.value && !stop.stop_requested())
            if (const Result<void> stored = m_cache.store(snapshot); !stored)
                logger("tm.app")->warn("the snapshot could not be cached: {}", stored.error().detail.toStdString());
        return snapshot;
    };
    if (++m_running == 1)
        emit refreshingChanged(true);
    runInBackground(m_pool, this, work, [this, number, again](SystemSnapshot snapshot) {
        if (number == m_newest && !again && isBroken(snapshot))
            readAgain(snapshot);
        else if (number == m_newest)
            publish(std::move(snapshot));
        if (--m_running == 0)
            emit refreshingChanged(false);
    });
}

void SnapshotService::readAgain(const SystemSnapshot &broken)
{
    new NextConnection(m_connection, nextConnectionPatience, this, [this, number = m_newest, broken](bool usable) {
        if (number != m_newest)
            return; // whoever connects refreshes
        if (usable)
            read(true);
        else
            publish(broken);
    });
}

void SnapshotService::publish(SystemSnapshot snapshot)
{
    m_current = std::make_shared<const SystemSnapshot>(keepingOldValues(std::move(snapshot), *m_current));
    emit snapshotChanged(m_current);
}

} // namespace tmc
