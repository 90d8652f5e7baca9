#include "tests/bench/stallwatch.h"
#include "tests/ui/support/uifixture.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/pages/backupspage.h"
#include "ui/pages/containerspage.h"
#include "ui/pages/databasespage.h"
#include "ui/pages/diagnosticspage.h"
#include "ui/pages/overviewpage.h"
#include "ui/pages/routespage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/searchfield.h"

#include <QApplication>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <vector>

// Ten thousand workspaces and a thousand containers on the pages beside the one of the workspaces (bench_workspaces): how long an arriving
// snapshot and a key stroke in the search field keep the event loop from turning. Usage: bench_pages [ROUNDS], 1 unless told.

using namespace Qt::StringLiterals;
using tmtest::report;
using tmtest::Stall;
using tmtest::StallWatch;

namespace {

constexpr int workspaces = 10'000;
constexpr int containers = 1'000;
constexpr int settleMs = 400; ///< longer than the search field's pause and the making of rows beside the GUI thread

/// A server of this size: every container serves a workspace of its own.
void answer(tmtest::UiFixture &fixture)
{
    tmc::RegistryFacts registry = tmtest::sampleRegistry(workspaces);
    tmc::DockerFacts docker = tmtest::sampleDocker(registry);
    for (std::size_t number = 0; number < containers; ++number) {
        tmc::Workspace &workspace = registry.workspaces.at(number * (workspaces / containers));
        workspace.hosting = tmc::Hosting::Dedicated;
        workspace.containerName = u"own-"_s + workspace.slug;
        docker.containers.push_back({.name = workspace.containerName,
                                     .image = u"inventario:1.0.0"_s,
                                     .state = u"running"_s,
                                     .health = u"healthy"_s,
                                     .virtualHosts = workspace.hosts});
    }
    const tmc::ClusterFacts cluster = tmtest::sampleCluster(registry);
    fixture.server.change([&](tmtest::ServerAnswers &answers) {
        answers.registry = registry;
        answers.cluster = cluster;
        answers.docker = docker;
    });
}

struct Figures {
    std::vector<Stall> first;
    std::vector<Stall> again;
    std::vector<Stall> keys;
};

/// `table` and `search` are empty for pages without them; the table must come to have `rows` rows.
template <typename P>
void measure(Figures &figures, const char *table, const char *search, int rows)
{
    tmtest::UiFixture fixture;
    answer(fixture);
    P page(fixture.context);
    page.resize(1060, 700);
    page.show();
    page.activate({});
    if (!QTest::qWaitForWindowExposed(&page))
        qFatal("the page does not show");
    StallWatch watch;
    const auto stallOf = [&watch](auto work) {
        watch.start();
        work();
        QTest::qWait(settleMs);
        return watch.stop();
    };
    figures.first.push_back(stallOf([&] {
        if (!fixture.connectServer())
            qFatal("no snapshot");
    }));
    if (table) {
        const auto *view = tmtest::part<QTableView>(page, table);
        if (!QTest::qWaitFor([&] { return view->model()->rowCount() >= rows; }, 20'000))
            qFatal("%s has %d rows", table, view->model()->rowCount());
    }
    figures.again.push_back(stallOf([&] {
        if (!fixture.refresh())
            qFatal("no snapshot");
    }));
    if (!search)
        return;
    auto *field = tmtest::part<tmc::ui::SearchField>(page, search);
    for (const QString &key : {u"c"_s, u"o"_s})
        figures.keys.push_back(stallOf([&] { QTest::keyClicks(field, key); }));
    figures.keys.push_back(stallOf([&] { field->clear(); }));
}

void print(const char *page, const Figures &figures)
{
    const auto line = [page](const char *what, const std::vector<Stall> &stalls) {
        if (!stalls.empty())
            report((QByteArray(page) + ": " + what).constData(), stalls);
    };
    line("everything arrives for the first time", figures.first);
    line("the same arrives again", figures.again);
    line("key strokes in the search field", figures.keys);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const int rounds = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 1;
    tmc::ui::Theme::apply(app, tmc::ui::ThemeKind::Light);
    Figures routes;
    Figures databases;
    Figures running;
    Figures backups;
    Figures overview;
    Figures diagnostics;
    for (int round = 0; round < rounds; ++round) {
        measure<tmc::ui::RoutesPage>(routes, "routesTable", "routesSearch", workspaces);
        measure<tmc::ui::DatabasesPage>(databases, "databasesTable", "databasesSearch", workspaces);
        measure<tmc::ui::ContainersPage>(running, "containersTable", "containersSearch", containers);
        measure<tmc::ui::BackupsPage>(backups, "backupsTable", "backupsSearch", 1);
        measure<tmc::ui::OverviewPage>(overview, nullptr, nullptr, 0);
        measure<tmc::ui::DiagnosticsPage>(diagnostics, nullptr, nullptr, 0);
    }
    std::printf("longest stalls of the event loop, %d workspaces and %d containers\n", workspaces, containers);
    print("routes", routes);
    print("databases", databases);
    print("containers", running);
    print("backups", backups);
    print("overview", overview);
    print("diagnostics", diagnostics);
    return 0;
}
