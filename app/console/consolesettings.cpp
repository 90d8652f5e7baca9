#include "app/console/consolesettings.h"

#include "core/services/background.h"
#include "core/support/logging.h"

namespace tmc {
ConsoleSettings::ConsoleSettings(const LocalPaths &paths) : m_settings(paths)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(1000);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        runInBackground(
            m_pool, this, [this] { return m_settings.save(); },
            [](const Result<void> &saved) {
                if (!saved)
                    logger("tm.app")->warn("the settings could not be saved: {}", saved.error().detail.toStdString());
            });
    });
}

ConsoleSettings::~ConsoleSettings()
{
    m_pool.waitForDone();
    if (m_delay.isActive() && !m_settings.save())
        logger("tm.app")->warn("the settings could not be saved at the end");
}

void ConsoleSettings::saveSoon()
{
    m_delay.start();
}

QString ConsoleSettings::language() const
{
    return m_settings.value(settings::language);
}

void ConsoleSettings::setLanguage(const QString &language)
{
    m_settings.setValue(settings::language, language);
    saveSoon();
}

QString ConsoleSettings::theme() const
{
    return m_settings.value(settings::theme);
}

void ConsoleSettings::setTheme(const QString &theme)
{
    m_settings.setValue(settings::theme, theme);
    saveSoon();
}

QString ConsoleSettings::lastServer() const
{
    return m_settings.value(settings::lastServer);
}

void ConsoleSettings::setLastServer(const QString &name)
{
    m_settings.setValue(settings::lastServer, name);
    saveSoon();
}

int ConsoleSettings::refreshSeconds() const
{
    return m_settings.value(settings::refreshSeconds);
}

void ConsoleSettings::setRefreshSeconds(int seconds)
{
    m_settings.setValue(settings::refreshSeconds, seconds);
    saveSoon();
}

bool ConsoleSettings::trayIcon() const
{
    return m_settings.value(settings::trayIcon);
}

void ConsoleSettings::setTrayIcon(bool shown)
{
    m_settings.setValue(settings::trayIcon, shown);
    saveSoon();
}

bool ConsoleSettings::reopenServers() const
{
    return m_settings.value(settings::reopenServers);
}

void ConsoleSettings::setReopenServers(bool reopened)
{
    m_settings.setValue(settings::reopenServers, reopened);
    saveSoon();
}

QStringList ConsoleSettings::openServers() const
{
    return m_settings.value(settings::openServers);
}

void ConsoleSettings::setOpenServers(const QStringList &names)
{
    m_settings.setValue(settings::openServers, names);
    saveSoon();
}

QMap<QString, QString> ConsoleSettings::shortcuts() const
{
    return m_settings.value(settings::shortcuts);
}

void ConsoleSettings::setShortcuts(const QMap<QString, QString> &keys)
{
    m_settings.setValue(settings::shortcuts, keys);
    saveSoon();
}

QByteArray ConsoleSettings::state(const QString &key) const
{
    return m_settings.value(settings::viewState(key));
}

void ConsoleSettings::setState(const QString &key, const QByteArray &state)
{
    m_settings.setValue(settings::viewState(key), state);
    saveSoon();
}

} // namespace tmc
