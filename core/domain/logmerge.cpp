#include "core/domain/logmerge.h"

namespace tmc {
namespace {

/// Shared by all sources, with a least share that keeps many of them flowing.
constexpr std::size_t linesOfAll = 65'536;
constexpr std::size_t leastLines = 512;
constexpr qsizetype bytesOfAll = 16 * 1024 * 1024;
constexpr qsizetype leastBytes = 256 * 1024;
constexpr std::size_t linesOfBatch = 16384;

} // namespace

LogMerge::LogMerge(std::size_t sources)
    : m_sources(sources),
      m_lineLimit(std::max(leastLines, linesOfAll / std::max<std::size_t>(sources, 1))),
      m_byteLimit(std::max(leastBytes, bytesOfAll / std::max<qsizetype>(static_cast<qsizetype>(sources), 1))),
      m_silent(sources)
{
}

void LogMerge::push(LogLine line, qint64 arrivedAt)
{
    Source &source = m_sources.at(line.source);
    if (source.lines.empty()) {
        m_heads.push({line.at, line.source});
        m_silent -= source.isOpen ? 1 : 0;
    }
    source.bytes += line.text.size();
    source.lines.push_back({std::move(line), arrivedAt});
}

void LogMerge::setOpen(quint16 index, bool open)
{
    Source &source = m_sources.at(index);
    if (source.isOpen == open)
        return;
    source.isOpen = open;
    if (source.lines.empty())
        m_silent = open ? m_silent + 1 : m_silent - 1;
}

bool LogMerge::isFull(quint16 index) const
{
    const Source &source = m_sources.at(index);
    return source.lines.size() >= m_lineLimit || source.bytes >= m_byteLimit;
}

std::vector<LogLine> LogMerge::take(std::optional<qint64> waitedUntil)
{
    std::vector<LogLine> taken;
    while (!m_heads.empty() && taken.size() < linesOfBatch) {
        const Head head = m_heads.top();
        Source &source = m_sources.at(head.source);
        if (m_silent > 0 && (!waitedUntil || source.lines.front().arrivedAt > *waitedUntil))
            break;
        m_heads.pop();
        source.bytes -= source.lines.front().line.text.size();
        taken.push_back(std::move(source.lines.front().line));
        source.lines.pop_front();
        if (!source.lines.empty())
            m_heads.push({source.lines.front().line.at, head.source});
        else if (source.isOpen)
            ++m_silent;
    }
    return taken;
}

} // namespace tmc
