#include "core/adapters/backup/localpart.h"

#include "core/adapters/backup/backupfolder.h"
#include "core/domain/backuplayout.h"
#include "core/support/atomicfile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tmc {

LocalPart::LocalPart(const QString &folder, const BackupId &id)
    : m_folder(folder),
      m_part(folder + u'/' + backuplayout::unlockedPrefix + id.value())
{
}

LocalPart::~LocalPart()
{
    if (m_ownsPart)
        backupfolder::removeTree(m_part);
}

Result<std::unique_ptr<PartOnDisk>> LocalPart::begin(const QString &folder, const BackupId &id)
{
    TM_CHECK(backupfolder::makeDirectory(folder));
    std::unique_ptr<LocalPart> part(new LocalPart(folder, id));
    TM_CHECK(part->prepare(folder + u'/' + backuplayout::partPrefix + id.value()));
    return part;
}

Result<void> LocalPart::prepare(const QString &locked)
{
    if (::mkdir(QFile::encodeName(m_part).constData(), 0700) != 0)
        return fail(localFileError(m_part, errno));
    m_ownsPart = true;
    TM_TRY(std::optional<FileDescriptor> lock, backupfolder::lockPart(m_part));
    if (!lock)
        return fail(ErrorCode::LocalFile, {m_part}, QStringLiteral("another process works there"));
    m_lock = std::move(*lock);
    if (std::rename(QFile::encodeName(m_part).constData(), QFile::encodeName(locked).constData()) != 0)
        return fail(localFileError(locked, errno));
    m_part = locked;
    const QString data = m_part + u'/' + backuplayout::dataFile;
    m_data = FileDescriptor(::open(QFile::encodeName(data).constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!m_data.isOpen())
        return fail(localFileError(data, errno));
    return {};
}

Result<void> LocalPart::write(QByteArrayView bytes)
{
    return writeAll(m_data, QByteArray::fromRawData(bytes.data(), bytes.size()), m_part + u'/' + backuplayout::dataFile);
}

Result<void> LocalPart::finishData(const QString &)
{
    if (::fsync(m_data.get()) != 0)
        return fail(localFileError(m_part, errno));
    return {};
}

Result<void> LocalPart::addFile(const QString &name, const QByteArray &bytes)
{
    return atomicfile::writeNew(m_part + u'/' + name, bytes);
}

Result<void> LocalPart::publish(const QString &place)
{
    TM_CHECK(backupfolder::makeDirectory(m_part + u'/' + backuplayout::verifyFolder));
    TM_CHECK(syncDirectory(m_part));
    const QString target = m_folder + u'/' + place;
    const QString parent = QFileInfo(target).path();
    TM_CHECK(backupfolder::makeDirectory(parent));
    if (std::rename(QFile::encodeName(m_part).constData(), QFile::encodeName(target).constData()) != 0)
        return fail(localFileError(target, errno));
    m_ownsPart = false;
    // Only now: without it, who sweeps would take the part for a dead one's.
    ::unlink(QFile::encodeName(target + u'/' + backuplayout::lockFile).constData());
    TM_CHECK(syncDirectory(parent));
    return syncDirectory(m_folder);
}

} // namespace tmc
