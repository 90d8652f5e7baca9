#pragma once

#include "core/adapters/local/localpaths.h"
#include "core/support/strongid.h"

#include <QDateTime>
#include <QJsonObject>

#include <vector>

namespace tmc {

struct EmergencyEntry {
    int sequence = 0; ///< of the step
    QDateTime at;     ///< UTC, this machine's clock
    QJsonObject outcome;
    bool operator==(const EmergencyEntry &) const = default;
};

/// Where the outcome of one step goes when the registry became unreachable while the step ran: <data>/emergency/<operation>.jsonl,
/// on the disk when append() returns. Read when the operation is resumed from this machine. An operation's identifier must consist
/// of letters, digits and hyphens (InvalidInput). Thread: any one at a time.
class EmergencyJournal final {
public:
    explicit EmergencyJournal(const LocalPaths &paths);

    Result<void> append(const OperationId &operation, int sequence, const QJsonObject &outcome);
    /// Oldest first; none when there is no file. ConfigurationInvalid{path} when it is damaged.
    Result<std::vector<EmergencyEntry>> entries(const OperationId &operation) const;
    Result<void> clear(const OperationId &operation);

private:
    Result<QString> pathOf(const OperationId &operation) const;

    QString m_directory;
};

} // namespace tmc
