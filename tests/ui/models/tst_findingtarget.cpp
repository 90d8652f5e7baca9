#include "ui/models/findingtarget.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::ui;

/// Every finding leads to the page on which its subject can be looked at.
class TestFindingTarget final : public QObject {
    Q_OBJECT
private slots:
    void subjectsLeadToTheirPages_data();
    void subjectsLeadToTheirPages();
    void everyPlaceHasItsWords();
};

void TestFindingTarget::subjectsLeadToTheirPages_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<NavigationTarget>("target");
    const auto row = [](FindingKind kind, const QString &subject, const NavigationTarget &target) {
        QTest::newRow(qPrintable(findingKindName(kind) + u' ' + subject)) << static_cast<int>(kind) << subject << target;
    };
    for (const FindingKind kind : {FindingKind::HostUnserved, FindingKind::HostContested, FindingKind::HostForeign,
                                   FindingKind::CertificateEnded, FindingKind::CertificateEnding, FindingKind::CertificateMissing})
        row(kind, u"azul.erp.test"_s, {.place = navigation::routes, .subject = u"azul.erp.test"_s});
    row(FindingKind::DatabaseMissing, u"erp_azul"_s, {.place = navigation::databases, .subject = u"erp_azul"_s});
    row(FindingKind::DatabaseMissing, u"shop/azul"_s, {.place = navigation::databases, .subject = u"shop.azul"_s});
    row(FindingKind::DatabaseInvalid, u"erp_left"_s, {.place = navigation::databases, .subject = u"erp_left"_s});
    row(FindingKind::ContainerStopped, u"erp"_s, {.place = navigation::logs, .subject = u"erp"_s});
    row(FindingKind::TablesBehind, u"erp"_s, {.place = navigation::logs, .subject = u"erp"_s}); // of several workspaces
    row(FindingKind::CompanionUnkept, u"acme"_s, {.place = navigation::containers, .subject = u"acme"_s});
    row(FindingKind::DiskFull, {}, {});
}

void TestFindingTarget::subjectsLeadToTheirPages()
{
    QFETCH(int, kind);
    QFETCH(QString, subject);
    QFETCH(NavigationTarget, target);
    QCOMPARE(findingTarget({.kind = static_cast<FindingKind>(kind), .subject = subject}), target);
}

void TestFindingTarget::everyPlaceHasItsWords()
{
    QCOMPARE(findingTargetText({.place = navigation::routes, .subject = u"x"_s}), u"Open host"_s);
    QCOMPARE(findingTargetText({.place = navigation::databases, .subject = u"x"_s}), u"Open database"_s);
}

QTEST_APPLESS_MAIN(TestFindingTarget)

#include "tst_findingtarget.moc"
