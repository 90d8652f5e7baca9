#include "core/domain/logstore.h"

#include <algorithm>

namespace tmc {
namespace {

constexpr qsizetype pieceSize = 1024 * 1024;

} // namespace

void LogStore::append(const LogLine &line)
{
    if (m_pieces.empty() || m_pieces.back().size() + line.text.size() > pieceSize) {
        while (m_bytes + pieceSize > maximumBytes)
            dropPiece();
        QByteArray piece;
        piece.reserve(pieceSize);
        m_pieces.push_back(std::move(piece));
        m_bytes += pieceSize;
    }
    QByteArray &piece = m_pieces.back();
    const auto number = static_cast<quint32>(m_firstPiece + m_pieces.size() - 1);
    m_entries.push_back({.at = line.at,
                         .piece = number,
                         .offset = static_cast<quint32>(piece.size()),
                         .length = static_cast<quint32>(line.text.size()),
                         .cutBytes = line.cutBytes,
                         .source = line.source,
                         .stream = line.stream,
                         .level = line.level});
    piece.append(line.text);
    if (m_entries.size() > maximumLines) {
        m_entries.pop_front();
        ++m_first;
        if (m_entries.front().piece != m_firstPiece)
            dropPiece();
    }
}

/// The oldest piece with the lines in it.
void LogStore::dropPiece()
{
    while (!m_entries.empty() && m_entries.front().piece == m_firstPiece) {
        m_entries.pop_front();
        ++m_first;
    }
    m_pieces.pop_front();
    ++m_firstPiece;
    m_bytes -= pieceSize;
}

void LogStore::clear()
{
    m_first = end();
    m_firstPiece += static_cast<quint32>(m_pieces.size());
    m_entries.clear();
    m_pieces.clear();
    m_bytes = 0;
}

StoredLogLine LogStore::at(qint64 number) const
{
    const Entry &entry = m_entries.at(static_cast<std::size_t>(number - m_first));
    return {.at = entry.at,
            .text = QByteArrayView(m_pieces.at(entry.piece - m_firstPiece)).sliced(entry.offset, entry.length),
            .cutBytes = entry.cutBytes,
            .source = entry.source,
            .stream = entry.stream,
            .level = entry.level};
}

} // namespace tmc
