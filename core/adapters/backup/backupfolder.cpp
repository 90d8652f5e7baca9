#include "core/adapters/backup/backupfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tmc::backupfolder {

bool isPlainName(const QString &name)
{
    return !name.isEmpty() && name.size() <= 64 && std::all_of(name.begin(), name.end(), [](QChar letter) {
        return (letter >= u'0' && letter <= u'9') || (letter >= u'a' && letter <= u'z') || letter == u'-';
    });
}

Result<QString> placeOf(const QString &folder, const BackupSubject &subject, const BackupId &id)
{
    for (const QString &name : {subject.systemIdentifier, subject.workspace.value(), id.value()})
        if (!isPlainName(name))
            return fail(ErrorCode::InvalidInput, {u"backup"_s, name});
    return folder + u'/' + subject.systemIdentifier + u'/' + subject.workspace.value() + u'/' + id.value();
}

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
    const QString path = part + u'/' + lockFile;
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
    const QString path = place + u'/' + manifestFile;
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
