#include "core/domain/sqlstatements.h"

using namespace Qt::StringLiterals;

// Who comes to a tenant's data.
namespace tmc::sql {

Result<QStringList> closeTenant(const TenantAccess &access)
{
    TM_TRY(const QString role, quoteIdentifier(access.role));
    QStringList statements{u"ALTER ROLE %1 NOLOGIN"_s.arg(role)};
    if (access.member.isEmpty())
        return statements;
    TM_TRY(const QStringList dismissed, dismissSharedRole({access.database, access.role, access.member}));
    return statements + dismissed;
}

Result<QStringList> openTenant(const TenantAccess &access)
{
    TM_TRY(const QString role, quoteIdentifier(access.role));
    QStringList statements{u"ALTER ROLE %1 LOGIN"_s.arg(role)};
    if (access.member.isEmpty())
        return statements;
    TM_TRY(const QStringList admitted, admitSharedRole({access.database, access.role, access.member}));
    return statements + admitted;
}

QString endTenantSessions(const TenantAccess &access)
{
    QString whose = u"usename = %1"_s.arg(quoteLiteral(access.role));
    if (!access.member.isEmpty())
        whose += u" OR usename = %1 AND datname = %2"_s.arg(quoteLiteral(access.member), quoteLiteral(access.database));
    return u"SELECT pg_catalog.pg_terminate_backend(pid, 5000) FROM pg_catalog.pg_stat_activity WHERE "_s + whose;
}

} // namespace tmc::sql
