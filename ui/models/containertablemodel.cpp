#include "ui/models/containertablemodel.h"

#include "ui/models/cells.h"
#include "ui/models/searchform.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/loadtext.h"
#include "ui/presentation/sentence.h"
#include "ui/presentation/workspacetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

using Model = ContainerTableModel;

QString servesText(const ContainerRow &row)
{
    if (!row.tenant.isEmpty())
        return quoted(row.product + u" · "_s + row.tenant);
    if (row.product.isEmpty())
        return ContainerTableModel::tr("the server");
    return quoted(row.product) + u" · "_s + ContainerTableModel::tr("%n workspace(s)", nullptr, row.served);
}

/// What belongs together stands together: by product, a product's shared container before its tenants, the server's own ones last.
QString groupOf(const ContainerRow &row)
{
    return (row.product.isEmpty() ? u"\uffff"_s : row.product) + u'/' + row.tenant + u'/' + row.facts.name;
}

QString memoryText(const ContainerRow &row)
{
    if (!row.memory)
        return unknownFigure();
    return row.memoryLimit ? ContainerTableModel::tr("%1 of %2").arg(byteSize(*row.memory), byteSize(*row.memoryLimit))
                           : byteSize(*row.memory);
}

QList<Model::Column> makeColumns(const Clock &clock)
{
    return {
        {u"name"_s, [] { return ContainerTableModel::tr("Container"); },
         [](const ContainerRow &row, int role) { return cells::text(row.facts.name, role); }},
        {u"serves"_s, [] { return ContainerTableModel::tr("Serves"); },
         [](const ContainerRow &row, int role) { return cells::text(servesText(row), role, groupOf(row)); }},
        {u"state"_s, [] { return ContainerTableModel::tr("State"); },
         [](const ContainerRow &row, int role) {
             const Badge badge = containerBadge(row.facts);
             return role == sortItemRole ? QVariant(static_cast<int>(badge.role)) : cells::chip(badge, role);
         }},
        {u"cpu"_s, [] { return ContainerTableModel::tr("Processor"); },
         [](const ContainerRow &row, int role) {
             return cells::number(percentText(row.cpuPercent), row.cpuPercent.value_or(-1), role);
         }},
        {u"memory"_s, [] { return ContainerTableModel::tr("Memory"); },
         [](const ContainerRow &row, int role) { return cells::number(memoryText(row), row.memory.value_or(Bytes{-1}).value, role); }},
        {u"network"_s, [] { return ContainerTableModel::tr("Network"); },
         [](const ContainerRow &row, int role) {
             return cells::number(rateText(row.bytesPerSecond), row.bytesPerSecond.value_or(-1), role);
         }},
        {u"restarts"_s, [] { return ContainerTableModel::tr("Restarts"); },
         [](const ContainerRow &row, int role) {
             return cells::number(row.restarts ? count(*row.restarts) : unknownFigure(), row.restarts.value_or(-1), role);
         }},
        {u"image"_s, [] { return ContainerTableModel::tr("Image"); },
         [](const ContainerRow &row, int role) { return cells::text(row.facts.image, role); }},
        {u"age"_s, [] { return ContainerTableModel::tr("Made"); },
         [&clock](const ContainerRow &row, int role) { return cells::time(row.facts.createdAt, role, clock); }},
    };
}

} // namespace

std::vector<ContainerRow> containerRows(const DockerFacts &docker, const QHash<QString, ContainerOwner> &owners,
                                        const ResourceLoad *load, const QHash<ContainerId, int> &restarts)
{
    std::vector<ContainerRow> rows;
    rows.reserve(docker.containers.size());
    for (const ContainerFacts &facts : docker.containers) {
        const ContainerOwner owner = owners.value(facts.name);
        ContainerRow row{.facts = facts,
                         .product = owner.product.value(),
                         .tenant = owner.slug,
                         .served = static_cast<int>(owner.workspaces.size())};
        if (facts.memoryLimit.value > 0)
            row.memoryLimit = toBytes(facts.memoryLimit);
        if (const ContainerLoad *used = load ? load->container(facts.id) : nullptr) {
            row.cpuPercent = used->cpuPercent;
            row.memory = used->memoryUsed;
            if (used->memoryLimit)
                row.memoryLimit = used->memoryLimit;
            if (used->receivedPerSecond || used->sentPerSecond)
                row.bytesPerSecond = used->receivedPerSecond.value_or(0) + used->sentPerSecond.value_or(0);
        }
        if (const auto times = restarts.constFind(facts.id); times != restarts.cend())
            row.restarts = *times;
        rows.push_back(std::move(row));
    }
    return rows;
}

ContainerTableModel::ContainerTableModel(const Clock &clock, QObject *parent)
    : SnapshotTableModel(
        makeColumns(clock), [](const ContainerRow &row) { return row.facts.name; }, parent)
{
}

QVariant ContainerTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section >= Processor && section <= Restarts)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return SnapshotTableModel::headerData(section, orientation, role);
}

ContainerFilter::ContainerFilter(ContainerTableModel &model, QObject *parent) : ModelFilter(model, parent)
{
    start(model, ContainerTableModel::Serves, Qt::AscendingOrder);
}

QString ContainerFilter::searched(int sourceRow) const
{
    const ContainerRow &container = row(sourceRow);
    return searchForm(container.facts.name + u' ' + container.product + u' ' + container.tenant + u' ' + container.facts.image + u' '
                      + containerBadge(container.facts).text);
}

} // namespace tmc::ui
