#include "core/adapters/docker/loglineparser.h"

#include "core/domain/loglevel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qsizetype longestStamp = 40;

} // namespace

LogLineParser::LogLineParser(quint16 source, bool hasTerminal)
    : m_source(source),
      m_hasTerminal(hasTerminal),
      m_frames(
          [this](ExecFrameParser::Stream stream, QByteArrayView bytes) { take(m_sides[static_cast<std::size_t>(stream)], bytes); },
          [this](ExecFrameParser::Stream stream) { message(m_sides[static_cast<std::size_t>(stream)]); })
{
    m_sides[0].line.stream = LogStream::Output;
    m_sides[1].line.stream = LogStream::Error;
}

/// A message begins, and with it a time.
void LogLineParser::message(Side &side)
{
    side.inStamp = true;
    side.stamp.clear();
}

void LogLineParser::take(Side &side, QByteArrayView bytes)
{
    while (!bytes.isEmpty() && !m_isBroken) {
        if (side.inStamp && !readStamp(side, bytes))
            return;
        const qsizetype end = bytes.indexOf('\n');
        append(side, end < 0 ? bytes : bytes.first(end));
        if (end < 0)
            return;
        complete(side);
        bytes = bytes.sliced(end + 1);
        if (m_hasTerminal)
            message(side);
    }
}

/// True when the time is complete; the rest of `bytes` is the message then.
bool LogLineParser::readStamp(Side &side, QByteArrayView &bytes)
{
    const qsizetype space = bytes.indexOf(' ');
    side.stamp.append(bytes.first(space < 0 ? std::min(bytes.size(), longestStamp) : space));
    if (space < 0 && side.stamp.size() < longestStamp)
        return false;
    const std::optional<qint64> at = logTimeFromText(side.stamp);
    if (!at) {
        m_isBroken = true;
        return false;
    }
    bytes = bytes.sliced(space + 1);
    side.inStamp = false;
    // A part of a line that has begun keeps the time of its beginning.
    if (!side.hasLine)
        side.line.at = *at;
    side.hasLine = true;
    return true;
}

void LogLineParser::append(Side &side, QByteArrayView text)
{
    const qsizetype room = std::max<qsizetype>(0, logLineLimit - side.line.text.size());
    side.line.text.append(text.first(std::min(room, text.size())));
    side.line.cutBytes += static_cast<quint32>(std::max<qsizetype>(0, text.size() - room));
}

void LogLineParser::complete(Side &side)
{
    side.line.source = m_source;
    side.line.level = detectLogLevel(side.line.text);
    // Growing has reserved more than the line needs, and a line may be kept for long.
    side.line.text.squeeze();
    const LogLine empty{.at = side.line.at, .text = {}, .stream = side.line.stream};
    m_lines.push_back(std::exchange(side.line, empty));
    side.hasLine = false;
}

Result<std::vector<LogLine>> LogLineParser::given()
{
    if (m_isBroken)
        return fail(
            {.code = ErrorCode::DockerProtocol, .detail = u"a line of the log without its time"_s, .source = ErrorSource::Docker});
    return std::exchange(m_lines, {});
}

Result<std::vector<LogLine>> LogLineParser::feed(QByteArrayView bytes)
{
    if (m_hasTerminal)
        take(m_sides[0], bytes);
    else
        TM_CHECK(m_frames.feed(bytes));
    return given();
}

Result<std::vector<LogLine>> LogLineParser::finish()
{
    if (!m_hasTerminal)
        TM_CHECK(m_frames.finish());
    for (Side &side : m_sides)
        if (side.hasLine)
            complete(side);
    return given();
}

} // namespace tmc
