#include "core/engine/tablescheck.h"

#include "core/engine/logturn.h"
#include "core/engine/namedinline.h"

#include <QSet>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr int looksBack = 24 * 60 * 60; ///< seconds
constexpr std::size_t mostLines = 20;   ///< of one container that are told apart by workspace

/// Ends what is read when the caller wants it or a time is over, whichever is first.
class TimeLimit final {
public:
    TimeLimit(std::stop_token stop, std::chrono::milliseconds longest)
        : m_asked(std::move(stop), [this] { m_stop.request_stop(); }),
          m_timer([this, longest](const std::stop_token &isDone) {
              std::unique_lock lock(m_mutex);
              m_wake.wait_for(lock, isDone, longest, [] { return false; });
              if (isDone.stop_requested())
                  return;
              m_isOver = true;
              m_stop.request_stop();
          })
    {
    }

    std::stop_token token() const { return m_stop.get_token(); }
    bool isOver() const { return m_isOver; }

private:
    std::stop_source m_stop;
    std::atomic_bool m_isOver = false;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::stop_callback<std::function<void()>> m_asked;
    std::jthread m_timer; ///< the last one, so that it ends first
};

struct MissingLine {
    QByteArray text;
    QString missing;
    qint64 at = 0;
};

/// What is missing in which container and for whom, of the newest line each.
class MissingFound final {
public:
    void add(MissingTables each)
    {
        MissingTables &known = m_found[{each.container, each.workspace}];
        if (!known.lastAt.isValid() || known.lastAt <= each.lastAt)
            known = std::move(each);
    }

    void add(const LogSource &source, const std::deque<MissingLine> &lines, const DockerFacts &docker)
    {
        for (const MissingLine &line : lines)
            for (const WorkspaceId &workspace : workspacesNamed(line.text, source, docker))
                add({.container = source.container->name,
                     .containerId = source.container->id,
                     .workspace = workspace,
                     .missing = line.missing,
                     .lastAt = logDateTime(line.at)});
    }

    std::vector<MissingTables> all() const
    {
        std::vector<MissingTables> all;
        for (const auto &[key, each] : m_found)
            all.push_back(each);
        return all;
    }

private:
    std::map<std::pair<QString, WorkspaceId>, MissingTables> m_found;
};

/// One look, whose logs are read together, or one by one where one of them cannot be.
class LogLook final {
public:
    LogLook(LogReader &reader, const DockerFacts &docker, const QDateTime &now, const TimeLimit &time)
        : m_reader(reader),
          m_docker(docker),
          m_now(now),
          m_time(time)
    {
    }

    std::optional<Error> readAll(const LogSources &sources)
    {
        if (sources.empty())
            return std::nullopt;
        std::optional<Error> error = read(sources);
        if (!error || m_time.isOver() || !isOfOneContainer(*error))
            return error;
        // One of them cannot be read: which one is seen when each is asked alone.
        m_asked.clear();
        for (const LogSource &source : sources)
            if (error = read({source}); error && (m_time.isOver() || !isOfOneContainer(*error)))
                return error;
        return std::nullopt;
    }

    /// What was found, what the last look has found where this one has not looked, and when each was asked.
    std::vector<MissingTables> with(const std::vector<MissingTables> *before) const
    {
        MissingFound found = m_found;
        std::vector<MissingTables> asked;
        for (const ContainerFacts &container : m_docker.containers)
            if (m_asked.contains(container.id))
                asked.push_back(
                    {.container = container.name, .containerId = container.id, .workspace = {}, .missing = {}, .lastAt = m_now});
        for (const MissingTables &each : before ? *before : std::vector<MissingTables>()) {
            const ContainerFacts *container = m_docker.container(each.container);
            if (!container || container->id != each.containerId)
                continue;
            if (each.missing.isEmpty() && !m_asked.contains(each.containerId))
                asked.push_back(each);
            if (!each.missing.isEmpty() && !m_read.contains(each.containerId) && each.lastAt.secsTo(m_now) <= looksBack)
                found.add(each);
        }
        std::vector<MissingTables> all = found.all();
        all.insert(all.end(), asked.begin(), asked.end());
        return all;
    }

private:
    std::optional<Error> read(const LogSources &sources)
    {
        LogRequest request{
            .containers = {}, .since = (m_now.toSecsSinceEpoch() - looksBack) * 1'000'000'000, .until = {}, .tail = newestLogLines};
        for (const LogSource &source : sources)
            request.containers.append(source.container->name);
        std::vector<std::deque<MissingLine>> missing(sources.size());
        const LogSink sink{.lines =
                               [&missing](const std::vector<LogLine> &lines) {
                                   for (const LogLine &line : lines)
                                       if (line.source < missing.size())
                                           take(line, missing[line.source]);
                               },
                           .event = [](const LogEvent &) {}};
        LogCursor cursor;
        const Result<void> done = m_reader.read(request, cursor, sink, m_time.token());
        for (std::size_t i = 0; i < sources.size(); ++i) {
            m_found.add(sources[i], missing[i], m_docker);
            m_asked.insert(sources[i].container->id);
            if (done)
                m_read.insert(sources[i].container->id);
        }
        return done ? std::nullopt : std::optional(done.error());
    }

    static void take(const LogLine &line, std::deque<MissingLine> &lines)
    {
        std::optional<QString> missing = missingInDatabase(line);
        if (!missing)
            return;
        lines.push_back({line.text, std::move(*missing), line.at});
        if (lines.size() > mostLines)
            lines.pop_front();
    }

    /// The engine has answered, only not with this log.
    static bool isOfOneContainer(const Error &error)
    {
        return error.source == ErrorSource::Docker && error.code != ErrorCode::DockerUnreachable && error.code != ErrorCode::Cancelled;
    }

    LogReader &m_reader;
    const DockerFacts &m_docker;
    QDateTime m_now;
    const TimeLimit &m_time;
    MissingFound m_found;
    QSet<ContainerId> m_asked;
    QSet<ContainerId> m_read; ///< whole
};

} // namespace

Section<std::vector<MissingTables>> readMissingTables(LogReader &reader, const SystemSnapshot &snapshot,
                                                      const std::vector<MissingTables> *before, const QDateTime &now,
                                                      std::stop_token stop, std::chrono::milliseconds longest)
{
    const TimeLimit time(std::move(stop), longest);
    LogLook look(reader, *snapshot.docker.value, now, time);
    std::optional<Error> error = look.readAll(logSourcesInTurn(snapshot, before, now, mostLogsRead));
    if (error && !time.isOver())
        return {.value = {}, .readAt = {}, .error = std::move(error)};
    if (error)
        error = Error{.code = ErrorCode::TimedOut,
                      .args = {u"logs"_s, QString::number(std::chrono::duration_cast<std::chrono::seconds>(longest).count())},
                      .source = ErrorSource::Docker};
    return {.value = look.with(before), .readAt = now, .error = std::move(error)};
}

} // namespace tmc
