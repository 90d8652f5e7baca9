#pragma once

#include "app/adaptergraph.h"
#include "tests/ui/support/memorystores.h"
#include "ui/actions/keymap.h"
#include "ui/theme/desktopappearance.h"
#include "ui/uicontext.h"

namespace tmtest {

/// What the program makes below its window, over the adapters that it is shipped with; settings in memory.
class SampleConsole final {
public:
    explicit SampleConsole(const tmc::LocalPaths &paths)
        : graph(paths, {.who = QStringLiteral("ana"), .origin = QStringLiteral("laptop"), .holder = QStringLiteral("h")}),
          hostKeys(graph.hostKeys()),
          noServer(makeServices()),
          context{.profiles = graph.profiles(),
                  .hostKeys = *hostKeys,
                  .secrets = graph.secrets(),
                  .connection = noServer->connection,
                  .snapshots = noServer->snapshots,
                  .operations = noServer->operations,
                  .backups = noServer->backups,
                  .sampling = noServer->sampling,
                  .attention = noServer->attention,
                  .factory = graph,
                  .clock = graph.clock(),
                  .settings = settings,
                  .keys = keys,
                  .activityCache = graph.activityCache(),
                  .appearance = appearance,
                  .makeConnection = [this] { return std::make_unique<tmc::ServerConnection>(graph.serverLink(), graph); },
                  .applyLanguage = [](const QString &) {},
                  .makeServices = [this] { return makeServices(); },
                  .places = {{tmc::ui::FilePlaceKind::Configuration, QStringLiteral("/home/ana/.config/tenant-master")},
                             {tmc::ui::FilePlaceKind::Logs, QStringLiteral("/home/ana/.local/state/tenant-master/log")}}}
    {
    }
    SampleConsole(const SampleConsole &) = delete;
    SampleConsole &operator=(const SampleConsole &) = delete;

    tmc::AdapterGraph graph;
    std::unique_ptr<tmc::HostKeys> hostKeys;
    MemoryUiSettings settings;
    tmc::ui::KeyMap keys{settings};
    tmc::ui::DesktopAppearance appearance{tmc::ui::DesktopAppearance::Ask::PaletteOnly};
    std::unique_ptr<tmc::ServerServices> noServer;
    tmc::ui::UiContext context;

private:
    std::unique_ptr<tmc::ServerServices> makeServices()
    {
        return std::make_unique<tmc::ServerServices>(graph.serverLink(), graph, graph.cache(), graph.identity(), graph.clock());
    }
};

} // namespace tmtest
