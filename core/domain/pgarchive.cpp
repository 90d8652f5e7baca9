#include "core/domain/pgarchive.h"

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qint64 entryLimit = 1'000'000;
constexpr qint64 textLimit = 8 * 1024 * 1024; ///< the definition of one function
constexpr int oldestVersion = 114;            ///< PostgreSQL 12
constexpr int newestVersion = 116;            ///< PostgreSQL 17
constexpr int customFormat = 1;
constexpr int dataBlock = 1;
constexpr int largeObjectsBlock = 3;

tl::unexpected<Error> malformed(const QString &detail)
{
    return fail(ErrorCode::BackupDamaged, {}, detail);
}

} // namespace

/// Takes values from the pending bytes. Whether there were enough of them is asked once, at the end.
class PgArchiveReader::Cursor final {
public:
    Cursor(QByteArrayView bytes, int intSize) : m_bytes(bytes), m_intSize(intSize) {}

    bool isShort() const { return m_isShort; }
    bool isBad() const { return m_isBad; }
    qsizetype position() const { return m_at; }
    qsizetype left() const { return m_bytes.size() - m_at; }
    void setIntSize(int size) { m_intSize = size; }

    int byte()
    {
        if (left() < 1) {
            m_isShort = true;
            return 0;
        }
        return static_cast<unsigned char>(m_bytes[m_at++]);
    }

    /// A sign byte, then the value with its lowest byte first.
    qint64 number()
    {
        const bool isNegative = byte() != 0;
        qint64 value = 0;
        for (int i = 0; i < m_intSize; ++i) {
            const qint64 part = byte();
            if (i < 7)
                value |= part << (8 * i);
            else if (part != 0)
                m_isBad = true;
        }
        return isNegative ? -value : value;
    }

    /// No value for a text that is not there at all.
    std::optional<QByteArray> text()
    {
        const qint64 length = number();
        if (m_isShort || length < 0)
            return {};
        if (length > textLimit) {
            m_isBad = true;
            return {};
        }
        if (left() < length) {
            m_isShort = true;
            return {};
        }
        m_at += length;
        return m_bytes.sliced(m_at - length, length).toByteArray();
    }

    QString words() { return QString::fromUtf8(text().value_or(QByteArray())); }

    void skip(qsizetype count)
    {
        if (left() < count)
            m_isShort = true;
        else
            m_at += count;
    }

private:
    QByteArrayView m_bytes;
    int m_intSize;
    qsizetype m_at = 0;
    bool m_isShort = false;
    bool m_isBad = false;
};

Result<void> PgArchiveReader::feed(QByteArrayView bytes)
{
    QByteArray joined;
    if (!m_pending.isEmpty()) {
        joined = std::exchange(m_pending, QByteArray()).append(bytes);
        bytes = joined;
    }
    while (true) {
        if (m_part == Part::Skip) {
            // Data passes by without being kept.
            const qsizetype passing = std::min<qsizetype>(m_skip, bytes.size());
            bytes = bytes.sliced(passing);
            m_skip -= passing;
            m_dataBytes += passing;
            if (m_skip > 0)
                return {};
            m_part = Part::ChunkLength;
        }
        Cursor cursor(bytes, m_intSize);
        TM_TRY(const Step step, advance(cursor));
        if (step == Step::NeedsMore) {
            m_pending = bytes.toByteArray();
            return {};
        }
        bytes = bytes.sliced(cursor.position());
    }
}

Result<PgArchiveReader::Step> PgArchiveReader::advance(Cursor &cursor)
{
    switch (m_part) {
    case Part::Head:
        return takeHead(cursor);
    case Part::Entries:
        return takeEntry(cursor);
    case Part::BlockHead:
        return takeBlockHead(cursor);
    case Part::ChunkLength:
        return takeChunkLength(cursor);
    case Part::LargeObject:
        return takeLargeObject(cursor);
    case Part::Skip:
        break;
    }
    return Step::NeedsMore;
}

