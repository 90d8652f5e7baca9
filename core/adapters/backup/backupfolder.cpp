#include "core/adapters/backup/backupfolder.h"

#include "core/domain/backuplayout.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tmc::backupfolder {

Result<void> makeDirectory(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    const QString parent = QFileInfo(path).path();
    if (parent != path)
        TM_CHECK(makeDirectory(parent));
    if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0 && errno != EEXIST)
        return fail(localFileError(path, errno));
    return syncDirectory(parent);
}

Result<std::optional<FileDescriptor>> lockPart(const QString &part)
{
    const QString path = part + u'/' + backuplayout::lockFile;
    FileDescriptor file(::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.isOpen())
        return fail(localFileError(path, errno));
    if (::flock(file.get(), LOCK_EX | LOCK_NB) == 0)
        return std::optional(std::move(file));
    if (errno == EWOULDBLOCK)
        return std::optional<FileDescriptor>();
    return fail(localFileError(path, errno));
}

Result<std::optional<FileDescriptor>> lockCopy(const QString &place, CopyLock lock)
{
    const QString path = place + u'/' + backuplayout::manifestFile;
    FileDescriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (!file.isOpen())
        return fail(localFileError(path, errno));
    if (::flock(file.get(), (lock == CopyLock::Keep ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0)
        return std::optional(std::move(file));
    if (errno == EWOULDBLOCK)
        return std::optional<FileDescriptor>();
    return fail(localFileError(path, errno));
}

void removeTree(const QString &directory)
{
    if (!QFileInfo(directory).isSymLink())
        QDir(directory).removeRecursively();
}

} // namespace tmc::backupfolder
