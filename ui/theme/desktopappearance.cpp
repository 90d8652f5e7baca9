#include "ui/theme/desktopappearance.h"

#include "ui/theme/colorschemeportal.h"

#include <QGuiApplication>
#include <QPalette>

namespace tmc::ui {

DesktopAppearance::DesktopAppearance(Ask ask, QObject *parent)
    : QObject(parent),
      m_paletteDark(QGuiApplication::palette().color(QPalette::Window).lightness() < 128)
{
    if (ask == Ask::Portal)
        askPortal();
}

void DesktopAppearance::askPortal()
{
    auto *portal = new ColorSchemePortal(this);
    connect(portal, &ColorSchemePortal::told, this, &DesktopAppearance::take);
    portal->ask();
}

void DesktopAppearance::take(uint colorScheme)
{
    constexpr uint noPreference = 0;
    constexpr uint prefersDark = 1;
    const bool dark = colorScheme == noPreference ? m_paletteDark : colorScheme == prefersDark;
    if (m_portalDark == dark)
        return;
    m_portalDark = dark;
    emit changed();
}

} // namespace tmc::ui
