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

/// Whether `timeout` exits so when the time was over: coreutils' own says 124, BusyBox's passes on what TERM (143) or KILL (137) made of the
/// command, which may have other reasons too.
inline bool mayBeTimeOver(int exitCode)
{
    return exitCode == 124 || exitCode == 137 || exitCode == 143;
}

} // namespace tmc
