#pragma once

#include "core/support/strongid.h"

#include <QMetaType>
#include <QString>

namespace tmc::ui {

/// Where the operator wants to go. Pages never know one another: they ask for a target and the shell takes the operator there.
struct NavigationTarget {
    QString place;   ///< one of navigation::…
    QString subject; ///< what to show there, e.g. an operation's id; usually empty
    bool operator==(const NavigationTarget &) const = default;
};

/// The places that there are. Those that are pages have the page's id.
namespace navigation {

inline const QString overview = QStringLiteral("overview");
inline const QString workspaces = QStringLiteral("workspaces"); ///< subject: id of the workspace to open, or words to search for
inline const QString containers = QStringLiteral("containers"); ///< subject: container to select, may be empty
inline const QString routes = QStringLiteral("routes");         ///< subject: host to select, may be empty
inline const QString databases = QStringLiteral("databases");   ///< subject: database to select, may be empty
inline const QString operations = QStringLiteral("operations"); ///< subject: operation to select, may be empty
inline const QString catalogue = QStringLiteral("catalogue");
inline const QString activity = QStringLiteral("activity"); ///< subject: what to search for, may be empty
inline const QString logs = QStringLiteral("logs");         ///< subject: container to show, may be empty
inline const QString diagnostics = QStringLiteral("diagnostics");
inline const QString backups = QStringLiteral("backups"); ///< subject: id of the workspace to select, may be empty
inline const QString settings = QStringLiteral("settings");
inline const QString prepare = QStringLiteral("prepare");
inline const QString createWorkspace = QStringLiteral("create-workspace"); ///< opens the wizard
inline const QString addServer = QStringLiteral("add-server");             ///< opens the dialog
inline const QString changeServer = QStringLiteral("change-server");       ///< opens the dialog; subject: the server's name
inline const QString forgetHostKey = QStringLiteral("forget-host-key");    ///< asks first; subject: the server's name
inline const QString removeServer = QStringLiteral("remove-server");       ///< asks first; subject: the server's name
inline const QString openSample = QStringLiteral("open-sample");           ///< shows the bundled sample
inline const QString closeSample = QStringLiteral("close-sample");         ///< and leaves it

/// The page of operations with one of them selected.
inline NavigationTarget operation(const OperationId &id)
{
    return {.place = operations, .subject = id.value()};
}

/// The page of workspaces with one of them open.
inline NavigationTarget workspace(const WorkspaceId &id)
{
    return {.place = workspaces, .subject = id.value()};
}

} // namespace navigation
} // namespace tmc::ui

Q_DECLARE_METATYPE(tmc::ui::NavigationTarget)
