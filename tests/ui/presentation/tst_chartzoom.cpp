#include "tests/support/utctime.h"
#include "ui/presentation/chartzoom.h"
#include "ui/presentation/translator.h"

#include <QSet>
#include <QtTest>

using namespace tmc::ui;
using namespace Qt::StringLiterals;

namespace {

const QDateTime end = tmtest::utcTime(QDate(2026, 3, 2), QTime(10, 0));
const ChartSpan whole{.from = end.addSecs(-600), .to = end};
constexpr qint64 least = 60'000;

ChartSpan span(int from, int to)
{
    return {.from = end.addSecs(from), .to = end.addSecs(to)};
}

} // namespace

/// A zoom never leaves the whole, never gets too close, and what is pointed at stays where it is.
class ChartZoomTest final : public QObject {
    Q_OBJECT
private slots:
    void init() { m_translator.use(u"en"_s); }
    void whatIsPointedAtKeepsItsPlace();
    void itStaysWithinTheWholeAndIsNeverTooShort();
    void theWholeStandsStillWhileItIsZoomed();
    void movingStopsAtTheEnds();
    void marksFollowTheLengthOfTheSpan_data();
    void marksFollowTheLengthOfTheSpan();
    void theSpanIsToldExactly();

private:
    Translator m_translator;
};

void ChartZoomTest::whatIsPointedAtKeepsItsPlace()
{
    ChartZoom zoom;
    zoom.zoom(whole, 0.5, end.addSecs(-150), least); // at three quarters of the width
    QVERIFY(zoom.isZoomed());
    QCOMPARE(zoom.shown(), span(-375, -75));
    QCOMPARE(zoom.shown().from.secsTo(end.addSecs(-150)) * 4, 300 * 3);
    zoom.zoom(whole, 2, end.addSecs(-150), least);
    QVERIFY(!zoom.isZoomed());
}

void ChartZoomTest::itStaysWithinTheWholeAndIsNeverTooShort()
{
    ChartZoom zoom;
    zoom.show(whole, span(-700, -500), least);
    QCOMPARE(zoom.shown(), span(-600, -400));
    zoom.show(whole, span(-100, -80), least);
    QCOMPARE(zoom.shown(), span(-120, -60));
    zoom.show(whole, span(-5, 0), least);
    QCOMPARE(zoom.shown(), span(-60, 0));
    zoom.zoom(whole, 0.01, end, least);
    QCOMPARE(zoom.shown(), span(-60, 0));
    zoom.show(whole, span(-900, 900), least);
    QVERIFY(!zoom.isZoomed());
    zoom.zoom(span(-30, 0), 0.5, end, least); // the whole itself is shorter than that
    QVERIFY(!zoom.isZoomed());
}

void ChartZoomTest::theWholeStandsStillWhileItIsZoomed()
{
    ChartZoom zoom;
    zoom.show(whole, span(-600, -400), least);
    zoom.zoom(span(-300, 300), 1.5, end.addSecs(-600), least); // five minutes later
    QCOMPARE(zoom.shown(), span(-600, -300));
    zoom.reset();
    zoom.show(span(-300, 300), span(0, 300), least);
    QCOMPARE(zoom.shown(), span(0, 300));
}

void ChartZoomTest::movingStopsAtTheEnds()
{
    ChartZoom zoom;
    zoom.move(-1);
    QVERIFY(!zoom.isZoomed());
    zoom.show(whole, span(-300, -100), least);
    zoom.move(-0.25);
    QCOMPARE(zoom.shown(), span(-350, -150));
    zoom.move(5);
    QCOMPARE(zoom.shown(), span(-200, 0));
    zoom.move(-9);
    QCOMPARE(zoom.shown(), span(-600, -400));
}

void ChartZoomTest::marksFollowTheLengthOfTheSpan_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("a minute") << 60 << u"\\d\\d:\\d\\d:\\d\\d"_s;
    QTest::newRow("an hour") << 3600 << u"\\d\\d:\\d\\d"_s;
    QTest::newRow("over midnight") << 26 * 3600 << u"\\d Mar, \\d\\d:\\d\\d|\\d\\d Feb, \\d\\d:\\d\\d"_s;
    QTest::newRow("a month") << 30 * 86'400 << u"\\d+ (Feb|Mar)"_s;
}

void ChartZoomTest::marksFollowTheLengthOfTheSpan()
{
    QFETCH(int, seconds);
    QFETCH(QString, pattern);
    const auto marks = spanMarks(span(-seconds, 0));
    QCOMPARE(marks.size(), 3U);
    QCOMPARE(marks.front().first, seconds * 5 / 6.0);
    QCOMPARE(marks.back().first, seconds / 6.0);
    QSet<QString> texts;
    const QRegularExpression expected(QRegularExpression::anchoredPattern(pattern));
    for (const auto &[before, text] : marks) {
        QVERIFY2(expected.match(text).hasMatch(), qPrintable(text));
        texts.insert(text); // an axis shows a text only once
    }
    QCOMPARE(texts.size(), 3);
}

void ChartZoomTest::theSpanIsToldExactly()
{
    const QString text = spanText(span(-300, 0));
    QVERIFY2(text.contains(u":55:00 to "_s) && text.endsWith(u":00:00"_s), qPrintable(text));
}

QTEST_GUILESS_MAIN(ChartZoomTest)
#include "tst_chartzoom.moc"
