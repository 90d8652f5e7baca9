#include "core/support/csv.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

class TestCsv final : public QObject {
    Q_OBJECT
private slots:
    void valuesAreQuotedAsRfc4180Wants_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("field");
        QTest::newRow("plain") << u"acme"_s << u"acme"_s;
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("comma") << u"Núñez, e Hijos"_s << u"\"Núñez, e Hijos\""_s;
        QTest::newRow("quote") << u"the \"best\""_s << u"\"the \"\"best\"\"\""_s;
        QTest::newRow("line break") << u"a\nb"_s << u"\"a\nb\""_s;
        QTest::newRow("blank at the end") << u"a "_s << u"\"a \""_s;
        QTest::newRow("escape sequence") << u"a\u001b[2J"_s << u"a\\x1b[2J"_s;
    }
    void valuesAreQuotedAsRfc4180Wants()
    {
        QFETCH(QString, value);
        QTEST(csv::field(value), "field");
    }

    void nothingBecomesAFormula_data()
    {
        QTest::addColumn<QString>("value");
        for (const char *value :
             {"=HYPERLINK(\"http://evil\")", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "  =1", "-", "+inf"})
            QTest::newRow(value) << QString::fromLatin1(value);
    }
    void nothingBecomesAFormula()
    {
        QFETCH(QString, value);
        const QString field = csv::field(value);
        QVERIFY2(field.startsWith(u'\'') || field.startsWith(u"\"'"_s), qPrintable(field));
    }

    void numbersStayNumbers()
    {
        for (const QString &number : {u"-5"_s, u"+7"_s, u"0"_s, u"1.5e3"_s, u"-0.25"_s})
            QCOMPARE(csv::field(number), number);
    }

    void aTableHasAsManyFieldsInEveryRow()
    {
        const QByteArray table = csv::table({u"slug"_s, u"name"_s}, {{u"acme"_s, u"Peña"_s}, {u"b"_s}, {u"c"_s, u"d"_s, u"e"_s}});
        QCOMPARE(table, QByteArray("\xEF\xBB\xBFslug,name\r\nacme,Pe\xC3\xB1"
                                   "a\r\nb,\r\nc,d\r\n"));
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
