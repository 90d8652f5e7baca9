#pragma once

#include "core/domain/backupmanifest.h"

namespace tmc {

/// What a trial restore says of a copy.
struct TrialVerdict {
    std::vector<ContentsDifference> differences; ///< empty: it is proven
    /// Rows, tables or other objects are not those that were there: the copy cannot be used. False for differences that may come from the server
    /// that the trial ran on, as another version writes a definition otherwise.
    bool isDamage = false;

    bool isProof() const { return differences.empty(); }
    /// The first differences in words of PostgreSQL, for the note beside the copy.
    QString text() const;
};

/// Compares what was restored with what the manifest says. Owners and rights of objects are compared only when the tenant's role is the
/// only one that has any: everything is restored as that role. `asAnother`: it was restored as another workspace's role, whose they are
/// then. Pure.
TrialVerdict trialVerdict(const BackupManifest &manifest, const BackupContents &found, bool asAnother = false);

} // namespace tmc
