#include "ui/models/workspacefacts.h"

#include "ui/presentation/backuptext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/workspacetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace tmc::ui {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(tmc::ui::WorkspaceFacts)
};

QString optionalNumber(std::optional<int> number)
{
    return number ? QString::number(*number) : QString();
}

NamedFact timeFact(const QString &name, const QDateTime &time, const QDateTime &now)
{
    return {name, time.isValid() ? relativeTime(time, now) : QString(), exactTime(time), false};
}

QString orNotLimited(bool isLimited, const QString &limit)
{
    return isLimited ? limit : Tr::tr("not limited");
}

} // namespace

QList<NamedFact> workspaceFacts(const WorkspaceRow &row, const QDateTime &now)
{
    const Workspace &workspace = row.workspace;
    QList<NamedFact> facts{{Tr::tr("Slug"), workspace.slug, {}, true},
                           {Tr::tr("Business name"), workspace.businessName, {}, true},
                           {Tr::tr("Product"), row.productName, {}, false},
                           {Tr::tr("Plan"), row.planName, {}, false},
                           {Tr::tr("Hosting"), hostingText(workspace.hosting), {}, false},
                           {Tr::tr("Environment"), environmentText(workspace.environment), {}, false},
                           {Tr::tr("State"), workspaceStateText(workspace.state), {}, false}};
    for (const QString &host : workspace.hosts)
        facts.append({Tr::tr("Host name"), host, {}, true});
    facts += {{Tr::tr("Container"), workspace.containerName, {}, true},
              {Tr::tr("Host port"), optionalNumber(workspace.port), {}, false},
              {Tr::tr("Redis database"), optionalNumber(workspace.redisIndex), {}, false},
              {Tr::tr("Tenant ID"), workspace.tenantId, {}, true},
              timeFact(Tr::tr("Created"), workspace.createdAt, now),
              timeFact(Tr::tr("Changed"), workspace.updatedAt, now)};
    return facts;
}

QList<NamedFact> backupFacts(const WorkspaceBackups *backups, const QDateTime &now)
{
    if (!backups)
        return {};
    const auto orNever = [&now](const QString &name, const QDateTime &time) {
        return NamedFact{name, time.isValid() ? relativeTime(time, now) : Tr::tr("never"), exactTime(time), false};
    };
    return {{Tr::tr("Backups"), backupStandingBadge(backups->standing).text, backupStandingMeaning(backups->standing), false},
            orNever(Tr::tr("Last backup read back"), backups->lastChecked),
            orNever(Tr::tr("Last proven backup"), backups->lastProven)};
}

QList<NamedFact> planLimitFacts(const Plan &plan)
{
    const bool ownContainer = plan.hosting == Hosting::Dedicated;
    QList<NamedFact> facts{
        {Tr::tr("Storage"), orNotLimited(plan.storage.value > 0, memorySize(plan.storage)), {}, false},
        {Tr::tr("Users", "limit of a plan"), orNotLimited(plan.users > 0, count(plan.users)), {}, false},
        {Tr::tr("Requests per minute"), orNotLimited(plan.requestsPerMinute > 0, count(plan.requestsPerMinute)), {}, false}};
    if (ownContainer)
        facts += {{Tr::tr("Memory"), orNotLimited(plan.memory.value > 0, memorySize(plan.memory)), {}, false},
                  {Tr::tr("Processor"), orNotLimited(plan.cpu.value > 0, cpuText(plan.cpu)), {}, false}};
    return facts;
}

QList<NamedFact> databaseFacts(const WorkspaceRow &row, const ClusterFacts *cluster)
{
    const Workspace &workspace = row.workspace;
    QList<NamedFact> facts{{Tr::tr("Database"), workspace.databaseName, {}, true},
                           {Tr::tr("Schema"), workspace.schemaName, {}, true},
                           {Tr::tr("Role"), workspace.roleName, {}, true}};
    const DatabaseFacts *database = cluster ? cluster->database(workspace.databaseName) : nullptr;
    if (!database)
        return facts;
    const bool isWhole = workspace.schemaName.isEmpty();
    facts += {{isWhole ? Tr::tr("Size") : Tr::tr("Size of the whole database"), byteSize(database->size), {}, false},
              {Tr::tr("Owner"), database->owner, {}, true},
              {Tr::tr("Connections"), count(database->connections), {}, false}};
    return facts;
}

QList<NamedFact> containerFacts(const ContainerFacts &container, const QDateTime &now)
{
    QStringList ports;
    for (const int port : container.hostPorts)
        ports.append(QString::number(port));
    QList<NamedFact> facts{
        {Tr::tr("Image"), container.image, {}, true},
        {Tr::tr("Memory limit"), orNotLimited(container.memoryLimit.value > 0, memorySize(container.memoryLimit)), {}, false},
        {Tr::tr("Host ports"), ports.join(u", "_s), {}, false}};
    for (auto address = container.addresses.begin(); address != container.addresses.end(); ++address)
        facts.append({Tr::tr("Address"), u"%1 (%2)"_s.arg(address.value(), address.key()), {}, false});
    facts += {{Tr::tr("Claims"), container.virtualHosts.join(u", "_s), {}, true},
              {Tr::tr("Container ID"), container.id.value().left(12), {}, true},
              timeFact(Tr::tr("Created"), container.createdAt, now)};
    return facts;
}

} // namespace tmc::ui
