#include "ui/models/usetablemodels.h"

#include "ui/models/cells.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/loadtext.h"
#include "ui/presentation/sentence.h"
#include "ui/presentation/workspacetext.h"

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

QVariant number(const QString &text, const QVariant &raw, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case sortItemRole:
        return raw;
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant alignedHeader(const QVariant &other, int section, int firstNumber, Qt::Orientation orientation, int role)
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section >= firstNumber)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return other;
}

QString nameOf(const TenantUse &use)
{
    return use.workspace.isEmpty() ? TenantUseModel::tr("%1, serves %n workspace(s)", nullptr, use.served).arg(quoted(use.name))
                                   : quoted(use.name);
}

/// 0 is no promise: such a container may take what there is.
QString allotted(qint64 value, const QString &text)
{
    return value > 0 ? text : unknownFigure();
}

QList<TenantUseModel::Column> tenantColumns()
{
    return {
        {u"name"_s, [] { return TenantUseModel::tr("Tenant"); },
         [](const TenantUse &use, int role) { return cells::text(nameOf(use), role); }},
        {u"product"_s, [] { return TenantUseModel::tr("Product"); },
         [](const TenantUse &use, int role) { return cells::text(use.product.value(), role); }},
        {u"cpu"_s, [] { return TenantUseModel::tr("Processor"); },
         [](const TenantUse &use, int role) { return number(percentText(use.cpuPercent), use.cpuPercent.value_or(-1), role); }},
        {u"memory"_s, [] { return TenantUseModel::tr("Memory"); },
         [](const TenantUse &use, int role) { return number(byteSize(use.memory), use.memory.value, role); }},
        {u"network"_s, [] { return TenantUseModel::tr("Network"); },
         [](const TenantUse &use, int role) { return number(rateText(use.bytesPerSecond), use.bytesPerSecond.value_or(-1), role); }},
    };
}

QList<ProductUseModel::Column> productColumns()
{
    return {
        {u"product"_s, [] { return ProductUseModel::tr("Product"); },
         [](const ProductUse &use, int role) {
             return cells::text(use.product.isEmpty() ? ProductUseModel::tr("everything else") : use.product.value(), role);
         }},
        {u"environment"_s, [] { return ProductUseModel::tr("Environment"); },
         [](const ProductUse &use, int role) { return cells::text(environmentText(use.environment), role); }},
        {u"workspaces"_s, [] { return ProductUseModel::tr("Workspaces"); },
         [](const ProductUse &use, int role) { return number(count(use.workspaces), use.workspaces, role); }},
        {u"memory-allotted"_s, [] { return ProductUseModel::tr("Memory promised"); },
         [](const ProductUse &use, int role) {
             return number(allotted(use.memoryAllotted.value, memorySize(use.memoryAllotted)), use.memoryAllotted.value, role);
         }},
        {u"memory-used"_s, [] { return ProductUseModel::tr("used", "memory"); },
         [](const ProductUse &use, int role) {
             return number(amountText(use.memoryUsed), use.memoryUsed.value_or(Bytes{-1}).value, role);
         }},
        {u"cpu-allotted"_s, [] { return ProductUseModel::tr("Processor promised"); },
         [](const ProductUse &use, int role) {
             return number(allotted(use.cpuAllotted.value, cpuText(use.cpuAllotted)), use.cpuAllotted.value, role);
         }},
        {u"cpu-used"_s, [] { return ProductUseModel::tr("used", "processor"); },
         [](const ProductUse &use, int role) { return number(percentText(use.cpuPercent), use.cpuPercent.value_or(-1), role); }},
    };
}

} // namespace

TenantUseModel::TenantUseModel(QObject *parent)
    : SnapshotTableModel(
        tenantColumns(),
        [](const TenantUse &use) { return use.product.value() + u'/' + environmentName(use.environment) + u'/' + use.name; }, parent)
{
}

QVariant TenantUseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return alignedHeader(SnapshotTableModel::headerData(section, orientation, role), section, Processor, orientation, role);
}

ProductUseModel::ProductUseModel(QObject *parent)
    : SnapshotTableModel(
        productColumns(), [](const ProductUse &use) { return use.product.value() + u'/' + environmentName(use.environment); }, parent)
{
}

QVariant ProductUseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return alignedHeader(SnapshotTableModel::headerData(section, orientation, role), section, Workspaces, orientation, role);
}

} // namespace tmc::ui
