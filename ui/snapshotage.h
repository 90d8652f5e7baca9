#pragma once

#include "core/domain/systemsnapshot.h"

namespace tmc::ui {

/// When the part of a snapshot was read that most pages show: the registry, else the cluster, else Docker. Invalid: nothing was read.
QDateTime snapshotReadAt(const SystemSnapshot &snapshot);

/// Older than a few refreshes: something is wrong, and what is shown may no longer hold.
bool isOld(const QDateTime &readAt, const QDateTime &now);

} // namespace tmc::ui
