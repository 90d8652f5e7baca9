#pragma once

#include "core/ports/activitycache.h"
#include "core/ports/profilestore.h"
#include "core/ports/secretstore.h"
#include "core/ports/serverlink.h"
#include "core/services/serverservices.h"
#include "ui/fileplace.h"
#include "ui/uisettings.h"

#include <QList>

#include <functional>
#include <memory>

namespace tmc::ui {

class DesktopAppearance;
class KeyMap;

/// References to everything that pages and wizards may use, passed down. Each opened server has a context of its own: what is made with
/// it (pages, wizards) belongs to that server for ever and never has to follow a switch. The composition root makes the first one, whose
/// services are those of no server. No page holds a pointer to another page.
struct UiContext {
    ProfileStore &profiles;
    HostKeys &hostKeys;
    SecretStore &secrets;         ///< blocks: use it in the background only
    ServerConnection &connection; ///< this context's server, with the profile's own role
    SnapshotService &snapshots;
    OperationService &operations;
    BackupService &backups;
    SamplingService &sampling;
    AttentionService &attention;
    const AdapterFactory &factory;
    const Clock &clock;
    UiSettings &settings;
    KeyMap &keys; ///< actions with keys are added to it by who makes them
    ActivityCache &activityCache;
    DesktopAppearance &appearance; ///< whether the desktop is light or dark
    /// A connection of its own for testing a server or for preparing it as administrator.
    std::function<std::unique_ptr<ServerConnection>()> makeConnection;
    /// Switches texts and number formats at run time: "system", "es" or "en".
    std::function<void(const QString &)> applyLanguage;
    /// Connection, snapshot and operations for one more server.
    std::function<std::unique_ptr<ServerServices>()> makeServices;
    /// Shows or hides the icon in the system tray, where there is one.
    std::function<void(bool)> applyTrayIcon = [](bool) {};
    /// What is told, and from where on, has been changed in the settings.
    std::function<void()> applyAlertRules = [] {};
    /// How often every opened server is read: seconds, 0 = only when asked.
    std::function<void(int)> applyRefreshInterval = [](int) {};
    QList<FilePlace> places = {}; ///< what is kept on this machine

    /// The same console with the services of one server, which must outlive the context.
    [[nodiscard]] UiContext forServer(ServerServices &server) const
    {
        return {.profiles = profiles,
                .hostKeys = hostKeys,
                .secrets = secrets,
                .connection = server.connection,
                .snapshots = server.snapshots,
                .operations = server.operations,
                .backups = server.backups,
                .sampling = server.sampling,
                .attention = server.attention,
                .factory = factory,
                .clock = clock,
                .settings = settings,
                .keys = keys,
                .activityCache = activityCache,
                .appearance = appearance,
                .makeConnection = makeConnection,
                .applyLanguage = applyLanguage,
                .makeServices = makeServices,
                .applyTrayIcon = applyTrayIcon,
                .applyAlertRules = applyAlertRules,
                .applyRefreshInterval = applyRefreshInterval,
                .places = places};
    }
};

} // namespace tmc::ui
