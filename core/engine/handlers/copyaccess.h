#pragma once

#include "core/engine/stephandler.h"

namespace tmc {

/// The copy that was planned with, kept from being discarded until the operation's stores are closed. Fails with NotFound on a computer
/// that does not have it, with BackupDamaged when another one is in its place.
Result<StoredBackup> usedCopy(const action::CopyReference &reference, StepContext &context);

/// Passes on how much of the copy has been read. Valid while the context lives.
std::function<void(qint64 bytes)> tellsOf(const StoredBackup &copy, StepContext &context);

/// Hands the copy's archive over, tells about its bytes, and breaks off when the operation is aborted. Valid while all three live.
TrialServer::Source archiveOf(const StoredBackup &copy, StepContext &context);

/// What an interrupted run left in a sealed container is half of something: its folders are emptied by stopping it, whatever still runs there.
Result<void> emptyContainer(const QString &container, StepContext &context);

/// True for a container that carries the operation's label.
bool isOperationsOwn(const ContainerFacts &container, const StepContext &context);

} // namespace tmc
