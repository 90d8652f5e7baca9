#pragma once

#include "core/domain/capacity.h"

namespace tmc {

/// One resource before and after an operation: of one container, or of the server's share for this environment. Counted as in
/// ResourceCapacity.
struct ResourceChange {
    Resource resource = Resource::Memory;
    QString container;              ///< empty: of the server
    std::optional<qint64> before;   ///< allotted; none: not limited, or there is no such container
    std::optional<qint64> after;    ///< the same
    std::optional<qint64> measured; ///< in use when the server was read; none: not measured
    std::optional<qint64> budget;   ///< how much of it may be allotted; none: not known, or of a container
    bool operator==(const ResourceChange &) const = default;
};

/// What an operation adds to what is promised; negative where it gives something back.
struct ResourceDemand {
    Resource resource = Resource::Memory;
    qint64 amount = 0;
    bool operator==(const ResourceDemand &) const = default;
};

/// The server's side of an operation: every resource that it changes, or all when it asks for none.
std::vector<ResourceChange> serverChanges(const Capacity &capacity, const std::vector<ResourceDemand> &demands);

/// The first demand for more than can still be promised; none when all fit as far as is known. Processors and disk are not looked at: a
/// limit there is a ceiling that may be promised more than once.
std::optional<ResourceDemand> firstShortage(const Capacity &capacity, const std::vector<ResourceDemand> &demands);

QJsonObject resourceChangeToJson(const ResourceChange &change);
ResourceChange resourceChangeFromJson(const QJsonObject &json);

} // namespace tmc
