#include "core/domain/nameanswer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

/// Where a name leads, compared only with what is known of the server.
class TestNameAnswer final : public QObject {
    Q_OBJECT
private slots:
    void everyAddressCounts_data();
    void everyAddressCounts();
    void privateAddressesAreKnown();
};

void TestNameAnswer::everyAddressCounts_data()
{
    QTest::addColumn<QStringList>("addresses");
    QTest::addColumn<QStringList>("server");
    QTest::addColumn<QString>("verdict");
    const QString ours = u"203.0.113.7"_s;
    const QString ours6 = u"2001:db8::7"_s;
    QTest::newRow("ours") << QStringList{ours} << QStringList{ours} << "here";
    QTest::newRow("ours, written otherwise") << QStringList{u"2001:DB8::7"_s} << QStringList{ours6} << "here";
    QTest::newRow("none") << QStringList() << QStringList{ours} << "nowhere";
    QTest::newRow("another") << QStringList{u"198.51.100.1"_s} << QStringList{ours} << "elsewhere";
    QTest::newRow("ours and another") << QStringList{ours, u"198.51.100.1"_s} << QStringList{ours} << "elsewhere";
    QTest::newRow("only the other family elsewhere") << QStringList{ours, u"2001:db8::1"_s} << QStringList{ours, ours6} << "elsewhere";
    QTest::newRow("a family that is not known") << QStringList{ours, u"2001:db8::1"_s} << QStringList{ours} << "here";
    QTest::newRow("nothing but that family") << QStringList{u"2001:db8::1"_s} << QStringList{ours} << "cannot-compare";
    QTest::newRow("reached through a tunnel") << QStringList{ours} << QStringList{u"10.0.0.4"_s} << "cannot-compare";
    QTest::newRow("inside one network") << QStringList{u"10.0.0.4"_s} << QStringList{u"10.0.0.4"_s} << "here";
    QTest::newRow("server not known") << QStringList{ours} << QStringList() << "cannot-compare";
}

void TestNameAnswer::everyAddressCounts()
{
    QFETCH(QStringList, addresses);
    QFETCH(QStringList, server);
    QTEST(nameVerdictName(judge({.addresses = addresses, .server = server})), "verdict");
}

void TestNameAnswer::privateAddressesAreKnown()
{
    for (const QString &address : {u"127.0.0.1"_s, u"10.1.2.3"_s, u"192.168.1.1"_s, u"172.16.0.1"_s, u"172.31.255.1"_s,
                                   u"169.254.1.1"_s, u"100.64.0.1"_s, u"::1"_s, u"fe80::1"_s, u"fd12::1"_s})
        QVERIFY2(isPrivateAddress(address), qPrintable(address));
    for (const QString &address : {u"203.0.113.7"_s, u"172.32.0.1"_s, u"100.128.0.1"_s, u"11.0.0.1"_s, u"2001:db8::1"_s})
        QVERIFY2(!isPrivateAddress(address), qPrintable(address));
}

QTEST_APPLESS_MAIN(TestNameAnswer)
#include "tst_nameanswer.moc"
