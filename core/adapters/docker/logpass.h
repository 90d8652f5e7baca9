#pragma once

#include "core/adapters/docker/dockerapi.h"
#include "core/adapters/docker/dockerjson.h"
#include "core/adapters/docker/dockerlogstream.h"
#include "core/domain/logmerge.h"
#include "core/ports/logreader.h"

namespace tmc {

/// One pass over the logs of several containers: what has been written, or what comes from now on. Thread: one at a time.
class LogPass final {
public:
    LogPass(const QString &socketPath, const LogRequest &request, LogCursor &cursor, const LogSink &sink, const CallLimits &limits);

    /// Everything that has been written up to now, then returns.
    Result<void> readWritten();

    /// Everything that comes, until the stop is requested.
    Result<void> follow();

private:
    enum class Phase {
        Reading, ///< what has been written
        Following,
        CatchingUp, ///< a container that ended: what it wrote while the connection to its log was being closed
        Waiting,    ///< for it to run again, or for another one by its name
    };
    struct Source {
        QString name;
        dockerjson::LogState state;
        Phase phase = Phase::Reading;
        std::optional<DockerLogStream> stream;
        std::optional<LogResumption> resumption;
    };

    Result<std::optional<dockerjson::LogState>> inspect(const QString &name);
    Result<void> openStream(quint16 index, Phase phase);
    QByteArray target(const Source &source, const QString &version, Phase phase) const;
    Result<void> pump(std::chrono::milliseconds longest);
    Result<void> readFrom(quint16 index);
    Result<void> ended(quint16 index);
    Result<void> lookForWaiting();
    void deliver(std::optional<qint64> waitedUntil);
    bool isAnyOpen() const;

    QString m_socketPath;
    const LogRequest &m_request;
    LogCursor &m_cursor;
    const LogSink &m_sink;
    const CallLimits &m_limits;
    DockerApi m_api;
    LogMerge m_merge;
    std::vector<Source> m_sources;
};

} // namespace tmc
