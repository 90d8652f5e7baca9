#pragma once

#include "ui/models/snapshottablemodel.h"

#include <QCollator>
#include <QSortFilterProxyModel>
#include <QStringList>

#include <memory>
#include <vector>

namespace tmc::ui {

/// Searches and sorts the table of a page. Rows are searched by words that all have to be found, in any order, whatever their accents and
/// case, and sorted by their raw values (sortItemRole): texts in the order of the operator's language, with numbers in them by value.
class RowFilter : public QSortFilterProxyModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowFilter)

public:
    void setSearch(const QString &text);
    void sort(int column, Qt::SortOrder order) override;

protected:
    explicit RowFilter(QObject *parent);
    /// At the end of a derived class' constructor: rows are asked for from here on.
    void start(QAbstractItemModel &model, int sortedColumn, Qt::SortOrder order);
    /// As setSearch(), for who calls invalidateFilter() himself. False when the words are the same.
    bool takeSearch(const QString &text);

    /// What the row is searched by, as searchForm() makes it.
    [[nodiscard]] virtual QString searched(int sourceRow) const = 0;
    /// Whether the row may be seen at all, whatever is searched for.
    [[nodiscard]] virtual bool isWanted(int sourceRow) const;

    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const final;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const final;

private:
    /// What a row is sorted by: a number, or a text as the language orders it. With 10,000 rows a sort compares some 130,000 times, so
    /// that it must neither ask the model nor collate.
    struct SortKey {
        double number = 0;
        std::shared_ptr<const QCollatorSortKey> text;
    };
    SortKey sortKey(int sourceRow) const;
    void followLanguage() const;
    void refreshSortKeys(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);

    QStringList m_words;
    mutable QCollator m_collator;
    int m_sortedColumn = -1;
    mutable std::vector<SortKey> m_sortKeys; ///< by source row; made again when it is dirty
    mutable bool m_sortKeysDirty = true;
    mutable QHash<QString, std::shared_ptr<const QCollatorSortKey>> m_collated; ///< texts that were sorted by; a few for each row
};

/// A filter over a table of this kind, which outlives it.
template <typename Model>
class ModelFilter : public RowFilter {
public:
    [[nodiscard]] const auto &rowAt(const QModelIndex &proxyIndex) const { return m_model.row(mapToSource(proxyIndex).row()); }

protected:
    ModelFilter(Model &model, QObject *parent) : RowFilter(parent), m_model(model) {}
    [[nodiscard]] const auto &row(int sourceRow) const { return m_model.row(sourceRow); }

    Model &m_model;
};

} // namespace tmc::ui
