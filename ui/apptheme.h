#pragma once

#include "ui/theme/tokens.h"

#include <QString>

namespace tmc::ui {

/// The theme that a value of UiSettings::theme() means now. "system" is light or dark as the desktop's own palette was when the program
/// started; call it once before the first Theme::apply, which replaces that palette. Unknown values count as "system".
ThemeKind themeKindOf(const QString &setting);

} // namespace tmc::ui
