// What of a server needs attention, and that a part which could not be read never looks like one that is well.
#include "tests/unit/attentionworld.h"
#include "core/domain/names.h"
#include "core/engine/restartwatch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmtest::attention;

class AttentionTest final : public QObject {
    Q_OBJECT
private slots:
    void whatIsArchivedIsNobodysWorry();
    void nothingIsSaidOfAServerThatIsWell();
    void anUnhealthyContainerNamesItsWorkspaces();
    void aContainerThatStartsAgainAndAgain();
    void whatIsDownIsToldOnceAndNotForEachHost();
    void aStoppedContainerThatNobodyNeedsIsNoFinding();
    void aMissingContainerAndOneThatIsForgotten();
    void hostsThatNobodyOrSeveralServe();
    void missingDatabasesAndSchemas();
    void openOperationsComeFirstAndSpeakForTheirWorkspace();
    void aPartThatCouldNotBeReadIsAFinding();
    void aDeadConnectionIsNeverAllWell();
    void nothingReadAtAllIsNotWell();
    void everyKindHasAName();
};

void AttentionTest::nothingIsSaidOfAServerThatIsWell()
{
    const auto findings = findingsIn(wellServer());
    QVERIFY2(findings.empty(), findings.empty() ? "" : qPrintable(findings.front().key()));
    QVERIFY(!worstOf(findings));
    QVERIFY(!hasUnknown(findings));
}

void AttentionTest::anUnhealthyContainerNamesItsWorkspaces()
{
    SystemSnapshot snapshot = wellServer();
    find(snapshot, u"erp-shared"_s).health = u"unhealthy"_s;
    snapshot.docker.value->containers.push_back(container(u"somebody-elses"_s, {}));
    snapshot.docker.value->containers.back().health = u"unhealthy"_s;
    const auto findings = findingsIn(snapshot);
    QCOMPARE(findings.size(), 2U);
    QCOMPARE(findings[0].key(), u"container-unhealthy erp-shared"_s);
    QCOMPARE(findings[0].severity, FindingSeverity::Critical);
    QCOMPARE(slugs(findings[0]), QStringList({u"acme"_s, u"bodega"_s}));
    QCOMPARE(findings[1].severity, FindingSeverity::Warning);
    QVERIFY(findings[1].workspaces.empty());
}

void AttentionTest::aContainerThatStartsAgainAndAgain()
{
    RestartWatch watch;
    const std::vector<ContainerFacts> containers = wellServer().docker.value->containers;
    const ContainerId cafe = containers[2].id;
    watch.see({{cafe, 40}}, containers, now.addSecs(-7200));
    QVERIFY2(watch.lately(now.addSecs(-7200)).isEmpty(), "forty restarts of a month ago are no loop");
    watch.see({{cafe, 42}}, containers, now.addSecs(-600));
    watch.see({{cafe, 43}}, containers, now);
    AttentionFacts facts = factsOf(wellServer());
    facts.restarts = watch.lately(now);
    const auto findings = findingsOf(facts, now);
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].key(), u"container-restarting erp-cafe"_s);
    QCOMPARE(*findings[0].used, 3);
    QCOMPARE(findings[0].since, now.addSecs(-600));
    QCOMPARE(slugs(findings[0]), QStringList({u"cafe"_s}));
    QVERIFY2(watch.lately(now.addSecs(3601)).isEmpty(), "an hour without a restart ends the loop");
    // Docker's own word for the pause between two starts is enough.
    SystemSnapshot snapshot = wellServer();
    find(snapshot, u"erp-cafe"_s).state = u"restarting"_s;
    QCOMPARE(findingsIn(snapshot).front().kind, FindingKind::ContainerRestarting);
    // A container that is new counts from its making.
    std::vector<ContainerFacts> young = containers;
    young[2].createdAt = now.addSecs(-120);
    RestartWatch fresh;
    fresh.see({{cafe, 5}}, young, now);
    QCOMPARE(fresh.lately(now).value(u"erp-cafe"_s), (RestartsSeen{5, now.addSecs(-120)}));
}

void AttentionTest::whatIsDownIsToldOnceAndNotForEachHost()
{
    SystemSnapshot snapshot = wellServer();
    find(snapshot, u"erp-shared"_s).state = u"exited"_s;
    const auto findings = findingsIn(snapshot);
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].kind, FindingKind::ContainerStopped);
    QCOMPARE(findings[0].detail, u"exited"_s);
    QCOMPARE(findings[0].workspaces.size(), 2U);
    snapshot = wellServer();
    find(snapshot, u"nginx-proxy"_s).state = u"exited"_s;
    QCOMPARE(findingsIn(snapshot).front().key(), u"container-stopped nginx-proxy"_s);
}

