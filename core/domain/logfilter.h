#pragma once

#include "core/domain/logstore.h"
#include "core/support/result.h"

#include <QList>
#include <QRegularExpression>

#include <vector>

namespace tmc {

/// Which lines are wanted. Pure; one object is used by one thread at a time.
class LogFilter final {
public:
    /// Fails with InvalidInput ("grep", the pattern) when it is no regular expression; detail says where. Case counts unless the pattern
    /// begins with (?i).
    Result<void> setPattern(const QString &pattern);
    /// Only lines with one of these words from the container with this index (tenantlogs.h).
    void setMentions(quint16 source, const QStringList &words);
    void setLeastLevel(LogLevel level) { m_leastLevel = level; }

    const QRegularExpression &pattern() const { return m_pattern; }
    bool matches(const StoredLogLine &line) const;
    bool matches(const LogLine &line) const;

private:
    QRegularExpression m_pattern;
    std::vector<QList<QByteArray>> m_mentions;
    LogLevel m_leastLevel = LogLevel::Unknown;
};

} // namespace tmc
