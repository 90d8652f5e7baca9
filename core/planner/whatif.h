#pragma once

#include "core/planner/demand.h"

namespace tmc {

/// One resource as one more workspace would meet it.
struct ResourceRoom {
    ResourceCapacity capacity;
    qint64 needed = 0;          ///< by one more workspace
    std::optional<qint64> more; ///< how many more workspaces it is enough for; none: it is not needed, or not known
    bool operator==(const ResourceRoom &) const = default;
};

/// How many more workspaces of one product and plan a server takes.
struct Room {
    std::optional<qint64> more;       ///< none: nothing that is known limits it
    std::optional<Resource> limiting; ///< what runs out first
    std::vector<ResourceRoom> resources;
    bool operator==(const Room &) const = default;
};

/// Pure. Fails with ProductUnknown or PlanUnknown, and with SectionUnavailable when the registry was never read.
Result<Room> roomFor(const SystemSnapshot &snapshot, const ProductKey &product, const PlanKey &plan, Environment environment);

/// Names one workspace of a server.
struct WorkspaceName {
    ProductKey product;
    QString slug;
    Environment environment = Environment::Production;
    bool operator==(const WorkspaceName &) const = default;
};
WorkspaceName nameOf(const Workspace &workspace);

/// One workspace of a list that is changed one after the other.
struct ChangeRoom {
    WorkspaceName workspace;
    bool fits = true;
    std::optional<Resource> lacking; ///< what there is too little of when it does not fit
    qint64 needed = 0;               ///< of what is lacking
    qint64 spare = 0;                ///< of what is lacking, after those before it
    bool operator==(const ChangeRoom &) const = default;
};

/// What becomes of a server when workspaces change to a plan, one after the other.
struct ChangedRoom {
    std::vector<ChangeRoom> workspaces;     ///< in the order given
    std::vector<ResourceChange> resources;  ///< of the server, all changes together as far as they fit
    std::optional<std::size_t> firstMisfit; ///< index of the first that does not fit; none: all do
    bool operator==(const ChangedRoom &) const = default;
};

/// Pure. Those behind the first that does not fit are judged as if it had been left out. Fails as roomFor does, and with
/// WorkspaceUnknown.
Result<ChangedRoom> roomForChange(const SystemSnapshot &snapshot, const std::vector<WorkspaceName> &workspaces, const PlanKey &plan);

QJsonObject roomToJson(const Room &room);
QJsonObject changedRoomToJson(const ChangedRoom &room);

} // namespace tmc
