#include "core/engine/supportreport.h"

#include "core/support/json.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

using namespace Qt::StringLiterals;

namespace tmc {
namespace {

/// Gives every name a number in the order of its first appearance.
class Names final {
public:
    explicit Names(bool asTheyAre) : m_asTheyAre(asTheyAre) {}

    QString of(const QString &name)
    {
        if (m_asTheyAre || name.isEmpty())
            return name;
        auto known = m_numbers.constFind(name);
        if (known == m_numbers.constEnd())
            known = m_numbers.insert(name, static_cast<int>(m_numbers.size()) + 1);
        return u"name-%1"_s.arg(*known);
    }

    /// Without the registry's host and folders, which name their owner.
    QString ofImage(const QString &image) const { return m_asTheyAre ? image : image.section(u'/', -1); }

private:
    bool m_asTheyAre;
    QHash<QString, int> m_numbers;
};

/// What the error is, without the words that came with it: those may quote anything.
QJsonObject plainError(const Error &error)
{
    QJsonObject json = errorToJson(error);
    json.remove(u"args"_s);
    json.remove(u"detail"_s);
    return json;
}

template <typename T>
QJsonObject sectionState(const Section<T> &section)
{
    QJsonObject json{{u"readAt"_s, timeToJson(section.value ? section.readAt : QDateTime())}};
    if (section.error)
        json.insert(u"error"_s, plainError(*section.error));
    return json;
}

QJsonValue numberOrNull(const std::optional<qint64> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

QJsonObject findingOf(const Finding &finding, Names &names)
{
    // Parts of a server are named by the program, everything else by somebody.
    QJsonObject json{{u"kind"_s, findingKindName(finding.kind)},
                     {u"severity"_s, findingSeverityName(finding.severity)},
                     {u"subject"_s, finding.kind == FindingKind::PartUnread ? finding.subject : names.of(finding.subject)},
                     {u"since"_s, timeToJson(finding.since)},
                     {u"workspaces"_s, static_cast<qint64>(finding.workspaces.size())},
                     {u"used"_s, numberOrNull(finding.used)},
                     {u"limit"_s, numberOrNull(finding.limit)},
                     {u"expected"_s, timeToJson(finding.expected)}};
    if (finding.operation)
        json.insert(u"operation"_s, operationKindName(*finding.operation));
    if (finding.error)
        json.insert(u"error"_s, plainError(*finding.error));
    return json;
}

QJsonObject checksOf(const SupportFacts &facts, Names &names)
{
    QJsonArray checks;
    for (const Check &check : facts.checks) {
        QJsonArray findings;
        for (const Finding &finding : check.findings)
            findings.append(findingOf(finding, names));
        QJsonObject json{{u"subject"_s, checkSubjectName(check.subject)},
                         {u"state"_s, checkStateName(check.state)},
                         {u"lookedAt"_s, timeToJson(check.lookedAt)},
                         {u"findings"_s, findings}};
        if (check.reason)
            json.insert(u"reason"_s, plainError(*check.reason));
        checks.append(json);
    }
    return {{u"checks"_s, checks}};
}

QJsonObject versionsOf(const SupportFacts &facts, const Names &names)
{
    const SystemSnapshot &snapshot = *facts.snapshot;
    QJsonObject json{
        {u"madeAt"_s, timeToJson(facts.now)}, {u"console"_s, facts.program}, {u"qt"_s, facts.qt}, {u"system"_s, facts.system}};
    if (snapshot.docker.value) {
        json.insert(u"docker"_s, snapshot.docker.value->engineVersion);
        json.insert(u"dockerApi"_s, snapshot.docker.value->apiVersion);
        if (snapshot.docker.value->proxy)
            json.insert(u"proxy"_s, names.ofImage(snapshot.docker.value->proxy->image));
    }
    if (snapshot.cluster.value)
        json.insert(u"postgres"_s, snapshot.cluster.value->serverVersion);
    if (snapshot.registry.value)
        json.insert(u"registry"_s, snapshot.registry.value->schemaVersion);
    return json;
}

QJsonObject registryOf(const RegistryFacts &registry)
{
    QMap<QString, qint64> states;
    QMap<QString, qint64> environments;
    for (const Workspace &workspace : registry.workspaces) {
        ++states[workspaceStateName(workspace.state)];
        ++environments[environmentName(workspace.environment)];
    }
    const auto counted = [](const QMap<QString, qint64> &numbers) {
        QJsonObject json;
        for (auto it = numbers.begin(); it != numbers.end(); ++it)
            json.insert(it.key(), it.value());
        return json;
    };
    QJsonArray operations;
    for (const OperationRecord &operation : registry.operations) {
        QJsonObject json{{u"kind"_s, operationKindName(operation.kind)},
                         {u"state"_s, operationStateName(operation.state)},
                         {u"interrupted"_s, operation.isInterrupted()},
                         {u"createdAt"_s, timeToJson(operation.createdAt)}};
        if (operation.error)
            json.insert(u"error"_s, plainError(*operation.error));
        operations.append(json);
    }
    return {{u"products"_s, static_cast<qint64>(registry.products.size())},
            {u"plans"_s, static_cast<qint64>(registry.plans.size())},
            {u"workspacesByState"_s, counted(states)},
            {u"workspacesByEnvironment"_s, counted(environments)},
            {u"operations"_s, operations}};
}

QJsonArray containersOf(const DockerFacts &docker, Names &names)
{
    QJsonArray containers;
    for (const ContainerFacts &container : docker.containers)
        containers.append(QJsonObject{{u"name"_s, names.of(container.name)},
                                      {u"image"_s, names.ofImage(container.image)},
                                      {u"state"_s, container.state},
                                      {u"health"_s, container.health},
                                      {u"memoryLimitMegabytes"_s, container.memoryLimit.value},
                                      {u"createdAt"_s, timeToJson(container.createdAt)}});
    return containers;
}

QJsonObject serverOf(const SupportFacts &facts, Names &names)
{
    const SystemSnapshot &snapshot = *facts.snapshot;
    QJsonObject json{{u"sections"_s, QJsonObject{{u"registry"_s, sectionState(snapshot.registry)},
                                                 {u"cluster"_s, sectionState(snapshot.cluster)},
                                                 {u"docker"_s, sectionState(snapshot.docker)},
                                                 {u"host"_s, sectionState(snapshot.host)}}}};
    if (snapshot.registry.value)
        json.insert(u"registry"_s, registryOf(*snapshot.registry.value));
    if (snapshot.docker.value)
        json.insert(u"containers"_s, containersOf(*snapshot.docker.value, names));
    if (snapshot.cluster.value) {
        qint64 bytes = 0;
        for (const DatabaseFacts &database : snapshot.cluster.value->databases)
            bytes += database.size.value;
        json.insert(u"databases"_s, QJsonObject{{u"number"_s, static_cast<qint64>(snapshot.cluster.value->databases.size())},
                                                {u"bytes"_s, bytes},
                                                {u"maxConnections"_s, snapshot.cluster.value->maxConnections}});
    }
    if (snapshot.host.value)
        json.insert(u"host"_s, QJsonObject{{u"memoryMegabytes"_s, snapshot.host.value->memoryTotal.value},
                                           {u"memoryAvailableMegabytes"_s, snapshot.host.value->memoryAvailable.value},
                                           {u"diskBytes"_s, snapshot.host.value->diskTotal.value},
                                           {u"diskFreeBytes"_s, snapshot.host.value->diskFree.value},
                                           {u"load"_s, snapshot.host.value->load1}});
    return json;
}

SupportFile fileOf(const QString &name, const QJsonObject &json)
{
    return {.name = name, .content = QJsonDocument(json).toJson(QJsonDocument::Indented)};
}

} // namespace

std::vector<SupportFile> supportReport(const SupportFacts &facts)
{
    Names names(facts.withNames);
    return {fileOf(u"versions.json"_s, versionsOf(facts, names)), fileOf(u"checks.json"_s, checksOf(facts, names)),
            fileOf(u"server.json"_s, serverOf(facts, names))};
}

} // namespace tmc
