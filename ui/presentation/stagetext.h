#pragma once

#include "core/ports/serverlink.h"
#include "ui/presentation/badge.h"

#include <QString>

namespace tmc::ui {

/// What a stage of the connection does: "Find the server's address".
QString linkStageTitle(LinkStage stage);

QString stageStateText(tmc::StageState state);
Badge stageStateBadge(tmc::StageState state);

/// The line below a stage's title: the error's first part when it failed, else its neutralised detail.
QString stageDetail(const StageReport &report);

} // namespace tmc::ui
