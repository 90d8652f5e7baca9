#include "core/adapters/docker/manygets.h"

#include "core/adapters/docker/dockerapi.h"

#include <algorithm>
#include <atomic>
#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tmc {
namespace {

constexpr int mostConnections = 8;
constexpr auto longestCall = 15s;

} // namespace

ManyGets::ManyGets(QString socketPath)
{
    for (int i = 0; i < mostConnections; ++i)
        m_connections.push_back(std::make_unique<DockerApi>(socketPath));
}

ManyGets::~ManyGets() = default;

Result<std::vector<HttpReply>> ManyGets::get(const QStringList &paths, std::stop_token stop)
{
    std::vector<HttpReply> replies(static_cast<std::size_t>(paths.size()));
    if (paths.isEmpty())
        return replies;
    TM_TRY(const QString version, m_connections.front()->version(CallLimits(longestCall, stop, u"Docker"_s)));
    std::atomic_size_t next = 0;
    const auto ask = [&](DockerApi &api) -> Result<void> {
        api.assume(version);
        for (std::size_t i = next++; i < replies.size(); i = next++) {
            TM_TRY(replies[i], api.get(paths[static_cast<qsizetype>(i)], CallLimits(longestCall, stop, u"Docker"_s)));
        }
        return {};
    };
    std::vector<std::future<Result<void>>> others;
    const auto helpers = std::min(m_connections.size(), replies.size()) - 1;
    for (std::size_t i = 0; i < helpers; ++i)
        others.push_back(std::async(std::launch::async, [&ask, api = m_connections[i + 1].get()] { return ask(*api); }));
    Result<void> outcome = ask(*m_connections.front());
    for (std::future<Result<void>> &other : others) {
        Result<void> its = other.get();
        if (outcome)
            outcome = std::move(its);
    }
    TM_CHECK(outcome);
    return replies;
}

} // namespace tmc
