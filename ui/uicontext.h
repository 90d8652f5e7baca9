#pragma once

#include "core/ports/activitycache.h"
#include "core/ports/profilestore.h"
#include "core/ports/secretstore.h"
#include "core/ports/serverlink.h"
#include "core/services/operationservice.h"
#include "core/services/serverconnection.h"
#include "core/services/snapshotservice.h"
#include "ui/fileplace.h"
#include "ui/uisettings.h"

#include <QList>

#include <functional>
#include <memory>

namespace tmc::ui {

class DesktopAppearance;

/// References to everything that pages and wizards may use, made once by the composition root and passed down. No page holds a pointer
/// to another page.
struct UiContext {
    ProfileStore &profiles;
    HostKeys &hostKeys;
    SecretStore &secrets;         ///< blocks: use it in the background only
    ServerConnection &connection; ///< the selected server, with the profile's own role
    SnapshotService &snapshots;
    OperationService &operations;
    const AdapterFactory &factory;
    const Clock &clock;
    UiSettings &settings;
    ActivityCache &activityCache;
    DesktopAppearance &appearance; ///< whether the desktop is light or dark
    /// A connection of its own for testing a server or for preparing it as administrator.
    std::function<std::unique_ptr<ServerConnection>()> makeConnection;
    /// Switches texts and number formats at run time: "system", "es" or "en".
    std::function<void(const QString &)> applyLanguage;
    /// Shows or hides the icon in the system tray, where there is one.
    std::function<void(bool)> applyTrayIcon = [](bool) {};
    QList<FilePlace> places = {}; ///< what is kept on this machine
};

} // namespace tmc::ui
