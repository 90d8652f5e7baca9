#pragma once

#include "core/domain/logline.h"

#include <deque>
#include <vector>

namespace tmc {

/// A line as the store keeps it; `text` is valid until the next append() or clear().
struct StoredLogLine {
    qint64 at = 0;
    QByteArrayView text;
    quint32 cutBytes = 0;
    quint16 source = 0;
    LogStream stream = LogStream::Output;
    LogLevel level = LogLevel::Unknown;
};

/// The newest lines of a stream in bounded memory: at most `maximumLines` and `maximumBytes` of text. Lines have numbers that never change;
/// the oldest ones are let go. Texts stand behind one another in large pieces, because a million separate ones would cost as much again.
/// Thread: one at a time.
class LogStore final {
public:
    static constexpr std::size_t maximumLines = 1'000'000;
    static constexpr qsizetype maximumBytes = 128 * 1024 * 1024;

    void append(const LogLine &line);
    void clear();

    qint64 first() const { return m_first; }                                       ///< number of the oldest line that is kept
    qint64 end() const { return m_first + static_cast<qint64>(m_entries.size()); } ///< one behind the newest
    qsizetype textBytes() const { return m_bytes; }
    StoredLogLine at(qint64 number) const;

private:
    struct Entry {
        qint64 at = 0;
        quint32 piece = 0; ///< counted from the first one ever
        quint32 offset = 0;
        quint32 length = 0;
        quint32 cutBytes = 0;
        quint16 source = 0;
        LogStream stream = LogStream::Output;
        LogLevel level = LogLevel::Unknown;
    };
    void dropPiece();

    std::deque<Entry> m_entries;
    std::deque<QByteArray> m_pieces;
    quint32 m_firstPiece = 0;
    qint64 m_first = 0;
    qsizetype m_bytes = 0; ///< room of all pieces
};

} // namespace tmc
