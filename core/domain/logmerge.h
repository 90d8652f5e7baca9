#pragma once

#include "core/domain/logline.h"

#include <deque>
#include <queue>
#include <vector>

namespace tmc {

/// Merges the logs of several containers by time. The order within one container is never changed. A line is given out once no open
/// source can have an older one any more, or, when following, once it has waited `patience` milliseconds for those that are silent.
/// Bounded: whoever fills it stops reading a source that isFull(). Pure; the time of waiting is passed in.
class LogMerge final {
public:
    explicit LogMerge(std::size_t sources);

    void push(LogLine line, qint64 arrivedAt); ///< `arrivedAt` in milliseconds of any clock that never goes back
    void setOpen(quint16 source, bool open);   ///< all are open at first; a closed one is not waited for
    bool isFull(quint16 source) const;
    bool isEmpty() const { return m_heads.empty(); }

    /// Lines in order. Without a time only what is certain; with `waitedUntil` also what arrived before it.
    std::vector<LogLine> take(std::optional<qint64> waitedUntil = {});

private:
    struct Waiting {
        LogLine line;
        qint64 arrivedAt = 0;
    };
    struct Source {
        std::deque<Waiting> lines;
        qsizetype bytes = 0;
        bool isOpen = true;
    };
    struct Head {
        qint64 at = 0;
        quint16 source = 0;
        friend auto operator<=>(const Head &, const Head &) = default;
    };

    std::vector<Source> m_sources;
    std::size_t m_lineLimit = 0; ///< of each source
    qsizetype m_byteLimit = 0;
    std::priority_queue<Head, std::vector<Head>, std::greater<>> m_heads; ///< the first line of each source that has one
    std::size_t m_silent = 0;                                             ///< open sources without a line
};

} // namespace tmc
