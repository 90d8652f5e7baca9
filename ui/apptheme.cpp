#include "ui/apptheme.h"

#include "ui/theme/desktopappearance.h"
#include "ui/theme/theme.h"
#include "ui/uicontext.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace tmc::ui {

ThemeKind themeKindOf(const QString &setting, bool desktopIsDark)
{
    if (setting == "light"_L1)
        return ThemeKind::Light;
    if (setting == "dark"_L1)
        return ThemeKind::Dark;
    if (setting == "high-contrast-light"_L1)
        return ThemeKind::HighContrastLight;
    if (setting == "high-contrast-dark"_L1)
        return ThemeKind::HighContrastDark;
    return desktopIsDark ? ThemeKind::Dark : ThemeKind::Light;
}

void applyTheme(const UiContext &context)
{
    Theme::apply(*qApp, themeKindOf(context.settings.theme(), context.appearance.isDark()));
}

void chooseTheme(UiContext &context, const QString &setting)
{
    context.settings.setTheme(setting);
    applyTheme(context);
}

void chooseLanguage(UiContext &context, const QString &setting)
{
    context.settings.setLanguage(setting);
    context.applyLanguage(setting);
}

} // namespace tmc::ui
