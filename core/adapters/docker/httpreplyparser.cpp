#include "core/adapters/docker/httpreplyparser.h"

// Boost 1.74's parser asserts what hostile bytes can break (found by fuzzing chunks behind the last one): here that is an error of the
// reply, never the end of the program. No other file includes Beast.
#define BOOST_ENABLE_ASSERT_HANDLER
#include <boost/assert.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>

#include <limits>
#include <optional>

using namespace Qt::StringLiterals;
namespace http = boost::beast::http;

namespace {
struct BrokenAssumption {};
} // namespace

void boost::assertion_failed(const char *, const char *, const char *, long)
{
    throw BrokenAssumption();
}

void boost::assertion_failed_msg(const char *, const char *, const char *, const char *, long)
{
    throw BrokenAssumption();
}

namespace tmc {
namespace {

constexpr int maximumInterimReplies = 4;

tl::unexpected<Error> malformed(const QString &detail)
{
    return fail({.code = ErrorCode::DockerProtocol, .detail = detail, .source = ErrorSource::Docker});
}

} // namespace

struct HttpReplyParser::State {
    State(BodyLimit bodyLimit, bool allowTakeOver) : limit(bodyLimit), mayTakeOver(allowTakeOver) { restart(); }

    void restart()
    {
        parser.emplace();
        parser->header_limit(static_cast<std::uint32_t>(httpHeaderLimit));
        // Counted here instead, where a body may also be cut. "No limit" is no choice: Boost 1.74 compares with it as with zero.
        parser->body_limit(std::numeric_limits<std::uint64_t>::max());
    }

    Result<void> headerArrived();
    Result<bool> step();
    Result<void> appendBody(const QByteArray &part);

    BodyLimit limit;
    bool mayTakeOver;
    bool isBroken = false; ///< the parser is not to be used any more
    std::optional<http::response_parser<http::buffer_body>> parser;
    QByteArray pending;
    HttpReply reply;
    int interimReplies = 0;
    bool started = false;
    bool headerDone = false;
    bool takenOver = false;
    bool done = false;
    bool keepAlive = false;
};

/// After the header: status and fields, and whether the rest is a body at all.
Result<void> HttpReplyParser::State::headerArrived()
{
    const auto &message = parser->get();
    const int status = static_cast<int>(message.result_int());
    if (status < 100)
        return malformed(u"a status that is none (%1)"_s.arg(status));
    if (status >= 100 && status < 200 && status != 101) {
        if (++interimReplies > maximumInterimReplies)
            return malformed(u"too many interim replies"_s);
        restart();
        return {};
    }
    if (status == 101 && !mayTakeOver)
        return malformed(u"a change of protocol that was not asked for"_s);
    headerDone = true;
    reply.status = status;
    for (const auto &field : message) {
        const auto name = field.name_string();
        const auto value = field.value();
        const QByteArray key = QByteArray(name.data(), static_cast<qsizetype>(name.size())).toLower();
        if (!reply.headers.contains(key))
            reply.headers.insert(key, QByteArray(value.data(), static_cast<qsizetype>(value.size())));
    }
    if (mayTakeOver && (status == 101 || status == 200)) {
        if (status == 200 && (parser->chunked() || parser->content_length()))
            return malformed(u"an ordinary reply instead of a stream"_s);
        takenOver = true;
        done = true;
    } else if (!limit.cutsLongerBodies && parser->content_length()
               && *parser->content_length() > static_cast<std::uint64_t>(limit.bytes)) {
        return malformed(u"the reply is larger than %1 bytes"_s.arg(limit.bytes));
    }
    return {};
}

Result<void> HttpReplyParser::State::appendBody(const QByteArray &part)
{
    const qsizetype room = limit.bytes - reply.body.size();
    reply.body.append(part.first(std::min(room, part.size())));
    if (part.size() <= room)
        return {};
    if (!limit.cutsLongerBodies)
        return malformed(u"the reply is larger than %1 bytes"_s.arg(limit.bytes));
    reply.isCut = true;
    done = true;
    return {};
}

/// Hands the pending bytes to the parser once. False when it needs more of them.
Result<bool> HttpReplyParser::State::step()
{
    // A body is never longer than its encoded form, so this buffer is always large enough.
    QByteArray part(pending.size(), Qt::Uninitialized);
    auto &body = parser->get().body();
    body.data = part.data();
    body.size = static_cast<std::size_t>(part.size());
    body.more = true;
    boost::beast::error_code problem;
    parser->eager(headerDone);
    qsizetype consumed = 0;
    try {
        consumed = static_cast<qsizetype>(
            parser->put(boost::asio::buffer(pending.constData(), static_cast<std::size_t>(pending.size())), problem));
    } catch (const BrokenAssumption &) {
        isBroken = true;
        return malformed(u"the reply goes on behind its end"_s);
    }
    part.truncate(part.size() - static_cast<qsizetype>(body.size));
    pending.remove(0, consumed);
    // First what arrived: a body that may be cut has its end there, whatever follows in the same piece.
    TM_CHECK(appendBody(part));
    if (done)
        return false;
    if (problem && problem != http::error::need_more && problem != http::error::need_buffer)
        return malformed(u"not an HTTP reply: "_s + QString::fromStdString(problem.message()));
    if (!headerDone && parser->is_header_done()) {
        TM_CHECK(headerArrived());
        if (!headerDone)
            return !pending.isEmpty();
    }
    if (!done && parser->is_done()) {
        done = true;
        keepAlive = parser->keep_alive() && pending.isEmpty();
    }
    // Long lines outside the header (chunk extensions, trailers) are bounded as well.
    if (!done && consumed == 0 && pending.size() > 2 * httpHeaderLimit)
        return malformed(u"an endless line in the reply"_s);
    return !done && consumed > 0 && !pending.isEmpty();
}

HttpReplyParser::HttpReplyParser(BodyLimit limit, bool takeOver) : m_state(std::make_unique<State>(limit, takeOver))
{
}

HttpReplyParser::~HttpReplyParser() = default;

Result<void> HttpReplyParser::feed(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return {};
    if (m_state->isBroken)
        return malformed(u"the reply goes on behind its end"_s);
    m_state->started = true;
    m_state->pending.append(bytes.data(), bytes.size());
    while (!m_state->done) {
        TM_TRY(const bool again, m_state->step());
        if (!again)
            break;
    }
    return {};
}

Result<void> HttpReplyParser::endOfStream()
{
    if (m_state->done)
        return {};
    boost::beast::error_code problem;
    if (!m_state->headerDone || !m_state->parser->got_some())
        return malformed(u"the connection ended inside the header of the reply"_s);
    if (!m_state->isBroken)
        m_state->parser->put_eof(problem);
    if (problem || m_state->isBroken)
        return malformed(u"the connection ended inside the reply"_s);
    m_state->done = true;
    m_state->keepAlive = false;
    return {};
}

bool HttpReplyParser::isDone() const
{
    return m_state->done;
}

bool HttpReplyParser::hasStarted() const
{
    return m_state->started;
}

bool HttpReplyParser::isTakenOver() const
{
    return m_state->takenOver;
}

bool HttpReplyParser::canKeepAlive() const
{
    return m_state->done && m_state->keepAlive;
}

int HttpReplyParser::status() const
{
    return m_state->reply.status;
}

QByteArray HttpReplyParser::takeBody()
{
    return std::exchange(m_state->reply.body, {});
}

HttpReply HttpReplyParser::takeReply()
{
    return std::move(m_state->reply);
}

QByteArray HttpReplyParser::takeEarlyBytes()
{
    return std::exchange(m_state->pending, {});
}

} // namespace tmc
