// What is sent, and how refusals are named: pure functions.
#include "core/adapters/docker/apiversion.h"
#include "core/adapters/docker/containerbody.h"
#include "core/adapters/docker/dockererrors.h"
#include "core/adapters/docker/dockernames.h"
#include "core/domain/dockercalls.h"
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

Secret secretOf(const char *text)
{
    QByteArray bytes(text);
    return Secret::fromBytes(bytes);
}

} // namespace

class DockerRequestsTest final : public QObject {
    Q_OBJECT

private slots:
    void headHoldsExactlyOneRequest();
    void headWithInjectedLinesIsRefused_data();
    void headWithInjectedLinesIsRefused();
    void secretsGoIntoEnvironmentValuesOnly();
    void noContainerCanAskForMoreThanTheAllowlist();
    void bodyWithoutPlaceholdersIsThePreviewedOne();
    void missingOrUnsafeSecretsAreRefused();
    void versionIsTheNewestThatBothSpeak_data();
    void versionIsTheNewestThatBothSpeak();
    void refusalsAreNamed_data();
    void refusalsAreNamed();
    void causesOutsideTheEngineAreNamed_data();
    void causesOutsideTheEngineAreNamed();
    void failureInsideTheEngineHasAnUnknownEffect();
    void namesThatWouldChangeTheRequestAreRefused();
};

void DockerRequestsTest::headHoldsExactlyOneRequest()
{
    QCOMPARE(httpRequestHead({.method = "GET", .target = "/v1.41/info"}).value(),
             "GET /v1.41/info HTTP/1.1\r\nHost: docker\r\nUser-Agent: tenant-master\r\nAccept: */*\r\n\r\n"_ba);
    const QByteArray post =
        httpRequestHead({.method = "POST", .target = "/x", .contentType = "application/json", .body = "{}", .takeOver = true}).value();
    QVERIFY(post.contains("Content-Type: application/json\r\nContent-Length: 2\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n"));
    QVERIFY(httpRequestHead({.method = "POST", .target = "/x"}).value().contains("Content-Length: 0\r\n"));
}

void DockerRequestsTest::headWithInjectedLinesIsRefused_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("host");
    QTest::addRow("line in path") << QByteArray("/x\r\nX: y") << QByteArray("docker");
    QTest::addRow("space in path") << QByteArray("/x HTTP/1.1") << QByteArray("docker");
    QTest::addRow("zero byte in path") << QByteArray("/x\0y", 4) << QByteArray("docker");
    QTest::addRow("not ASCII") << QByteArray("/\xc3\xa9") << QByteArray("docker");
    QTest::addRow("not a path") << QByteArray("x") << QByteArray("docker");
    QTest::addRow("empty path") << QByteArray() << QByteArray("docker");
    QTest::addRow("line in host") << QByteArray("/x") << QByteArray("a\r\nX: y");
    QTest::addRow("empty host") << QByteArray("/x") << QByteArray();
}

void DockerRequestsTest::headWithInjectedLinesIsRefused()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, host);
    QVERIFY(!httpRequestHead({.method = "GET", .target = target, .host = host}).has_value());
}

void DockerRequestsTest::secretsGoIntoEnvironmentValuesOnly()
{
    const QString both = rolePasswordPlaceholder + u':' + secretKeyPlaceholder;
    const ContainerSpec spec{
        .name = both,
        .image = both,
        .command = {both},
        .environment = {{u"URL"_s, u"x{{"_s + both + u"}}{{other}}\"\n="_s + rolePasswordPlaceholder}, {both, u"v"_s}},
        .labels = {{both, both}},
        .network = both};
    const auto text = containerBody(dockercalls::createContainer(spec).body, {secretOf("PASSWORD-1"), secretOf("KEY_2")});
    QVERIFY(text.has_value());
    QCOMPARE(text->count("PASSWORD-1"), 2);
    QCOMPARE(text->count("KEY_2"), 1);
    QJsonObject expected = dockercalls::createContainer(spec).body;
    expected.insert(u"Env"_s, QJsonArray{u"URL=x{{PASSWORD-1:KEY_2}}{{other}}\"\n=PASSWORD-1"_s, QString(both + u"=v"_s)});
    QCOMPARE(parseJsonObject(*text).value(), expected);
}

