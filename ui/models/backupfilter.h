#pragma once

#include "ui/models/backuptablemodel.h"

#include <QSortFilterProxyModel>
#include <QStringList>

namespace tmc::ui {

/// The workspaces that match a search, or of these only those that somebody ought to look at.
class BackupFilter final : public QSortFilterProxyModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BackupFilter)

public:
    explicit BackupFilter(BackupTableModel &model, QObject *parent = nullptr);

    void setAttentionOnly(bool only);
    /// All words must be in name, slug, product or state.
    void setSearch(const QString &text);
    [[nodiscard]] const BackupRow &rowAt(const QModelIndex &proxyIndex) const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    BackupTableModel &m_model;
    bool m_attentionOnly = false;
    QStringList m_words;
};

} // namespace tmc::ui
