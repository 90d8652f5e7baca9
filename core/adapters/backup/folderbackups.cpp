#include "core/adapters/backup/folderbackups.h"

#include "core/adapters/backup/backupfolder.h"
#include "core/adapters/backup/containerreader.h"
#include "core/adapters/backup/folderwriting.h"
#include "core/support/atomicfile.h"
#include "core/support/json.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qsizetype readBytes = 1024 * 1024;

Error damageOf(const BackupId &id, const QString &part, const QString &detail)
{
    return {.code = ErrorCode::BackupDamaged, .args = {id.value(), part}, .detail = detail};
}

QByteArray signedBytes(const QString &path, const KeyRing &ring, QByteArray *signer)
{
    const Result<QByteArray> bytes = atomicfile::read(path, BackupManifest::maximumBytes);
    const Result<QByteArray> signature =
        atomicfile::read(QFileInfo(path).path() + u'/' + QFileInfo(path).completeBaseName() + u".sig"_s, 4096);
    if (!bytes || !signature)
        return {};
    for (const BackupKey &key : ring.keys())
        if (key.kind == BackupKeyKind::Signer && backupcrypto::isSignedBy(*bytes, *signature, key.publicKey)) {
            if (signer != nullptr)
                *signer = key.publicKey;
            return *bytes;
        }
    return {};
}

Result<BackupManifest> manifestIn(const QString &place, const KeyRing &ring)
{
    const BackupId id(QFileInfo(place).fileName());
    QByteArray signer;
    const QByteArray bytes = signedBytes(place + u'/' + backupfolder::manifestFile, ring, &signer);
    if (bytes.isEmpty())
        return fail(damageOf(id, backupfolder::manifestFile, u"missing, or not signed by a key of this computer's list"_s));
    TM_TRY(const QJsonObject json, parseJsonObject(bytes));
    TM_TRY(BackupManifest manifest, backupManifestFromJson(json));
    const Result<QString> expected = backupfolder::placeOf({}, manifest.subject, manifest.id);
    // A copy under another name would be shown with another age, or as another tenant's.
    if (!expected || !QDir::cleanPath(place).endsWith(*expected) || manifest.signer != QString::fromLatin1(signer.toHex()))
        return fail(damageOf(id, backupfolder::manifestFile, u"it belongs to %1"_s.arg(expected.value_or(QString()))));
    return manifest;
}

std::vector<BackupVerification> verificationsIn(const QString &place, const BackupId &id, const KeyRing &ring)
{
    std::vector<BackupVerification> verifications;
    const QDir folder(place + u'/' + backupfolder::verifyFolder);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        const Result<QJsonObject> json = parseJsonObject(signedBytes(folder.filePath(name), ring, nullptr));
        if (json && json->value(u"backup"_s).toString() == id.value())
            verifications.push_back(verificationFromJson(*json));
    }
    std::sort(verifications.begin(), verifications.end(), [](const auto &a, const auto &b) { return a.at < b.at; });
    return verifications;
}

/// Reads the file from the disk and not from memory, as far as the kernel follows the advice, and hands its bytes on.
Result<void> readFile(const QString &path, const std::function<Result<void>(QByteArrayView)> &take, const std::stop_token &stop)
{
    const FileDescriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (!file.isOpen())
        return fail(localFileError(path, errno));
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
        error.args = {id.value(), backupfolder::dataFile};
    return error;
}

} // namespace

FolderBackups::FolderBackups(QString folder, BackupKeyStore &keys) : m_folder(QDir::cleanPath(folder)), m_keys(keys)
{
}

Result<std::unique_ptr<BackupWriting>> FolderBackups::begin(const BackupId &id, const BackupSubject &subject)
{
    TM_TRY(const KeyRing ring, KeyRing::load(m_keys));
    FolderWriting::Keys keys;
    TM_TRY(keys.recipients, ring.recipients());
    TM_TRY(keys.signer, ring.signer());
    return FolderWriting::begin(m_folder, id, subject, std::move(keys));
}

StoredBackup FolderBackups::look(const QString &place, const KeyRing &ring)
{
    StoredBackup backup{.id = BackupId(QFileInfo(place).fileName()),
                        .workspace = WorkspaceId(QFileInfo(QFileInfo(place).path()).fileName()),
                        .place = place,
                        .manifest = {},
                        .verifications = {},
                        .damage = {}};
    Result<BackupManifest> manifest = manifestIn(place, ring);
    if (!manifest) {
        backup.damage = damageOf(backup.id, backupfolder::manifestFile, manifest.error().detail);
        return backup;
    }
    backup.manifest = *manifest;
    backup.verifications = verificationsIn(place, backup.id, ring);
    const QFileInfo data(place + u'/' + backupfolder::dataFile);
    if (data.size() != backup.manifest.figures.fileBytes)
        backup.damage = damageOf(backup.id, backupfolder::dataFile,
                                 u"it has %1 bytes instead of %2"_s.arg(data.size()).arg(backup.manifest.figures.fileBytes));
    return backup;
}

