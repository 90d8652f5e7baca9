#include "ui/models/activityfilter.h"

#include "core/support/json.h"
#include "ui/presentation/activitytext.h"

#include <algorithm>

namespace tmc::ui {

ActivityFilter::ActivityFilter(ActivityTableModel &model, QObject *parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setSortRole(sortItemRole);
    setDynamicSortFilter(true);
    setSourceModel(&m_model);
    sort(ActivityTableModel::When, Qt::DescendingOrder);
}

void ActivityFilter::setCriteria(const ActivityCriteria &criteria)
{
    if (criteria == m_criteria)
        return;
    m_criteria = criteria;
    m_words = criteria.search.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

const ActivityEntry &ActivityFilter::entryAt(const QModelIndex &proxyIndex) const
{
    return m_model.row(mapToSource(proxyIndex).row());
}

std::vector<ActivityEntry> ActivityFilter::entries() const
{
    std::vector<ActivityEntry> shown;
    shown.reserve(static_cast<std::size_t>(rowCount()));
    for (int row = 0; row < rowCount(); ++row)
        shown.push_back(entryAt(index(row, 0)));
    return shown;
}

bool ActivityFilter::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const ActivityEntry &entry = m_model.row(sourceRow);
    if (!m_criteria.who.isEmpty() && entry.who != m_criteria.who)
        return false;
    if (!m_criteria.action.isEmpty() && entry.action != m_criteria.action)
        return false;
    if (m_criteria.since.isValid() && entry.at < m_criteria.since)
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = activityFields(entry).join(QChar::LineFeed) + QChar::LineFeed + activityBadge(entry.action).text;
    return std::ranges::all_of(m_words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace tmc::ui
