// Companions that forget their account, old versions and secrets in environments as findings; what is read once is not read again.
#include "fakes/fakedockerengine.h"
#include "tests/fakes/fakelogreader.h"
#include "tests/unit/attentionworld.h"
#include "core/domain/acmecompanion.h"
#include "core/engine/attentionparts.h"
#include "core/engine/diagnosis.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmtest::attention;

namespace {

class NoCertificates final : public CertificateReader {
public:
    Result<std::vector<HostCertificate>> read(const QStringList &, std::stop_token) override { return std::vector<HostCertificate>(); }
};

ContainerExposure companion(const QStringList &kept)
{
    return {.container = u"acme"_s, .image = u"nginxproxy/acme-companion:2.2"_s, .ports = {}, .holdsEngineSocket = true, .kept = kept};
}

QStringList keysOf(const std::vector<Finding> &findings)
{
    QStringList keys;
    for (const Finding &finding : findings)
        keys.append(finding.key());
    return keys;
}

CheckState exposureState(const AttentionFacts &facts)
{
    const auto checks = diagnose(facts, findingsOf(facts, now), now);
    return std::ranges::find(checks, CheckSubject::Exposure, &Check::subject)->state;
}

} // namespace

class ExposureChecksTest final : public QObject {
    Q_OBJECT
private slots:
    void aCompanionThatKeepsNothingIsTold();
    void versionsWithKnownHolesAreNotices();
    void onePostgresIsToldOnce();
    void secretsAreOneNoticeWithNamesOnly();
    void whatAContainerIsGivenIsReadOnce();
    void whichVariablesAreSecrets();
};

void ExposureChecksTest::aCompanionThatKeepsNothingIsTold()
{
    const auto detail = [](const QStringList &kept) {
        const auto findings = findingsOf(checked({}, {companion(kept)}), now);
        return findings.empty() ? QString() : findings.front().key() + u' ' + findings.front().detail;
    };
    QCOMPARE(detail({}), u"companion-unkept acme /etc/acme.sh, /etc/nginx/certs"_s);
    QCOMPARE(detail({u"/etc/nginx/certs"_s}), u"companion-unkept acme /etc/acme.sh"_s);
    QCOMPARE(detail({u"/etc/acme.sh/"_s, u"/etc/nginx"_s}), QString());
    QCOMPARE(detail({u"/etc"_s}), QString());
    QCOMPARE(detail({u"/etc/acme.shop"_s, u"/etc/nginx/certs"_s}), u"companion-unkept acme /etc/acme.sh"_s);
    const auto findings = findingsOf(checked({}, {companion({})}), now);
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].severity, FindingSeverity::Warning);
    QCOMPARE(subjectOf(findings[0]), CheckSubject::Certificates);
    // The first line of the companion as it was called before had no acme.sh.
    const auto unkept = [](const QString &image) {
        ContainerExposure exposure = companion({});
        exposure.image = image;
        return findingsOf(checked({}, {exposure}), now).at(0).detail;
    };
    QCOMPARE(unkept(u"jrcs/letsencrypt-nginx-proxy-companion:v1.13.1"_s), u"/etc/nginx/certs"_s);
    for (const QString &later : {u"jrcs/letsencrypt-nginx-proxy-companion:v2.0"_s, u"jrcs/letsencrypt-nginx-proxy-companion"_s,
                                 u"jrcs/letsencrypt-nginx-proxy-companion:v12"_s})
        QCOMPARE(unkept(later), u"/etc/acme.sh, /etc/nginx/certs"_s);
    // Only a companion has an account to lose.
    ContainerExposure other = companion({});
    other.image = u"nginxproxy/nginx-proxy:1.11.2"_s;
    QVERIFY(findingsOf(checked({}, {other}), now).empty());
}

