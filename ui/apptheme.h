#pragma once

#include "ui/theme/tokens.h"

#include <QString>

namespace tmc::ui {

struct UiContext;

/// The theme that a value of UiSettings::theme() means now. "system" is light or dark as the desktop is; unknown values count as "system".
ThemeKind themeKindOf(const QString &setting, bool desktopIsDark);

/// Remembers the operator's choice and shows it at once.
void chooseTheme(UiContext &context, const QString &setting);
void chooseLanguage(UiContext &context, const QString &setting);

/// Shows what the settings say, e.g. after the desktop has become dark.
void applyTheme(const UiContext &context);

} // namespace tmc::ui
