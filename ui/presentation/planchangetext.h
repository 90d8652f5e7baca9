#pragma once

#include "core/planner/planchangeactions.h"
#include "core/planner/runbook.h"

#include <QString>

/// The sentences of the steps that change plans, for steptext.cpp.
namespace tmc::ui::planchangetext {

QString title(const action::BeginPlanChange &a);
QString title(const action::CompletePlanChange &a);
QString title(const action::ReleaseRetired &a);
QString title(const action::AdmitSharedRole &a);
QString title(const action::DismissSharedRole &a);
QString title(const action::UpdateSubscription &a);
QString title(const action::RotateRolePassword &a);
QString title(const action::PinRoute &a);
QString title(const action::ProbeCandidate &a);
QString title(const action::SwitchRoute &a);
QString title(const action::ReleaseRoute &a);
QString title(const action::SetRequestLimit &a);
QString title(const action::UpdateContainer &a);
QString title(const action::StartKeptContainer &a);
QString title(const action::StopContainer &a);
QString title(const action::RemoveContainer &a);

QString reason(const action::BeginPlanChange &a);
QString reason(const action::CompletePlanChange &a);
QString reason(const action::ReleaseRetired &a);
QString reason(const action::AdmitSharedRole &a);
QString reason(const action::DismissSharedRole &a);
QString reason(const action::UpdateSubscription &a);
QString reason(const action::RotateRolePassword &a);
QString reason(const action::PinRoute &a);
QString reason(const action::ProbeCandidate &a);
QString reason(const action::SwitchRoute &a);
QString reason(const action::ReleaseRoute &a);
QString reason(const action::SetRequestLimit &a);
QString reason(const action::UpdateContainer &a);
QString reason(const action::StartKeptContainer &a);
QString reason(const action::StopContainer &a);
QString reason(const action::RemoveContainer &a);

QString undo(const action::BeginPlanChange &a);
QString undo(const action::CompletePlanChange &a);
QString undo(const action::ReleaseRetired &a);
QString undo(const action::AdmitSharedRole &a);
QString undo(const action::DismissSharedRole &a);
QString undo(const action::UpdateSubscription &a);
QString undo(const action::RotateRolePassword &a);
QString undo(const action::PinRoute &a);
QString undo(const action::ProbeCandidate &a);
QString undo(const action::SwitchRoute &a);
QString undo(const action::ReleaseRoute &a);
QString undo(const action::SetRequestLimit &a);
QString undo(const action::UpdateContainer &a);
QString undo(const action::StartKeptContainer &a);
QString undo(const action::StopContainer &a);
QString undo(const action::RemoveContainer &a);

/// The notices that only changes of plans have.
QString notice(const Notice &notice);

} // namespace tmc::ui::planchangetext
