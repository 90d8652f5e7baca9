// What is told of the findings, and when; and that the report for support holds nothing that is a secret.
#include "tests/unit/attentionworld.h"
#include "core/engine/alertrules.h"
#include "core/engine/supportreport.h"
#include "core/engine/watchstate.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmtest::attention;

namespace {

const QString canary = u"canary-7f3a"_s;

Finding finding(FindingKind kind, FindingSeverity severity, const QString &subject)
{
    return {.kind = kind, .severity = severity, .subject = subject};
}

/// A server in which whoever can write a text has written the canary.
SupportFacts watchedServer()
{
    SystemSnapshot snapshot = wellServer();
    const Error telling{.code = ErrorCode::PostgresRejected, .args = {canary}, .detail = u"password="_s + canary};
    for (ContainerFacts &container : snapshot.docker.value->containers) {
        container.labels = {{canary, canary}};
        container.healthCheck = {u"curl"_s, canary};
        container.virtualHosts.append(canary + u".example.com"_s);
        container.image = u"registry.example.com:5000/acme/erp:1.0"_s;
        container.addresses = {{u"net"_s, u"10.9.8.7"_s}};
    }
    for (Workspace &workspace : snapshot.registry.value->workspaces) {
        workspace.businessName = canary;
        workspace.tenantId = canary;
        workspace.roleName = canary;
        workspace.hosts = {u"unserved.example.com"_s}; // a finding that is named by it
    }
    snapshot.registry.value->operations = {{.id = OperationId(u"o-1"_s), .targetName = canary, .error = telling}};
    snapshot.host.error = telling;
    AttentionFacts facts = factsOf(snapshot);
    facts.loadError = telling;
    std::vector<Finding> findings = findingsOf(facts, now);
    findings.push_back(
        {.kind = FindingKind::ImageDrift, .subject = u"erp-shared"_s, .detail = canary, .wanted = canary, .error = telling});
    return {.program = u"1.2.3"_s,
            .qt = u"6.4.2"_s,
            .system = u"Debian"_s,
            .now = now,
            .snapshot = facts.snapshot,
            .checks = diagnose(facts, findings, now)};
}

QByteArray everything(const SupportFacts &facts)
{
    QByteArray all;
    for (const SupportFile &file : supportReport(facts))
        all += file.name.toUtf8() + '\n' + file.content;
    return all;
}

} // namespace

class AlertRulesTest final : public QObject {
    Q_OBJECT
private slots:
    void quietHours_data();
    void quietHours();
    void rulesComeBackFromTheirFile();
    void nonsenseIsTheStandard();
    void whatIsNews();
    void theReportHoldsNoSecrets();
    void theReportHasNamesOnlyWhenTheyAreWanted();
};

void AlertRulesTest::quietHours_data()
{
    QTest::addColumn<QTime>("from");
    QTest::addColumn<QTime>("until");
    QTest::addColumn<QTime>("at");
    QTest::addColumn<bool>("isQuiet");
    const QTime ten(22, 0);
    const QTime seven(7, 0);
    QTest::newRow("before midnight") << ten << seven << QTime(23, 59) << true;
    QTest::newRow("after midnight") << ten << seven << QTime(0, 0) << true;
    QTest::newRow("beginning") << ten << seven << ten << true;
    QTest::newRow("end") << ten << seven << seven << false;
    QTest::newRow("noon") << ten << seven << QTime(12, 0) << false;
    QTest::newRow("within a day") << QTime(12, 0) << QTime(14, 0) << QTime(13, 0) << true;
    QTest::newRow("outside of it") << QTime(12, 0) << QTime(14, 0) << QTime(14, 0) << false;
    QTest::newRow("of no length") << ten << ten << ten << false;
}

void AlertRulesTest::quietHours()
{
    QFETCH(QTime, from);
    QFETCH(QTime, until);
    QFETCH(QTime, at);
    QFETCH(bool, isQuiet);
    AlertRules rules{.hasQuietHours = true, .quietFrom = from, .quietUntil = until};
    QCOMPARE(rules.isQuietAt(at), isQuiet);
    rules.hasQuietHours = false;
    QVERIFY(!rules.isQuietAt(at));
}

