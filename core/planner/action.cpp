#include "core/planner/action.h"

namespace tmc {

Action::Action() = default;
Action::Action(const Action &other) = default;
Action::Action(Action &&other) noexcept = default;
Action &Action::operator=(const Action &other) = default;
Action &Action::operator=(Action &&other) noexcept = default;
Action::~Action() = default;

bool Action::operator==(const Action &other) const
{
    return static_cast<const ActionKinds &>(*this) == static_cast<const ActionKinds &>(other);
}

} // namespace tmc
