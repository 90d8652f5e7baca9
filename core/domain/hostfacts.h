#pragma once

#include "core/support/units.h"

#include <QJsonObject>

#include <vector>

namespace tmc {

/// What the server's kernel says of itself, whoever uses it.
struct HostFacts {
    Megabytes memoryTotal;
    Megabytes memoryAvailable;       ///< what programs can get without swapping (MemAvailable of proc(5))
    double load1 = 0;                ///< processes that ran or waited for the disk, mean of one minute
    Bytes diskTotal;                 ///< of the file system that holds Docker's data
    Bytes diskFree;                  ///< to programs without privileges
    std::vector<int> listeningPorts; ///< TCP, any address, sorted, each once
    bool operator==(const HostFacts &) const = default;

    bool listens(int port) const;
};

QJsonObject hostFactsToJson(const HostFacts &facts);
HostFacts hostFactsFromJson(const QJsonObject &json);

} // namespace tmc
