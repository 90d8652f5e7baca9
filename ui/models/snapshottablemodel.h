#pragma once

#include "ui/theme/theme.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <QSet>

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace tmc::ui {

/// The role that holds the raw value of a cell (number, time, text) for sorting, never formatted.
inline constexpr int sortItemRole = Qt::UserRole + 100;

/// A table over rows that come as whole lists, one after the other. Each new list is compared with the old one by key: what is gone is
/// removed, what is new is added at the end, what differs is reported as changed. It is never reset, so that selection, scroll position
/// and persistent indexes survive. The order of the rows has no meaning: a proxy sorts.
///
/// `Row` has operator==; `Key` has operator== and qHash, and is unique within a list (of several rows with one key the last counts).
template <typename Row, typename Key>
class SnapshotTableModel : public QAbstractTableModel {
public:
    struct Column {
        QString id;                                          ///< stable; columns are remembered by it
        std::function<QString()> title;                      ///< translated when it is asked for
        std::function<QVariant(const Row &, int role)> cell; ///< for Qt::DisplayRole, sortItemRole and what else it knows
    };

    SnapshotTableModel(QList<Column> columns, std::function<Key(const Row &)> keyOf, QObject *parent)
        : QAbstractTableModel(parent),
          m_columns(std::move(columns)),
          m_keyOf(std::move(keyOf))
    {
    }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        if (role == Qt::ForegroundRole)
            return m_stale ? QVariant(Theme::current().muted) : QVariant();
        return m_columns.at(index.column()).cell(row(index.row()), role);
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section >= 0 && section < m_columns.size())
            return m_columns.at(section).title();
        return {};
    }

    const Row &row(int number) const { return m_rows.at(static_cast<std::size_t>(number)); }
    const std::vector<Row> &rows() const { return m_rows; }
    const QList<Column> &columns() const { return m_columns; }

    int columnOf(const QString &id) const
    {
        const auto found = std::find_if(m_columns.begin(), m_columns.end(), [&id](const Column &column) { return column.id == id; });
        return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
    }

    void update(std::vector<Row> fresh)
    {
        QHash<Key, std::size_t> freshPlaces;
        freshPlaces.reserve(static_cast<qsizetype>(fresh.size()));
        for (std::size_t place = 0; place < fresh.size(); ++place)
            freshPlaces.insert(m_keyOf(fresh[place]), place);
        removeMissing(freshPlaces);
        const QSet<Key> known = replaceChanged(fresh, freshPlaces);
        appendNew(fresh, freshPlaces, known);
    }

    /// Old rows are shown in grey: nobody knows whether they still hold.
    void setStale(bool stale)
    {
        if (std::exchange(m_stale, stale) != stale)
            refreshTexts({Qt::ForegroundRole});
    }
    [[nodiscard]] bool isStale() const { return m_stale; }

    /// Every text is asked for again, e.g. after a change of the language or of the time.
    void refreshTexts(const QList<int> &roles = {})
    {
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), roles);
    }

private:
    void removeMissing(const QHash<Key, std::size_t> &freshPlaces)
    {
        const auto isGone = [&](int number) { return !freshPlaces.contains(m_keyOf(row(number))); };
        for (int last = rowCount() - 1; last >= 0; --last) {
            if (!isGone(last))
                continue;
            int first = last;
            while (first > 0 && isGone(first - 1))
                --first;
            beginRemoveRows({}, first, last);
            m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
            endRemoveRows();
            last = first;
        }
    }

    QSet<Key> replaceChanged(std::vector<Row> &fresh, const QHash<Key, std::size_t> &freshPlaces)
    {
        QSet<Key> known;
        known.reserve(rowCount());
        int firstChanged = -1;
        for (int number = 0; number <= rowCount(); ++number) {
            bool changed = false;
            if (number < rowCount()) {
                const Key key = m_keyOf(row(number));
                known.insert(key);
                Row &old = m_rows[static_cast<std::size_t>(number)];
                Row &now = fresh[freshPlaces.value(key)];
                changed = !(old == now);
                if (changed)
                    old = std::move(now);
            }
            if (changed && firstChanged < 0)
                firstChanged = number;
            if (!changed && firstChanged >= 0)
                emit dataChanged(index(std::exchange(firstChanged, -1), 0), index(number - 1, columnCount() - 1));
        }
        return known;
    }

    void appendNew(std::vector<Row> &fresh, const QHash<Key, std::size_t> &freshPlaces, const QSet<Key> &known)
    {
        std::vector<std::size_t> places;
        for (auto place = freshPlaces.begin(); place != freshPlaces.end(); ++place)
            if (!known.contains(place.key()))
                places.push_back(place.value());
        if (places.empty())
            return;
        std::sort(places.begin(), places.end());
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(places.size()) - 1);
        for (const std::size_t place : places)
            m_rows.push_back(std::move(fresh[place]));
        endInsertRows();
    }

    QList<Column> m_columns;
    std::function<Key(const Row &)> m_keyOf;
    std::vector<Row> m_rows;
    bool m_stale = false;
};

} // namespace tmc::ui