void AlertRulesTest::rulesComeBackFromTheirFile()
{
    AlertRules rules{.limits = {.disk = {60, 70}, .processor = {200, 900}, .forecastDays = 3, .certificateDays = 40},
                     .tellsWarnings = false,
                     .hasQuietHours = true,
                     .quietFrom = QTime(20, 30),
                     .quietUntil = QTime(6, 15)};
    QCOMPARE(alertRulesFromJson(alertRulesToJson(rules)), rules);
    QCOMPARE(alertRulesFromJson({}), AlertRules());
}

void AlertRulesTest::nonsenseIsTheStandard()
{
    const QJsonObject json{{u"disk"_s, QJsonObject{{u"warning"_s, 90}, {u"critical"_s, 80}}},
                           {u"memory"_s, 7},
                           {u"processor"_s, QJsonObject{{u"warning"_s, -5}, {u"critical"_s, 99'999}}},
                           {u"forecastDays"_s, 0},
                           {u"certificateDays"_s, u"many"_s},
                           {u"quietFrom"_s, u"25:99"_s}};
    QCOMPARE(alertRulesFromJson(json), AlertRules());
}

void AlertRulesTest::whatIsNews()
{
    const Finding disk = finding(FindingKind::DiskFull, FindingSeverity::Warning, {});
    const Finding notice = finding(FindingKind::ImageDrift, FindingSeverity::Notice, u"c"_s);
    const WatchState well = watchStateOf({});
    const WatchState full = watchStateOf({disk});
    QCOMPARE(well.status, u"ok"_s);
    QCOMPARE(full.status, u"attention"_s);
    QCOMPARE(watchStateOf({finding(FindingKind::PartUnread, FindingSeverity::Warning, u"host"_s)}).status, u"unknown"_s);
    QVERIFY2(!isNews(well, std::nullopt), "that all is well at first is no news");
    QVERIFY(isNews(full, std::nullopt));
    QVERIFY(isNews(full, well));
    QVERIFY(isNews(well, full));
    QVERIFY(!isNews(full, full));
    QVERIFY2(!isNews(watchStateOf({disk, notice}), full), "a notice is no news");
    Finding worse = disk;
    worse.severity = FindingSeverity::Critical;
    QVERIFY(isNews(watchStateOf({worse}), full));
    QVERIFY2(!isNews(full, watchStateFromJson(watchStateToJson(full))), "it is remembered between two starts");
    AlertRules rules;
    QVERIFY(rules.tells(disk) && rules.tells(worse) && !rules.tells(notice));
    rules.tellsWarnings = false;
    QVERIFY(!rules.tells(disk) && rules.tells(worse));
}

void AlertRulesTest::theReportHoldsNoSecrets()
{
    for (const bool withNames : {false, true}) {
        SupportFacts facts = watchedServer();
        facts.withNames = withNames;
        const QByteArray all = everything(facts);
        QVERIFY(all.size() > 1000);
        QVERIFY2(!all.contains(canary.toUtf8()), all.constData());
        QVERIFY2(!all.contains("10.9.8.7"), all.constData());
        QVERIFY(all.contains("postgres-rejected"));
        for (const SupportFile &file : supportReport(facts))
            QVERIFY(QJsonDocument::fromJson(file.content).isObject());
    }
}

void AlertRulesTest::theReportHasNamesOnlyWhenTheyAreWanted()
{
    SupportFacts facts = watchedServer();
    const QByteArray plain = everything(facts);
    for (const char *name : {"erp-shared", "nginx-proxy", "acme", "cafe", "example.com", "registry.example.com"})
        QVERIFY2(!plain.contains(name), name);
    QVERIFY(plain.contains("\"name-1\""));
    QVERIFY(plain.contains("erp:1.0"));
    // The same thing has the same number in the checks and in the list of the server.
    const QJsonObject checks = QJsonDocument::fromJson(supportReport(facts)[1].content).object();
    QVERIFY(QJsonDocument(checks).toJson().contains("image-drift"));
    facts.withNames = true;
    const QByteArray named = everything(facts);
    QVERIFY(named.contains("erp-shared"));
    QVERIFY(named.contains("unserved.example.com"));
    QVERIFY(named.contains("registry.example.com:5000/acme/erp:1.0"));
}

QTEST_GUILESS_MAIN(AlertRulesTest)
#include "tst_alertrules.moc"
