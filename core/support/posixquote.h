#pragma once

#include "core/support/result.h"

#include <QStringList>

namespace tmc {

/// One word of a command as a POSIX shell (also dash, bash, zsh) reads it back unchanged: plain words stay as they are, everything else
/// goes into single quotes. Meant for commands that an operator pastes into a terminal: a word with line breaks, control characters,
/// bidirectional overrides or invisible characters fails with InvalidInput {"argument", the word made safe}, since quotes do not protect
/// a terminal from those. Pure; thread: any.
Result<QString> posixQuoted(const QString &word);

/// The words of `argv`, quoted, with spaces between them. To hand a command to another shell (ssh), quote the finished command once more
/// as one word. Fails like posixQuoted.
Result<QString> posixCommand(const QStringList &argv);

} // namespace tmc
