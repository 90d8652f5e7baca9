#pragma once

#include "core/adapters/sample/sampleworld.h"
#include "core/ports/logreader.h"
#include "core/support/clock.h"

namespace tmc {

/// What the containers of the bundled sample have written in the last hour, and a new line every second while it is followed. The same
/// lines each time, at times that end now.
class SampleLogReader final : public LogReader {
public:
    SampleLogReader(const SampleWorld &world, const Clock &clock) : m_world(world), m_clock(clock) {}

    Result<void> read(const LogRequest &request, LogCursor &cursor, const LogSink &sink, std::stop_token stop) override;

private:
    const SampleWorld &m_world;
    const Clock &m_clock;
};

} // namespace tmc
