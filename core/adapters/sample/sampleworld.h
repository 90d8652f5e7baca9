#pragma once

#include "core/domain/systemsnapshot.h"
#include "core/domain/workspacerecord.h"
#include "core/ports/serverlink.h"

#include <map>
#include <mutex>

namespace tmc {

/// The bundled sample: what a server with some forty workspaces would answer. Read from the program's resources when it is first needed;
/// all times are moved so that it looks as if it had been read a moment ago. Thread: any.
class SampleWorld final {
public:
    struct Content {
        SystemSnapshot snapshot;
        std::vector<OperationRecord> operations;        ///< with their runbooks
        std::map<WorkspaceId, WorkspaceRecord> records; ///< members and plan changes only
        std::vector<ActivityEntry> activity;            ///< oldest first
        std::optional<qint64> firstTampered;            ///< of the activity's hash chain as it is in the resource
    };

    /// `now` counts at the first call only. Fails with Internal when the resource cannot be read.
    Result<Content> content(const QDateTime &now) const;

    /// Where the links of the sample lead to; no socket of the system has these names.
    static LinkEndpoints endpoints();
    static bool isSamplePlace(const QString &socketOrDirectory);

private:
    mutable std::mutex m_mutex;
    mutable std::optional<Content> m_content;
};

} // namespace tmc
