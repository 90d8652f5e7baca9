#pragma once

#include <QDate>
#include <QString>

namespace tmc {

/// What is known about a PostgreSQL minor version when it reads archives that tenants could have written.
enum class ToolSafety {
    Safe,
    KnownBad, ///< a hostile archive runs code as the user of pg_restore
    TooOld,   ///< a major version that gets no repairs any more
    Unknown,  ///< not a version, or a major version newer than this program
};

/// pg_restore and pg_dump by their version: major versions 14 to 18, repaired in 14.25, 15.20, 16.16, 17.12 and 18.7 (the release after
/// CVE-2026-116314 and CVE-2026-18408). `major` and `minor` as in "15.20". Only Safe may be used on an archive. Pure.
ToolSafety toolSafety(int major, int minor);

/// The same for what the tool says of itself: "pg_restore (PostgreSQL) 15.20 (Debian 15.20-0+deb12u1)". Betas and release candidates are
/// Unknown. The text is hostile.
ToolSafety toolSafety(const QString &versionText);

/// The oldest safe minor version of a major one, 0 when there is none.
int oldestSafeMinor(int major);

/// The day from which on a major version gets no repairs any more (postgresql.org/support/versioning); invalid where it is not known.
QDate endOfRepairs(int major);

} // namespace tmc
