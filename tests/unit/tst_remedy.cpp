// What the console can do about a finding by itself, and that it does so only where that is certain to help.
#include "tests/unit/attentionworld.h"
#include "core/domain/names.h"
#include "core/engine/attentionparts.h"
#include "core/engine/remedy.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmtest::attention;

class RemedyTest final : public QObject {
    Q_OBJECT
private slots:
    void onlyWhatIsCertainIsMended();
    void certificatesAreMendedWhereThatIsCertain();
    void remediesBecomeRunbooks();
};

void RemedyTest::onlyWhatIsCertainIsMended()
{
    const SystemSnapshot snapshot = wellServer();
    const std::vector<AffectedWorkspace> acme{tmc::attention::affected(snapshot.registry.value->workspaces[0])};
    const auto way = [&](Finding finding) { return remedyFor(finding, snapshot); };
    QCOMPARE(way({.kind = FindingKind::ContainerStopped, .subject = u"c"_s, .detail = u"exited"_s})->kind,
             OperationKind::StartContainer);
    QVERIFY2(!way({.kind = FindingKind::ContainerStopped, .subject = u"c"_s, .detail = u"paused"_s}), "somebody has paused it");
    QCOMPARE(way({.kind = FindingKind::ContainerUnhealthy, .subject = u"c"_s, .workspaces = acme})->kind,
             OperationKind::RestartContainer);
    QVERIFY2(!way({.kind = FindingKind::ContainerUnhealthy, .subject = u"c"_s}), "it is somebody else's");
    QCOMPARE(way({.kind = FindingKind::ImageDrift, .subject = u"c"_s})->kind, OperationKind::RedeployContainer);
    const Finding interrupted{
        .kind = FindingKind::OperationInterrupted, .subject = u"o-1"_s, .operation = OperationKind::CreateWorkspace};
    QCOMPARE(way(interrupted)->way, Remedy::Way::Resume);
    QCOMPARE(way(interrupted)->operation.value(), u"o-1"_s);
    QCOMPARE(way({.kind = FindingKind::DatabaseKept, .subject = u"d"_s, .workspaces = acme})->way, Remedy::Way::Drop);
    QVERIFY2(!way({.kind = FindingKind::DatabaseKept, .subject = u"d"_s, .workspaces = {{.id = WorkspaceId(u"w-gone"_s)}}}),
             "nobody knows whose it is");
    for (const FindingKind kind :
         {FindingKind::OperationWaiting, FindingKind::ContainerRestarting, FindingKind::ContainerMissing,
          FindingKind::ContainerForgotten, FindingKind::HostContested, FindingKind::DatabaseInvalid, FindingKind::CertificateWrong,
          FindingKind::CertificateMissing, FindingKind::CertificateUntrusted, FindingKind::NotConnected, FindingKind::PartUnread})
        QVERIFY2(!way({.kind = kind, .subject = u"x"_s, .workspaces = acme}), qPrintable(findingKindName(kind)));
}

void RemedyTest::certificatesAreMendedWhereThatIsCertain()
{
    SystemSnapshot snapshot = wellServer();
    const auto way = [&snapshot](FindingKind kind, const QString &detail = {}, const QDateTime &ends = now) -> QString {
        const auto remedy = remedyFor({.kind = kind, .subject = acmeHost, .detail = detail, .expected = ends}, snapshot);
        return remedy ? operationKindName(remedy->kind) + u' ' + remedy->host : QString();
    };
    const QString renew = u"renew-certificate "_s + acmeHost;
    const QString serve = u"serve-certificate "_s + acmeHost;
    QVERIFY2(way(FindingKind::CertificateEnding).isEmpty(), "there is no companion");
    QCOMPARE(way(FindingKind::CertificateUnserved), serve);
    QCOMPARE(way(FindingKind::CertificateEnded, newerIsStored), serve);
    QVERIFY2(way(FindingKind::CertificateUnserved, {}, {}).isEmpty(), "nothing at all is served: a reload is no certain help");
    snapshot.docker.value->containers.push_back({.name = u"acme"_s, .image = u"nginxproxy/acme-companion"_s, .state = u"exited"_s});
    QVERIFY2(way(FindingKind::CertificateEnded).isEmpty(), "the companion does not run");
    snapshot.docker.value->containers.back().state = u"running"_s;
    QCOMPARE(way(FindingKind::CertificateEnded), renew);
    QCOMPARE(way(FindingKind::CertificateEnding), renew);
    QVERIFY2(way(FindingKind::CertificateEnded, noneIsStored).isEmpty(), "what the host does not have cannot be renewed");
    // That a good one lies on the disk is seen when it is looked at.
    HostCertificate ended = good(acmeHost, -1);
    ended.stored = good(acmeHost, 60).stored;
    ended.stored->fingerprint = u"newer"_s;
    const auto findings = findingsOf(checked({ended}), now);
    QCOMPARE(findings.size(), std::size_t(1));
    QCOMPARE(findings.front().kind, FindingKind::CertificateEnded);
    QCOMPARE(findings.front().detail, newerIsStored);
}

void RemedyTest::remediesBecomeRunbooks()
{
    SystemSnapshot snapshot = wellServer();
    Workspace &acme = snapshot.registry.value->workspaces[0];
    acme.roleName = u"erp_acme"_s;
    const QString kept = names::keptDatabaseName(acme.databaseName, OperationId(u"0d9f2f6e-0000-4000-8000-000000000001"_s));
    snapshot.cluster.value->databases.push_back({.name = kept, .owner = u"erp_acme"_s});
    find(snapshot, u"erp-cafe"_s).state = u"exited"_s;
    const OperationId operation(u"11111111-1111-4111-8111-111111111111"_s);
    int runbooks = 0;
    for (const Finding &finding : findingsIn(snapshot))
        if (const auto remedy = remedyFor(finding, snapshot)) {
            const auto runbook = makeRemedyRunbook(*remedy, operation, snapshot, {});
            QVERIFY2(runbook, qPrintable(finding.key()));
            QCOMPARE(runbook->kind, remedy->kind);
            QCOMPARE(runbook->operation, operation);
            QVERIFY(runbook->isRunnable());
            QVERIFY(runbook->touched.contains(remedy->way == Remedy::Way::Drop ? kept : u"erp-cafe"_s));
            ++runbooks;
        }
    QCOMPARE(runbooks, 2);
    // Planned again when somebody has dropped it meanwhile, it fails and does nothing.
    const Remedy drop{.way = Remedy::Way::Drop,
                      .kind = OperationKind::DropKeptDatabase,
                      .container = {},
                      .operation = {},
                      .database = kept,
                      .workspace = acme.id};
    snapshot.cluster.value->databases.pop_back();
    QVERIFY(!makeRemedyRunbook(drop, operation, snapshot, {}));
}

QTEST_GUILESS_MAIN(RemedyTest)
#include "tst_remedy.moc"
