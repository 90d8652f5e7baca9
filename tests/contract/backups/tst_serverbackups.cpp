// Copies in a folder of a server: the same promises over a real sshd, and what a connection adds to them.
#include "contract/backups/folderbackupscontract.h"

#include "adapters/local/temporaryhome.h"
#include "adapters/ssh/privatesshd.h"
#include "core/adapters/local/backupkeyfiles.h"
#include "core/adapters/ssh/knownhostsfile.h"
#include "core/adapters/ssh/sshdisk.h"
#include "core/adapters/ssh/sshoptions.h"
#include "core/domain/backuplayout.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmtest;

namespace {

/// The one connection, as the console's link opens it.
class Connection final {
public:
    explicit Connection(const PrivateSshd &sshd) : m_sshd(sshd) {}
    ~Connection() { cut(); }

    void open()
    {
        cut();
        const QString knownHosts = KnownHostsFile::forProfile(m_sshd.configDirectory(), m_sshd.profile().name).value().path();
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(u"ssh"_s, SshOptions::master(m_sshd.profile().ssh, knownHosts, socket()).value());
        while (!m_process.readAllStandardOutput().contains(SshOptions::readyToken().toLatin1()))
            if (!m_process.waitForReadyRead(10'000))
                qFatal("the test's own sshd does not let it in");
    }
    /// As a tunnel that is cut: nobody is told.
    void cut()
    {
        m_process.kill();
        m_process.waitForFinished();
        QFile::remove(socket()); // the link has a new directory for each connection
    }
    QString socket() const { return m_sshd.file(u"control"_s); }

private:
    const PrivateSshd &m_sshd;
    QProcess m_process;
};

} // namespace

/// The contract, and what only a connection can do.
class ServerBackupsTest final : public FolderBackupsContract {
    Q_OBJECT

public:
    ServerBackupsTest(PrivateSshd &sshd, Connection &connection)
        : FolderBackupsContract([&connection](const QString &path) {
              return std::make_unique<SshDisk>(connection.socket(), backuplayout::serverPrefix + path);
          }),
          m_sshd(sshd),
          m_connection(connection)
    {
    }

private slots:
    void withoutAConnectionNothingLooksEmpty();
    void aCutInTheMiddleLeavesNothingThatLooksWhole();
    void whatGetsLostOnTheWayNeverGetsAName();
    void aServerThatLacksAToolSaysSo();
    void aFullDiskIsTold();
    void namesThatNoCopyHasAreLeftAlone();
    void aPathThatIsNoneIsRefused();

private:
    /// While a file of this name is there, the server's stand-in for dd does as it says.
    QString fault(const char *name) const { return m_sshd.file(QString::fromLatin1(name)); }

