#pragma once

#include "core/planner/containeractions.h"
#include "core/planner/runbook.h"

#include <QString>

/// The sentences of the steps that act on containers, for steptext.cpp, and of what a runbook says about whom they serve.
namespace tmc::ui::containersteptext {

QString title(const action::NoteStart &a);
QString title(const action::StartExisting &a);
QString title(const action::StopExisting &a);
QString title(const action::RestartContainer &a);
QString title(const action::AwaitHealthy &a);
QString title(const action::PullImage &a);
QString title(const action::CreateSuccessor &a);
QString title(const action::SwapSuccessor &a);
QString title(const action::RemovePredecessor &a);

QString reason(const action::NoteStart &a);
QString reason(const action::StartExisting &a);
QString reason(const action::StopExisting &a);
QString reason(const action::RestartContainer &a);
QString reason(const action::AwaitHealthy &a);
QString reason(const action::PullImage &a);
QString reason(const action::CreateSuccessor &a);
QString reason(const action::SwapSuccessor &a);
QString reason(const action::RemovePredecessor &a);

QString undo(const action::NoteStart &a);
QString undo(const action::StartExisting &a);
QString undo(const action::StopExisting &a);
QString undo(const action::RestartContainer &a);
QString undo(const action::AwaitHealthy &a);
QString undo(const action::PullImage &a);
QString undo(const action::CreateSuccessor &a);
QString undo(const action::SwapSuccessor &a);
QString undo(const action::RemovePredecessor &a);

/// For the notices about whom a container serves.
QString notice(const Notice &notice);

} // namespace tmc::ui::containersteptext
