#pragma once

#include "core/support/error.h"

#include <QString>

namespace tmc::ui {

/// One failure in the four parts in which the operator gets every failure. All parts are whole sentences of plain text in the current
/// language (never to be shown as rich text); what came from the other side is neutralised already.
struct ErrorText {
    QString happened;  ///< one sentence
    QString meaning;   ///< what it means for the work, and whether anything was changed
    QString remedy;    ///< what to do next, with the exact command where there is one
    QString technical; ///< code, source, states and the original words, one fact on a line; not translated
    bool operator==(const ErrorText &) const = default;
};

/// The text of any error. `serverName` makes the commands in the remedy complete; without it they name a placeholder.
ErrorText errorText(const Error &error, const QString &serverName = {});

/// Only the first part, for tables, tool tips and lists of blockers.
QString errorLine(const Error &error);

} // namespace tmc::ui
