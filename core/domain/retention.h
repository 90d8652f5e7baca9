#pragma once

#include "core/domain/backupmanifest.h"

#include <vector>

namespace tmc {

/// How many copies of one workspace are kept. Days, ISO weeks and months are those of UTC; only those that have a good copy count, so
/// that a pause never thins out what is there.
struct RetentionPolicy {
    int last = 7;
    int daily = 14;
    int weekly = 8;
    int monthly = 12;
    bool operator==(const RetentionPolicy &) const = default;
};

struct RetentionCopy {
    BackupId id;
    QDateTime madeAt; ///< UTC
    BackupState state = BackupState::Made;
    bool isGood() const { return state == BackupState::Checked || state == BackupState::Proven; }
    bool operator==(const RetentionCopy &) const = default;
};

/// Fails with InvalidInput for a negative number, or a policy that keeps nothing.
Result<void> checkRetentionPolicy(const RetentionPolicy &policy);

/// The copies of one workspace that the policy does not keep. Only good ones (checked or proven) fill its places. Whatever the policy, the
/// two newest good copies and the newest proven one stay. While the newest copy is not good, nothing goes: something is wrong then, and
/// an older copy may be the only one. A copy that is not good goes 30 days after it was made, when two good ones are newer. Pure.
std::vector<BackupId> copiesToRemove(const RetentionPolicy &policy, std::vector<RetentionCopy> copies, const QDateTime &now);

} // namespace tmc
