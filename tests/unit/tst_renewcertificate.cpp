#include "core/domain/companioncommands.h"
#include "core/planner/previewcalls.h"
#include "core/planner/renewcertificate.h"
#include "unit/smallworld.h"

#include <QTest>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmc::companioncommands;
using tmtest::SmallWorld;

namespace {

const QString host = u"acme.inventario.test"_s;
const QString companionName = u"nginx-proxy-acme"_s;

/// A second operation of an identifier would be taken for the first one.
OperationId freshId()
{
    return OperationId(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

Runbook plan(SmallWorld &small, OperationKind kind)
{
    return makeCertificateRunbook({.operation = freshId(), .kind = kind, .host = host}, small.snapshot()).value();
}

OperationOutcome run(SmallWorld &small, OperationKind kind)
{
    OperationControl control;
    return small.console()->start(plan(small, kind), control, {}).value();
}

/// What acme.sh was called with, in all of the companion's commands.
QStringList renewals(SmallWorld &small)
{
    return small.docker.commandsRun().filter(u"acme.sh"_s);
}

} // namespace

/// A certificate is renewed the way the companion does it, for one host only, and called done only when visitors are given it.
class TestRenewCertificate final : public QObject {
    Q_OBJECT
private slots:
    void theCompanionsFoldersAreUnderstood();
    void linksOfOthersAreNot_data();
    void linksOfOthersAreNot();
    void theNewestAccountIsChosen();
    void whatStandsInTheWayIsToldBefore();
    void theNewCertificateIsServedInTheEnd();
    void aRefusalIsToldInItsOwnWords();
    void aCommandThatChangedNothingIsNotDone();
    void whatTheProxyDoesNotServeIsNotDone();
    void aCertificateOfAnotherMakerIsLeftAlone();
    void theCertificateOfADomainAboveIsNotRenewedForTheHostsOwn();
    void whatIsOnTheDiskIsTakenIntoService();
    void theProxyIsNotReloadedForNothing();
    void withoutACertificateThereIsNothingToDo();
};

void TestRenewCertificate::theCompanionsFoldersAreUnderstood()
{
    QCOMPARE(fileNamesFor(u"a.b.test"_s), (QStringList{u"a.b.test"_s, u"b.test"_s}));
    QCOMPARE(*issuedFrom("./acme.test/fullchain.pem\n"), (Issued{.domain = u"acme.test"_s}));
    QCOMPARE(*issuedFrom("./wildcard_acme.test/fullchain.pem"), (Issued{.domain = u"*.acme.test"_s}));
    const Issued test = *issuedFrom("./_test_acme.test/fullchain.pem");
    QCOMPARE(test, (Issued{.domain = u"acme.test"_s, .isFromTest = true}));
    const QByteArray found = "/etc/acme.sh/staging/acme.test/acme.test.conf\n/etc/acme.sh/ops@acme.test/acme.test_ecc/acme.test.conf\n"
                             "/etc/acme.sh/default/other/acme.test.conf\n/etc/acme.sh/acme.test.conf\n\n";
    const QList<Account> real = accountsFrom(found, {.domain = u"acme.test"_s});
    QCOMPARE(real, (QList<Account>{{.configHome = u"/etc/acme.sh/ops@acme.test"_s, .isElliptic = true}}));
    QCOMPARE(accountsFrom(found, test), (QList<Account>{{.configHome = u"/etc/acme.sh/staging"_s}}));
    QCOMPARE(renew({.domain = u"acme.test"_s}, real.constFirst()),
             (QStringList{u"acme.sh"_s, u"--renew"_s, u"--force"_s, u"--config-home"_s, u"/etc/acme.sh/ops@acme.test"_s, u"--ecc"_s,
                          u"--domain"_s, u"acme.test"_s}));
    QVERIFY2(findAccounts({.domain = u"*.acme.test"_s}).contains(u"[*].acme.test.conf"_s), "a star would stand for every name");
}

void TestRenewCertificate::linksOfOthersAreNot_data()
{
    QTest::addColumn<QByteArray>("link");
    QTest::newRow("a file") << QByteArray();
    QTest::newRow("another file") << "./acme.test/cert.pem"_ba;
    QTest::newRow("certbot's") << "/etc/letsencrypt/live/acme.test/fullchain.pem"_ba;
    QTest::newRow("above") << "../fullchain.pem"_ba;
    QTest::newRow("an option") << "./-rf/fullchain.pem"_ba;
    QTest::newRow("two lines") << "./a.test/fullchain.pem\n./b.test/fullchain.pem"_ba;
}

void TestRenewCertificate::linksOfOthersAreNot()
{
    QFETCH(QByteArray, link);
    QVERIFY(!issuedFrom(link));
}

void TestRenewCertificate::theNewestAccountIsChosen()
{
    const QList<Account> accounts{{.configHome = u"/etc/acme.sh/default"_s},
                                  {.configHome = u"/etc/acme.sh/ops@a.test"_s},
                                  {.configHome = u"/etc/acme.sh/ops@a.test"_s, .isElliptic = true}};
    const QByteArray times = "/etc/acme.sh/default/a.test/a.test.conf:Le_CertCreateTime='1700000000'\n"
                             "/etc/acme.sh/ops@a.test/a.test/a.test.conf:Le_CertCreateTime='1600000000'\n"
                             "/etc/acme.sh/ops@a.test/a.test_ecc/a.test.conf:Le_CertCreateTime='1800000000'\nnoise\n";
    QCOMPARE(newestOf(accounts, times), accounts.at(2));
    QCOMPARE(newestOf(accounts, "grep: nothing"), accounts.at(0));
    QCOMPARE(readTimes(accounts, {.domain = u"a.test"_s}).last(), u"/etc/acme.sh/ops@a.test/a.test_ecc/a.test.conf"_s);
}

void TestRenewCertificate::whatStandsInTheWayIsToldBefore()
{
    SmallWorld small;
    const Runbook ready = plan(small, OperationKind::RenewCertificate);
    QVERIFY(ready.isRunnable());
    QCOMPARE(ready.target, u"certificate:"_s + host);
    QVERIFY(ready.touched.contains(u"acme"_s));
    QVERIFY(std::ranges::find(ready.notices, NoticeCode::RenewalsAreCounted, &Notice::code) != ready.notices.end());
    QCOMPARE(makeCertificateRunbook({.operation = freshId(), .host = u"not a host"_s}, small.snapshot()).error().code,
             ErrorCode::InvalidHostName);
    QVERIFY(small.docker.stop(companionName, 1, {}));
    QCOMPARE(plan(small, OperationKind::RenewCertificate).blockers.front().code, ErrorCode::ContainerNotRunning);
    small.docker.loseContainer(companionName);
    QCOMPARE(plan(small, OperationKind::RenewCertificate).blockers.front().code, ErrorCode::ContainerNotFound);
    QVERIFY2(plan(small, OperationKind::ServeCertificate).isRunnable(), "a reload needs no companion");
    small.docker.setProxy({});
    QCOMPARE(plan(small, OperationKind::ServeCertificate).blockers.front().code, ErrorCode::ContainerNotFound);
}

void TestRenewCertificate::theNewCertificateIsServedInTheEnd()
{
    SmallWorld small;
    QCOMPARE(run(small, OperationKind::RenewCertificate).kind, OutcomeKind::Done);
    QCOMPARE(small.world->certificates.stored, 3);
    QCOMPARE(small.world->certificates.served, 3);
    QCOMPARE(renewals(small), QStringList{u"acme.sh --renew --force --config-home /etc/acme.sh/default --domain "_s + host});
    QCOMPARE(run(small, OperationKind::ServeCertificate).kind, OutcomeKind::Done);
}

void TestRenewCertificate::aRefusalIsToldInItsOwnWords()
{
    SmallWorld small;
    small.docker.setExecScript([&small](const ExecRequest &request) -> Result<ExecOutcome> {
        if (request.argv.contains(u"acme.sh"_s))
            return ExecOutcome{.exitCode = 1, .standardOutput = "Verification error: 404\x1b[2J\n"};
        return small.companion(request);
    });
    const OperationOutcome outcome = run(small, OperationKind::RenewCertificate);
    QCOMPARE(outcome.kind, OutcomeKind::RolledBack);
    QCOMPARE(outcome.error->code, ErrorCode::ExecFailed);
    QVERIFY2(outcome.error->detail.contains(u"Verification error: 404"_s), qPrintable(outcome.error->detail));
    QCOMPARE(small.world->certificates.served, 1);
}

void TestRenewCertificate::aCommandThatChangedNothingIsNotDone()
{
    SmallWorld small;
    small.docker.setExecScript([&small](const ExecRequest &request) -> Result<ExecOutcome> {
        return request.argv.contains(u"acme.sh"_s) ? ExecOutcome{.exitCode = 0} : small.companion(request);
    });
    const OperationOutcome outcome = run(small, OperationKind::RenewCertificate);
    QCOMPARE(outcome.kind, OutcomeKind::RolledBack);
    QCOMPARE(outcome.error->code, ErrorCode::CertificateNotRenewed);
}

void TestRenewCertificate::whatTheProxyDoesNotServeIsNotDone()
{
    SmallWorld small;
    small.world->certificates.isTakenUp = false; // as when its configuration names another file
    Runbook hasty = plan(small, OperationKind::ServeCertificate);
    std::get<action::SeeCertificate>(hasty.steps.back().action).timeoutSeconds = 0;
    const StepRegistry steps;
    tmtest::FakeOperationStore store(small.world, tmtest::someOperator(u"ana"_s));
    const auto session = store.begin(operationRecordFor(hasty, u"ana"_s, u"test"_s));
    QVERIFY(session);
    StepContext context{.session = **session,
                        .docker = &small.docker,
                        .routes = &small.routes,
                        .certificates = &small.certificates,
                        .operation = hasty.operation};
    OperationControl control;
    const OperationOutcome outcome = OperationRunner(steps, control, {}, {}).run(context, hasty);
    QCOMPARE(outcome.kind, OutcomeKind::RolledBack);
    QCOMPARE(outcome.error->code, ErrorCode::CertificateNotServed);
}

void TestRenewCertificate::aCertificateOfAnotherMakerIsLeftAlone()
{
    SmallWorld small;
    for (const QString &missing : {u"readlink"_s, u"find"_s}) {
        small.docker.setExecScript([&small, missing](const ExecRequest &request) -> Result<ExecOutcome> {
            return request.argv.value(0) == missing ? ExecOutcome{.exitCode = 1, .standardError = "no such file"}
                                                    : small.companion(request);
        });
        Runbook runbook = plan(small, OperationKind::RenewCertificate);
        OperationControl control;
        const auto outcome = small.console()->start(runbook, control, {});
        QVERIFY(outcome);
        QCOMPARE(outcome->error->code, ErrorCode::CertificateNotManaged);
        QVERIFY(outcome->error->detail.contains(u"no such file"_s));
        QVERIFY(renewals(small).isEmpty());
    }
}

void TestRenewCertificate::theCertificateOfADomainAboveIsNotRenewedForTheHostsOwn()
{
    SmallWorld small;
    bool hasOwn = true;
    small.docker.setExecScript([&](const ExecRequest &request) -> Result<ExecOutcome> {
        const bool isOwn = request.argv.constLast().endsWith(u"/acme.inventario.test.crt"_s);
        if (isOwn && (request.argv.value(0) == "readlink"_L1 || !hasOwn))
            return ExecOutcome{.exitCode = 1};
        return small.companion(request);
    });
    const auto ends = [&small] {
        OperationControl control;
        return small.console()->start(plan(small, OperationKind::RenewCertificate), control, {});
    };
    // A plain file, as somebody has bought it: the proxy serves it and not the one of the domain.
    QCOMPARE(ends()->error->code, ErrorCode::CertificateNotManaged);
    QVERIFY(renewals(small).isEmpty());
    hasOwn = false;
    QCOMPARE(ends()->kind, OutcomeKind::Done);
    QCOMPARE(renewals(small).size(), 1);
}

void TestRenewCertificate::whatIsOnTheDiskIsTakenIntoService()
{
    SmallWorld small;
    small.docker.loseContainer(companionName);
    QCOMPARE(run(small, OperationKind::ServeCertificate).kind, OutcomeKind::Done);
    QCOMPARE(small.world->certificates.served, 2);
    QCOMPARE(small.world->certificates.stored, 2);
}

void TestRenewCertificate::theProxyIsNotReloadedForNothing()
{
    SmallWorld small;
    small.world->certificates.served = small.world->certificates.stored;
    small.routes.refusesChanges = true;
    QCOMPARE(run(small, OperationKind::ServeCertificate).kind, OutcomeKind::Done);
}

void TestRenewCertificate::withoutACertificateThereIsNothingToDo()
{
    SmallWorld small;
    small.world->certificates = {.stored = 0, .served = 0};
    for (const OperationKind kind : {OperationKind::RenewCertificate, OperationKind::ServeCertificate}) {
        const OperationOutcome outcome = run(small, kind);
        QCOMPARE(outcome.kind, OutcomeKind::RolledBack);
        QCOMPARE(outcome.error->code, ErrorCode::CertificateNotStored);
    }
    QVERIFY(renewals(small).isEmpty());
}

QTEST_GUILESS_MAIN(TestRenewCertificate)
#include "tst_renewcertificate.moc"
