#include "core/engine/handlers/outputlines.h"

#include "core/support/redact.h"

using namespace Qt::StringLiterals;

namespace tmc {

void OutputLines::feed(QByteArrayView bytes)
{
    m_rest.append(bytes);
    qsizetype from = 0;
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n', from)) {
        give(QByteArrayView(m_rest).sliced(from, end - from));
        from = end + 1;
    }
    m_rest.remove(0, from);
    while (m_rest.size() > longestLine) {
        // Not inside a character: its continuation bytes are 10xxxxxx.
        qsizetype cut = longestLine;
        while (cut > longestLine - 4 && (static_cast<unsigned char>(m_rest.at(cut)) & 0xC0U) == 0x80U)
            --cut;
        give(QByteArrayView(m_rest).first(cut));
        m_rest.remove(0, cut);
    }
}

void OutputLines::finish()
{
    if (!m_rest.isEmpty())
        give(m_rest);
    m_rest.clear();
}

void OutputLines::give(QByteArrayView line)
{
    if (line.endsWith('\r'))
        line.chop(1);
    const QString text = QString::fromUtf8(line);
    m_last.append(text);
    if (m_last.size() > rememberedLines)
        m_last.removeFirst();
    if (++m_lines < mostLines)
        m_line(text);
    else if (m_lines == mostLines)
        m_line(u"…"_s);
}

QString OutputLines::lastWords() const
{
    return redact(m_last.join(u'\n')).trimmed();
}

} // namespace tmc
