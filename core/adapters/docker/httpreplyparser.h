#pragma once

#include "core/adapters/docker/httpmessage.h"

#include <memory>

namespace tmc {

/// Turns bytes into one HTTP/1.x reply. Boost.Beast does the parsing; this class bounds it and keeps its headers out of every other
/// file. Pure: no sockets, no clock. Failures are DockerProtocol.
class HttpReplyParser final {
public:
    /// `takeOver`: everything behind the header of a 101 or 200 belongs to a raw stream, see earlyBytes().
    HttpReplyParser(BodyLimit limit, bool takeOver);
    ~HttpReplyParser();
    HttpReplyParser(const HttpReplyParser &) = delete;
    HttpReplyParser &operator=(const HttpReplyParser &) = delete;

    Result<void> feed(QByteArrayView bytes);

    /// The peer closed: the end of a body without a length, or a failure.
    Result<void> endOfStream();

    bool isDone() const;
    bool hasStarted() const;   ///< a byte of the reply has arrived
    bool isTakenOver() const;  ///< done, and the connection is a raw stream now
    bool canKeepAlive() const; ///< done, and the connection may carry another request
    int status() const;        ///< 0 before the header has arrived
    HttpReply takeReply();
    QByteArray
    takeBody(); ///< what has come of the body since the last call, for bodies without end; the limit counts what was not taken
    QByteArray takeEarlyBytes(); ///< what came behind the header of a taken-over connection

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace tmc
