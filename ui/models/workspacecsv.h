#pragma once

#include "ui/models/workspacerow.h"

#include <QByteArray>
#include <QList>

namespace tmc::ui {

/// These rows as a CSV file for spreadsheets, with the WorkspaceTableModel's columns `columns` in that order. Times are ISO 8601 in UTC,
/// sizes are bytes, numbers have no digit groups; state, hosting and environment are words of the current language, as in the table.
QByteArray workspacesAsCsv(const QList<WorkspaceRow> &rows, const QList<int> &columns, const QStringList &titles);

/// The same for the clipboard: one line a row, values separated by tabs, as spreadsheets paste them.
QString workspacesAsTabs(const QList<WorkspaceRow> &rows, const QList<int> &columns, const QStringList &titles);

} // namespace tmc::ui
