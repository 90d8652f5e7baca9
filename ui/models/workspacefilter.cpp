#include "ui/models/workspacefilter.h"

#include <algorithm>

namespace tmc::ui {

WorkspaceFilter::WorkspaceFilter(WorkspaceTableModel &model, QObject *parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setSortRole(sortItemRole);
    setDynamicSortFilter(true);
    // Before setSourceModel(): slots run in the order of their connections, and the base class sorts in its own.
    const auto makeDirty = [this] { m_sortKeysDirty = true; };
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeInserted, this, makeDirty);
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, makeDirty);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &WorkspaceFilter::refreshSortKeys);
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
    m_collated.clear();
    m_sortKeysDirty = true;
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
    if (m_criteria.environment && *m_criteria.environment != row.workspace.environment)
        return false;
    if (!m_criteria.product.isEmpty() && m_criteria.product != row.workspace.product)
        return false;
    if (!m_criteria.plan.isEmpty() && m_criteria.plan != row.workspace.plan)
        return false;
    return std::all_of(m_words.begin(), m_words.end(), [&row](const QString &word) { return row.searchText.contains(word); });
}

void WorkspaceFilter::sort(int column, Qt::SortOrder order)
{
    if (m_sortedColumn != column) {
        m_sortedColumn = column;
        m_sortKeysDirty = true;
    }
    QSortFilterProxyModel::sort(column, order);
}

bool WorkspaceFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (m_sortKeysDirty) {
        m_sortKeys.resize(m_model.rows().size());
        for (std::size_t row = 0; row < m_sortKeys.size(); ++row)
            m_sortKeys[row] = sortKey(static_cast<int>(row));
        m_sortKeysDirty = false;
    }
    const SortKey &first = m_sortKeys[static_cast<std::size_t>(left.row())];
    const SortKey &second = m_sortKeys[static_cast<std::size_t>(right.row())];
    return first.text && second.text ? first.text->compare(*second.text) < 0 : first.number < second.number;
}

WorkspaceFilter::SortKey WorkspaceFilter::sortKey(int sourceRow) const
{
    const QVariant value = m_model.index(sourceRow, std::max(m_sortedColumn, 0)).data(sortItemRole);
    if (value.typeId() == QMetaType::QDateTime)
        return {.number = value.toDateTime().toMSecsSinceEpoch(), .text = {}};
    if (value.typeId() != QMetaType::QString)
        return {.number = value.toLongLong(), .text = {}};
    const QString text = value.toString();
    auto known = m_collated.find(text);
    if (known == m_collated.end())
        known = m_collated.insert(text, std::make_shared<const QCollatorSortKey>(m_collator.sortKey(text)));
    return {.number = 0, .text = *known};
}

void WorkspaceFilter::refreshSortKeys(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    if (m_sortKeysDirty || (!roles.isEmpty() && !roles.contains(sortItemRole)))
        return;
    for (int row = first.row(); row <= last.row(); ++row)
        m_sortKeys[static_cast<std::size_t>(row)] = sortKey(row);
}

} // namespace tmc::ui
