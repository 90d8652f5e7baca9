#pragma once

#include <chrono>

namespace tmc {

/// How long to wait between two attempts to get a lost connection back: a thirtieth of the time that it has been lost, 1 s to 30 s, so
/// that a short loss is mended at once and a server that is away for the night is left in peace. `chance` (0 to 1) spreads the pauses of
/// many consoles by a fifth to both sides.
constexpr std::chrono::milliseconds retryPause(std::chrono::milliseconds lostFor, double chance)
{
    using std::chrono::milliseconds;
    constexpr milliseconds shortest{1'000};
    constexpr milliseconds longest{30'000};
    milliseconds pause = lostFor / 30;
    pause = pause < shortest ? shortest : pause > longest ? longest : pause;
    return milliseconds(static_cast<milliseconds::rep>(static_cast<double>(pause.count()) * (0.8 + 0.4 * chance)));
}

} // namespace tmc
