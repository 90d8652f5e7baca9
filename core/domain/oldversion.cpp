#include "core/domain/oldversion.h"

#include "core/domain/toolversion.h"

#include <QRegularExpression>
#include <QVersionNumber>

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// The first version of a line (major.minor) without known holes.
struct Repaired {
    int major;
    int minor;
    int patch;
    QVersionNumber number() const { return {major, minor, patch}; }
};

// Each table is sorted; a line between two of its entries has no repaired version of its own.

/// CVE-2026-12087 and others: Redis's release of July 24th, 2026 (docker-library/official-images#21922).
constexpr std::array redis{Repaired{6, 2, 23}, Repaired{7, 2, 15}, Repaired{7, 4, 10}, Repaired{8, 2, 8},
                           Repaired{8, 4, 5},  Repaired{8, 6, 5},  Repaired{8, 8, 1}};
/// CVE-2026-42533, CVE-2026-56434 and CVE-2026-60005 (nginx.org/en/security_advisories.html; paketo-buildpacks/nginx#1276).
constexpr std::array nginx{Repaired{1, 30, 4}, Repaired{1, 31, 3}};
/// The first with nginx 1.31.2, for CVE-2026-42530 and CVE-2026-42055 (nginx-proxy/nginx-proxy#2734).
constexpr std::array nginxProxy{Repaired{1, 11, 2}};
/// CVE-2026-34040 (GHSA-x744-4wpc-v9h2) and CVE-2026-33997 (GHSA-pxq6-2prw-chj9).
constexpr std::array engine{Repaired{29, 3, 1}};

/// The repaired version that an old one should become; null for one that is not known to be old. `told` may lack its last parts.
QVersionNumber repairedFor(const QVersionNumber &told, std::span<const Repaired> lines)
{
    for (const Repaired &line : lines) {
        const QVersionNumber number = line.number();
        const bool isWithin = told.isPrefixOf(number); // 7 and 7.4 may be any of the line's
        if (isWithin && told.segmentCount() < 3)
            return {};
        if (told.majorVersion() == line.major && told.minorVersion() == line.minor && told.segmentCount() >= 2)
            return told < number ? number : QVersionNumber();
        if (told < number)
            return number;
    }
    return {};
}

std::optional<OldVersion> oldOf(const QVersionNumber &told, std::span<const Repaired> lines)
{
    const QVersionNumber repaired = told.isNull() ? QVersionNumber() : repairedFor(told, lines);
    if (repaired.isNull())
        return std::nullopt;
    return OldVersion{.version = told.toString(), .repaired = repaired.toString(), .ended = {}};
}

/// `minor` -1: not told.
std::optional<OldVersion> oldPostgres(int major, int minor, const QDate &today)
{
    const QString version = minor < 0 ? QString::number(major) : u"%1.%2"_s.arg(major).arg(minor);
    const QDate end = endOfRepairs(major);
    if (toolSafety(major, std::max(0, minor)) == ToolSafety::TooOld || (end.isValid() && today >= end))
        return OldVersion{.version = version, .repaired = {}, .ended = end};
    if (minor < 0 || toolSafety(major, minor) != ToolSafety::KnownBad)
        return std::nullopt;
    return OldVersion{.version = version, .repaired = u"%1.%2"_s.arg(major).arg(oldestSafeMinor(major)), .ended = {}};
}

/// The numbers at the beginning of a tag: "7.4.1-alpine" and "v7.4.1", but not "7.4rc1", which is none of the line's releases.
QVersionNumber numbersOf(const QString &tag)
{
    static const QRegularExpression pattern(uR"(\Av?(\d{1,4}(?:\.\d{1,4}){0,2})(?:[-+][A-Za-z0-9._+-]*)?\z)"_s);
    const auto match = pattern.match(tag);
    return match.hasMatch() ? QVersionNumber::fromString(match.captured(1)) : QVersionNumber();
}

} // namespace

std::optional<OldVersion> oldPostgres(int serverVersion, const QDate &today)
{
    const int major = serverVersion / 10000;
    // Before 10 the number had three parts; that is long ago in any case.
    if (major >= 1 && major < 10)
        return OldVersion{.version = u"%1.%2.%3"_s.arg(major).arg(serverVersion / 100 % 100).arg(serverVersion % 100),
                          .repaired = {},
                          .ended = endOfRepairs(major)};
    return major < 1 ? std::nullopt : oldPostgres(major, serverVersion % 10000, today);
}

std::optional<OldVersion> oldEngine(const QString &version)
{
    const QVersionNumber told = numbersOf(version);
    return told.segmentCount() < 3 ? std::nullopt : oldOf(told, engine);
}

std::optional<OldVersion> oldImage(const QString &image, const QDate &today)
{
    // Another namespace's "postgres" has numbers of its own; Docker's library may be named in three ways.
    static const QRegularExpression pattern(
        uR"(\A(?:(?:docker\.io/)?(?:library/)?(postgres|redis|nginx)|(?:docker\.io/)?(?:nginxproxy|jwilder)/(nginx-proxy)):([^:@/]+)\z)"_s);
    const auto match = pattern.match(image);
    if (!match.hasMatch())
        return std::nullopt;
    const QVersionNumber told = numbersOf(match.captured(3));
    if (told.isNull())
        return std::nullopt;
    if (match.captured(1) == "postgres"_L1 && told.majorVersion() < 10)
        return OldVersion{.version = told.toString(), .repaired = {}, .ended = endOfRepairs(told.majorVersion())};
    if (match.captured(1) == "postgres"_L1)
        return oldPostgres(told.majorVersion(), told.segmentCount() > 1 ? told.minorVersion() : -1, today);
    if (match.captured(1) == "redis"_L1)
        return oldOf(told, redis);
    return match.captured(1) == "nginx"_L1 ? oldOf(told, nginx) : oldOf(told, nginxProxy);
}

} // namespace tmc
