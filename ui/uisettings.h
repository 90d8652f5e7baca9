#pragma once

#include <QByteArray>
#include <QMap>
#include <QStringList>

namespace tmc::ui {

/// What the console remembers between two starts, without secrets. Implemented by the composition root; tests use one in memory.
class UiSettings {
public:
    virtual ~UiSettings() = default;

    virtual QString language() const = 0; ///< "system", "es" or "en"
    virtual void setLanguage(const QString &language) = 0;
    virtual QString theme() const = 0; ///< "system", "light", "dark", "high-contrast-light" or "high-contrast-dark"
    virtual void setTheme(const QString &theme) = 0;
    virtual QString lastServer() const = 0;
    virtual void setLastServer(const QString &name) = 0;
    virtual int refreshSeconds() const = 0; ///< 0 = by hand only, else 5..3600
    virtual void setRefreshSeconds(int seconds) = 0;
    virtual bool trayIcon() const = 0; ///< whether there is an icon in the system tray, with its notifications
    virtual void setTrayIcon(bool shown) = 0;
    virtual bool reopenServers() const = 0; ///< whether the servers that were open last are opened again at the start
    virtual void setReopenServers(bool reopened) = 0;
    virtual QStringList openServers() const = 0; ///< names, in the order of their opening
    virtual void setOpenServers(const QStringList &names) = 0;
    /// Keys that the operator chose, as QKeySequence::listToString writes them, by the command's name; only what is not standard.
    virtual QMap<QString, QString> shortcuts() const = 0;
    virtual void setShortcuts(const QMap<QString, QString> &keys) = 0;
    /// Geometry and header states, by a key such as "window" or "table.workspaces".
    virtual QByteArray state(const QString &key) const = 0;
    virtual void setState(const QString &key, const QByteArray &state) = 0;
};

} // namespace tmc::ui
