#pragma once

#include <QByteArray>
#include <QString>

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
    /// Geometry and header states, by a key such as "window" or "table.workspaces".
    virtual QByteArray state(const QString &key) const = 0;
    virtual void setState(const QString &key, const QByteArray &state) = 0;
};

} // namespace tmc::ui
