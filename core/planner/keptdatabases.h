#pragma once

#include "core/domain/systemsnapshot.h"

namespace tmc {

/// A database, or a schema product's schema, that a restore has put aside, or a schema with tables of a copy beside the live ones.
struct KeptDatabase {
    QString name;
    std::optional<Bytes> size; ///< of a schema it is not known
    QDateTime since;           ///< when the restore ended; invalid where the snapshot does not have that operation any more
    bool operator==(const KeptDatabase &) const = default;
};

/// Those that restores of this workspace have put aside or beside, by name. Only databases of the workspace's role count, whatever others are
/// called; whose a schema is, is seen when it is dropped. Pure.
std::vector<KeptDatabase> keptDatabases(const SystemSnapshot &snapshot, const Workspace &workspace);

} // namespace tmc
