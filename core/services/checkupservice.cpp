#include "core/services/checkupservice.h"

#include "core/engine/checkupfailure.h"
#include "core/services/background.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace tmc {
namespace {

constexpr auto firstAfter = 20s; ///< what the operator came for is read first
constexpr auto again = 6h;       ///< certificates are renewed a month before their end
constexpr auto afterFailure = 15min;

/// Until the next look, `age` after the last one.
std::chrono::milliseconds pauseAfter(const Checkup &checkup, std::chrono::milliseconds age)
{
    const std::chrono::milliseconds whole =
        hasFailed(checkup) ? std::chrono::milliseconds(afterFailure) : std::chrono::milliseconds(again);
    return std::clamp<std::chrono::milliseconds>(whole - age, firstAfter, whole);
}

} // namespace

CheckupService::CheckupService(ServerConnection &connection, SnapshotService &snapshots, const AdapterFactory &factory,
                               const Clock &clock, QObject *parent)
    : QObject(parent),
      m_connection(connection),
      m_snapshots(snapshots),
      m_factory(factory),
      m_clock(clock)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &CheckupService::refresh);
    connect(&m_snapshots, &SnapshotService::snapshotChanged, this, &CheckupService::followSnapshot);
    connect(&m_connection, &ServerConnection::stateChanged, this, &CheckupService::followConnection);
}

CheckupService::~CheckupService()
{
    m_stop.request_stop();
    m_thread.waitForDone();
}

void CheckupService::followSnapshot()
{
    const QString &server = m_snapshots.current()->serverName;
    if (server != m_server) {
        forget();
        m_server = server;
    }
    if (m_connection.state() == ConnectionState::Connected && !m_next.isActive() && !m_isReading)
        m_next.start(m_current ? pauseAfter(*m_current, std::chrono::milliseconds(m_lookedAt.msecsTo(m_clock.now())))
                               : std::chrono::milliseconds(firstAfter));
}

void CheckupService::followConnection(ConnectionState state)
{
    if (state == ConnectionState::Connected)
        return;
    // What is under way would only tell of the connection; the next one asks again.
    ++m_newest;
    m_stop.request_stop();
    m_next.stop();
    if (std::exchange(m_isReading, false))
        emit changed();
}

void CheckupService::forget()
{
    ++m_newest;
    m_stop.request_stop();
    m_next.stop();
    m_isReading = false;
    if (m_current.has_value()) {
        m_current.reset();
        emit changed();
    }
}

void CheckupService::refresh()
{
    const SnapshotPtr snapshot = m_snapshots.current();
    if (m_isReading || m_connection.state() != ConnectionState::Connected || !snapshot->registry.value
        || snapshot->serverName != m_server)
        return;
    m_isReading = true;
    m_stop = std::stop_source();
    const auto work = [&factory = m_factory, socket = m_connection.endpoints().dockerSocket, snapshot, now = m_clock.now(),
                       before = m_current, stop = m_stop.get_token()] {
        const auto certificates = factory.certificateReader(socket);
        const auto docker = factory.dockerEngine(socket);
        const auto logs = factory.logReader(socket);
        return checkUp({*certificates, *docker, *logs}, *snapshot, before ? &*before : nullptr, now, stop);
    };
    runInBackground(m_thread, this, work, [this, number = ++m_newest](Checkup checkup) {
        if (number == m_newest)
            take(std::move(checkup));
    });
    emit changed();
}

void CheckupService::take(Checkup checkup)
{
    m_isReading = false;
    m_current = m_current ? keepingOldValues(std::move(checkup), *m_current) : std::move(checkup);
    m_lookedAt = m_clock.now();
    m_next.start(pauseAfter(*m_current, 0ms));
    emit changed();
}

} // namespace tmc
