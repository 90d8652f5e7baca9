#pragma once

#include "core/support/result.h"

#include <QDateTime>

namespace tmc::cli {

/// A time as people type it for --since and --until, in nanoseconds since 1970: so long before `now` ("90s", "10m", "2h", "3d"), a time with
/// its zone as --json prints it ("2026-11-25T22:41:04.123456789Z"), or date and time of this machine's zone ("2026-11-25 22:41",
/// "2026-11-25"). Fails with InvalidInput (the option's name, what was typed).
Result<qint64> timeFromOption(const QString &option, const QString &typed, const QDateTime &now);

} // namespace tmc::cli
