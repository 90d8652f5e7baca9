#pragma once

#include "core/engine/diagnosis.h"
#include "core/engine/remedy.h"
#include "ui/presentation/badge.h"

/// What is checked of a server, as texts for people. Nothing here is rich text.
namespace tmc::ui {

/// "Connection", "PostgreSQL", "Certificates".
QString checkTitle(CheckSubject subject);
/// What is looked at under that name, in one sentence.
QString checkMeaning(CheckSubject subject);
/// "Fine", "Needs attention", "Not checked".
Badge checkBadge(CheckState state);
/// When it was looked at, or why it was not.
QString checkSentence(const Check &check, const QDateTime &now);
/// What a button that opens the preview of a remedy says; empty for those that have a page of their own.
QString remedyText(const Remedy &remedy);

} // namespace tmc::ui
