#include "core/adapters/backup/keyring.h"

#include "core/support/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

QJsonObject keyToJson(const BackupKey &key)
{
    return {{u"kind"_s, backupKeyKindName(key.kind)},
            {u"publicKey"_s, QString::fromLatin1(key.publicKey.toHex())},
            {u"createdAt"_s, timeToJson(key.createdAt)},
            {u"retiredAt"_s, timeToJson(key.retiredAt)}};
}

std::optional<BackupKey> keyFromJson(const QJsonObject &json)
{
    const QString name = json.value(u"kind"_s).toString();
    for (const BackupKeyKind kind : {BackupKeyKind::Team, BackupKeyKind::Recovery, BackupKeyKind::Signer}) {
        BackupKey key{.kind = kind,
                      .publicKey = QByteArray::fromHex(json.value(u"publicKey"_s).toString().toLatin1()),
                      .createdAt = timeFromJson(json.value(u"createdAt"_s)),
                      .retiredAt = timeFromJson(json.value(u"retiredAt"_s))};
        if (backupKeyKindName(kind) == name && key.publicKey.size() == backupcrypto::keyBytes)
            return key;
    }
    return {};
}

} // namespace

Result<KeyRing> KeyRing::load(BackupKeyStore &store)
{
    KeyRing ring(store);
    TM_TRY(const QByteArray bytes, store.readRing());
    if (bytes.isEmpty())
        return ring;
    const Result<QJsonObject> json = parseJsonObject(bytes);
    const QJsonArray keys = json ? json->value(u"keys"_s).toArray() : QJsonArray();
    for (const QJsonValue &value : keys)
        if (const std::optional<BackupKey> key = keyFromJson(value.toObject()))
            ring.m_keys.push_back(*key);
    if (keys.isEmpty() || static_cast<qsizetype>(ring.m_keys.size()) != keys.size())
        return fail(ErrorCode::ConfigurationInvalid, {u"backup-keys/ring.json"_s});
    return ring;
}

std::vector<BackupKey> KeyRing::inUse(BackupKeyKind kind) const
{
    std::vector<BackupKey> found;
    std::copy_if(m_keys.begin(), m_keys.end(), std::back_inserter(found),
                 [kind](const BackupKey &key) { return key.kind == kind && key.isInUse(); });
    return found;
}

Result<Secret> KeyRing::create(const QDateTime &now)
{
    if (!m_keys.empty())
        return fail(ErrorCode::AlreadyExists, {u"backup-keys"_s, m_keys.front().id()});
    TM_CHECK(rotateTeam(now));
    return rotateRecovery(now);
}

Result<void> KeyRing::rotateTeam(const QDateTime &now)
{
    retire(BackupKeyKind::Team, now);
    retire(BackupKeyKind::Signer, now);
    // The secret halves first: a list that names a key which was never kept would make backups that only the paper opens.
    TM_CHECK(add(BackupKeyKind::Team, backupcrypto::makeRecipient(), now));
    TM_CHECK(add(BackupKeyKind::Signer, backupcrypto::makeSigner(), now));
    return save();
}

Result<Secret> KeyRing::rotateRecovery(const QDateTime &now)
{
    retire(BackupKeyKind::Recovery, now);
    const backupcrypto::KeyPair pair = backupcrypto::makeRecipient();
    m_keys.push_back({.kind = BackupKeyKind::Recovery, .publicKey = pair.publicKey, .createdAt = now, .retiredAt = {}});
    TM_CHECK(save());
    return backupcrypto::keyText(pair.secretKey);
}

Result<void> KeyRing::add(BackupKeyKind kind, const backupcrypto::KeyPair &pair, const QDateTime &now)
{
    TM_CHECK(m_store->storeSecret(BackupKey::idOf(pair.publicKey), backupcrypto::keyText(pair.secretKey)));
    m_keys.push_back({.kind = kind, .publicKey = pair.publicKey, .createdAt = now, .retiredAt = {}});
    return {};
}

void KeyRing::retire(BackupKeyKind kind, const QDateTime &now)
{
    for (BackupKey &key : m_keys)
        if (key.kind == kind && key.isInUse())
            key.retiredAt = now;
}

Result<void> KeyRing::save()
{
    const QJsonObject json{{u"format"_s, 1}, {u"keys"_s, arrayToJson(m_keys, keyToJson)}};
    return m_store->writeRing(toCompactJson(json));
}

Result<std::vector<QByteArray>> KeyRing::recipients() const
{
    const std::vector<BackupKey> team = inUse(BackupKeyKind::Team);
    const std::vector<BackupKey> recovery = inUse(BackupKeyKind::Recovery);
    if (team.empty() || recovery.empty())
        return fail(ErrorCode::BackupKeysNotMade);
    std::vector<QByteArray> publicKeys;
    for (const std::vector<BackupKey> &keys : {team, recovery})
        for (const BackupKey &key : keys)
            publicKeys.push_back(key.publicKey);
    return publicKeys;
}

Result<backupcrypto::KeyPair> KeyRing::signer() const
{
    const std::vector<BackupKey> signers = inUse(BackupKeyKind::Signer);
    if (signers.empty())
        return fail(ErrorCode::BackupKeysNotMade);
    TM_TRY(const Secret text, m_store->secret(signers.back().id()));
    TM_TRY(const Secret seed, backupcrypto::keyFromText(text));
    return backupcrypto::signerFrom(seed);
}

bool KeyRing::knowsSigner(const QByteArray &publicKey) const
{
    return std::any_of(m_keys.begin(), m_keys.end(),
                       [&publicKey](const BackupKey &key) { return key.kind == BackupKeyKind::Signer && key.publicKey == publicKey; });
}

Result<backupcrypto::KeyPair> KeyRing::openerAmong(const std::vector<QByteArray> &publicKeys) const
{
    QStringList ids;
    for (const QByteArray &publicKey : publicKeys) {
        ids.append(BackupKey::idOf(publicKey));
        const Result<Secret> text = m_store->secret(ids.back());
        if (!text && text.error().code == ErrorCode::NotFound)
            continue;
        if (!text)
            return fail(text.error());
        TM_TRY(const Secret secret, backupcrypto::keyFromText(*text));
        return backupcrypto::recipientFrom(secret);
    }
    return fail(ErrorCode::BackupKeyMissing, {ids.join(u", "_s)});
}

} // namespace tmc
