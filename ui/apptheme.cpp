#include "ui/apptheme.h"

#include <QGuiApplication>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

bool desktopIsDark()
{
    static const bool dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
}

} // namespace

ThemeKind themeKindOf(const QString &setting)
{
    const bool dark = desktopIsDark();
    if (setting == "light"_L1)
        return ThemeKind::Light;
    if (setting == "dark"_L1)
        return ThemeKind::Dark;
    if (setting == "high-contrast-light"_L1)
        return ThemeKind::HighContrastLight;
    if (setting == "high-contrast-dark"_L1)
        return ThemeKind::HighContrastDark;
    if (setting == "high-contrast"_L1)
        return dark ? ThemeKind::HighContrastDark : ThemeKind::HighContrastLight;
    return dark ? ThemeKind::Dark : ThemeKind::Light;
}

} // namespace tmc::ui
