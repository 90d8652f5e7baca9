#pragma once

#include "core/support/result.h"
#include "core/support/secret.h"

#include <QByteArray>
#include <QByteArrayView>

/// The few operations of libsodium that backups need, with their sizes checked. Source: libsodium's documentation, "Sealed boxes" and
/// "Public-key signatures". Thread: any.
namespace tmc::backupcrypto {

inline constexpr qsizetype keyBytes = 32;       ///< public and secret X25519 keys, data keys, public Ed25519 keys
inline constexpr qsizetype sealedBytes = 80;    ///< a data key that only one recipient can open
inline constexpr qsizetype signatureBytes = 64; ///< Ed25519

struct KeyPair {
    QByteArray publicKey;
    Secret secretKey; ///< X25519: the 32 bytes; Ed25519: the 32 bytes of the seed
};

/// For recipients: what is sealed to the public key is opened with the secret one.
KeyPair makeRecipient();
/// For whoever makes backups: manifests are signed with it.
KeyPair makeSigner();
/// The pair again from its secret half. Fails with InvalidInput{"key"} when it has not 32 bytes.
Result<KeyPair> recipientFrom(const Secret &secretKey);
Result<KeyPair> signerFrom(const Secret &seed);

/// 32 random bytes.
Secret makeDataKey();

/// The data key so that only `recipient` can open it. Fails with InvalidInput for a public key of another size or one that is no point.
Result<QByteArray> seal(const Secret &dataKey, const QByteArray &recipient);
/// Fails with BackupDamaged when it was not sealed to this pair, or has been changed.
Result<Secret> open(const QByteArray &sealedKey, const KeyPair &recipient);

QByteArray sign(QByteArrayView message, const KeyPair &signer);
bool isSignedBy(QByteArrayView message, const QByteArray &signature, const QByteArray &publicKey);

/// A secret key as people write it down: "TMRK1", its 64 hexadecimal digits and 8 of a check sum, in groups of eight.
Secret keyText(const Secret &secretKey);
/// Takes spaces, line ends and capitals as they come. Fails with InvalidInput{"key"}, also when the check sum says that it was mistyped.
Result<Secret> keyFromText(const Secret &text);

} // namespace tmc::backupcrypto
