#pragma once

#include "core/services/serverconnection.h"
#include "ui/presentation/badge.h"
#include "ui/widgets/fourparterrorview.h"
#include "ui/widgets/stagelist.h"

namespace tmc::ui {

/// "Connected", "Reconnecting", …
Badge connectionBadge(ConnectionState state);

/// The same in a list of servers, where a running operation counts more than a connection that works.
Badge sessionBadge(ConnectionState state, bool hasRunningOperation);

/// One stage as the kit's list shows it. A server without a registry is not a failure of the connection.
Stage stageOf(const StageReport &report);

/// All stages of a connection in their order, none begun.
QList<Stage> pendingStages();

/// An error for the kit's view.
FourPartError fourParts(const Error &error, const QString &serverName);

/// True for a registry that "Prepare server" can make or bring up to date.
bool isCuredByPreparation(const Error &registryError);

} // namespace tmc::ui
