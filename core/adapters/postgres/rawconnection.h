#pragma once

#include "core/adapters/postgres/pgoptions.h"
#include "core/support/result.h"
#include "core/support/secret.h"

#include <memory>

struct pg_conn; // libpq's PGconn

namespace tmc {

struct RawConnectionDeleter {
    void operator()(pg_conn *connection) const;
};
using RawConnection = std::unique_ptr<pg_conn, RawConnectionDeleter>;

/// Opens a libpq connection within 10 s. libpq is used directly here, because libpqxx can neither hand over parameters that are not
/// parsed (expand_dbname = 0) nor tell the SQLSTATE of a refused connection. Fails with PostgresUnreachable,
/// PostgresAuthenticationFailed, RegistryMissing (no such database), PostgresTooOld (before 14), PostgresReadOnly (a standby, for
/// sessions that write) or PermissionDenied. Blocks.
Result<RawConnection> openRawConnection(const PgOptions &options, const Secret &password);

} // namespace tmc
