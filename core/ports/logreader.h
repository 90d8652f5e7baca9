#pragma once

#include "core/domain/logposition.h"
#include "core/support/result.h"

#include <QMap>
#include <QStringList>

#include <functional>
#include <stop_token>
#include <vector>

namespace tmc {

struct LogRequest {
    QStringList containers;      ///< names; at most 65,535
    bool follow = false;         ///< goes on until it is stopped; a container that ends is waited for
    std::optional<qint64> since; ///< nanoseconds since 1970, inclusive
    std::optional<qint64> until; ///< inclusive; not together with follow
    int tail = 0;                ///< only so many of the newest lines of each container; 0 = all
};

/// How far the log of each container has been delivered. Whoever keeps it and passes it in again goes on there.
struct LogCursor {
    struct Place {
        QString containerId;
        LogPosition position;
        bool operator==(const Place &) const = default;
    };
    QMap<QString, Place> places; ///< by name
};

struct LogEvent {
    enum class Kind {
        Live,      ///< what had been written is read; from here on lines come as they are written
        Ended,     ///< the container stopped or was removed; it is waited for
        Restarted, ///< the same container runs again
        Replaced,  ///< another container has taken its name
    };
    Kind kind = Kind::Live;
    quint16 source = 0; ///< index into the request's containers; of no meaning for Live
    bool operator==(const LogEvent &) const = default;
};

/// Called in the thread of read(). May block: then reading waits, and nothing is lost.
struct LogSink {
    std::function<void(std::vector<LogLine>)> lines; ///< in the order of time over all containers; never empty
    std::function<void(const LogEvent &)> event;
};

/// Logs of the containers of one server. Blocks until everything that was asked for is delivered, or until `stop` when following (then it
/// succeeds). Memory is bounded whatever the length of the logs. Fails with ContainerNotFound when one is not there at the beginning and
/// the cursor does not know it; with DockerUnreachable (retryable) when the connection ends: call again with the same cursor.
class LogReader {
public:
    virtual ~LogReader() = default;
    virtual Result<void> read(const LogRequest &request, LogCursor &cursor, const LogSink &sink, std::stop_token stop) = 0;
};

} // namespace tmc
