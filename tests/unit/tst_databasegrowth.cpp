#include "core/domain/databasegrowth.h"

#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {

class DatabaseGrowthTest final : public QObject {
    Q_OBJECT

private slots:
    void nothingIsSaidBelowADay();
    void twoReadingsADayApartTell();
    void oneCleanUpDoesNotDecide();
    void whatShrinksIsNegative();

private:
    static std::vector<LoadPoint> readings(const std::vector<std::pair<double, double>> &daysAndSizes)
    {
        std::vector<LoadPoint> points;
        for (const auto &[day, size] : daysAndSizes)
            points.push_back({QDateTime::fromSecsSinceEpoch(1'790'000'000 + std::llround(day * 86'400)).toUTC(), size, size});
        return points;
    }
};

void DatabaseGrowthTest::nothingIsSaidBelowADay()
{
    QVERIFY(!growthOf({}));
    QVERIFY(!growthOf(readings({{0, 100}})));
    QVERIFY(!growthOf(readings({{0, 100}, {0.3, 200}, {0.9, 300}})));
    QVERIFY(growthToJson(std::nullopt).isNull());
}

void DatabaseGrowthTest::twoReadingsADayApartTell()
{
    const auto growth = growthOf(readings({{0, 1'000'000}, {2, 1'500'000}}));
    QVERIFY(growth.has_value());
    QCOMPARE(std::llround(growth->bytesPerDay), 250'000);
    QCOMPARE(growth->change, Bytes{500'000});
    QCOMPARE(growth->since.toSecsSinceEpoch(), 1'790'000'000);
    const QJsonObject json = growthToJson(growth).toObject();
    QCOMPARE(json.value(u"bytesPerDay"_s).toInt(), 250'000);
    QCOMPARE(json.value(u"bytes"_s).toInt(), 500'000);
    // One that does not grow is known not to.
    QCOMPARE(growthOf(readings({{0, 7}, {1, 7}}))->bytesPerDay, 0.0);
}

void DatabaseGrowthTest::oneCleanUpDoesNotDecide()
{
    std::vector<std::pair<double, double>> sizes;
    for (int day = 0; day < 30; ++day)
        sizes.emplace_back(day, 1e9 + 1e6 * day - (day > 20 ? 5e8 : 0));
    const auto growth = growthOf(readings(sizes));
    QVERIFY2(std::abs(growth->bytesPerDay - 1e6) < 1e5, qPrintable(QString::number(growth->bytesPerDay)));
    QVERIFY(growth->change.value < 0); // the difference itself is told as it is
}

void DatabaseGrowthTest::whatShrinksIsNegative()
{
    const auto growth = growthOf(readings({{0, 3000}, {1, 2000}, {2, 1000}}));
    QCOMPARE(std::llround(growth->bytesPerDay), -1000);
    QCOMPARE(growth->change, Bytes{-2000});
}

} // namespace tmtest

QTEST_APPLESS_MAIN(tmtest::DatabaseGrowthTest)

#include "tst_databasegrowth.moc"
