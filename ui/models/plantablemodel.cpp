#include "ui/models/plantablemodel.h"

#include "ui/models/cataloguecells.h"
#include "ui/models/cells.h"
#include "ui/presentation/catalogueview.h"
#include "ui/presentation/workspacetext.h"

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

/// A limit of the plan; what is not limited sorts behind every limit.
template <typename Limit>
QVariant limitCell(Limit limit, qint64 value, int role)
{
    return cataloguecells::number(value == 0 ? std::numeric_limits<qint64>::max() : value, limitText(limit), role);
}

} // namespace

PlanTableModel::PlanTableModel(QObject *parent)
    : SnapshotTableModel(
        makeColumns(), [](const PlanRow &row) { return row.plan.key; }, parent)
{
}

QList<PlanTableModel::Column> PlanTableModel::makeColumns()
{
    return {
        {u"name"_s, [] { return tr("Name"); },
         [](const PlanRow &row, int role) { return cells::text(row.plan.name, role, row.plan.rank); }},
        {u"key"_s, [] { return tr("Key"); }, [](const PlanRow &row, int role) { return cells::text(row.plan.key.value(), role); }},
        {u"used-by"_s, [] { return tr("Workspaces"); },
         [](const PlanRow &row, int role) { return cataloguecells::users(row.users, role); }},
        {u"hosting"_s, [] { return tr("Hosting"); },
         [](const PlanRow &row, int role) { return cells::text(hostingText(row.plan.hosting), role); }},
        {u"memory"_s, [] { return tr("Memory"); },
         [](const PlanRow &row, int role) { return limitCell(row.plan.memory, row.plan.memory.value, role); }},
        {u"cpu"_s, [] { return tr("Processor"); },
         [](const PlanRow &row, int role) { return limitCell(row.plan.cpu, row.plan.cpu.value, role); }},
        {u"storage"_s, [] { return tr("Storage"); },
         [](const PlanRow &row, int role) { return limitCell(row.plan.storage, row.plan.storage.value, role); }},
        {u"users"_s, [] { return tr("Users"); },
         [](const PlanRow &row, int role) { return limitCell(row.plan.users, row.plan.users, role); }},
        {u"requests"_s, [] { return tr("Requests a minute"); },
         [](const PlanRow &row, int role) { return limitCell(row.plan.requestsPerMinute, row.plan.requestsPerMinute, role); }},
    };
}

void PlanTableModel::show(const RegistryFacts &registry)
{
    std::vector<PlanRow> rows;
    rows.reserve(registry.plans.size());
    for (const Plan &plan : registry.plans)
        rows.push_back(
            {plan, catalogueUsers(registry.workspaces, [&plan](const Workspace &workspace) { return workspace.plan == plan.key; })});
    update(std::move(rows));
}

} // namespace tmc::ui
