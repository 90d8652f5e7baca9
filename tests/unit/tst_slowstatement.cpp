#include "core/domain/slowstatement.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {

class SlowStatementTest final : public QObject {
    Q_OBJECT

private slots:
    void whatIsMissingFollowsFromWhatIsThere_data();
    void whatIsMissingFollowsFromWhatIsThere();
    void nonsenseIsBoundedAndTheLongestIsFirst();
};

void SlowStatementTest::whatIsMissingFollowsFromWhatIsThere_data()
{
    QTest::addColumn<bool>("isShipped");
    QTest::addColumn<bool>("isLoaded");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << false << false << QString() << u"not-shipped"_s;
    QTest::newRow("files only") << true << false << QString() << u"not-loaded"_s;
    QTest::newRow("made, no longer loaded") << true << false << u"1.10"_s << u"not-loaded"_s;
    QTest::newRow("loaded") << true << true << QString() << u"not-installed"_s;
    QTest::newRow("PostgreSQL 12") << true << true << u"1.7"_s << u"outdated"_s;
    QTest::newRow("PostgreSQL 13") << true << true << u"1.8"_s << u"available"_s;
    QTest::newRow("PostgreSQL 17") << true << true << u"1.11"_s << u"available"_s;
    QTest::newRow("some day") << true << true << u"2.0"_s << u"available"_s;
}

void SlowStatementTest::whatIsMissingFollowsFromWhatIsThere()
{
    QFETCH(bool, isShipped);
    QFETCH(bool, isLoaded);
    QFETCH(QString, version);
    QFETCH(QString, expected);
    const QJsonObject json{{u"isShipped"_s, isShipped},
                           {u"isLoaded"_s, isLoaded},
                           {u"version"_s, version.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(version)}};
    QCOMPARE(statementStatisticsName(statementStatisticsFromJson(json).statistics), expected);
}

void SlowStatementTest::nonsenseIsBoundedAndTheLongestIsFirst()
{
    const auto statement = [](double total, const QString &id) {
        return QJsonObject{{u"id"_s, id}, {u"total"_s, total}, {u"mean"_s, -1}, {u"calls"_s, -3}, {u"rows"_s, u"many"_s}};
    };
    const auto found =
        slowStatementsFromJson({{u"statements"_s, QJsonArray{statement(1, u"a"_s), statement(1e300, u"b"_s), statement(7, u"c"_s)}}});
    QCOMPARE(found.size(), std::size_t(3));
    QCOMPARE(found[0].id, u"b"_s);
    QCOMPARE(found[1].id, u"c"_s);
    QCOMPARE(found[0].totalMilliseconds, 1e15);
    QCOMPARE(found[0].meanMilliseconds, 0.0);
    QCOMPARE(found[0].calls, qint64(0));
    QCOMPARE(found[0].rows, qint64(0));
    QVERIFY(slowStatementsFromJson({{u"statements"_s, QJsonValue::Null}}).empty());
}

} // namespace tmtest

QTEST_APPLESS_MAIN(tmtest::SlowStatementTest)

#include "tst_slowstatement.moc"
