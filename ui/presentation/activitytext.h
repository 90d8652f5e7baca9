#pragma once

#include "core/domain/operation.h"
#include "ui/presentation/badge.h"

#include <QStringList>

namespace tmc::ui {

/// Every action code that this program writes into the activity log. A test compares it with the sources of core.
QStringList knownActivityCodes();

/// What the code says, without the subject: "Workspace created". A code that a newer console wrote is shown as it is, neutralised.
Badge activityBadge(const QString &code);

/// The whole line as a sentence: "Created the workspace acme". With a code that is not known: the code and the subject.
QString activitySentence(const ActivityEntry &entry);

/// The details as indented JSON for people who look closer, neutralised; empty when there are none.
QString activityDetails(const ActivityEntry &entry);

/// One entry as a line of a CSV file, in the order of activityColumns(). Times are ISO 8601 in UTC, details are compact JSON.
QStringList activityFields(const ActivityEntry &entry);
/// The stable names of the columns, for scripts: never translated.
QStringList activityColumns();

} // namespace tmc::ui
