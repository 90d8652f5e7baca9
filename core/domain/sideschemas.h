#pragma once

#include "core/domain/systemsnapshot.h"

namespace tmc {

/// A schema or database of a workspace that an operation has dropped for good.
struct DroppedName {
    WorkspaceId workspace;
    QString name;
};
DroppedName droppedNameFromJson(const QJsonObject &json);

/// What is still there of all that operations have put beside live data: `made` without what was dropped since, and without what belongs to no
/// workspace any more. Pure.
std::vector<SideSchema> sideSchemasLeft(const std::vector<SideSchema> &made, const std::vector<Workspace> &workspaces,
                                        const std::vector<DroppedName> &dropped);

} // namespace tmc
