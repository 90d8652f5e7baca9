#include "tests/ui/support/uifixture.h"
#include "tests/ui/support/uiprobe.h"
#include "ui/models/loadcurves.h"
#include "ui/pages/findingrow.h"
#include "ui/pages/overviewcharts.h"
#include "ui/pages/overviewpage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/figuretile.h"
#include "ui/widgets/loadchart.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;
using tmtest::part;

namespace {

/// Every series is a line of equal height, a point for each step.
class LevelHistory final : public LoadHistory {
public:
    Result<void> append(const QDateTime &, const std::map<QString, double> &) override { return {}; }
    Result<std::vector<LoadPoint>> read(const QString &series, LoadStep step, const QDateTime &from, const QDateTime &to) override
    {
        const double level = series == loadseries::processor ? 42 : 1024;
        std::vector<LoadPoint> points;
        for (QDateTime at = from; at <= to; at = at.addSecs(secondsOf(step)))
            points.push_back({.at = at, .mean = level, .highest = level});
        return points;
    }
};

} // namespace

/// The overview answers "is everything all right?", and never calls old figures new.
class TestOverviewPage final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(*qApp, ThemeKind::Light); }
    void init();
    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }
    void whatNeedsAttentionStandsFirstWithItsNextStep();
    void longListsBeginFolded();
    void figuresAreThoseOfTheNewestSample();
    void aLostConnectionTurnsEverythingGreyAndIsTold();
    void samplesComeOftenOnlyWhileSomebodyLooks();
    void theHistoryIsDrawnForEachRange();
    void aValueIsToldUnderThePointerAndByTheKeyboard();
    void allChartsZoomTogetherByTheWheel();
    void draggingAndKeysChooseAPart();
    void aZoomedPartStandsStillAndTheWholeGoesOn();
    void theFiguresAreExportedAsATable();
    void tenantsAndProductsHaveTheirRows();
    void withoutAServerItSaysSo();
    void nothingIsNamelessOrClipped_data();
    void nothingIsNamelessOrClipped();

private:
    void open(QSize size = QSize(1200, 900))
    {
        QVERIFY(m_fixture->connectServer());
        show(size);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->attention.lookedAt().isValid() && m_fixture->sampling.last(), 20'000);
    }
    void show(QSize size)
    {
        m_page = std::make_unique<OverviewPage>(m_fixture->context);
        m_page->resize(size);
        m_page->show();
        m_page->activate({});
    }
    QList<FindingRow *> rows() const
    {
        QList<FindingRow *> shown;
        const auto all = m_page->findChildren<FindingRow *>();
        for (FindingRow *row : all)
            if (row->isVisible())
                shown.append(row);
        return shown;
    }
    FindingRow *rowWith(const QString &text) const
    {
        const auto all = rows();
        for (FindingRow *row : all)
            if (tmtest::visibleTexts(*row).join(u'\n').contains(text))
                return row;
        return nullptr;
    }
    LoadChart *chart(int number) const { return m_page->findChildren<LoadChart *>().value(number); }
    QWidget *view(int number) const { return chart(number)->findChild<QWidget *>(u"chartView"_s); }
    QWidget *viewport(int number) const { return qobject_cast<QAbstractScrollArea *>(view(number))->viewport(); }
    /// True if the chart took it.
    bool turnWheel(int number, int turned, Qt::KeyboardModifiers modifiers) const
    {
        QWidget *target = viewport(number);
        const QPointF at = target->rect().center();
        QWheelEvent event(at, target->mapToGlobal(at), {}, {0, turned}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(target, &event);
        return event.isAccepted();
    }
    bool allShow(const ChartSpan &span) const
    {
        return std::ranges::all_of(m_page->findChildren<LoadChart *>(),
                                   [&span](const LoadChart *each) { return each->frame().isZoomed && each->frame().span == span; });
    }
    bool noneIsZoomed() const
    {
        return std::ranges::none_of(m_page->findChildren<LoadChart *>(), [](const LoadChart *each) { return each->frame().isZoomed; });
    }
    QString shown() const { return tmtest::visibleTexts(*m_page).join(u'\n'); }

    std::unique_ptr<tmtest::UiFixture> m_fixture;
    std::unique_ptr<OverviewPage> m_page;
};