void DockerRequestsTest::noContainerCanAskForMoreThanTheAllowlist()
{
    // The hostile texts go into every field; none of them may become a key.
    const QString evil = u"\",\"Privileged\":true,\"Binds\":[\"/:/host\"],\"CapAdd\":[\"ALL\"]"_s;
    const ContainerSpec spec{.name = evil,
                             .image = evil,
                             .command = {evil},
                             .environment = {{evil, evil}},
                             .labels = {{evil, evil}},
                             .network = evil,
                             .internalPort = 8000,
                             .hostPort = 8101,
                             .memory = {512},
                             .cpu = {500}};
    const auto text = containerBody(dockercalls::createContainer(spec).body, {secretOf("PASSWORD-1"), secretOf("KEY_2")});
    QVERIFY(text);
    const QJsonObject sent = QJsonDocument::fromJson(*text).object();
    QCOMPARE(sent.keys(), (QStringList{u"Cmd"_s, u"Env"_s, u"ExposedPorts"_s, u"HostConfig"_s, u"Image"_s, u"Labels"_s}));
    const QJsonObject host = sent.value(u"HostConfig"_s).toObject();
    QCOMPARE(host.keys(), (QStringList{u"LogConfig"_s, u"Memory"_s, u"NanoCpus"_s, u"NetworkMode"_s, u"PortBindings"_s,
                                       u"RestartPolicy"_s, u"SecurityOpt"_s}));
    QCOMPARE(host.value(u"SecurityOpt"_s).toArray(), QJsonArray{u"no-new-privileges"_s});
    const QJsonObject bindings = host.value(u"PortBindings"_s).toObject();
    QCOMPARE(bindings.keys(), QStringList{u"8000/tcp"_s});
    QCOMPARE(bindings.value(u"8000/tcp"_s).toArray().at(0).toObject().value(u"HostIp"_s).toString(), u"127.0.0.1"_s);
    ContainerSpec sealed = spec;
    sealed.network.clear();
    sealed.sealing = ContainerSealing{.user = evil, .folders = {evil}, .folderSize = {64}, .processes = 9, .seconds = 60};
    const QJsonObject other = dockercalls::createContainer(sealed).body;
    QCOMPARE(other.keys(), (QStringList{u"Cmd"_s, u"Entrypoint"_s, u"Env"_s, u"Healthcheck"_s, u"HostConfig"_s, u"Image"_s,
                                        u"Labels"_s, u"User"_s}));
    const QJsonObject cell = other.value(u"HostConfig"_s).toObject();
    QCOMPARE(cell.keys(), (QStringList{u"CapDrop"_s, u"LogConfig"_s, u"Memory"_s, u"MemorySwap"_s, u"Mounts"_s, u"NetworkMode"_s,
                                       u"PidsLimit"_s, u"ReadonlyRootfs"_s, u"RestartPolicy"_s, u"SecurityOpt"_s}));
    QCOMPARE(cell.value(u"CapDrop"_s).toArray(), QJsonArray{u"ALL"_s});
    QCOMPARE(cell.value(u"NetworkMode"_s).toString(), u"none"_s);
    sealed.network = u"tenants"_s; // a restore reaches the database there, and only there
    const QJsonObject networked = dockercalls::createContainer(sealed).body.value(u"HostConfig"_s).toObject();
    QCOMPARE(networked.keys(), cell.keys());
    QCOMPARE(networked.value(u"NetworkMode"_s).toString(), u"tenants"_s);
    QCOMPARE(cell.value(u"ReadonlyRootfs"_s).toBool(), true);
    QCOMPARE(cell.value(u"Mounts"_s).toArray().at(0).toObject().value(u"Type"_s).toString(), u"tmpfs"_s);
    const QJsonObject exec = dockercalls::createExec(u"c"_s, {evil}, {evil}).body;
    QCOMPARE(exec.keys(), (QStringList{u"AttachStderr"_s, u"AttachStdin"_s, u"AttachStdout"_s, u"Cmd"_s, u"Env"_s, u"Tty"_s}));
}

void DockerRequestsTest::bodyWithoutPlaceholdersIsThePreviewedOne()
{
    const ContainerSpec spec{
        .name = u"n"_s, .image = u"i:1"_s, .environment = {{u"A"_s, u"1"_s}, {u"B"_s, u"é\t{{"_s}}, .network = u"net"_s};
    const QJsonObject body = dockercalls::createContainer(spec).body;
    QCOMPARE(parseJsonObject(containerBody(body, {}).value()).value(), body);
    QCOMPARE(parseJsonObject(containerBody({}, {}).value()).value(), (QJsonObject{{u"Env"_s, QJsonArray()}}));
}

