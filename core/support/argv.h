#pragma once

#include "core/support/result.h"

#include <QStringList>

namespace tmc {

/// Program and arguments as one line that people can type and read: words between spaces, or a JSON array where a word has spaces itself.
/// Never a shell's syntax: quotes, `$` and `;` are letters like any other.
QString argvToText(const QStringList &argv);

/// Fails with InvalidInput (args: "argv", text) for something that begins with "[" and is not a JSON array.
Result<QStringList> argvFromText(const QString &text);

} // namespace tmc