void TestOverviewPage::init()
{
    m_fixture = std::make_unique<tmtest::UiFixture>();
    m_fixture->factory.makeLoadHistory = [] { return std::make_unique<LevelHistory>(); };
    int number = 0;
    m_fixture->server.change([&](tmtest::ServerAnswers &answers) {
        for (ContainerFacts &container : answers.docker->containers) {
            container.id = ContainerId(u"%1"_s.arg(++number, 64, 10, QChar(u'a')));
            m_fixture->server.load->setUse(container.id, {.cores = 0.1 * number, .memory = {100'000'000LL * number}});
        }
        answers.docker->containers[1].health = u"unhealthy"_s;
    });
    m_fixture->server.load->cluster = {.maxConnections = 100, .reservedConnections = 3, .connections = 41, .seesAll = true};
}

void TestOverviewPage::whatNeedsAttentionStandsFirstWithItsNextStep()
{
    open();
    const QString container = m_fixture->snapshots.current()->docker.value->containers[1].name;
    QTRY_VERIFY(rowWith(u"The container %1 is unhealthy."_s.arg(container)) || shown().contains(u"Show all"_s));
    if (auto *all = part<QPushButton>(*m_page, "attentionAll"); all->isVisible())
        all->click();
    FindingRow *row = rowWith(u"The container %1 is unhealthy."_s.arg(container));
    QVERIFY(row);
    QSignalSpy requested(m_page.get(), &Page::requested);
    part<QPushButton>(*row, "findingGo")->click();
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested[0][0].value<NavigationTarget>(), (NavigationTarget{navigation::logs, container}));
    part<QToolButton>(*row, "findingCopy")->click();
    QCOMPARE(QApplication::clipboard()->text(), u"tenant-master logs %1 --tail 200 --server tienda-prod"_s.arg(container));
    QVERIFY(part<QLabel>(*m_page, "attentionSummary")->text().contains(u"critical"_s));
}

void TestOverviewPage::longListsBeginFolded()
{
    open();
    QTRY_VERIFY(m_fixture->attention.findings().size() > 6);
    QTRY_COMPARE(rows().size(), 5);
    part<QPushButton>(*m_page, "attentionAll")->click();
    QCOMPARE(rows().size(), static_cast<qsizetype>(m_fixture->attention.findings().size()));
    part<QPushButton>(*m_page, "attentionAll")->click();
    QCOMPARE(rows().size(), 5);
}

void TestOverviewPage::figuresAreThoseOfTheNewestSample()
{
    open();
    const auto tiles = m_page->findChildren<FigureTile *>();
    QCOMPARE(tiles.size(), 4);
    QTRY_COMPARE(part<QLabel>(*tiles[3], "figureValue")->text(), u"41"_s);
    QTRY_VERIFY(part<QLabel>(*tiles[1], "figureValue")->text().contains(u"GB"_s));
    QVERIFY(!part<QLabel>(*tiles[3], "figureValue")->property("stale").toBool());
    QTRY_VERIFY(shown().contains(u"live"_s));
    QTRY_VERIFY(part<QLabel>(*m_page, "overviewPostgres")->text().contains(u"41"_s));
}

void TestOverviewPage::aLostConnectionTurnsEverythingGreyAndIsTold()
{
    open();
    QTRY_VERIFY(m_fixture->sampling.isFresh());
    m_fixture->server.failAt(LinkStage::Connect, {.code = ErrorCode::SshUnreachable, .args = {u"vps1"_s, u"22"_s}});
    m_fixture->server.dropLinks({.code = ErrorCode::SshConnectionLost, .args = {u"vps1"_s}});
    QTRY_VERIFY(rowWith(u"The server is not connected."_s));
    const auto tiles = m_page->findChildren<FigureTile *>();
    for (const FigureTile *tile : tiles)
        QTRY_VERIFY(part<QLabel>(*tile, "figureValue")->property("stale").toBool()
                    || part<QLabel>(*tile, "figureValue")->text() == u"—"_s);
    QVERIFY(shown().contains(u"figures of"_s));
    QVERIFY(part<QLabel>(*m_page, "attentionSummary")->text().startsWith(u"not everything could be looked at"_s));
}

void TestOverviewPage::samplesComeOftenOnlyWhileSomebodyLooks()
{
    open();
    QVERIFY(m_fixture->sampling.isWatched());
    m_page->hide();
    QVERIFY(!m_fixture->sampling.isWatched());
    m_page->show();
    QVERIFY(m_fixture->sampling.isWatched());
    m_page.reset();
}

void TestOverviewPage::theHistoryIsDrawnForEachRange()
{
    open();
    QCOMPARE(m_page->findChildren<LoadChart *>().size(), 8);
    auto *ranges = part<QTabBar>(*m_page, "overviewRanges");
    QCOMPARE(ranges->count(), 3);
    for (const int range : {1, 2, 0}) {
        ranges->setCurrentIndex(range);
        QTRY_COMPARE(chart(0)->legend(), QStringList{u"42.0 %"_s});
    }
    QTRY_COMPARE(chart(3)->legend().size(), 2);
}

