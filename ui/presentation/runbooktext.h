#pragma once

#include "core/planner/previewcalls.h"
#include "core/planner/runbook.h"
#include "ui/presentation/badge.h"

#include <QString>
#include <QStringList>

namespace tmc::ui {

/// "Create the workspace acme".
QString runbookTitle(const Runbook &runbook);

/// One or two sentences for the head of a preview: how many steps, how long, or why it cannot be run.
QString runbookSummary(const Runbook &runbook);

/// How many steps do what, by the symbols that stand before them: "+ 2 create   ~ 3 change   ? 1 check". Empty without steps.
QString stepMarksSummary(const Runbook &runbook);

QString noticeText(const Notice &notice);
StatusRole noticeRole(NoticeCode code);

/// "less than 5 seconds", "about 40 seconds", "about 3 minutes".
QString durationEstimate(int seconds);

/// What the customers notice: "No customer is interrupted.", "Customers are interrupted for about 20 seconds."
QString interruptionText(int seconds);

/// What kind of call a preview shows: "SQL", "Docker request", ...
QString callKindText(CallKind kind);

/// What a fact of the preview is about: "The database inventario_acme" for "database:inventario_acme".
QString factText(const QString &factKey);

/// What changed since the preview, as a list of factText for a sentence or for lines of their own.
QStringList factTexts(const QStringList &factKeys);

} // namespace tmc::ui
