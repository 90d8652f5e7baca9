#include "app/cli/clitext.h"
#include "app/cli/snapshotrun.h"
#include "app/cli/verbs.h"
#include "core/domain/shownarguments.h"
#include "core/support/safetext.h"
#include "ui/presentation/formatting.h"
#include "ui/presentation/loadtext.h"
#include "ui/presentation/workspacetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

QString known(const QString &text)
{
    return text.isEmpty() ? ui::unknownFigure() : safeLine(text);
}

QString mountText(const ContainerMount &mount)
{
    const QString place = mount.source.isEmpty() ? mount.destination : mount.source + u" → "_s + mount.destination;
    return mount.writable ? safeLine(place) : CliText::tr("%1 (read only)").arg(safeLine(place));
}

std::vector<QStringList> factRows(const ContainerConfiguration &found)
{
    QStringList networks = found.facts.addresses.keys();
    std::vector<QStringList> rows{
        {CliText::tr("Name"), safeLine(found.facts.name)},
        {CliText::tr("State"), ui::containerBadge(found.facts).text},
        {CliText::tr("Image"), known(found.facts.image)},
        {CliText::tr("Created"), ui::exactTime(found.facts.createdAt)},
        {CliText::tr("Started"), found.facts.startedAt.isValid() ? ui::exactTime(found.facts.startedAt) : ui::unknownFigure()},
        {CliText::tr("Restarts by policy"), ui::count(found.restarts)},
        {CliText::tr("Restart policy"), known(found.restartPolicy)},
        {CliText::tr("Entry point"), known(shownArguments(found.entrypoint).join(u' '))},
        {CliText::tr("Command"), known(shownArguments(found.command).join(u' '))},
        {CliText::tr("User"), known(found.user)},
        {CliText::tr("Hosts"), known(found.facts.virtualHosts.join(u", "_s))},
        {CliText::tr("Networks"), known(networks.join(u", "_s))},
    };
    for (const ContainerMount &mount : found.mounts)
        rows.push_back({CliText::tr("Mount"), mountText(mount)});
    return rows;
}

/// One value in the clear. The activity log has it before anybody sees it.
ExitCode reveal(const Command &command, const ConnectedServer &server, const ContainerConfiguration &found)
{
    const QString name = command.invocation.value(u"reveal"_s);
    const auto entry = std::ranges::find(found.environment, name, &EnvironmentEntry::name);
    if (entry == found.environment.end())
        return command.output.failure({.code = ErrorCode::NotFound, .args = {u"variable"_s, name}, .source = ErrorSource::Docker});
    if (server.registryError)
        return command.output.failure(*server.registryError);
    if (const Result<void> noted = command.graph.auditedActions(server.access)->noteReveal(found.facts.name, name); !noted)
        return command.output.failure(noted.error());
    command.output.line(safeText(entry->value));
    command.output.document(
        {{u"server"_s, server.profile.name}, {u"container"_s, found.facts.name}, {u"name"_s, name}, {u"value"_s, entry->value}});
    return ExitCode::Done;
}

ExitCode inspectContainer(const Command &command, const ConnectedServer &server)
{
    const QString name = command.invocation.arguments.constFirst();
    const auto found = command.graph.dockerEngine(server.endpoints.dockerSocket)->configuration(name, {});
    if (!found)
        return command.output.failure(found.error());
    if (!*found)
        return command.output.failure({.code = ErrorCode::ContainerNotFound, .args = {name}, .source = ErrorSource::Docker});
    if (command.invocation.has(u"reveal"_s))
        return reveal(command, server, **found);
    command.output.table({CliText::tr("Fact"), CliText::tr("Value")}, factRows(**found));
    std::vector<QStringList> environment;
    for (const EnvironmentEntry &entry : (*found)->environment)
        environment.push_back({safeLine(entry.name), safeLine(shownValue(entry))});
    if (!environment.empty()) {
        command.output.line();
        command.output.table({CliText::tr("Variable"), CliText::tr("Value")}, environment);
    }
    QJsonObject json = containerConfigurationToJson(**found);
    json.insert(u"server"_s, server.profile.name);
    command.output.document(json);
    return ExitCode::Done;
}

} // namespace

QList<Verb> containerInspectVerbs()
{
    return {
        {{u"container"_s, u"inspect"_s},
         {u"name"_s},
         {{u"reveal"_s, CliText::tr("Print this variable's value in the clear; the activity log says that you did."), u"variable"_s}},
         CliText::tr("Show how a container is configured, secrets masked."),
         [](Command &command, Finished finished) {
             connectAndRun(
                 command, {}, [&command](const ConnectedServer &server) { return inspectContainer(command, server); },
                 std::move(finished));
         }}};
}

} // namespace tmc::cli
