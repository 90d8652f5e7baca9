#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <memory>

namespace tmc {

/// A password or key. The bytes live in locked, guarded memory (libsodium), are wiped when the last copy goes, cannot be printed,
/// streamed or converted, and are compared in constant time. Copies share the same buffer. Thread: any; immutable after creation.
class Secret {
public:
    Secret() = default;

    /// Takes the bytes over and wipes the source.
    static Secret fromBytes(QByteArray &source);

    /// For password fields: copies the text as UTF-8 and overwrites the caller's string.
    static Secret fromText(QString &source);

    /// `length` random characters of [A-Za-z0-9] from the operating system's generator (5.95 bits each; 32 give 190 bits).
    static Secret generate(std::size_t length = 32);

    bool isEmpty() const { return size() == 0; }
    std::size_t size() const;
    bool operator==(const Secret &other) const;

    /// The bytes, for the one call that hands them to a library. The copy is the caller's to keep short-lived.
    QByteArray revealed() const;

private:
    struct Buffer;
    std::shared_ptr<const Buffer> m_buffer;
};

/// Overwrites the contents of a byte array that held a secret, then empties it.
void wipe(QByteArray &bytes);

} // namespace tmc
