#include "core/adapters/local/appendlog.h"
#include "core/support/atomicfile.h"
#include "core/adapters/local/filelock.h"
#include "temporaryhome.h"

#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tmc;
using namespace tmtest;

class LocalFilesTest final : public QObject {
    Q_OBJECT

private slots:
    void everyDirectoryIsPrivate();
    void tooOpenDirectoriesAreClosed();
    void environmentDecidesWhereThingsAre();
    void linkedRuntimeDirectoryIsRefused();
    void writtenFileIsPrivateAndComplete();
    void failedWriteLeavesTheOldFile();
    void leftoversOfDeadProcessesAreRemoved();
    void missingFileIsNotFound();
    void lockHasOneHolderEvenInOneProcess();
    void lockOfKilledProcessIsFree();
    void removedLockFileIsNoticed();
    void tornLastLineIsIgnoredAndCutOff();
    void everyTruncationYieldsAPrefix();
    void changedLineIsReported();
    void aFullDiskLeavesWhatWasWritten();
    void aFolderThatIsGoneIsToldAndNotMade();
};

void LocalFilesTest::everyDirectoryIsPrivate()
{
    const TemporaryHome home;
    const LocalPaths &paths = home.paths();
    for (const QString &directory : {paths.config(), paths.data(), paths.cache(), paths.runtime(), paths.logs()})
        QCOMPARE(modeOf(directory), 0700);
}

void LocalFilesTest::tooOpenDirectoriesAreClosed()
{
    const TemporaryHome home;
    ::chmod(QFile::encodeName(home.paths().config()).constData(), 0777);
    QVERIFY(LocalPaths::below(home.root()));
    QCOMPARE(modeOf(home.paths().config()), 0700);
}

void LocalFilesTest::environmentDecidesWhereThingsAre()
{
    const QTemporaryDir root;
    QVERIFY(QDir(root.path()).mkdir(u"session"_s));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(root.filePath(u"xdg-config"_s)));
    qputenv("XDG_DATA_HOME", QFile::encodeName(root.filePath(u"xdg-data"_s)));
    qputenv("XDG_CACHE_HOME", QFile::encodeName(root.filePath(u"xdg-cache"_s)));
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(root.filePath(u"session"_s)));
    qunsetenv("TENANT_MASTER_HOME");
    const auto standard = LocalPaths::fromEnvironment();
    QVERIFY(standard);
    QCOMPARE(standard->config(), root.filePath(u"xdg-config/tenant-master"_s));
    QCOMPARE(standard->data(), root.filePath(u"xdg-data/tenant-master"_s));
    QCOMPARE(standard->cache(), root.filePath(u"xdg-cache/tenant-master"_s));
    QCOMPARE(standard->runtime(), root.filePath(u"session/tenant-master"_s));
    QCOMPARE(standard->logs(), root.filePath(u"xdg-data/tenant-master/log"_s));

    qputenv("TENANT_MASTER_HOME", QFile::encodeName(root.filePath(u"own"_s)));
    const auto own = LocalPaths::fromEnvironment();
    QVERIFY(own);
    QCOMPARE(own->config(), root.filePath(u"own/config"_s));
    QCOMPARE(own->runtime(), root.filePath(u"own/run"_s));
}

void LocalFilesTest::linkedRuntimeDirectoryIsRefused()
{
    const QTemporaryDir root;
    QVERIFY(QDir(root.path()).mkdir(u"elsewhere"_s));
    QVERIFY(QFile::link(root.filePath(u"elsewhere"_s), root.filePath(u"run"_s)));
    const auto paths = LocalPaths::below(root.path());
    QVERIFY(!paths);
    QCOMPARE(paths.error().code, ErrorCode::LocalFile);
}

void LocalFilesTest::writtenFileIsPrivateAndComplete()
{
    const TemporaryHome home;
    const QString path = home.root() + u"/file"_s;
    overwrite(path, "old and longer");
    ::chmod(QFile::encodeName(path).constData(), 0666);
    QVERIFY(atomicfile::write(path, "new"));
    QCOMPARE(contents(path), "new"_ba);
    QCOMPARE(modeOf(path), 0600);
    QCOMPARE(home.files(), QStringList{u"file"_s});
}

