#include "core/engine/operationevent.h"

#include <array>

using namespace Qt::StringLiterals;

namespace tmc {

QString outcomeName(OutcomeKind kind)
{
    static constexpr std::array names = {"done"_L1, "rolled-back"_L1, "stopped"_L1, "interrupted"_L1, "needs-operator"_L1};
    return names.at(static_cast<std::size_t>(kind));
}

QString operationEventName(OperationEventKind kind)
{
    static constexpr std::array names = {"operation-started"_L1,
                                         "step-started"_L1,
                                         "step-progress"_L1,
                                         "step-transferred"_L1,
                                         "step-done"_L1,
                                         "step-failed"_L1,
                                         "compensation-started"_L1,
                                         "step-compensation-started"_L1,
                                         "step-compensated"_L1,
                                         "step-compensation-failed"_L1,
                                         "operation-finished"_L1};
    return names.at(static_cast<std::size_t>(kind));
}

} // namespace tmc
