#pragma once

#include <QByteArray>
#include <QString>

namespace tmc {

enum class LanguageChoice { System, Spanish, English };       ///< "system", "es", "en"
enum class ThemeChoice { System, Light, Dark, HighContrast }; ///< "system", "light", "dark", "high-contrast"

/// One setting: where it is kept and what holds when it is not there or makes no sense.
template <typename T>
struct Setting {
    QString key;
    T fallback;
};

/// Every setting of the program. No secrets: those belong to SecretStore.
namespace settings {

inline const Setting<LanguageChoice> language{QStringLiteral("language"), LanguageChoice::System};
inline const Setting<ThemeChoice> theme{QStringLiteral("theme"), ThemeChoice::System};
inline const Setting<QByteArray> windowGeometry{QStringLiteral("window/geometry"), {}}; ///< QWidget::saveGeometry
inline const Setting<QByteArray> windowState{QStringLiteral("window/state"), {}};       ///< QMainWindow::saveState
inline const Setting<QString> lastServer{QStringLiteral("lastServer"), {}};             ///< name of a profile
inline const Setting<int> refreshSeconds{QStringLiteral("refreshSeconds"), 30};         ///< 0 = by hand only, else 5..3600

/// Columns of one table (QHeaderView::saveState). `table` is the stable name of the table, e.g. "workspaces".
inline Setting<QByteArray> tableColumns(const QString &table)
{
    return {QStringLiteral("columns/") + table, {}};
}

} // namespace settings
} // namespace tmc
