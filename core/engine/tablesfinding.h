#pragma once

#include "core/engine/finding.h"

namespace tmc {

/// The workspace that a finding TablesBehind is about; null when the log does not say whose request it was, and for every other finding. Only
/// then may its migrations be spoken of. Pure.
const AffectedWorkspace *workspaceBehind(const Finding &finding);

} // namespace tmc
