#pragma once

#include "core/planner/replaceactions.h"
#include "core/planner/runbook.h"

#include <QString>

/// The sentences of the steps with which a workspace takes its place, or that of another, for steptext.cpp.
namespace tmc::ui::replacesteptext {

QString title(const action::ReserveWorkspace &a);
QString title(const action::CloseTenant &a);
QString title(const action::CompareLive &a);

QString reason(const action::ReserveWorkspace &a);
QString reason(const action::CloseTenant &a);
QString reason(const action::CompareLive &a);

QString undo(const action::ReserveWorkspace &a);
QString undo(const action::CloseTenant &a);
QString undo(const action::CompareLive &a);

/// The notices that only such operations have.
QString notice(const Notice &notice);

} // namespace tmc::ui::replacesteptext
