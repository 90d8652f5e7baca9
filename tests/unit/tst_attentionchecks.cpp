// Certificates, exposures, images and what restores have kept as findings; what was not looked at is never called fine.
#include "tests/unit/attentionworld.h"
#include "core/domain/names.h"
#include "core/engine/attentionparts.h"
#include "core/engine/checkupfailure.h"
#include "core/engine/diagnosis.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmtest::attention;

namespace {

const Check &checkOf(const std::vector<Check> &checks, CheckSubject subject)
{
    return *std::ranges::find(checks, subject, &Check::subject);
}

std::vector<Check> checksOf(const AttentionFacts &facts)
{
    return diagnose(facts, findingsOf(facts, now), now);
}

} // namespace

class AttentionChecksTest final : public QObject {
    Q_OBJECT
private slots:
    void goodCertificatesAreNoFinding();
    void certificateTroubles_data();
    void certificateTroubles();
    void hostsOfOneCertificateMakeOneFinding();
    void certificatesThatCannotBeReadAreNotFine();
    void databasesOpenToTheNetwork();
    void theEngineSocketBelongsToTheProxyOnly();
    void anotherImageThanTheProducts();
    void databasesThatRestoresHaveKept();
    void aBusyProcessorIsToldByAQuarterOfAnHour();
    void limitsAreTheOperators();
    void everySubjectSaysWhetherItWasLookedAt();
    void aCheckIsFineOnlyWhenAllOfItWasRead();
    void aPartThatFailedIsAskedAgainSooner();
    void overADeadConnectionNothingIsFine();
    void everyKindHasItsSubject();
};

void AttentionChecksTest::goodCertificatesAreNoFinding()
{
    QVERIFY(findingsOf(checked({good(acmeHost), good(u"cafe.erp.example.com"_s)}), now).empty());
}

void AttentionChecksTest::certificateTroubles_data()
{
    QTest::addColumn<HostCertificate>("certificate");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("severity");
    const int critical = int(FindingSeverity::Critical);
    const int warning = int(FindingSeverity::Warning);
    QTest::newRow("twenty days") << good(acmeHost, 20) << u"certificate-ending"_s << warning;
    QTest::newRow("three days") << good(acmeHost, 3) << u"certificate-ending"_s << critical;
    QTest::newRow("over") << good(acmeHost, -1) << u"certificate-ended"_s << critical;
    HostCertificate old = good(acmeHost);
    old.stored->fingerprint = u"newer"_s;
    QTest::newRow("stored but not served") << old << u"certificate-unserved"_s << warning;
    HostCertificate silent = good(acmeHost);
    silent.served.reset();
    QTest::newRow("nothing answers") << silent << u"certificate-unserved"_s << critical;
    HostCertificate wrong = good(acmeHost);
    wrong.served->names = {u"other.example.com"_s};
    QTest::newRow("another one's") << wrong << u"certificate-wrong"_s << critical;
    wrong.stored.reset();
    QTest::newRow("none of its own, and nobody has one") << wrong << u"certificate-missing"_s << int(FindingSeverity::Notice);
    HostCertificate signedByItself = good(acmeHost);
    signedByItself.served->isSelfSigned = true;
    QTest::newRow("self-signed") << signedByItself << u"certificate-untrusted"_s << warning;
}

void AttentionChecksTest::certificateTroubles()
{
    QFETCH(HostCertificate, certificate);
    QFETCH(QString, kind);
    QFETCH(int, severity);
    const auto findings = findingsOf(checked({certificate}), now);
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findingKindName(findings[0].kind), kind);
    QCOMPARE(findings[0].subject, acmeHost);
    QCOMPARE(int(findings[0].severity), severity);
    QCOMPARE(slugs(findings[0]), QStringList{u"acme"_s});
    if (findings[0].kind == FindingKind::CertificateEnding)
        QCOMPARE(findings[0].expected, certificate.served->validUntil);
    QCOMPARE(checkOf(checksOf(checked({certificate})), CheckSubject::Certificates).state, CheckState::Attention);
}

