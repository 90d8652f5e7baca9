#include "core/adapters/local/fileprofilestore.h"
#include "core/adapters/local/filelock.h"
#include "temporaryhome.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmtest;

namespace {

ServerProfile sample(const QString &name)
{
    ServerProfile profile;
    profile.name = name;
    profile.environment = Environment::Qa;
    profile.ssh = {.host = u"vps.example.com"_s, .port = 2222, .user = u"ops"_s, .identityFile = u"/home/ops/.ssh/id"_s};
    profile.postgres.address = u"postgres"_s;
    profile.postgres.passwordFile = u"/home/ops/.pgpass-tm"_s;
    return profile;
}

} // namespace

class ProfileStoreTest final : public QObject {
    Q_OBJECT

private slots:
    void emptyStoreHasNoServers();
    void savedProfileComesBackFromAnotherStore();
    void savingAgainReplaces();
    void removedProfileIsGone();
    void invalidProfileIsNotSaved();
    void fileIsPrivateAndHasNoLeftovers();
    void unknownKeysSurviveASave();
    void unusableFileIsReportedAndNeverOverwritten_data();
    void unusableFileIsReportedAndNeverOverwritten();
    void secondWriterIsTurnedAway();
};

void ProfileStoreTest::emptyStoreHasNoServers()
{
    const TemporaryHome home;
    const FileProfileStore store(home.paths());
    QVERIFY(store.list());
    QVERIFY(store.list()->empty());
    QCOMPARE(store.find(u"none"_s).error().code, ErrorCode::NotFound);
    QVERIFY(home.files().isEmpty());
}

void ProfileStoreTest::savedProfileComesBackFromAnotherStore()
{
    const TemporaryHome home;
    QVERIFY(FileProfileStore(home.paths()).save(sample(u"one"_s)));
    QVERIFY(FileProfileStore(home.paths()).save(sample(u"two"_s)));
    const FileProfileStore store(home.paths());
    QCOMPARE(store.list()->size(), 2U);
    QVERIFY(store.find(u"one"_s).value() == sample(u"one"_s));
    QVERIFY(store.find(u"two"_s).value() == sample(u"two"_s));
}

void ProfileStoreTest::savingAgainReplaces()
{
    const TemporaryHome home;
    FileProfileStore store(home.paths());
    QVERIFY(store.save(sample(u"one"_s)));
    ServerProfile changed = sample(u"one"_s);
    changed.ssh.host = u"other.example.com"_s;
    QVERIFY(store.save(changed));
    QCOMPARE(store.list()->size(), 1U);
    QVERIFY(store.find(u"one"_s).value() == changed);
}

void ProfileStoreTest::removedProfileIsGone()
{
    const TemporaryHome home;
    FileProfileStore store(home.paths());
    QVERIFY(store.save(sample(u"one"_s)) && store.save(sample(u"two"_s)));
    QVERIFY(store.remove(u"one"_s));
    QCOMPARE(store.list()->size(), 1U);
    QCOMPARE(store.remove(u"one"_s).error().code, ErrorCode::NotFound);
}

void ProfileStoreTest::invalidProfileIsNotSaved()
{
    const TemporaryHome home;
    FileProfileStore store(home.paths());
    ServerProfile hostile = sample(u"one"_s);
    hostile.ssh.host = u"-oProxyCommand=evil"_s;
    QCOMPARE(store.save(hostile).error().code, ErrorCode::InvalidInput);
    QVERIFY(!QFile::exists(store.path()));
}

void ProfileStoreTest::fileIsPrivateAndHasNoLeftovers()
{
    const TemporaryHome home;
    FileProfileStore store(home.paths());
    QVERIFY(store.save(sample(u"one"_s)));
    QCOMPARE(modeOf(store.path()), 0600);
    QCOMPARE(home.files(), (QStringList{u"config/servers.json"_s, u"config/servers.json.lock"_s}));
}

void ProfileStoreTest::unknownKeysSurviveASave()
{
    const TemporaryHome home;
    FileProfileStore store(home.paths());
    QVERIFY(store.save(sample(u"one"_s)) && store.save(sample(u"two"_s)));
    QByteArray text = contents(store.path());
    text.replace("\"format\": 1", "\"format\": 1, \"later\": [1, 2]");
    text.replace("\"port\": 2222", "\"port\": 2222, \"compression\": true");
    overwrite(store.path(), text);
    ServerProfile changed = sample(u"one"_s);
    changed.ssh.port = 23;
    QVERIFY(store.save(changed));
    const QJsonObject document = QJsonDocument::fromJson(contents(store.path())).object();
    QCOMPARE(document.value(u"later"_s).toArray().size(), 2);
    for (const QJsonValue &server : document.value(u"servers"_s).toArray())
        QVERIFY(server.toObject().value(u"ssh"_s).toObject().value(u"compression"_s).toBool());
    QCOMPARE(store.find(u"one"_s)->ssh.port, 23);
}

void ProfileStoreTest::unusableFileIsReportedAndNeverOverwritten_data()
{
    const TemporaryHome home;
    FileProfileStore store(home.paths());
    QVERIFY(store.save(sample(u"one"_s)));
    const QByteArray good = contents(store.path());
    const auto changed = [&good](const char *from, const QByteArray &to) { return QByteArray(good).replace(from, to); };
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << good.left(good.size() / 2);
    QTest::newRow("binary") << QByteArray("\0\0\0\0", 4);
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("newer format") << changed("\"format\": 1", "\"format\": 2");
    QTest::newRow("no format") << changed("\"format\"", "\"fromat\"");
    QTest::newRow("no list") << QByteArray("{\"format\": 1, \"servers\": {}}");
    QTest::newRow("entry is no object") << QByteArray("{\"format\": 1, \"servers\": [7]}");
    QTest::newRow("hostile host") << changed("vps.example.com", "-oProxyCommand=x");
    QTest::newRow("unknown environment") << changed("\"qa\"", "\"staging\"");
    QTest::newRow("unknown target") << changed("container:postgres:5432", "carrier-pigeon:1");
    const QByteArray again = QJsonDocument(serverProfileToJson(sample(u"one"_s))).toJson();
    QTest::newRow("name twice") << changed("\"servers\": [", "\"servers\": [" + again + ",");
}

void ProfileStoreTest::unusableFileIsReportedAndNeverOverwritten()
{
    QFETCH(const QByteArray, bytes);
    const TemporaryHome home;
    FileProfileStore store(home.paths());
    overwrite(store.path(), bytes);
    const auto isReported = [&store](const auto &result) {
        return !result && result.error().code == ErrorCode::ConfigurationInvalid && result.error().args == QStringList{store.path()}
               && !result.error().detail.isEmpty();
    };
    QVERIFY(isReported(store.list()));
    QVERIFY(isReported(store.find(u"one"_s)));
    QVERIFY(isReported(store.save(sample(u"two"_s))));
    QVERIFY(isReported(store.remove(u"one"_s)));
    QCOMPARE(contents(store.path()), bytes);
}

void ProfileStoreTest::secondWriterIsTurnedAway()
{
    const TemporaryHome home;
    FileProfileStore store(home.paths());
    {
        const auto other = FileLock::tryAcquire(store.path() + u".lock"_s, u"process 1"_s);
        QVERIFY(other);
        const auto saved = store.save(sample(u"one"_s));
        QCOMPARE(saved.error().code, ErrorCode::OperationLocked);
        QVERIFY(saved.error().retryable);
        QVERIFY(store.list());
    }
    QVERIFY(store.save(sample(u"one"_s)));
}

QTEST_GUILESS_MAIN(ProfileStoreTest)
#include "profilestoretest.moc"
