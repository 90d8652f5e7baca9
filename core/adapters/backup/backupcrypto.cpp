#include "core/adapters/backup/backupcrypto.h"

#include <sodium.h>

#include <new>

using namespace Qt::StringLiterals;

namespace tmc::backupcrypto {
namespace {

static_assert(keyBytes == crypto_box_PUBLICKEYBYTES && keyBytes == crypto_box_SECRETKEYBYTES && keyBytes == crypto_box_SEEDBYTES);
static_assert(keyBytes == crypto_sign_PUBLICKEYBYTES && keyBytes == crypto_sign_SEEDBYTES);
static_assert(sealedBytes == crypto_box_SEALBYTES + keyBytes && signatureBytes == crypto_sign_BYTES);

constexpr qsizetype checkBytes = 4;
constexpr qsizetype groupSize = 8;
const QByteArray textMark = "TMRK1";

unsigned char *bytes(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

const unsigned char *bytes(QByteArrayView array)
{
    return reinterpret_cast<const unsigned char *>(array.data());
}

void start()
{
    if (sodium_init() < 0)
        throw std::bad_alloc();
}

tl::unexpected<Error> badKey(const QString &detail)
{
    return fail(ErrorCode::InvalidInput, {u"key"_s, QString()}, detail);
}

QByteArray checkSum(const QByteArray &key)
{
    QByteArray sum(crypto_generichash_BYTES_MIN, '\0');
    crypto_generichash(bytes(sum), static_cast<std::size_t>(sum.size()), bytes(QByteArrayView(key)),
                       static_cast<std::size_t>(key.size()), nullptr, 0);
    return sum.first(checkBytes);
}

} // namespace

KeyPair makeRecipient()
{
    start();
    KeyPair pair;
    pair.publicKey.resize(keyBytes);
    QByteArray secret(keyBytes, '\0');
    crypto_box_keypair(bytes(pair.publicKey), bytes(secret));
    pair.secretKey = Secret::fromBytes(secret);
    return pair;
}

KeyPair makeSigner()
{
    return *signerFrom(makeDataKey());
}

Result<KeyPair> recipientFrom(const Secret &secretKey)
{
    start();
    if (static_cast<qsizetype>(secretKey.size()) != keyBytes)
        return badKey(u"not %1 bytes"_s.arg(keyBytes));
    KeyPair pair{.publicKey = QByteArray(keyBytes, '\0'), .secretKey = secretKey};
    QByteArray secret = secretKey.revealed();
    crypto_scalarmult_base(bytes(pair.publicKey), bytes(secret));
    wipe(secret);
    return pair;
}

Result<KeyPair> signerFrom(const Secret &seed)
{
    start();
    if (static_cast<qsizetype>(seed.size()) != keyBytes)
        return badKey(u"not %1 bytes"_s.arg(keyBytes));
    KeyPair pair{.publicKey = QByteArray(keyBytes, '\0'), .secretKey = seed};
    QByteArray plainSeed = seed.revealed();
    QByteArray expanded(crypto_sign_SECRETKEYBYTES, '\0');
    crypto_sign_seed_keypair(bytes(pair.publicKey), bytes(expanded), bytes(plainSeed));
    wipe(plainSeed);
    wipe(expanded);
    return pair;
}

Secret makeDataKey()
{
    start();
    QByteArray key(keyBytes, '\0');
    randombytes_buf(key.data(), static_cast<std::size_t>(key.size()));
    return Secret::fromBytes(key);
}

Result<QByteArray> seal(const Secret &dataKey, const QByteArray &recipient)
{
    start();
    if (recipient.size() != keyBytes || static_cast<qsizetype>(dataKey.size()) != keyBytes)
        return badKey(u"not %1 bytes"_s.arg(keyBytes));
    QByteArray plain = dataKey.revealed();
    QByteArray result(sealedBytes, '\0');
    const int failed = crypto_box_seal(bytes(result), bytes(plain), keyBytes, bytes(QByteArrayView(recipient)));
    wipe(plain);
    if (failed != 0)
        return badKey(u"nothing can be sealed to this public key"_s);
    return result;
}

Result<Secret> open(const QByteArray &sealedKey, const KeyPair &recipient)
{
    start();
    QByteArray plain(keyBytes, '\0');
    QByteArray secret = recipient.secretKey.revealed();
    const bool opened = sealedKey.size() == sealedBytes && secret.size() == keyBytes && recipient.publicKey.size() == keyBytes
                        && crypto_box_seal_open(bytes(plain), bytes(QByteArrayView(sealedKey)), sealedBytes,
                                                bytes(QByteArrayView(recipient.publicKey)), bytes(secret))
                               == 0;
    wipe(secret);
    if (!opened)
        return fail(ErrorCode::BackupDamaged, {}, u"the sealed key cannot be opened"_s);
    return Secret::fromBytes(plain);
}

QByteArray sign(QByteArrayView message, const KeyPair &signer)
{
    start();
    QByteArray seed = signer.secretKey.revealed();
    QByteArray publicKey(crypto_sign_PUBLICKEYBYTES, '\0');
    QByteArray expanded(crypto_sign_SECRETKEYBYTES, '\0');
    crypto_sign_seed_keypair(bytes(publicKey), bytes(expanded), bytes(seed));
    QByteArray signature(signatureBytes, '\0');
    crypto_sign_detached(bytes(signature), nullptr, bytes(message), static_cast<unsigned long long>(message.size()), bytes(expanded));
    wipe(seed);
    wipe(expanded);
    return signature;
}

bool isSignedBy(QByteArrayView message, const QByteArray &signature, const QByteArray &publicKey)
{
    start();
    return signature.size() == signatureBytes && publicKey.size() == keyBytes
           && crypto_sign_verify_detached(bytes(QByteArrayView(signature)), bytes(message),
                                          static_cast<unsigned long long>(message.size()), bytes(QByteArrayView(publicKey)))
                  == 0;
}

Secret keyText(const Secret &secretKey)
{
    start();
    QByteArray key = secretKey.revealed();
    QByteArray digits = (key + checkSum(key)).toHex();
    QByteArray text = textMark;
    text.reserve(2 * digits.size() + textMark.size());
    for (qsizetype at = 0; at < digits.size(); at += groupSize)
        text.append(' ').append(digits.mid(at, groupSize));
    wipe(key);
    wipe(digits);
    return Secret::fromBytes(text);
}

Result<Secret> keyFromText(const Secret &text)
{
    start();
    QByteArray typed = text.revealed();
    QByteArray digits;
    digits.reserve(typed.size());
    for (const char letter : typed.toUpper())
        if (letter != ' ' && letter != '\t' && letter != '\n' && letter != '\r')
            digits.append(letter);
    wipe(typed);
    const bool isMarked = digits.startsWith(textMark);
    digits.remove(0, textMark.size());
    QByteArray decoded = QByteArray::fromHex(digits);
    const bool isComplete = isMarked && digits.size() == 2 * (keyBytes + checkBytes) && decoded.size() == keyBytes + checkBytes;
    wipe(digits);
    QByteArray key = decoded.first(std::min(keyBytes, decoded.size()));
    const bool isRight = isComplete && checkSum(key) == decoded.mid(keyBytes);
    wipe(decoded);
    if (!isRight) {
        wipe(key);
        return badKey(isComplete ? u"the check sum does not fit: a digit is wrong"_s
                                 : u"not a key of this program, or not all of it"_s);
    }
    return Secret::fromBytes(key);
}

} // namespace tmc::backupcrypto
