#include "core/adapters/backup/folderbackups.h"

#include "core/adapters/backup/containerreader.h"
#include "core/adapters/backup/folderwriting.h"
#include "core/adapters/backup/localdisk.h"
#include "core/adapters/backup/sha256.h"
#include "core/domain/backuplayout.h"
#include "core/support/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

Error damageOf(const BackupId &id, const QString &part, const QString &detail)
{
    return {.code = ErrorCode::BackupDamaged, .args = {id.value(), part}, .detail = detail};
}

/// The bytes of `<base>.json` when `<base>.sig` is the signature of a key of the list; empty otherwise.
QByteArray signedBytes(const CopyOnDisk &copy, const QString &base, const KeyRing &ring, QByteArray *signer)
{
    const auto bytes = copy.files.find(base + u".json"_s);
    const auto signature = copy.files.find(base + u".sig"_s);
    if (bytes == copy.files.end() || signature == copy.files.end())
        return {};
    for (const BackupKey &key : ring.keys())
        if (key.kind == BackupKeyKind::Signer && backupcrypto::isSignedBy(bytes->second, signature->second, key.publicKey)) {
            if (signer != nullptr)
                *signer = key.publicKey;
            return bytes->second;
        }
    return {};
}

QString baseOf(const QString &name)
{
    return name.section(u'.', 0, -2);
}

Result<BackupManifest> manifestIn(const CopyOnDisk &copy, const BackupId &id, const KeyRing &ring)
{
    QByteArray signer;
    const QByteArray bytes = signedBytes(copy, baseOf(backuplayout::manifestFile), ring, &signer);
    if (bytes.isEmpty())
        return fail(damageOf(id, backuplayout::manifestFile, u"missing, or not signed by a key of this computer's list"_s));
    TM_TRY(const QJsonObject json, parseJsonObject(bytes));
    TM_TRY(BackupManifest manifest, backupManifestFromJson(json));
    const Result<QString> expected = backuplayout::placeOf(manifest.subject, manifest.id);
    // A copy under another name would be shown with another age, or as another tenant's.
    if (!expected || copy.place != *expected || manifest.signer != QString::fromLatin1(signer.toHex()))
        return fail(damageOf(id, backuplayout::manifestFile, u"it belongs to %1"_s.arg(expected.value_or(QString()))));
    return manifest;
}

std::vector<BackupVerification> verificationsIn(const CopyOnDisk &copy, const BackupId &id, const KeyRing &ring)
{
    std::vector<BackupVerification> verifications;
    for (const auto &[name, bytes] : copy.files) {
        if (!name.startsWith(backuplayout::verifyFolder + u'/') || !name.endsWith(u".json"_s))
            continue;
        const Result<QJsonObject> json = parseJsonObject(signedBytes(copy, baseOf(name), ring, nullptr));
        if (json && json->value(u"backup"_s).toString() == id.value())
            verifications.push_back(verificationFromJson(*json));
    }
    std::stable_sort(verifications.begin(), verifications.end(), [](const auto &a, const auto &b) { return a.at < b.at; });
    return verifications;
}

std::vector<QByteArray> publicKeysOf(const ContainerHeader &header)
{
    std::vector<QByteArray> keys;
    for (const ContainerRecipient &recipient : header.recipients)
        keys.push_back(recipient.publicKey);
    return keys;
}

Result<void> checkHeader(const ContainerHeader &header, const BackupManifest &manifest)
{
    const bool isSame = header.backup == manifest.id.value() && header.workspace == manifest.subject.workspace.value()
                        && header.cluster == manifest.subject.systemIdentifier;
    if (!isSame)
        return fail(ErrorCode::BackupDamaged, {}, u"the data is that of the backup "_s + header.backup);
    return {};
}

/// Damage as its finder sees it does not know whose it is.
Error located(Error error, const BackupId &id)
{
    if (error.code == ErrorCode::BackupDamaged)
        error.args = {id.value(), backuplayout::dataFile};
    return error;
}

} // namespace

