#pragma once

#include "ui/models/backuptablemodel.h"
#include "ui/models/rowfilter.h"

namespace tmc::ui {

/// The workspaces whose name, slug, product or state match a search, or of these only those that somebody ought to look at.
class BackupFilter final : public ModelFilter<BackupTableModel> {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackupFilter)

public:
    explicit BackupFilter(BackupTableModel &model, QObject *parent = nullptr);

    void setAttentionOnly(bool only);

protected:
    [[nodiscard]] QString searched(int sourceRow) const override;
    [[nodiscard]] bool isWanted(int sourceRow) const override;

private:
    bool m_attentionOnly = false;
};

} // namespace tmc::ui
