#pragma once

#include "core/domain/systemsnapshot.h"
#include "ui/models/catalogueusers.h"
#include "ui/models/snapshottablemodel.h"

#include <QCoreApplication>

namespace tmc::ui {

/// One product with who uses it.
struct ProductRow {
    Product product;
    CatalogueUsers users;
    bool operator==(const ProductRow &) const = default;
};

/// The products of the catalogue, one a row. Thread: GUI.
class ProductTableModel final : public SnapshotTableModel<ProductRow, ProductKey> {
    Q_DECLARE_TR_FUNCTIONS(ProductTableModel)

public:
    enum ColumnNumber { Name, Key, UsedBy, Domain, Image, Isolation, Ports };

    explicit ProductTableModel(QObject *parent = nullptr);

    /// The rows of a registry.
    void show(const RegistryFacts &registry);

private:
    static QList<Column> makeColumns();
};

} // namespace tmc::ui
