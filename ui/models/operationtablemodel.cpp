#include "ui/models/operationtablemodel.h"

#include "ui/presentation/formatting.h"
#include "ui/presentation/operationtext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chipdelegate.h"
#include "ui/widgets/plaintext.h"

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

QVariant titleCell(const OperationRecord &operation, int role)
{
    const QString text = inertLine(operationTitle(operation.kind, operation.targetName));
    if (role == Qt::ToolTipRole)
        return plainToolTip(text);
    return role == Qt::DisplayRole || role == sortItemRole ? QVariant(text) : QVariant();
}

QVariant stateCell(const OperationRecord &operation, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return operationBadge(operation).text;
    case chipStatusItemRole:
        return static_cast<int>(operationBadge(operation).role);
    case sortItemRole:
        return static_cast<int>(operationSection(operation));
    default:
        return {};
    }
}

QVariant startedByCell(const OperationRecord &operation, int role)
{
    const QString text = inertLine(operation.createdBy);
    if (role == Qt::ToolTipRole)
        return plainToolTip(text);
    return role == Qt::DisplayRole || role == sortItemRole ? QVariant(text) : QVariant();
}

QVariant startedCell(const OperationRecord &operation, int role, const Clock &clock)
{
    switch (role) {
    case Qt::DisplayRole:
        return relativeTime(operation.createdAt, clock.now());
    case Qt::ToolTipRole:
        return plainToolTip(exactTime(operation.createdAt));
    case sortItemRole:
        return operation.createdAt;
    default:
        return {};
    }
}

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
        {u"title"_s, [] { return tr("Operation"); }, titleCell},
        {u"state"_s, [] { return tr("State"); }, stateCell},
        {u"started-by"_s, [] { return tr("Started by"); }, startedByCell},
        {u"started"_s, [] { return tr("Started"); },
         [&clock](const OperationRecord &row, int role) { return startedCell(row, role, clock); }},
        {u"took"_s, [] { return tr("Took"); }, tookCell},
    };
}

QVariant OperationTableModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::ForegroundRole)
        return m_stale ? QVariant(Theme::current().muted) : QVariant();
    return SnapshotTableModel::data(index, role);
}

void OperationTableModel::setStale(bool stale)
{
    if (std::exchange(m_stale, stale) != stale)
        refreshTexts({Qt::ForegroundRole});
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
