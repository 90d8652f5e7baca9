#include "core/adapters/backup/containerreader.h"

#include <QCryptographicHash>

#include <sodium.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qsizetype overhead = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qsizetype wholeChunk = ContainerHeader::chunkBytes + overhead;
constexpr qsizetype streamHeaderBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;

tl::unexpected<Error> damaged(const QString &detail)
{
    return fail(ErrorCode::BackupDamaged, {}, detail);
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

} // namespace

struct ContainerReader::State {
    enum class Part { Header, StreamHeader, Chunks, End };

    Part part = Part::Header;
    QByteArray pending; ///< the beginning of the part that is not complete yet
    QByteArray binding;
    Secret dataKey;
    crypto_secretstream_xchacha20poly1305_state stream = {};
    QByteArray plain;

    ~State() { sodium_memzero(&stream, sizeof stream); }
};

ContainerReader::ContainerReader(ChooseKey chooseKey, Sink sink)
    : m_chooseKey(std::move(chooseKey)),
      m_sink(std::move(sink)),
      m_state(std::make_unique<State>())
{
    m_state->pending.reserve(wholeChunk);
}

ContainerReader::~ContainerReader() = default;

Result<void> ContainerReader::feed(QByteArrayView bytes)
{
    using Part = State::Part;
    State &state = *m_state;
    while (!bytes.isEmpty()) {
        if (state.part == Part::End)
            return damaged(u"something stands behind the last chunk"_s);
        qsizetype count = 1; // the header's length is not known before its empty line
        if (state.part == Part::StreamHeader)
            count = std::min(bytes.size(), streamHeaderBytes - state.pending.size());
        else if (state.part == Part::Chunks)
            count = std::min(bytes.size(), wholeChunk - state.pending.size());
        state.pending.append(bytes.first(count));
        bytes = bytes.sliced(count);
        if (state.part == Part::Header && state.pending.endsWith("\n\n"))
            TM_CHECK(takeHeader());
        else if (state.part == Part::Header && state.pending.size() >= ContainerHeader::maximumBytes)
            return damaged(u"the header does not end"_s);
        else if (state.part == Part::StreamHeader && state.pending.size() == streamHeaderBytes)
            TM_CHECK(takeStreamHeader());
        else if (state.part == Part::Chunks && state.pending.size() == wholeChunk)
            TM_CHECK(takeChunk());
    }
    return {};
}

Result<void> ContainerReader::finish()
{
    if (m_state->part == State::Part::Chunks && m_state->pending.size() >= overhead)
        TM_CHECK(takeChunk());
    if (m_state->part != State::Part::End)
        return damaged(u"the end is missing"_s);
    return {};
}

Result<void> ContainerReader::takeHeader()
{
    TM_TRY(const ContainerHeader header, containerHeaderFromBytes(m_state->pending));
    TM_TRY(const backupcrypto::KeyPair key, m_chooseKey(header));
    const auto ours = std::find_if(header.recipients.begin(), header.recipients.end(),
                                   [&key](const ContainerRecipient &recipient) { return recipient.publicKey == key.publicKey; });
    if (ours == header.recipients.end())
        return fail(ErrorCode::BackupKeyMissing, {QString::fromLatin1(key.publicKey.toHex().first(16))});
    TM_TRY(m_state->dataKey, backupcrypto::open(ours->sealedKey, key));
    m_state->binding = QCryptographicHash::hash(m_state->pending, QCryptographicHash::Sha256);
    m_state->pending.resize(0);
    m_state->part = State::Part::StreamHeader;
    return {};
}

Result<void> ContainerReader::takeStreamHeader()
{
    QByteArray key = m_state->dataKey.revealed();
    const int failed = crypto_secretstream_xchacha20poly1305_init_pull(&m_state->stream, raw(m_state->pending), raw(key));
    wipe(key);
    if (failed != 0)
        return damaged(u"the encrypted part does not begin as it must"_s);
    m_state->pending.resize(0);
    m_state->part = State::Part::Chunks;
    return {};
}

Result<void> ContainerReader::takeChunk()
{
    m_state->plain.resize(ContainerHeader::chunkBytes);
    unsigned long long length = 0;
    unsigned char tag = 0;
    const int failed = crypto_secretstream_xchacha20poly1305_pull(
        &m_state->stream, reinterpret_cast<unsigned char *>(m_state->plain.data()), &length, &tag, raw(m_state->pending),
        static_cast<unsigned long long>(m_state->pending.size()), raw(m_state->binding),
        static_cast<unsigned long long>(m_state->binding.size()));
    if (failed != 0)
        return damaged(u"chunk %1 is not what was written, or the file is not whole"_s.arg(m_chunks));
    const bool isLast = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    if (!isLast && (tag != crypto_secretstream_xchacha20poly1305_TAG_MESSAGE || m_state->pending.size() != wholeChunk))
        return damaged(u"chunk %1 is out of order"_s.arg(m_chunks));
    ++m_chunks;
    m_state->pending.resize(0);
    if (isLast)
        m_state->part = State::Part::End;
    return m_sink(QByteArrayView(m_state->plain).first(static_cast<qsizetype>(length)));
}

} // namespace tmc
