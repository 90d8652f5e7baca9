#include "tests/bench/stallwatch.h"
#include "tests/ui/support/uifixture.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/pages/workspacespage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/searchfield.h"

#include <QApplication>
#include <QFile>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <vector>

// Ten thousand workspaces on the real page: how long a key stroke in the search field and an arriving snapshot keep the event loop from
// turning, and how much memory it takes. Usage: bench_workspaces [ROUNDS], 3 unless told.

using namespace Qt::StringLiterals;
using tmtest::report;
using tmtest::Stall;
using tmtest::StallWatch;

namespace {

constexpr int workspaces = 10'000;

/// Resident memory of this process in megabytes; 0 where the system does not tell.
double residentMegabytes()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').constFirst().toDouble() / 1024;
    return 0;
}

class Bench final {
public:
    explicit Bench(tmtest::UiFixture &fixture) : m_fixture(fixture), m_registry(tmtest::sampleRegistry(workspaces)) { answer(); }

    /// Every `step`th workspace changes; 0: none.
    Stall arrive(int step)
    {
        for (std::size_t number = 0; step > 0 && number < m_registry.workspaces.size(); number += static_cast<std::size_t>(step)) {
            tmc::Workspace &workspace = m_registry.workspaces[number];
            workspace.state =
                workspace.state == tmc::WorkspaceState::Active ? tmc::WorkspaceState::Suspended : tmc::WorkspaceState::Active;
        }
        answer();
        m_watch.start();
        if (!m_fixture.refresh())
            qFatal("no snapshot");
        QTest::qWait(settleMs);
        return m_watch.stop();
    }

    Stall firstArrival()
    {
        m_watch.start();
        if (!m_fixture.connectServer())
            qFatal("no snapshot");
        QTest::qWait(settleMs);
        return m_watch.stop();
    }

    Stall type(tmc::ui::SearchField &field, const QString &text)
    {
        m_watch.start();
        QTest::keyClicks(&field, text);
        QTest::qWait(settleMs);
        return m_watch.stop();
    }

    Stall clear(tmc::ui::SearchField &field)
    {
        m_watch.start();
        field.clear();
        QTest::qWait(settleMs);
        return m_watch.stop();
    }

private:
    void answer()
    {
        m_fixture.server.change([this](tmtest::ServerAnswers &answers) {
            answers.registry = m_registry;
            answers.cluster = tmtest::sampleCluster(m_registry);
            answers.docker = tmtest::sampleDocker(m_registry);
        });
    }

    static constexpr int settleMs = 400; ///< longer than the search field's pause
    tmtest::UiFixture &m_fixture;
    tmc::RegistryFacts m_registry;
    StallWatch m_watch;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const int rounds = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 3;
    tmc::ui::Theme::apply(app, tmc::ui::ThemeKind::Light);
    std::vector<Stall> first;
    std::vector<Stall> same;
    std::vector<Stall> some;
    std::vector<Stall> all;
    std::vector<Stall> keys;
    std::vector<Stall> cleared;
    for (int round = 0; round < rounds; ++round) {
        tmtest::UiFixture fixture;
        tmc::ui::WorkspacesPage page(fixture.context);
        page.resize(1060, 700);
        page.show();
        page.activate({});
        if (!QTest::qWaitForWindowExposed(&page))
            return 1;
        Bench bench(fixture);
        first.push_back(bench.firstArrival());
        const auto *table = tmtest::part<QTableView>(page, "workspaceTable");
        if (table->model()->rowCount() != workspaces)
            qFatal("the table has %d rows", table->model()->rowCount());
        same.push_back(bench.arrive(0));
        some.push_back(bench.arrive(100));
        all.push_back(bench.arrive(1));
        auto *search = tmtest::part<tmc::ui::SearchField>(page, "workspaceSearch");
        for (const QString &key : {u"c"_s, u"o"_s, u"s"_s, u"t"_s, u"a"_s, u" "_s, u"5"_s})
            keys.push_back(bench.type(*search, key));
        cleared.push_back(bench.clear(*search));
        for (const QString &key : {u"7"_s, u"1"_s})
            keys.push_back(bench.type(*search, key));
        if (round == 0)
            std::printf("%-58s %11.1f MB\n", "resident memory with the page and its server's answers", residentMegabytes());
    }
    report("longest stall while 10,000 workspaces arrive for the first time", first);
    report("longest stall while the same 10,000 arrive again", same);
    report("longest stall while 100 of 10,000 have changed", some);
    report("longest stall while all 10,000 have changed", all);
    report("longest stall of a key stroke in the search field", keys);
    report("longest stall when the search is cleared", cleared);
    return 0;
}
