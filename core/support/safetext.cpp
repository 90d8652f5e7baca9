#include "core/support/safetext.h"

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

bool isInvisibleOrReordering(char16_t unit)
{
    return (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069) || (unit >= 0x200B && unit <= 0x200F)
           || unit == 0x2028 || unit == 0x2029 || unit == 0x2060 || unit == 0xFEFF || unit == 0x061C || unit == 0x00AD;
}

bool isControl(char16_t unit)
{
    return unit < 0x20 || (unit >= 0x7F && unit <= 0x9F);
}

QString neutralise(const QString &hostile, qsizetype maximumLength, bool keepLines)
{
    QString safe;
    safe.reserve(qMin(hostile.size(), maximumLength));
    for (const QChar character : hostile) {
        if (safe.size() >= maximumLength)
            return safe + u'…';
        const char16_t unit = character.unicode();
        if (keepLines && (unit == u'\n' || unit == u'\t'))
            safe += character;
        else if (isControl(unit))
            safe += u"\\x%1"_s.arg(static_cast<uint>(unit), 2, 16, QChar(u'0'));
        else if (isInvisibleOrReordering(unit))
            safe += u"\\u{%1}"_s.arg(static_cast<uint>(unit), 4, 16, QChar(u'0'));
        else
            safe += character;
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
