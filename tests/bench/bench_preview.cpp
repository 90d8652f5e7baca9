#include "tests/bench/timing.h"
#include "tests/ui/support/uifixture.h"
#include "tests/ui/support/uiprobe.h"
#include "core/planner/changeplan.h"
#include "core/planner/whatif.h"
#include "ui/theme/theme.h"
#include "ui/wizards/changeplanwizard.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <vector>

// A change of plan on a server with ten thousand workspaces, without a connection: how long until the wizard stands there, until its
// preview has been painted, and what planning and the what-if answers take of that. Usage: bench_preview [ROUNDS], 5 unless told.

using namespace Qt::StringLiterals;

namespace {

constexpr int workspaces = 10'000;

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const int rounds = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 5;
    tmc::ui::Theme::apply(app, tmc::ui::ThemeKind::Light);
    tmtest::UiFixture fixture;
    const tmc::RegistryFacts registry = tmtest::sampleRegistry(workspaces);
    fixture.server.change([&registry](tmtest::ServerAnswers &answers) {
        answers.registry = registry;
        answers.cluster = tmtest::sampleCluster(registry);
        answers.docker = tmtest::sampleDocker(registry);
    });
    if (!fixture.connectServer())
        return 1;
    fixture.connection.close();
    const tmc::SnapshotPtr snapshot = fixture.snapshots.current();
    const auto shared = std::ranges::find_if(registry.workspaces, [](const tmc::Workspace &workspace) {
        return workspace.hosting == tmc::Hosting::Shared && workspace.state == tmc::WorkspaceState::Active;
    });
    const tmc::PlanKey enterprise(u"enterprise"_s);
    const tmc::ChangePlanRequest request{
        .product = shared->product, .slug = shared->slug, .environment = shared->environment, .plan = enterprise};
    std::vector<double> planning;
    std::vector<double> room;
    std::vector<double> opening;
    std::vector<double> preview;
    for (int round = 0; round < rounds; ++round) {
        planning.push_back(tmtest::milliseconds([&] {
            if (!makeChangePlanRunbook(request, *snapshot))
                qFatal("not planned");
        }));
        room.push_back(tmtest::milliseconds([&] {
            if (!roomFor(*snapshot, shared->product, enterprise, tmc::Environment::Production))
                qFatal("no answer");
        }));
        tmc::ui::ChangePlanWizard *wizard = nullptr;
        opening.push_back(tmtest::milliseconds([&] {
            wizard = new tmc::ui::ChangePlanWizard(fixture.context, *shared, enterprise, nullptr);
            wizard->show();
            wizard->grab();
        }));
        preview.push_back(tmtest::milliseconds([&] {
            tmtest::part<QPushButton>(*wizard, "wizardNext")->click();
            wizard->grab();
        }));
        delete wizard;
    }
    std::printf("%-58s median %6.1f ms\n", "planning a change of plan among 10,000 workspaces", tmtest::median(planning));
    std::printf("%-58s median %6.1f ms\n", "how many more workspaces fit, among 10,000", tmtest::median(room));
    std::printf("%-58s median %6.1f ms\n", "opening the wizard without a connection", tmtest::median(opening));
    std::printf("%-58s median %6.1f ms\n", "opening its preview without a connection", tmtest::median(preview));
    return 0;
}
