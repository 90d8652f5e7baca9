#include "core/domain/logfilter.h"

#include "core/domain/tenantlogs.h"

using namespace Qt::StringLiterals;

namespace tmc {

Result<void> LogFilter::setPattern(const QString &pattern)
{
    const QRegularExpression expression(pattern);
    if (!expression.isValid())
        return fail(ErrorCode::InvalidInput, {u"grep"_s, pattern},
                    u"%1 (at character %2)"_s.arg(expression.errorString()).arg(expression.patternErrorOffset()));
    m_pattern = expression;
    return {};
}

void LogFilter::setMentions(quint16 source, const QStringList &words)
{
    if (m_mentions.size() <= source)
        m_mentions.resize(source + std::size_t(1));
    for (const QString &word : words)
        m_mentions[source].append(word.toUtf8());
}

bool LogFilter::matches(const LogLine &line) const
{
    return matches(StoredLogLine{.at = line.at,
                                 .text = line.text,
                                 .cutBytes = line.cutBytes,
                                 .source = line.source,
                                 .stream = line.stream,
                                 .level = line.level});
}

bool LogFilter::matches(const StoredLogLine &line) const
{
    if (line.level < m_leastLevel)
        return false;
    if (line.source < m_mentions.size() && !mentionsAny(line.text, m_mentions[line.source]))
        return false;
    return m_pattern.pattern().isEmpty() || m_pattern.match(logText(line.text)).hasMatch();
}

} // namespace tmc
