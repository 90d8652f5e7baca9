#include "ui/actions/menucommands.h"
#include "ui/apptheme.h"
#include "ui/dialogs/commandpalette.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/mainwindow.h"
#include "ui/serverset.h"
#include "ui/theme/desktopappearance.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QMenuBar>

// The window's tools: command palette, overview of the keys, language and theme.

namespace tmc::ui {

void MainWindow::openPalette()
{
    if (m_palette)
        return;
    auto *palette = new CommandPalette(m_servers->context(), *menuBar(), this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    connect(palette, &CommandPalette::commandChosen, this, [](QAction *command) { command->trigger(); });
    connect(palette, &CommandPalette::workspaceChosen, this,
            [this](const QString &slug) { go({.place = navigation::workspaces, .subject = slug}); });
    m_palette = palette;
    palette->open();
}

void MainWindow::showShortcuts()
{
    if (m_shortcuts)
        return m_shortcuts->activateWindow();
    m_shortcuts = new ShortcutsDialog(*menuBar(), this);
    m_shortcuts->setAttribute(Qt::WA_DeleteOnClose);
    m_shortcuts->open();
}

void MainWindow::connectAppearance()
{
    connect(m_actions, &AppActions::languageChosen, this, [this](const QString &language) {
        chooseLanguage(m_context, language);
        m_actions->setLanguage(language);
    });
    connect(m_actions, &AppActions::themeChosen, this, [this](const QString &theme) { chooseTheme(m_context, theme); });
    connect(&Theme::notifier(), &ThemeNotifier::themeChanged, m_actions, [this] { m_actions->setTheme(m_context.settings.theme()); });
    connect(&m_context.appearance, &DesktopAppearance::changed, this, [this] { applyTheme(m_context); });
}

} // namespace tmc::ui
