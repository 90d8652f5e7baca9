#pragma once

#include "tests/ui/support/fakeserver.h"
#include "tests/ui/support/memorystores.h"
#include "ui/actions/keymap.h"
#include "ui/theme/desktopappearance.h"
#include "ui/uicontext.h"

namespace tmtest {

/// The whole console below its widgets, over fakes. Make one for each test function, pages after it. Nothing is connected yet.
class UiFixture final {
public:
    UiFixture();
    UiFixture(const UiFixture &) = delete;
    UiFixture &operator=(const UiFixture &) = delete;

    FakeServer server;
    FakeAdapterFactory factory;
    MemoryProfileStore profiles;
    MemorySecretStore secrets;
    MemoryHostKeys hostKeys;
    MemorySnapshotCache cache;
    MemoryActivityCache activityCache;
    MemoryUiSettings settings;
    tmc::ui::KeyMap keys{settings};
    FakeClock clock;
    tmc::ui::DesktopAppearance appearance{tmc::ui::DesktopAppearance::Ask::PaletteOnly};
    tmc::ServerConnection connection;
    tmc::SnapshotService snapshots;
    tmc::OperationService operations;
    tmc::BackupService backups;
    tmc::SamplingService sampling;
    tmc::AttentionService attention;
    /// What the operator chose last through applyLanguage.
    QString appliedLanguage;
    tmc::ui::UiContext context;

    /// Saves the profile with a password and makes it the last server.
    tmc::ServerProfile addServer(const QString &name = QStringLiteral("tienda-prod"),
                                 tmc::Environment environment = tmc::Environment::Production);
    /// addServer, connects and waits until the first snapshot is there. False when it takes too long.
    bool connectServer(const QString &name = QStringLiteral("tienda-prod"));
    /// Refreshes and waits for the snapshot.
    bool refresh();
};

/// A profile that passes checkServerProfile.
tmc::ServerProfile sampleProfile(const QString &name, tmc::Environment environment = tmc::Environment::Production);

/// A registry with the program's own catalogue and `count` workspaces of different products, plans and states.
tmc::RegistryFacts sampleRegistry(int count);

/// The databases of these workspaces.
tmc::ClusterFacts sampleCluster(const tmc::RegistryFacts &registry);

/// An engine with the containers of these workspaces.
tmc::DockerFacts sampleDocker(const tmc::RegistryFacts &registry);

} // namespace tmtest
