#include "app/cli/clitext.h"
#include "app/cli/snapshotrun.h"
#include "app/cli/verbs.h"
#include "core/domain/serveruse.h"
#include "ui/presentation/loadtext.h"
#include "ui/presentation/workspacetext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

/// Container name -> slugs of the workspaces that it serves. Nothing when the registry has not been read.
QHash<QString, QStringList> servedBy(const SystemSnapshot &snapshot)
{
    QHash<WorkspaceId, QString> slugs;
    if (snapshot.registry.value)
        for (const Workspace &workspace : snapshot.registry.value->workspaces)
            slugs.insert(workspace.id, workspace.slug);
    QHash<QString, QStringList> served;
    const QHash<QString, ContainerOwner> owners = containerOwners(snapshot);
    for (auto owner = owners.cbegin(); owner != owners.cend(); ++owner)
        for (const WorkspaceId &id : owner->workspaces)
            served[owner.key()].append(slugs.value(id));
    return served;
}

ExitCode listContainers(const Command &command, const SystemSnapshot &snapshot, const ConnectedServer *)
{
    if (!snapshot.docker.value)
        return command.output.failure(
            snapshot.docker.error.value_or(Error{.code = ErrorCode::SectionUnavailable, .args = {u"docker"_s}}));
    const QHash<QString, QStringList> served = servedBy(snapshot);
    std::vector<QStringList> rows;
    QJsonArray array;
    for (const ContainerFacts &container : snapshot.docker.value->containers) {
        const QStringList slugs = served.value(container.name);
        rows.push_back(
            {container.name, ui::containerBadge(container).text, container.image,
             slugs.isEmpty() ? ui::unknownFigure() : CliText::tr("%n workspace(s)", nullptr, static_cast<int>(slugs.size())),
             container.virtualHosts.join(u", "_s)});
        QJsonObject json = containerFactsToJson(container);
        json.insert(u"workspaces"_s,
                    snapshot.registry.value ? QJsonValue(QJsonArray::fromStringList(slugs)) : QJsonValue(QJsonValue::Null));
        array.append(json);
    }
    if (rows.empty())
        command.output.line(CliText::tr("Docker has no container."));
    else
        command.output.table(
            {CliText::tr("Container"), CliText::tr("State"), CliText::tr("Image"), CliText::tr("Serves"), CliText::tr("Hosts")}, rows);
    command.output.document(aged(snapshot, u"containers"_s, array));
    return ExitCode::Done;
}

} // namespace

QList<Verb> containerVerbs()
{
    return {snapshotVerb({u"container"_s, u"list"_s}, {},
                         CliText::tr("List the containers with state, image, hosts and the workspaces that they serve."),
                         listContainers)};
}

} // namespace tmc::cli
