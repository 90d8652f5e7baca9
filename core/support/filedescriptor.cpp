#include "core/support/filedescriptor.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tmc {

FileDescriptor &FileDescriptor::operator=(FileDescriptor &&other) noexcept
{
    if (this != &other) {
        close();
        m_number = std::exchange(other.m_number, -1);
    }
    return *this;
}

void FileDescriptor::close()
{
    if (m_number >= 0)
        ::close(m_number);
    m_number = -1;
}

Error localFileError(const QString &path, int number)
{
    return {.code = ErrorCode::LocalFile, .args = {path}, .detail = qt_error_string(number)};
}

Result<void> writeAll(const FileDescriptor &file, const QByteArray &bytes, const QString &path)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t count = ::write(file.get(), bytes.constData() + written, static_cast<std::size_t>(bytes.size() - written));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail(localFileError(path, errno));
        written += count;
    }
    return {};
}

Result<QByteArray> readAll(const FileDescriptor &file, qsizetype maximumBytes, const QString &path)
{
    constexpr qsizetype blockSize = 256 * 1024;
    QByteArray bytes;
    while (true) {
        const qsizetype start = bytes.size();
        bytes.resize(start + blockSize);
        const ssize_t count = ::read(file.get(), bytes.data() + start, static_cast<std::size_t>(blockSize));
        const int problem = errno;
        bytes.resize(start + qMax<ssize_t>(count, 0));
        if (count < 0 && problem == EINTR)
            continue;
        if (count < 0)
            return fail(localFileError(path, problem));
        if (count == 0)
            return bytes;
        if (bytes.size() > maximumBytes)
            return fail(ErrorCode::LocalFile, {path}, u"the file is larger than %1 bytes"_s.arg(maximumBytes));
    }
}

Result<void> syncDirectory(const QString &directory)
{
    const FileDescriptor handle(::open(QFile::encodeName(directory).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!handle.isOpen() || ::fsync(handle.get()) != 0)
        return fail(localFileError(directory, errno));
    return {};
}

} // namespace tmc
