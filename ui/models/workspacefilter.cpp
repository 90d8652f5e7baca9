#include "ui/models/workspacefilter.h"

#include <algorithm>

namespace tmc::ui {

WorkspaceFilter::WorkspaceFilter(WorkspaceTableModel &model, QObject *parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setSortRole(sortItemRole);
    setDynamicSortFilter(true);
    retranslate();
    setSourceModel(&m_model);
}

void WorkspaceFilter::setCriteria(const WorkspaceCriteria &criteria)
{
    if (criteria == m_criteria)
        return;
    m_criteria = criteria;
    m_words = searchForm(criteria.search).split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

const WorkspaceRow &WorkspaceFilter::rowAt(const QModelIndex &proxyIndex) const
{
    return m_model.row(mapToSource(proxyIndex).row());
}

void WorkspaceFilter::retranslate()
{
    m_keys.clear();
    m_collator.setLocale(QLocale());
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
    m_model.refreshTexts();
    invalidate();
}

bool WorkspaceFilter::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const WorkspaceRow &row = m_model.row(sourceRow);
    if (m_criteria.state && *m_criteria.state != row.workspace.state)
        return false;
    if (!m_criteria.product.isEmpty() && m_criteria.product != row.workspace.product)
        return false;
    if (!m_criteria.plan.isEmpty() && m_criteria.plan != row.workspace.plan)
        return false;
    return std::all_of(m_words.begin(), m_words.end(), [&row](const QString &word) { return row.searchText.contains(word); });
}

bool WorkspaceFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant first = left.data(sortItemRole);
    const QVariant second = right.data(sortItemRole);
    if (first.typeId() != QMetaType::QString)
        return QVariant::compare(first, second) == QPartialOrdering::Less;
    return keyOf(first.toString()).compare(keyOf(second.toString())) < 0;
}

const QCollatorSortKey &WorkspaceFilter::keyOf(const QString &text) const
{
    auto known = m_keys.find(text);
    if (known == m_keys.end())
        known = m_keys.insert(text, std::make_shared<QCollatorSortKey>(m_collator.sortKey(text)));
    return **known;
}

} // namespace tmc::ui
