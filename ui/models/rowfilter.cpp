#include "ui/models/rowfilter.h"

#include "ui/models/searchform.h"

#include <algorithm>

namespace tmc::ui {

RowFilter::RowFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(sortItemRole);
    setDynamicSortFilter(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
}

void RowFilter::start(QAbstractItemModel &model, int sortedColumn, Qt::SortOrder order)
{
    // Before setSourceModel(): slots run in the order of their connections, and the base class sorts in its own.
    const auto makeDirty = [this] { m_sortKeysDirty = true; };
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this, makeDirty);
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, makeDirty);
    connect(&model, &QAbstractItemModel::dataChanged, this, &RowFilter::refreshSortKeys);
    setSourceModel(&model);
    sort(sortedColumn, order);
}

void RowFilter::setSearch(const QString &text)
{
    const QStringList before = m_words;
    if (!takeSearch(text))
        return;
    // Thousands of rows that come back between those that stay are best arranged at once: as insertions, one for each gap, they would
    // stall the window. Rows that go are removed as such, so that views notice when the current one is among them.
    const bool onlyMore = std::ranges::all_of(m_words, [&before](const QString &word) {
        return std::ranges::any_of(before, [&word](const QString &old) { return old.contains(word); });
    });
    if (onlyMore)
        invalidate();
    else
        invalidateFilter();
}

bool RowFilter::takeSearch(const QString &text)
{
    QStringList words = searchForm(text).split(u' ', Qt::SkipEmptyParts);
    const bool differs = words != m_words;
    m_words = std::move(words);
    return differs;
}

bool RowFilter::isWanted(int) const
{
    return true;
}

bool RowFilter::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    if (!isWanted(sourceRow))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = searched(sourceRow);
    return std::ranges::all_of(m_words, [&text](const QString &word) { return text.contains(word); });
}

void RowFilter::sort(int column, Qt::SortOrder order)
{
    if (m_sortedColumn != column) {
        m_sortedColumn = column;
        m_sortKeysDirty = true;
    }
    QSortFilterProxyModel::sort(column, order);
}

bool RowFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (m_sortKeysDirty) {
        followLanguage();
        // Texts that come and go, such as running queries, are not kept for good.
        if (m_collated.size() > 4 * sourceModel()->rowCount() + 1000)
            m_collated.clear();
        m_sortKeys.resize(static_cast<std::size_t>(sourceModel()->rowCount()));
        for (std::size_t row = 0; row < m_sortKeys.size(); ++row)
            m_sortKeys[row] = sortKey(static_cast<int>(row));
        m_sortKeysDirty = false;
    }
    const SortKey &first = m_sortKeys[static_cast<std::size_t>(left.row())];
    const SortKey &second = m_sortKeys[static_cast<std::size_t>(right.row())];
    return first.text && second.text ? first.text->compare(*second.text) < 0 : first.number < second.number;
}

RowFilter::SortKey RowFilter::sortKey(int sourceRow) const
{
    const QVariant value = sourceModel()->index(sourceRow, std::max(m_sortedColumn, 0)).data(sortItemRole);
    if (value.typeId() == QMetaType::QDateTime) {
        const QDateTime time = value.toDateTime();
        return {.number = time.isValid() ? static_cast<double>(time.toMSecsSinceEpoch()) : -1, .text = {}};
    }
    if (value.typeId() != QMetaType::QString)
        return {.number = value.toDouble(), .text = {}};
    const QString text = value.toString();
    auto known = m_collated.find(text);
    if (known == m_collated.end())
        known = m_collated.insert(text, std::make_shared<const QCollatorSortKey>(m_collator.sortKey(text)));
    return {.number = 0, .text = *known};
}

void RowFilter::followLanguage() const
{
    if (m_collator.locale() == QLocale())
        return;
    m_collated.clear();
    m_collator.setLocale(QLocale());
}

void RowFilter::refreshSortKeys(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    if (m_sortKeysDirty || (!roles.isEmpty() && !roles.contains(sortItemRole)))
        return;
    // After a change of the language every text is ordered anew, also those of rows that say they are the same.
    if (m_collator.locale() != QLocale()) {
        m_sortKeysDirty = true;
        return;
    }
    for (int row = first.row(); row <= last.row(); ++row)
        m_sortKeys[static_cast<std::size_t>(row)] = sortKey(row);
}

} // namespace tmc::ui
