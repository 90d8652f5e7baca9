#include "core/adapters/backup/folderwriting.h"

#include "core/adapters/backup/backupfolder.h"
#include "core/support/atomicfile.h"
#include "core/support/json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tmc {

FolderWriting::FolderWriting(QString folder, BackupId id, QString target, Keys keys)
    : m_folder(std::move(folder)),
      m_id(std::move(id)),
      m_keys(std::move(keys)),
      m_part(m_folder + u'/' + backupfolder::partPrefix + m_id.value()),
      m_target(std::move(target))
{
}

FolderWriting::~FolderWriting()
{
    if (m_ownsPart)
        backupfolder::removeTree(m_part);
}

Result<std::unique_ptr<BackupWriting>> FolderWriting::begin(const QString &folder, const BackupId &id, const BackupSubject &subject,
                                                            Keys keys)
{
    TM_TRY(const QString target, backupfolder::placeOf(folder, subject, id));
    TM_CHECK(backupfolder::makeDirectory(folder));
    std::unique_ptr<FolderWriting> writing(new FolderWriting(folder, id, target, std::move(keys)));
    TM_CHECK(writing->prepare(subject));
    return writing;
}

Result<void> FolderWriting::prepare(const BackupSubject &subject)
{
    if (::mkdir(QFile::encodeName(m_part).constData(), 0700) != 0)
        return fail(localFileError(m_part, errno));
    m_ownsPart = true;
    TM_TRY(std::optional<FileDescriptor> lock, backupfolder::lockPart(m_part));
    if (!lock)
        return fail(ErrorCode::LocalFile, {m_part}, u"another process works there"_s);
    m_lock = std::move(*lock);
    const QString data = m_part + u'/' + backupfolder::dataFile;
    m_data = FileDescriptor(::open(QFile::encodeName(data).constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!m_data.isOpen())
        return fail(localFileError(data, errno));
    const Secret dataKey = backupcrypto::makeDataKey();
    ContainerHeader header{m_id.value(), subject.workspace.value(), subject.systemIdentifier, {}};
    for (const QByteArray &recipient : m_keys.recipients) {
        TM_TRY(const QByteArray sealedKey, backupcrypto::seal(dataKey, recipient));
        header.recipients.push_back({recipient, sealedKey});
    }
    m_container = std::make_unique<ContainerWriter>(header, dataKey, [this](QByteArrayView bytes) { return append(bytes); });
    return {};
}

Result<void> FolderWriting::append(QByteArrayView bytes)
{
    m_fileHash.addData(bytes);
    m_figures.fileBytes += bytes.size();
    return writeAll(m_data, QByteArray::fromRawData(bytes.data(), bytes.size()), m_part + u'/' + backupfolder::dataFile);
}

Result<void> FolderWriting::write(QByteArrayView plain)
{
    m_plainHash.addData(plain);
    m_figures.plainBytes += plain.size();
    return m_container->write(plain);
}

Result<BackupManifest> FolderWriting::publish(BackupManifest manifest)
{
    TM_CHECK(m_container->finish());
    if (::fsync(m_data.get()) != 0)
        return fail(localFileError(m_part, errno));
    m_figures.chunks = m_container->chunkCount();
    m_figures.plainHash = QString::fromLatin1(m_plainHash.result().toHex());
    m_figures.fileHash = QString::fromLatin1(m_fileHash.result().toHex());
    manifest.figures = m_figures;
    manifest.signer = QString::fromLatin1(m_keys.signer.publicKey.toHex());
    manifest.recipients.clear();
    for (const QByteArray &recipient : m_keys.recipients)
        manifest.recipients.append(QString::fromLatin1(recipient.toHex()));
    const QByteArray bytes = toCompactJson(backupManifestToJson(manifest));
    if (bytes.size() > BackupManifest::maximumBytes)
        return fail(ErrorCode::Internal, {}, u"the manifest has %1 bytes"_s.arg(bytes.size()));
    TM_CHECK(atomicfile::writeNew(m_part + u'/' + backupfolder::manifestFile, bytes));
    TM_CHECK(atomicfile::writeNew(m_part + u'/' + backupfolder::signatureFile, backupcrypto::sign(bytes, m_keys.signer)));
    TM_CHECK(rename());
    return manifest;
}

Result<void> FolderWriting::rename()
{
    TM_CHECK(backupfolder::makeDirectory(m_part + u'/' + backupfolder::verifyFolder));
    TM_CHECK(syncDirectory(m_part));
    const QString parent = QFileInfo(m_target).path();
    TM_CHECK(backupfolder::makeDirectory(parent));
    if (std::rename(QFile::encodeName(m_part).constData(), QFile::encodeName(m_target).constData()) != 0)
        return fail(localFileError(m_target, errno));
    m_ownsPart = false;
    // Only now: without it, who sweeps would take the part for a dead one's.
    ::unlink(QFile::encodeName(m_target + u'/' + backupfolder::lockFile).constData());
    TM_CHECK(syncDirectory(parent));
    return syncDirectory(m_folder);
}

} // namespace tmc
