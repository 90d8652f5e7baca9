#include "core/adapters/postgres/activitychain.h"
#include "core/adapters/postgres/operationlock.h"
#include "core/adapters/postgres/pgconnection.h"
#include "core/adapters/postgres/pgoptions.h"
#include "core/adapters/postgres/registrymigrations.h"
#include "core/support/fingerprint.h"

#include <QFile>
#include <QTemporaryDir>
#include <QScopeGuard>
#include <QTest>

#include <algorithm>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

class PgOptionsTest final : public QObject {
    Q_OBJECT
private slots:
    void hostileNamesStayValues_data();
    void hostileNamesStayValues();
    void optionsThatAreUnsafeByDefaultAreAlwaysSet();
    void thePasswordIsNotAmongTheParameters();
    void thePeerIsCheckedInPrivateDirectoriesOnly();
    void aSocketThatAnotherUserListensOnIsRefused();
    void sessionsAreNamedAfterTheirHolder();
    void advisoryKeysDependOnClusterAndTarget();
    void theChainSeparatesItsColumns();
    void migrationsAreNumberedWithoutGapsAndCarryTheirHash();
};

namespace {

QMap<QByteArray, QByteArray> asMap(const std::vector<std::pair<QByteArray, QByteArray>> &pairs)
{
    QMap<QByteArray, QByteArray> map;
    for (const auto &[name, value] : pairs)
        map.insert(name, value);
    return map;
}

} // namespace

void PgOptionsTest::hostileNamesStayValues_data()
{
    QTest::addColumn<QString>("database");
    for (const char *name : {"port=1 host=/x", "postgresql://evil/x", "a' host='/x", "back\\slash", "two  blanks", "-oProxyCommand=x"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void PgOptionsTest::hostileNamesStayValues()
{
    QFETCH(QString, database);
    const auto parameters = tmc::connectionParameters({.directory = u"/run/x"_s, .role = database, .database = database}, {});
    const auto map = asMap(parameters);
    QCOMPARE(map.size(), qsizetype(parameters.size()));
    QCOMPARE(map.value("dbname"), database.toUtf8());
    QCOMPARE(map.value("user"), database.toUtf8());
    QCOMPARE(map.value("host"), QByteArray("/run/x"));
    QCOMPARE(map.value("port"), QByteArray("5432"));
}

void PgOptionsTest::optionsThatAreUnsafeByDefaultAreAlwaysSet()
{
    for (const auto sessionClass : {tmc::PgSessionClass::Read, tmc::PgSessionClass::Operation, tmc::PgSessionClass::Administration}) {
        const auto map = asMap(tmc::connectionParameters({.sessionClass = sessionClass}, u"me"_s));
        QCOMPARE(map.value("target_session_attrs"),
                 sessionClass == tmc::PgSessionClass::Read ? QByteArray("any") : QByteArray("read-write"));
        QCOMPARE(map.value("connect_timeout"), QByteArray("10"));
        QCOMPARE(map.value("gssencmode"), QByteArray("disable"));
        QCOMPARE(map.value("requirepeer"), QByteArray("me"));
        QVERIFY(!map.value("options").isEmpty());
        QVERIFY(!map.value("passfile").isEmpty());
    }
}

void PgOptionsTest::thePasswordIsNotAmongTheParameters()
{
    QVERIFY(!asMap(tmc::connectionParameters({}, {})).contains("password"));
}

void PgOptionsTest::thePeerIsCheckedInPrivateDirectoriesOnly()
{
    QTemporaryDir directory;
    QVERIFY(directory.isValid()); // made with mode 0700
    QVERIFY(!tmc::requiredPeer(directory.path()).isEmpty());
    QVERIFY(QFile::setPermissions(directory.path(), QFile::Permissions(0x7055)));
    QCOMPARE(tmc::requiredPeer(directory.path()), QString());
    QCOMPARE(tmc::requiredPeer(u"/does/not/exist"_s), QString());
}

void PgOptionsTest::aSocketThatAnotherUserListensOnIsRefused()
{
    if (::geteuid() != 0)
        QSKIP("only root can listen as somebody else");
    QTemporaryDir directory;
    sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
    const QByteArray path = QFile::encodeName(directory.filePath(u".s.PGSQL.5432"_s));
    QVERIFY(path.size() < int(sizeof address.sun_path));
    std::copy(path.begin(), path.end(), address.sun_path);
    const int planted = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto closed = qScopeGuard([planted] { ::close(planted); });
    QCOMPARE(::bind(planted, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    // A peer is whoever called listen().
    QCOMPARE(::seteuid(65534), 0);
    const int listening = ::listen(planted, 5);
    QCOMPARE(::seteuid(0), 0);
    QCOMPARE(listening, 0);
    const auto connection = tmc::PgConnection::open(
        {.directory = directory.path(), .role = u"ops"_s, .database = u"tenant_master"_s, .applicationName = u"tmc/test"_s},
        tmc::Secret::generate());
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, tmc::ErrorCode::PostgresUnreachable);
    QVERIFY2(connection.error().detail.contains("requirepeer"_L1), qPrintable(connection.error().detail));
}

void PgOptionsTest::sessionsAreNamedAfterTheirHolder()
{
    QCOMPARE(tmc::pgApplicationName({.holder = u"{0A1B2C3D-0000-4000-8000-000000000000}"_s}), u"tmc/0a1b2c3d"_s);
}

void PgOptionsTest::advisoryKeysDependOnClusterAndTarget()
{
    const qint64 key = tmc::advisoryKey(u"7000"_s, u"target"_s);
    QCOMPARE(tmc::advisoryKey(u"7000"_s, u"target"_s), key);
    QVERIFY(tmc::advisoryKey(u"7001"_s, u"target"_s) != key);
    QVERIFY(tmc::advisoryKey(u"7000"_s, u"targeu"_s) != key);
}

void PgOptionsTest::theChainSeparatesItsColumns()
{
    QVERIFY(tmc::activitychain::hashOf({"ab", "c"}) != tmc::activitychain::hashOf({"a", "bc"}));
    QCOMPARE(tmc::activitychain::hashOf({"a", "bc"}), tmc::fingerprintOfText(u"1:a,2:bc,"_s));
}

void PgOptionsTest::migrationsAreNumberedWithoutGapsAndCarryTheirHash()
{
    const auto migrations = tmc::registryMigrations();
    QVERIFY(!migrations.empty());
    for (std::size_t i = 0; i < migrations.size(); ++i) {
        QCOMPARE(migrations[i].version, int(i) + 1);
        QVERIFY(migrations[i].name.startsWith(u"%1_"_s.arg(migrations[i].version, 4, 10, QChar(u'0'))));
        QCOMPARE(migrations[i].sha256, tmc::fingerprintOfText(migrations[i].sql));
        QVERIFY(migrations[i].sql.size() > 100);
    }
    QCOMPARE(tmc::registryVersion(), migrations.back().version);
}

QTEST_APPLESS_MAIN(PgOptionsTest)
#include "tst_pgoptions.moc"
