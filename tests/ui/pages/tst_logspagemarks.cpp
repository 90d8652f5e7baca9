#include "tests/ui/pages/logsworld.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

/// Lines that were marked are found again, and what the consoles did stands where it happened.
class TestLogsPageMarks final : public QObject, private tmtest::LogsWorld {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, ThemeKind::Light); }
    void init() { m_fixture = std::make_unique<tmtest::UiFixture>(); }
    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }
    void bookmarksAreFoundAgain();
    void ourOwnOperationsStandBetweenTheLines();
};

void TestLogsPageMarks::bookmarksAreFoundAgain()
{
    m_fixture->server.logs.write(lines(1, 300));
    open();
    QTRY_COMPARE(list()->rowCount(), 300);
    QVERIFY(!part<QAction>(*m_page, "nextBookmark")->isEnabled());
    const auto mark = [this](int row) {
        QTest::keyClick(view(), Qt::Key_Home);
        for (int i = 0; i < row; ++i)
            QTest::keyClick(view(), Qt::Key_Down);
        part<QAction>(*m_page, "toggleBookmark")->trigger();
    };
    mark(10);
    mark(42);
    QVERIFY2(view()->accessibleDescription().contains(u"Bookmarked"_s), qPrintable(view()->accessibleDescription()));
    part<QAction>(*m_page, "nextBookmark")->trigger(); // round the end
    QCOMPARE(view()->currentRow(), 10);
    part<QAction>(*m_page, "nextBookmark")->trigger();
    QCOMPARE(view()->currentRow(), 42);
    part<QAction>(*m_page, "previousBookmark")->trigger();
    QCOMPARE(view()->currentRow(), 10);
    QVERIFY(!view()->isFollowing());

    auto *search = part<QLineEdit>(*m_page, "logsSearch");
    search->setText(u"line 43$"_s); // row 42
    QTRY_COMPARE(list()->rowCount(), 1);
    part<QAction>(*m_page, "nextBookmark")->trigger();
    QCOMPARE(view()->currentRow(), 0);
    part<QAction>(*m_page, "toggleBookmark")->trigger();
    search->clear();
    QTRY_COMPARE(list()->rowCount(), 300);
    part<QAction>(*m_page, "nextBookmark")->trigger();
    QCOMPARE(view()->currentRow(), 10);
    part<QAction>(*m_page, "toggleBookmark")->trigger();
    QVERIFY(!part<QAction>(*m_page, "nextBookmark")->isEnabled());
}

void TestLogsPageMarks::ourOwnOperationsStandBetweenTheLines()
{
    RegistryFacts registry = tmtest::sampleRegistry(4);
    registry.operations.clear();
    const auto operation = [&registry](const QString &id, const QString &target, int begin, int end) {
        registry.operations.push_back({.id = OperationId(id),
                                       .kind = OperationKind::ChangePlan,
                                       .target = target,
                                       .targetName = registry.workspaces.front().slug,
                                       .state = end > 0 ? OperationState::Done : OperationState::Running,
                                       .createdBy = u"ana@laptop"_s,
                                       .createdAt = QDateTime::fromMSecsSinceEpoch(begin).toUTC(),
                                       .finishedAt = end > 0 ? QDateTime::fromMSecsSinceEpoch(end).toUTC() : QDateTime()});
    };
    operation(u"long-ago"_s, registry.workspaces.front().id.value(), -50, -40);
    operation(u"moved"_s, registry.workspaces.front().id.value(), 100, 200);
    operation(u"another"_s, registry.workspaces.back().id.value(), 100, 200);
    registry.workspaces.front().containerName = u"erp-shared"_s;
    registry.workspaces.back().containerName = u"elsewhere"_s;
    const auto publish = [&] { m_fixture->server.change([&](tmtest::ServerAnswers &answers) { answers.registry = registry; }); };
    publish();
    m_fixture->server.logs.write(lines(1, 300)); // one in each millisecond
    open();
    QTRY_COMPARE(list()->rowCount(), 302);
    QVERIFY2(text(99).contains(registry.workspaces.front().slug) && text(99).contains(u"ana@laptop"_s), qPrintable(text(99)));
    QCOMPARE(text(100), u"line 100"_s);
    QVERIFY2(text(200).contains(u"Done"_s), qPrintable(text(200)));

    operation(u"fresh"_s, registry.workspaces.front().id.value(), 400, 0);
    publish();
    QVERIFY(m_fixture->refresh());
    QTRY_COMPARE(list()->rowCount(), 303); // although no further line is written
}

QTEST_MAIN(TestLogsPageMarks)
#include "tst_logspagemarks.moc"
