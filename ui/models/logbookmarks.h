#pragma once

#include "ui/models/loglist.h"

#include <QSet>

#include <utility>

namespace tmc::ui {

/// The lines that the operator has marked. They are known by container and moment, so that they stay marked when the log is read again from
/// another time on. Thread: GUI.
class LogBookmarks final {
public:
    /// Marks the line, or takes its mark away.
    void toggle(const StoredLogLine &line);
    [[nodiscard]] bool contains(const StoredLogLine &line) const { return m_lines.contains(keyOf(line)); }
    [[nodiscard]] bool isEmpty() const { return m_lines.isEmpty(); }
    void clear() { m_lines.clear(); }

    /// The nearest marked row of those that the filter lets through: after `row` for a step of 1, before it for -1, from the other end when
    /// there is none. -1 when no marked line is shown.
    [[nodiscard]] int nearest(const LogList &list, int row, int step) const;

private:
    using Key = std::pair<quint16, qint64>;
    static Key keyOf(const StoredLogLine &line) { return {line.source, line.at}; }

    QSet<Key> m_lines;
};

} // namespace tmc::ui
