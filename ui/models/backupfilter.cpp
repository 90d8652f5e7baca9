#include "ui/models/backupfilter.h"

#include "ui/models/searchform.h"
#include "ui/presentation/backuptext.h"

namespace tmc::ui {

BackupFilter::BackupFilter(BackupTableModel &model, QObject *parent) : ModelFilter(model, parent)
{
    start(model, BackupTableModel::State, Qt::DescendingOrder); // what is worst first
}

void BackupFilter::setAttentionOnly(bool only)
{
    if (std::exchange(m_attentionOnly, only) != only)
        invalidateFilter();
}

QString BackupFilter::searched(int sourceRow) const
{
    const BackupRow &backup = row(sourceRow);
    return backup.searchText + u' ' + searchForm(backupStandingBadge(backup.standing).text);
}

bool BackupFilter::isWanted(int sourceRow) const
{
    const BackupRow &backup = row(sourceRow);
    return !m_attentionOnly || needsWork(backup);
}

} // namespace tmc::ui
