#include "core/support/atomicfile.h"

#include "core/support/filedescriptor.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tmc::atomicfile {
namespace {

/// "<name>.<process id>.<number>.part": the process id tells whether somebody may still be writing it.
QString temporaryPath(const QString &path)
{
    static std::atomic<int> counter{0};
    return u"%1.%2.%3.part"_s.arg(path).arg(::getpid()).arg(++counter);
}

void removeLeftovers(const QFileInfo &target)
{
    QDir directory = target.dir();
    const QString prefix = target.fileName() + u'.';
    for (const QString &name : directory.entryList({prefix + u"*.part"_s}, QDir::Files | QDir::Hidden)) {
        bool isNumber = false;
        const int process = name.mid(prefix.size()).section(u'.', 0, 0).toInt(&isNumber);
        if (isNumber && process > 0 && ::kill(process, 0) != 0 && errno == ESRCH)
            directory.remove(name);
    }
}

} // namespace

Result<void> writeNew(const QString &path, const QByteArray &bytes)
{
    const FileDescriptor file(::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.isOpen())
        return fail(localFileError(path, errno));
    TM_CHECK(writeAll(file, bytes, path));
    if (::fsync(file.get()) != 0)
        return fail(localFileError(path, errno));
    return {};
}

Result<void> write(const QString &path, const QByteArray &bytes)
{
    const QFileInfo target(path);
    removeLeftovers(target);
    const QString temporary = temporaryPath(path);
    const QByteArray temporaryName = QFile::encodeName(temporary);
    if (auto written = writeNew(temporary, bytes); !written) {
        ::unlink(temporaryName.constData());
        written.error().args = {path};
        return written;
    }
    if (std::rename(temporaryName.constData(), QFile::encodeName(path).constData()) != 0) {
        const int problem = errno;
        ::unlink(temporaryName.constData());
        return fail(localFileError(path, problem));
    }
    auto synced = syncDirectory(target.path());
    if (!synced)
        synced.error().effect = Effect::Unknown;
    return synced;
}

Result<QByteArray> read(const QString &path, qsizetype maximumBytes)
{
    const FileDescriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.isOpen()) {
        const int problem = errno;
        return problem == ENOENT ? fail(ErrorCode::NotFound, {u"file"_s, path}) : fail(localFileError(path, problem));
    }
    return readAll(file, maximumBytes, path);
}

Result<void> remove(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) != 0)
        return errno == ENOENT ? Result<void>{} : Result<void>(fail(localFileError(path, errno)));
    return syncDirectory(QFileInfo(path).path());
}

} // namespace tmc::atomicfile
