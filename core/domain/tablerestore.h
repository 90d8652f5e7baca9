#pragma once

#include "core/domain/pgarchive.h"
#include "core/support/result.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace tmc {

/// A table as an archive's table of contents names it. Hostile text.
struct TableName {
    QString schema;
    QString name;
    bool operator==(const TableName &) const = default;
};

/// "schema.name", each quoted as PostgreSQL would: not ambiguous, whatever is in the names.
QString tableText(const TableName &table);

QJsonObject tableNameToJson(const TableName &table);
TableName tableNameFromJson(const QJsonObject &json);

/// The tables of an archive, in its order; parts of partitioned tables are tables of their own.
std::vector<TableName> tablesIn(const std::vector<PgArchiveEntry> &entries);

/// Those that are meant by what was typed: NAME or SCHEMA.NAME as they are in the archive, or quoted as tableText() gives them. Fails with
/// TableNotInCopy{typed, those that are there} and, where several are meant, with InvalidInput{"table", all of them}; two of one name have no
/// room in one schema and are refused as well. Pure.
Result<std::vector<TableName>> chooseTables(const std::vector<TableName> &there, const QStringList &typed);

} // namespace tmc
