#pragma once

#include "core/ports/activitycache.h"
#include "core/ports/profilestore.h"
#include "core/ports/secretstore.h"
#include "core/ports/serverlink.h"
#include "core/ports/snapshotcache.h"
#include "core/support/clock.h"
#include "tests/support/utctime.h"
#include "ui/uisettings.h"

#include <QHash>
#include <QMap>

#include <mutex>

/// What the console keeps on the operator's machine, in memory. Thread: secrets, cache and clock any; the rest GUI.
namespace tmtest {

class MemoryProfileStore final : public tmc::ProfileStore {
public:
    tmc::Result<std::vector<tmc::ServerProfile>> list() const override;
    tmc::Result<tmc::ServerProfile> find(const QString &name) const override;
    tmc::Result<void> save(const tmc::ServerProfile &profile) override;
    tmc::Result<void> remove(const QString &name) override;
    std::optional<tmc::Error> saveError;

private:
    QMap<QString, tmc::ServerProfile> m_profiles;
};

class MemorySecretStore final : public tmc::SecretStore {
public:
    tmc::Result<tmc::Secret> databasePassword(const tmc::ServerProfile &profile) override;
    tmc::Result<void> storeDatabasePassword(const tmc::ServerProfile &profile, const tmc::Secret &password) override;
    void put(const QString &serverName, const QString &password);
    bool holds(const QString &serverName) const;
    /// Every read fails with this until it is cleared.
    void setError(const std::optional<tmc::Error> &error);

private:
    mutable std::mutex m_mutex;
    QHash<QString, tmc::Secret> m_secrets;
    std::optional<tmc::Error> m_error;
};

class MemoryHostKeys final : public tmc::HostKeys {
public:
    void fetch(const tmc::ServerProfile &profile, std::function<void(tmc::Result<tmc::HostKeyOffer>)> done) override;
    std::optional<QString> trustedFingerprint(const QString &profileName) const override;
    tmc::Result<void> trust(const QString &profileName, const tmc::HostKeyOffer &offer) override;
    tmc::Result<void> forget(const QString &profileName) override;
    tmc::Result<tmc::HostKeyOffer> offer =
        tmc::HostKeyOffer{.keyType = QStringLiteral("ssh-ed25519"),
                          .fingerprint = QStringLiteral("SHA256:n2zmPqGqZbX1rNQ0c5qX5vW2mB1H5m7E7m8Gd2Zb0aA"),
                          .knownHostsLine = QStringLiteral("host ssh-ed25519 AAAA")};
    /// Called after each key that was trusted.
    std::function<void()> onTrusted;

private:
    QObject m_context;
    QMap<QString, QString> m_trusted;
};

class MemorySnapshotCache final : public tmc::SnapshotCache {
public:
    tmc::Result<tmc::SystemSnapshot> load(const QString &serverName) const override;
    tmc::Result<void> store(const tmc::SystemSnapshot &snapshot) override;
    tmc::Result<void> remove(const QString &serverName) override;

private:
    mutable std::mutex m_mutex;
    QHash<QString, tmc::SystemSnapshot> m_snapshots;
};

class MemoryActivityCache final : public tmc::ActivityCache {
public:
    tmc::Result<tmc::ActivityRead> load(const QString &serverName) const override;
    tmc::Result<void> store(const QString &serverName, const tmc::ActivityRead &read) override;
    tmc::Result<void> remove(const QString &serverName) override;

private:
    mutable std::mutex m_mutex;
    QHash<QString, tmc::ActivityRead> m_reads;
};

class MemoryUiSettings final : public tmc::ui::UiSettings {
public:
    QString language() const override { return m_language; }
    void setLanguage(const QString &language) override { m_language = language; }
    QString theme() const override { return m_theme; }
    void setTheme(const QString &theme) override { m_theme = theme; }
    QString lastServer() const override { return m_lastServer; }
    void setLastServer(const QString &name) override { m_lastServer = name; }
    int refreshSeconds() const override { return m_refreshSeconds; }
    void setRefreshSeconds(int seconds) override { m_refreshSeconds = seconds; }
    bool trayIcon() const override { return m_trayIcon; }
    void setTrayIcon(bool shown) override { m_trayIcon = shown; }
    bool reopenServers() const override { return m_reopenServers; }
    void setReopenServers(bool reopened) override { m_reopenServers = reopened; }
    QStringList openServers() const override { return m_openServers; }
    void setOpenServers(const QStringList &names) override { m_openServers = names; }
    QMap<QString, QString> shortcuts() const override { return m_shortcuts; }
    void setShortcuts(const QMap<QString, QString> &keys) override { m_shortcuts = keys; }
    QByteArray state(const QString &key) const override { return m_states.value(key); }
    void setState(const QString &key, const QByteArray &state) override { m_states.insert(key, state); }

private:
    QString m_language = QStringLiteral("en");
    QString m_theme = QStringLiteral("light");
    QString m_lastServer;
    int m_refreshSeconds = 15;
    bool m_trayIcon = true;
    bool m_reopenServers = true;
    QStringList m_openServers;
    QMap<QString, QString> m_shortcuts;
    QHash<QString, QByteArray> m_states;
};

/// Stands still until a test moves it.
class FakeClock final : public tmc::Clock {
public:
    QDateTime now() const override;
    void advance(int seconds);

private:
    mutable std::mutex m_mutex;
    QDateTime m_now = utcTime(QDate(2026, 3, 2), QTime(10, 0));
};

} // namespace tmtest
