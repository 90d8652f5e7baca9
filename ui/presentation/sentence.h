#pragma once

#include <QString>
#include <QStringList>

namespace tmc::ui {

/// Text of another machine on one line of a sentence: neutralised and cut to a length that a sentence bears.
QString quoted(const QString &hostile);

/// Puts `args` in the place of %1 .. %9 in one pass, so that an argument that looks like a placeholder stays as it is. A placeholder
/// without an argument, or with an empty one, becomes a word for "unknown".
QString filled(const QString &sentence, const QStringList &args);

} // namespace tmc::ui
