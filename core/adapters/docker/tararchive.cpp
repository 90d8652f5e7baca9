#include "core/adapters/docker/tararchive.h"

#include <archive.h>
#include <archive_entry.h>

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

} // namespace

Result<QByteArray> tarOfFile(const QString &path, const QByteArray &content)
{
    QByteArray tar;
    const QByteArray name = path.toUtf8();
    const std::unique_ptr<archive, FreeWriter> writer(archive_write_new());
    bool good = archive_write_set_format_ustar(writer.get()) == ARCHIVE_OK
                && archive_write_open(writer.get(), &tar, nullptr, append, nullptr) == ARCHIVE_OK;
    for (qsizetype slash = name.indexOf('/'); good && slash > 0; slash = name.indexOf('/', slash + 1))
        good = writeEntry(writer.get(), name.left(slash + 1), true, {});
    good = good && writeEntry(writer.get(), name, false, content) && archive_write_close(writer.get()) == ARCHIVE_OK;
    if (!good)
        return fail({.code = ErrorCode::Internal, .detail = QString::fromUtf8(archive_error_string(writer.get()))});
    return tar;
}

Result<QByteArray> fileInTar(const QByteArray &tar, qsizetype limit)
{
    const std::unique_ptr<archive, FreeReader> reader(archive_read_new());
    if (archive_read_support_format_tar(reader.get()) != ARCHIVE_OK
        || archive_read_open_memory(reader.get(), tar.constData(), static_cast<size_t>(tar.size())) != ARCHIVE_OK)
        return damaged(archive_error_string(reader.get()));
    archive_entry *entry = nullptr;
    while (archive_read_next_header(reader.get(), &entry) == ARCHIVE_OK) {
        if (archive_entry_filetype(entry) != AE_IFREG)
            continue;
        const la_int64_t size = archive_entry_size(entry);
        if (size < 0 || size > limit)
            return damaged("the file is too large");
        QByteArray content(static_cast<qsizetype>(size), Qt::Uninitialized);
        if (archive_read_data(reader.get(), content.data(), static_cast<size_t>(size)) != size)
            return damaged(archive_error_string(reader.get()));
        return content;
    }
    return damaged(archive_error_string(reader.get()));
}

} // namespace tmc
