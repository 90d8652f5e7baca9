#pragma once

#include "core/adapters/local/localsettings.h"
#include "ui/uisettings.h"
#include "core/services/workerthreads.h"

#include <QObject>
#include <QTimer>

namespace tmc {

/// The settings of core/adapters/local/settingstable.h as the user interface sees them. Changes are written together a second after the last one, off the GUI
/// thread, and once more when the program ends. Thread: GUI.
class ConsoleSettings final : public QObject, public ui::UiSettings {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConsoleSettings)
public:
    explicit ConsoleSettings(const LocalPaths &paths);
    ~ConsoleSettings() override;

    QString language() const override;
    void setLanguage(const QString &language) override;
    QString theme() const override;
    void setTheme(const QString &theme) override;
    QString lastServer() const override;
    void setLastServer(const QString &name) override;
    int refreshSeconds() const override;
    void setRefreshSeconds(int seconds) override;
    bool trayIcon() const override;
    void setTrayIcon(bool shown) override;
    bool reopenServers() const override;
    void setReopenServers(bool reopened) override;
    QStringList openServers() const override;
    void setOpenServers(const QStringList &names) override;
    QMap<QString, QString> shortcuts() const override;
    void setShortcuts(const QMap<QString, QString> &keys) override;
    QByteArray state(const QString &key) const override;
    void setState(const QString &key, const QByteArray &state) override;

private:
    void saveSoon();

    LocalSettings m_settings;
    QTimer m_delay;
    WorkerThreads m_pool{1};
};

} // namespace tmc
