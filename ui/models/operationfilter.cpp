#include "ui/models/operationfilter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {

OperationFilter::OperationFilter(OperationTableModel &model, QObject *parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setSortRole(sortItemRole);
    setDynamicSortFilter(true);
    setSourceModel(&m_model);
    sort(OperationTableModel::Started, Qt::DescendingOrder);
}

void OperationFilter::setSection(std::optional<OperationSection> section)
{
    if (section == m_section)
        return;
    m_section = section;
    invalidateFilter();
}

void OperationFilter::setSearch(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

const OperationRecord &OperationFilter::operationAt(const QModelIndex &proxyIndex) const
{
    return m_model.row(mapToSource(proxyIndex).row());
}

bool OperationFilter::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const OperationRecord &operation = m_model.row(sourceRow);
    if (m_section && operationSection(operation) != *m_section)
        return false;
    QString text = operation.id.value();
    for (const int column : {OperationTableModel::Title, OperationTableModel::State, OperationTableModel::StartedBy})
        text += u' ' + m_model.index(sourceRow, column).data().toString();
    return std::ranges::all_of(m_words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace tmc::ui
