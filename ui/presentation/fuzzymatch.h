#pragma once

#include <QString>
#include <QStringList>

namespace tmc::ui {

/// Small letters without accents: what is typed matches "Núñez" and "nunez" alike.
QString foldedForSearch(const QString &text);

/// How well a folded text fits the folded words that were typed; 0 = not at all. Each word must be in the text: best at the beginning of a
/// word of the text, then anywhere, then with its letters in order but not side by side. Short texts win over long ones.
int fuzzyScore(const QString &foldedText, const QStringList &foldedWords);

} // namespace tmc::ui
