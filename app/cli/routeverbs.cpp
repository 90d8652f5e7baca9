#include "app/cli/clitext.h"
#include "app/cli/operationrun.h"
#include "app/cli/routednsverb.h"
#include "app/cli/snapshotrun.h"
#include "app/cli/verbs.h"
#include "core/engine/routeprobe.h"
#include "ui/presentation/loadtext.h"
#include "ui/presentation/routetext.h"
#include "ui/presentation/workspacetext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tmc::cli {
namespace {

/// What routes are made of, or the reason why it is not known.
std::optional<ExitCode> missingFacts(const Command &command, const SystemSnapshot &snapshot)
{
    if (!snapshot.registry.value)
        return registryFailure(command, snapshot);
    if (!snapshot.docker.value)
        return command.output.failure(
            snapshot.docker.error.value_or(Error{.code = ErrorCode::SectionUnavailable, .args = {u"docker"_s}}));
    return std::nullopt;
}

QJsonObject routeDocument(const TrafficRoute &entry)
{
    QJsonObject json = hostRouteToJson(entry.route);
    const Workspace *workspace = entry.workspace;
    const auto ofWorkspace = [&](const QString &value) { return workspace ? QJsonValue(value) : QJsonValue(QJsonValue::Null); };
    json.insert(u"workspace"_s, ofWorkspace(workspace ? workspace->slug : QString()));
    json.insert(u"product"_s, ofWorkspace(workspace ? workspace->product.value() : QString()));
    json.insert(u"environment"_s, ofWorkspace(workspace ? environmentName(workspace->environment) : QString()));
    json.insert(u"database"_s, ofWorkspace(workspace ? workspace->databaseName : QString()));
    json.insert(u"schema"_s, ofWorkspace(workspace ? workspace->schemaName : QString()));
    return json;
}

ExitCode listRoutes(const Command &command, const SystemSnapshot &snapshot, const ConnectedServer *)
{
    if (const auto failed = missingFacts(command, snapshot))
        return *failed;
    const bool onlyProblems = command.invocation.has(u"problems"_s);
    std::vector<QStringList> rows;
    QJsonArray array;
    for (const TrafficRoute &entry : trafficMap(*snapshot.registry.value, ContainerIndex(*snapshot.docker.value))) {
        if (onlyProblems && entry.route.verdict == RouteVerdict::Served)
            continue;
        const QStringList &claimants = entry.route.containers.isEmpty() ? entry.route.stopped : entry.route.containers;
        rows.push_back({entry.route.host, ui::routeBadge(entry.route.verdict).text,
                        claimants.isEmpty() ? ui::unknownFigure() : claimants.join(u", "_s),
                        entry.workspace ? entry.workspace->slug : ui::unknownFigure(), ui::dataPlaceText(entry.workspace)});
        array.append(routeDocument(entry));
    }
    if (rows.empty())
        command.output.line(onlyProblems ? CliText::tr("Every host has exactly one container that answers.")
                                         : CliText::tr("No container claims a host, and no workspace has one."));
    else
        command.output.table({CliText::tr("Host"), CliText::tr("Answers"), CliText::tr("Claimed by"), CliText::tr("Workspace"),
                              CliText::tr("Database")},
                             rows);
    command.output.document(aged(snapshot, u"routes"_s, array));
    return ExitCode::Done;
}

/// The routes that were asked for; a host that nobody has is asked for all the same. The hosts of all workspaces when none was named.
std::vector<TrafficRoute> chosenRoutes(const Command &command, const SystemSnapshot &snapshot)
{
    const ContainerIndex index(*snapshot.docker.value);
    std::vector<TrafficRoute> all = trafficMap(*snapshot.registry.value, index);
    if (command.invocation.arguments.isEmpty()) {
        std::erase_if(all, [](const TrafficRoute &entry) { return !entry.workspace; });
        return all;
    }
    std::vector<TrafficRoute> chosen;
    for (const QString &host : command.invocation.arguments) {
        const auto found = std::ranges::find_if(
            all, [&](const TrafficRoute &entry) { return entry.route.host.compare(host, Qt::CaseInsensitive) == 0; });
        chosen.push_back(found == all.end() ? trafficRoute(host, nullptr, index) : *found);
    }
    return chosen;
}

ExitCode probeRoutes(const Command &command, const SystemSnapshot &snapshot, const ConnectedServer *server)
{
    if (const auto failed = missingFacts(command, snapshot))
        return *failed;
    OperationControl control;
    const InterruptWatch watch(control, InterruptWatch::FirstSignal::Aborts);
    const auto docker = command.graph.dockerEngine(server->endpoints.dockerSocket);
    const auto proxy = command.graph.proxyProbe(server->endpoints.proxySocket);
    const auto routes = command.graph.proxyRoutes(*docker);
    std::vector<QStringList> rows;
    QJsonArray array;
    bool allRight = true;
    for (const TrafficRoute &entry : chosenRoutes(command, snapshot)) {
        const Result<RouteAnswer> answer =
            probeRoute(entry, *snapshot.registry.value, *snapshot.docker.value, *proxy, routes.get(), control.abortToken());
        if (control.abortToken().stop_requested())
            return command.output.failure({.code = ErrorCode::Cancelled});
        const bool isRight = answer && answer->isRight;
        allRight = allRight && isRight;
        rows.push_back(
            {entry.route.host, answer ? QString::number(answer->status) : ui::unknownFigure(), ui::routeAnswerText(answer)});
        QJsonObject json = routeDocument(entry);
        json.insert(u"status"_s, answer ? QJsonValue(answer->status) : QJsonValue(QJsonValue::Null));
        json.insert(u"expected"_s, answer ? answer->expected : QString());
        json.insert(u"seen"_s, answer ? answer->seen : QString());
        json.insert(u"isRight"_s, isRight);
        if (!answer)
            json.insert(u"error"_s, errorToJson(answer.error()));
        array.append(json);
    }
    command.output.table({CliText::tr("Host"), CliText::tr("Status"), CliText::tr("Result")}, rows);
    command.output.document(aged(snapshot, u"probes"_s, array));
    return allRight ? ExitCode::Done : ExitCode::FailedAndRolledBack;
}

} // namespace

QList<Verb> routeVerbs()
{
    return {
        snapshotVerb({u"route"_s, u"list"_s}, {},
                     CliText::tr("List every host with the containers that claim it and the workspace behind it."), listRoutes,
                     {{u"problems"_s, CliText::tr("Only hosts for which not exactly one right container answers.")}}),
        {{u"route"_s, u"probe"_s},
         {u"host..."_s},
         {},
         CliText::tr("Ask hosts through the proxy and compare who answers with who should."),
         [](Command &command, Finished finished) {
             connectAndRun(
                 command, {},
                 [&command](const ConnectedServer &server) { return probeRoutes(command, readSnapshot(command, server), &server); },
                 std::move(finished));
         }},
        routeDnsVerb(),
    };
}

} // namespace tmc::cli
