#include "core/adapters/ssh/runtimedirectory.h"

#include "core/support/logging.h"

#include <QDir>
#include <QRandomGenerator>

#include <cerrno>
#include <cstring>
#include <ctime>
#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr auto ownerFile = "owner";
constexpr auto unfinishedPrefix = ".new-";
constexpr std::time_t unfinishedSeconds = 60;
// Longest name made here: "ctl." and 16 more that ssh appends while it binds the control socket.
constexpr qsizetype maximumPath = 100 - 1 - 20;

tl::unexpected<Error> fileError(const QString &path, int code)
{
    return fail(ErrorCode::LocalFile, {path}, QString::fromLocal8Bit(std::strerror(code)));
}

/// A real directory, not a link, that belongs to us and that nobody else may enter.
bool isPrivateDirectory(const QByteArray &path)
{
    struct stat facts {};
    return ::lstat(path.constData(), &facts) == 0 && S_ISDIR(facts.st_mode) && facts.st_uid == ::geteuid()
           && (facts.st_mode & 0077) == 0;
}

Result<void> makePrivateDirectory(const QString &path)
{
    const QByteArray name = path.toLocal8Bit();
    if (::mkdir(name.constData(), 0700) != 0 && errno != EEXIST)
        return fileError(path, errno);
    if (!isPrivateDirectory(name))
        return fail(ErrorCode::LocalFile, {path}, u"not a directory that only this user can enter"_s);
    return {};
}

/// Removes a directory of ours with its files (it has no directories in it); what is not ours is left alone.
void removeDirectory(int parent, const char *name)
{
    const int descriptor = ::openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor < 0)
        return;
    DIR *directory = ::fdopendir(descriptor);
    if (directory == nullptr) {
        ::close(descriptor);
        return;
    }
    while (const dirent *entry = ::readdir(directory))
        ::unlinkat(descriptor, entry->d_name, 0);
    ::closedir(directory);
    ::unlinkat(parent, name, AT_REMOVEDIR);
}

/// True when the process that made the directory has ended: nobody holds the lock.
bool isLeftover(int parent, const char *name)
{
    if (std::strncmp(name, unfinishedPrefix, std::strlen(unfinishedPrefix)) == 0) {
        struct stat facts {};
        return ::fstatat(parent, name, &facts, AT_SYMLINK_NOFOLLOW) == 0 && facts.st_mtime + unfinishedSeconds < std::time(nullptr);
    }
    const QByteArray owner = QByteArray(name) + '/' + ownerFile;
    const int descriptor = ::openat(parent, owner.constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool free = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    ::close(descriptor);
    return free;
}

void sweep(const QString &place)
{
    DIR *directory = ::opendir(place.toLocal8Bit().constData());
    if (directory == nullptr)
        return;
    const int descriptor = ::dirfd(directory);
    while (const dirent *entry = ::readdir(directory)) {
        const QByteArray name = entry->d_name;
        if (name == "." || name == ".." || !isLeftover(descriptor, name.constData()))
            continue;
        logger("tm.ssh")->info("removing the sockets of a process that has ended: {}", name.toStdString());
        removeDirectory(descriptor, name.constData());
    }
    ::closedir(directory);
}

QString randomName()
{
    static constexpr QLatin1StringView letters("abcdefghijklmnopqrstuvwxyz234567");
    QString name;
    for (int i = 0; i < 10; ++i)
        name += letters.at(QRandomGenerator::system()->bounded(32));
    return name;
}

/// $XDG_RUNTIME_DIR when it is what its specification promises.
QString runtimePlace()
{
    const QByteArray place = qgetenv("XDG_RUNTIME_DIR");
    if (place.startsWith('/') && isPrivateDirectory(place))
        return QDir::cleanPath(QString::fromLocal8Bit(place)) + u"/tenant-master"_s;
    return QDir::tempPath() + u"/tenant-master-"_s + QString::number(::geteuid());
}

} // namespace

Result<std::unique_ptr<RuntimeDirectory>> RuntimeDirectory::create()
{
    return createBelow(runtimePlace());
}

Result<std::unique_ptr<RuntimeDirectory>> RuntimeDirectory::createBelow(const QString &place)
{
    const QString name = randomName();
    const QString path = place + u'/' + name;
    if (const qsizetype bytes = path.toLocal8Bit().size(); bytes > maximumPath)
        return fail(ErrorCode::NameTooLong, {path, QString::number(bytes), QString::number(maximumPath)});
    TM_CHECK(makePrivateDirectory(place));
    sweep(place);
    // It gets its final name when it is locked already, so that a sweep in another process never takes it for a leftover.
    const QString unfinished = place + u'/' + QLatin1StringView(unfinishedPrefix) + name;
    if (::mkdir(unfinished.toLocal8Bit().constData(), 0700) != 0)
        return fileError(unfinished, errno);
    const QByteArray owner = (unfinished + u'/' + QLatin1StringView(ownerFile)).toLocal8Bit();
    const int lock = ::open(owner.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (lock < 0)
        return fileError(unfinished, errno);
    const QByteArray processId = QByteArray::number(::getpid());
    std::unique_ptr<RuntimeDirectory> directory(new RuntimeDirectory(unfinished, lock));
    if (::flock(lock, LOCK_EX | LOCK_NB) != 0 || ::write(lock, processId.constData(), processId.size()) != processId.size()
        || ::rename(unfinished.toLocal8Bit().constData(), path.toLocal8Bit().constData()) != 0)
        return fileError(path, errno);
    directory->m_path = path;
    return directory;
}

RuntimeDirectory::~RuntimeDirectory()
{
    removeDirectory(AT_FDCWD, m_path.toLocal8Bit().constData());
    ::close(m_lock);
}

QString RuntimeDirectory::file(const QString &name) const
{
    return m_path + u'/' + name;
}

} // namespace tmc
