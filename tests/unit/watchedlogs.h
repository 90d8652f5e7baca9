#pragma once

#include "core/domain/loglevel.h"
#include "core/ports/logreader.h"
#include "tests/unit/attentionworld.h"

#include <QSet>

#include <thread>

/// Logs of applications whose tables are behind, for tests of what is read and found in them.
namespace tmtest::attention {

inline const QByteArray column = "django.db.utils.ProgrammingError: column orders.total does not exist";

inline LogLine line(const QByteArray &text, quint16 source = 0, LogStream stream = LogStream::Error,
                    const QDateTime &at = now.addSecs(-600))
{
    return {.at = at.toMSecsSinceEpoch() * 1'000'000, .text = text, .source = source, .stream = stream, .level = detectLogLevel(text)};
}

/// Remembers what it was asked for; some containers' logs may be out of reach.
class WatchedLogs final : public LogReader {
public:
    std::vector<LogRequest> requests;
    QMap<QString, QList<LogLine>> lines;
    QMap<QString, Error> unreadable;
    QSet<QString> silent; ///< give their lines and never end

    Result<void> read(const LogRequest &request, LogCursor &, const LogSink &sink, std::stop_token stop) override
    {
        requests.push_back(request);
        const auto cancelled = fail({.code = ErrorCode::Cancelled, .source = ErrorSource::Docker});
        for (const QString &name : request.containers)
            if (unreadable.contains(name))
                return fail(unreadable.value(name));
        for (int i = 0; i < request.containers.size(); ++i)
            for (LogLine each : lines.value(request.containers[i])) {
                each.source = static_cast<quint16>(i);
                sink.lines({each});
            }
        const bool hangs = std::ranges::any_of(request.containers, [this](const QString &name) { return silent.contains(name); });
        while (hangs && !stop.stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        return hangs ? Result<void>(cancelled) : Result<void>();
    }
};

inline SystemSnapshot servedSnapshot()
{
    SystemSnapshot snapshot = wellServer();
    snapshot.registry.value->products[0].migrateCommand = {u"python"_s, u"manage.py"_s, u"migrate"_s};
    for (Workspace &workspace : snapshot.registry.value->workspaces)
        workspace.roleName = workspace.databaseName;
    return snapshot;
}

} // namespace tmtest::attention