void LocalFilesTest::failedWriteLeavesTheOldFile()
{
    const TemporaryHome home;
    const QString path = home.root() + u"/file"_s;
    QVERIFY(atomicfile::write(path, "old"));
    struct rlimit before = {};
    ::getrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, SIG_IGN);
    struct rlimit small = before;
    small.rlim_cur = 1000;
    ::setrlimit(RLIMIT_FSIZE, &small);
    const auto written = atomicfile::write(path, QByteArray(5000, 'x'));
    ::setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::LocalFile);
    QCOMPARE(written.error().args, QStringList{path});
    QCOMPARE(written.error().effect, Effect::None);
    QCOMPARE(contents(path), "old"_ba);
    QCOMPARE(home.files(), QStringList{u"file"_s});
}

void LocalFilesTest::leftoversOfDeadProcessesAreRemoved()
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(0);
    ::waitpid(child, nullptr, 0);
    const TemporaryHome home;
    const QString path = home.root() + u"/file"_s;
    const QString living = u"%1.%2.9.part"_s.arg(path).arg(::getpid());
    overwrite(u"%1.%2.1.part"_s.arg(path).arg(child), "half");
    overwrite(living, "half");
    QVERIFY(atomicfile::write(path, "new"));
    QCOMPARE(home.files(), (QStringList{u"file"_s, QDir(home.root()).relativeFilePath(living)}));
}