void ExposureChecksTest::versionsWithKnownHolesAreNotices()
{
    SystemSnapshot snapshot = wellServer();
    snapshot.cluster.value->serverVersion = 150018;
    snapshot.docker.value->engineVersion = u"20.10.24+dfsg1"_s;
    find(snapshot, u"nginx-proxy"_s).image = u"nginxproxy/nginx-proxy:1.6-alpine"_s;
    find(snapshot, u"erp-shared"_s).image = u"nginx:1.19.0"_s;
    find(snapshot, u"erp-cafe"_s).image = u"nginx:1.19.0"_s; // the same image is told once
    const auto findings = findingsIn(snapshot);
    QCOMPARE(keysOf(findings),
             QStringList({u"version-unpatched Docker Engine"_s, u"version-unpatched PostgreSQL"_s, u"version-unpatched nginx:1.19.0"_s,
                          u"version-unpatched nginxproxy/nginx-proxy:1.6-alpine"_s}));
    for (const Finding &finding : findings) {
        QCOMPARE(finding.severity, FindingSeverity::Notice); // a distribution may have repaired it under the old number
        QCOMPARE(subjectOf(finding), CheckSubject::Exposure);
    }
    QCOMPARE(findings[1].detail, u"15.18"_s);
    QCOMPARE(findings[1].wanted, u"15.20"_s);
    // A container that does not run is attacked by nobody; a line that has ended is another finding.
    find(snapshot, u"erp-shared"_s).image.clear();
    find(snapshot, u"erp-cafe"_s).state = u"exited"_s;
    snapshot.cluster.value->serverVersion = 130021;
    const QStringList later = keysOf(findingsIn(snapshot));
    QVERIFY(later.contains(u"version-ended PostgreSQL"_s));
    QVERIFY(!later.contains(u"version-unpatched nginx:1.19.0"_s));
}

void ExposureChecksTest::onePostgresIsToldOnce()
{
    SystemSnapshot snapshot = wellServer();
    snapshot.cluster.value->serverVersion = 150003;
    snapshot.docker.value->containers.push_back(container(u"postgres"_s, {}));
    snapshot.docker.value->containers.back().image = u"postgres:15.3"_s;
    QCOMPARE(keysOf(findingsIn(snapshot)), QStringList{u"version-unpatched PostgreSQL"_s});
    snapshot.docker.value->containers.back().image = u"postgres:15.2"_s; // another server
    QCOMPARE(keysOf(findingsIn(snapshot)), QStringList({u"version-unpatched PostgreSQL"_s, u"version-unpatched postgres:15.2"_s}));
}

void ExposureChecksTest::secretsAreOneNoticeWithNamesOnly()
{
    AttentionFacts facts = checked({});
    facts.checkup->environments.readAt = now;
    facts.checkup->environments.value = EnvironmentLook{{{ContainerId(u"1"_s), u"erp-cafe"_s, {u"DATABASE_URL"_s, u"SECRET_KEY"_s}},
                                                         {ContainerId(u"2"_s), u"erp-shared"_s, {}},
                                                         {ContainerId(u"3"_s), u"postgres"_s, {u"POSTGRES_PASSWORD"_s}}}};
    const auto findings = findingsOf(facts, now);
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings[0].kind, FindingKind::EnvironmentSecrets);
    QCOMPARE(findings[0].severity, FindingSeverity::Notice);
    QCOMPARE(findings[0].detail, u"erp-cafe: DATABASE_URL, SECRET_KEY\npostgres: POSTGRES_PASSWORD"_s);
    QCOMPARE(*findings[0].used, 2);
    QCOMPARE(*findings[0].limit, 3);
    QCOMPARE(exposureState(facts), CheckState::Fine); // it is how containers are given passwords
    facts.checkup->environments.error = cut;
    QCOMPARE(exposureState(facts), CheckState::NotChecked);
    QCOMPARE(keysOf(findingsOf(facts, now)), QStringList({u"part-unread environments"_s, u"environment-secrets "_s}));
    facts.checkup->environments = {.value = EnvironmentLook{{{ContainerId(u"2"_s), u"erp-shared"_s, {}}}}, .readAt = now, .error = {}};
    QVERIFY(findingsOf(facts, now).empty());
}

