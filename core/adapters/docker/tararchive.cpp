#include "core/adapters/docker/tararchive.h"

#include <archive.h>
#include <archive_entry.h>

#include <QSet>

#include <memory>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

struct Free {
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};
struct FreeWriter {
    void operator()(archive *writer) const { archive_write_free(writer); }
};
struct FreeReader {
    void operator()(archive *reader) const { archive_read_free(reader); }
};

tl::unexpected<Error> damaged(const char *words)
{
    return fail({.code = ErrorCode::DockerProtocol,
                 .detail = u"archive: "_s + QString::fromUtf8(words ? words : "no file in it"),
                 .source = ErrorSource::Docker});
}

la_ssize_t append(archive *, void *into, const void *bytes, size_t size)
{
    static_cast<QByteArray *>(into)->append(static_cast<const char *>(bytes), static_cast<qsizetype>(size));
    return static_cast<la_ssize_t>(size);
}

bool writeEntry(archive *writer, const QByteArray &path, bool isDirectory, const QByteArray &content)
{
    const std::unique_ptr<archive_entry, Free> entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), path.constData());
    archive_entry_set_filetype(entry.get(), isDirectory ? AE_IFDIR : AE_IFREG);
    archive_entry_set_perm(entry.get(), isDirectory ? 0755 : 0644);
    archive_entry_set_size(entry.get(), content.size());
    return archive_write_header(writer, entry.get()) == ARCHIVE_OK
           && archive_write_data(writer, content.constData(), static_cast<size_t>(content.size())) == content.size();
}

bool writeDirectories(archive *writer, const QByteArray &path, QSet<QByteArray> &written)
{
    for (qsizetype slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
        const QByteArray directory = path.left(slash + 1);
        if (!written.contains(directory) && !writeEntry(writer, directory, true, {}))
            return false;
        written.insert(directory);
    }
    return true;
}

std::unique_ptr<archive, FreeReader> readerOf(const QByteArray &tar)
{
    std::unique_ptr<archive, FreeReader> reader(archive_read_new());
    if (archive_read_support_format_tar(reader.get()) != ARCHIVE_OK
        || archive_read_open_memory(reader.get(), tar.constData(), static_cast<size_t>(tar.size())) != ARCHIVE_OK)
        return nullptr;
    return reader;
}

Result<QByteArray> contentOf(archive *reader, archive_entry *entry, qsizetype limit)
{
    const la_int64_t size = archive_entry_size(entry);
    if (size < 0 || size > limit)
        return damaged("the file is too large");
    QByteArray content(static_cast<qsizetype>(size), Qt::Uninitialized);
    if (archive_read_data(reader, content.data(), static_cast<size_t>(size)) != size)
        return damaged(archive_error_string(reader));
    return content;
}

} // namespace

Result<QByteArray> tarOfFiles(const QMap<QString, QByteArray> &files)
{
    QByteArray tar;
    QSet<QByteArray> directories;
    const std::unique_ptr<archive, FreeWriter> writer(archive_write_new());
    bool good = archive_write_set_format_ustar(writer.get()) == ARCHIVE_OK
                && archive_write_open(writer.get(), &tar, nullptr, append, nullptr) == ARCHIVE_OK;
    for (auto file = files.cbegin(); good && file != files.cend(); ++file) {
        const QByteArray name = file.key().toUtf8();
        good = writeDirectories(writer.get(), name, directories) && writeEntry(writer.get(), name, false, file.value());
    }
    if (!good || archive_write_close(writer.get()) != ARCHIVE_OK)
        return fail({.code = ErrorCode::Internal, .detail = QString::fromUtf8(archive_error_string(writer.get()))});
    return tar;
}

Result<QMap<QString, QByteArray>> filesInTar(const QByteArray &tar, qsizetype limit)
{
    const auto reader = readerOf(tar);
    if (!reader)
        return damaged("not an archive");
    QMap<QString, QByteArray> files;
    archive_entry *entry = nullptr;
    int status = ARCHIVE_OK;
    while ((status = archive_read_next_header(reader.get(), &entry)) == ARCHIVE_OK) {
        const char *path = archive_entry_pathname(entry);
        if (archive_entry_filetype(entry) != AE_IFREG || !path)
            continue;
        TM_TRY(QByteArray content, contentOf(reader.get(), entry, limit));
        files.insert(QString::fromUtf8(path), std::move(content));
    }
    if (status != ARCHIVE_EOF)
        return damaged(archive_error_string(reader.get()));
    return files;
}

Result<QByteArray> fileInTar(const QByteArray &tar, qsizetype limit)
{
    const auto reader = readerOf(tar);
    if (!reader)
        return damaged("not an archive");
    archive_entry *entry = nullptr;
    while (archive_read_next_header(reader.get(), &entry) == ARCHIVE_OK) {
        if (archive_entry_filetype(entry) == AE_IFREG)
            return contentOf(reader.get(), entry, limit);
    }
    return damaged(archive_error_string(reader.get()));
}

} // namespace tmc
