#pragma once

#include "core/planner/backupactions.h"

#include <QString>

/// The sentences of the steps that prove backups, for steptext.cpp.
namespace tmc::ui::backupsteptext {

QString title(const action::CheckCopy &a);
QString title(const action::StartTrial &a);
QString title(const action::RestoreTrial &a);
QString title(const action::CompareTrial &a);
QString title(const action::RemoveTrial &a);
QString title(const action::NoteProof &a);

QString reason(const action::CheckCopy &a);
QString reason(const action::StartTrial &a);
QString reason(const action::RestoreTrial &a);
QString reason(const action::CompareTrial &a);
QString reason(const action::RemoveTrial &a);
QString reason(const action::NoteProof &a);

QString undo(const action::CheckCopy &a);
QString undo(const action::StartTrial &a);
QString undo(const action::RestoreTrial &a);
QString undo(const action::CompareTrial &a);
QString undo(const action::RemoveTrial &a);
QString undo(const action::NoteProof &a);

} // namespace tmc::ui::backupsteptext
