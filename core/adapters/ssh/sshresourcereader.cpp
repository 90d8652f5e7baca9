#include "core/adapters/ssh/sshresourcereader.h"

#include "core/adapters/ssh/cgroupoutput.h"
#include "core/adapters/ssh/hostchannel.h"
#include "core/adapters/ssh/sshoptions.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace tmc {
namespace {

constexpr auto longestRead = 10s;
constexpr auto looksAgainAfter = 10s; ///< for a container that restarts all the time and is there only now and then

} // namespace

Result<QByteArray> SshResourceReader::run(bool counters, const QByteArray &input, const std::stop_token &stop)
{
    const auto figure = counters ? SshOptions::HostFigure::Counters : SshOptions::HostFigure::ContainerPlaces;
    TM_TRY(const QStringList arguments, SshOptions::readHost(m_controlSocket, figure));
    HostChannel channel;
    channel.start(arguments, input);
    ++m_commands;
    return channel.finish(std::chrono::steady_clock::now() + longestRead, stop);
}

/// When a container is new; one that has no place is not looked for at every reading.
Result<void> SshResourceReader::findPlaces(const std::vector<ReadingTarget> &targets, const std::stop_token &stop)
{
    const auto now = std::chrono::steady_clock::now();
    const bool looksAgain = now - m_lookedAt >= looksAgainAfter;
    const bool isMissing = std::ranges::any_of(targets, [&](const ReadingTarget &target) {
        return !m_places.contains(target.id) && (looksAgain || std::ranges::find(m_lookedFor, target) == m_lookedFor.end());
    });
    if (!isMissing)
        return {};
    TM_TRY(const QByteArray output, run(false, {}, stop));
    m_places = cgroupPlacesFromOutput(output);
    m_lookedFor = targets;
    m_lookedAt = now;
    return {};
}

Result<ResourceReading> SshResourceReader::read(const std::vector<ReadingTarget> &targets, std::stop_token stop)
{
    // What is quicker than the first look at `stop` must not succeed either.
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled);
    TM_CHECK(findPlaces(targets, stop));
    TM_TRY(const QByteArray output, run(true, cgroupcommands::counterInput(targets, m_places), stop));
    return readingFromOutput(output, targets, m_places);
}

} // namespace tmc
