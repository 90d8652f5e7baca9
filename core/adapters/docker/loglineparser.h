#pragma once

#include "core/adapters/docker/execframeparser.h"
#include "core/domain/logline.h"

#include <array>
#include <vector>

namespace tmc {

/// Turns the body of GET /containers/{id}/logs?timestamps=1 into lines. Each frame is one message of the engine: its time, a space, and a
/// line or, of a line longer than 16 KiB, the next part of it without a line end (the time then stands in front of each part). The log of
/// a container with a terminal has no frames. Source: Docker Engine API v1.41, "Get container logs"; moby daemon/logger/copier.go and
/// api/server/httputils/write_log_stream.go. Pure. Failures are DockerProtocol and final.
class LogLineParser final {
public:
    LogLineParser(quint16 source, bool hasTerminal);

    /// Accepts any piece of the stream; the lines that are complete by it.
    Result<std::vector<LogLine>> feed(QByteArrayView bytes);

    /// The stream ended: what came of a line that has no end. Fails when the stream ended inside a frame.
    Result<std::vector<LogLine>> finish();

private:
    struct Side {
        QByteArray stamp; ///< what has come of the time in front of the message
        bool inStamp = true;
        LogLine line; ///< what has come of it
        bool hasLine = false;
    };

    void message(Side &side);
    void take(Side &side, QByteArrayView bytes);
    bool readStamp(Side &side, QByteArrayView &bytes);
    void append(Side &side, QByteArrayView text);
    void complete(Side &side);
    Result<std::vector<LogLine>> given();

    quint16 m_source = 0;
    bool m_hasTerminal = false;
    std::array<Side, 2> m_sides;
    ExecFrameParser m_frames;
    std::vector<LogLine> m_lines;
    bool m_isBroken = false;
};

} // namespace tmc
