#pragma once

#include "core/domain/systemsnapshot.h"

#include <vector>

/// Whose the databases and schemas of a server are, from one snapshot. Pure; thread: any.
namespace tmc {

enum class PlaceState {
    Present,
    Invalid, ///< left behind when making or dropping it was interrupted
    Missing, ///< a workspace has it in the registry, PostgreSQL does not
};

/// One database, or one schema in a database that several tenants share.
struct DataPlace {
    QString database;
    QString schema;            ///< empty: the whole database
    QString owner;             ///< of the database; empty for schemas
    std::optional<Bytes> size; ///< none for schemas, which are not measured
    std::optional<int> connections;
    PlaceState state = PlaceState::Present;
    bool isRegistry = false;
    std::vector<const Workspace *> workspaces; ///< borrowed from the snapshot; those of a shared database's schemas too
    bool operator==(const DataPlace &) const = default;
};

/// Every database of the cluster, then every schema of schema products that belongs to a workspace or exists, and what is missing; sorted by
/// name. Empty while the cluster has not been read. `registryDatabase` is the one of the profile.
std::vector<DataPlace> databaseMap(const SystemSnapshot &snapshot, const QString &registryDatabase);

} // namespace tmc
