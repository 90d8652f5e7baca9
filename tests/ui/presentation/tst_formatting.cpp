#include "tests/support/utctime.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/sentence.h"
#include "ui/presentation/translator.h"

#include <QtTest>

using namespace tmc;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon = tmtest::utcTime(QDate(2026, 3, 5), QTime(12, 0));
const QLocale english(QLocale::English, QLocale::UnitedStates);
const QLocale spanish(QLocale::Spanish, QLocale::Spain);

} // namespace

class FormattingTest final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_translator.use(u"en"_s); }
    void relativeTimesHaveRightPlurals_data();
    void relativeTimesHaveRightPlurals();
    void agesSayThatSomethingWasRead();
    void exactTimesFollowTheLanguage();
    void sizesFollowTheLocale();
    void processorSharesHavePlurals();
    void durationsGetCoarserAsTheyGrow_data();
    void durationsGetCoarserAsTheyGrow();
    void numbersHaveTheLanguagesGroups();
    void placeholdersAreFilledInOnePass();

private:
    ui::Translator m_translator;
};

void FormattingTest::relativeTimesHaveRightPlurals_data()
{
    QTest::addColumn<qint64>("secondsAgo");
    QTest::addColumn<QString>("inEnglish");
    QTest::addColumn<QString>("inSpanish");
    const auto row = [](qint64 secondsAgo, const QString &inEnglish, const QString &inSpanish) {
        QTest::newRow(qPrintable(inEnglish)) << secondsAgo << inEnglish << inSpanish;
    };
    row(0, u"just now"_s, u"ahora mismo"_s);
    row(30, u"30 seconds ago"_s, u"hace 30 segundos"_s);
    row(60, u"1 minute ago"_s, u"hace 1 minuto"_s);
    row(119, u"1 minute ago"_s, u"hace 1 minuto"_s);
    row(180, u"3 minutes ago"_s, u"hace 3 minutos"_s);
    row(3600, u"1 hour ago"_s, u"hace 1 hora"_s);
    row(5 * 3600, u"5 hours ago"_s, u"hace 5 horas"_s);
    row(86400, u"1 day ago"_s, u"hace 1 día"_s);
    row(29 * 86400, u"29 days ago"_s, u"hace 29 días"_s);
    row(31 * 86400, u"1 month ago"_s, u"hace 1 mes"_s);
    row(800 * 86400, u"2 years ago"_s, u"hace 2 años"_s);
    row(-60, u"in 1 minute"_s, u"dentro de 1 minuto"_s);
    row(-7200, u"in 2 hours"_s, u"dentro de 2 horas"_s);
    row(-3 * 86400, u"in 3 days"_s, u"dentro de 3 días"_s);
}

void FormattingTest::relativeTimesHaveRightPlurals()
{
    QFETCH(qint64, secondsAgo);
    QTEST(ui::relativeTime(noon.addSecs(-secondsAgo), noon), "inEnglish");
    m_translator.use(u"es"_s);
    QTEST(ui::relativeTime(noon.addSecs(-secondsAgo), noon), "inSpanish");
}

void FormattingTest::agesSayThatSomethingWasRead()
{
    QCOMPARE(ui::readAge(noon.addSecs(-180), noon), u"read 3 minutes ago"_s);
    QCOMPARE(ui::readAge({}, noon), u"not read yet"_s);
    QCOMPARE(ui::relativeTime({}, noon), u"never"_s);
    m_translator.use(u"es"_s);
    QCOMPARE(ui::readAge(noon.addSecs(-180), noon), u"leído hace 3 minutos"_s);
}

void FormattingTest::exactTimesFollowTheLanguage()
{
    const QDateTime local(QDate(2026, 3, 5), QTime(14, 3, 9));
    QCOMPARE(ui::exactTime(local, english), u"5 Mar 2026, 14:03:09"_s);
    QCOMPARE(ui::exactTime(local, spanish), u"5 mar 2026, 14:03:09"_s);
    QCOMPARE(ui::exactTime({}), QString());
}

void FormattingTest::sizesFollowTheLocale()
{
    QCOMPARE(ui::byteSize({0}, english), u"0 bytes"_s);
    QCOMPARE(ui::byteSize({1536}, english), u"1.5 kB"_s);
    QCOMPARE(ui::byteSize({-5}, english), u"0 bytes"_s);
    QCOMPARE(ui::memorySize({2048}, english), u"2.0 GB"_s);
    QCOMPARE(ui::memorySize({1536}, spanish), u"1,5 GB"_s);
}

void FormattingTest::processorSharesHavePlurals()
{
    QCOMPARE(ui::cpuText({1000}), u"1 core"_s);
    QCOMPARE(ui::cpuText({4000}), u"4 cores"_s);
    QCOMPARE(ui::cpuText({1500}, english), u"1.5 cores"_s);
    m_translator.use(u"es"_s);
    QCOMPARE(ui::cpuText({1000}), u"1 núcleo"_s);
    QCOMPARE(ui::cpuText({1500}, spanish), u"1,5 núcleos"_s);
}

void FormattingTest::durationsGetCoarserAsTheyGrow_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 milliseconds, const QString &text) { QTest::addRow("%lld ms", milliseconds) << milliseconds << text; };
    row(-1, u"0 ms"_s);
    row(12, u"12 ms"_s);
    row(320, u"0.3 s"_s);
    row(9949, u"9.9 s"_s);
    row(9950, u"10 s"_s);
    row(59'400, u"59 s"_s);
    row(59'600, u"1 min 0 s"_s);
    row(125'000, u"2 min 5 s"_s);
    row(4'200'000, u"1 h 10 min"_s);
}

void FormattingTest::durationsGetCoarserAsTheyGrow()
{
    QFETCH(qint64, milliseconds);
    QTEST(ui::duration(milliseconds, english), "text");
}

void FormattingTest::numbersHaveTheLanguagesGroups()
{
    QCOMPARE(ui::count(1234567, english), u"1,234,567"_s);
    QCOMPARE(ui::count(1234567, spanish), u"1.234.567"_s);
    QCOMPARE(ui::count(-123456, spanish), u"-123.456"_s);
    QCOMPARE(ui::count(1234, spanish), u"1234"_s);
}

void FormattingTest::placeholdersAreFilledInOnePass()
{
    QCOMPARE(ui::filled(u"%2 and %1, 100% of %1"_s, {u"%2"_s, u"b"_s}), u"b and %2, 100% of %2"_s);
    QCOMPARE(ui::filled(u"%1 of %2"_s, {QString(), u"x"_s}), u"(not given) of x"_s);
    QCOMPARE(ui::filled(u"%3%"_s, {}), u"(not given)%"_s);
}

QTEST_GUILESS_MAIN(FormattingTest)
#include "tst_formatting.moc"
