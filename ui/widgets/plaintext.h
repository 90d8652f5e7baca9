#pragma once

#include <QLabel>
#include <QString>

class QMessageBox;

namespace tmc::ui {

/// How a piece of text looks. The style sheet knows each role by name.
enum class TextRole { Body, Strong, Muted, Caption, Section, Heading, PageTitle, Figure, Tabular, Mono, Ok, Info, Warn, Bad };

/// A label that never interprets its text: no markup, no links, no control characters that reorder or hide something.
[[nodiscard]] QLabel *plainLabel(const QString &text, TextRole role = TextRole::Body, QWidget *parent = nullptr);

/// The same, breaking lines at the width of its parent.
[[nodiscard]] QLabel *wrappedLabel(const QString &text, TextRole role = TextRole::Body, QWidget *parent = nullptr);

/// Gives an existing label another text; it stays plain.
void setPlainText(QLabel *label, const QString &text);

/// The smaller text of a message box, which ignores the box's own text format and would guess whether it is markup.
void setPlainInformativeText(QMessageBox *box, const QString &text);

/// Gives an existing label another look.
void setTextRole(QLabel *label, TextRole role);

/// \a text with control characters and bidirectional overrides spelled out ("[U+202E]"). Line feeds and tabs stay.
[[nodiscard]] QString inertText(const QString &text);

/// The same on one line.
[[nodiscard]] QString inertLine(const QString &text);

/// A tool tip that shows \a text as it is; plain QWidget::setToolTip guesses whether it is HTML.
[[nodiscard]] QString plainToolTip(const QString &text);

/// Text for buttons, menus and tabs: an ampersand from outside is not a mnemonic.
[[nodiscard]] QString escapedMnemonics(const QString &text);

/// Sets a dynamic property that the style sheet selects on, and lets the style look again.
void setStyleProperty(QWidget *widget, const char *name, const QVariant &value);

} // namespace tmc::ui
