#include "core/domain/backupkey.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qsizetype idDigits = 16;

} // namespace

QString BackupKey::idOf(const QByteArray &publicKey)
{
    return QString::fromLatin1(publicKey.toHex().first(qMin(idDigits, publicKey.size() * 2)));
}

QString backupKeyKindName(BackupKeyKind kind)
{
    switch (kind) {
    case BackupKeyKind::Team:
        return u"team"_s;
    case BackupKeyKind::Recovery:
        return u"recovery"_s;
    case BackupKeyKind::Signer:
        return u"signer"_s;
    }
    return {};
}

} // namespace tmc
