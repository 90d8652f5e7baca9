#pragma once

#include "core/engine/stephandler.h"

#include <array>
#include <memory>

namespace tmc {

/// The handler of every kind of action. Complete by construction: the constructor has one line for each alternative of Action, and a
/// missing one does not compile.
class StepRegistry {
public:
    StepRegistry();
    const StepHandler &handlerFor(const Action &action) const { return *m_handlers.at(action.index()); }

private:
    std::array<std::unique_ptr<const StepHandler>, std::variant_size_v<ActionKinds>> m_handlers;
};

} // namespace tmc
