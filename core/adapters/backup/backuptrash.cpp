// The part of FolderBackups that takes copies away.
#include "core/adapters/backup/backupfolder.h"
#include "core/adapters/backup/folderbackups.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace tmc {

Result<void> FolderBackups::keep(const StoredBackup &backup)
{
    if (m_kept.contains(backup.place))
        return {};
    Result<std::optional<FileDescriptor>> lock = backupfolder::lockCopy(backup.place, backupfolder::CopyLock::Keep);
    // It is gone, is being moved away at this moment, or was between the look and the lock.
    if (!lock || !*lock || !QFileInfo::exists(backup.place + u'/' + backupfolder::manifestFile))
        return fail(ErrorCode::NotFound, {u"backup"_s, backup.id.value()});
    m_kept.emplace(backup.place, std::move(**lock));
    return {};
}

Result<void> FolderBackups::discard(const StoredBackup &backup, const QDateTime &now)
{
    // A copy without a manifest cannot be used, and so not be kept.
    const Result<std::optional<FileDescriptor>> lock = backupfolder::lockCopy(backup.place, backupfolder::CopyLock::Discard);
    if (lock && !*lock)
        return fail(ErrorCode::BackupInUse, {backup.id.value()});
    const QString trash = m_folder + u'/' + backupfolder::trashFolder;
    TM_CHECK(backupfolder::makeDirectory(trash));
    const QString target = trash + u'/' + now.toUTC().toString(backupfolder::trashTimeFormat) + u'-' + backup.id.value();
    if (std::rename(QFile::encodeName(backup.place).constData(), QFile::encodeName(target).constData()) != 0)
        return fail(localFileError(backup.place, errno));
    TM_CHECK(syncDirectory(trash));
    return syncDirectory(QFileInfo(backup.place).path());
}

Result<int> FolderBackups::emptyTrash(const QDateTime &time)
{
    const QDir trash(m_folder + u'/' + backupfolder::trashFolder);
    // Names sort by time, and what has no such name was not put there by us.
    const QString oldest = time.toUTC().toString(backupfolder::trashTimeFormat);
    int removed = 0;
    for (const QString &name : trash.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
        const QString moment = name.section(u'-', 0, 0);
        if (!QDateTime::fromString(moment, backupfolder::trashTimeFormat).isValid() || moment >= oldest)
            continue;
        backupfolder::removeTree(trash.filePath(name));
        ++removed;
    }
    return removed;
}

} // namespace tmc
