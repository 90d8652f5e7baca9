#include "ui/models/logbookmarks.h"

namespace tmc::ui {

void LogBookmarks::toggle(const StoredLogLine &line)
{
    if (!m_lines.remove(keyOf(line)))
        m_lines.insert(keyOf(line));
}

int LogBookmarks::nearest(const LogList &list, int row, int step) const
{
    const int rows = list.rowCount();
    if (m_lines.isEmpty() || rows == 0)
        return -1;
    const int start = row < 0 ? (step > 0 ? -1 : rows) : row;
    for (int distance = 1; distance <= rows; ++distance) {
        const int candidate = ((start + step * distance) % rows + rows) % rows;
        if (contains(list.row(candidate)))
            return candidate;
    }
    return -1;
}

} // namespace tmc::ui
