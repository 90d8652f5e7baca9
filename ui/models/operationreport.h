#pragma once

#include "core/domain/operation.h"
#include "core/planner/runbook.h"

#include <QByteArray>
#include <QString>

/// Runbooks and operations as texts and files for tickets and mails. Hostile text is neutralised, secrets never get here. Texts are in the
/// current language, files in JSON are not translated.
namespace tmc::ui {

/// The whole preview: what happens, what it touches, how it is undone and every exact call.
QString runbookAsText(const Runbook &runbook);
QByteArray runbookAsJson(const Runbook &runbook);

/// The journal of one operation with the state of each step and, when it is known, the runbook.
QString operationAsText(const OperationRecord &operation);
QByteArray operationAsJson(const OperationRecord &operation);

/// "12.03.2026 10:15:02 UTC" would depend on the reader; this is the operator's own time with its zone, empty for an invalid time.
QString reportTime(const QDateTime &time);

} // namespace tmc::ui
