#include "ui/models/producttablemodel.h"

#include "ui/models/cataloguecells.h"
#include "ui/models/cells.h"
#include "ui/presentation/catalogueview.h"
#include "ui/presentation/workspacetext.h"

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

QVariant portsCell(const ProductRow &row, int role)
{
    const Product &product = row.product;
    QStringList parts;
    if (product.sharedPort > 0)
        parts.append(QString::number(product.sharedPort));
    if (product.firstDedicatedPort > 0 || parts.isEmpty())
        parts.append(portRangeText(product.firstDedicatedPort, product.lastDedicatedPort));
    return cataloguecells::number(qMax(product.sharedPort, product.firstDedicatedPort), parts.join(u", "_s), role);
}

} // namespace

ProductTableModel::ProductTableModel(QObject *parent)
    : SnapshotTableModel(
        makeColumns(), [](const ProductRow &row) { return row.product.key; }, parent)
{
}

QList<ProductTableModel::Column> ProductTableModel::makeColumns()
{
    const auto text = [](QString (*read)(const Product &)) {
        return [read](const ProductRow &row, int role) { return cells::text(read(row.product), role); };
    };
    return {
        {u"name"_s, [] { return tr("Name"); }, text([](const Product &p) { return p.name; })},
        {u"key"_s, [] { return tr("Key"); }, text([](const Product &p) { return p.key.value(); })},
        {u"used-by"_s, [] { return tr("Workspaces"); },
         [](const ProductRow &row, int role) { return cataloguecells::users(row.users, role); }},
        {u"domain"_s, [] { return tr("Domain"); }, text([](const Product &p) { return p.baseDomain; })},
        {u"image"_s, [] { return tr("Image"); }, text([](const Product &p) { return p.image; })},
        {u"isolation"_s, [] { return tr("Isolation"); }, text([](const Product &p) { return isolationText(p.isolation); })},
        {u"ports"_s, [] { return tr("Ports"); }, portsCell},
    };
}

void ProductTableModel::show(const RegistryFacts &registry)
{
    std::vector<ProductRow> rows;
    rows.reserve(registry.products.size());
    for (const Product &product : registry.products)
        rows.push_back({product, catalogueUsers(registry.workspaces,
                                                [&product](const Workspace &workspace) { return workspace.product == product.key; })});
    update(std::move(rows));
}

} // namespace tmc::ui