FolderBackups::FolderBackups(std::unique_ptr<BackupDisk> disk, BackupKeyStore &keys) : m_disk(std::move(disk)), m_keys(keys)
{
}

FolderBackups::FolderBackups(const QString &folder, BackupKeyStore &keys) : FolderBackups(std::make_unique<LocalDisk>(folder), keys)
{
}

/// Below the folder, as the disk knows it.
QString FolderBackups::placeOf(const StoredBackup &backup) const
{
    return backup.place.sliced(std::min(backup.place.size(), m_disk->folder().size() + 1));
}

Result<std::unique_ptr<BackupWriting>> FolderBackups::begin(const BackupId &id, const BackupSubject &subject)
{
    TM_TRY(const KeyRing ring, KeyRing::load(m_keys));
    FolderWriting::Keys keys;
    TM_TRY(keys.recipients, ring.recipients());
    TM_TRY(keys.signer, ring.signer());
    return FolderWriting::begin(*m_disk, id, subject, std::move(keys));
}

StoredBackup FolderBackups::look(const CopyOnDisk &copy, const KeyRing &ring) const
{
    StoredBackup backup{.id = BackupId(copy.place.section(u'/', -1)),
                        .workspace = WorkspaceId(copy.place.section(u'/', -2, -2)),
                        .place = m_disk->folder() + u'/' + copy.place,
                        .manifest = {},
                        .verifications = {},
                        .damage = {}};
    Result<BackupManifest> manifest = manifestIn(copy, backup.id, ring);
    if (!manifest) {
        backup.damage = damageOf(backup.id, backuplayout::manifestFile, manifest.error().detail);
        return backup;
    }
    backup.manifest = std::move(*manifest);
    backup.verifications = verificationsIn(copy, backup.id, ring);
    const qint64 expected = backup.manifest.figures.fileBytes;
    if (copy.dataBytes != expected)
        backup.damage =
            damageOf(backup.id, backuplayout::dataFile, u"it has %1 bytes instead of %2"_s.arg(copy.dataBytes).arg(expected));
    return backup;
}

Result<std::vector<StoredBackup>> FolderBackups::list()
{
    TM_TRY(const KeyRing ring, KeyRing::load(m_keys));
    std::vector<StoredBackup> backups;
    TM_CHECK(m_disk->list([&](const CopyOnDisk &copy) { backups.push_back(look(copy, ring)); }));
    std::stable_sort(backups.begin(), backups.end(),
                     [](const StoredBackup &a, const StoredBackup &b) { return a.manifest.startedAt > b.manifest.startedAt; });
    return backups;
}

Result<StoredBackup> FolderBackups::find(const QString &idOrBeginning)
{
    TM_TRY(const std::vector<StoredBackup> all, list());
    const StoredBackup *found = nullptr;
    for (const StoredBackup &backup : all) {
        if (idOrBeginning.isEmpty() || !backup.id.value().startsWith(idOrBeginning))
            continue;
        if (found != nullptr && found->id != backup.id)
            return fail(ErrorCode::NotFound, {u"backup"_s, idOrBeginning}, u"several begin like this"_s);
        found = &backup;
    }
    if (found == nullptr)
        return fail(ErrorCode::NotFound, {u"backup"_s, idOrBeginning});
    return *found;
}

Result<void> FolderBackups::read(const StoredBackup &backup, const Sink &sink, std::stop_token stop)
{
    if (backup.damage)
        return fail(*backup.damage);
    TM_TRY(const KeyRing ring, KeyRing::load(m_keys));
    Sha256 plainHash;
    Sha256 fileHash;
    BackupFigures figures;
    ContainerReader reader(
        [&](const ContainerHeader &header) -> Result<backupcrypto::KeyPair> {
            TM_CHECK(checkHeader(header, backup.manifest));
            return ring.openerAmong(publicKeysOf(header));
        },
        [&](QByteArrayView plain) {
            plainHash.add(plain);
            figures.plainBytes += plain.size();
            return sink(plain);
        });
    Result<void> outcome = m_disk->readData(
        placeOf(backup),
        [&](QByteArrayView bytes) {
            fileHash.add(bytes);
            figures.fileBytes += bytes.size();
            return reader.feed(bytes);
        },
        stop);
    if (outcome)
        outcome = reader.finish();
    if (!outcome)
        return fail(located(outcome.error(), backup.id));
    figures.plainHash = plainHash.hex();
    figures.fileHash = fileHash.hex();
    figures.chunks = reader.chunkCount();
    if (figures != backup.manifest.figures)
        return fail(damageOf(backup.id, backuplayout::dataFile, u"its size or its hash is not the one in the manifest"_s));
    return {};
}

