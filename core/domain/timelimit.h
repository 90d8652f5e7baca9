#pragma once

#include <QStringList>

#include <chrono>

namespace tmc {

/// The command under `timeout`, which sends TERM when the time is over and KILL ten seconds later: it ends in its container whatever became
/// of the console that started it.
inline QStringList limitedInTime(std::chrono::seconds limit, const QStringList &argv)
{
    return QStringList{QStringLiteral("timeout"), QStringLiteral("-k"), QStringLiteral("10"), QString::number(limit.count())} + argv;
}

/// What `timeout` exits with when the time was over.
inline constexpr int timeoutExitCode = 124;

} // namespace tmc
