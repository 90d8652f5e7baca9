#include "core/adapters/docker/httplogreader.h"

#include "core/adapters/docker/logpass.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc {
namespace {

constexpr auto longestRead = 24h * 365; ///< following has no end of its own

} // namespace

Result<void> HttpLogReader::read(const LogRequest &request, LogCursor &cursor, const LogSink &sink, std::stop_token stop)
{
    if (request.containers.isEmpty() || request.containers.size() > std::numeric_limits<quint16>::max())
        return fail({.code = ErrorCode::InvalidInput, .args = {u"container"_s, {}}, .source = ErrorSource::Docker});
    const CallLimits limits(longestRead, stop, u"logs"_s);
    Result<void> done = LogPass(m_socketPath, request, cursor, sink, limits).readWritten();
    if (!request.follow)
        return done;
    if (done) {
        sink.event({.kind = LogEvent::Kind::Live});
        done = LogPass(m_socketPath, request, cursor, sink, limits).follow();
    }
    // Following has no other end than the caller's.
    if (!done && done.error().code == ErrorCode::Cancelled)
        return {};
    return done;
}

} // namespace tmc
