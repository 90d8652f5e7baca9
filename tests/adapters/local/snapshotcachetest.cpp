#include "core/adapters/local/filesnapshotcache.h"
#include "core/support/json.h"
#include "temporaryhome.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmtest;

namespace {

Workspace workspace(int number)
{
    Workspace result;
    result.id = WorkspaceId(u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QChar(u'0')));
    result.slug = u"customer-%1"_s.arg(number);
    result.businessName = u"Compañía N.º %1 «日本»"_s.arg(number);
    result.product = ProductKey(u"inventario"_s);
    result.plan = PlanKey(u"starter"_s);
    result.state = WorkspaceState::Active;
    result.databaseName = u"inventario_customer_%1"_s.arg(number);
    result.hosts = {u"customer-%1.example.com"_s.arg(number)};
    if (number % 2 == 0)
        result.port = 9000 + number;
    result.createdAt = QDateTime(QDate(2026, 3, 1), QTime(10, 0), QTimeZone::utc()).addSecs(number);
    return result;
}

SystemSnapshot sample(const QString &server, int workspaces)
{
    SystemSnapshot snapshot;
    snapshot.serverName = server;
    snapshot.collectedAt = QDateTime(QDate(2026, 5, 4), QTime(3, 2, 1), QTimeZone::utc());
    snapshot.registry.value.emplace();
    snapshot.registry.readAt = snapshot.collectedAt;
    for (int number = 0; number < workspaces; ++number)
        snapshot.registry.value->workspaces.push_back(workspace(number));
    snapshot.docker.error = Error{.code = ErrorCode::DockerUnreachable, .args = {u"/var/run/docker.sock"_s}};
    return snapshot;
}

/// What the cache would write for a JSON text of somebody else's making.
QByteArray packed(const QByteArray &json)
{
    const QByteArray compressed = qCompress(json);
    return "tenant-master-snapshot 1 " + QCryptographicHash::hash(compressed, QCryptographicHash::Sha256).toHex() + '\n' + compressed;
}

} // namespace

class SnapshotCacheTest final : public QObject {
    Q_OBJECT

private slots:
    void storedSnapshotComesBackEqual();
    void serversHaveFilesOfTheirOwn();
    void newerSnapshotReplacesTheOlder();
    void missingSnapshotIsNotFound();
    void removedSnapshotIsGone();
    void snapshotWithoutServerIsRefused();
    void noTruncationIsEverASnapshot();
    void noBitFlipIsEverASnapshot();
    void appendedBytesAreNoticed();
    void otherFormatsAndServersAreRefused();
    void hugeClaimedLengthIsRefused();
    void textOfAnotherLengthThanClaimedIsRefused();
    void tenThousandWorkspacesComeBack();
};

void SnapshotCacheTest::storedSnapshotComesBackEqual()
{
    const TemporaryHome home;
    const SystemSnapshot snapshot = sample(u"vps-1"_s, 3);
    QVERIFY(FileSnapshotCache(home.paths()).store(snapshot));
    const FileSnapshotCache cache(home.paths());
    QVERIFY(cache.load(u"vps-1"_s).value() == snapshot);
    QCOMPARE(modeOf(cache.pathOf(u"vps-1"_s)), 0600);
    QCOMPARE(home.files().size(), 1);
}

void SnapshotCacheTest::serversHaveFilesOfTheirOwn()
{
    const TemporaryHome home;
    FileSnapshotCache cache(home.paths());
    QVERIFY(cache.store(sample(u"vps-1"_s, 1)) && cache.store(sample(u"../../vps"_s, 2)));
    QVERIFY(cache.load(u"vps-1"_s).value() == sample(u"vps-1"_s, 1));
    QVERIFY(cache.load(u"../../vps"_s).value() == sample(u"../../vps"_s, 2));
    QCOMPARE(home.files().filter(QRegularExpression(u"^cache/[0-9a-f]{32}\\.json\\.z$"_s)).size(), 2);
}

void SnapshotCacheTest::newerSnapshotReplacesTheOlder()
{
    const TemporaryHome home;
    FileSnapshotCache cache(home.paths());
    QVERIFY(cache.store(sample(u"vps"_s, 50)) && cache.store(sample(u"vps"_s, 2)));
    QVERIFY(cache.load(u"vps"_s).value() == sample(u"vps"_s, 2));
    QCOMPARE(home.files().size(), 1);
}

void SnapshotCacheTest::missingSnapshotIsNotFound()
{
    const TemporaryHome home;
    const auto snapshot = FileSnapshotCache(home.paths()).load(u"vps"_s);
    QCOMPARE(snapshot.error().code, ErrorCode::NotFound);
    QCOMPARE(snapshot.error().args.value(1), u"vps"_s);
}

void SnapshotCacheTest::removedSnapshotIsGone()
{
    const TemporaryHome home;
    FileSnapshotCache cache(home.paths());
    QVERIFY(cache.store(sample(u"vps"_s, 1)) && cache.remove(u"vps"_s) && cache.remove(u"vps"_s));
    QCOMPARE(cache.load(u"vps"_s).error().code, ErrorCode::NotFound);
}

void SnapshotCacheTest::snapshotWithoutServerIsRefused()
{
    const TemporaryHome home;
    QCOMPARE(FileSnapshotCache(home.paths()).store(sample({}, 1)).error().code, ErrorCode::InvalidInput);
}

