#include "core/adapters/local/appendlog.h"

#include "core/support/atomicfile.h"
#include "core/support/json.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qsizetype checksumLength = 16;

QByteArray checksum(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(checksumLength);
}

/// "<checksum> <json>" without its line end.
Result<QJsonObject> parseLine(const QByteArray &line, const QString &path, std::size_t number)
{
    const QByteArray text = line.mid(checksumLength + 1);
    if (line.size() > checksumLength && line.at(checksumLength) == ' ' && line.left(checksumLength) == checksum(text)) {
        if (auto object = parseJsonObject(text))
            return object;
    }
    return fail(ErrorCode::ConfigurationInvalid, {path}, u"line %1 is damaged"_s.arg(number));
}

struct Contents {
    std::vector<QJsonObject> lines;
    qint64 size = 0; ///< bytes of complete lines
};

Result<Contents> parseContents(const QString &path)
{
    TM_TRY(const QByteArray bytes, atomicfile::read(path));
    Contents contents;
    qsizetype start = 0;
    for (qsizetype end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', start)) {
        TM_TRY(QJsonObject object, parseLine(bytes.mid(start, end - start), path, contents.lines.size() + 1));
        contents.lines.push_back(std::move(object));
        start = end + 1;
    }
    contents.size = start;
    return contents;
}

} // namespace

Result<std::vector<QJsonObject>> AppendLog::read(const QString &path)
{
    TM_TRY(Contents contents, parseContents(path));
    return std::move(contents.lines);
}

Result<AppendLog> AppendLog::create(const QString &path)
{
    FileDescriptor file(
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_APPEND | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.isOpen() && errno == EEXIST)
        return fail(ErrorCode::AlreadyExists, {u"file"_s, path});
    if (!file.isOpen())
        return fail(localFileError(path, errno));
    TM_CHECK(syncDirectory(QFileInfo(path).path()));
    return AppendLog(std::move(file), path, 0);
}

Result<AppendLog> AppendLog::open(const QString &path)
{
    TM_TRY(const Contents contents, parseContents(path));
    FileDescriptor file(::open(QFile::encodeName(path).constData(), O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC));
    if (!file.isOpen() || ::ftruncate(file.get(), contents.size) != 0)
        return fail(localFileError(path, errno));
    return AppendLog(std::move(file), path, contents.size);
}

Result<void> AppendLog::append(const QJsonObject &line)
{
    if (m_isBroken)
        return fail(ErrorCode::LocalFile, {m_path}, u"an earlier write failed"_s);
    const QByteArray text = toCompactJson(line);
    const QByteArray bytes = checksum(text) + ' ' + text + '\n';
    if (auto written = writeAll(m_file, bytes, m_path); !written) {
        m_isBroken = ::ftruncate(m_file.get(), m_size) != 0;
        return written;
    }
    if (::fsync(m_file.get()) != 0) {
        // After a failed fsync the kernel may have dropped the pages: nothing that this descriptor says can be trusted any more.
        m_isBroken = true;
        Error error = localFileError(m_path, errno);
        error.effect = Effect::Unknown;
        return fail(std::move(error));
    }
    m_size += bytes.size();
    return {};
}

} // namespace tmc
