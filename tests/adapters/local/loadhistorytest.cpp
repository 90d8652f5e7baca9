#include "core/adapters/local/sqliteloadhistory.h"

#include "support/utctime.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {
namespace {

const QDateTime noon = utcTime(QDate(2026, 11, 26), QTime(12, 0));

} // namespace

class LoadHistoryTest final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_history.reset(); }
    void samplesComeBack();
    void minutesAndQuartersAreMeansWithTheirHighest();
    void aTimeWithoutSamplesHasNoPoints();
    void whatIsTooOldGoes();
    void twoSamplesOfOneSecondAreOne();
    void aClockThatWasAheadLeavesNothing();
    void onlyTheUserCanReadIt();
    void itSurvivesBeingClosed();
    void aDamagedFileIsPutAside_data();
    void aDamagedFileIsPutAside();
    void damageInTheMiddleIsNoticed();
    void aFileOfALaterVersionIsPutAside();
    void itNeverGrowsBeyondItsLimit();
    void aPlaceThatCannotBeWrittenIsAnError();
    void stepsReachBackAsFarAsTheyAreKept();
    void aSampleOfManyContainersIsFast();
    void sizesAreKeptOnceADay();
    void sizesOfManyDatabasesStaySmall();
    void aFileWithoutSizesGetsThem();

private:
    void append(int second, double value) { QVERIFY(m_history->append(noon.addSecs(second), {{u"a"_s, value}}).has_value()); }
    void keep(const QDateTime &at, const std::map<QString, Bytes> &sizes)
    {
        const Result<void> kept = m_history->keepSizes(at, sizes);
        QVERIFY2(kept.has_value(), kept ? "" : qPrintable(kept.error().detail));
    }
    std::vector<LoadPoint> points(LoadStep step, int from = -1'000'000, int to = 100'000'000)
    {
        return m_history->read(u"a"_s, step, noon.addSecs(from), noon.addSecs(to)).value_or(std::vector<LoadPoint>());
    }
    void reopen(qint64 largest = SqliteLoadHistory::largestFile)
    {
        m_history.reset();
        m_history = std::make_unique<SqliteLoadHistory>(m_path, largest);
    }

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_path;
    std::unique_ptr<SqliteLoadHistory> m_history;
};

void LoadHistoryTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_path = m_home->filePath(u"history.sqlite"_s);
    reopen();
}

void LoadHistoryTest::samplesComeBack()
{
    QVERIFY(m_history->append(noon, {{u"a"_s, 1.5}, {u"b"_s, 1e9}}).has_value());
    QVERIFY(m_history->append(noon.addSecs(1), {{u"a"_s, 2.5}}).has_value());
    QCOMPARE(points(LoadStep::Second), (std::vector<LoadPoint>{{noon, 1.5, 1.5}, {noon.addSecs(1), 2.5, 2.5}}));
    QCOMPARE(points(LoadStep::Second, 1, 1).size(), std::size_t(1));
    const auto other = m_history->read(u"b"_s, LoadStep::Second, noon, noon.addSecs(9));
    QCOMPARE(other->size(), std::size_t(1));
    QCOMPARE(other->front().mean, 1e9);
    QVERIFY(m_history->read(u"unknown"_s, LoadStep::Second, noon, noon.addSecs(9))->empty());
}

void LoadHistoryTest::minutesAndQuartersAreMeansWithTheirHighest()
{
    for (int second = 0; second <= 1800; ++second)
        append(second, second % 60);
    const auto minutes = points(LoadStep::Minute);
    QCOMPARE(minutes.size(), std::size_t(30));
    QCOMPARE(minutes.front(), (LoadPoint{noon, 29.5, 59}));
    QCOMPARE(minutes.back().at, noon.addSecs(29 * 60));
    const auto quarters = points(LoadStep::QuarterHour);
    QCOMPARE(quarters.size(), std::size_t(2));
    QCOMPARE(quarters[1], (LoadPoint{noon.addSecs(900), 29.5, 59}));
    // Ten minutes of seconds are kept, the minute that the last forgetting was before included.
    QVERIFY(points(LoadStep::Second).size() <= 661);
    QVERIFY(points(LoadStep::Second).size() >= 600);
}

void LoadHistoryTest::aTimeWithoutSamplesHasNoPoints()
{
    for (int second = 0; second < 60; ++second)
        append(second, 1);
    for (int second = 300; second <= 420; ++second)
        append(second, 3);
    const auto minutes = points(LoadStep::Minute);
    QCOMPARE(minutes, (std::vector<LoadPoint>{{noon, 1, 1}, {noon.addSecs(300), 3, 3}, {noon.addSecs(360), 3, 3}}));
}

