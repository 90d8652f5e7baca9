#include "core/domain/toolversion.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

/// Which versions of PostgreSQL's tools may be given an archive.
class TestToolVersion final : public QObject {
    Q_OBJECT
private slots:
    void everyMajorHasItsFirstRepairedMinor_data()
    {
        QTest::addColumn<int>("major");
        QTest::addColumn<int>("minor");
        QTest::newRow("14") << 14 << 25;
        QTest::newRow("15") << 15 << 20;
        QTest::newRow("16") << 16 << 16;
        QTest::newRow("17") << 17 << 12;
        QTest::newRow("18") << 18 << 7;
    }

    void everyMajorHasItsFirstRepairedMinor()
    {
        QFETCH(int, major);
        QFETCH(int, minor);
        QCOMPARE(oldestSafeMinor(major), minor);
        QCOMPARE(toolSafety(major, minor), ToolSafety::Safe);
        QCOMPARE(toolSafety(major, minor + 1), ToolSafety::Safe);
        for (int older = 0; older < minor; ++older)
            QCOMPARE(toolSafety(major, older), ToolSafety::KnownBad);
    }

    void oldNewAndSenselessVersionsAreNotSafe()
    {
        QCOMPARE(toolSafety(13, 99), ToolSafety::TooOld);
        QCOMPARE(toolSafety(9, 6), ToolSafety::TooOld);
        QCOMPARE(toolSafety(19, 0), ToolSafety::Unknown);
        QCOMPARE(toolSafety(0, 0), ToolSafety::Unknown);
        QCOMPARE(toolSafety(15, -1), ToolSafety::Unknown);
    }

    void theToolsOwnWordsAreUnderstoodAndNothingElse()
    {
        QCOMPARE(toolSafety(u"pg_restore (PostgreSQL) 15.20 (Debian 15.20-0+deb12u1)\n"_s), ToolSafety::Safe);
        QCOMPARE(toolSafety(u"pg_dump (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)"_s), ToolSafety::KnownBad);
        QCOMPARE(toolSafety(u"pg_restore (PostgreSQL) 17.12"_s), ToolSafety::Safe);
        for (const QString &text : {u"pg_restore (PostgreSQL) 18beta1"_s, u"psql (PostgreSQL) 15.20"_s, u"15.20"_s, QString(),
                                    u"pg_restore (PostgreSQL) 15.99999"_s, u"x pg_restore (PostgreSQL) 15.20"_s,
                                    u"pg_restore (PostgreSQL) 15.20\npg_restore (PostgreSQL) 15.1"_s})
            QCOMPARE(toolSafety(text), ToolSafety::Unknown);
    }
};

QTEST_APPLESS_MAIN(TestToolVersion)
#include "tst_toolversion.moc"
