#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QSet>
#include <QString>

#include <vector>

namespace tmc {

/// One entry of an archive's table of contents.
struct PgArchiveEntry {
    int id = 0;
    QString kind; ///< PostgreSQL's own word: "TABLE", "TABLE DATA", "INDEX", …
    QString name;
    QString schema;
    QString owner;
    bool hasData = false; ///< a block of data with this id must follow
    QString statement{};  ///< of a table: how it is made; of its data: how they are copied into it; else empty
    bool operator==(const PgArchiveEntry &) const = default;
};

/// What stands at the beginning of an archive. Hostile text.
struct PgArchiveHead {
    int version = 0; ///< of the format, e.g. 114 for 1.14
    QString database;
    QString serverVersion;
    QString dumpVersion;
    bool operator==(const PgArchiveHead &) const = default;
};

/// Reads PostgreSQL's custom archive format (pg_dump -Fc) as a stream, without running or decompressing anything: is it an archive, is it
/// whole, and what is in it. Source: pg_backup_archiver.c and pg_backup_custom.c of PostgreSQL 12 to 17. Pure; holds the list of entries
/// and never the data. Every failure is BackupDamaged and final.
class PgArchiveReader final {
public:
    /// Accepts any piece of the stream, down to single bytes.
    Result<void> feed(QByteArrayView bytes);

    /// Fails when something is missing: the end, or the data of an entry that must have some.
    Result<void> finish() const;

    const PgArchiveHead &head() const { return m_head; }
    const std::vector<PgArchiveEntry> &entries() const { return m_entries; }
    /// The table of contents was read to its end; data follow.
    bool hasAllEntries() const { return m_part != Part::Head && m_part != Part::Entries; }
    qint64 dataBytes() const { return m_dataBytes; } ///< as they are in the archive, usually compressed

private:
    class Cursor;
    enum class Part { Head, Entries, BlockHead, ChunkLength, LargeObject, Skip };
    enum class Step { Done, NeedsMore };

    Result<Step> advance(Cursor &cursor);
    Result<Step> takeHead(Cursor &cursor);
    Result<Step> takeEntry(Cursor &cursor);
    Result<Step> takeBlockHead(Cursor &cursor);
    Result<Step> takeChunkLength(Cursor &cursor);
    Result<Step> takeLargeObject(Cursor &cursor);

    Part m_part = Part::Head;
    QByteArray m_pending;
    PgArchiveHead m_head;
    int m_intSize = 4;
    int m_offsetSize = 8;
    qint64 m_entriesLeft = 0;
    std::vector<PgArchiveEntry> m_entries;
    QSet<int> m_awaitedData;
    bool m_inLargeObjects = false;
    qint64 m_skip = 0;
    qint64 m_dataBytes = 0;
};

} // namespace tmc
