#pragma once

#include "core/domain/logfilter.h"
#include "core/domain/logstore.h"

#include <QObject>
#include <QTimer>

#include <deque>

namespace tmc::ui {

/// The lines that are kept and those of them that the filter wants. A new filter is applied in portions of a few milliseconds, so that the
/// window never stalls however many lines there are. Thread: GUI.
class LogList final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogList)

public:
    explicit LogList(QObject *parent = nullptr);

    void append(const std::vector<LogLine> &lines);
    void clear();
    void setFilter(const LogFilter &filter);

    [[nodiscard]] int rowCount() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] StoredLogLine row(int index) const { return m_store.at(m_rows.at(static_cast<std::size_t>(index))); }
    [[nodiscard]] qint64 number(int index) const { return m_rows.at(static_cast<std::size_t>(index)); }
    [[nodiscard]] const LogStore &store() const { return m_store; }
    [[nodiscard]] const LogFilter &filter() const { return m_filter; }
    [[nodiscard]] bool isFiltering() const { return m_next < m_store.end(); }

signals:
    /// Rows were added at the end and perhaps `removed` ones at the beginning.
    void changed(int removed);
    /// Everything is different.
    void reset();

private:
    void filterOn();

    LogStore m_store;
    LogFilter m_filter;
    std::deque<qint64> m_rows;
    qint64 m_next = 0; ///< first line that has not been looked at
    QTimer m_turn;
};

} // namespace tmc::ui
