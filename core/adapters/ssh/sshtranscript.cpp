#include "core/adapters/ssh/sshtranscript.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

constexpr qsizetype maximumLine = 4 * 1024;
constexpr qsizetype maximumWords = 32 * 1024;
constexpr qsizetype maximumWordLines = 100;

} // namespace

std::vector<SshEvent> SshTranscript::append(const QByteArray &bytes)
{
    std::vector<SshEvent> events;
    for (qsizetype start = 0; start < bytes.size();) {
        const qsizetype lineFeed = bytes.indexOf('\n', start);
        const qsizetype end = lineFeed < 0 ? bytes.size() : lineFeed;
        m_line.append(bytes.constData() + start, std::min(end - start, maximumLine - m_line.size()));
        if (lineFeed >= 0)
            events.push_back(takeLine());
        start = end + 1;
    }
    return events;
}

std::vector<SshEvent> SshTranscript::finish()
{
    if (m_line.isEmpty())
        return {};
    return {takeLine()};
}

SshEvent SshTranscript::takeLine()
{
    while (m_line.endsWith('\r'))
        m_line.chop(1);
    const QString line = QString::fromUtf8(m_line);
    m_line.clear();
    const SshEvent event = parseSshLine(line);
    note(event);
    if (event.kind == SshEventKind::Words || event.kind == SshEventKind::ChannelRefused)
        keepWords(line);
    return event;
}

void SshTranscript::keepWords(const QString &line)
{
    if (line.isEmpty())
        return;
    m_words.append(line);
    m_wordsLength += line.size();
    while (m_words.size() > maximumWordLines || m_wordsLength > maximumWords)
        m_wordsLength -= m_words.takeFirst().size();
}

void SshTranscript::note(const SshEvent &event)
{
    switch (event.kind) {
    case SshEventKind::Connecting:
        m_port = event.port;
        break;
    case SshEventKind::ProxyStarted:
        m_usesProxy = true;
        break;
    case SshEventKind::ServerKey:
        m_keyType = event.first;
        m_keyFingerprint = event.second;
        break;
    case SshEventKind::Authenticating:
        m_user = event.first;
        m_port = event.port;
        break;
    case SshEventKind::Authenticated:
        m_method = event.first;
        break;
    default:
        break;
    }
}

} // namespace tmc