void LoadHistoryTest::whatIsTooOldGoes()
{
    for (int day = 0; day < 100; ++day)
        for (int second = 0; second < 60; second += 20)
            append(day * 86'400 + second, day);
    append(100 * 86'400, 0);
    QVERIFY(points(LoadStep::Second).size() <= 4);
    QCOMPARE(points(LoadStep::Minute).size(), std::size_t(2));
    const auto quarters = points(LoadStep::QuarterHour);
    QVERIFY2(quarters.size() >= 89 && quarters.size() <= 90, qPrintable(QString::number(quarters.size())));
    QVERIFY(quarters.front().at >= noon.addDays(10));
}

void LoadHistoryTest::twoSamplesOfOneSecondAreOne()
{
    append(0, 1);
    append(0, 2);
    QCOMPARE(points(LoadStep::Second), (std::vector<LoadPoint>{{noon, 2, 2}}));
}

void LoadHistoryTest::aClockThatWasAheadLeavesNothing()
{
    append(900'000, 7);
    append(900'060, 7);
    append(0, 1);
    append(1, 1);
    for (const LoadStep step : {LoadStep::Second, LoadStep::Minute, LoadStep::QuarterHour})
        QVERIFY(points(step, 10).empty());
    QCOMPARE(points(LoadStep::Second).size(), std::size_t(2));
}

void LoadHistoryTest::onlyTheUserCanReadIt()
{
    append(0, 1);
    int files = 0;
    for (const QFileInfo &file : QDir(m_home->path()).entryInfoList(QDir::Files)) {
        ++files;
        QCOMPARE(file.permissions() & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
    }
    QVERIFY(files >= 1);
}

void LoadHistoryTest::itSurvivesBeingClosed()
{
    append(0, 1);
    reopen();
    append(1, 2);
    QCOMPARE(points(LoadStep::Second).size(), std::size_t(2));
    QVERIFY(!m_history->hasBegunAnew());
}

void LoadHistoryTest::aDamagedFileIsPutAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no database") << QByteArray(5000, 'x');
    QTest::newRow("beginning only") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("zeros") << QByteArray(8192, '\0');
}

void LoadHistoryTest::aDamagedFileIsPutAside()
{
    QFETCH(const QByteArray, content);
    m_history.reset();
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    reopen();
    append(0, 1);
    QCOMPARE(points(LoadStep::Second).size(), std::size_t(1));
    QVERIFY(m_history->hasBegunAnew());
    QVERIFY(QFile::exists(m_path + u".damaged"_s));
}

void LoadHistoryTest::damageInTheMiddleIsNoticed()
{
    for (int second = 0; second < 300; ++second)
        QVERIFY(m_history->append(noon.addSecs(second), {{u"a"_s, 1}, {u"b"_s + QString::number(second), 2}}).has_value());
    m_history.reset(); // writes everything into the file itself
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > 8192);
    for (qint64 at = 4096; at + 4096 <= file.size(); at += 4096) {
        QVERIFY(file.seek(at));
        file.write(QByteArray(512, '\xff'));
    }
    file.close();
    reopen();
    append(400, 5);
    QVERIFY(m_history->hasBegunAnew());
    QCOMPARE(points(LoadStep::Second).size(), std::size_t(1));
}

void LoadHistoryTest::aFileOfALaterVersionIsPutAside()
{
    append(0, 1);
    m_history.reset();
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(60)); // user_version, big endian
    file.write(QByteArray("\0\0\0\x63", 4));
    file.close();
    reopen();
    append(1, 1);
    QVERIFY(m_history->hasBegunAnew());
    QCOMPARE(points(LoadStep::Second).size(), std::size_t(1));
}

void LoadHistoryTest::itNeverGrowsBeyondItsLimit()
{
    constexpr qint64 limit = 1024 * 1024;
    reopen(limit);
    std::map<QString, double> figures;
    for (int i = 0; i < 200; ++i)
        figures[u"container/%1/cpu"_s.arg(i)] = i;
    for (int minute = 0; minute < 900; ++minute) // two megabytes
        QVERIFY(m_history->append(noon.addSecs(60 * minute), figures).has_value());
    m_history.reset();
    QVERIFY2(QFileInfo(m_path).size() < limit * 3 / 2, qPrintable(QString::number(QFileInfo(m_path).size())));
    reopen(limit);
    const auto newest = m_history->read(u"container/7/cpu"_s, LoadStep::Minute, noon.addSecs(898 * 60), noon.addSecs(900 * 60));
    QCOMPARE(newest->size(), std::size_t(1));
}

void LoadHistoryTest::aPlaceThatCannotBeWrittenIsAnError()
{
    SqliteLoadHistory nowhere(m_home->filePath(u"no/such/folder/history.sqlite"_s));
    const auto written = nowhere.append(noon, {{u"a"_s, 1}});
    QVERIFY(!written.has_value());
    QVERIFY(written.error().code == ErrorCode::LocalFile);
}

void LoadHistoryTest::stepsReachBackAsFarAsTheyAreKept()
{
    QCOMPARE(stepFor(600), LoadStep::Second);
    QCOMPARE(stepFor(601), LoadStep::Minute);
    QCOMPARE(stepFor(2 * 86'400), LoadStep::Minute);
    QCOMPARE(stepFor(30 * 86'400), LoadStep::QuarterHour);
}

void LoadHistoryTest::aSampleOfManyContainersIsFast()
{
    std::map<QString, double> figures;
    for (int i = 0; i < 300; ++i) {
        figures[u"container/%1/cpu"_s.arg(i)] = i;
        figures[u"container/%1/memory"_s.arg(i)] = i;
    }
    QVERIFY(m_history->append(noon, figures).has_value());
    QElapsedTimer timer;
    timer.start();
    for (int second = 1; second <= 120; ++second)
        QVERIFY(m_history->append(noon.addSecs(second), figures).has_value());
    qInfo("a sample of 300 containers: %.2f ms", static_cast<double>(timer.elapsed()) / 120);
    QVERIFY(timer.elapsed() < 120 * 100); // a tenth of its second, on a machine with other work
}

void LoadHistoryTest::sizesAreKeptOnceADay()
{
    keep(noon.addDays(-200), {{u"old"_s, {1}}});
    for (int day = 0; day < 3; ++day)
        for (int hour = 0; hour < 3; ++hour)
            keep(noon.addDays(day).addSecs(hour * 3600), {{u"erp"_s, {1000 * (day + 1) + hour}}, {u"shop"_s, {5}}});
    const auto sizes = m_history->readSizes(noon.addDays(-300), noon.addDays(10));
    QVERIFY(sizes.has_value());
    QCOMPARE(sizes->size(), std::size_t(2)); // the old one is gone
    const std::vector<LoadPoint> erp = sizes->at(u"erp"_s);
    QCOMPARE(erp.size(), std::size_t(3));
    QCOMPARE(erp[0], (LoadPoint{noon.addSecs(2 * 3600), 1002, 1002})); // the newest of the day
    QCOMPARE(erp[2].mean, 3002.0);
    QCOMPARE(m_history->readSizes(noon.addDays(1), noon.addDays(2))->at(u"shop"_s).size(), std::size_t(1));
    // They are no series of the load, nor touched by it.
    append(0, 1);
    QCOMPARE(points(LoadStep::Second).size(), std::size_t(1));
    reopen();
    QCOMPARE(m_history->readSizes(noon, noon.addDays(10))->size(), std::size_t(2));
}

void LoadHistoryTest::sizesOfManyDatabasesStaySmall()
{
    std::map<QString, Bytes> sizes;
    for (int number = 0; number < 10'000; ++number)
        sizes[u"tenant_%1"_s.arg(number)] = {1'000'000 + number};
    QElapsedTimer timer;
    qint64 longest = 0;
    for (int day = 0; day < 100; ++day) {
        timer.start();
        keep(noon.addDays(day), sizes);
        longest = std::max(longest, timer.elapsed());
    }
    timer.start();
    const auto month = m_history->readSizes(noon.addDays(70), noon.addDays(100));
    const qint64 reading = timer.elapsed();
    QCOMPARE(month->size(), std::size_t(10'000));
    QCOMPARE(month->at(u"tenant_7"_s).size(), std::size_t(30));
    m_history.reset();
    const qint64 bytes = QFileInfo(m_path).size();
    qInfo("10,000 databases for 100 days: %lld kB, longest write %lld ms, a month read in %lld ms", bytes / 1024, longest, reading);
    QVERIFY2(bytes < 16 * 1024 * 1024, qPrintable(QString::number(bytes)));
}

void LoadHistoryTest::aFileWithoutSizesGetsThem()
{
    append(0, 1);
    m_history.reset();
    {
        QSqlDatabase former = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"former"_s);
        former.setDatabaseName(m_path);
        QVERIFY(former.open());
        QVERIFY(QSqlQuery(former).exec(u"DROP TABLE databasesize"_s));
        former.close();
    }
    QSqlDatabase::removeDatabase(u"former"_s);
    reopen();
    keep(noon, {{u"erp"_s, {7}}});
    QVERIFY(!m_history->hasBegunAnew());
    QCOMPARE(points(LoadStep::Second).size(), std::size_t(1));
}

} // namespace tmtest

QTEST_GUILESS_MAIN(tmtest::LoadHistoryTest)

#include "loadhistorytest.moc"
