#pragma once

#include "core/engine/diagnosis.h"

namespace tmc {

/// What a report for somebody else is made from.
struct SupportFacts {
    QString program; ///< its version
    QString qt;
    QString system; ///< of this computer
    QDateTime now;
    SnapshotPtr snapshot; ///< never null
    std::vector<Check> checks;
    /// Names of hosts, containers and databases as they are; otherwise each gets a number that stays the same within the report.
    bool withNames = false;
};

struct SupportFile {
    QString name;
    QByteArray content; ///< indented JSON
    bool operator==(const SupportFile &) const = default;
};

/// Versions, checks with their findings, and the server in figures. Only what is listed in the implementation is written: no environment, no
/// labels, no texts of errors, no customers, no addresses. Pure.
std::vector<SupportFile> supportReport(const SupportFacts &facts);

} // namespace tmc