    PrivateSshd &m_sshd;
    Connection &m_connection;
};

void ServerBackupsTest::withoutAConnectionNothingLooksEmpty()
{
    make(u"b1"_s, subject(), "rows");
    const StoredBackup copy = backups().find(u"b1"_s).value();
    m_connection.cut();
    for (const QString &socket : {m_connection.socket(), QString()}) {
        TemporaryHome home;
        BackupKeyFiles keys(home.paths());
        FolderBackups unreachable(std::make_unique<SshDisk>(socket, backuplayout::serverPrefix + folder()), keys);
        QCOMPARE(unreachable.list().error().code, ErrorCode::SshConnectionLost);
        QCOMPARE(unreachable.freeBytes().error().code, ErrorCode::SshConnectionLost);
        QCOMPARE(unreachable.sweep().error().code, ErrorCode::SshConnectionLost);
        QCOMPARE(unreachable.emptyTrash(firstMoment()).error().code, ErrorCode::SshConnectionLost);
        QCOMPARE(unreachable.keep(copy).error().code, ErrorCode::SshConnectionLost);
        QCOMPARE(unreachable.discard(copy, firstMoment()).error().code, ErrorCode::SshConnectionLost);
    }
    QCOMPARE(backups().begin(BackupId(u"b2"_s), subject()).error().code, ErrorCode::SshConnectionLost);
    m_connection.open();
    QCOMPARE(backups().list()->size(), std::size_t(1));
}

void ServerBackupsTest::aCutInTheMiddleLeavesNothingThatLooksWhole()
{
    {
        auto writing = backups().begin(BackupId(u"b1"_s), subject());
        QVERIFY(writing && (*writing)->write(QByteArray(5'000'000, 'x')));
        m_connection.cut();
        Result<void> written;
        for (int i = 0; i < 50 && written; ++i)
            written = (*writing)->write(QByteArray(1'000'000, 'x'));
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::SshConnectionLost);
        QVERIFY(!(*writing)->publish({.id = BackupId(u"b1"_s), .subject = subject(), .startedAt = firstMoment()}));
    }
    m_connection.open();
    QVERIFY(backups().list()->empty());
    QVERIFY(QFileInfo::exists(folder() + u"/.part-b1"_s));
    // The lock goes when the server notices, and each look asks it once more.
    int swept = 0;
    QTRY_VERIFY_WITH_TIMEOUT((swept += backups().sweep().value()) == 1, 60'000);
    QVERIFY(!QFileInfo::exists(folder() + u"/.part-b1"_s));
    make(u"b2"_s, subject(), "the retry");
    QCOMPARE(backups().list()->size(), std::size_t(1));
}

void ServerBackupsTest::whatGetsLostOnTheWayNeverGetsAName()
{
    overwrite(fault("dd-loses"), "");
    {
        auto writing = backups().begin(BackupId(u"b1"_s), subject());
        QVERIFY(writing && (*writing)->write("rows"));
        const auto published = (*writing)->publish({.id = BackupId(u"b1"_s), .subject = subject(), .startedAt = firstMoment()});
        QVERIFY(!published);
        QCOMPARE(published.error().code, ErrorCode::VerificationFailed);
    }
    QVERIFY(QFile::remove(fault("dd-loses")));
    QVERIFY(backups().list()->empty());
    QVERIFY(!QFileInfo::exists(folder() + u"/.part-b1"_s));
}

void ServerBackupsTest::aServerThatLacksAToolSaysSo()
{
    overwrite(fault("dd-missing"), "");
    {
        auto writing = backups().begin(BackupId(u"b1"_s), subject());
        QVERIFY(writing);
        const auto published = (*writing)->publish({.id = BackupId(u"b1"_s), .subject = subject(), .startedAt = firstMoment()});
        QVERIFY(!published);
        QCOMPARE(published.error().code, ErrorCode::BackupFolderFails);
        QVERIFY(published.error().args.value(0).endsWith(folder()));
        QCOMPARE(published.error().args.value(1), u"dd"_s);
        QVERIFY2(published.error().detail.contains(u"not found"_s), qPrintable(published.error().detail));
    }
    QVERIFY(QFile::remove(fault("dd-missing")));
}

void ServerBackupsTest::aFullDiskIsTold()
{
    overwrite(fault("dd-full"), "");
    {
        auto writing = backups().begin(BackupId(u"b1"_s), subject());
        QVERIFY(writing);
        Result<void> written;
        for (int i = 0; i < 50 && written; ++i)
            written = (*writing)->write(QByteArray(1'000'000, 'x'));
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::NoSpace);
    }
    QVERIFY(QFile::remove(fault("dd-full")));
    QVERIFY(!QFileInfo::exists(folder() + u"/.part-b1"_s));
}

void ServerBackupsTest::namesThatNoCopyHasAreLeftAlone()
{
    make(u"b1"_s, subject(), "rows");
    const QString cluster = folder() + u'/' + subject().systemIdentifier;
    QVERIFY(QDir().mkpath(cluster + u"/with\nline/b2"_s) && QDir().mkpath(cluster + u"/ok/$(touch pwned)"_s));
    QVERIFY(QDir().mkpath(folder() + u"/.part-x y; touch pwned"_s));
    QVERIFY(QFile::link(cluster, folder() + u"/link"_s));
    const QString notes = folder() + backups().find(u"b1"_s)->place.sliced(backups().folder().size()) + u"/verify/"_s;
    overwrite(notes + u"-rf\n.json"_s, "{}");
    overwrite(notes + u"big.json"_s, QByteArray(BackupManifest::maximumBytes + 1, 'x'));
    const std::vector<StoredBackup> all = backups().list().value();
    QCOMPARE(all.size(), std::size_t(1));
    QVERIFY(!all.front().damage);
    QCOMPARE(backups().sweep().value(), 0);
    QVERIFY(QFileInfo::exists(folder() + u"/.part-x y; touch pwned"_s));
    QVERIFY(!QFileInfo::exists(QDir::homePath() + u"/pwned"_s));
}

void ServerBackupsTest::aPathThatIsNoneIsRefused()
{
    TemporaryHome home;
    BackupKeyFiles keys(home.paths());
    for (const QString &folder : {u"server:"_s, u"server:/"_s, u"server:relative"_s, u"server:/a/../b"_s, u"server:/a/"_s,
                                  u"server:/a\nb"_s, u"server:-rf"_s, u"/local"_s}) {
        FolderBackups none(std::make_unique<SshDisk>(m_connection.socket(), folder), keys);
        QCOMPARE(none.list().error().code, ErrorCode::InvalidInput);
        QCOMPARE(none.sweep().error().code, ErrorCode::InvalidInput);
    }
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    PrivateSshd sshd;
    const QByteArray bin = sshd.file(u"bin"_s).toLocal8Bit();
    // A home of its own: what this machine's user has the shell do at each start would take a second for every command.
    if (!sshd.start("SetEnv PATH=" + bin + ":/usr/bin:/bin HOME=" + bin + "\n"))
        return 1;
    sshd.trustHostKey();
    sshd.writeExecutable(u"bin/dd"_s, R"(#!/bin/sh
here=$(dirname "$0")/..
if [ -e "$here/dd-missing" ]; then echo "env: 'dd': not found" >&2; exit 127; fi
if [ -e "$here/dd-full" ]; then head -c 2000000 >/dev/null; echo "dd: error writing 'data': No space left on device" >&2; exit 1; fi
/usr/bin/dd "$@" || exit $?
for word; do case "$word" in of=*data.tmcb) [ ! -e "$here/dd-loses" ] || truncate -s -1 "${word#of=}" ;; esac; done
)");
    Connection connection(sshd);
    connection.open();
    ServerBackupsTest test(sshd, connection);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_serverbackups.moc"