void AttentionTest::aStoppedContainerThatNobodyNeedsIsNoFinding()
{
    SystemSnapshot snapshot = wellServer();
    snapshot.docker.value->containers.push_back(container(u"old-job"_s, {}, u"exited"_s));
    // One that is kept for the way back is stopped on purpose.
    Workspace &cafe = snapshot.registry.value->workspaces[2];
    cafe.hosting = Hosting::Shared;
    cafe.containerName = u"erp-shared"_s;
    cafe.retired = RetiredContainer{.container = u"erp-cafe"_s, .since = now.addDays(-1)};
    find(snapshot, u"erp-cafe"_s).state = u"exited"_s;
    find(snapshot, u"erp-cafe"_s).labels = {{names::label(u"workspace"_s), u"cafe"_s}, {names::label(u"product"_s), u"erp"_s}};
    QVERIFY(findingsIn(snapshot).empty());
    // A suspended workspace expects no answer.
    snapshot = wellServer();
    snapshot.registry.value->workspaces[2].state = WorkspaceState::Suspended;
    find(snapshot, u"erp-cafe"_s).state = u"exited"_s;
    QVERIFY(findingsIn(snapshot).empty());
}

void AttentionTest::aMissingContainerAndOneThatIsForgotten()
{
    SystemSnapshot snapshot = wellServer();
    std::erase_if(snapshot.docker.value->containers, [](const ContainerFacts &each) { return each.name == "erp-cafe"_L1; });
    ContainerFacts forgotten = container(u"erp-gone"_s, {});
    forgotten.labels = {{names::label(u"workspace"_s), u"gone"_s}, {names::label(u"product"_s), u"erp"_s}};
    snapshot.docker.value->containers.push_back(forgotten);
    const auto findings = findingsIn(snapshot);
    QCOMPARE(findings.size(), 2U);
    QCOMPARE(findings[0].key(), u"container-missing erp-cafe"_s);
    QCOMPARE(findings[1].key(), u"container-forgotten erp-gone"_s);
    QCOMPARE(findings[1].since, forgotten.createdAt);
    // A tenant of a schema product has a front-end container only where the product has one.
    SystemSnapshot schema = wellServer();
    schema.registry.value->workspaces[2].schemaName = u"tenant_cafe"_s;
    QVERIFY(findingsIn(schema).empty());
    schema.registry.value->products[0].frontendImage = u"nginx"_s;
    QCOMPARE(findingsIn(schema).front().key(), u"container-missing erp-cafe-nginx-1"_s);
    // Without the registry nobody can say who is forgotten.
    snapshot.registry.value.reset();
    snapshot.registry.error = cut;
    for (const Finding &finding : findingsIn(snapshot))
        QVERIFY(finding.kind == FindingKind::PartUnread);
}

void AttentionTest::hostsThatNobodyOrSeveralServe()
{
    SystemSnapshot snapshot = wellServer();
    find(snapshot, u"erp-shared"_s).virtualHosts = {u"*.other.example.com"_s};
    snapshot.docker.value->containers.push_back(container(u"intruder"_s, {u"cafe.erp.example.com"_s}));
    const auto findings = findingsIn(snapshot);
    QCOMPARE(findings.size(), 2U);
    QCOMPARE(findings[0].kind, FindingKind::HostUnserved);
    QCOMPARE(slugs(findings[0]), QStringList({u"acme"_s, u"bodega"_s}));
    QCOMPARE(findings[1].key(), u"host-contested cafe.erp.example.com"_s);
    QCOMPARE(findings[1].detail, u"erp-cafe, intruder"_s);
    find(snapshot, u"erp-cafe"_s).virtualHosts.clear();
    QCOMPARE(findingsIn(snapshot)[1].key(), u"host-foreign cafe.erp.example.com"_s);
    // A regular expression may claim anything.
    find(snapshot, u"nginx-proxy"_s).virtualHosts = {u"~^.+\\.erp\\..+$"_s};
    QCOMPARE(findingsIn(snapshot).size(), 1U);
}

void AttentionTest::missingDatabasesAndSchemas()
{
    SystemSnapshot snapshot = wellServer();
    snapshot.cluster.value->databases[0].isInvalid = true;
    std::erase_if(snapshot.cluster.value->databases, [](const DatabaseFacts &each) { return each.name == "erp_cafe"_L1; });
    auto findings = findingsIn(snapshot);
    QCOMPARE(findings.size(), 2U);
    QCOMPARE(findings[0].key(), u"database-missing erp_cafe"_s);
    QCOMPARE(findings[1].key(), u"database-invalid erp_acme"_s);
    snapshot = wellServer();
    snapshot.registry.value->workspaces[1].schemaName = u"tenant_bodega"_s;
    snapshot.cluster.value->schemaDatabases = {{.name = u"erp_bodega"_s, .missing = {}, .schemas = {u"public"_s}}};
    const auto named = [&] {
        QStringList keys;
        for (const Finding &finding : findingsIn(snapshot))
            keys.append(finding.key());
        return keys;
    };
    QVERIFY(named().contains(u"database-missing erp_bodega/tenant_bodega"_s));
    snapshot.cluster.value->schemaDatabases[0].missing = u"USAGE"_s;
    QVERIFY2(!named().contains(u"database-missing erp_bodega/tenant_bodega"_s), "what may not be seen is not missing");
}

