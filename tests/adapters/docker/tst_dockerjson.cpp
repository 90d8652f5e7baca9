#include "core/adapters/docker/containerjson.h"
#include "core/adapters/docker/dockerjson.h"
#include "core/adapters/docker/healthcheck.h"
#include "core/support/json.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace tmtest {
namespace {

/// JSON text with apostrophes for its quotation marks.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

const QByteArray id(64, 'a');

/// As an engine 20.10.24 answered, shortened.
const QByteArray listReply =
    json("[{'Id':'" + id
         + "','Names':['/other/alias','/inventario-shared'],'Image':'inventario:1.0.0',"
           "'ImageID':'sha256:0f3c','Command':'python manage.py serve','Created':1700000000,"
           "'Ports':[{'IP':'127.0.0.1','PrivatePort':8000,'PublicPort':8100,'Type':'tcp'},{'PrivatePort':9000,'Type':'tcp'},"
           "{'IP':'::1','PrivatePort':8000,'PublicPort':8100,'Type':'tcp'}],"
           "'Labels':{'com.tenantmaster.hosts':'a.example.test, b.example.test,,a.example.test','com.tenantmaster.memory':'256'},"
           "'State':'running','Status':'Up 2 minutes (healthy)','HostConfig':{'NetworkMode':'nginx-proxy'},"
           "'NetworkSettings':{'Networks':{'nginx-proxy':{'IPAMConfig':null,'IPAddress':'172.18.0.4'}}},'Mounts':[]}]");

const QByteArray inspectReply =
    json("{'Id':'" + id
         + "','Created':'2023-11-14T22:13:20.123456789Z','Path':'python',"
           "'State':{'Status':'running','Running':true,'Health':{'Status':'starting','FailingStreak':0,'Log':[]}},"
           "'Name':'/inventario-shared','HostConfig':{'Memory':268435456,'NanoCpus':500000000,"
           "'PortBindings':{'8000/tcp':[{'HostIp':'127.0.0.1','HostPort':'8100'}],'9000/tcp':null}},"
           "'Config':{'Image':'inventario:1.0.0','Labels':{'k':'v'},"
           "'Env':['PATH=/bin','VIRTUAL_HOST=old.example.test','VIRTUAL_HOST=one.example.test,two.example.test']},"
           "'NetworkSettings':{'Ports':{'8000/tcp':[{'HostIp':'127.0.0.1','HostPort':'8100'}],'9000/tcp':null},"
           "'Networks':{'nginx-proxy':{'IPAddress':'172.18.0.4'}}}}");

QByteArray entry(const QByteArray &members)
{
    return json("[{'Id':'") + id + json("','State':'running'") + members + "}]";
}

} // namespace

class DockerJsonTest final : public QObject {
    Q_OBJECT

private slots:
    void listEntryBecomesFacts();
    void whatIsOpenToOthersIsInTheList();
    void inspectionBecomesFacts();
    void inspectionWithoutVirtualHostFallsBackToTheLabel();
    void healthIsReadFromTheStatusText_data();
    void healthIsReadFromTheStatusText();
    void unusableListsAreProtocolErrors_data();
    void unusableListsAreProtocolErrors();
    void wrongTypesOfOptionalFieldsAreLeftOut();
    void timesThatCannotBeWrittenAreLeftOut();
    void hostileTextsStayAsTheyCame();
    void deepAndLargeRepliesAreBounded();
    void imagesAndNetworksAreNamed();
    void engineIsDescribed();
    void execStateNeedsRunning_data();
    void execStateNeedsRunning();
    void errorMessagesAreBounded();
    void createdIdIsSixtyFourHexadecimalDigits();
    void healthCheckIsWhatTheEngineRuns();
    void configurationIsWritableByTheClosestMount_data();
    void configurationIsWritableByTheClosestMount();
};

