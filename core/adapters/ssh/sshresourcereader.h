#pragma once

#include "core/adapters/ssh/cgroupcommands.h"
#include "core/ports/resourcereader.h"

#include <QString>

#include <chrono>

namespace tmc {

/// Reads server and containers from the kernel's files by one fixed command over a running connection, in one round trip; a second one
/// looks for the directories of containers that it has not seen before. Never opens a connection itself. Fails with SshConnectionLost,
/// HostUnreadable (no awk, or /proc is not as it should be), TimedOut (10 s) or Cancelled.
class SshResourceReader final : public ResourceReader {
public:
    explicit SshResourceReader(QString controlSocket) : m_controlSocket(std::move(controlSocket)) {}
    Result<ResourceReading> read(const std::vector<ReadingTarget> &targets, std::stop_token stop) override;

    /// Commands so far, for tests of how many round trips a reading takes.
    int commandCount() const { return m_commands; }

private:
    Result<QByteArray> run(bool counters, const QByteArray &input, const std::stop_token &stop);
    Result<void> findPlaces(const std::vector<ReadingTarget> &targets, const std::stop_token &stop);

    QString m_controlSocket;
    CgroupPlaces m_places;
    std::vector<ReadingTarget> m_lookedFor; ///< the last time that the places were looked for
    std::chrono::steady_clock::time_point m_lookedAt;
    int m_commands = 0;
};

} // namespace tmc
