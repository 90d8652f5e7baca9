#include "core/adapters/backup/folderwriting.h"

#include "core/domain/backuplayout.h"
#include "core/support/json.h"

using namespace Qt::StringLiterals;

namespace tmc {

FolderWriting::FolderWriting(std::unique_ptr<PartOnDisk> part, QString place, Keys keys)
    : m_part(std::move(part)),
      m_place(std::move(place)),
      m_keys(std::move(keys))
{
}

Result<std::unique_ptr<BackupWriting>> FolderWriting::begin(BackupDisk &disk, const BackupId &id, const BackupSubject &subject,
                                                            Keys keys)
{
    TM_TRY(const QString place, backuplayout::placeOf(subject, id));
    TM_TRY(std::unique_ptr<PartOnDisk> part, disk.begin(id));
    std::unique_ptr<FolderWriting> writing(new FolderWriting(std::move(part), place, std::move(keys)));
    TM_CHECK(writing->prepare(id, subject));
    return writing;
}

Result<void> FolderWriting::prepare(const BackupId &id, const BackupSubject &subject)
{
    const Secret dataKey = backupcrypto::makeDataKey();
    ContainerHeader header{id.value(), subject.workspace.value(), subject.systemIdentifier, {}};
    for (const QByteArray &recipient : m_keys.recipients) {
        TM_TRY(const QByteArray sealedKey, backupcrypto::seal(dataKey, recipient));
        header.recipients.push_back({recipient, sealedKey});
    }
    m_container = std::make_unique<ContainerWriter>(header, dataKey, [this](QByteArrayView bytes) { return append(bytes); });
    return {};
}

Result<void> FolderWriting::append(QByteArrayView bytes)
{
    m_fileHash.add(bytes);
    m_figures.fileBytes += bytes.size();
    return m_part->write(bytes);
}

Result<void> FolderWriting::write(QByteArrayView plain)
{
    m_plainHash.add(plain);
    m_figures.plainBytes += plain.size();
    return m_container->write(plain);
}

Result<BackupManifest> FolderWriting::publish(BackupManifest manifest)
{
    TM_CHECK(m_container->finish());
    m_figures.chunks = m_container->chunkCount();
    m_figures.plainHash = m_plainHash.hex();
    m_figures.fileHash = m_fileHash.hex();
    TM_CHECK(m_part->finishData(m_figures.fileHash));
    manifest.figures = m_figures;
    manifest.signer = QString::fromLatin1(m_keys.signer.publicKey.toHex());
    manifest.recipients.clear();
    for (const QByteArray &recipient : m_keys.recipients)
        manifest.recipients.append(QString::fromLatin1(recipient.toHex()));
    const QByteArray bytes = toCompactJson(backupManifestToJson(manifest));
    if (bytes.size() > BackupManifest::maximumBytes)
        return fail(ErrorCode::Internal, {}, u"the manifest has %1 bytes"_s.arg(bytes.size()));
    TM_CHECK(m_part->addFile(backuplayout::manifestFile, bytes));
    TM_CHECK(m_part->addFile(backuplayout::signatureFile, backupcrypto::sign(bytes, m_keys.signer)));
    TM_CHECK(m_part->publish(m_place));
    return manifest;
}

} // namespace tmc