void LocalFilesTest::missingFileIsNotFound()
{
    const TemporaryHome home;
    QCOMPARE(atomicfile::read(home.root() + u"/none"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(AppendLog::read(home.root() + u"/none"_s).error().code, ErrorCode::NotFound);
    QVERIFY(atomicfile::remove(home.root() + u"/none"_s));
    QCOMPARE(atomicfile::read(home.root()).error().code, ErrorCode::LocalFile);
}

void LocalFilesTest::lockHasOneHolderEvenInOneProcess()
{
    const TemporaryHome home;
    const QString path = home.root() + u"/lock"_s;
    QVERIFY(!FileLock::holder(path));
    {
        const auto first = FileLock::tryAcquire(path, u"ana@laptop"_s);
        QVERIFY(first);
        QCOMPARE(FileLock::holder(path), u"ana@laptop"_s);
        const auto second = FileLock::tryAcquire(path, u"luis@laptop"_s);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::OperationLocked);
        QCOMPARE(second.error().args.value(0), u"ana@laptop"_s);
        QVERIFY(second.error().retryable);
        QVERIFY(first->isStillOurs());
    }
    QVERIFY(!FileLock::holder(path));
    QVERIFY(FileLock::tryAcquire(path, u"luis@laptop"_s));
}

void LocalFilesTest::lockOfKilledProcessIsFree()
{
    const TemporaryHome home;
    const QString path = home.root() + u"/lock"_s;
    std::array<int, 2> ready = {};
    QCOMPARE(::pipe(ready.data()), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto lock = FileLock::tryAcquire(path, u"child"_s);
        if (::write(ready.at(1), lock ? "y" : "n", 1) != 1)
            ::_exit(1);
        while (true)
            ::pause();
    }
    char answer = 0;
    QCOMPARE(::read(ready.at(0), &answer, 1), 1);
    const auto whileItLives = FileLock::tryAcquire(path, u"parent"_s);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ::close(ready.at(0));
    ::close(ready.at(1));
    QCOMPARE(answer, 'y');
    QCOMPARE(whileItLives.error().args.value(0), u"child"_s);
    QVERIFY(FileLock::tryAcquire(path, u"parent"_s));
}

void LocalFilesTest::removedLockFileIsNoticed()
{
    const TemporaryHome home;
    const QString path = home.root() + u"/lock"_s;
    const auto first = FileLock::tryAcquire(path, u"ana"_s);
    QVERIFY(first && QFile::remove(path));
    QVERIFY(!first->isStillOurs());
    const auto second = FileLock::tryAcquire(path, u"luis"_s);
    QVERIFY(second && second->isStillOurs());
    QVERIFY(!first->isStillOurs());
}

void LocalFilesTest::tornLastLineIsIgnoredAndCutOff()
{
    const TemporaryHome home;
    const QString path = home.root() + u"/journal"_s;
    {
        auto log = AppendLog::create(path);
        QVERIFY(log && log->append({{u"n"_s, 1}}) && log->append({{u"n"_s, 2}}));
    }
    overwrite(path, contents(path).chopped(3));
    QCOMPARE(AppendLog::read(path)->size(), 1U);
    auto log = AppendLog::open(path);
    QVERIFY(log && log->append({{u"n"_s, 3}}));
    const auto lines = AppendLog::read(path);
    QCOMPARE(lines->size(), 2U);
    QCOMPARE(lines->at(1).value(u"n"_s).toInt(), 3);
    QCOMPARE(AppendLog::create(path).error().code, ErrorCode::AlreadyExists);
}

void LocalFilesTest::everyTruncationYieldsAPrefix()
{
    const TemporaryHome home;
    const QString path = home.root() + u"/journal"_s;
    {
        auto log = AppendLog::create(path);
        for (int i = 0; i < 5; ++i)
            QVERIFY(log && log->append({{u"n"_s, i}, {u"text"_s, u"line\nfeed ñ"_s}}));
    }
    const QByteArray complete = contents(path);
    for (qsizetype length = 0; length <= complete.size(); ++length) {
        overwrite(path, complete.left(length));
        const auto lines = AppendLog::read(path);
        QVERIFY(lines);
        QCOMPARE(static_cast<qsizetype>(lines->size()), complete.left(length).count('\n'));
        for (std::size_t i = 0; i < lines->size(); ++i)
            QCOMPARE(lines->at(i).value(u"n"_s).toInt(), static_cast<int>(i));
    }
}

void LocalFilesTest::changedLineIsReported()
{
    const TemporaryHome home;
    const QString path = home.root() + u"/journal"_s;
    {
        auto log = AppendLog::create(path);
        QVERIFY(log && log->append({{u"n"_s, 1}}) && log->append({{u"n"_s, 2}}));
    }
    overwrite(path, contents(path).replace("{\"n\":1}", "{\"n\":7}"));
    const auto lines = AppendLog::read(path);
    QVERIFY(!lines);
    QCOMPARE(lines.error().code, ErrorCode::ConfigurationInvalid);
    QCOMPARE(lines.error().args, QStringList{path});
    QVERIFY(!AppendLog::open(path));
}

void LocalFilesTest::aFullDiskLeavesWhatWasWritten()
{
    const TemporaryHome home;
    const QString path = home.root() + u"/journal"_s;
    auto log = AppendLog::create(path);
    QVERIFY(log && log->append({{u"n"_s, 1}}));
    // A limit of this process's file sizes instead of a disk: the kernel takes the first bytes of the line and refuses the rest.
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto former = std::signal(SIGXFSZ, SIG_IGN);
    rlimit small = before;
    small.rlim_cur = static_cast<rlim_t>(contents(path).size() + 5);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto refused = log->append({{u"n"_s, 2}});
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, former);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::LocalFile);
    QCOMPARE(AppendLog::read(path)->size(), 1U);
    QVERIFY(log->append({{u"n"_s, 3}}));
    QCOMPARE(AppendLog::read(path)->at(1).value(u"n"_s).toInt(), 3);
}

void LocalFilesTest::aFolderThatIsGoneIsToldAndNotMade()
{
    const TemporaryHome home;
    const QString path = home.root() + u"/gone/journal"_s;
    QCOMPARE(AppendLog::create(path).error().code, ErrorCode::LocalFile);
    QCOMPARE(AppendLog::open(path).error().code, ErrorCode::NotFound);
    QVERIFY(!QFileInfo::exists(home.root() + u"/gone"_s));
}

QTEST_GUILESS_MAIN(LocalFilesTest)
#include "localfilestest.moc"