void AttentionChecksTest::hostsOfOneCertificateMakeOneFinding()
{
    std::vector<HostCertificate> certificates;
    for (const QString &slug : {u"acme"_s, u"bodega"_s, u"cafe"_s}) {
        HostCertificate each = good(slug + u".erp.example.com"_s, 9);
        each.served->fingerprint = each.stored->fingerprint = u"wildcard"_s;
        certificates.push_back(each);
    }
    certificates.push_back({.host = u"new.erp.example.com"_s, .stored = {}, .served = {}, .trouble = {}});
    const auto findings = findingsOf(checked(certificates), now);
    QCOMPARE(findings.size(), 2U);
    QCOMPARE(slugs(findings[0]), QStringList({u"acme"_s, u"bodega"_s, u"cafe"_s}));
    QCOMPARE(*findings[0].used, 3);
    QCOMPARE(findings[1].key(), u"certificate-missing new.erp.example.com"_s);
    QCOMPARE(findings[1].severity, FindingSeverity::Warning); // the others show that this server answers over TLS
    QVERIFY(findings[1].workspaces.empty());
}

void AttentionChecksTest::certificatesThatCannotBeReadAreNotFine()
{
    AttentionFacts facts = checked({});
    facts.checkup->certificates = {};
    facts.checkup->certificates.error = cut;
    auto findings = findingsOf(facts, now);
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].key(), u"part-unread certificates"_s);
    QVERIFY(hasUnknown(findings));
    QCOMPARE(checkOf(checksOf(facts), CheckSubject::Certificates).state, CheckState::NotChecked);
    // A proxy without the tools is no trouble of the server; that nothing is known of its certificates is told all the same.
    facts.checkup->certificates.error = Error{.code = ErrorCode::Unsupported, .args = {u"curl"_s}};
    QVERIFY(findingsOf(facts, now).empty());
    const Check check = checkOf(checksOf(facts), CheckSubject::Certificates);
    QCOMPARE(check.state, CheckState::NotChecked);
    QCOMPARE(check.reason->code, ErrorCode::Unsupported);
    QCOMPARE(checkOf(checksOf(facts), CheckSubject::Exposure).state, CheckState::Fine);
}

void AttentionChecksTest::databasesOpenToTheNetwork()
{
    const ContainerExposure redis{.container = u"redis"_s,
                                  .image = u"redis:7"_s,
                                  .ports = {{6379, 16379, u"0.0.0.0"_s}, {6379, 16379, u"::"_s}, {8001, 8001, u"0.0.0.0"_s}}};
    const auto findings = findingsOf(checked({}, {redis}), now);
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].key(), u"port-published redis"_s);
    QCOMPARE(findings[0].detail, u"Redis"_s);
    QCOMPARE(*findings[0].used, 16379);
    QCOMPARE(findings[0].severity, FindingSeverity::Critical);
    const ContainerExposure local{.container = u"postgres"_s, .image = u"postgres:15"_s, .ports = {{5432, 5432, u"127.0.0.1"_s}}};
    QVERIFY(findingsOf(checked({}, {local}), now).empty());
}

void AttentionChecksTest::theEngineSocketBelongsToTheProxyOnly()
{
    const auto holding = [](const QString &name, const QString &image) {
        return ContainerExposure{.container = name, .image = image, .ports = {}, .holdsEngineSocket = true, .kept = {u"/etc"_s}};
    };
    const auto findings = findingsOf(checked({}, {holding(u"nginx-proxy"_s, u"nginxproxy/nginx-proxy:1.5"_s),
                                                  holding(u"acme"_s, u"registry.example.com:5000/nginxproxy/acme-companion"_s),
                                                  holding(u"erp-shared"_s, u"erp:1"_s), holding(u"helper"_s, u"helper:1"_s)}),
                                     now);
    QCOMPARE(findings.size(), 2U);
    QCOMPARE(findings[0].key(), u"socket-shared erp-shared"_s);
    QCOMPARE(findings[0].severity, FindingSeverity::Critical);
    QCOMPARE(slugs(findings[0]), QStringList({u"acme"_s, u"bodega"_s}));
    QCOMPARE(findings[1].key(), u"socket-shared helper"_s);
    QCOMPARE(findings[1].severity, FindingSeverity::Warning);
}