void DockerRequestsTest::missingOrUnsafeSecretsAreRefused()
{
    const QJsonObject body{{u"Env"_s, QJsonArray{u"K="_s + secretKeyPlaceholder}}};
    const auto missing = containerBody(body, {secretOf("x"), {}});
    QVERIFY(!missing.has_value());
    QCOMPARE(missing.error().code, ErrorCode::SecretMissing);
    for (const char *unsafe : {"a\"b", "a b", "a@b", "a\nb", "a{b", "a/b"}) {
        const auto refused = containerBody(body, {{}, secretOf(unsafe)});
        QVERIFY(!refused.has_value());
        QVERIFY(!refused.error().args.join(u' ').contains(QString::fromLatin1(unsafe)));
    }
}

void DockerRequestsTest::versionIsTheNewestThatBothSpeak_data()
{
    QTest::addColumn<QString>("newest");
    QTest::addColumn<QString>("oldest");
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<ErrorCode>("error");
    QTest::addRow("20.10") << u"1.41"_s << u"1.12"_s << u"1.41"_s << ErrorCode::Internal;
    QTest::addRow("24") << u"1.43"_s << u"1.12"_s << u"1.43"_s << ErrorCode::Internal;
    QTest::addRow("29.0") << u"1.52"_s << u"1.44"_s << u"1.44"_s << ErrorCode::Internal;
    QTest::addRow("no oldest") << u"1.52"_s << QString() << u"1.44"_s << ErrorCode::Internal;
    QTest::addRow("too old") << u"1.40"_s << u"1.12"_s << QString() << ErrorCode::DockerVersionUnsupported;
    QTest::addRow("too new") << u"1.60"_s << u"1.45"_s << QString() << ErrorCode::DockerVersionUnsupported;
    QTest::addRow("1.9 is older than 1.41") << u"1.9"_s << u"1.1"_s << QString() << ErrorCode::DockerVersionUnsupported;
    QTest::addRow("another major") << u"2.0"_s << QString() << QString() << ErrorCode::DockerProtocol;
    QTest::addRow("path") << u"1.41/../x"_s << QString() << QString() << ErrorCode::DockerProtocol;
    QTest::addRow("empty") << QString() << QString() << QString() << ErrorCode::DockerProtocol;
}

void DockerRequestsTest::versionIsTheNewestThatBothSpeak()
{
    QFETCH(QString, newest);
    QFETCH(QString, oldest);
    QFETCH(QString, chosen);
    QFETCH(ErrorCode, error);
    const Result<QString> version = negotiatedApiVersion(newest, oldest);
    QCOMPARE(version.value_or(QString()), chosen);
    if (!version)
        QCOMPARE(version.error().code, error);
}

void DockerRequestsTest::refusalsAreNamed_data()
{
    using Kind = DockerSubject::Kind;
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<int>("kind");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("named");
    const auto add = [](const char *row, int status, const char *message, Kind kind, ErrorCode code, const QString &named) {
        QTest::addRow("%s", row) << status << QByteArray(message) << static_cast<int>(kind) << code << named;
    };
    add("image", 404, "No such image: i:1", Kind::NewContainer, ErrorCode::DockerImageMissing, u"the-image"_s);
    add("network", 404, "network the-network not found", Kind::NewContainer, ErrorCode::NetworkMissing, u"the-network"_s);
    add("name", 409, "Conflict. The container name \"/x\" is already in use", Kind::NewContainer, ErrorCode::DockerNameTaken,
        u"the-name"_s);
    add("container", 404, "No such container: x", Kind::Container, ErrorCode::ContainerNotFound, u"the-name"_s);
    add("network at start", 404, "network n not found", Kind::Container, ErrorCode::DockerRejected, u"404"_s);
    add("not running", 409, "Container x is not running", Kind::Container, ErrorCode::DockerRejected, u"409"_s);
    add("path", 404, "Could not find the file /x in container y", Kind::Path, ErrorCode::NotFound, u"path"_s);
    add("container of a path", 404, "No such container: y", Kind::Path, ErrorCode::ContainerNotFound, u"the-container"_s);
    add("network exists", 409, "network with name n already exists", Kind::NewNetwork, ErrorCode::AlreadyExists, u"network"_s);
    add("bad request", 400, "invalid reference format", Kind::NewContainer, ErrorCode::DockerRejected, u"400"_s);
}

