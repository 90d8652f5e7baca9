#include "core/adapters/local/backupkeyfiles.h"

#include "core/support/atomicfile.h"
#include "core/adapters/local/passwordfile.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {

BackupKeyFiles::BackupKeyFiles(const LocalPaths &paths) : m_directory(paths.config() + u"/backup-keys"_s)
{
}

Result<QByteArray> BackupKeyFiles::readRing()
{
    auto ring = atomicfile::read(m_directory + u"/ring.json"_s, 1024 * 1024);
    if (!ring && ring.error().code == ErrorCode::NotFound)
        return QByteArray();
    return ring;
}

Result<void> BackupKeyFiles::writeRing(const QByteArray &ring)
{
    TM_CHECK(ensurePrivateDirectory(m_directory));
    return atomicfile::write(m_directory + u"/ring.json"_s, ring);
}

Result<QString> BackupKeyFiles::secretPath(const QString &keyId) const
{
    const bool isPlain = !keyId.isEmpty() && std::all_of(keyId.begin(), keyId.end(), [](QChar letter) {
        return (letter >= u'0' && letter <= u'9') || (letter >= u'a' && letter <= u'z');
    });
    if (!isPlain)
        return fail(ErrorCode::InvalidInput, {u"key"_s, keyId});
    return m_directory + u'/' + keyId + u".key"_s;
}

Result<Secret> BackupKeyFiles::secret(const QString &keyId)
{
    TM_TRY(const QString path, secretPath(keyId));
    auto secret = passwordfile::read(path);
    if (!secret && secret.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound, {u"secret"_s, keyId});
    return secret;
}

Result<void> BackupKeyFiles::storeSecret(const QString &keyId, const Secret &secret)
{
    TM_TRY(const QString path, secretPath(keyId));
    TM_CHECK(ensurePrivateDirectory(m_directory));
    // Old backups can be opened by nothing else.
    if (QFileInfo::exists(path))
        return fail(ErrorCode::AlreadyExists, {u"secret"_s, keyId});
    return passwordfile::write(path, secret);
}

} // namespace tmc
