#include "core/adapters/docker/certificatetext.h"

#include "support/utctime.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

const QByteArray pem = R"(-----BEGIN CERTIFICATE-----
MIIB0zCCAXqgAwIBAgIUS3lZIjNyfS2PfzRV0RriVQj78T0wCgYIKoZIzj0EAwIw
LTEXMBUGA1UECgwOVGVzdCBBdXRob3JpdHkxEjAQBgNVBAMMCWFjbWUudGVzdDAg
Fw0yNjExMjYwNzU4MzRaGA8yMTI2MTEwMjA3NTgzNFowLTEXMBUGA1UECgwOVGVz
dCBBdXRob3JpdHkxEjAQBgNVBAMMCWFjbWUudGVzdDBZMBMGByqGSM49AgEGCCqG
SM49AwEHA0IABHuHwkjoVXKTqiWbczeqC+zIY7PKuThThLImlowkzoxcaxt1FDmc
ng810W7VJ7CVYRNl3KTxtj73T0l9ayr78L+jdjB0MB0GA1UdDgQWBBTeuCLXb4Ox
FNBYK07wuMTuXIitKTAfBgNVHSMEGDAWgBTeuCLXb4OxFNBYK07wuMTuXIitKTAP
BgNVHRMBAf8EBTADAQH/MCEGA1UdEQQaMBiCCUFDTUUudGVzdIILKi5hY21lLnRl
c3QwCgYIKoZIzj0EAwIDRwAwRAIgBKD6XvB5UyxhTUFiVyeG8Moxa9xOBaZ566jt
kpVp8mYCIBum6Xipbn5WP0xgZknPM/jM5E1l1gJ23MEaJsiSxEt+
-----END CERTIFICATE-----
)";

} // namespace

/// What commands print about certificates, well-formed and otherwise.
class TestCertificateText final : public QObject {
    Q_OBJECT

private slots:
    void aCertificateIsReadWithItsNames()
    {
        const auto found = firstCertificate("Subject: something\n" + pem + "\n" + pem);
        QVERIFY(found.has_value());
        QCOMPARE(found->names, (QStringList{u"*.acme.test"_s, u"acme.test"_s}));
        QCOMPARE(found->issuer, u"Test Authority"_s);
        QCOMPARE(found->validUntil, tmtest::utcTime(QDate(2126, 11, 2), QTime(7, 58, 34)));
        QCOMPARE(found->fingerprint, u"9df2a0076be8e624716574a937694d2a6e6698bd22dc1d016ef77cb0295688f1"_s);
        QVERIFY(found->isSelfSigned);
    }

    void whatIsNoCertificateIsNone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("words") << QByteArray("No such file or directory");
        QTest::newRow("cut off") << pem.left(pem.size() / 2);
        QTest::newRow("an end before its beginning") << QByteArray("-----END CERTIFICATE-----\n-----BEGIN CERTIFICATE-----");
        QTest::newRow("no bytes") << QByteArray("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----");
        QTest::newRow("other bytes") << QByteArray("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----");
    }
    void whatIsNoCertificateIsNone()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!firstCertificate(text));
    }

    void partsStandBehindTheirTitles()
    {
        const auto parts = titledTexts("noise\n==> /a.crt <==\none\ntwo\n\n==> /b.crt <==\n==> c <==\nthree");
        QCOMPARE(parts.size(), std::size_t(3));
        QCOMPARE(parts[0].title, u"/a.crt"_s);
        QCOMPARE(parts[0].text, QByteArray("one\ntwo\n\n"));
        QVERIFY(parts[1].text.isEmpty());
        QCOMPARE(parts[2].text, QByteArray("three"));
    }

    void aTitleThatIsTooShortIsText()
    {
        QVERIFY(titledTexts("==> <==\nx").empty() || titledTexts("==> <==\nx").front().title.isEmpty());
        QVERIFY(titledTexts("==>\n<==\n").empty());
    }
};

QTEST_APPLESS_MAIN(TestCertificateText)
#include "tst_certificatetext.moc"