void DockerRequestsTest::refusalsAreNamed()
{
    QFETCH(int, status);
    QFETCH(QByteArray, message);
    QFETCH(int, kind);
    QFETCH(ErrorCode, code);
    QFETCH(QString, named);
    const DockerSubject subject{.kind = static_cast<DockerSubject::Kind>(kind),
                                .name = u"the-name"_s,
                                .image = u"the-image"_s,
                                .network = u"the-network"_s,
                                .container = u"the-container"_s};
    const HttpReply reply{.status = status, .body = toCompactJson({{u"message"_s, QString::fromLatin1(message)}})};
    const Error error = dockerError(reply, subject, false);
    QCOMPARE(errorCodeName(error.code), errorCodeName(code));
    QCOMPARE(error.args.value(0), named);
    QCOMPARE(error.detail, QString::fromLatin1(message));
    QCOMPARE(error.effect, Effect::None);
    QCOMPARE(error.httpStatus, status);
}

void DockerRequestsTest::causesOutsideTheEngineAreNamed_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("named");
    QTest::newRow("foreign listener") << "driver failed programming external connectivity on endpoint t (ab): Error starting userland "
                                         "proxy: listen tcp4 127.0.0.1:8101: bind: address already in use"_ba
                                      << ErrorCode::PortTaken << u"8101"_s;
    QTest::newRow("other container") << "driver failed programming external connectivity on endpoint t (ab): Bind for "
                                        "127.0.0.1:8102 failed: port is already allocated"_ba
                                     << ErrorCode::PortTaken << u"8102"_s;
    QTest::newRow("layer") << "mkdir /var/lib/docker/overlay2/ab-init: no space left on device"_ba << ErrorCode::NoSpace
                           << u"docker"_s;
    QTest::newRow("quota") << "write /var/lib/docker/x: disk quota exceeded"_ba << ErrorCode::NoSpace << u"docker"_s;
    QTest::newRow("only the words") << "container address already in use: nothing"_ba << ErrorCode::DockerRejected << u"500"_s;
}

void DockerRequestsTest::causesOutsideTheEngineAreNamed()
{
    QFETCH(QByteArray, message);
    QFETCH(ErrorCode, code);
    QFETCH(QString, named);
    const HttpReply reply{.status = 500, .body = toCompactJson({{u"message"_s, QString::fromLatin1(message)}})};
    const Error error = dockerError(reply, {.kind = DockerSubject::Kind::Container, .name = u"tenant"_s}, false);
    QCOMPARE(errorCodeName(error.code), errorCodeName(code));
    QCOMPARE(error.args.value(0), named);
    QCOMPARE(error.effect, Effect::Unknown);
}

void DockerRequestsTest::failureInsideTheEngineHasAnUnknownEffect()
{
    const HttpReply reply{.status = 500, .body = json("{'message':'driver failed'}")};
    QCOMPARE(dockerError(reply, {}, false).effect, Effect::Unknown);
    QCOMPARE(dockerError(reply, {}, true).effect, Effect::None);
    QCOMPARE(dockerError(reply, {}, false).code, ErrorCode::DockerRejected);
    QCOMPARE(dockerError({.status = 302}, {}, false).code, ErrorCode::DockerProtocol);
}

void DockerRequestsTest::namesThatWouldChangeTheRequestAreRefused()
{
    for (const QString &bad :
         {QString(), u"."_s, u".."_s, u"a/b"_s, u"a?b"_s, u"a b"_s, u"a\n"_s, u"-a"_s, u"é"_s, QString(300, u'a')})
        QVERIFY2(!checkedDockerName(u"container"_s, bad).has_value(), qPrintable(bad));
    QVERIFY(checkedDockerName(u"container"_s, u"inventario-acme_1.x"_s).has_value());
    for (const QString &bad : {QString(), u"../info"_s, u"a/../b"_s, u"a//b"_s, u"a?b"_s, u"/a"_s})
        QVERIFY2(!checkedImageName(bad).has_value(), qPrintable(bad));
    QVERIFY(checkedImageName(u"registry.example:5000/team/app:1.0@sha256:0a"_s).has_value());
    QCOMPARE(encodedSegment(u"/tmp/a b?c&d"_s), u"%2Ftmp%2Fa%20b%3Fc%26d"_s);
}

} // namespace tmtest

QTEST_APPLESS_MAIN(tmtest::DockerRequestsTest)

#include "tst_dockerrequests.moc"
