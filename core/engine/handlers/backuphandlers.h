#pragma once

#include "core/engine/stephandler.h"

namespace tmc {

/// Makes the handler of each payload; the argument only selects it.
std::unique_ptr<const StepHandler> makeHandler(const action::CheckCopy &);
std::unique_ptr<const StepHandler> makeHandler(const action::StartTrial &);
std::unique_ptr<const StepHandler> makeHandler(const action::RestoreTrial &);
std::unique_ptr<const StepHandler> makeHandler(const action::CompareTrial &);
std::unique_ptr<const StepHandler> makeHandler(const action::RemoveTrial &);
std::unique_ptr<const StepHandler> makeHandler(const action::NoteProof &);

} // namespace tmc
