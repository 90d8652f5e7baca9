#pragma once

#include "core/domain/logline.h"
#include "core/domain/operation.h"

#include <QSet>

#include <map>
#include <optional>
#include <vector>

namespace tmc::ui {

/// Beginnings and ends of the consoles' own operations as lines between those of the containers, so that a log says what was being done to
/// the server. One that becomes known after later lines have come stands behind them, with its own time. Thread: GUI.
class OperationMarks final {
public:
    /// Begins anew. `source` is the one of the lines that are made; what happened before `since` is left out, and without it what happened
    /// before the first line.
    void start(quint16 source, std::optional<qint64> since);
    /// Takes what is not known yet of these operations.
    void learn(const std::vector<OperationRecord> &operations);
    /// The lines with those marks between them that belong before them.
    [[nodiscard]] std::vector<LogLine> mixed(const std::vector<LogLine> &lines);
    /// The marks up to this moment, in nanoseconds; for a log in which nothing is written.
    [[nodiscard]] std::vector<LogLine> until(qint64 moment);

private:
    void add(const QString &key, const QDateTime &at, const QString &text);

    quint16 m_source = 0;
    std::optional<qint64> m_since;
    QSet<QString> m_known;
    std::multimap<qint64, QString> m_waiting; ///< by time
};

} // namespace tmc::ui
