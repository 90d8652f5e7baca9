#include "core/support/fingerprint.h"
#include "core/support/json.h"
#include "core/support/redact.h"
#include "core/support/safetext.h"
#include "core/support/secret.h"

#include <QDateTime>
#include "tests/support/hostile.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

class TestSupport final : public QObject {
    Q_OBJECT
private slots:
    void everyErrorCodeHasItsOwnName()
    {
        QSet<QString> names;
        int code = 0;
        for (; code < 1000; ++code) {
            const QString name = errorCodeName(static_cast<ErrorCode>(code));
            if (code > 0 && name == "internal"_L1)
                break;
            QVERIFY2(!names.contains(name), qPrintable(name));
            names.insert(name);
            QCOMPARE(errorCodeFromName(name), static_cast<ErrorCode>(code));
        }
        QVERIFY(code > static_cast<int>(ErrorCode::SampleData));
    }

    void errorsSurviveJson()
    {
        const Error error{.code = ErrorCode::PostgresRejected,
                          .args = {u"a"_s, u"b"_s},
                          .detail = u"d"_s,
                          .source = ErrorSource::Postgres,
                          .effect = Effect::Unknown,
                          .retryable = true,
                          .sqlState = u"23505"_s,
                          .httpStatus = 409};
        QCOMPARE(errorFromJson(errorToJson(error)), error);
    }

    void anErrorWithoutAnEffectIsReadAsUnknown() { QCOMPARE(errorFromJson({}).effect, Effect::Unknown); }

    void secretsCompareByContentAndWipeTheirSource()
    {
        QByteArray source = "correct horse";
        const Secret secret = Secret::fromBytes(source);
        QVERIFY(source.isEmpty());
        QByteArray same = "correct horse";
        QByteArray other = "correct Horse";
        QVERIFY(secret == Secret::fromBytes(same));
        QVERIFY(!(secret == Secret::fromBytes(other)));
        QCOMPARE(secret.revealed(), QByteArray("correct horse"));
    }