void SnapshotCacheTest::noTruncationIsEverASnapshot()
{
    const TemporaryHome home;
    FileSnapshotCache cache(home.paths());
    QVERIFY(cache.store(sample(u"vps"_s, 2)));
    const QString path = cache.pathOf(u"vps"_s);
    const QByteArray complete = contents(path);
    for (qsizetype length = 0; length < complete.size(); ++length) {
        overwrite(path, complete.left(length));
        const auto snapshot = cache.load(u"vps"_s);
        QVERIFY2(!snapshot, qPrintable(QString::number(length)));
        QCOMPARE(snapshot.error().code, ErrorCode::ConfigurationInvalid);
        QCOMPARE(snapshot.error().args, QStringList{path});
    }
}

void SnapshotCacheTest::noBitFlipIsEverASnapshot()
{
    const TemporaryHome home;
    FileSnapshotCache cache(home.paths());
    QVERIFY(cache.store(sample(u"vps"_s, 20)));
    const QString path = cache.pathOf(u"vps"_s);
    const QByteArray complete = contents(path);
    QRandomGenerator random(4711);
    for (int round = 0; round < 500; ++round) {
        const int bit = random.bounded(static_cast<int>(complete.size()) * 8);
        QByteArray damaged = complete;
        damaged[bit / 8] = static_cast<char>(damaged.at(bit / 8) ^ (1 << (bit % 8)));
        overwrite(path, damaged);
        const auto snapshot = cache.load(u"vps"_s);
        QVERIFY2(!snapshot, qPrintable(QString::number(bit)));
        QCOMPARE(snapshot.error().code, ErrorCode::ConfigurationInvalid);
    }
    overwrite(path, complete);
    QVERIFY(cache.load(u"vps"_s));
}

void SnapshotCacheTest::appendedBytesAreNoticed()
{
    const TemporaryHome home;
    FileSnapshotCache cache(home.paths());
    QVERIFY(cache.store(sample(u"vps"_s, 2)));
    const QString path = cache.pathOf(u"vps"_s);
    overwrite(path, contents(path) + '\n');
    QCOMPARE(cache.load(u"vps"_s).error().code, ErrorCode::ConfigurationInvalid);
}

void SnapshotCacheTest::otherFormatsAndServersAreRefused()
{
    const TemporaryHome home;
    const FileSnapshotCache cache(home.paths());
    const QString path = cache.pathOf(u"vps"_s);
    const QJsonObject good = snapshotToJson(sample(u"vps"_s, 2));
    overwrite(path, packed(toCompactJson(good)));
    QVERIFY(cache.load(u"vps"_s));
    for (const int format : {0, 2}) {
        QJsonObject other = good;
        other.insert(u"format"_s, format);
        overwrite(path, packed(toCompactJson(other)));
        QCOMPARE(cache.load(u"vps"_s).error().code, ErrorCode::ConfigurationInvalid);
    }
    overwrite(path, packed(toCompactJson(snapshotToJson(sample(u"another"_s, 2)))));
    QCOMPARE(cache.load(u"vps"_s).error().code, ErrorCode::ConfigurationInvalid);
    overwrite(path, packed("[1, 2"));
    QCOMPARE(cache.load(u"vps"_s).error().code, ErrorCode::ConfigurationInvalid);
    overwrite(path, packed(toCompactJson(good)).replace("snapshot 1 ", "snapshot 2 "));
    QCOMPARE(cache.load(u"vps"_s).error().code, ErrorCode::ConfigurationInvalid);
}

void SnapshotCacheTest::hugeClaimedLengthIsRefused()
{
    const TemporaryHome home;
    const FileSnapshotCache cache(home.paths());
    QByteArray compressed = qCompress("{}");
    compressed.replace(0, 4, QByteArray("\x7f\xff\xff\xff", 4));
    const QByteArray sum = QCryptographicHash::hash(compressed, QCryptographicHash::Sha256).toHex();
    overwrite(cache.pathOf(u"vps"_s), "tenant-master-snapshot 1 " + sum + '\n' + compressed);
    QCOMPARE(cache.load(u"vps"_s).error().code, ErrorCode::ConfigurationInvalid);
}

void SnapshotCacheTest::textOfAnotherLengthThanClaimedIsRefused()
{
    const TemporaryHome home;
    FileSnapshotCache cache(home.paths());
    QVERIFY(cache.store(sample(u"vps"_s, 2)));
    const QByteArray complete = contents(cache.pathOf(u"vps"_s));
    QByteArray compressed = complete.mid(complete.indexOf('\n') + 1);
    compressed.replace(0, 4, QByteArray("\x00\x00\x00\x10", 4));
    const QByteArray sum = QCryptographicHash::hash(compressed, QCryptographicHash::Sha256).toHex();
    overwrite(cache.pathOf(u"vps"_s), "tenant-master-snapshot 1 " + sum + '\n' + compressed);
    QCOMPARE(cache.load(u"vps"_s).error().code, ErrorCode::ConfigurationInvalid);
}

void SnapshotCacheTest::tenThousandWorkspacesComeBack()
{
    const TemporaryHome home;
    FileSnapshotCache cache(home.paths());
    const SystemSnapshot snapshot = sample(u"vps"_s, 10'000);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(cache.store(snapshot));
    const qint64 stored = timer.restart();
    const auto loaded = cache.load(u"vps"_s);
    const qint64 read = timer.elapsed();
    QVERIFY(loaded);
    QVERIFY(*loaded == snapshot);
    qInfo("10,000 workspaces: %lld bytes, stored in %lld ms, loaded in %lld ms", QFileInfo(cache.pathOf(u"vps"_s)).size(), stored,
          read);
}

QTEST_GUILESS_MAIN(SnapshotCacheTest)
#include "snapshotcachetest.moc"
