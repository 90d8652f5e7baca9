#include "core/adapters/docker/dockerlogstream.h"

#include "core/adapters/docker/dockererrors.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qsizetype sliceSize = 64 * 1024;
constexpr int ok = 200;

tl::unexpected<Error> cutOff()
{
    return fail({.code = ErrorCode::DockerUnreachable,
                 .detail = u"the connection ended inside the log"_s,
                 .source = ErrorSource::Docker,
                 .retryable = true});
}

} // namespace

DockerLogStream::DockerLogStream(UnixStream stream, const LogStreamRequest &request)
    : m_stream(std::move(stream)),
      m_container(request.container),
      m_reply(std::make_unique<HttpReplyParser>(BodyLimit{}, false)),
      m_lines(std::make_unique<LogLineParser>(request.source, request.hasTerminal)),
      m_buffer(sliceSize, Qt::Uninitialized)
{
}

Result<DockerLogStream> DockerLogStream::open(const QString &socketPath, const LogStreamRequest &request, const CallLimits &limits)
{
    TM_TRY(const QByteArray head, httpRequestHead({.method = "GET", .target = request.target, .closeAfterwards = true}));
    TM_TRY(UnixStream stream, UnixStream::connect(socketPath, limits));
    for (QByteArrayView left = head; !left.isEmpty();) {
        TM_CHECK(stream.wait(false, true, limits));
        TM_TRY(const qsizetype count, stream.sendSome(left));
        left = left.sliced(count);
    }
    return DockerLogStream(std::move(stream), request);
}

Result<std::vector<LogLine>> DockerLogStream::readSome()
{
    TM_TRY(const std::optional<qsizetype> count, m_stream.receiveSome(m_buffer.data(), m_buffer.size()));
    if (!count)
        return std::vector<LogLine>();
    if (*count == 0) {
        // Without the last chunk the log was cut off, unless the reply had no length at all.
        if (m_reply->status() == 0 || !m_reply->endOfStream())
            return cutOff();
        return end();
    }
    TM_CHECK(m_reply->feed(QByteArrayView(m_buffer).first(*count)));
    return linesOf(m_reply->status() == ok ? m_reply->takeBody() : QByteArray());
}

Result<std::vector<LogLine>> DockerLogStream::linesOf(QByteArrayView bytes)
{
    TM_TRY(std::vector<LogLine> lines, m_lines->feed(bytes));
    if (!m_reply->isDone())
        return lines;
    TM_TRY(std::vector<LogLine> last, end());
    std::ranges::move(last, std::back_inserter(lines));
    return lines;
}

Result<std::vector<LogLine>> DockerLogStream::end()
{
    if (m_reply->status() != ok)
        return fail(dockerError(m_reply->takeReply(), {.kind = DockerSubject::Kind::Container, .name = m_container}, true));
    m_hasEnded = true;
    return m_lines->finish();
}

} // namespace tmc
