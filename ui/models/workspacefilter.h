#pragma once

#include "ui/models/workspacetablemodel.h"

#include <QCollator>
#include <QSortFilterProxyModel>

#include <memory>
#include <optional>

namespace tmc::ui {

/// What the operator wants to see of the workspaces. Empty or without a value: everything.
struct WorkspaceCriteria {
    QString search; ///< words that all have to be found, in any order; accents and case do not matter
    ProductKey product;
    PlanKey plan;
    std::optional<WorkspaceState> state;
    std::optional<Environment> environment;
    bool operator==(const WorkspaceCriteria &) const = default;
    bool isEmpty() const { return *this == WorkspaceCriteria{}; }
};

/// Filters by criteria and sorts by raw values; texts in the order of the operator's language, with numbers in them by value.
class WorkspaceFilter final : public QSortFilterProxyModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkspaceFilter)

public:
    /// `model` outlives the filter.
    explicit WorkspaceFilter(WorkspaceTableModel &model, QObject *parent = nullptr);

    void setCriteria(const WorkspaceCriteria &criteria);
    [[nodiscard]] const WorkspaceCriteria &criteria() const { return m_criteria; }
    [[nodiscard]] const WorkspaceRow &rowAt(const QModelIndex &proxyIndex) const;
    /// The language has changed.
    void retranslate();
    void sort(int column, Qt::SortOrder order) override;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    /// What a row is sorted by: a number, or a text as the language orders it. With 10,000 rows a sort compares some 130,000 times, so
    /// that it must neither ask the model nor collate.
    struct SortKey {
        qint64 number = 0;
        std::shared_ptr<const QCollatorSortKey> text;
    };
    SortKey sortKey(int sourceRow) const;
    void refreshSortKeys(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);

    WorkspaceTableModel &m_model;
    WorkspaceCriteria m_criteria;
    QStringList m_words;
    QCollator m_collator;
    int m_sortedColumn = 0;
    mutable std::vector<SortKey> m_sortKeys; ///< by source row; made again when it is dirty
    mutable bool m_sortKeysDirty = true;
    mutable QHash<QString, std::shared_ptr<const QCollatorSortKey>>
        m_collated; ///< texts that were sorted by; a few for each workspace
};

} // namespace tmc::ui
