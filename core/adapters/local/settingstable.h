#pragma once

#include <QByteArray>
#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>

namespace tmc {

/// One setting: where it is kept and what holds when it is not there or makes no sense.
template <typename T>
struct Setting {
    QString key;
    T fallback;
    QString formerKey = {}; ///< where an older version kept it; read while there is nothing under `key`
};

/// A setting with a closed list of values, the first of which holds when there is none or one that is not in the list.
struct ChoiceSetting {
    QString key;
    QStringList values;
    QHash<QString, QString> formerValues = {}; ///< what an older version called them
};

/// Every setting of the program. No secrets: those belong to SecretStore.
namespace settings {

inline const ChoiceSetting language{QStringLiteral("language"),
                                    {QStringLiteral("system"), QStringLiteral("es"), QStringLiteral("en")}};
inline const ChoiceSetting theme{QStringLiteral("theme"),
                                 {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark"),
                                  QStringLiteral("high-contrast-light"), QStringLiteral("high-contrast-dark")},
                                 {{QStringLiteral("high-contrast"), QStringLiteral("high-contrast-light")}}};
inline const Setting<QString> lastServer{QStringLiteral("lastServer"), {}};     ///< name of a profile
inline const Setting<int> refreshSeconds{QStringLiteral("refreshSeconds"), 15}; ///< 0 = by hand only, else 5..3600
inline const Setting<bool> trayIcon{QStringLiteral("trayIcon"), true};          ///< also its notifications
inline const Setting<bool> reopenServers{QStringLiteral("reopenServers"), true};
inline const Setting<QStringList> openServers{QStringLiteral("openServers"), {}}; ///< names of profiles
/// Keys that the operator chose, by the name of the command; an empty text is a command without a key.
inline const Setting<QMap<QString, QString>> shortcuts{QStringLiteral("shortcuts"), {}};

/// Geometry of a window, columns of a table and the like. `view` is its stable name, e.g. "window" or "table.workspaces".
inline Setting<QByteArray> viewState(const QString &view)
{
    const bool isTable = view.startsWith(QLatin1String("table."));
    const QString former = isTable ? QStringLiteral("columns/") + view.mid(6)
                                   : (view == QLatin1String("window") ? QStringLiteral("window/geometry") : QString());
    return {QStringLiteral("state/") + view, {}, former};
}

} // namespace settings
} // namespace tmc