void AttentionChecksTest::anotherImageThanTheProducts()
{
    SystemSnapshot snapshot = wellServer();
    snapshot.registry.value->products[0].image = u"erp:2.0.0"_s;
    find(snapshot, u"erp-shared"_s).image = u"docker.io/library/erp:2.0.0"_s;
    find(snapshot, u"erp-cafe"_s).image = u"erp:1.0.0"_s;
    auto findings = findingsIn(snapshot);
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].key(), u"image-drift erp-cafe"_s);
    QCOMPARE(findings[0].detail, u"erp:1.0.0"_s);
    QCOMPARE(findings[0].wanted, u"erp:2.0.0"_s);
    QCOMPARE(findings[0].severity, FindingSeverity::Notice);
    // The QA image belongs to containers of QA's own, not to a shared one.
    snapshot.registry.value->products[0].qaImage = u"erp:1.0.0"_s;
    snapshot.registry.value->products[0].sharedContainer = u"erp-shared"_s;
    snapshot.registry.value->workspaces[0].environment = Environment::Qa;
    snapshot.registry.value->workspaces[2].environment = Environment::Qa;
    QVERIFY(findingsIn(snapshot).empty());
    // "erp" and "erp:latest" are the same.
    snapshot.registry.value->products[0].qaImage = u"erp"_s;
    find(snapshot, u"erp-cafe"_s).image = u"erp:latest"_s;
    QVERIFY(findingsIn(snapshot).empty());
}

void AttentionChecksTest::databasesThatRestoresHaveKept()
{
    SystemSnapshot snapshot = wellServer();
    Workspace &acme = snapshot.registry.value->workspaces[0];
    acme.roleName = u"erp_acme"_s;
    acme.environment = Environment::Qa;
    const OperationId restore(u"0d9f2f6e-0000-4000-8000-000000000001"_s);
    const QString kept = names::keptDatabaseName(acme.databaseName, restore);
    snapshot.registry.value->operations = {{.id = restore,
                                            .kind = OperationKind::RestoreWorkspace,
                                            .target = acme.id.value(),
                                            .state = OperationState::Done,
                                            .finishedAt = now.addDays(-2)}};
    snapshot.cluster.value->databases.push_back({.name = kept, .owner = u"erp_acme"_s, .size = {50LL * 1024 * 1024}});
    snapshot.cluster.value->databases.push_back({.name = u"erp_acme__old_99999999"_s, .owner = u"somebody"_s});
    const auto findings = findingsIn(snapshot);
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].key(), u"database-kept "_s + kept);
    QCOMPARE(findings[0].since, now.addDays(-2));
    QCOMPARE(*findings[0].used, 50);
    QCOMPARE(findings[0].severity, FindingSeverity::Notice);
    QCOMPARE(findings[0].workspaces[0].product, acme.product);
    QCOMPARE(findings[0].workspaces[0].environment, Environment::Qa);

    // Tables that were put beside the live ones are told as well, until somebody drops them.
    SystemSnapshot beside = wellServer();
    const Workspace &first = beside.registry.value->workspaces[0];
    beside.registry.value->sideSchemas = {{first.id, restore, now.addDays(-3)}};
    const auto tables = findingsIn(beside);
    QCOMPARE(tables.size(), 1U);
    QCOMPARE(tables[0].subject, names::sideSchemaName(first.schemaName, restore));
    QCOMPARE(tables[0].since, now.addDays(-3));

    // A restore of a schema product's tenant keeps a schema, whose size nobody knows.
    acme.schemaName = u"tenant_acme"_s;
    const QString schema = names::keptDatabaseName(acme.schemaName, restore);
    snapshot.cluster.value->schemaDatabases.push_back({.name = acme.databaseName, .schemas = {u"public"_s, acme.schemaName, schema}});
    const auto withSchema = findingsIn(snapshot);
    const auto found = std::ranges::find(withSchema, FindingKind::DatabaseKept, &Finding::kind);
    QVERIFY(found != withSchema.end());
    QCOMPARE(found->subject, schema);
    QVERIFY(!found->used);
}

