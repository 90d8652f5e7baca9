// Hostile text: after neutralising nothing moves a cursor, hides or reorders anything, and no secret of a known form is left.
#include "core/support/redact.h"
#include "core/support/safetext.h"
#include "fuzz/fuzzinput.h"

#include <algorithm>

using namespace tmc;

namespace {

constexpr qsizetype longestEscape = 10; ///< "\u{NNNNN}" and the mark of a cut

bool isHarmless(QChar character)
{
    const char16_t unit = character.unicode();
    const bool isControl = unit < 0x20 || (unit >= 0x7F && unit <= 0x9F);
    const bool reorders =
        (unit >= 0x200B && unit <= 0x200F) || (unit >= 0x2028 && unit <= 0x202E) || (unit >= 0x2060 && unit <= 0x206F);
    return !isControl && !reorders && unit != 0xFEFF && unit != 0x061C && unit != 0x00AD && unit != 0x180E
           && character.category() != QChar::Other_Format;
}

void checkPair(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        fuzz::promise(isPair || !text[i].isSurrogate(), "no half of a pair is left");
        if (!isPair)
            continue;
        const char32_t code = QChar::surrogateToUcs4(text[i], text[i + 1]);
        fuzz::promise(QChar::category(code) != QChar::Other_Format, "no invisible character outside the first plane");
        ++i;
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    const qsizetype limit = 1 + input.choice();
    const QByteArray bytes = input.rest();
    // Also as UTF-16, which reaches halves of surrogate pairs.
    const QString wide(reinterpret_cast<const QChar *>(bytes.constData()), bytes.size() / 2);
    for (const QString &hostile : {QString::fromUtf8(bytes), wide}) {
        const QString text = safeText(hostile, limit);
        const QString line = safeLine(hostile, limit);
        fuzz::promise(text.size() <= limit + longestEscape && line.size() <= limit + longestEscape,
                      "a text is no longer than its limit");
        fuzz::promise(std::all_of(line.begin(), line.end(), isHarmless), "a line is harmless");
        fuzz::promise(std::all_of(text.begin(), text.end(), [](QChar c) { return c == u'\n' || c == u'\t' || isHarmless(c); }),
                      "a text is harmless");
        checkPair(line);
        checkPair(text);
        fuzz::promise(safeLine(line, line.size() + 1) == line, "a safe line stays as it is");
        fuzz::promise(redact(redact(hostile)) == redact(hostile), "a redacted text stays as it is");
        isSecretEnvironmentName(hostile);
    }
    return 0;
}
