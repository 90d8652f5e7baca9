#include "core/engine/tablescheck.h"

#include "core/domain/tenantlogs.h"

#include <algorithm>
#include <deque>
#include <map>
#include <span>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr int looksBack = 24 * 60 * 60; ///< seconds
constexpr std::size_t mostLines = 20;   ///< of one container that are told apart by workspace

struct Source {
    const ContainerFacts *container = nullptr;
    std::vector<const Workspace *> served;
};

using Sources = std::vector<Source>;

/// Those of several workspaces first; of the others, every look begins an hour's portion further on.
Sources sourcesOf(const SystemSnapshot &snapshot, const QDateTime &now)
{
    std::map<QString, std::vector<const Workspace *>> served;
    for (const Workspace &workspace : snapshot.registry.value->workspaces)
        if (workspace.state == WorkspaceState::Active && !workspace.databaseName.isEmpty())
            served[workspace.containerName].push_back(&workspace);
    Sources sources;
    for (const ContainerFacts &container : snapshot.docker.value->containers)
        if (const auto found = served.find(container.name); found != served.end() && container.isRunning())
            sources.push_back({&container, found->second});
    const auto alone = std::ranges::stable_partition(sources, [](const Source &source) { return source.served.size() > 1; }).begin();
    if (sources.size() <= mostLogsRead)
        return sources;
    const auto several = static_cast<std::size_t>(alone - sources.begin());
    if (several < mostLogsRead) {
        const auto turn = static_cast<std::size_t>(std::max<qint64>(0, now.toSecsSinceEpoch() / 3600));
        const std::size_t first = turn * (mostLogsRead - several) % (sources.size() - several);
        std::rotate(alone, alone + static_cast<std::ptrdiff_t>(first), sources.end());
    }
    sources.resize(mostLogsRead);
    return sources;
}

struct MissingLine {
    QByteArray text;
    QString missing;
    qint64 at = 0;
};

/// The newest lines of each source that say what is missing; told apart by workspace when all are read.
class MissingLines final {
public:
    explicit MissingLines(std::size_t sources) : m_lines(sources) {}

    void take(std::size_t source, const LogLine &line)
    {
        std::optional<QString> missing = missingInDatabase(line);
        if (!missing)
            return;
        std::deque<MissingLine> &lines = m_lines[source];
        lines.push_back({line.text, std::move(*missing), line.at});
        if (lines.size() > mostLines)
            lines.pop_front();
    }

    std::vector<MissingTables> found(const Sources &sources, const DockerFacts &docker) const
    {
        std::map<std::pair<QString, WorkspaceId>, MissingTables> found;
        for (std::size_t i = 0; i < sources.size(); ++i)
            for (const MissingLine &line : m_lines[i])
                for (const WorkspaceId &workspace : concerned(sources[i], line, docker)) {
                    MissingTables &each = found[{sources[i].container->name, workspace}];
                    const QDateTime at = logDateTime(line.at);
                    if (!each.lastAt.isValid() || each.lastAt <= at)
                        each = {.container = sources[i].container->name,
                                .containerId = sources[i].container->id,
                                .workspace = workspace,
                                .missing = line.missing,
                                .lastAt = at};
                }
        std::vector<MissingTables> all;
        for (auto &[key, each] : found)
            all.push_back(std::move(each));
        return all;
    }

private:
    /// An empty one when the line names none of several.
    static std::vector<WorkspaceId> concerned(const Source &source, const MissingLine &line, const DockerFacts &docker)
    {
        if (source.served.size() == 1)
            return {source.served.front()->id};
        std::vector<WorkspaceId> named;
        for (const Workspace *workspace : source.served)
            if (mentionsAny(line.text, wordsOf(*workspace, source.container->name, docker)))
                named.push_back(workspace->id);
        return named.empty() ? std::vector<WorkspaceId>{WorkspaceId()} : named;
    }

    static QList<QByteArray> wordsOf(const Workspace &workspace, const QString &container, const DockerFacts &docker)
    {
        QList<QByteArray> words;
        for (const TenantLog &log : logsOfTenant(workspace, docker))
            if (log.container == container)
                for (const QString &word : log.mentions)
                    words.append(word.toUtf8());
        // An empty list would be in every line.
        return words.isEmpty() ? QList<QByteArray>{workspace.slug.toUtf8()} : words;
    }

    std::vector<std::deque<MissingLine>> m_lines;
};

Result<MissingLines> readLogs(LogReader &reader, std::span<const Source> sources, const QDateTime &now, const std::stop_token &stop)
{
    LogRequest request{
        .containers = {}, .since = (now.toSecsSinceEpoch() - looksBack) * 1'000'000'000, .until = {}, .tail = newestLogLines};
    for (const Source &source : sources)
        request.containers.append(source.container->name);
    MissingLines missing(sources.size());
    LogCursor cursor;
    const LogSink sink{.lines =
                           [&](const std::vector<LogLine> &lines) {
                               for (const LogLine &line : lines)
                                   if (line.source < sources.size())
                                       missing.take(line.source, line);
                           },
                       .event = [](const LogEvent &) {}};
    TM_CHECK(reader.read(request, cursor, sink, stop));
    return missing;
}

/// The engine has answered, only not with this log.
bool isOfOneContainer(const Error &error)
{
    return error.source == ErrorSource::Docker && error.code != ErrorCode::DockerUnreachable && error.code != ErrorCode::Cancelled;
}

} // namespace

Result<std::vector<MissingTables>> readMissingTables(LogReader &reader, const SystemSnapshot &snapshot, const QDateTime &now,
                                                     std::stop_token stop)
{
    const Sources sources = sourcesOf(snapshot, now);
    const DockerFacts &docker = *snapshot.docker.value;
    if (sources.empty())
        return std::vector<MissingTables>();
    const Result<MissingLines> together = readLogs(reader, sources, now, stop);
    if (together)
        return together->found(sources, docker);
    if (!isOfOneContainer(together.error()))
        return fail(together.error());
    // One of them cannot be read: which one is seen when each is asked alone.
    std::vector<MissingTables> all;
    for (const Source &source : sources) {
        const Result<MissingLines> alone = readLogs(reader, std::span(&source, 1), now, stop);
        if (!alone && !isOfOneContainer(alone.error()))
            return fail(alone.error());
        if (alone)
            std::ranges::move(alone->found({source}, docker), std::back_inserter(all));
    }
    return all;
}

} // namespace tmc
