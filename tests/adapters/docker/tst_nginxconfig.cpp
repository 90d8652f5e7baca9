#include "core/adapters/docker/nginxconfig.h"
#include "core/adapters/docker/pinfile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {
namespace {

/// What nginx-proxy 1.6 writes, shortened: a wildcard behind HTTPS with its redirection, and a host of its own.
const QByteArray generated = R"(log_format vhost escape=default '$host "$request" ${status}';
# *.inventario.test
upstream *.inventario.test {
    # Container: inventario_shared
    server 172.20.0.4:8000;
    keepalive 2;
}
server {
    server_name *.inventario.test;
    listen 80 default_server;
    access_log /dev/stdout vhost;
    location ^~ /.well-known/acme-challenge/ { root /usr/share/nginx/html; }
    location / { return 301 https://$host$request_uri; }
}
server {
    server_name *.inventario.test;
    listen 443 ssl reuseport;
    access_log /dev/stdout vhost;
    ssl_certificate /etc/nginx/certs/inventario.test.crt;
    add_header Strict-Transport-Security "max-age=31536000; includeSubDomains" always;
    include /etc/nginx/vhost.d/default;
    location / { proxy_pass http://*.inventario.test; }
}
upstream own.inventario.test { server 172.20.0.9:8000; server 127.0.0.1 down; }
server { server_name own.inventario.test; listen 80; location / { proxy_pass http://own.inventario.test; } }
)";

RoutePin pin()
{
    return {.host = u"acme.inventario.test"_s,
            .operation = u"0123456789abcdef"_s,
            .serving = {u"inventario_shared"_s, 8000},
            .candidate = RouteTarget{u"inventario-acme"_s, 8000}};
}

} // namespace

class NginxConfigTest final : public QObject {
    Q_OBJECT

private slots:
    void renderedConfigurationMeansTheSame();
    void unfinishedConfigurationsAreRefused_data();
    void unfinishedConfigurationsAreRefused();
    void exactHostGoesBeforeTheWildcard();
    void targetsAreTheServersThatAreNotDown();
    void blockOfAStoppingContainerStillClaimsItsHost();
    void pinKeepsListenersCertificatesAndIncludes();
    void pinLeadsToItsContainersOnly();
    void pinReadsBackFromItsFile();
    void pinNeverAddsDirectives_data();
    void pinNeverAddsDirectives();
    void filesOfOthersAreNotPins();
};

void NginxConfigTest::renderedConfigurationMeansTheSame()
{
    const auto first = nginx::parse(generated);
    QVERIFY(first.has_value());
    QCOMPARE(first->size(), std::size_t(6));
    const auto second = nginx::parse(nginx::render(*first));
    QVERIFY(second.has_value());
    QVERIFY(*second == *first);
    QCOMPARE(first->front().words.last(), u"'$host \"$request\" ${status}'"_s);
}

void NginxConfigTest::unfinishedConfigurationsAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("open block") << QByteArray("server {");
    QTest::newRow("closed twice") << QByteArray("server { } }");
    QTest::newRow("no semicolon") << QByteArray("listen 80");
    QTest::newRow("open quotation") << QByteArray("a \"b;");
    QTest::newRow("no name") << QByteArray(";");
    QTest::newRow("too deep") << QByteArray("a { ").repeated(40) + QByteArray("}").repeated(40);
}

void NginxConfigTest::unfinishedConfigurationsAreRefused()
{
    QFETCH(QByteArray, text);
    const auto parsed = nginx::parse(text);
    QVERIFY(!parsed.has_value());
    QCOMPARE(errorCodeName(parsed.error().code), errorCodeName(ErrorCode::ProxyConfigUnreadable));
}

void NginxConfigTest::exactHostGoesBeforeTheWildcard()
{
    const auto configuration = *nginx::parse(generated);
    QCOMPARE(nginx::serversFor(configuration, u"own.inventario.test"_s).size(), std::size_t(1));
    QCOMPARE(nginx::serversFor(configuration, u"acme.inventario.test"_s).size(), std::size_t(2));
    QCOMPARE(nginx::serversFor(configuration, u"acme.erp.test"_s).size(), std::size_t(0));
    QCOMPARE(nginx::serversNamed(configuration, u"acme.inventario.test"_s).size(), std::size_t(0));
}

void NginxConfigTest::targetsAreTheServersThatAreNotDown()
{
    const auto configuration = *nginx::parse(generated);
    QCOMPARE(nginx::targetsOf(configuration, nginx::serversNamed(configuration, u"own.inventario.test"_s)),
             QStringList{u"172.20.0.9:8000"_s});
}

void NginxConfigTest::blockOfAStoppingContainerStillClaimsItsHost()
{
    const auto configuration = nginx::parse("upstream a.test { server 127.0.0.1 down; }\n"
                                            "server { server_name a.test; location / { proxy_pass http://a.test; } }\n"
                                            "server { server_name b.test; return 503; }\n");
    QVERIFY(configuration);
    QCOMPARE(nginx::claimedTargets(*configuration, u"a.test"_s), QStringList{QString()});
    QCOMPARE(nginx::claimedTargets(*configuration, u"b.test"_s), QStringList{QString()});
    QCOMPARE(nginx::claimedTargets(*configuration, u"c.test"_s), QStringList());
}

void NginxConfigTest::pinKeepsListenersCertificatesAndIncludes()
{
    const auto text = pinFileText(pin(), *nginx::parse(generated));
    QVERIFY(text.has_value());
    for (const char *kept : {"listen 443 ssl;", "ssl_certificate /etc/nginx/certs/inventario.test.crt;", "Strict-Transport-Security",
                             "include /etc/nginx/vhost.d/default;", "return 301 https://$host$request_uri;", "acme-challenge"})
        QVERIFY2(text->contains(kept), kept);
    // A second default server or socket owner would be refused; a log format has to be defined before it is used.
    QVERIFY(!text->contains("default_server"));
    QVERIFY(!text->contains("reuseport"));
    QVERIFY(text->indexOf("log_format tm_log_") < text->indexOf("server {"));
    QCOMPARE(text->count("log_format "), 1);
    QCOMPARE(text->count("server_name acme.inventario.test;"), 2);
}

void NginxConfigTest::pinLeadsToItsContainersOnly()
{
    const auto text = pinFileText(pin(), *nginx::parse(generated));
    QVERIFY(text.has_value());
    QVERIFY(!text->contains("proxy_pass http://*"));
    QCOMPARE(text->count("\"inventario_shared:8000\"") + text->count(" inventario_shared:8000;"), 2);
    QCOMPARE(text->count(" inventario-acme:8000;"), 2);
    RoutePin alone = pin();
    alone.candidate.reset();
    const auto without = pinFileText(alone, *nginx::parse(generated));
    QVERIFY(without.has_value());
    QVERIFY(!without->contains("candidate"));
    QVERIFY(!without->contains("tenant_master_probe"));
}

void NginxConfigTest::pinReadsBackFromItsFile()
{
    const auto text = pinFileText(pin(), {});
    QVERIFY(text.has_value());
    QCOMPARE(pinFromFileText(*text), std::optional(pin()));
    QVERIFY(nginx::parse(*text).has_value());
}

void NginxConfigTest::pinNeverAddsDirectives_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("container");
    QTest::addColumn<QString>("operation");
    const QString good = u"a.test"_s;
    QTest::newRow("host") << u"a.test; return 200"_s << u"web"_s << u"0123456789"_s;
    QTest::newRow("upper case host") << u"A.test"_s << u"web"_s << u"0123456789"_s;
    QTest::newRow("path in host") << u"../a.test"_s << u"web"_s << u"0123456789"_s;
    QTest::newRow("container") << good << u"web;}"_s << u"0123456789"_s;
    QTest::newRow("newline in container") << good << u"web\n"_s << u"0123456789"_s;
    QTest::newRow("variable as container") << good << u"$host"_s << u"0123456789"_s;
    QTest::newRow("operation") << good << u"web"_s << u"01234\"; return 200 \""_s;
}

void NginxConfigTest::pinNeverAddsDirectives()
{
    QFETCH(QString, host);
    QFETCH(QString, container);
    QFETCH(QString, operation);
    QVERIFY(!pinFileText({.host = host, .operation = operation, .serving = {container, 8000}, .candidate = {}}, {}).has_value());
}

void NginxConfigTest::filesOfOthersAreNotPins()
{
    QVERIFY(!pinFromFileText("server { }").has_value());
    QVERIFY(!pinFromFileText({}).has_value());
}

} // namespace tmtest

QTEST_APPLESS_MAIN(tmtest::NginxConfigTest)

#include "tst_nginxconfig.moc"