void AttentionChecksTest::aBusyProcessorIsToldByAQuarterOfAnHour()
{
    AttentionFacts facts = factsOf(wellServer());
    facts.load = HostLoad{.cpus = 4, .load1 = 40, .load5 = 20, .load15 = 5.9};
    QVERIFY(findingsOf(facts, now).empty());
    facts.load->load15 = 6;
    auto findings = findingsOf(facts, now);
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].kind, FindingKind::ProcessorBusy);
    QCOMPARE(findings[0].severity, FindingSeverity::Warning);
    QCOMPARE(*findings[0].used, 150);
    facts.load->load15 = 12;
    QCOMPARE(findingsOf(facts, now)[0].severity, FindingSeverity::Critical);
}

void AttentionChecksTest::limitsAreTheOperators()
{
    AttentionFacts facts = checked({good(acmeHost, 40)});
    facts.load = HostLoad{.cpus = 1, .load15 = 1.2};
    QVERIFY(findingsOf(facts, now).empty());
    facts.limits = {.disk = {30, 39}, .memory = {37, 90}, .connections = {5, 90}, .processor = {110, 200}, .certificateDays = 45};
    const auto findings = findingsOf(facts, now);
    QStringList found;
    for (const Finding &finding : findings)
        found.append(findingKindName(finding.kind) + u'/' + findingSeverityName(finding.severity));
    QCOMPARE(found, QStringList({u"disk-full/critical"_s, u"memory-full/warning"_s, u"connections-full/warning"_s,
                                 u"processor-busy/warning"_s, u"certificate-ending/warning"_s}));
}

void AttentionChecksTest::everySubjectSaysWhetherItWasLookedAt()
{
    auto checks = checksOf(factsOf(wellServer()));
    QCOMPARE(checks.size(), std::size_t(lastCheckSubject) + 1);
    for (const Check &check : checks) {
        const bool isUnread = check.subject == CheckSubject::Certificates || check.subject == CheckSubject::Exposure
                              || check.subject == CheckSubject::Docker // the logs are not read yet
                              || check.subject == CheckSubject::Backups || check.subject == CheckSubject::Room; // without a sample
        QVERIFY2(check.state == (isUnread ? CheckState::NotChecked : CheckState::Fine), qPrintable(checkSubjectName(check.subject)));
        // The disk; the versions; the list.
        const bool isHalf =
            check.subject == CheckSubject::Room || check.subject == CheckSubject::Exposure || check.subject == CheckSubject::Docker;
        QCOMPARE(check.lookedAt.isValid(), !isUnread || isHalf);
    }
    AttentionFacts facts = checked({good(acmeHost)});
    facts.backups = BackupFacts{.hasKeys = true, .readAt = now};
    facts.load = HostLoad{.cpus = 8, .load15 = 0.5};
    for (const Check &check : checksOf(facts))
        QVERIFY2(check.state == CheckState::Fine, qPrintable(checkSubjectName(check.subject)));
    facts.loadError = cut;
    const Check room = checkOf(checksOf(facts), CheckSubject::Room);
    QCOMPARE(room.state, CheckState::NotChecked);
    QCOMPARE(room.reason, cut);
    const QJsonObject json = checkToJson(room);
    QCOMPARE(json[u"subject"_s].toString(), u"room"_s);
    QCOMPARE(json[u"state"_s].toString(), u"not-checked"_s);
    QVERIFY(json.contains(u"reason"_s));
}

