#include "ui/models/workspacefilter.h"

namespace tmc::ui {

WorkspaceFilter::WorkspaceFilter(WorkspaceTableModel &model, QObject *parent) : ModelFilter(model, parent)
{
    start(model, WorkspaceTableModel::BusinessName, Qt::AscendingOrder);
}

void WorkspaceFilter::setCriteria(const WorkspaceCriteria &criteria)
{
    if (criteria == m_criteria)
        return;
    m_criteria = criteria;
    takeSearch(criteria.search);
    invalidateFilter();
}

bool WorkspaceFilter::isWanted(int sourceRow) const
{
    const Workspace &workspace = row(sourceRow).workspace;
    return (!m_criteria.state || *m_criteria.state == workspace.state)
           && (!m_criteria.environment || *m_criteria.environment == workspace.environment)
           && (m_criteria.product.isEmpty() || m_criteria.product == workspace.product)
           && (m_criteria.plan.isEmpty() || m_criteria.plan == workspace.plan);
}

} // namespace tmc::ui