void ExposureChecksTest::whatAContainerIsGivenIsReadOnce()
{
    tmtest::FakeDockerEngine docker;
    const ContainerId first = docker.addContainer({.name = u"first"_s, .state = u"running"_s});
    NoCertificates certificates;
    tmtest::FakeLogs written;
    tmtest::FakeLogReader logs(written);
    const SystemSnapshot snapshot = wellServer();
    const auto look = [&](const Checkup *before) {
        docker.clearCalls();
        return checkUp({certificates, docker, logs}, snapshot, before, now, {});
    };
    const Checkup one = look(nullptr);
    QVERIFY(docker.calls().contains(u"environmentSecrets 1"_s));
    QCOMPARE(one.environments.value->containers.size(), 1U);
    docker.addContainer({.name = u"second"_s, .state = u"running"_s});
    const Checkup two = look(&one);
    QVERIFY(docker.calls().contains(u"environmentSecrets 1"_s)); // the new one only
    QCOMPARE(two.environments.value->containers.size(), 2U);
    docker.loseContainer(u"first"_s);
    const Checkup three = look(&two);
    QVERIFY(docker.calls().contains(u"environmentSecrets 0"_s));
    QCOMPARE(three.environments.value->containers.size(), 1U);
    QCOMPARE(three.environments.value->containers[0].container, u"second"_s);
    docker.failNext(u"environmentSecrets"_s, cut);
    const Checkup cutOff = look(nullptr);
    QCOMPARE(cutOff.environments.error, cut);
    QVERIFY(cutOff.exposures.value);
    QCOMPARE(keepingOldValues(cutOff, three).environments.value, three.environments.value);
    // However many there are, one look asks for so many only; the next one goes on.
    for (std::size_t i = 0; i < mostInspections + 20; ++i)
        docker.addContainer({.name = u"c%1"_s.arg(i), .state = u"running"_s});
    const Checkup many = look(nullptr);
    QCOMPARE(many.environments.value->containers.size(), mostInspections);
    QCOMPARE(look(&many).environments.value->containers.size(), mostInspections + 21);
}

void ExposureChecksTest::whichVariablesAreSecrets()
{
    const auto isSecret = [](const QString &name, const QString &value) { return holdsSecret({name, value}); };
    QVERIFY(isSecret(u"POSTGRES_PASSWORD"_s, u"hunter2"_s));
    QVERIFY(isSecret(u"SECRET_KEY"_s, u"x"_s));
    QVERIFY2(isSecret(u"POSTGRES_PASSWORD"_s, u"123456"_s), "a bad one, but one");
    QVERIFY(isSecret(u"TLS"_s, u"-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"
                               "-----BEGIN PRIVATE KEY-----\nMIIC\n-----END PRIVATE KEY-----\n"_s));
    QVERIFY(isSecret(u"DATABASE_URL"_s, u"postgresql://role:hunter2@db/name"_s));
    QVERIFY(isSecret(u"CACHE"_s, u"redis://user:hunter2@redis:6379/1"_s));
    for (const auto &[name, value] : std::initializer_list<std::pair<QString, QString>>{
             {u"POSTGRES_PASSWORD"_s, QString()},                   // says that there is none
             {u"REDIS_URL"_s, u"redis://redis:6379/3"_s},           // without a password
             {u"POSTGRES_PASSWORD_FILE"_s, u"/run/secrets/db"_s},   // where it is
             {u"GPG_KEY"_s, u"A035C8C19219BA821ECEA86B64E628F8"_s}, // of whoever signed the program
             {u"JWT_PUBLIC_KEY"_s, u"abc"_s},
             {u"USE_SECRET_STORE"_s, u"True"_s},
             {u"SECRET_KEY"_s, u"no"_s},
             {u"ACCESS_TOKEN"_s, u"3600"_s},
             {u"TLS_KEY"_s, u"-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"_s},
             {u"VIRTUAL_HOST"_s, u"acme.test"_s}})
        QVERIFY2(!isSecret(name, value), qPrintable(name));
    QCOMPARE(secretNames({{u"B_TOKEN"_s, u"x"_s}, {u"A_PASSWORD"_s, u"x"_s}, {u"PORT"_s, u"8000"_s}}),
             QStringList({u"A_PASSWORD"_s, u"B_TOKEN"_s}));
}

QTEST_GUILESS_MAIN(ExposureChecksTest)
#include "tst_exposurechecks.moc"
