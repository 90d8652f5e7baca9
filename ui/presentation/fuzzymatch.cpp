#include "ui/presentation/fuzzymatch.h"

#include <algorithm>

namespace tmc::ui {
namespace {

constexpr int longestConsidered = 400;

bool isAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar letter) { return letter.unicode() < 128; });
}

bool beginsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

int substringScore(const QString &text, const QString &word)
{
    int best = 0;
    for (qsizetype at = text.indexOf(word); at >= 0 && best < 900; at = text.indexOf(word, at + 1))
        best = std::max(best, at == 0 ? 1000 : beginsWord(text, at) ? 900 : 500);
    return best;
}

/// The letters in order; every gap costs, letters at the beginning of words count more.
int subsequenceScore(const QString &text, const QString &word)
{
    if (word.size() < 2)
        return 0;
    int score = 300;
    qsizetype last = -1;
    for (const QChar letter : word) {
        const qsizetype at = text.indexOf(letter, last + 1);
        if (at < 0)
            return 0;
        if (last >= 0 && at > last + 1)
            score -= beginsWord(text, at) ? 5 : 25;
        last = at;
    }
    return std::max(score, 0);
}

} // namespace

QString foldedForSearch(const QString &text)
{
    if (isAscii(text))
        return text.toLower();
    QString plain;
    const QString decomposed = text.normalized(QString::NormalizationForm_D).toLower();
    plain.reserve(decomposed.size());
    for (const QChar letter : decomposed)
        if (letter.category() != QChar::Mark_NonSpacing)
            plain += letter;
    return plain;
}

int fuzzyScore(const QString &foldedText, const QStringList &foldedWords)
{
    int score = 0;
    for (const QString &word : foldedWords) {
        const int substring = substringScore(foldedText, word);
        const int found = substring > 0 ? substring : subsequenceScore(foldedText, word);
        if (found == 0)
            return 0;
        score += found;
    }
    return std::max(1, score - static_cast<int>(std::min<qsizetype>(foldedText.size(), longestConsidered)) / 8);
}

} // namespace tmc::ui
