#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace tmc {

/// Takes apart the multiplexed output of exec and logs: frames of eight header bytes (stream, three zero bytes, length as a big-endian 32-bit
/// number) and a payload. Source: Docker Engine API v1.41, "Attach to a container", stream format. Pure. Failures are DockerProtocol
/// and final.
class ExecFrameParser final {
public:
    enum class Stream { Output, Error };
    using Sink = std::function<void(Stream, QByteArrayView)>;

    static constexpr quint32 frameLimit = 16 * 1024 * 1024;

    /// `sink` is called for each piece of payload, in order, during feed(); `frameBegins` before the first piece of a frame.
    explicit ExecFrameParser(Sink sink, std::function<void(Stream)> frameBegins = {})
        : m_sink(std::move(sink)),
          m_frameBegins(std::move(frameBegins))
    {
    }

    /// Accepts any piece of the stream, down to single bytes.
    Result<void> feed(QByteArrayView bytes);

    /// Fails when the stream ended inside a frame.
    Result<void> finish() const;

private:
    Result<void> beginFrame();

    Sink m_sink;
    std::function<void(Stream)> m_frameBegins;
    QByteArray m_header;
    quint32 m_left = 0;
    Stream m_stream = Stream::Output;
};

} // namespace tmc
