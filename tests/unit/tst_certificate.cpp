#include "core/domain/certificate.h"

#include "support/utctime.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

const QDateTime now = tmtest::utcTime(QDate(2026, 11, 26), QTime(12, 0));

Certificate certificate(const QStringList &names, int daysLeft = 60, const QString &fingerprint = u"aa"_s)
{
    return {.names = names,
            .issuer = u"Let's Encrypt"_s,
            .validFrom = now.addDays(daysLeft - 90),
            .validUntil = now.addDays(daysLeft).addSecs(60),
            .fingerprint = fingerprint};
}

HostCertificate served(const Certificate &certificate)
{
    return {.host = u"acme.test"_s, .stored = certificate, .served = certificate, .trouble = {}};
}

} // namespace

/// What is wrong with the certificate that visitors of a host are shown.
class TestCertificate final : public QObject {
    Q_OBJECT

private slots:
    void aWildcardStandsForOneLabel_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("covers");
        QTest::newRow("itself") << u"acme.test"_s << u"ACME.test"_s << true;
        QTest::newRow("one label") << u"*.test"_s << u"acme.test"_s << true;
        QTest::newRow("two labels") << u"*.test"_s << u"www.acme.test"_s << false;
        QTest::newRow("no label") << u"*.acme.test"_s << u"acme.test"_s << false;
        QTest::newRow("another host") << u"zeta.test"_s << u"acme.test"_s << false;
        QTest::newRow("a wildcard of everything") << u"*."_s << u"localhost"_s << false;
    }
    void aWildcardStandsForOneLabel()
    {
        QFETCH(QString, name);
        QFETCH(QString, host);
        QTEST(certificate({name}).covers(host), "covers");
    }

    void daysAreRoundedDown()
    {
        QCOMPARE(certificate({}, 1).daysLeft(now), 1);
        QCOMPARE(certificate({}, 0).daysLeft(now), 0);
        QCOMPARE(certificate({}, -1).daysLeft(now), -1);
        QCOMPARE(certificate({}, 0).daysLeft(now.addSecs(61)), -1);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<HostCertificate>("shown");
        QTest::addColumn<CertificateVerdict>("verdict");
        const QStringList own{u"acme.test"_s};
        QTest::newRow("good") << served(certificate(own)) << CertificateVerdict::Good;
        QTest::newRow("the companion is late") << served(certificate(own, 20)) << CertificateVerdict::EndsSoon;
        QTest::newRow("ended") << served(certificate(own, -1)) << CertificateVerdict::Ended;
        QTest::newRow("not yet") << served(certificate(own, 91)) << CertificateVerdict::Ended;
        QTest::newRow("of another host") << served(certificate({u"zeta.test"_s})) << CertificateVerdict::WrongName;
        HostCertificate renewed = served(certificate(own, 5));
        renewed.stored = certificate(own, 89, u"bb"_s);
        QTest::newRow("renewed on the disk only") << renewed << CertificateVerdict::OldServed;
        HostCertificate foreign = served(certificate(own));
        foreign.stored.reset();
        QTest::newRow("from a file that is not there any more") << foreign << CertificateVerdict::Good;
        HostCertificate selfMade = served(certificate(own));
        selfMade.served->isSelfSigned = true;
        QTest::newRow("self-signed") << selfMade << CertificateVerdict::NotTrusted;
        HostCertificate silent = served(certificate(own));
        silent.served.reset();
        QTest::newRow("no answer") << silent << CertificateVerdict::NotServed;
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(HostCertificate, shown);
        QTEST(judge(shown, now), "verdict");
    }

    void theProxyTakesTheLongestFileThatFits()
    {
        const QStringList files{u"test"_s, u"acme.test"_s, u"www.acme.test"_s, u"me.test"_s, u"default"_s};
        QCOMPARE(certificateFileFor(u"www.acme.test"_s, files), u"www.acme.test"_s);
        QCOMPARE(certificateFileFor(u"api.acme.test"_s, files), u"acme.test"_s);
        QCOMPARE(certificateFileFor(u"zeta.test"_s, files), u"test"_s);
        QVERIFY(certificateFileFor(u"zeta.example"_s, files).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestCertificate)
#include "tst_certificate.moc"