void AttentionTest::openOperationsComeFirstAndSpeakForTheirWorkspace()
{
    SystemSnapshot snapshot = wellServer();
    RegistryFacts &registry = *snapshot.registry.value;
    registry.workspaces[0].state = WorkspaceState::Failed;
    registry.workspaces[1].state = WorkspaceState::Failed;
    registry.operations = {
        {.id = OperationId(u"o-1"_s), .target = u"w-acme"_s, .targetName = u"acme"_s, .createdAt = now.addSecs(-60)},
        {.id = OperationId(u"o-2"_s), .target = u"w-x"_s, .targetName = u"x"_s, .leaseHolder = u"somebody"_s},
        {.id = OperationId(u"o-3"_s), .target = u"w-y"_s, .targetName = u"y"_s, .state = OperationState::NeedsOperator}};
    const auto findings = findingsIn(snapshot);
    QCOMPARE(findings.size(), 3U);
    QCOMPARE(findings[0].key(), u"operation-interrupted o-1"_s);
    QCOMPARE(slugs(findings[0]), QStringList({u"acme"_s}));
    QCOMPARE(findings[1].key(), u"operation-waiting o-3"_s);
    QCOMPARE(findings[2].key(), u"workspace-failed bodega"_s);
}

void AttentionTest::aPartThatCouldNotBeReadIsAFinding()
{
    SystemSnapshot snapshot = wellServer();
    snapshot.docker.error = cut; // with the value of before
    snapshot.cluster.error = cut;
    snapshot.cluster.value.reset();
    snapshot.cluster.readAt = {};
    AttentionFacts facts = factsOf(snapshot);
    facts.loadError = cut;
    const auto findings = findingsOf(facts, now);
    QCOMPARE(findings.size(), 3U);
    QCOMPARE(findings[0].key(), u"part-unread cluster"_s);
    QVERIFY(!findings[0].since.isValid());
    QCOMPARE(findings[1].key(), u"part-unread docker"_s);
    QCOMPARE(findings[1].since, now);
    QCOMPARE(findings[1].error, cut);
    QCOMPARE(findings[2].key(), u"part-unread load"_s);
    QVERIFY(hasUnknown(findings));
}

void AttentionTest::aDeadConnectionIsNeverAllWell()
{
    AttentionFacts facts = factsOf(wellServer());
    facts.isConnected = false;
    facts.connectionError = cut;
    facts.lostSince = now.addSecs(-300);
    facts.loadError = cut;
    const auto findings = findingsOf(facts, now);
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].key(), u"not-connected vps"_s);
    QCOMPARE(findings[0].severity, FindingSeverity::Critical);
    QCOMPARE(findings[0].since, now.addSecs(-300));
    QVERIFY(hasUnknown(findings));
}

void AttentionTest::nothingReadAtAllIsNotWell()
{
    const auto findings = findingsIn({.serverName = u"vps"_s});
    QCOMPARE(findings.size(), 4U);
    QVERIFY(std::ranges::all_of(findings, &Finding::meansUnknown));
}

void AttentionTest::everyKindHasAName()
{
    QSet<QString> seen;
    for (int kind = 0; kind <= int(lastFindingKind); ++kind)
        seen.insert(findingKindName(FindingKind(kind)));
    QCOMPARE(seen.size(), int(lastFindingKind) + 1);
    const QJsonObject json = findingToJson({.kind = FindingKind::DiskFull, .used = 3, .expected = now});
    QCOMPARE(json[u"kind"_s].toString(), u"disk-full"_s);
    QVERIFY(json[u"since"_s].isNull());
    QVERIFY(json[u"limit"_s].isNull());
    QCOMPARE(json[u"expected"_s].toString(), u"2026-03-02T10:00:00.000Z"_s);
}

/// Its container stands still, it has no host, and another workspace of its slug answers.
void AttentionTest::whatIsArchivedIsNobodysWorry()
{
    SystemSnapshot snapshot = wellServer();
    Workspace &cafe = snapshot.registry.value->workspaces.back();
    cafe.state = WorkspaceState::Archived;
    cafe.hosts.clear();
    find(snapshot, u"erp-cafe"_s).state = u"exited"_s;
    find(snapshot, u"erp-cafe"_s).labels = {{names::label(u"workspace"_s), u"cafe"_s}, {names::label(u"product"_s), u"erp"_s}};
    QCOMPARE(findingsIn(snapshot).size(), 0U);
    AttentionFacts facts = factsOf(snapshot);
    WorkspaceBackups backups{.workspace = cafe.id, .slug = u"cafe"_s, .standing = BackupStanding::NotWanted};
    backups.lastChecked = now.addDays(-90); // and was never proven
    backups.isProofOverdue = true;
    facts.backups = BackupFacts{.workspaces = {backups}, .hasKeys = true};
    QCOMPARE(findingsOf(facts, now).size(), 0U);
    // Whoever starts it by hand is told: it claims hosts that are another one's.
    find(snapshot, u"erp-cafe"_s).state = u"running"_s;
    const auto findings = findingsIn(snapshot);
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings.front().kind, FindingKind::ContainerForgotten);
}

QTEST_GUILESS_MAIN(AttentionTest)
#include "tst_attention.moc"
