#include "ui/models/workspacecsv.h"

#include "core/support/csv.h"
#include "ui/models/workspacetablemodel.h"
#include "ui/presentation/workspacetext.h"
#include "ui/widgets/plaintext.h"

namespace tmc::ui {
namespace {

QString valueOf(const WorkspaceRow &row, int column)
{
    const Workspace &workspace = row.workspace;
    switch (static_cast<WorkspaceTableModel::ColumnNumber>(column)) {
    case WorkspaceTableModel::BusinessName:
        return workspace.businessName;
    case WorkspaceTableModel::Slug:
        return workspace.slug;
    case WorkspaceTableModel::Product:
        return row.productName;
    case WorkspaceTableModel::Plan:
        return row.planName;
    case WorkspaceTableModel::Hosting:
        return hostingText(workspace.hosting);
    case WorkspaceTableModel::State:
        return workspaceStateText(workspace.state);
    case WorkspaceTableModel::Host:
        return workspace.primaryHost();
    case WorkspaceTableModel::DatabaseSize:
        return row.databaseSize ? QString::number(row.databaseSize->value) : QString();
    case WorkspaceTableModel::Created:
        return workspace.createdAt.toUTC().toString(Qt::ISODate);
    case WorkspaceTableModel::Environment:
        return environmentText(workspace.environment);
    case WorkspaceTableModel::Database:
        return workspace.databaseName;
    case WorkspaceTableModel::Changed:
        return workspace.updatedAt.toUTC().toString(Qt::ISODate);
    case WorkspaceTableModel::ProvenBackup:
        return row.provenBackup.toUTC().toString(Qt::ISODate);
    }
    return {};
}

QList<QStringList> valuesOf(const QList<WorkspaceRow> &rows, const QList<int> &columns)
{
    QList<QStringList> lines;
    lines.reserve(rows.size());
    for (const WorkspaceRow &row : rows) {
        QStringList line;
        for (const int column : columns)
            line.append(valueOf(row, column));
        lines.append(line);
    }
    return lines;
}

} // namespace

QByteArray workspacesAsCsv(const QList<WorkspaceRow> &rows, const QList<int> &columns, const QStringList &titles)
{
    return csv::table(titles, valuesOf(rows, columns));
}

QString workspacesAsTabs(const QList<WorkspaceRow> &rows, const QList<int> &columns, const QStringList &titles)
{
    QString text = titles.join(u'\t');
    for (const QStringList &line : valuesOf(rows, columns)) {
        QStringList values;
        for (const QString &value : line)
            values.append(inertLine(csv::harmless(value)));
        text += u'\n' + values.join(u'\t');
    }
    return text;
}

} // namespace tmc::ui
