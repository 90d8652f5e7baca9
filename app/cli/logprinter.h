#pragma once

#include "core/domain/logfilter.h"
#include "core/ports/logreader.h"

#include <QStringList>

#include <vector>

namespace tmc::cli {

/// Writes log lines to standard output, a batch at a time: for people time, container (when there are several), "!" for standard error, and
/// the text; with --json one compact object for each line. Thread: one at a time.
class LogPrinter final {
public:
    LogPrinter(QStringList containers, LogFilter filter, bool json);

    /// False when nobody reads the output any more.
    bool print(const std::vector<LogLine> &lines);

private:
    void appendText(QByteArray &output, const LogLine &line);
    void appendJson(QByteArray &output, const LogLine &line) const;

    QStringList m_containers;
    LogFilter m_filter;
    bool m_json = false;
    qsizetype m_nameWidth = 0;
    qint64 m_second = -1; ///< whose text is m_secondText: formatting a time costs more than the rest of a line
    QByteArray m_secondText;
};

/// "Container inventario-shared has stopped; waiting for it." and so on; empty for what needs no word.
QString logEventText(const LogEvent &event, const QStringList &containers);

} // namespace tmc::cli
