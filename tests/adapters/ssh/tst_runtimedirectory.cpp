#include "core/adapters/ssh/runtimedirectory.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tmc;

namespace {

int modeOf(const QString &path)
{
    struct stat facts {};
    return ::lstat(path.toLocal8Bit().constData(), &facts) == 0 ? static_cast<int>(facts.st_mode & 07777) : -1;
}

bool touch(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly);
}

QStringList entries(const QString &directory)
{
    return QDir(directory).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

/// The path of a directory whose process was killed while it used it.
QString leftoverOfKilledProcess(const QString &place)
{
    int pipe[2];
    if (::pipe2(pipe, O_CLOEXEC) != 0)
        return {};
    const pid_t child = ::fork();
    if (child == 0) {
        const auto directory = RuntimeDirectory::createBelow(place);
        const QByteArray path = directory ? (*directory)->path().toLocal8Bit() : QByteArray();
        if (!touch(QString::fromLocal8Bit(path) + u"/docker.sock"_s) || ::write(pipe[1], path.constData(), path.size()) < 0)
            ::_exit(1);
        ::pause();
        ::_exit(1);
    }
    char path[200] = {};
    const ssize_t length = ::read(pipe[0], path, sizeof path);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ::close(pipe[0]);
    ::close(pipe[1]);
    return length > 0 ? QString::fromLocal8Bit(path, length) : QString();
}

} // namespace

class TestRuntimeDirectory : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void onlyThisUserCanEnterIt();
    void itGoesWithEverythingInIt();
    void theRuntimeDirectoryOfTheSessionIsPreferred();
    void aRuntimeDirectoryThatOthersCanEnterIsNotUsed();
    void aPlantedLinkIsRefused();
    void aPlaceThatOthersCanEnterIsRefused();
    void aPlaceOfAnotherUserIsRefused();
    void leftoversOfDeadProcessesAreSweptAndLivingOnesAreNot();
    void aPathThatLeavesNoRoomForSocketsIsRefused();

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_place;
};

void TestRuntimeDirectory::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_place = m_directory->filePath(u"tm"_s);
}

void TestRuntimeDirectory::cleanup()
{
    qunsetenv("XDG_RUNTIME_DIR");
}

void TestRuntimeDirectory::onlyThisUserCanEnterIt()
{
    const mode_t before = ::umask(0);
    const auto directory = RuntimeDirectory::createBelow(m_place);
    ::umask(before);
    QVERIFY(directory);
    QCOMPARE(modeOf(m_place), 0700);
    QCOMPARE(modeOf((*directory)->path()), 0700);
    QCOMPARE(modeOf((*directory)->file(u"owner"_s)), 0600);
    QVERIFY((*directory)->path().startsWith(m_place + u'/'));
}

void TestRuntimeDirectory::itGoesWithEverythingInIt()
{
    auto directory = RuntimeDirectory::createBelow(m_place);
    QVERIFY(directory && touch((*directory)->file(u"docker.sock"_s)) && touch((*directory)->file(u".s.PGSQL.5432"_s)));
    directory->reset();
    QCOMPARE(entries(m_place), QStringList());
}

void TestRuntimeDirectory::theRuntimeDirectoryOfTheSessionIsPreferred()
{
    qputenv("XDG_RUNTIME_DIR", m_directory->path().toLocal8Bit());
    const auto directory = RuntimeDirectory::create();
    QVERIFY(directory);
    QVERIFY((*directory)->path().startsWith(m_directory->path() + u"/tenant-master/"_s));
}

void TestRuntimeDirectory::aRuntimeDirectoryThatOthersCanEnterIsNotUsed()
{
    QCOMPARE(::chmod(m_directory->path().toLocal8Bit().constData(), 0755), 0);
    qputenv("XDG_RUNTIME_DIR", m_directory->path().toLocal8Bit());
    const auto directory = RuntimeDirectory::create();
    QVERIFY(directory);
    QVERIFY((*directory)->path().startsWith(QDir::tempPath() + u"/tenant-master-%1/"_s.arg(::geteuid())));
}

void TestRuntimeDirectory::aPlantedLinkIsRefused()
{
    QVERIFY(QDir(m_directory->path()).mkdir(u"elsewhere"_s));
    QVERIFY(QFile::link(m_directory->filePath(u"elsewhere"_s), m_place));
    const auto directory = RuntimeDirectory::createBelow(m_place);
    QVERIFY(!directory);
    QCOMPARE(directory.error().code, ErrorCode::LocalFile);
    QCOMPARE(directory.error().args, QStringList{m_place});
}

void TestRuntimeDirectory::aPlaceThatOthersCanEnterIsRefused()
{
    QCOMPARE(::mkdir(m_place.toLocal8Bit().constData(), 0700), 0);
    QCOMPARE(::chmod(m_place.toLocal8Bit().constData(), 0711), 0);
    QVERIFY(!RuntimeDirectory::createBelow(m_place));
}

void TestRuntimeDirectory::aPlaceOfAnotherUserIsRefused()
{
    if (::geteuid() != 0)
        QSKIP("only root can plant a directory of another user");
    QCOMPARE(::mkdir(m_place.toLocal8Bit().constData(), 0700), 0);
    QCOMPARE(::chown(m_place.toLocal8Bit().constData(), 65534, 65534), 0);
    QVERIFY(!RuntimeDirectory::createBelow(m_place));
}

void TestRuntimeDirectory::leftoversOfDeadProcessesAreSweptAndLivingOnesAreNot()
{
    const QString leftover = leftoverOfKilledProcess(m_place);
    QVERIFY(QFile::exists(leftover + u"/docker.sock"_s));
    const auto living = RuntimeDirectory::createBelow(m_place);
    QVERIFY(living);
    QVERIFY(!QFile::exists(leftover));
    const auto next = RuntimeDirectory::createBelow(m_place);
    QVERIFY(next);
    QCOMPARE(entries(m_place).size(), 2);
    QVERIFY(QFile::exists((*living)->path()));
}

void TestRuntimeDirectory::aPathThatLeavesNoRoomForSocketsIsRefused()
{
    const auto directory = RuntimeDirectory::createBelow(m_directory->filePath(QString(80, u'x')));
    QVERIFY(!directory);
    QCOMPARE(directory.error().code, ErrorCode::NameTooLong);
}

QTEST_GUILESS_MAIN(TestRuntimeDirectory)
#include "tst_runtimedirectory.moc"