Result<std::vector<StoredBackup>> FolderBackups::list()
{
    TM_TRY(const KeyRing ring, KeyRing::load(m_keys));
    std::vector<StoredBackup> backups;
    const QDir::Filters directories = QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks;
    for (const QString &cluster : QDir(m_folder).entryList(directories))
        for (const QString &workspace : QDir(m_folder + u'/' + cluster).entryList(directories)) {
            const QString folder = m_folder + u'/' + cluster + u'/' + workspace;
            for (const QString &id : QDir(folder).entryList(directories))
                if (backupfolder::isPlainName(id))
                    backups.push_back(look(folder + u'/' + id, ring));
        }
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
    QCryptographicHash plainHash(QCryptographicHash::Sha256);
    QCryptographicHash fileHash(QCryptographicHash::Sha256);
    BackupFigures figures;
    ContainerReader reader(
        [&](const ContainerHeader &header) -> Result<backupcrypto::KeyPair> {
            TM_CHECK(checkHeader(header, backup.manifest));
            return ring.openerAmong(publicKeysOf(header));
        },
        [&](QByteArrayView plain) {
            plainHash.addData(plain);
            figures.plainBytes += plain.size();
            return sink(plain);
        });
    Result<void> outcome = readFile(
        backup.place + u'/' + backupfolder::dataFile,
        [&](QByteArrayView bytes) {
            fileHash.addData(bytes);
            figures.fileBytes += bytes.size();
            return reader.feed(bytes);
        },
        stop);
    if (outcome)
        outcome = reader.finish();
    if (!outcome)
        return fail(located(outcome.error(), backup.id));
    figures.plainHash = QString::fromLatin1(plainHash.result().toHex());
    figures.fileHash = QString::fromLatin1(fileHash.result().toHex());
    figures.chunks = reader.chunkCount();
    if (figures != backup.manifest.figures)
        return fail(damageOf(backup.id, backupfolder::dataFile, u"its size or its hash is not the one in the manifest"_s));
    return {};
}

Result<void> FolderBackups::tryKey(const StoredBackup &backup, const backupcrypto::KeyPair &pair)
{
    if (backup.damage)
        return fail(*backup.damage);
    bool hasOpened = false;
    ContainerReader reader(
        [&](const ContainerHeader &header) -> Result<backupcrypto::KeyPair> {
            TM_CHECK(checkHeader(header, backup.manifest));
            return pair;
        },
        [&hasOpened](QByteArrayView) -> Result<void> {
            hasOpened = true;
            return fail(ErrorCode::Cancelled); // one chunk is enough
        });
    Result<void> outcome =
        readFile(backup.place + u'/' + backupfolder::dataFile, [&reader](QByteArrayView bytes) { return reader.feed(bytes); }, {});
    if (outcome)
        outcome = reader.finish();
    if (hasOpened)
        return {};
    return fail(located(outcome.error(), backup.id));
}

Result<void> FolderBackups::note(const StoredBackup &backup, const BackupVerification &verification)
{
    TM_TRY(const KeyRing ring, KeyRing::load(m_keys));
    TM_TRY(const backupcrypto::KeyPair signer, ring.signer());
    QJsonObject json = verificationToJson(verification);
    json.insert(u"backup"_s, backup.id.value());
    const QByteArray bytes = toCompactJson(json);
    const QString folder = backup.place + u'/' + backupfolder::verifyFolder;
    TM_CHECK(backupfolder::makeDirectory(folder));
    const QString base = folder + u'/' + verification.at.toUTC().toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s);
    // The signature first: a note without one counts for nothing.
    TM_CHECK(atomicfile::writeNew(base + u".sig"_s, backupcrypto::sign(bytes, signer)));
    TM_CHECK(atomicfile::writeNew(base + u".json"_s, bytes));
    return syncDirectory(folder);
}

Result<qint64> FolderBackups::freeBytes() const
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

Result<int> FolderBackups::sweep()
{
    int removed = 0;
    for (const QString &name :
         QDir(m_folder).entryList({backupfolder::partPrefix + u'*'}, QDir::Dirs | QDir::Hidden | QDir::NoSymLinks)) {
        const QString part = m_folder + u'/' + name;
        TM_TRY(const std::optional<FileDescriptor> lock, backupfolder::lockPart(part));
        if (!lock)
            continue; // its writer lives
        backupfolder::removeTree(part);
        ++removed;
    }
    return removed;
}

} // namespace tmc
