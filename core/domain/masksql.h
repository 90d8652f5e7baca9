#pragma once

#include "core/domain/masking.h"

/// The statements that mask a copy's personal data, run as the tenant's own role in a database that nobody uses yet.
namespace tmc::sql {

/// In one transaction, in this order: a secret of this transaction is made, which nothing keeps, then the rows of each table get their masks. The same
/// value becomes the same mask; masks of phones and tax ids are numbered, so that different values never share one. NULL and empty text
/// stay. Fails as quoteIdentifier does.
Result<QStringList> maskColumns(const std::vector<ColumnMask> &columns);

/// After that: tables are written anew without the rows of before, materialized views as well, and what PostgreSQL has gathered about their values. Not
/// within a transaction.
Result<QStringList> forgetFormerRows(const std::vector<ColumnMask> &columns);

/// One number: in how many places there is something that does not look like a mask.
Result<QString> countUnmasked(const std::vector<ColumnMask> &columns);

} // namespace tmc::sql
