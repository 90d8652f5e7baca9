#include "ui/models/operationfilter.h"

#include "ui/models/searchform.h"

using namespace Qt::StringLiterals;

namespace tmc::ui {

OperationFilter::OperationFilter(OperationTableModel &model, QObject *parent) : ModelFilter(model, parent)
{
    start(model, OperationTableModel::Started, Qt::DescendingOrder);
}

void OperationFilter::setSection(std::optional<OperationSection> section)
{
    if (section == m_section)
        return;
    m_section = section;
    invalidateFilter();
}

QString OperationFilter::searched(int sourceRow) const
{
    QString text = row(sourceRow).id.value();
    for (const int column : {OperationTableModel::Title, OperationTableModel::State, OperationTableModel::StartedBy})
        text += u' ' + m_model.index(sourceRow, column).data().toString();
    return searchForm(text);
}

bool OperationFilter::isWanted(int sourceRow) const
{
    return !m_section || operationSection(row(sourceRow)) == *m_section;
}

} // namespace tmc::ui
