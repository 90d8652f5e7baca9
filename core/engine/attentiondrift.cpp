#include "core/engine/attentionparts.h"

#include "core/domain/containerindex.h"
#include "core/domain/names.h"
#include "core/planner/keptdatabases.h"

#include <QSet>

#include <map>

using namespace Qt::StringLiterals;

namespace tmc::attention {
namespace {

/// The short form of a name, with its tag: what Docker calls the same image is the same text.
QString plainImage(const QString &image)
{
    QString name = image;
    for (const QString &prefix : {u"docker.io/"_s, u"library/"_s})
        if (name.startsWith(prefix))
            name.remove(0, prefix.size());
    return name.contains(u'@') || name.section(u'/', -1).contains(u':') ? name : name + u":latest"_s;
}

using Drifted = std::map<QString, Finding>;

void compare(const ContainerIndex &containers, const QString &name, const QString &wanted, const Workspace &workspace,
             Drifted &drifted)
{
    if (wanted.isEmpty() || name.isEmpty())
        return;
    const ContainerFacts *container = containers.container(name);
    if (!container || container->image.isEmpty() || plainImage(container->image) == plainImage(wanted))
        return;
    Finding &finding = drifted[name];
    finding.kind = FindingKind::ImageDrift;
    finding.severity = FindingSeverity::Notice;
    finding.subject = name;
    finding.detail = container->image;
    finding.wanted = wanted;
    finding.workspaces.push_back(affected(workspace));
}

} // namespace

void lookAtImages(const AttentionFacts &facts, std::vector<Finding> &findings)
{
    const auto &registry = facts.snapshot->registry.value;
    const auto &docker = facts.snapshot->docker.value;
    if (!registry || !docker)
        return;
    const ContainerIndex containers(*docker);
    Drifted drifted;
    for (const Workspace &workspace : registry->workspaces) {
        const Product *product = isServed(workspace) ? registry->product(workspace.product) : nullptr;
        if (!product)
            continue;
        const bool isQa = workspace.environment == Environment::Qa && workspace.containerName != product->sharedContainer;
        compare(containers, workspace.containerName, product->imageFor(isQa), workspace, drifted);
        if (!workspace.schemaName.isEmpty())
            compare(containers, names::frontendContainerName(Product{.key = workspace.product}, workspace.slug, isQa),
                    product->frontendImage, workspace, drifted);
    }
    for (auto &[name, finding] : drifted)
        findings.push_back(std::move(finding));
}

void lookAtKeptDatabases(const AttentionFacts &facts, std::vector<Finding> &findings)
{
    const SystemSnapshot &snapshot = *facts.snapshot;
    if (!snapshot.cluster.value || !snapshot.registry.value)
        return;
    // Only what is no workspace's own is compared with every workspace.
    QSet<QString> own;
    QSet<QString> ownSchemas;
    for (const Workspace &workspace : snapshot.registry.value->workspaces) {
        own.insert(workspace.databaseName);
        ownSchemas.insert(workspace.schemaName);
    }
    SystemSnapshot few;
    few.cluster.value.emplace();
    for (const DatabaseFacts &database : snapshot.cluster.value->databases)
        if (!own.contains(database.name))
            few.cluster.value->databases.push_back(database);
    for (SchemaDatabaseFacts shared : snapshot.cluster.value->schemaDatabases) {
        shared.schemas.removeIf([&ownSchemas](const QString &schema) { return ownSchemas.contains(schema); });
        few.cluster.value->schemaDatabases.push_back(std::move(shared));
    }
    few.registry.value.emplace().operations = snapshot.registry.value->operations;
    few.registry.value->sideSchemas = snapshot.registry.value->sideSchemas;
    for (const Workspace &workspace : snapshot.registry.value->workspaces)
        for (const KeptDatabase &kept : keptDatabases(few, workspace)) {
            findings.push_back({.kind = FindingKind::DatabaseKept,
                                .severity = FindingSeverity::Notice,
                                .subject = kept.name,
                                .since = kept.since,
                                .workspaces = {affected(workspace)}});
            if (kept.size)
                findings.back().used = kept.size->value / toBytes(Megabytes{1}).value;
        }
}

} // namespace tmc::attention
