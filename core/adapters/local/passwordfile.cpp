#include "core/adapters/local/passwordfile.h"

#include "core/support/atomicfile.h"
#include "core/support/filedescriptor.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tmc::passwordfile {
namespace {

constexpr qsizetype longestFile = 4096;

Result<void> checkPath(const QString &path)
{
    if (!QDir::isAbsolutePath(path))
        return fail(ErrorCode::InvalidInput, {u"passwordFile"_s, path});
    return {};
}

/// Why the opened file is not a safe place for a secret; empty when it is one.
QString objection(const struct stat &status)
{
    constexpr mode_t allowed = S_IRUSR | S_IWUSR;
    if (!S_ISREG(status.st_mode))
        return u"not a regular file"_s;
    if (status.st_uid != ::geteuid())
        return u"the file belongs to another user"_s;
    if ((status.st_mode & 07777 & ~allowed) != 0)
        return u"mode %1"_s.arg(status.st_mode & 07777, 4, 8, QChar(u'0'));
    return {};
}

} // namespace

Result<Secret> read(const QString &path)
{
    TM_CHECK(checkPath(path));
    // O_NONBLOCK: opening a named pipe would wait for a writer. The checks are made on the opened file, not on its name.
    const FileDescriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!file.isOpen() && errno == ENOENT)
        return fail(ErrorCode::NotFound, {u"file"_s, path});
    if (!file.isOpen() && errno == ELOOP)
        return fail(ErrorCode::SecretFileTooOpen, {path}, u"symbolic link"_s);
    struct stat status = {};
    if (!file.isOpen() || ::fstat(file.get(), &status) != 0)
        return fail(localFileError(path, errno));
    if (const QString reason = objection(status); !reason.isEmpty())
        return fail(ErrorCode::SecretFileTooOpen, {path}, reason);
    TM_TRY(QByteArray bytes, readAll(file, longestFile, path));
    const qsizetype end = bytes.indexOf('\n');
    QByteArray line = end < 0 ? bytes : bytes.left(end);
    wipe(bytes);
    if (line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return fail(ErrorCode::SecretMissing, {path}, u"the first line is empty"_s);
    return Secret::fromBytes(line);
}

Result<void> write(const QString &path, const Secret &password)
{
    TM_CHECK(checkPath(path));
    QByteArray line = password.revealed();
    if (line.isEmpty() || line.contains('\n') || line.contains('\r')) {
        wipe(line);
        return fail(ErrorCode::InvalidInput, {u"password"_s, QString()}, u"empty, or more than one line"_s);
    }
    line.append('\n');
    auto written = atomicfile::write(path, line);
    wipe(line);
    return written;
}

} // namespace tmc::passwordfile
