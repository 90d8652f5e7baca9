#include "core/adapters/backup/localdisk.h"

#include "core/adapters/backup/backupfolder.h"
#include "core/adapters/backup/localpart.h"
#include "core/domain/backuplayout.h"
#include "core/support/atomicfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qsizetype readBytes = 1024 * 1024;
constexpr auto directories = QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks;

class LocalLock final : public DiskLock {
public:
    explicit LocalLock(FileDescriptor file) : m_file(std::move(file)) {}

private:
    FileDescriptor m_file;
};

/// What cannot be read, or is too large to be what its name says, is left out.
void readInto(CopyOnDisk &copy, const QString &path, const QString &name, qsizetype limit)
{
    if (Result<QByteArray> bytes = atomicfile::read(path + u'/' + name, limit))
        copy.files.emplace(name, std::move(*bytes));
}

CopyOnDisk look(const QString &folder, const QString &place)
{
    const QString path = folder + u'/' + place;
    CopyOnDisk copy{.place = place, .files = {}, .dataBytes = QFileInfo(path + u'/' + backuplayout::dataFile).size()};
    readInto(copy, path, backuplayout::manifestFile, BackupManifest::maximumBytes);
    readInto(copy, path, backuplayout::signatureFile, backuplayout::signatureBytes);
    for (const QString &name : QDir(path + u'/' + backuplayout::verifyFolder).entryList({u"*.json"_s, u"*.sig"_s}, QDir::Files))
        readInto(copy, path, backuplayout::verifyFolder + u'/' + name, BackupManifest::maximumBytes);
    return copy;
}

} // namespace

LocalDisk::LocalDisk(const QString &folder) : m_folder(QDir::cleanPath(folder))
{
}

QString LocalDisk::trash() const
{
    return m_folder + u'/' + backuplayout::trashFolder;
}

Result<qint64> LocalDisk::freeBytes() const
{
    // Before the first backup the folder is not there: it will be made in the nearest directory that is.
    QString directory = m_folder;
    while (!QFileInfo(directory).isDir() && QFileInfo(directory).path() != directory)
        directory = QFileInfo(directory).path();
    struct statvfs figures {};
    if (::statvfs(QFile::encodeName(directory).constData(), &figures) != 0)
        return fail(localFileError(m_folder, errno));
    return static_cast<qint64>(figures.f_bavail) * static_cast<qint64>(figures.f_frsize);
}

Result<std::unique_ptr<PartOnDisk>> LocalDisk::begin(const BackupId &id)
{
    return LocalPart::begin(m_folder, id);
}

Result<void> LocalDisk::list(const std::function<void(const CopyOnDisk &)> &take)
{
    for (const QString &cluster : QDir(m_folder).entryList(directories))
        for (const QString &workspace : QDir(pathOf(cluster)).entryList(directories))
            for (const QString &id : QDir(pathOf(cluster + u'/' + workspace)).entryList(directories))
                if (backuplayout::isPlainName(id))
                    take(look(m_folder, cluster + u'/' + workspace + u'/' + id));
    return {};
}

Result<void> LocalDisk::readData(const QString &place, const Take &take, const std::stop_token &stop)
{
    const QString path = pathOf(place) + u'/' + backuplayout::dataFile;
    const FileDescriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (!file.isOpen())
        return fail(localFileError(path, errno));
    // As far as the kernel follows the advice.
    ::posix_fadvise(file.get(), 0, 0, POSIX_FADV_DONTNEED);
    QByteArray buffer(readBytes, Qt::Uninitialized);
    while (true) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled);
        const ssize_t count = ::read(file.get(), buffer.data(), static_cast<std::size_t>(buffer.size()));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail(localFileError(path, errno));
        if (count == 0)
            return {};
        TM_CHECK(take(QByteArrayView(buffer).first(count)));
    }
}

Result<void> LocalDisk::addNote(const QString &place, const QString &name, const QByteArray &note, const QByteArray &signature)
{
    const QString folder = pathOf(place) + u'/' + backuplayout::verifyFolder;
    TM_CHECK(backupfolder::makeDirectory(folder));
    TM_CHECK(atomicfile::writeNew(folder + u'/' + name + u".sig"_s, signature));
    TM_CHECK(atomicfile::writeNew(folder + u'/' + name + u".json"_s, note));
    return syncDirectory(folder);
}

Result<int> LocalDisk::sweep()
{
    int removed = 0;
    const QDateTime longAgo = QDateTime::currentDateTimeUtc().addSecs(-60 * backuplayout::unlockedMinutes);
    for (const QFileInfo &part : QDir(m_folder).entryInfoList({backuplayout::partPrefix + u'*', backuplayout::unlockedPrefix + u'*'},
                                                              QDir::Dirs | QDir::Hidden | QDir::NoSymLinks)) {
        const QString path = part.filePath();
        if (part.fileName().startsWith(backuplayout::unlockedPrefix) && part.lastModified() > longAgo)
            continue; // its writer is about to lock it
        const Result<std::optional<FileDescriptor>> lock = backupfolder::lockPart(path);
        if ((lock && !*lock) || !QFileInfo::exists(path))
            continue; // its writer lives, or has published it meanwhile
        if (!lock)
            return fail(lock.error());
        backupfolder::removeTree(path);
        ++removed;
    }
    return removed;
}

Result<std::unique_ptr<DiskLock>> LocalDisk::keep(const QString &place)
{
    Result<std::optional<FileDescriptor>> lock = backupfolder::lockCopy(pathOf(place), backupfolder::CopyLock::Keep);
    // It is gone, is being moved away at this moment, or was between the look and the lock.
    if (!lock || !*lock || !QFileInfo::exists(pathOf(place) + u'/' + backuplayout::manifestFile))
        return std::unique_ptr<DiskLock>();
    return std::make_unique<LocalLock>(std::move(**lock));
}

Result<bool> LocalDisk::discard(const QString &place, const QString &name)
{
    // A copy without a manifest cannot be used, and so not be kept.
    const Result<std::optional<FileDescriptor>> lock = backupfolder::lockCopy(pathOf(place), backupfolder::CopyLock::Discard);
    if (lock && !*lock)
        return false;
    TM_CHECK(backupfolder::makeDirectory(trash()));
    const QString target = trash() + u'/' + name;
    if (std::rename(QFile::encodeName(pathOf(place)).constData(), QFile::encodeName(target).constData()) != 0)
        return fail(localFileError(pathOf(place), errno));
    TM_CHECK(syncDirectory(trash()));
    TM_CHECK(syncDirectory(QFileInfo(pathOf(place)).path()));
    return true;
}

Result<QStringList> LocalDisk::discarded()
{
    return QDir(trash()).entryList(directories);
}

Result<void> LocalDisk::purge(const QString &name)
{
    backupfolder::removeTree(trash() + u'/' + name);
    return {};
}

} // namespace tmc
