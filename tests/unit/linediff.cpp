#include "unit/linediff.h"

#include <QByteArrayList>

#include <algorithm>
#include <vector>

namespace tmtest {
namespace {

struct Line {
    char mark;
    QByteArray text;
    qsizetype number; ///< in the expected text
};

/// Lengths of the longest common subsequence of what follows each pair of lines.
std::vector<std::vector<int>> commonLengths(const QByteArrayList &old, const QByteArrayList &now)
{
    std::vector<std::vector<int>> lengths(old.size() + 1, std::vector<int>(now.size() + 1, 0));
    for (qsizetype i = old.size() - 1; i >= 0; --i)
        for (qsizetype j = now.size() - 1; j >= 0; --j)
            lengths[i][j] = old[i] == now[j] ? lengths[i + 1][j + 1] + 1 : std::max(lengths[i + 1][j], lengths[i][j + 1]);
    return lengths;
}

std::vector<Line> merged(const QByteArrayList &old, const QByteArrayList &now)
{
    const auto lengths = commonLengths(old, now);
    std::vector<Line> lines;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < old.size() || j < now.size()) {
        if (i < old.size() && j < now.size() && old[i] == now[j]) {
            lines.push_back({' ', old[i], i + 1});
            ++i;
            ++j;
        } else if (j == now.size() || (i < old.size() && lengths[i + 1][j] >= lengths[i][j + 1])) {
            lines.push_back({'-', old[i], i + 1});
            ++i;
        } else {
            lines.push_back({'+', now[j], i + 1});
            ++j;
        }
    }
    return lines;
}

} // namespace

QByteArray lineDiff(const QByteArray &expected, const QByteArray &actual)
{
    constexpr std::ptrdiff_t around = 2;
    const std::vector<Line> lines = merged(expected.split('\n'), actual.split('\n'));
    const auto isNear = [&lines](std::ptrdiff_t at) {
        const auto first = lines.begin() + std::max<std::ptrdiff_t>(0, at - around);
        const auto last = lines.begin() + std::min<std::ptrdiff_t>(std::ssize(lines), at + around + 1);
        return std::any_of(first, last, [](const Line &line) { return line.mark != ' '; });
    };
    QByteArray text;
    bool isInside = false;
    for (std::ptrdiff_t at = 0; at < std::ssize(lines); ++at) {
        const Line &line = lines[static_cast<std::size_t>(at)];
        const bool isShown = isNear(at);
        if (isShown && !isInside)
            text += "@@ line " + QByteArray::number(line.number) + " @@\n";
        if (isShown)
            text += line.mark + line.text + '\n';
        isInside = isShown;
    }
    return text;
}

} // namespace tmtest