    void generatedSecretsAreLongPlainAndDifferent()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 1000; ++i) {
            const QByteArray value = Secret::generate(32).revealed();
            QCOMPARE(value.size(), 32);
            for (const char c : value)
                QVERIFY(std::isalnum(static_cast<unsigned char>(c)));
            QVERIFY(!seen.contains(value));
            seen.insert(value);
        }
    }

    void controlCharactersAndReorderingBecomeVisible_data()
    {
        QTest::addColumn<QString>("hostile");
        QTest::newRow("escape sequence") << u"a\x1b[31mred"_s;
        QTest::newRow("osc title") << u"\x1b]0;owned\x07"_s;
        QTest::newRow("c1 csi") << QString(QChar(0x9b)) + u"2J"_s;
        QTest::newRow("bidi override") << u"user\u202Etxt.exe"_s;
        QTest::newRow("isolate") << u"\u2066abc\u2069"_s;
        QTest::newRow("zero width") << u"pay\u200Bpal"_s;
        QTest::newRow("carriage return") << u"safe\rover"_s;
        QTest::newRow("nul") << QString(QChar(0)) + u"x"_s;
        QTest::newRow("invisible times") << u"a\u2062b"_s;
        QTest::newRow("interlinear annotation") << u"a\uFFF9b\uFFFAc\uFFFB"_s;
        QTest::newRow("tag letters outside the first plane") << u"x\U000E0041\U000E007F"_s;
        QTest::newRow("half of a surrogate pair") << u"a"_s + QChar(0xD83D) + u"b"_s;
    }

    void controlCharactersAndReorderingBecomeVisible()
    {
        QFETCH(QString, hostile);
        const QString safe = safeText(hostile);
        for (const QChar character : safe) {
            QVERIFY(character.unicode() >= 0x20);
            QVERIFY(character.unicode() < 0x7f || character.unicode() > 0x9f);
            QVERIFY(character.unicode() < 0x200b || character.unicode() > 0x200f);
            QVERIFY(character.unicode() < 0x202a || character.unicode() > 0x202e);
            QVERIFY(character.unicode() < 0x2066 || character.unicode() > 0x2069);
            QVERIFY(character.category() != QChar::Other_Format && !character.isSurrogate());
        }
        QVERIFY(safe != hostile);
    }

    void hostileTextsOfEveryKindBecomeInert()
    {
        const QStringList texts = tmtest::hostile::texts();
        for (const QString &text : texts) {
            QVERIFY2(tmtest::hostile::isInert(safeText(text)), qPrintable(text));
            QVERIFY2(tmtest::hostile::isInert(safeLine(text), false), qPrintable(text));
        }
        QRandomGenerator random(3);
        for (int round = 0; round < 20'000; ++round) {
            QString text;
            for (int length = random.bounded(40); length > 0; --length)
                text +=
                    QChar(static_cast<char16_t>(random.bounded(4) == 0 ? random.bounded(0x2000, 0x2070) : random.bounded(0x10000)));
            const QString safe = safeText(text, 30);
            QVERIFY(tmtest::hostile::isInert(safe));
            QVERIFY(safe.size() <= 30 + 8); // one spelled-out character and the mark may follow
            QVERIFY(tmtest::hostile::isInert(safeText(QString::fromUtf8(text.toUtf8().right(17)))));
        }
    }

    void linesAndAccentsStay()
    {
        QCOMPARE(safeText(u"línea 1\n\tñandú €"_s), u"línea 1\n\tñandú €"_s);
        QCOMPARE(safeLine(u"a\nb"_s), u"a\\x0ab"_s);
    }

    void charactersOutsideTheFirstPlaneStayWhole()
    {
        QCOMPARE(safeLine(u"\U0001F600 ok"_s), u"\U0001F600 ok"_s);
        QCOMPARE(safeLine(u"ab\U0001F600c"_s, 3), u"ab\U0001F600…"_s);
    }

    void longTextsAreCutVisibly() { QCOMPARE(safeText(QString(100, u'x'), 10), QString(10, u'x') + u'…'); }

    void secretsInTextsAreMasked_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("url") << u"DATABASE_URL=postgresql://u:CANARY@h/db"_s;
        QTest::newRow("pgpassword") << u"PGPASSWORD=CANARY psql"_s;
        QTest::newRow("header") << u"Authorization: Bearer CANARY"_s;
        QTest::newRow("verifier") << u"PASSWORD 'SCRAM-SHA-256$4096:CANARY$x:y'"_s;
        QTest::newRow("sql") << u"ALTER ROLE acme PASSWORD 'it''s CANARY'; SELECT 1"_s;
        QTest::newRow("cut off") << u"ALTER ROLE acme ENCRYPTED PASSWORD E'CANARY"_s;
        QTest::newRow("escaped quote") << u"ALTER ROLE acme PASSWORD E'it\\'CANARY'; SELECT 1"_s;
        QTest::newRow("dollars") << u"ALTER ROLE acme PASSWORD $$CANARY$$"_s;
        QTest::newRow("dollars with a tag") << u"ALTER ROLE acme PASSWORD $a$it$b$CANARY$a$"_s;
        QTest::newRow("a long cut off one") << u"ALTER ROLE acme PASSWORD '"_s + QString(200'000, u'x') + u"CANARY"_s;
        QTest::newRow("pem") << u"-----BEGIN OPENSSH PRIVATE KEY-----\nCANARY\n-----END OPENSSH PRIVATE KEY-----"_s;
        QTest::newRow("secret key") << u"SECRET_KEY=CANARY"_s;
    }

    void secretsInTextsAreMasked()
    {
        QFETCH(QString, text);
        QVERIFY2(!redact(text).contains("CANARY"_L1), qPrintable(redact(text)));
    }

    void fingerprintsDoNotDependOnTheOrderOfKeys()
    {
        QCOMPARE(fingerprintOf(QJsonObject{{u"a"_s, 1}, {u"b"_s, 2}}), fingerprintOf(QJsonObject{{u"b"_s, 2}, {u"a"_s, 1}}));
        QVERIFY(fingerprintOf(QJsonObject{{u"a"_s, 1}}) != fingerprintOf(QJsonObject{{u"a"_s, u"1"_s}}));
    }

    void timesSurviveJsonOrAreNone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isTime");
        QTest::newRow("milliseconds") << u"2026-05-04T03:02:01.123Z"_s << true;
        QTest::newRow("offset") << u"2026-05-04T03:02:01+05:00"_s << true;
        QTest::newRow("last moment") << u"9999-12-31T23:59:59.999Z"_s << true;
        QTest::newRow("offset into the year 10000") << u"9999-12-31T23:59:59.999-14:00"_s << false;
        QTest::newRow("hour 24 of the last day") << u"9999-12-31T24:00:00Z"_s << false;
        QTest::newRow("offset before the year 1") << u"0001-01-01T00:00:00+14:00"_s << false;
        QTest::newRow("no time") << u"yesterday"_s << false;
    }

    void timesSurviveJsonOrAreNone()
    {
        QFETCH(QString, text);
        QFETCH(bool, isTime);
        const QDateTime time = timeFromJson(text);
        QCOMPARE(time.isValid(), isTime);
        QCOMPARE(timeFromJson(timeToJson(time)), time);
    }

    void oversizedAndBrokenJsonIsRefused()
    {
        QVERIFY(!parseJsonObject(QByteArray(100, ' '), 10));
        QVERIFY(!parseJsonObject("{\"a\":"));
        QVERIFY(!parseJsonObject("[]"));
        QVERIFY(!parseJsonArray("{}"));
        QVERIFY(!parseJsonObject(QByteArray(5000, '[')));
    }
};

QTEST_APPLESS_MAIN(TestSupport)
#include "tst_support.moc"
