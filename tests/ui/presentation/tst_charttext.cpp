#include "tests/support/utctime.h"
#include "ui/presentation/charttext.h"
#include "ui/presentation/translator.h"

#include <QtTest>

using namespace tmc;
using namespace tmc::ui;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now = tmtest::utcTime(QDate(2026, 3, 2), QTime(10, 0));

LoadPoint point(int seconds, double value)
{
    return {.at = now.addSecs(seconds), .mean = value, .highest = value};
}

} // namespace

/// Marks are round and reach what is shown; gaps stay gaps however many points there are.
class ChartTextTest final : public QObject {
    Q_OBJECT
private slots:
    void init() { m_translator.use(u"en"_s); }
    void marksAreRoundAndReachTheHighestValue_data();
    void marksAreRoundAndReachTheHighestValue();
    void timeEndsNow();
    void aTimeWithoutPointsIsAGap();
    void manyPointsBecomeFewAndKeepTheirMean();
    void valuesHaveTheirUnit();

private:
    Translator m_translator;
};

void ChartTextTest::marksAreRoundAndReachTheHighestValue_data()
{
    QTest::addColumn<double>("highest");
    QTest::addColumn<int>("unit");
    QTest::addColumn<QString>("last");
    QTest::newRow("nothing") << 0.0 << int(ChartUnit::Plain) << u"1"_s;
    QTest::newRow("all of it") << 100.0 << int(ChartUnit::Percent) << u"100 %"_s;
    QTest::newRow("a little") << 0.4 << int(ChartUnit::Percent) << u"4 %"_s;
    QTest::newRow("connections") << 200.0 << int(ChartUnit::Plain) << u"200"_s;
    QTest::newRow("load") << 3.4 << int(ChartUnit::Plain) << u"4"_s;
    QTest::newRow("memory") << 48.0 * 1024 * 1024 * 1024 << int(ChartUnit::Bytes) << u"60 GB"_s;
    QTest::newRow("few bytes") << 3.0 << int(ChartUnit::BytesPerSecond) << u"3 bytes"_s;
    QTest::newRow("traffic") << 1.3 * 1024 * 1024 << int(ChartUnit::BytesPerSecond) << u"1.5 MB"_s;
}

void ChartTextTest::marksAreRoundAndReachTheHighestValue()
{
    QFETCH(double, highest);
    QFETCH(int, unit);
    QFETCH(QString, last);
    const auto marks = chartMarks(highest, ChartUnit(unit));
    QVERIFY2(marks.size() >= 2 && marks.size() <= 6, qPrintable(QString::number(marks.size())));
    QCOMPARE(marks.front().first, 0.0);
    QVERIFY(marks.back().first >= highest * 0.999);
    QCOMPARE(marks.back().second, last);
    QSet<QString> texts;
    for (const auto &[value, text] : marks)
        texts.insert(text);
    QCOMPARE(texts.size(), static_cast<qsizetype>(marks.size()));
}

void ChartTextTest::timeEndsNow()
{
    const auto minutes = timeMarks(600);
    QCOMPARE(minutes.front(), (std::pair<double, QString>(600, u"10 min"_s)));
    QCOMPARE(minutes.back(), (std::pair<double, QString>(0, u"now"_s)));
    QCOMPARE(timeMarks(2 * 86'400).front().second, u"2 d"_s);
    QCOMPARE(timeMarks(90 * 86'400)[1].second, u"60 d"_s);
}

void ChartTextTest::aTimeWithoutPointsIsAGap()
{
    const auto stretches = chartStretches({point(0, 1), point(15, 2), point(30, 3), point(200, 4), point(215, 5)}, 15, 300);
    QCOMPARE(stretches.size(), 2U);
    QCOMPARE(stretches[0].size(), 3U);
    QCOMPARE(stretches[1].front(), point(200, 4));
    QVERIFY(chartStretches({}, 15, 300).empty());
    QCOMPARE(chartStretches({point(0, 1)}, 15, 300).size(), 1U);
}

void ChartTextTest::manyPointsBecomeFewAndKeepTheirMean()
{
    std::vector<LoadPoint> points;
    for (int i = 0; i < 8640; ++i)
        points.push_back(point(i * 900, i % 2));
    points.erase(points.begin() + 4000, points.begin() + 4100); // a day in which nothing was read
    const auto stretches = chartStretches(points, 900, 360);
    QCOMPARE(stretches.size(), 2U);
    QVERIFY(stretches[0].size() + stretches[1].size() <= 362);
    for (std::size_t i = 0; i + 1 < stretches[0].size(); ++i) {
        QCOMPARE(stretches[0][i].mean, 0.5);
        QCOMPARE(stretches[0][i].highest, 1.0);
    }
    QVERIFY(stretches[0].back().at < points[4000].at);
}

void ChartTextTest::valuesHaveTheirUnit()
{
    QCOMPARE(chartValue(std::nullopt, ChartUnit::Percent), u"—"_s);
    QCOMPARE(chartValue(12.34, ChartUnit::Percent), u"12.3 %"_s);
    QCOMPARE(chartValue(1024.0 * 1024, ChartUnit::BytesPerSecond), u"1.0 MB/s"_s);
    QCOMPARE(chartValue(41, ChartUnit::Plain), u"41"_s);
    QCOMPARE(chartValue(3.377, ChartUnit::Plain), u"3.38"_s);
}

QTEST_GUILESS_MAIN(ChartTextTest)
#include "tst_charttext.moc"
