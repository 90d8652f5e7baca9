#include "app/cli/logprinter.h"

#include "app/cli/clitext.h"
#include "core/support/json.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

constexpr qint64 second = 1'000'000'000;

} // namespace

LogPrinter::LogPrinter(QStringList containers, LogFilter filter, bool json)
    : m_containers(std::move(containers)),
      m_filter(std::move(filter)),
      m_json(json)
{
    for (const QString &container : std::as_const(m_containers))
        m_nameWidth = std::max(m_nameWidth, container.size());
}

bool LogPrinter::print(const std::vector<LogLine> &lines)
{
    QByteArray output;
    for (const LogLine &line : lines) {
        if (!m_filter.matches(line))
            continue;
        if (m_json)
            appendJson(output, line);
        else
            appendText(output, line);
    }
    const auto size = static_cast<std::size_t>(output.size());
    return std::fwrite(output.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
}

void LogPrinter::appendText(QByteArray &output, const LogLine &line)
{
    if (line.at / second != m_second) {
        m_second = line.at / second;
        m_secondText = logDateTime(line.at).toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s).toLatin1();
    }
    output += m_secondText + '.' + QByteArray::number(line.at % second / 1'000'000).rightJustified(3, '0') + ' ';
    if (m_containers.size() > 1)
        output += m_containers.at(line.source).leftJustified(m_nameWidth).toUtf8() + ' ';
    output += line.stream == LogStream::Error ? "! " : "  ";
    output += logText(line.text).toUtf8();
    if (line.cutBytes > 0)
        output += " … " + CliText::tr("(%1 more bytes)").arg(line.cutBytes).toUtf8();
    output += '\n';
}

void LogPrinter::appendJson(QByteArray &output, const LogLine &line) const
{
    QJsonObject json{{u"time"_s, logTimeText(line.at)},
                     {u"container"_s, m_containers.at(line.source)},
                     {u"stream"_s, logStreamName(line.stream)},
                     {u"level"_s, logLevelName(line.level)},
                     {u"text"_s, logText(line.text)}};
    if (line.cutBytes > 0)
        json.insert(u"cutBytes"_s, static_cast<qint64>(line.cutBytes));
    output += toCompactJson(json) + '\n';
}

QString logEventText(const LogEvent &event, const QStringList &containers)
{
    const QString container = containers.value(event.source);
    switch (event.kind) {
    case LogEvent::Kind::Live:
        return {};
    case LogEvent::Kind::Ended:
        return CliText::tr("Container %1 has ended; waiting for it to run again.").arg(container);
    case LogEvent::Kind::Restarted:
        return CliText::tr("Container %1 runs again.").arg(container);
    case LogEvent::Kind::Replaced:
        return CliText::tr("Container %1 has been replaced by a new one.").arg(container);
    }
    return {};
}

} // namespace tmc::cli
