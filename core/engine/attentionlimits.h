#pragma once

namespace tmc {

/// Shares of a limit, in percent, from which on it is nearly reached.
struct AttentionLimit {
    int warning = 85;
    int critical = 95;
    bool operator==(const AttentionLimit &) const = default;
};

/// From where on something needs attention, as the operator wants it.
struct AttentionLimits {
    AttentionLimit disk;
    AttentionLimit memory;
    AttentionLimit connections;         ///< of PostgreSQL
    AttentionLimit processor{150, 300}; ///< what wants to run, in percent of what the processors can do, mean of a quarter of an hour
    int forecastDays = 14;              ///< how far ahead a full disk is told
    int certificateDays = 21;           ///< how long before its end a certificate is told
    bool operator==(const AttentionLimits &) const = default;
};

} // namespace tmc
