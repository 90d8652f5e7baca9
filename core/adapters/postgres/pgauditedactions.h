#pragma once

#include "core/adapters/postgres/pgconnection.h"
#include "core/ports/auditedactions.h"

namespace tmc {

/// Over the registry's own connection, so that note and act have one fate where that is possible: a note whose act was refused stays out.
class PgAuditedActions final : public AuditedActions {
public:
    PgAuditedActions(PostgresAccess access, OperatorIdentity identity);
    ~PgAuditedActions() override;

    Result<void> noteReveal(const QString &container, const QString &variable) override;
    Result<void> noteShell(const QString &container) override;
    Result<void> cancelQuery(qint64 pid) override;

private:
    Result<PgConnection *> connection();

    PostgresAccess m_access;
    OperatorIdentity m_identity;
    std::unique_ptr<PgConnection> m_connection;
};

} // namespace tmc
