#pragma once

#include "core/adapters/docker/httpmessage.h"
#include "core/adapters/docker/unixstream.h"

#include <optional>

namespace tmc {

class HttpReplyParser;

/// A connection whose bytes are a raw stream after the reply's header.
struct TakenOverStream {
    UnixStream stream;
    QByteArray earlyBytes; ///< what arrived together with the header
};

/// The reply, and the stream when the server agreed to one.
struct TakeOverReply {
    HttpReply reply;
    std::optional<TakenOverStream> taken;
};

/// HTTP/1.1 requests, one after the other, over one kept-alive connection to a unix socket.
///
/// Errors: DockerUnreachable (retryable), DockerProtocol, TimedOut, Cancelled, InvalidInput. Their effect is none for GET and when not
/// one byte had been sent, otherwise unknown. A GET on a kept connection that turns out to be dead is sent once more on a new one;
/// nothing else is ever sent twice. Thread: one at a time.
class HttpConnection final {
public:
    explicit HttpConnection(QString socketPath) : m_socketPath(std::move(socketPath)) {}

    Result<HttpReply> exchange(const HttpRequest &request, BodyLimit limit, const CallLimits &limits);

    /// Always on a connection of its own, which the stream keeps.
    Result<TakeOverReply> takeOver(HttpRequest request, const CallLimits &limits);

    void close() { m_stream.reset(); }

    qint64 requestCount() const { return m_requestCount; } ///< requests put on the wire, repetitions included
    qint64 connectionCount() const { return m_connectionCount; }

private:
    struct Progress;
    Result<UnixStream> connect(const CallLimits &limits);
    Result<void> perform(UnixStream &stream, const HttpRequest &request, HttpReplyParser &parser, Progress &progress,
                         const CallLimits &limits);
    static Result<void> send(UnixStream &stream, QByteArrayView bytes, Progress &progress, const CallLimits &limits);
    static Result<void> receive(UnixStream &stream, HttpReplyParser &parser, const CallLimits &limits);

    QString m_socketPath;
    std::optional<UnixStream> m_stream;
    qint64 m_requestCount = 0;
    qint64 m_connectionCount = 0;
};

} // namespace tmc
