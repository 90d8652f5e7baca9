#pragma once

#include "core/domain/backupcontents.h"
#include "core/domain/tablerestore.h"

#include <optional>

namespace tmc {

/// A table of a copy.
struct CopiedTable {
    TableName name;
    std::optional<qint64> rows; ///< when the copy was made; none: they were not counted
    bool operator==(const CopiedTable &) const = default;
};

/// The table that "schema.name" means where each is quoted only if it has to be, as in a manifest; none where it is no such text. Pure.
std::optional<TableName> tableFromText(const QString &text);

/// These tables, with the rows that a manifest's contents tell of them. Pure.
std::vector<CopiedTable> withRows(const std::vector<TableName> &tables, const BackupContents &contents);

/// The first of them by name, as tableText() gives it, and how many more there are. Pure.
QString listedTables(const std::vector<TableName> &tables);

/// The first of these tables that have one name in different schemas; empty where there are none. Pure.
std::vector<TableName> namesakesIn(const std::vector<TableName> &tables);

/// Fails with InvalidInput{"table", the namesakes} where two have one name. Pure.
Result<void> checkRoomInOneSchema(const std::vector<TableName> &tables);

} // namespace tmc
