#pragma once

#include "core/planner/restoreactions.h"
#include "core/planner/runbook.h"

#include <QString>

/// The sentences of the steps that restore workspaces, for steptext.cpp.
namespace tmc::ui::restoresteptext {

QString title(const action::CreateRestorer &a);
QString title(const action::DropRestorer &a);
QString title(const action::StartRestorer &a);
QString title(const action::FillDatabase &a);
QString title(const action::CompareDatabase &a);
QString title(const action::MaskDatabase &a);
QString title(const action::SwapDatabases &a);
QString title(const action::DropKeptDatabase &a);
QString title(const action::TakeTables &a);
QString title(const action::BringSchema &a);
QString title(const action::CompareSchema &a);
QString title(const action::DropScratch &a);
QString title(const action::MoveToPublic &a);
QString title(const action::SwapSchemas &a);
QString title(const action::DropKeptSchema &a);

QString reason(const action::CreateRestorer &a);
QString reason(const action::DropRestorer &a);
QString reason(const action::StartRestorer &a);
QString reason(const action::FillDatabase &a);
QString reason(const action::CompareDatabase &a);
QString reason(const action::MaskDatabase &a);
QString reason(const action::SwapDatabases &a);
QString reason(const action::DropKeptDatabase &a);
QString reason(const action::TakeTables &a);
QString reason(const action::BringSchema &a);
QString reason(const action::CompareSchema &a);
QString reason(const action::DropScratch &a);
QString reason(const action::MoveToPublic &a);
QString reason(const action::SwapSchemas &a);
QString reason(const action::DropKeptSchema &a);

QString undo(const action::CreateRestorer &a);
QString undo(const action::DropRestorer &a);
QString undo(const action::StartRestorer &a);
QString undo(const action::FillDatabase &a);
QString undo(const action::CompareDatabase &a);
QString undo(const action::MaskDatabase &a);
QString undo(const action::SwapDatabases &a);
QString undo(const action::DropKeptDatabase &a);
QString undo(const action::TakeTables &a);
QString undo(const action::BringSchema &a);
QString undo(const action::CompareSchema &a);
QString undo(const action::DropScratch &a);
QString undo(const action::MoveToPublic &a);
QString undo(const action::SwapSchemas &a);
QString undo(const action::DropKeptSchema &a);

/// The notices that only restores have.
QString notice(const Notice &notice);

} // namespace tmc::ui::restoresteptext
