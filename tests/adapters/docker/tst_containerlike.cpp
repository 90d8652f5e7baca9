#include "core/adapters/docker/containerlike.h"

#include "core/adapters/docker/dockerjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;

/// Another container like one that is there: what an operator or compose chose stays, what came with the image comes anew.
class TestContainerLike final : public QObject {
    Q_OBJECT
private slots:
    void whatWasChosenStays();
    void whatCameWithTheImageIsLeftToTheNewOne();
    void anonymousVolumesKeepTheirContent();
    void networksAndAliasesStay();
    void whatCannotBeRepeatedIsRefused_data();
    void whatCannotBeRepeatedIsRefused();
    void aFailureInsideOfAGoodReplyIsFound();

private:
    static QJsonObject container()
    {
        return {
            {u"Id"_s, QString(64, u'a')},
            {u"Name"_s, u"/shop"_s},
            {u"Image"_s, u"sha256:1"_s},
            {u"Config"_s, QJsonObject{{u"Image"_s, u"shop:1"_s},
                                      {u"Hostname"_s, QString(12, u'a')},
                                      {u"Env"_s, QJsonArray{u"PATH=/bin"_s, u"SECRET_KEY=hunter2"_s}},
                                      {u"Cmd"_s, QJsonArray{u"serve"_s}},
                                      {u"User"_s, u"app"_s},
                                      {u"Labels"_s, QJsonObject{{u"built"_s, u"1"_s}, {u"mine"_s, u"yes"_s}}}}},
            {u"HostConfig"_s, QJsonObject{{u"NetworkMode"_s, u"front"_s}, {u"Memory"_s, 1000}, {u"Privileged"_s, false}}},
            {u"Mounts"_s, QJsonArray{QJsonObject{
                              {u"Type"_s, u"volume"_s}, {u"Name"_s, u"abc"_s}, {u"Destination"_s, u"/data"_s}, {u"RW"_s, true}}}},
            {u"NetworkSettings"_s,
             QJsonObject{{u"Networks"_s, QJsonObject{{u"front"_s, QJsonObject{{u"Aliases"_s, QJsonArray{u"web"_s, QString(12, u'a')}},
                                                                              {u"IPAddress"_s, u"172.18.0.9"_s}}},
                                                     {u"back"_s, QJsonObject{{u"Aliases"_s, QJsonArray{u"db"_s}}}}}}}}};
    }
    static QJsonObject image()
    {
        return {{u"Config"_s, QJsonObject{{u"Env"_s, QJsonArray{u"PATH=/bin"_s}},
                                          {u"Cmd"_s, QJsonArray{u"serve"_s}},
                                          {u"User"_s, u"root"_s},
                                          {u"Labels"_s, QJsonObject{{u"built"_s, u"1"_s}}}}}};
    }
    static QByteArray bytes(const QJsonObject &object) { return QJsonDocument(object).toJson(); }
    static Result<LikeRequest> like(const QJsonObject &object)
    {
        return likeRequest(bytes(object), bytes(image()), {{u"successor"_s, u"op"_s}});
    }
    static QJsonObject body(const LikeRequest &request) { return QJsonDocument::fromJson(request.body).object(); }
    static QJsonObject with(const QString &section, const QString &key, const QJsonValue &value)
    {
        QJsonObject object = container();
        QJsonObject inner = object.value(section).toObject();
        inner.insert(key, value);
        object.insert(section, inner);
        return object;
    }
};

void TestContainerLike::whatWasChosenStays()
{
    const auto request = like(container());
    QVERIFY(request);
    const QJsonObject made = body(*request);
    QCOMPARE(request->image, u"shop:1"_s);
    QCOMPARE(made.value(u"Image"_s).toString(), u"shop:1"_s);
    QCOMPARE(made.value(u"User"_s).toString(), u"app"_s);
    QCOMPARE(made.value(u"HostConfig"_s).toObject().value(u"Memory"_s).toInt(), 1000);
    QCOMPARE(made.value(u"Labels"_s).toObject(), (QJsonObject{{u"mine"_s, u"yes"_s}, {u"successor"_s, u"op"_s}}));
    QVERIFY(!made.contains(u"Hostname"_s));
}

void TestContainerLike::whatCameWithTheImageIsLeftToTheNewOne()
{
    const QJsonObject made = body(like(container()).value());
    QCOMPARE(made.value(u"Env"_s).toArray(), QJsonArray{u"SECRET_KEY=hunter2"_s});
    QVERIFY(!made.contains(u"Cmd"_s));
}

void TestContainerLike::anonymousVolumesKeepTheirContent()
{
    const QJsonObject made = body(like(container()).value());
    QCOMPARE(made.value(u"HostConfig"_s).toObject().value(u"Binds"_s).toArray(), QJsonArray{u"abc:/data"_s});
    const QJsonObject named = body(like(with(u"HostConfig"_s, u"Binds"_s, QJsonArray{u"known:/data:ro"_s})).value());
    QCOMPARE(named.value(u"HostConfig"_s).toObject().value(u"Binds"_s).toArray(), QJsonArray{u"known:/data:ro"_s});
}

void TestContainerLike::networksAndAliasesStay()
{
    const LikeRequest request = like(container()).value();
    const QJsonObject first =
        body(request).value(u"NetworkingConfig"_s).toObject().value(u"EndpointsConfig"_s).toObject().value(u"front"_s).toObject();
    QCOMPARE(first.value(u"Aliases"_s).toArray(), QJsonArray{u"web"_s});
    QVERIFY(!first.contains(u"IPAddress"_s));
    QCOMPARE(request.moreNetworks.size(), std::size_t(1));
    QCOMPARE(request.moreNetworks.front().first, u"back"_s);
    QCOMPARE(request.moreNetworks.front().second.value(u"Aliases"_s).toArray(), QJsonArray{u"db"_s});
}

void TestContainerLike::whatCannotBeRepeatedIsRefused_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::newRow("removes itself") << with(u"HostConfig"_s, u"AutoRemove"_s, true);
    QTest::newRow("another's network") << with(u"HostConfig"_s, u"NetworkMode"_s, u"container:abc"_s);
    QTest::newRow("image without a name") << with(u"Config"_s, u"Image"_s, u"sha256:"_s + QString(64, u'b'));
}

void TestContainerLike::whatCannotBeRepeatedIsRefused()
{
    QFETCH(QJsonObject, object);
    const auto request = like(object);
    QVERIFY(!request);
    QCOMPARE(request.error().code, ErrorCode::ContainerNotRepeatable);
    QCOMPARE(request.error().args.value(0), u"shop"_s);
}

void TestContainerLike::aFailureInsideOfAGoodReplyIsFound()
{
    QCOMPARE(dockerjson::failureOfPull("{\"status\":\"Pulling\"}\r\n{\"error\":\"not found\"}\r\n"), u"not found"_s);
    QCOMPARE(dockerjson::failureOfPull("{\"status\":\"Pulling\"}\r\n{\"status\":\"Done\"}\r\n"), QString());
    QCOMPARE(dockerjson::failureOfPull("rubbish"), QString());
}

QTEST_APPLESS_MAIN(TestContainerLike)
#include "tst_containerlike.moc"