void DockerJsonTest::listEntryBecomesFacts()
{
    const auto containers = dockerjson::containersFromList(listReply);
    QVERIFY(containers.has_value());
    QCOMPARE(containers->size(), 1U);
    const ContainerFacts &facts = containers->front();
    QCOMPARE(facts.id.value(), QString::fromLatin1(id));
    QCOMPARE(facts.name, u"inventario-shared"_s);
    QCOMPARE(facts.image, u"inventario:1.0.0"_s);
    QCOMPARE(facts.health, u"healthy"_s);
    QVERIFY(facts.isRunning());
    QCOMPARE(facts.virtualHosts, QStringList({u"a.example.test"_s, u"b.example.test"_s}));
    QCOMPARE(facts.hostPorts, std::vector<int>{8100});
    QCOMPARE(facts.memoryLimit.value, 256);
    QCOMPARE(facts.addresses.value(u"nginx-proxy"_s), u"172.18.0.4"_s);
    QCOMPARE(facts.createdAt, QDateTime::fromSecsSinceEpoch(1'700'000'000).toUTC());
    QVERIFY(dockerjson::tellsItsHosts(facts));
}

void DockerJsonTest::whatIsOpenToOthersIsInTheList()
{
    const QByteArray list = R"([
        {"Id":"ID1","Names":["/redis"],"Image":"redis:7","Ports":[{"IP":"0.0.0.0","PrivatePort":6379,"PublicPort":16379,"Type":"tcp"},
            {"IP":"::","PrivatePort":6379,"PublicPort":16379,"Type":"tcp"},{"PrivatePort":9000,"Type":"tcp"},{"PublicPort":99999}],
         "Mounts":[{"Type":"bind","Source":"/srv/data","Destination":"/data"},{"Type":"volume","Name":"redis-data","Destination":"/kept"},
            {"Type":"volume","Name":"ID2","Destination":"/nameless"},{"Type":"tmpfs","Destination":"/fleeting"}]},
        {"Id":"ID2","Names":["/proxy/alias","/nginx-proxy"],"Image":"nginxproxy/nginx-proxy","Ports":null,
         "Mounts":[{"Type":"bind","Source":"/run/docker.sock","Destination":"/tmp/docker.sock","RW":false}]},
        {"Id":"ID3","Names":["/app"],"Ports":[{"IP":"127.0.0.1","PrivatePort":5432,"PublicPort":5432}],"Mounts":7}])";
    QByteArray reply = list;
    for (const char digit : {'1', '2', '3'})
        reply.replace(QByteArray("ID") + digit, QByteArray(64, digit));
    const auto exposures = dockerjson::exposuresFromList(reply);
    QVERIFY(exposures.has_value());
    QCOMPARE(exposures->size(), 3U);
    QCOMPARE((*exposures)[0].container, u"app"_s);
    QCOMPARE((*exposures)[0].id, ContainerId(QString(64, u'3')));
    QVERIFY(!(*exposures)[0].ports.at(0).isPublic());
    QVERIFY(!(*exposures)[0].holdsEngineSocket);
    QCOMPARE((*exposures)[1].container, u"nginx-proxy"_s);
    QVERIFY((*exposures)[1].holdsEngineSocket);
    QCOMPARE((*exposures)[2].image, u"redis:7"_s);
    QCOMPARE((*exposures)[2].ports, (std::vector<PublishedPort>{{6379, 16379, u"0.0.0.0"_s}, {6379, 16379, u"::"_s}}));
    QVERIFY((*exposures)[2].ports[1].isPublic());
    QVERIFY(!(*exposures)[2].holdsEngineSocket);
    // What has no name of its own, or lives in memory, is gone with its container.
    QCOMPARE((*exposures)[2].kept, QStringList({u"/data"_s, u"/kept"_s}));
    QCOMPARE(dockerjson::exposuresFromList("[{}]").error().code, ErrorCode::DockerProtocol);
    QCOMPARE(dockerjson::exposuresFromList(list).error().code, ErrorCode::DockerProtocol);
    QCOMPARE(dockerjson::exposuresFromList("{}").error().code, ErrorCode::DockerProtocol);
}

