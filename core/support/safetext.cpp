#include "core/support/safetext.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// Format characters (category Cf: bidirectional marks, joiners, tags, ...), separators of lines and paragraphs, and halves of surrogate
/// pairs, which every terminal treats differently.
bool isInvisibleOrReordering(char32_t code)
{
    switch (QChar::category(code)) {
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Surrogate:
        return true;
    default:
        // The Mongolian vowel separator was a space in older tables; 2065 is kept for one more invisible character.
        return code == 0x180E || code == 0x2065;
    }
}

bool isControl(char32_t code)
{
    return code < 0x20 || (code >= 0x7F && code <= 0x9F);
}

bool isPairAt(const QString &text, qsizetype at)
{
    return text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
}

QString neutralise(const QString &hostile, qsizetype maximumLength, bool keepLines)
{
    QString safe;
    safe.reserve(qMin(hostile.size(), maximumLength));
    for (qsizetype at = 0; at < hostile.size();) {
        if (safe.size() >= maximumLength)
            return safe + u'…';
        const qsizetype length = isPairAt(hostile, at) ? 2 : 1;
        const char32_t code = length == 2 ? QChar::surrogateToUcs4(hostile[at], hostile[at + 1]) : hostile[at].unicode();
        if (keepLines && (code == U'\n' || code == U'\t'))
            safe += hostile[at];
        else if (isControl(code))
            safe += u"\\x%1"_s.arg(static_cast<uint>(code), 2, 16, QChar(u'0'));
        else if (isInvisibleOrReordering(code))
            safe += u"\\u{%1}"_s.arg(static_cast<uint>(code), 4, 16, QChar(u'0'));
        else
            safe += QStringView(hostile).sliced(at, length);
        at += length;
    }
    return safe;
}

} // namespace

QString safeText(const QString &hostile, qsizetype maximumLength)
{
    return neutralise(hostile, maximumLength, true);
}

QString safeLine(const QString &hostile, qsizetype maximumLength)
{
    return neutralise(hostile, maximumLength, false);
}

} // namespace tmc
