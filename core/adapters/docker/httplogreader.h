#pragma once

#include "core/ports/logreader.h"

namespace tmc {

/// Logs over the Docker Engine API at a unix socket: the engine's own, or one that an SSH connection forwards to it. One thread, however
/// many containers: each has a connection, all are watched by one poll(). A container whose lines cannot be given out yet is not read on,
/// so the engine waits and nothing is dropped.
///
/// Reads in two passes when following: first what has been written, which merges exactly, then what comes, where a silent container is
/// waited for at most `patience`. Thread: one at a time.
class HttpLogReader final : public LogReader {
public:
    explicit HttpLogReader(QString socketPath) : m_socketPath(std::move(socketPath)) {}

    Result<void> read(const LogRequest &request, LogCursor &cursor, const LogSink &sink, std::stop_token stop) override;

private:
    QString m_socketPath;
};

} // namespace tmc
