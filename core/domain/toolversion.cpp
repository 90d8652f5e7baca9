#include "core/domain/toolversion.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

struct Repaired {
    int major;
    int minor;
    int lastYear; ///< of the last release, with month and day below
    int lastMonth;
    int lastDay;
};

constexpr std::array repaired{Repaired{14, 25, 2026, 11, 12}, Repaired{15, 20, 2027, 11, 11}, Repaired{16, 16, 2028, 11, 9},
                              Repaired{17, 12, 2029, 11, 8}, Repaired{18, 7, 2030, 11, 14}};

} // namespace

int oldestSafeMinor(int major)
{
    for (const Repaired &each : repaired)
        if (each.major == major)
            return each.minor;
    return 0;
}

QDate endOfRepairs(int major)
{
    for (const Repaired &each : repaired)
        if (each.major == major)
            return {each.lastYear, each.lastMonth, each.lastDay};
    return {};
}

ToolSafety toolSafety(int major, int minor)
{
    if (major < 1 || minor < 0 || major > repaired.back().major)
        return ToolSafety::Unknown;
    if (major < repaired.front().major)
        return ToolSafety::TooOld;
    return minor >= oldestSafeMinor(major) ? ToolSafety::Safe : ToolSafety::KnownBad;
}

ToolSafety toolSafety(const QString &versionText)
{
    static const QRegularExpression pattern(uR"(\A(?:pg_dump|pg_restore) \(PostgreSQL\) (\d{1,3})\.(\d{1,3})(?: \([^()]*\))?\s*\z)"_s);
    const auto match = pattern.match(versionText);
    return match.hasMatch() ? toolSafety(match.captured(1).toInt(), match.captured(2).toInt()) : ToolSafety::Unknown;
}

} // namespace tmc