void TestOverviewPage::aValueIsToldUnderThePointerAndByTheKeyboard()
{
    open();
    QTRY_COMPARE(chart(0)->legend(), QStringList{u"42.0 %"_s});
    auto *view = chart(0)->findChild<QWidget *>(u"chartView"_s);
    QVERIFY(view);
    QTest::keyClick(view, Qt::Key_Left);
    QCOMPARE(chart(0)->legend().size(), 2); // with the time
    QTest::keyClick(view, Qt::Key_Escape);
    QCOMPARE(chart(0)->legend().size(), 1);
    QVERIFY(view->accessibleDescription().contains(u"42"_s));
}

void TestOverviewPage::allChartsZoomTogetherByTheWheel()
{
    open();
    QTRY_COMPARE(chart(7)->legend().size(), 1);
    auto *whole = part<QPushButton>(*m_page, "overviewWhole");
    QVERIFY(!whole->isVisible());
    turnWheel(2, 120, Qt::NoModifier); // the page scrolls
    turnWheel(2, -120, Qt::ControlModifier);
    QTest::qWait(50);
    QVERIFY(noneIsZoomed());
    QVERIFY(turnWheel(2, 120, Qt::ControlModifier));
    QTRY_VERIFY(chart(2)->frame().isZoomed);
    const ChartSpan span = chart(2)->frame().span;
    QCOMPARE(span.milliseconds(), 480'000);
    QTRY_VERIFY(allShow(span));
    QVERIFY(whole->isVisible());
    QVERIFY(part<QLabel>(*m_page, "overviewZoomHint")->text().contains(u"New figures wait"_s));
    QVERIFY2(view(0)->accessibleDescription().endsWith(spanText(span)), qPrintable(view(0)->accessibleDescription()));
    QCOMPARE(chart(0)->legend().size(), 2); // a value of the past has its time
    whole->click();
    QTRY_VERIFY(noneIsZoomed());
    QVERIFY(!whole->isVisible());
    QVERIFY(part<QLabel>(*m_page, "overviewZoomHint")->text().startsWith(u"To look closer"_s));
    QTRY_VERIFY(view(0)->accessibleDescription().endsWith(u"The last 10 min"_s));
}

void TestOverviewPage::draggingAndKeysChooseAPart()
{
    open();
    QTRY_COMPARE(chart(0)->legend(), QStringList{u"42.0 %"_s});
    QWidget *target = viewport(0);
    const QPoint middle = target->rect().center();
    QTest::mousePress(target, Qt::LeftButton, {}, middle);
    QTest::mouseRelease(target, Qt::LeftButton, {}, middle + QPoint(2, 0)); // a click chooses nothing
    QTest::mousePress(target, Qt::LeftButton, {}, middle);
    QTest::mouseMove(target, middle + QPoint(60, 0));
    QTest::mouseRelease(target, Qt::LeftButton, {}, middle + QPoint(60, 0));
    QTRY_VERIFY(chart(7)->frame().isZoomed);
    const ChartSpan dragged = chart(7)->frame().span;
    QVERIFY(dragged.milliseconds() >= 60'000 && dragged.milliseconds() < 200'000);
    QTRY_VERIFY(allShow(dragged));

    QTest::keyClick(view(0), Qt::Key_Left, Qt::ShiftModifier);
    QTRY_VERIFY(allShow({.from = dragged.from.addMSecs(-std::llround(double(dragged.milliseconds()) / 4)),
                         .to = dragged.to.addMSecs(-std::llround(double(dragged.milliseconds()) / 4))}));
    QTest::keyClick(view(0), Qt::Key_Home);
    QTRY_VERIFY(noneIsZoomed());
    QTest::keyClick(view(0), Qt::Key_Escape); // the pointer is where dragging ended
    QTest::keyClick(view(0), Qt::Key_Plus);
    QTRY_COMPARE(chart(7)->frame().span.milliseconds(), 480'000);
    QTRY_VERIFY(chart(0)->frame().isZoomed);
    // The cursor takes the part along when it comes to its edge.
    const QDateTime end = chart(0)->frame().span.to;
    QTest::keyClick(view(0), Qt::Key_Right);
    QTRY_VERIFY(chart(0)->frame().span.to > end);
    QTest::keyClick(view(0), Qt::Key_Minus);
    QTRY_VERIFY(noneIsZoomed());
    QTest::keyClick(view(0), Qt::Key_Plus);
    QTRY_VERIFY(chart(0)->frame().isZoomed);
    QTest::mouseDClick(target, Qt::LeftButton, {}, middle);
    QTRY_VERIFY(noneIsZoomed());
    QTest::keyClick(view(0), Qt::Key_Plus);
    QTRY_VERIFY(chart(0)->frame().isZoomed);
    part<QTabBar>(*m_page, "overviewRanges")->setCurrentIndex(1);
    QTRY_VERIFY(noneIsZoomed());
    QTRY_COMPARE(chart(0)->frame().span.milliseconds(), 2 * 86'400'000);
}

void TestOverviewPage::aZoomedPartStandsStillAndTheWholeGoesOn()
{
    open();
    QTRY_COMPARE(chart(0)->legend(), QStringList{u"42.0 %"_s});
    QTest::keyClick(view(0), Qt::Key_Plus);
    QTRY_VERIFY(chart(0)->frame().isZoomed);
    const ChartSpan span = chart(0)->frame().span;
    QTRY_VERIFY(allShow(span));
    const QStringList before = chart(0)->legend();
    m_fixture->clock.advance(580); // the part is older than what the range keeps
    part<OverviewCharts>(*m_page, "overviewCharts")->setFollowed(false);
    part<OverviewCharts>(*m_page, "overviewCharts")->setFollowed(true); // reads again, if nothing is held
    QTest::qWait(200);
    QVERIFY(allShow(span));
    QCOMPARE(chart(0)->legend(), before);
    QTest::keyClick(view(0), Qt::Key_0);
    QTRY_VERIFY(noneIsZoomed());
    QTRY_COMPARE(chart(0)->frame().span.to, m_fixture->clock.now());
    QTRY_COMPARE(chart(0)->legend(), QStringList{u"42.0 %"_s});
}

void TestOverviewPage::theFiguresAreExportedAsATable()
{
    open();
    LoadCurves curves(m_fixture->sampling, m_fixture->snapshots, m_fixture->clock, {loadseries::processor, loadseries::memory});
    curves.setFollowed(true);
    QTRY_VERIFY(curves.isRead());
    const QList<QByteArray> lines = curves.csv().split('\n');
    QVERIFY(lines.constFirst().trimmed().endsWith("time,host/cpu,host/memory")); // behind the mark of its encoding
    QVERIFY(lines.size() > 500);
    QVERIFY(lines[1].trimmed().endsWith(",42.000,1024.000"));
    // A part has its own lines only.
    const QDateTime from = curves.points(loadseries::processor)[100].at;
    const QList<QByteArray> some = curves.csv(ChartSpan{.from = from, .to = from.addSecs(9)}).trimmed().split('\n');
    QCOMPARE(some.size(), 11);
    QVERIFY(some[1].startsWith(from.toUTC().toString(Qt::ISODateWithMs).toUtf8()));
}

void TestOverviewPage::tenantsAndProductsHaveTheirRows()
{
    open();
    m_fixture->server.load->pass(10);
    auto *tenants = part<QTableView>(*m_page, "overviewTenants");
    QTRY_VERIFY(tenants->model()->rowCount() > 0);
    QVERIFY(tenants->model()->index(0, 0).data().toString().contains(u"serves"_s));
    auto *products = part<QTableView>(*m_page, "overviewProducts");
    QVERIFY(products->model()->rowCount() > 1);
    QVERIFY(shown().contains(u"70 %"_s));
}

void TestOverviewPage::withoutAServerItSaysSo()
{
    show({900, 700});
    QCOMPARE(m_page->findChild<QStackedWidget *>()->currentIndex(), 1);
    QVERIFY(shown().contains(u"No server is open"_s));
}

void TestOverviewPage::nothingIsNamelessOrClipped_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("narrow") << QSize(560, 640);
    QTest::newRow("usual") << QSize(1072, 760);
    QTest::newRow("wide") << QSize(2400, 1300);
}

void TestOverviewPage::nothingIsNamelessOrClipped()
{
    QFETCH(QSize, size);
    open(size);
    QTRY_COMPARE(chart(0)->legend(), QStringList{u"42.0 %"_s});
    QTRY_COMPARE(tmtest::clippedWidgets(*m_page), QStringList());
    const QStringList wrong = tmtest::namelessWidgets(*m_page) + tmtest::interpretingLabels(*m_page);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u"; "_s)));
}

QTEST_MAIN(TestOverviewPage)
#include "tst_overviewpage.moc"
