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

/// What is known of the times of a connection.
struct ConnectionMoments {
    ConnectionState state = ConnectionState::Disconnected;
    std::optional<QDateTime> connectedSince;
    std::optional<QDateTime> lostSince;
    std::optional<std::chrono::milliseconds> roundTrip;
    std::optional<std::chrono::milliseconds> nextTryIn;
    int attempts = 0; ///< to get a lost connection back
};

/// "Since 10:02 (12 min); an answer takes 12 ms", "Lost since 10:02 (40 s). Next try in 3 s, 5 attempts so far"; empty when there is
/// nothing to tell.
QString connectionTimes(const ConnectionMoments &moments, const QDateTime &now);

/// A stage's state in the kit's words.
StageState shownStageState(tmc::StageState state);

/// One stage as the kit's list shows it. A server without a registry is not a failure of the connection.
Stage stageOf(const StageReport &report);

/// All stages of a connection in their order, none begun.
QList<Stage> pendingStages();

/// An error for the kit's view.
FourPartError fourParts(const Error &error, const QString &serverName);

/// True for a registry that "Prepare server" can make or bring up to date.
bool isCuredByPreparation(const Error &registryError);

} // namespace tmc::ui
