#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace tmc {

/// Parameters of a statement as text; no value = NULL.
using PgParameters = std::vector<std::optional<QString>>;

/// The rows of one statement's answer, as text in UTF-8. A cell that is NULL or does not exist reads as empty, 0 or false.
class PgRows final {
public:
    using Cell = std::optional<QByteArray>;

    PgRows() = default;
    PgRows(std::vector<std::vector<Cell>> rows, qint64 affected) : m_rows(std::move(rows)), m_affected(affected) {}

    std::size_t size() const { return m_rows.size(); }
    qint64 affected() const { return m_affected; } ///< rows that an INSERT, UPDATE or DELETE changed

    bool isNull(std::size_t row, std::size_t column) const { return !cell(row, column); }
    QByteArray bytes(std::size_t row, std::size_t column) const { return cell(row, column).value_or(QByteArray()); }
    QString text(std::size_t row, std::size_t column) const { return QString::fromUtf8(bytes(row, column)); }
    qint64 number(std::size_t row, std::size_t column) const { return bytes(row, column).toLongLong(); }
    bool flag(std::size_t row, std::size_t column) const { return bytes(row, column) == "t"; }

private:
    Cell cell(std::size_t row, std::size_t column) const
    {
        return row < m_rows.size() && column < m_rows[row].size() ? m_rows[row][column] : Cell();
    }

    std::vector<std::vector<Cell>> m_rows;
    qint64 m_affected = 0;
};

} // namespace tmc
