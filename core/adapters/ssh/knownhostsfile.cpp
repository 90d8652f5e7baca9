#include "core/adapters/ssh/knownhostsfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>
#include <QtEndian>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qint64 maximumFile = 64 * 1024;

/// A public key begins with its type as a string with a 32-bit length (RFC 4253, section 6.6).
bool holdsType(const QByteArray &key, const QByteArray &type)
{
    if (key.size() < 4 + type.size())
        return false;
    return qFromBigEndian<quint32>(key.constData()) == static_cast<quint32>(type.size()) && key.mid(4, type.size()) == type;
}

/// ssh writes fingerprints in base64 without padding.
QString fingerprintOfKey(const QByteArray &key)
{
    const QByteArray hash = QCryptographicHash::hash(key, QCryptographicHash::Sha256);
    return u"SHA256:"_s + QString::fromLatin1(hash.toBase64(QByteArray::OmitTrailingEquals));
}

/// A renamed file survives a power cut only when its directory has been synchronised.
void synchroniseDirectory(const QString &path)
{
    const int descriptor = ::open(path.toLocal8Bit().constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

Result<KnownHostsFile> KnownHostsFile::forProfile(const QString &configDirectory, const QString &profileName)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9][A-Za-z0-9._-]{0,39}\\z"_s);
    if (!pattern.match(profileName).hasMatch())
        return fail(ErrorCode::InvalidInput, {u"name"_s, profileName});
    return KnownHostsFile(QDir(configDirectory).absoluteFilePath(u"known_hosts.d/"_s + profileName));
}

std::optional<HostKeyOffer> KnownHostsFile::read() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QStringList lines = QString::fromUtf8(file.read(maximumFile)).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (auto offer = parseLine(line))
            return *offer;
    }
    return std::nullopt;
}

Result<void> KnownHostsFile::write(const HostKeyOffer &offer) const
{
    TM_TRY(const HostKeyOffer parsed, parseLine(offer.knownHostsLine));
    if (parsed.keyType != offer.keyType || parsed.fingerprint != offer.fingerprint)
        return fail(ErrorCode::InvalidInput, {u"hostKey"_s, offer.fingerprint});
    const QString directory = QFileInfo(m_path).path();
    QDir().mkpath(directory);
    QFile::setPermissions(directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QSaveFile file(m_path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
                         && file.write(parsed.knownHostsLine.toUtf8() + '\n') > 0 && file.commit();
    if (!written)
        return fail(ErrorCode::LocalFile, {m_path}, file.errorString());
    synchroniseDirectory(directory);
    return {};
}

Result<void> KnownHostsFile::remove() const
{
    QFile file(m_path);
    if (file.exists() && !file.remove())
        return fail(ErrorCode::LocalFile, {m_path}, file.errorString());
    synchroniseDirectory(QFileInfo(m_path).path());
    return {};
}

Result<HostKeyOffer> KnownHostsFile::parseLine(const QString &line)
{
    static const QRegularExpression pattern(
        uR"(\A([A-Za-z0-9._:,\[\]%-]{1,300}) ([a-z0-9@.-]{1,64}) ([A-Za-z0-9+/]{16,8192}={0,2})\s*\z)"_s);
    const QRegularExpressionMatch match = pattern.match(line);
    const auto key = QByteArray::fromBase64Encoding(match.captured(3).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!match.hasMatch() || !key || !holdsType(*key, match.captured(2).toLatin1()))
        return fail(ErrorCode::InvalidInput, {u"hostKey"_s, line.left(200)});
    return HostKeyOffer{.keyType = match.captured(2),
                        .fingerprint = fingerprintOfKey(*key),
                        .knownHostsLine = u"%1 %2 %3"_s.arg(match.captured(1), match.captured(2), match.captured(3))};
}

} // namespace tmc
