#include "core/adapters/docker/httpresourcereader.h"

#include "core/adapters/docker/dockererrors.h"
#include "core/adapters/docker/dockerjson.h"
#include "core/adapters/docker/statsjson.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr int gone = 404;

tl::unexpected<Error> refused(const HttpReply &reply, const ContainerId &id)
{
    return fail(dockerError(reply, {.kind = DockerSubject::Kind::Container, .name = id.value()}, true));
}

} // namespace

Result<void> HttpResourceReader::readServerMemory(const std::stop_token &stop)
{
    if (m_serverMemory.value > 0)
        return {};
    TM_TRY(const std::vector<HttpReply> replies, m_gets.get({u"/info"_s}, stop));
    if (replies.front().status != 200)
        return fail(dockerError(replies.front(), {}, true));
    TM_TRY(const Bytes memory, dockerjson::memoryFromInfo(replies.front().body));
    m_serverMemory = memory;
    return {};
}

Result<ResourceReading> HttpResourceReader::read(const std::vector<ReadingTarget> &targets, std::stop_token stop)
{
    TM_CHECK(readServerMemory(stop));
    QStringList paths;
    for (const ReadingTarget &target : targets)
        paths.append(u"/containers/%1/stats?stream=false&one-shot=true"_s.arg(target.id.value()));
    TM_TRY(const std::vector<HttpReply> replies, m_gets.get(paths, stop));
    ResourceReading reading{.source = ReadingSource::Docker, .host = {}, .containers = {}};
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (replies[i].status == gone)
            continue;
        if (replies[i].status != 200)
            return refused(replies[i], targets[i].id);
        TM_TRY(auto counters, dockerjson::countersFromStats(replies[i].body, targets[i], m_serverMemory));
        if (counters)
            reading.containers.push_back(std::move(*counters));
    }
    return reading;
}

Result<QHash<ContainerId, int>> HttpResourceReader::readRestarts(const std::vector<ContainerId> &containers, std::stop_token stop)
{
    QStringList paths;
    for (const ContainerId &id : containers)
        paths.append(u"/containers/%1/json"_s.arg(id.value()));
    TM_TRY(const std::vector<HttpReply> replies, m_gets.get(paths, stop));
    QHash<ContainerId, int> restarts;
    for (std::size_t i = 0; i < containers.size(); ++i) {
        if (replies[i].status == gone)
            continue;
        if (replies[i].status != 200)
            return refused(replies[i], containers[i]);
        TM_TRY(const int count, dockerjson::restartCountFromInspect(replies[i].body));
        restarts.insert(containers[i], count);
    }
    return restarts;
}

} // namespace tmc