void DockerJsonTest::inspectionBecomesFacts()
{
    const auto facts = dockerjson::containerFromInspect(inspectReply);
    QVERIFY(facts.has_value());
    QCOMPARE(facts->name, u"inventario-shared"_s);
    QCOMPARE(facts->image, u"inventario:1.0.0"_s);
    QCOMPARE(facts->state, u"running"_s);
    QCOMPARE(facts->health, u"starting"_s);
    QCOMPARE(facts->virtualHosts, QStringList({u"one.example.test"_s, u"two.example.test"_s}));
    QCOMPARE(facts->hostPorts, std::vector<int>{8100});
    QCOMPARE(facts->memoryLimit.value, 256);
    QCOMPARE(facts->createdAt, QDateTime::fromSecsSinceEpoch(1'700'000'000).toUTC());
    QVERIFY(!dockerjson::tellsItsHosts(*facts));
}

void DockerJsonTest::inspectionWithoutVirtualHostFallsBackToTheLabel()
{
    QByteArray reply = inspectReply;
    reply.replace("VIRTUAL_HOST=", "OTHER=").replace(json("'k':'v'"), json("'com.tenantmaster.hosts':'c.example.test'"));
    QCOMPARE(dockerjson::containerFromInspect(reply).value().virtualHosts, QStringList{u"c.example.test"_s});
}

void DockerJsonTest::healthIsReadFromTheStatusText_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("health");
    QTest::addRow("healthy") << u"Up 2 minutes (healthy)"_s << u"healthy"_s;
    QTest::addRow("unhealthy") << u"Up 2 minutes (unhealthy)"_s << u"unhealthy"_s;
    QTest::addRow("starting") << u"Up 1 second (health: starting)"_s << u"starting"_s;
    QTest::addRow("paused") << u"Up 2 minutes (Paused)"_s << QString();
    QTest::addRow("none") << u"Up 2 minutes"_s << QString();
    QTest::addRow("exited") << u"Exited (0) 3 days ago"_s << QString();
    QTest::addRow("elsewhere") << u"(healthy) is what I claim"_s << QString();
}

void DockerJsonTest::healthIsReadFromTheStatusText()
{
    QFETCH(QString, status);
    QTEST(dockerjson::healthFromStatus(status), "health");
}

void DockerJsonTest::unusableListsAreProtocolErrors_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addRow("empty") << QByteArray();
    QTest::addRow("object") << QByteArray("{}");
    QTest::addRow("cut off") << listReply.first(listReply.size() / 2);
    QTest::addRow("entry is a number") << QByteArray("[1]");
    QTest::addRow("entry is null") << QByteArray("[null]");
    QTest::addRow("no id") << QByteArray(json("[{'State':'running'}]"));
    QTest::addRow("short id") << QByteArray(json("[{'Id':'abc','State':'running'}]"));
    QTest::addRow("id that is a path") << QByteArray(json("[{'Id':'../../../info','State':'running'}]"));
    QTest::addRow("no state") << QByteArray(json("[{'Id':'") + id + json("'}]"));
    QTest::addRow("state is an object") << QByteArray(json("[{'Id':'") + id + json("','State':{'Status':'running'}}]"));
}

void DockerJsonTest::unusableListsAreProtocolErrors()
{
    QFETCH(QByteArray, reply);
    const auto containers = dockerjson::containersFromList(reply);
    QVERIFY(!containers.has_value());
    QCOMPARE(containers.error().code, ErrorCode::DockerProtocol);
}

void DockerJsonTest::wrongTypesOfOptionalFieldsAreLeftOut()
{
    const auto containers = dockerjson::containersFromList(
        entry(json(",'Names':'x','Ports':{'a':1},'Labels':['l'],'NetworkSettings':7,'Created':'yesterday','Image':null,'Status':[]")));
    QVERIFY(containers.has_value());
    const ContainerFacts &facts = containers->front();
    QVERIFY(facts.name.isEmpty() && facts.labels.isEmpty() && facts.addresses.isEmpty() && facts.hostPorts.empty());
    QVERIFY(!facts.createdAt.isValid());
    const auto ports = dockerjson::containersFromList(
        entry(json(",'Ports':[{'PublicPort':-1},{'PublicPort':65536},{'PublicPort':1e300},{'PublicPort':'80'},{'PublicPort':80},5],"
                   "'Labels':{'com.tenantmaster.memory':'-5'}")));
    QCOMPARE(ports.value().front().hostPorts, std::vector<int>{80});
    QCOMPARE(ports.value().front().memoryLimit.value, 0);
    const auto boasting = dockerjson::containersFromList(entry(json(",'Labels':{'com.tenantmaster.memory':'9223372036854775807'}")));
    QCOMPARE(boasting.value().front().memoryLimit.value, qint64(1) << 43);
}

