#include "ui/models/operationtablemodel.h"

#include "ui/models/cells.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/operationtext.h"

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

QVariant tookCell(const OperationRecord &operation, int role)
{
    const bool over = operation.createdAt.isValid() && operation.finishedAt.isValid();
    const qint64 milliseconds = over ? operation.createdAt.msecsTo(operation.finishedAt) : -1;
    switch (role) {
    case Qt::DisplayRole:
        return over ? duration(milliseconds) : u"\u2013"_s;
    case sortItemRole:
        return milliseconds;
    default:
        return {};
    }
}

} // namespace

OperationSection operationSection(const OperationRecord &operation)
{
    if (!operation.isOpen())
        return OperationSection::Finished;
    return operation.isInterrupted() ? OperationSection::Attention : OperationSection::Running;
}

OperationTableModel::OperationTableModel(const Clock &clock, QObject *parent)
    : SnapshotTableModel(
        makeColumns(clock), [](const OperationRecord &operation) { return operation.id; }, parent)
{
}

QList<OperationTableModel::Column> OperationTableModel::makeColumns(const Clock &clock)
{
    return {
        {u"title"_s, [] { return tr("Operation"); },
         [](const OperationRecord &row, int role) { return cells::text(operationTitle(row.kind, row.targetName), role); }},
        {u"state"_s, [] { return tr("State"); },
         [](const OperationRecord &row, int role) {
             return role == sortItemRole ? QVariant(static_cast<int>(operationSection(row))) : cells::chip(operationBadge(row), role);
         }},
        {u"started-by"_s, [] { return tr("Started by"); },
         [](const OperationRecord &row, int role) { return cells::text(row.createdBy, role); }},
        {u"started"_s, [] { return tr("Started"); },
         [&clock](const OperationRecord &row, int role) { return cells::time(row.createdAt, role, clock); }},
        {u"took"_s, [] { return tr("Took"); }, tookCell},
    };
}

int OperationTableModel::rowOf(const OperationId &id) const
{
    for (int number = 0; number < rowCount(); ++number)
        if (row(number).id == id)
            return number;
    return -1;
}

int OperationTableModel::countIn(OperationSection section) const
{
    return static_cast<int>(std::ranges::count(rows(), section, operationSection));
}

} // namespace tmc::ui
