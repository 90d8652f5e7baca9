#include "core/adapters/local/filesnapshotcache.h"

#include "core/support/atomicfile.h"
#include "core/support/fingerprint.h"
#include "core/support/json.h"

#include <QCryptographicHash>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr QByteArrayView magic = "tenant-master-snapshot 1 ";
constexpr qsizetype checksumLength = 64;
constexpr qsizetype headerLength = magic.size() + checksumLength + 1;
constexpr qsizetype largestFile = 64 * 1024 * 1024;
constexpr quint32 largestText = 256 * 1024 * 1024;

QByteArray header(const QByteArray &compressed)
{
    return magic.toByteArray() + QCryptographicHash::hash(compressed, QCryptographicHash::Sha256).toHex() + '\n';
}

/// The JSON text of a file, or why there is none.
tl::expected<QByteArray, QString> unpacked(const QByteArray &file)
{
    if (!file.startsWith(magic))
        return tl::unexpected(u"not a snapshot, or one of another version"_s);
    const QByteArray compressed = file.mid(headerLength);
    if (file.left(headerLength) != header(compressed))
        return tl::unexpected(u"the checksum does not fit"_s);
    // The length in front says how much memory qUncompress takes at first.
    const quint32 length = compressed.size() < 4 ? 0 : qFromBigEndian<quint32>(compressed.constData());
    if (length == 0 || length > largestText)
        return tl::unexpected(u"the length does not fit"_s);
    QByteArray text = qUncompress(compressed);
    if (text.size() != static_cast<qsizetype>(length))
        return tl::unexpected(u"the text cannot be unpacked"_s);
    return text;
}

} // namespace

FileSnapshotCache::FileSnapshotCache(const LocalPaths &paths) : m_directory(paths.cache())
{
}

QString FileSnapshotCache::pathOf(const QString &serverName) const
{
    return u"%1/%2.json.z"_s.arg(m_directory, fingerprintOfText(serverName).left(32));
}

Result<SystemSnapshot> FileSnapshotCache::load(const QString &serverName) const
{
    const QString path = pathOf(serverName);
    const auto file = atomicfile::read(path, largestFile);
    if (!file && file.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound, {u"snapshot"_s, serverName});
    if (!file)
        return fail(file.error());
    const auto text = unpacked(*file);
    if (!text)
        return fail(ErrorCode::ConfigurationInvalid, {path}, text.error());
    auto snapshot = parseJsonObject(*text, largestText).and_then(snapshotFromJson);
    if (!snapshot)
        return fail(ErrorCode::ConfigurationInvalid, {path}, snapshot.error().args.join(u": "_s));
    if (snapshot->serverName != serverName)
        return fail(ErrorCode::ConfigurationInvalid, {path}, u"the snapshot of another server"_s);
    return snapshot;
}

Result<void> FileSnapshotCache::store(const SystemSnapshot &snapshot)
{
    if (snapshot.serverName.isEmpty())
        return fail(ErrorCode::InvalidInput, {u"serverName"_s, QString()});
    constexpr int fastest = 1; // a third of the time of the default for a file that is a fifth larger
    const QByteArray compressed = qCompress(toCompactJson(snapshotToJson(snapshot)), fastest);
    return atomicfile::write(pathOf(snapshot.serverName), header(compressed) + compressed);
}

Result<void> FileSnapshotCache::remove(const QString &serverName)
{
    return atomicfile::remove(pathOf(serverName));
}

} // namespace tmc
