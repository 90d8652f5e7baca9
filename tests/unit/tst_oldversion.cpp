// Which versions are told as old, and that nothing is said of those that nobody can judge.
#include "core/domain/oldversion.h"
#include "core/domain/toolversion.h"
#include "tests/support/hostile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

const QDate today(2026, 3, 2);

/// "version -> repaired", "version ended", or nothing.
QString told(const std::optional<OldVersion> &old)
{
    if (!old)
        return {};
    return old->repaired.isEmpty() ? old->version + u" ended"_s : old->version + u" -> "_s + old->repaired;
}

} // namespace

class OldVersionTest final : public QObject {
    Q_OBJECT
private slots:
    void postgresIsJudgedByTheTableOfTheTools();
    void aLineOfPostgresEndsOnItsDay();
    void images_data();
    void images();
    void enginesAreOldBelowTheirRepairedVersion();
    void nothingIsSaidOfWhatIsNoVersion();
};

void OldVersionTest::postgresIsJudgedByTheTableOfTheTools()
{
    for (const int major : {14, 15, 16, 17, 18}) {
        const int safe = oldestSafeMinor(major);
        QVERIFY(safe > 0);
        QVERIFY(!oldPostgres(major * 10000 + safe, today));
        QCOMPARE(told(oldPostgres(major * 10000 + safe - 1, today)), u"%1.%2 -> %1.%3"_s.arg(major).arg(safe - 1).arg(safe));
    }
    QCOMPARE(told(oldPostgres(130021, today)), u"13.21 ended"_s);
    QCOMPARE(told(oldPostgres(90624, today)), u"9.6.24 ended"_s);
    QCOMPARE(told(oldPostgres(90024, today)), u"9.0.24 ended"_s);
    QVERIFY2(!oldPostgres(190000, today), "newer than this program");
    QVERIFY2(!oldPostgres(0, today), "not read");
}

void OldVersionTest::aLineOfPostgresEndsOnItsDay()
{
    QVERIFY(!oldPostgres(140025, QDate(2026, 11, 11)));
    const auto ended = oldPostgres(140025, QDate(2026, 11, 12));
    QCOMPARE(told(ended), u"14.25 ended"_s);
    QCOMPARE(ended->ended, QDate(2026, 11, 12));
    QVERIFY(!endOfRepairs(13).isValid());
    QVERIFY(!endOfRepairs(99).isValid());
}

void OldVersionTest::images_data()
{
    QTest::addColumn<QString>("image");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &image, const QString &expected) { QTest::newRow(qPrintable(image)) << image << expected; };
    row(u"postgres:15.3-alpine"_s, u"15.3 -> 15.20"_s);
    row(u"docker.io/library/postgres:15.20"_s, {});
    row(u"postgres:15"_s, {});
    row(u"postgres:12"_s, u"12 ended"_s);
    row(u"postgres:9.6.24-alpine"_s, u"9.6.24 ended"_s);
    row(u"postgres:9.6"_s, u"9.6 ended"_s);
    row(u"redis:7.4.1"_s, u"7.4.1 -> 7.4.10"_s);
    row(u"redis:7.4.10-alpine"_s, {});
    row(u"redis:7.4.11"_s, {});
    row(u"redis:7.4-alpine"_s, {});
    row(u"redis:7"_s, {});
    row(u"redis:7.0"_s, u"7.0 -> 7.2.15"_s); // whichever it is, its line has no repaired one
    row(u"redis:8.0.6"_s, u"8.0.6 -> 8.2.8"_s);
    row(u"redis:5-alpine"_s, u"5 -> 6.2.23"_s);
    row(u"redis:9.1.0"_s, {});
    row(u"nginx:1.19.0-alpine"_s, u"1.19.0 -> 1.30.4"_s);
    row(u"nginx:1.30.4"_s, {});
    row(u"nginx:1.31.2"_s, u"1.31.2 -> 1.31.3"_s);
    row(u"nginx:1"_s, {});
    row(u"nginx:1.33.0"_s, {});
    row(u"nginx:stable"_s, {});
    row(u"nginxproxy/nginx-proxy:1.6-alpine"_s, u"1.6 -> 1.11.2"_s);
    row(u"nginxproxy/nginx-proxy:1.11"_s, {});
    row(u"nginxproxy/nginx-proxy:1.11.1"_s, u"1.11.1 -> 1.11.2"_s);
    row(u"nginxproxy/nginx-proxy:latest"_s, {});
    // Somebody else's numbers, digests and what is no number.
    for (const QString &unknown : {u"acme/redis:1.0.0"_s, u"registry.example.com:5000/redis:1.0.0"_s, u"redis"_s, u"redis:latest"_s,
                                   u"redis:7.4.1@sha256:0123"_s, u"redis@sha256:0123"_s, u"redis:7.4rc1"_s, u"inventario:1.0.0"_s,
                                   u"redis:"_s, u"redis:99999.1"_s, u"redis:1.2.3.4"_s, u"redis:1.0\n"_s})
        row(unknown, {});
}

void OldVersionTest::images()
{
    QFETCH(QString, image);
    QFETCH(QString, expected);
    QCOMPARE(told(oldImage(image, today)), expected);
}

void OldVersionTest::enginesAreOldBelowTheirRepairedVersion()
{
    QCOMPARE(told(oldEngine(u"20.10.24+dfsg1"_s)), u"20.10.24 -> 29.3.1"_s);
    QCOMPARE(told(oldEngine(u"29.3.0"_s)), u"29.3.0 -> 29.3.1"_s);
    for (const QString &good : {u"29.3.1"_s, u"29.4.0"_s, u"30.0.0-rc.1"_s, u"29"_s, u"dev"_s, QString()})
        QVERIFY2(!oldEngine(good), qPrintable(good));
}

void OldVersionTest::nothingIsSaidOfWhatIsNoVersion()
{
    for (const QString &text : tmtest::hostile::texts()) {
        QVERIFY(!oldEngine(text));
        QVERIFY(!oldImage(text, today));
        QVERIFY(!oldImage(u"redis:"_s + text, today));
    }
}

QTEST_APPLESS_MAIN(OldVersionTest)
#include "tst_oldversion.moc"
