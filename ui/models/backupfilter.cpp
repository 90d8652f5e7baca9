#include "ui/models/backupfilter.h"

#include <algorithm>

namespace tmc::ui {

BackupFilter::BackupFilter(BackupTableModel &model, QObject *parent) : QSortFilterProxyModel(parent), m_model(model)
{
    setSortRole(sortItemRole);
    setDynamicSortFilter(true);
    setSourceModel(&m_model);
    sort(BackupTableModel::State, Qt::DescendingOrder); // what is worst first
}

void BackupFilter::setAttentionOnly(bool only)
{
    if (std::exchange(m_attentionOnly, only) != only)
        invalidateFilter();
}

void BackupFilter::setSearch(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

const BackupRow &BackupFilter::rowAt(const QModelIndex &proxyIndex) const
{
    return m_model.row(mapToSource(proxyIndex).row());
}

bool BackupFilter::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const BackupRow &row = m_model.row(sourceRow);
    if (m_attentionOnly && !needsAttention(row.standing) && !row.isDue)
        return false;
    const QString text =
        row.name + u' ' + row.slug + u' ' + row.product + u' ' + m_model.index(sourceRow, BackupTableModel::State).data().toString();
    return std::ranges::all_of(m_words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace tmc::ui