void DockerJsonTest::timesThatCannotBeWrittenAreLeftOut()
{
    const auto containers = dockerjson::containersFromList(entry(json(",'Created':99999999999999")));
    QVERIFY(containers.has_value() && !containers->front().createdAt.isValid());
    QByteArray late = inspectReply;
    late.replace("2023-11-14T22:13:20.123456789Z", "9999-12-31T24:00:00Z");
    const auto inspected = dockerjson::containerFromInspect(late);
    QVERIFY(inspected.has_value() && !inspected->createdAt.isValid());
}

void DockerJsonTest::hostileTextsStayAsTheyCame()
{
    const auto containers = dockerjson::containersFromList(entry(json(",'Names':['/\\u001b[2J\\u202ename\\u0000']")));
    QVERIFY(containers.has_value());
    QCOMPARE(containers->front().name, QString(u"\u001b[2J\u202ename"_s + QChar(u'\0')));
}

void DockerJsonTest::deepAndLargeRepliesAreBounded()
{
    QVERIFY(!dockerjson::containersFromList(QByteArray(200'000, '[')).has_value());
    const QByteArray deep = entry(json(",'Labels':") + json("{'a':").repeated(5000) + "1" + QByteArray(5000, '}'));
    QVERIFY(!dockerjson::containersFromList(deep).has_value());
    QVERIFY(!dockerjson::networksFromList(QByteArray(65 * 1024 * 1024, ' ')).has_value());
}

void DockerJsonTest::imagesAndNetworksAreNamed()
{
    QCOMPARE(
        dockerjson::imagesFromList(json("[{'RepoTags':['b:2','a:1']},{'RepoTags':null},{'RepoTags':['<none>:<none>']},{}]")).value(),
        QStringList({u"a:1"_s, u"b:2"_s}));
    QVERIFY(!dockerjson::imagesFromList("[[]]").has_value());
    QCOMPARE(dockerjson::networksFromList(json("[{'Name':'net'},{'Name':'bridge'}]")).value(), QStringList({u"bridge"_s, u"net"_s}));
    QVERIFY(!dockerjson::networksFromList("[{}]").has_value());
}

void DockerJsonTest::engineIsDescribed()
{
    const auto facts = dockerjson::engineFromInfo(json("{'ServerVersion':'20.10.24','MemTotal':8589934592,'NCPU':4}"));
    QVERIFY(facts.has_value());
    QCOMPARE(facts->memoryTotal.value, 8192);
    QCOMPARE(facts->cpus, 4);
    QVERIFY(!dockerjson::engineFromInfo(json("{'MemTotal':1}")).has_value());
    QCOMPARE(dockerjson::engineFromInfo(json("{'ServerVersion':'1','MemTotal':-5,'NCPU':-1}")).value().cpus, 0);
}

void DockerJsonTest::execStateNeedsRunning_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<bool>("usable");
    QTest::addColumn<int>("exitCode"); // -99 = none
    QTest::addRow("ended") << json("{'Running':false,'ExitCode':3}") << true << 3;
    QTest::addRow("zero") << json("{'Running':false,'ExitCode':0}") << true << 0;
    QTest::addRow("running") << json("{'Running':true,'ExitCode':null}") << true << -99;
    QTest::addRow("code missing") << json("{'Running':false}") << true << -99;
    QTest::addRow("code is text") << json("{'Running':false,'ExitCode':'0'}") << true << -99;
    QTest::addRow("code is a fraction") << json("{'Running':false,'ExitCode':0.5}") << true << -99;
    QTest::addRow("empty") << QByteArray("{}") << false << 0;
    QTest::addRow("running is a number") << json("{'Running':0,'ExitCode':0}") << false << 0;
}

void DockerJsonTest::execStateNeedsRunning()
{
    QFETCH(QByteArray, reply);
    QFETCH(bool, usable);
    QFETCH(int, exitCode);
    const auto state = dockerjson::execStateFromReply(reply);
    QCOMPARE(state.has_value(), usable);
    if (usable)
        QCOMPARE(state->exitCode.value_or(-99), exitCode);
}

void DockerJsonTest::errorMessagesAreBounded()
{
    QCOMPARE(dockerjson::errorMessage(json("{'message':'no such thing'}")), u"no such thing"_s);
    QCOMPARE(dockerjson::errorMessage("<html>bad gateway"), u"<html>bad gateway"_s);
    QVERIFY(dockerjson::errorMessage(json("{'message':'") + QByteArray(100'000, 'x') + json("'}")).size() <= 1000);
    QVERIFY(dockerjson::errorMessage(QByteArray(3'000'000, 'x')).size() <= 1000);
    QCOMPARE(dockerjson::errorMessage(json("{'message':['x']}")), u"{\"message\":[\"x\"]}"_s);
    QCOMPARE(dockerjson::errorMessage({}), QString());
}

void DockerJsonTest::createdIdIsSixtyFourHexadecimalDigits()
{
    QCOMPARE(dockerjson::createdId(json("{'Id':'") + id + json("'}")).value(), QString::fromLatin1(id));
    for (const QByteArray &bad :
         {"{}"_ba, json("{'Id':''}"), json("{'Id':'../info'}"), QByteArray(json("{'Id':'") + id + json("\\n'}"))})
        QVERIFY(!dockerjson::createdId(bad).has_value());
}

void DockerJsonTest::healthCheckIsWhatTheEngineRuns()
{
    const auto checkOf = [](const QByteArray &config) {
        return dockerjson::healthCheckOf(QJsonDocument::fromJson(json(config)).object());
    };
    QCOMPARE(checkOf("{'Healthcheck':{'Test':['CMD','curl','-f','http://x/']}}"), QStringList({u"curl"_s, u"-f"_s, u"http://x/"_s}));
    QCOMPARE(checkOf("{'Healthcheck':{'Test':['CMD-SHELL','a || b']}}").mid(1), QStringList({u"-c"_s, u"a || b"_s}));
    QCOMPARE(checkOf("{'Shell':['ash','-ec'],'Healthcheck':{'Test':['CMD-SHELL','a']}}"), QStringList({u"ash"_s, u"-ec"_s, u"a"_s}));
    QCOMPARE(checkOf("{'Healthcheck':{'Test':['NONE']}}"), QStringList());
    QCOMPARE(checkOf("{}"), QStringList());
}

void DockerJsonTest::configurationIsWritableByTheClosestMount_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<bool>("readOnly");
    QTest::newRow("nothing mounted") << QByteArray("'Mounts':[]") << false;
    QTest::newRow("read-only root") << QByteArray("'HostConfig':{'ReadonlyRootfs':true}") << true;
    QTest::newRow("volume in a read-only root")
        << QByteArray("'HostConfig':{'ReadonlyRootfs':true},'Mounts':[{'Destination':'/etc/nginx/conf.d','RW':true}]") << false;
    QTest::newRow("read-only volume") << QByteArray("'Mounts':[{'Destination':'/etc/nginx/conf.d','RW':false}]") << true;
    QTest::newRow("read-only parent") << QByteArray("'Mounts':[{'Destination':'/etc/nginx','RW':false}]") << true;
    QTest::newRow("writable within a read-only parent")
        << QByteArray("'Mounts':[{'Destination':'/etc/nginx/conf.d','RW':true},{'Destination':'/etc/nginx','RW':false}]") << false;
    QTest::newRow("only a name that begins alike") << QByteArray("'Mounts':[{'Destination':'/etc/nginx/conf','RW':false}]") << false;
}

void DockerJsonTest::configurationIsWritableByTheClosestMount()
{
    QFETCH(QByteArray, more);
    const auto facts = dockerjson::containerFromInspect(json("{'Id':'") + id + json("','Name':'/proxy','State':{'Status':'running'},")
                                                        + json(more) + "}");
    QVERIFY(facts.has_value());
    QTEST(facts->nginxConfigReadOnly, "readOnly");
}

} // namespace tmtest

QTEST_APPLESS_MAIN(tmtest::DockerJsonTest)

#include "tst_dockerjson.moc"
