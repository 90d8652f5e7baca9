#pragma once

#include <chrono>

namespace tmc {

/// How long a lease lasts on the server, how often its holder renews it, and how much earlier the holder stops trusting it. Every
/// program uses these defaults; only tests shorten them. renewal < ttl - margin.
struct LeaseTimes {
    std::chrono::milliseconds ttl = std::chrono::seconds(30);
    std::chrono::milliseconds renewal = std::chrono::seconds(10);
    std::chrono::milliseconds margin = std::chrono::seconds(5);
};

} // namespace tmc