Result<QString> FolderBackups::tryKey(const StoredBackup &backup, const Secret &recoveryKey)
{
    if (backup.damage)
        return fail(*backup.damage);
    TM_TRY(const KeyRing ring, KeyRing::load(m_keys));
    std::optional<backupcrypto::KeyPair> typed;
    if (!recoveryKey.isEmpty()) {
        TM_TRY(const Secret secret, backupcrypto::keyFromText(recoveryKey));
        TM_TRY(typed, backupcrypto::recipientFrom(secret));
    }
    QString id;
    bool hasOpened = false;
    ContainerReader reader(
        [&](const ContainerHeader &header) -> Result<backupcrypto::KeyPair> {
            TM_CHECK(checkHeader(header, backup.manifest));
            TM_TRY(backupcrypto::KeyPair pair, typed ? Result<backupcrypto::KeyPair>(*typed) : ring.openerAmong(publicKeysOf(header)));
            id = BackupKey::idOf(pair.publicKey);
            return pair;
        },
        [&hasOpened](QByteArrayView) -> Result<void> {
            hasOpened = true;
            return fail(ErrorCode::Cancelled); // one chunk is enough
        });
    Result<void> outcome = m_disk->readData(placeOf(backup), [&reader](QByteArrayView bytes) { return reader.feed(bytes); }, {});
    if (outcome)
        outcome = reader.finish();
    if (hasOpened)
        return id;
    return fail(located(outcome.error(), backup.id));
}

Result<void> FolderBackups::note(const StoredBackup &backup, const BackupVerification &verification)
{
    TM_TRY(const KeyRing ring, KeyRing::load(m_keys));
    TM_TRY(const backupcrypto::KeyPair signer, ring.signer());
    QJsonObject json = verificationToJson(verification);
    json.insert(u"backup"_s, backup.id.value());
    const QByteArray bytes = toCompactJson(json);
    const QString name = verification.at.toUTC().toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s);
    return m_disk->addNote(placeOf(backup), name, bytes, backupcrypto::sign(bytes, signer));
}

Result<void> FolderBackups::keep(const StoredBackup &backup)
{
    if (m_kept.contains(backup.place))
        return {};
    TM_TRY(std::unique_ptr<DiskLock> lock, m_disk->keep(placeOf(backup)));
    if (!lock)
        return fail(ErrorCode::NotFound, {u"backup"_s, backup.id.value()});
    m_kept.emplace(backup.place, std::move(lock));
    return {};
}

Result<void> FolderBackups::discard(const StoredBackup &backup, const QDateTime &now)
{
    const QString name = now.toUTC().toString(backuplayout::trashTimeFormat) + u'-' + backup.id.value();
    TM_TRY(const bool isGone, m_disk->discard(placeOf(backup), name));
    if (!isGone)
        return fail(ErrorCode::BackupInUse, {backup.id.value()});
    return {};
}

Result<int> FolderBackups::emptyTrash(const QDateTime &time)
{
    // Names sort by time, and what has no such name was not put there by us.
    const QString oldest = time.toUTC().toString(backuplayout::trashTimeFormat);
    TM_TRY(const QStringList names, m_disk->discarded());
    int removed = 0;
    for (const QString &name : names) {
        const QString moment = name.section(u'-', 0, 0);
        if (!QDateTime::fromString(moment, backuplayout::trashTimeFormat).isValid() || moment >= oldest)
            continue;
        TM_CHECK(m_disk->purge(name));
        ++removed;
    }
    return removed;
}

} // namespace tmc
