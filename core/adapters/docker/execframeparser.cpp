#include "core/adapters/docker/execframeparser.h"

#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qsizetype headerSize = 8;

tl::unexpected<Error> malformed(const QString &detail)
{
    return fail({.code = ErrorCode::DockerProtocol, .detail = detail, .source = ErrorSource::Docker});
}

} // namespace

Result<void> ExecFrameParser::feed(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        if (m_left > 0) {
            const qsizetype count = std::min<qsizetype>(bytes.size(), m_left);
            m_sink(m_stream, bytes.first(count));
            m_left -= static_cast<quint32>(count);
            bytes = bytes.sliced(count);
            continue;
        }
        const qsizetype count = std::min(bytes.size(), headerSize - m_header.size());
        m_header.append(bytes.data(), count);
        bytes = bytes.sliced(count);
        if (m_header.size() == headerSize)
            TM_CHECK(beginFrame());
    }
    return {};
}

Result<void> ExecFrameParser::beginFrame()
{
    const auto stream = static_cast<unsigned char>(m_header[0]);
    const auto length = qFromBigEndian<quint32>(m_header.constData() + 4);
    // 0 is echoed standard input, which the engine writes to standard output.
    if (stream > 2 || m_header[1] != 0 || m_header[2] != 0 || m_header[3] != 0)
        return malformed(u"an unknown stream (%1) in the output"_s.arg(stream));
    if (length > frameLimit)
        return malformed(u"a frame of %1 bytes in the output"_s.arg(length));
    m_stream = stream == 2 ? Stream::Error : Stream::Output;
    m_left = length;
    m_header.clear();
    if (m_frameBegins)
        m_frameBegins(m_stream);
    return {};
}

Result<void> ExecFrameParser::finish() const
{
    if (m_left > 0 || !m_header.isEmpty())
        return malformed(u"the output ended inside a frame"_s);
    return {};
}

} // namespace tmc
