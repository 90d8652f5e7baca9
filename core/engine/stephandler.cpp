#include "core/engine/stephandler.h"

using namespace Qt::StringLiterals;

namespace tmc {

Result<void> StepHandler::verify(const Action &action, StepContext &context) const
{
    TM_TRY(const Presence presence, probe(action, context));
    if (presence != Presence::Present)
        return fail(ErrorCode::VerificationFailed, {actionName(action), u"present"_s, u"absent"_s});
    return {};
}

} // namespace tmc
