#include "app/adaptergraph.h"
#include "core/services/serverservices.h"
#include "tests/bench/stallwatch.h"
#include "tests/ui/support/memorystores.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/actions/keymap.h"
#include "ui/models/loglist.h"
#include "ui/pages/logspage.h"
#include "ui/theme/desktopappearance.h"
#include "ui/theme/theme.h"
#include "ui/widgets/searchfield.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <cstdio>
#include <vector>

// The page of the logs while a real container writes as fast as it can: how long that keeps the event loop from turning, what it takes of
// memory, and whether every line is there once. Usage: TENANT_MASTER_HOME=… bench_logs SERVER CONTAINER LINES; the server is saved and
// trusted already, and the container writes "line 1" to "line LINES", each with more behind it, once "following" was printed here.
// tests/bench/run calls it.

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

constexpr int longest = 600'000; ///< milliseconds before it is given up

/// Most that the process ever had in memory, in megabytes.
double peakMemory()
{
    QFile file(u"/proc/self/status"_s);
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray &line : file.readAll().split('\n'))
            if (line.startsWith("VmHWM:"))
                return line.simplified().split(' ').value(1).toDouble() / 1024;
    return 0;
}

/// The console below its window, over the real server.
struct Console {
    Console(AdapterGraph &graph, HostKeys &keys)
        : services(graph.serverLink(), graph, graph.cache(), graph.identity(), graph.clock()),
          context{.profiles = graph.profiles(),
                  .hostKeys = keys,
                  .secrets = graph.secrets(),
                  .connection = services.connection,
                  .snapshots = services.snapshots,
                  .operations = services.operations,
                  .backups = services.backups,
                  .sampling = services.sampling,
                  .attention = services.attention,
                  .factory = graph,
                  .clock = graph.clock(),
                  .settings = settings,
                  .keys = keyMap,
                  .activityCache = graph.activityCache(),
                  .appearance = appearance,
                  .makeConnection = {},
                  .applyLanguage = [](const QString &) {},
                  .makeServices = {}}
    {
    }

    tmtest::MemoryUiSettings settings;
    ui::KeyMap keyMap{settings};
    ui::DesktopAppearance appearance{ui::DesktopAppearance::Ask::PaletteOnly};
    ServerServices services;
    ui::UiContext context;
};

/// How many of the kept lines are not the one that has to stand there.
qint64 wrongLines(const LogStore &store)
{
    qint64 wrong = 0;
    for (qint64 number = store.first(); number < store.end(); ++number) {
        const QByteArray expected = "line " + QByteArray::number(number + 1) + ' ';
        wrong += store.at(number).text.startsWith(expected) ? 0 : 1;
    }
    return wrong;
}

int measure(Console &console, const QString &container, qint64 lines)
{
    ui::LogsPage page(console.context);
    page.resize(1280, 800);
    page.show();
    page.activate({});
    page.showContainers({container});
    const auto *list = page.findChild<ui::LogList *>();
    const auto *service = page.findChild<LogService *>();
    if (!QTest::qWaitForWindowExposed(&page) || !QTest::qWaitFor([&] { return service->isLive(); }, 30'000)) {
        std::fputs("the log is not followed\n", stderr);
        return 1;
    }
    const double before = peakMemory();
    std::puts("following");
    std::fflush(stdout);
    tmtest::StallWatch watch;
    watch.start();
    QElapsedTimer timer;
    timer.start();
    if (!QTest::qWaitFor([&] { return list->store().end() >= lines; }, longest)) {
        std::fprintf(stderr, "%lld of %lld lines came\n", static_cast<long long>(list->store().end()), static_cast<long long>(lines));
        return 1;
    }
    const double seconds = static_cast<double>(timer.elapsed()) / 1000;
    const std::vector<tmtest::Stall> streaming{watch.stop()};
    const bool isMore = QTest::qWaitFor([&] { return list->store().end() > lines; }, 2'000);
    std::vector<tmtest::Stall> searching;
    auto *search = tmtest::part<ui::SearchField>(page, "logsSearch");
    for (const QString &key : {u"9"_s, u"9"_s, u"9"_s}) {
        watch.start();
        QTest::keyClicks(search, key);
        if (!QTest::qWaitFor([&] { return !list->isFiltering(); }, longest))
            return 1;
        QTest::qWait(400); // longer than the field's pause
        searching.push_back(watch.stop());
    }
    const qint64 wrong = wrongLines(list->store()) + (isMore ? 1 : 0);
    std::printf(
        "%lld lines of one container on its page: %.1f s (%.0f lines a second), %lld lost or doubled; memory at most %.0f MB, %.0f MB "
        "above the empty page\n",
        static_cast<long long>(lines), seconds, static_cast<double>(lines) / seconds, static_cast<long long>(wrong), peakMemory(),
        peakMemory() - before);
    tmtest::report("  while they come", streaming);
    tmtest::report("  key strokes in the search among them", searching);
    return wrong == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const auto paths = LocalPaths::fromEnvironment();
    if (argc < 4 || !paths)
        return 2;
    ui::Theme::apply(application, ui::ThemeKind::Light);
    AdapterGraph graph(*paths, currentOperator());
    const auto keys = graph.hostKeys();
    const auto profile = graph.profiles().find(QString::fromLocal8Bit(argv[1]));
    const auto password = profile ? graph.secrets().databasePassword(*profile) : Result<Secret>();
    if (!profile || !password) {
        std::fputs("the server or its password is not known\n", stderr);
        return 2;
    }
    Console console(graph, *keys);
    console.services.connection.open(*profile, {.role = profile->postgres.role, .password = *password});
    if (!QTest::qWaitFor([&] { return console.services.connection.state() == ConnectionState::Connected; }, 60'000)) {
        std::fputs("the server was not reached\n", stderr);
        return 1;
    }
    return measure(console, QString::fromLocal8Bit(argv[2]), QByteArray(argv[3]).toLongLong());
}
