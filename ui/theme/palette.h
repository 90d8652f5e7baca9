#pragma once

#include <QPalette>

namespace tmc::ui {

struct Tokens;

/// The palette for what the style sheet does not reach: dialogs, disabled text, selections, Fusion's bevels.
[[nodiscard]] QPalette paletteFor(const Tokens &tokens);

} // namespace tmc::ui
