#include "ui/models/activityfilter.h"

#include "core/support/json.h"
#include "ui/models/searchform.h"
#include "ui/presentation/activitytext.h"

namespace tmc::ui {

ActivityFilter::ActivityFilter(ActivityTableModel &model, QObject *parent) : ModelFilter(model, parent)
{
    start(model, ActivityTableModel::When, Qt::DescendingOrder);
}

void ActivityFilter::setCriteria(const ActivityCriteria &criteria)
{
    if (criteria == m_criteria)
        return;
    m_criteria = criteria;
    takeSearch(criteria.search);
    invalidateFilter();
}

std::vector<ActivityEntry> ActivityFilter::entries() const
{
    std::vector<ActivityEntry> shown;
    shown.reserve(static_cast<std::size_t>(rowCount()));
    for (int row = 0; row < rowCount(); ++row)
        shown.push_back(rowAt(index(row, 0)));
    return shown;
}

QString ActivityFilter::searched(int sourceRow) const
{
    const ActivityEntry &entry = row(sourceRow);
    return searchForm(activityFields(entry).join(QChar::LineFeed) + QChar::LineFeed + activityBadge(entry.action).text);
}

bool ActivityFilter::isWanted(int sourceRow) const
{
    const ActivityEntry &entry = row(sourceRow);
    return (m_criteria.who.isEmpty() || entry.who == m_criteria.who)
           && (m_criteria.action.isEmpty() || entry.action == m_criteria.action)
           && (!m_criteria.since.isValid() || entry.at >= m_criteria.since);
}

} // namespace tmc::ui
