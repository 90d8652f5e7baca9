#include "core/adapters/local/filelock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qsizetype longestHolder = 4096;

struct flock wholeFile()
{
    struct flock range = {};
    range.l_type = F_WRLCK;
    range.l_whence = SEEK_SET;
    return range;
}

QString holderText(const QString &path)
{
    const FileDescriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!file.isOpen())
        return {};
    return QString::fromUtf8(readAll(file, longestHolder, path).value_or(QByteArray())).section(u'\n', 0, 0);
}

} // namespace

Result<FileLock> FileLock::tryAcquire(const QString &path, const QString &holder)
{
    FileDescriptor file(::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file.isOpen())
        return fail(localFileError(path, errno));
    struct flock range = wholeFile();
    if (::fcntl(file.get(), F_OFD_SETLK, &range) != 0) {
        if (errno != EAGAIN && errno != EACCES)
            return fail(localFileError(path, errno));
        return fail(Error{.code = ErrorCode::OperationLocked, .args = {holderText(path), u"0"_s}, .retryable = true});
    }
    // Only a message for others; the lock holds without it.
    if (::ftruncate(file.get(), 0) == 0)
        (void)writeAll(file, holder.toUtf8().left(longestHolder - 1) + '\n', path);
    return FileLock(std::move(file), path);
}

std::optional<QString> FileLock::holder(const QString &path)
{
    const FileDescriptor file(::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
    struct flock range = wholeFile();
    if (!file.isOpen() || ::fcntl(file.get(), F_OFD_GETLK, &range) != 0 || range.l_type == F_UNLCK)
        return std::nullopt;
    return holderText(path);
}

bool FileLock::isStillOurs() const
{
    struct stat held = {};
    struct stat named = {};
    return ::fstat(m_file.get(), &held) == 0 && ::stat(QFile::encodeName(m_path).constData(), &named) == 0
           && held.st_dev == named.st_dev && held.st_ino == named.st_ino;
}

} // namespace tmc
