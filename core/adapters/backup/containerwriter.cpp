#include "core/adapters/backup/containerwriter.h"

#include <QCryptographicHash>

#include <sodium.h>

namespace tmc {

struct ContainerWriter::State {
    crypto_secretstream_xchacha20poly1305_state stream;
    QByteArray streamHeader = QByteArray(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0');
    QByteArray binding; ///< SHA-256 of the header, authenticated with every chunk
    QByteArray encrypted =
        QByteArray(ContainerHeader::chunkBytes + static_cast<qsizetype>(crypto_secretstream_xchacha20poly1305_ABYTES), '\0');

    ~State() { sodium_memzero(&stream, sizeof stream); }
};

ContainerWriter::ContainerWriter(ContainerHeader header, const Secret &dataKey, Sink sink)
    : m_state(std::make_unique<State>()),
      m_sink(std::move(sink)),
      m_header(containerHeaderBytes(header))
{
    m_state->binding = QCryptographicHash::hash(m_header, QCryptographicHash::Sha256);
    QByteArray key = dataKey.revealed();
    crypto_secretstream_xchacha20poly1305_init_push(&m_state->stream, reinterpret_cast<unsigned char *>(m_state->streamHeader.data()),
                                                    reinterpret_cast<const unsigned char *>(key.constData()));
    wipe(key);
    m_pending.reserve(ContainerHeader::chunkBytes);
}

ContainerWriter::~ContainerWriter() = default;

Result<void> ContainerWriter::begin()
{
    if (m_begun)
        return {};
    m_begun = true;
    TM_CHECK(m_sink(m_header));
    return m_sink(m_state->streamHeader);
}

Result<void> ContainerWriter::write(QByteArrayView plain)
{
    TM_CHECK(begin());
    while (!plain.isEmpty()) {
        // A full chunk goes out only when more follows, so that the last one is never empty behind a full one.
        if (m_pending.size() == ContainerHeader::chunkBytes)
            TM_CHECK(push(false));
        const qsizetype count = std::min(plain.size(), ContainerHeader::chunkBytes - m_pending.size());
        m_pending.append(plain.first(count));
        plain = plain.sliced(count);
    }
    return {};
}

Result<void> ContainerWriter::finish()
{
    TM_CHECK(begin());
    return push(true);
}

Result<void> ContainerWriter::push(bool isLast)
{
    unsigned long long length = 0;
    crypto_secretstream_xchacha20poly1305_push(
        &m_state->stream, reinterpret_cast<unsigned char *>(m_state->encrypted.data()), &length,
        reinterpret_cast<const unsigned char *>(m_pending.constData()), static_cast<unsigned long long>(m_pending.size()),
        reinterpret_cast<const unsigned char *>(m_state->binding.constData()),
        static_cast<unsigned long long>(m_state->binding.size()),
        isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    m_pending.resize(0);
    ++m_chunks;
    return m_sink(QByteArrayView(m_state->encrypted).first(static_cast<qsizetype>(length)));
}

} // namespace tmc
