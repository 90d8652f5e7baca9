#pragma once

#include "core/adapters/postgres/pgconnection.h"
#include "core/domain/schematenant.h"
#include "core/domain/tablerestore.h"

namespace tmc {

/// TenantDatabase::takeTables within a transaction. What ties a table to the rest is asked of the catalogue each time, because the archive does
/// not tell it; nothing of what the database holds is executed.
Result<void> takeTables(PgConnection &within, const SchemaPlace &side, const std::vector<TableName> &tables, const QString &operation);

} // namespace tmc
