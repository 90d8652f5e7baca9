#pragma once

#include <QString>
#include <QStringList>

namespace tmc {

/// Where one tenant of a schema product lives: a schema of its own in the database that all tenants of the product share.
struct SchemaPlace {
    QString database;
    QString schema;
    QString role; ///< owns the schema; its search_path in this database is the schema
    bool operator==(const SchemaPlace &) const = default;
};

/// A schema as it was found.
struct SchemaFacts {
    QString owner;
    QString operation; ///< the operation that made it, from the schema's comment; empty when the console did not make it
    bool operator==(const SchemaFacts &) const = default;
};

/// What the product's application reads about a tenant: its rows in public.tenants, public.tenant_subscriptions and
/// public.tenant_settings of the product's database.
struct TenantRow {
    QString database;
    QString tenantId;
    QString name; ///< business name, free text
    QString schema;
    QString domain;
    QString plan;
    bool operator==(const TenantRow &) const = default;
};

/// A tenant's row as it was found.
struct TenantRowFacts {
    QString schema;
    QString operation; ///< the operation that wrote it, from tenant_settings; empty when the console did not write it
    bool operator==(const TenantRowFacts &) const = default;
};

/// The database of a schema product, as the console's role sees it.
struct SchemaDatabaseFacts {
    QString name;
    QString missing; ///< what the console's role cannot do there; empty = it may make tenants
    QStringList schemas;
    bool operator==(const SchemaDatabaseFacts &) const = default;
};

} // namespace tmc