Result<PgArchiveReader::Step> PgArchiveReader::takeHead(Cursor &cursor)
{
    for (const char letter : {'P', 'G', 'D', 'M', 'P'})
        if (const int found = cursor.byte(); !cursor.isShort() && found != letter)
            return malformed(u"this is not an archive of pg_dump"_s);
    PgArchiveHead head;
    const int major = cursor.byte();
    head.version = 100 * major + cursor.byte();
    cursor.byte(); // revision
    const int intSize = cursor.byte();
    const int offsetSize = cursor.byte();
    const int format = cursor.byte();
    if (cursor.isShort())
        return Step::NeedsMore;
    if (head.version < oldestVersion || head.version > newestVersion || format != customFormat)
        return malformed(u"an archive of format %1, version %2"_s.arg(format).arg(head.version));
    if (intSize < 1 || intSize > 8 || offsetSize < 1 || offsetSize > 8)
        return malformed(u"numbers of %1 and %2 bytes"_s.arg(intSize).arg(offsetSize));
    cursor.setIntSize(intSize);
    if (head.version >= 115)
        cursor.byte(); // how it is compressed
    else
        cursor.number();
    for (int part = 0; part < 7; ++part) // the time at which it was made
        cursor.number();
    head.database = cursor.words();
    head.serverVersion = cursor.words();
    head.dumpVersion = cursor.words();
    const qint64 count = cursor.number();
    if (cursor.isBad() || (!cursor.isShort() && (count < 0 || count > entryLimit)))
        return malformed(u"its beginning is not that of an archive"_s);
    if (cursor.isShort())
        return Step::NeedsMore;
    m_head = head;
    m_intSize = intSize;
    m_offsetSize = offsetSize;
    m_entriesLeft = count;
    m_part = count > 0 ? Part::Entries : Part::BlockHead;
    return Step::Done;
}

Result<PgArchiveReader::Step> PgArchiveReader::takeEntry(Cursor &cursor)
{
    PgArchiveEntry entry;
    const qint64 id = cursor.number();
    entry.hasData = cursor.number() != 0;
    cursor.text(); // catalogue
    cursor.text(); // object id
    entry.name = cursor.words();
    entry.kind = cursor.words();
    cursor.number(); // section
    const std::optional<QByteArray> definition = cursor.text();
    cursor.text(); // how to drop it
    const std::optional<QByteArray> copy = cursor.text();
    if (entry.kind == "TABLE"_L1 || entry.kind == "TABLE DATA"_L1)
        entry.statement = QString::fromUtf8((entry.kind == "TABLE"_L1 ? definition : copy).value_or(QByteArray()));
    entry.schema = cursor.words();
    cursor.text(); // tablespace
    cursor.text(); // access method
    if (m_head.version >= 116)
        cursor.number(); // kind of relation
    entry.owner = cursor.words();
    cursor.text(); // with object ids
    while (!cursor.isShort() && !cursor.isBad() && cursor.text()) {}
    cursor.skip(1 + m_offsetSize);
    if (cursor.isBad() || (!cursor.isShort() && (id < 1 || id > entryLimit * 10)))
        return malformed(u"entry %1 of its table of contents makes no sense"_s.arg(m_entries.size()));
    if (cursor.isShort())
        return Step::NeedsMore;
    entry.id = static_cast<int>(id);
    if (entry.hasData)
        m_awaitedData.insert(entry.id);
    m_entries.push_back(std::move(entry));
    if (--m_entriesLeft == 0)
        m_part = Part::BlockHead;
    return Step::Done;
}

Result<PgArchiveReader::Step> PgArchiveReader::takeBlockHead(Cursor &cursor)
{
    const int type = cursor.byte();
    if (!cursor.isShort() && type != dataBlock && type != largeObjectsBlock)
        return malformed(u"a block of unknown type %1"_s.arg(type));
    const qint64 id = cursor.number();
    if (cursor.isShort())
        return Step::NeedsMore;
    // Each block belongs to one entry, and to one that is still without data.
    if (cursor.isBad() || id < 1 || id > entryLimit * 10 || !m_awaitedData.remove(static_cast<int>(id)))
        return malformed(u"a block of data for an entry that has none, or has it already"_s);
    m_inLargeObjects = type == largeObjectsBlock;
    m_part = m_inLargeObjects ? Part::LargeObject : Part::ChunkLength;
    return Step::Done;
}

Result<PgArchiveReader::Step> PgArchiveReader::takeLargeObject(Cursor &cursor)
{
    const qint64 object = cursor.number();
    if (cursor.isShort())
        return Step::NeedsMore;
    if (cursor.isBad() || object < 0)
        return malformed(u"a large object without a number"_s);
    m_part = object == 0 ? Part::BlockHead : Part::ChunkLength;
    return Step::Done;
}

Result<PgArchiveReader::Step> PgArchiveReader::takeChunkLength(Cursor &cursor)
{
    const qint64 length = cursor.number();
    if (cursor.isShort())
        return Step::NeedsMore;
    if (cursor.isBad() || length < 0)
        return malformed(u"a piece of data of %1 bytes"_s.arg(length));
    m_skip = length;
    if (length > 0)
        m_part = Part::Skip;
    else
        m_part = m_inLargeObjects ? Part::LargeObject : Part::BlockHead;
    return Step::Done;
}

Result<void> PgArchiveReader::finish() const
{
    if (m_part != Part::BlockHead || !m_pending.isEmpty())
        return malformed(u"the archive ends before its end"_s);
    if (!m_awaitedData.isEmpty())
        return malformed(u"the data of %1 tables is missing"_s.arg(m_awaitedData.size()));
    return {};
}

} // namespace tmc