void AttentionChecksTest::aCheckIsFineOnlyWhenAllOfItWasRead()
{
    const auto unread = [](const std::function<void(Checkup &, SystemSnapshot &)> &lose) {
        SystemSnapshot snapshot = wellServer();
        AttentionFacts facts = checked({good(acmeHost)});
        facts.checkup->environments = {.value = EnvironmentLook(), .readAt = now, .error = {}};
        lose(*facts.checkup, snapshot);
        facts.snapshot = factsOf(snapshot).snapshot;
        QStringList subjects;
        for (const Check &check : checksOf(facts))
            if (check.state == CheckState::NotChecked && check.subject != CheckSubject::Backups && check.subject != CheckSubject::Room)
                subjects.append(checkSubjectName(check.subject));
        return subjects.join(u' ');
    };
    QCOMPARE(unread([](Checkup &, SystemSnapshot &) {}), QString());
    QCOMPARE(unread([](Checkup &checkup, SystemSnapshot &) { checkup.tables = {}; }), u"docker"_s);
    QCOMPARE(unread([](Checkup &checkup, SystemSnapshot &) { checkup.tables.error = cut; }), u"docker"_s); // not in full
    QCOMPARE(unread([](Checkup &checkup, SystemSnapshot &) { checkup.environments.error = cut; }), u"exposure"_s);
    QCOMPARE(unread([](Checkup &checkup, SystemSnapshot &) { checkup.environments = {}; }), QString()); // nobody can read them
    QCOMPARE(unread([](Checkup &checkup, SystemSnapshot &) { checkup.exposures = {.value = {}, .readAt = {}, .error = cut}; }),
             u"certificates exposure"_s);
    QCOMPARE(unread([](Checkup &, SystemSnapshot &snapshot) { snapshot.cluster = {.value = {}, .readAt = {}, .error = cut}; }),
             u"postgres exposure"_s);
}

void AttentionChecksTest::aPartThatFailedIsAskedAgainSooner()
{
    QVERIFY(!hasFailed({}));
    for (const auto &fail : std::initializer_list<std::function<void(Checkup &)>>{
             [](Checkup &checkup) { checkup.certificates.error = cut; }, [](Checkup &checkup) { checkup.exposures.error = cut; },
             [](Checkup &checkup) { checkup.environments.error = cut; }, [](Checkup &checkup) { checkup.tables.error = cut; }}) {
        Checkup checkup;
        fail(checkup);
        QVERIFY(hasFailed(checkup));
    }
}

void AttentionChecksTest::overADeadConnectionNothingIsFine()
{
    AttentionFacts facts = checked({good(acmeHost)});
    facts.backups = BackupFacts{.hasKeys = true, .readAt = now};
    facts.isConnected = false;
    facts.connectionError = cut;
    for (const Check &check : checksOf(facts)) {
        const bool isHere = check.subject == CheckSubject::Backups; // the copies are on this computer
        const bool isConnection = check.subject == CheckSubject::Connection;
        QVERIFY2((check.state == CheckState::Fine) == isHere, qPrintable(checkSubjectName(check.subject)));
        QVERIFY(isHere || check.state == (isConnection ? CheckState::Attention : CheckState::NotChecked));
    }
}

void AttentionChecksTest::everyKindHasItsSubject()
{
    AttentionFacts facts = factsOf(wellServer());
    std::vector<Finding> findings;
    for (int kind = 0; kind <= int(lastFindingKind); ++kind)
        findings.push_back({.kind = FindingKind(kind), .subject = u"docker"_s});
    std::size_t number = 0;
    for (const Check &check : diagnose(facts, findings, now)) {
        QVERIFY2(!check.findings.empty(), qPrintable(checkSubjectName(check.subject)));
        number += check.findings.size();
    }
    QCOMPARE(number, findings.size());
}

QTEST_GUILESS_MAIN(AttentionChecksTest)
#include "tst_attentionchecks.moc"
