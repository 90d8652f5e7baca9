#pragma once

#include "core/domain/backupcontents.h"
#include "core/domain/pgarchive.h"
#include "core/support/result.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace tmc {

/// A table as an archive's table of contents names it. Hostile text.
struct TableName {
    QString schema;
    QString name;
    bool operator==(const TableName &) const = default;
};

/// A table of a copy.
struct CopiedTable {
    TableName name;
    std::optional<qint64> rows; ///< when the copy was made; none: they were not counted
    bool operator==(const CopiedTable &) const = default;
};

/// "schema.name", each quoted as PostgreSQL would: not ambiguous, whatever is in the names.
QString tableText(const TableName &table);

/// The table that "schema.name" means where each is quoted only if it has to be, as in a manifest; none where it is no such text. Pure.
std::optional<TableName> tableFromText(const QString &text);

QJsonObject tableNameToJson(const TableName &table);
TableName tableNameFromJson(const QJsonObject &json);

/// The tables of an archive, in its order; parts of partitioned tables are tables of their own.
std::vector<TableName> tablesIn(const std::vector<PgArchiveEntry> &entries);

/// These tables, with the rows that a manifest's contents tell of them. Pure.
std::vector<CopiedTable> withRows(const std::vector<TableName> &tables, const BackupContents &contents);

/// The first of these tables that have one name in different schemas; empty where there are none. Pure.
std::vector<TableName> namesakesIn(const std::vector<TableName> &tables);

/// Fails with InvalidInput{"table", the namesakes} where two have one name. Pure.
Result<void> checkRoomInOneSchema(const std::vector<TableName> &tables);

/// Those that are meant by what was typed: NAME or SCHEMA.NAME as they are in the archive, or quoted as tableText() gives them. Fails with
/// TableNotInCopy{typed, those that are there} and, where several are meant, with InvalidInput{"table", all of them}; two of one name have no
/// room in one schema and are refused as well. Pure.
Result<std::vector<TableName>> chooseTables(const std::vector<TableName> &there, const QStringList &typed);

} // namespace tmc
