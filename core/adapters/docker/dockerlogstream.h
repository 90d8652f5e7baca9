#pragma once

#include "core/adapters/docker/httpreplyparser.h"
#include "core/adapters/docker/loglineparser.h"
#include "core/adapters/docker/unixstream.h"

#include <optional>

namespace tmc {

/// What to read of one container's log.
struct LogStreamRequest {
    QByteArray target; ///< path and query of the request
    QString container; ///< for errors
    quint16 source = 0;
    bool hasTerminal = false;
};

/// One GET .../logs on a connection of its own, read without waiting, so that one thread can watch many of them. Failures:
/// DockerUnreachable (retryable) when the connection ended before the log, otherwise what the engine said. Thread: one at a time.
class DockerLogStream final {
public:
    /// Connects and sends the request; the reply is awaited by readSome().
    static Result<DockerLogStream> open(const QString &socketPath, const LogStreamRequest &request, const CallLimits &limits);

    /// For poll().
    int descriptor() const { return m_stream.descriptor(); }

    /// The lines that have come by now, at most those of one read.
    Result<std::vector<LogLine>> readSome();

    /// The engine has ended the log: the container stopped, or everything that was asked for has come.
    bool hasEnded() const { return m_hasEnded; }

private:
    DockerLogStream(UnixStream stream, const LogStreamRequest &request);
    Result<std::vector<LogLine>> linesOf(QByteArrayView bytes);
    Result<std::vector<LogLine>> end();

    UnixStream m_stream;
    QString m_container;
    std::unique_ptr<HttpReplyParser> m_reply;
    std::unique_ptr<LogLineParser> m_lines; ///< does not move: its frames call back into it
    QByteArray m_buffer;
    bool m_hasEnded = false;
};

} // namespace tmc
