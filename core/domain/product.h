#pragma once

#include "core/support/strongid.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace tmc {

/// How a product keeps its tenants apart.
enum class Isolation { Database, Schema };

/// Whether a tenant's hosting follows its plan or is always a set of containers of its own.
enum class HostingRule { ByPlan, AlwaysOwnContainers };

/// Something that is sold: one row of the registry's products table. Editable there; seeded by `init-products`.
struct Product {
    ProductKey key;
    QString name;
    Isolation isolation = Isolation::Database;
    HostingRule hosting = HostingRule::ByPlan;
    QString image;           ///< with tag, e.g. "inventario:1.0.0"
    QString qaImage;         ///< image of the QA variant; empty = the same
    QString frontendImage;   ///< empty unless a tenant has a front-end container
    int internalPort = 8000; ///< TCP port inside the container
    QString baseDomain;      ///< tenants are <subdomain>.<baseDomain>
    QString healthPath = QStringLiteral("/health");
    QStringList migrateCommand; ///< argv inside the container, never a shell string
    QStringList shellCommand;
    QString sharedContainer;    ///< container name; empty for products without shared hosting
    int sharedPort = 0;         ///< host port of the shared container, 0 = none
    int firstDedicatedPort = 0; ///< 0 = none; inclusive range
    int lastDedicatedPort = 0;
    QString appRole;          ///< role that the shared container connects as
    QString schemaDatabase;   ///< database that holds the tenants' schemas (schema isolation only)
    QString qaSchemaDatabase; ///< the same for QA variants; empty = the same database

    bool operator==(const Product &) const = default;
    QString imageFor(bool qa) const { return qa && !qaImage.isEmpty() ? qaImage : image; }
    QString schemaDatabaseFor(bool qa) const { return qa && !qaSchemaDatabase.isEmpty() ? qaSchemaDatabase : schemaDatabase; }
};

QString isolationName(Isolation isolation);
QString hostingRuleName(HostingRule rule);
QJsonObject productToJson(const Product &product);
Product productFromJson(const QJsonObject &json);

} // namespace tmc
