#include "core/engine/tablesfinding.h"

namespace tmc {

const AffectedWorkspace *workspaceBehind(const Finding &finding)
{
    // That only one is left of several does not make it the one: then the container is what is spoken of.
    const bool isKnown = finding.kind == FindingKind::TablesBehind && finding.workspaces.size() == 1
                         && finding.workspaces.front().slug == finding.subject;
    return isKnown ? &finding.workspaces.front() : nullptr;
}

} // namespace tmc
