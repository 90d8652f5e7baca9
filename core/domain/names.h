#pragma once

#include "core/domain/product.h"
#include "core/support/result.h"

#include <QString>

/// Every name that is derived from a workspace, and the rules for the names that people type. No other file builds such a name.
namespace tmc::names {

/// A valid slug: [a-z][a-z0-9-]{1,38}[a-z0-9] without a double hyphen and no reserved word. Fails with InvalidSlug.
Result<QString> checkedSlug(const QString &typed);

/// True for a slug that the proxy, the products or PostgreSQL use as a word of their own (www, api, stage, shared, public, ...).
bool isReservedSlug(const QString &slug);

/// A valid host name by RFC 1123: labels of 1-63 letters, digits and inner hyphens, at most 253 bytes, at least two labels,
/// lower-cased. Fails with InvalidHostName. A wildcard is not a host name.
Result<QString> checkedHostName(const QString &typed);

/// Database and login role of a tenant: <product>_<slug with _>. Fails with NameTooLong above 63 bytes (PostgreSQL's NAMEDATALEN - 1).
Result<QString> databaseName(const Product &product, const QString &slug);

/// tenant_<slug with _>, with _qa behind it in the QA environment.
Result<QString> schemaName(const QString &slug, bool qa);

/// Container of a dedicated tenant: <product>-<slug>.
QString containerName(const Product &product, const QString &slug);

/// Login role of a schema product's tenant: <product>_<slug with _>, with _qa behind it in the QA environment.
Result<QString> schemaRoleName(const Product &product, const QString &slug, bool qa);

/// Containers of a schema product's tenant: <product>-<slug>-web-1 and <product>-<slug>-nginx-1; -web-qa-1 and -nginx-qa-1 in QA.
QString webContainerName(const Product &product, const QString &slug, bool qa);
QString frontendContainerName(const Product &product, const QString &slug, bool qa);

/// Primary host: <subdomain>.<base domain of the product>.
Result<QString> primaryHost(const Product &product, const QString &subdomain);

/// The host names below one domain of a schema product's tenant. The two containers never claim the same one, because the proxy would
/// balance between them.
struct TenantHosts {
    QStringList frontend; ///< <domain> and www.<domain>; in QA stage.<domain>
    QStringList web;      ///< api.<domain>; in QA api-stage.<domain>
};
/// Fails with InvalidHostName.
Result<TenantHosts> tenantHosts(const QString &domain, bool qa);

/// What applications are given as TENANT_ID: <slug>_001; <slug>_qa_001 for the QA variant of a schema product's tenant.
QString tenantId(const QString &slug);
QString schemaTenantId(const QString &slug, bool qa);

/// Name that a database has until it is published: tmc_<operation UUID without hyphens>, unique for the operation.
QString temporaryDatabaseName(const OperationId &operation);

/// A container and the one that takes its place, while a redeployment runs: <container>__new_<8 digits of the operation>, __old_ as well.
QString successorName(const QString &container, const OperationId &operation);
QString predecessorName(const QString &container, const OperationId &operation);

/// Label keys that every container of a workspace carries.
inline const QString labelPrefix = QStringLiteral("com.tenantmaster.");
QString label(const QString &key);

/// What a database, or a schema, is called that the operation's restore puts aside: "<database>__old_<8 digits>", within PostgreSQL's 63 bytes.
QString keptDatabaseName(const QString &database, const OperationId &operation);
/// What the restored one is called once a restore is undone that had put the former one aside as `kept`: "<database>__undone_<8 digits>". It has
/// what was written while it was live.
QString undoneDatabaseName(const QString &kept);
/// What the operation's restore of a schema calls the new one until it takes the place of the live one.
QString freshSchemaName(const QString &schema, const OperationId &operation);
/// Whether a restore of this database (or schema), or the undoing of one, could have given that name to what it put aside.
bool isKeptDatabaseName(const QString &name, const QString &database);
/// The schema that the operation puts tables of a copy into, beside the live ones: "<tenant's schema>__tables_<8 digits>", and "restored_<8 digits>" in
/// a database of the workspace's own (`schema` empty). No slug has two hyphens in a row, so no tenant's schema is ever called so.
QString sideSchemaName(const QString &schema, const OperationId &operation);
/// Whether tables of a copy of this schema (or of a workspace with a database of its own) could be there.
bool isSideSchemaName(const QString &name, const QString &schema);
/// The role that the operation's restore logs in as.
QString restorerRole(const OperationId &operation);

/// True for a name that PostgreSQL itself uses (pg_ prefix, postgres, template0, ...).
bool isReservedDatabaseName(const QString &name);

} // namespace tmc::names
