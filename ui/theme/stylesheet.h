#pragma once

#include <QString>

namespace tmc::ui {

struct Tokens;

/// The style sheet of the resource styles/console.qss with its tokens filled in.
[[nodiscard]] QString styleSheetFor(const Tokens &tokens);

/// \a source with each "@name" replaced by the value of that token; unknown names are reported and left alone.
[[nodiscard]] QString filledIn(const QString &source, const Tokens &tokens);

} // namespace tmc::ui
