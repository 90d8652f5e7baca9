#pragma once

#include <QString>

namespace tmc {

/// Makes text from servers, logs and files safe to show or print: C0 controls except line feed and tab, C1 controls, escape
/// sequences, bidirectional overrides (U+202A-202E, U+2066-2069) and zero-width characters become visible \xNN or \u{NNNN} forms,
/// so that nothing can move a terminal's cursor, hide characters or reverse a sentence. Longer texts are cut at `maximumLength`
/// characters with a visible mark.
QString safeText(const QString &hostile, qsizetype maximumLength = 16 * 1024);

/// The same on one line: line feeds and tabs become visible as well.
QString safeLine(const QString &hostile, qsizetype maximumLength = 1024);

} // namespace tmc
