#pragma once

#include <QStringList>

#include <optional>

/// A terminal window of the operator's own desktop.
namespace tmc::ui::shellwindow {

/// What opens a terminal with a command behind it: TERMINAL of the environment, x-terminal-emulator, or a known one. No value where there is
/// none.
std::optional<QStringList> terminalPrefix();

/// `tenant-master container shell CONTAINER --server SERVER`, which writes to the activity log before it opens the shell.
QStringList shellCommand(const QString &server, const QString &container);

/// False when no terminal could be started.
bool open(const QStringList &command);

} // namespace tmc::ui::shellwindow
