#include "core/adapters/docker/httpconnection.h"

#include "core/adapters/docker/httpreplyparser.h"

namespace tmc {
namespace {

constexpr qsizetype sliceSize = 64 * 1024;

bool isIdempotent(const HttpRequest &request)
{
    return request.method == "GET";
}

} // namespace

struct HttpConnection::Progress {
    qint64 sentBytes = 0;
    bool answeredEarly = false; ///< the reply began before the request had ended

    /// What a failure at this point means for the server.
    Error placed(Error error, const HttpRequest &request) const
    {
        error.effect = sentBytes == 0 || isIdempotent(request) ? Effect::None : Effect::Unknown;
        return error;
    }
};

Result<UnixStream> HttpConnection::connect(const CallLimits &limits)
{
    TM_TRY(UnixStream stream, UnixStream::connect(m_socketPath, limits));
    ++m_connectionCount;
    return stream;
}

Result<HttpReply> HttpConnection::exchange(const HttpRequest &request, BodyLimit limit, const CallLimits &limits)
{
    // A connection that the server has closed in the meantime is replaced before anything is sent on it.
    if (m_stream && !m_stream->isQuiet())
        m_stream.reset();
    bool reused = m_stream.has_value();
    while (true) {
        if (!m_stream) {
            TM_TRY(UnixStream stream, connect(limits));
            m_stream.emplace(std::move(stream));
        }
        HttpReplyParser parser(limit, false);
        Progress progress;
        const Result<void> performed = perform(*m_stream, request, parser, progress, limits);
        if (performed) {
            if (!parser.canKeepAlive() || progress.answeredEarly || request.closeAfterwards)
                m_stream.reset();
            return parser.takeReply();
        }
        m_stream.reset();
        const bool connectionDied = performed.error().code == ErrorCode::DockerUnreachable && !parser.hasStarted();
        if (!reused || !isIdempotent(request) || !connectionDied)
            return fail(progress.placed(performed.error(), request));
        reused = false;
    }
}

Result<TakeOverReply> HttpConnection::takeOver(HttpRequest request, const CallLimits &limits)
{
    request.takeOver = true;
    TM_TRY(UnixStream stream, connect(limits));
    HttpReplyParser parser({.bytes = sliceSize, .cutsLongerBodies = true}, true);
    Progress progress;
    if (const Result<void> performed = perform(stream, request, parser, progress, limits); !performed)
        return fail(progress.placed(performed.error(), request));
    TakeOverReply result{.reply = parser.takeReply(), .taken = {}};
    if (parser.isTakenOver())
        result.taken.emplace(TakenOverStream{std::move(stream), parser.takeEarlyBytes()});
    return result;
}

Result<void> HttpConnection::perform(UnixStream &stream, const HttpRequest &request, HttpReplyParser &parser, Progress &progress,
                                     const CallLimits &limits)
{
    TM_TRY(const QByteArray head, httpRequestHead(request));
    ++m_requestCount;
    // A server may refuse and close while the request is still on its way: its reply counts then, not our failure to send.
    Result<void> sent = send(stream, head, progress, limits);
    if (sent && !progress.answeredEarly)
        sent = send(stream, request.body, progress, limits);
    if (!sent && (sent.error().code != ErrorCode::DockerUnreachable || progress.sentBytes == 0))
        return sent;
    const Result<void> received = receive(stream, parser, limits);
    return received || sent ? received : sent;
}

Result<void> HttpConnection::send(UnixStream &stream, QByteArrayView bytes, Progress &progress, const CallLimits &limits)
{
    while (!bytes.isEmpty()) {
        TM_TRY(const UnixStream::Readiness ready, stream.wait(true, true, limits));
        if (ready.readable) {
            progress.answeredEarly = true;
            return {};
        }
        TM_TRY(const qsizetype count, stream.sendSome(bytes.first(std::min(bytes.size(), sliceSize))));
        progress.sentBytes += count;
        bytes = bytes.sliced(count);
    }
    return {};
}

Result<void> HttpConnection::receive(UnixStream &stream, HttpReplyParser &parser, const CallLimits &limits)
{
    QByteArray buffer(sliceSize, Qt::Uninitialized);
    while (!parser.isDone()) {
        TM_TRY(const qsizetype count, stream.receive(buffer.data(), buffer.size(), limits));
        if (count > 0) {
            TM_CHECK(parser.feed(QByteArrayView(buffer).first(count)));
            continue;
        }
        if (!parser.hasStarted())
            return fail({.code = ErrorCode::DockerUnreachable,
                         .detail = QStringLiteral("the connection was closed instead of a reply"),
                         .source = ErrorSource::Docker,
                         .retryable = true});
        TM_CHECK(parser.endOfStream());
    }
    return {};
}

} // namespace tmc
