#pragma once

#include "ui/theme/statusrole.h"

#include <QString>

namespace tmc::ui {

/// A state as a person sees it: the word in the operator's language and how it is meant.
struct Badge {
    QString text;
    StatusRole role = StatusRole::Neutral;
    bool operator==(const Badge &) const = default;
};

} // namespace tmc::ui
